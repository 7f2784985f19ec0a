// What an admitted application receives: the package, the payments, the milestones, the letters. The page of an
// application composes it through ui/src/app.

import { useState } from "react";
import type { AwardPage, PassApplicationId } from "../../contract/generated";
import { useAct, useAsk, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { lastOf, longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import { Agree } from "./Agree";
import { AskReason } from "./AskReason";
import { Instalments } from "./Instalments";
import { Milestones } from "./Milestones";
import { euros, LETTER } from "./words";
import "./committees.css";

interface Props {
  application: PassApplicationId;
  readOnly: boolean;
}

export function Award({ application, readOnly }: Props) {
  const page = useAsk("award_open", { application });
  if (page.error) {
    return (
      <Notice tone="wrong">
        <p>{page.error.sentence}</p>
      </Notice>
    );
  }
  if (!page.data) return null;
  const { award, may_agree, letters } = page.data;
  if (!award && !may_agree && letters.length === 0) return null;
  return (
    <section aria-labelledby="award" className="stack award">
      <h2 id="award">Attribution</h2>
      {!award && may_agree && !readOnly && <Agree application={application} page={page.data} />}
      {award && <Package application={application} page={page.data} readOnly={readOnly} />}
      {award && <Instalments application={application} page={page.data} readOnly={readOnly} />}
      <Milestones application={application} milestones={page.data.milestones} readOnly={readOnly} />
      <Letters application={application} page={page.data} />
    </section>
  );
}

function Package({ application, page, readOnly }: Props & { page: AwardPage }) {
  const { award, state } = page;
  const acts = useActs();
  const start = useAct("award_start");
  const end = useAct("award_end");
  const early = useAct("award_end_early");
  const [stopping, setStopping] = useState(false);
  const mayEnd = useMay("coordinator");
  if (!award) return null;
  const { package: given } = award;
  const parts = [
    given.coaching_hours > 0 ? `${given.coaching_hours} heures d’accompagnement` : "",
    given.workspace_months > 0 ? `${given.workspace_months} mois d’espace de travail` : "",
    given.mentor ? `mentorat de ${given.mentor}` : "",
    given.grant_cents > 0 ? `aide de ${euros(given.grant_cents)}` : "",
  ].filter(Boolean);
  const running = state === "agreed" || state === "running";
  return (
    <div className="stack">
      <p>{parts.join(", ")}.</p>
      <p className="quiet">
        {award.starts_on && `Du ${longDate(award.starts_on)}`}
        {award.ends_on && ` au ${longDate(award.ends_on)}`}
        {award.reference && ` · convention ${award.reference}`}
        {` · ${euros(award.paid_cents)} versés`}
      </p>
      {award.ended_early_on && (
        <Notice tone="alert">
          <p>
            Fin anticipée le {longDate(award.ended_early_on)} : {award.reason}
          </p>
        </Notice>
      )}
      {!readOnly && running && (
        <div className="line">
          {state === "agreed" && (
            <Button
              look="main"
              onPress={() =>
                start.mutate(
                  { application, on: "" },
                  { onSuccess: ({ op }) => acts.done(op, "Attribution démarrée", true) },
                )
              }
            >
              Démarrer
            </Button>
          )}
          {state === "running" && mayEnd && (
            <Button
              onPress={() =>
                end.mutate(
                  { application, on: "" },
                  { onSuccess: ({ op }) => acts.done(op, "Attribution terminée", true) },
                )
              }
            >
              Terminer
            </Button>
          )}
          {mayEnd && <Button onPress={() => setStopping(true)}>Fin anticipée</Button>}
        </div>
      )}
      <Trouble of={start.error ?? end.error} />
      <AskReason
        isOpen={stopping}
        title="Mettre fin à l’attribution avant son terme ?"
        label="Pourquoi (ce qui n’est pas versé ne le sera plus)"
        act="Mettre fin"
        error={early.error?.on("reason") ?? early.error?.sentence}
        close={() => setStopping(false)}
        onAct={(reason) =>
          early.mutate(
            { application, reason, on: "" },
            {
              onSuccess: ({ op }) => {
                acts.done(op, "Fin anticipée enregistrée", true);
                setStopping(false);
              },
            },
          )
        }
      />
    </div>
  );
}

function Letters({ application, page }: { application: PassApplicationId; page: AwardPage }) {
  const print = useSave("pass_letter");
  if (page.letters.length === 0) return null;
  return (
    <div>
      <h3>Lettres</h3>
      <ul className="plain-list">
        {page.letters.map((letter) => (
          <li key={letter.id} className="line">
            {LETTER[letter.kind]} {letter.number}
            {letter.made_on && `, ${longDate(letter.made_on)}`}
            <Button
              look="plain small"
              aria-label={`Lettre ${letter.number} en PDF`}
              onPress={() => print.mutate({ application, letter: letter.id })}
            >
              PDF
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {print.data && `Prête à imprimer : ${print.data.name}, dans ${lastOf(print.data.folder)}`}
      </p>
      <Trouble of={print.error} />
    </div>
  );
}
