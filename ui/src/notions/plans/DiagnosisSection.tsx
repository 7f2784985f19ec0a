// The diagnoses of a person as a radar over time (P2.3): at entry and on the day chosen, with the table that says the same.

import { useMemo, useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { DiagnosisCard, PersonId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { longDate, shortDate } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { DIAGNOSIS_THEME } from "../../shared/planWords";
import { useMay } from "../../shared/session";
import { DiagnosisSheet } from "./DiagnosisSheet";
import { Radar, signed } from "./Radar";
import "./plans.css";

interface Props {
  person: PersonId;
  readOnly: boolean;
}

export function DiagnosisSection(props: Props) {
  return useMay("adviser") ? <Shown {...props} /> : null;
}

function Shown({ person, readOnly }: Props) {
  const found = useAsk("person_diagnoses", { person });
  const [sheet, setSheet] = useState<{ of: DiagnosisCard | null } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const all = found.data?.diagnoses ?? [];
  const entry = all[0];
  const latest = all.at(-1);
  const seen = all.find((one) => one.id === chosen) ?? latest;
  const keys = useMemo(
    () =>
      readOnly
        ? []
        : [{ keys: "D", says: "Faire le point du diagnostic", run: () => setSheet({ of: null }) }],
    [readOnly],
  );
  useKeys(keys);
  return (
    <section className="file-section diagnosis" aria-labelledby="diagnostic-titre" data-testid="diagnosis">
      <div className="section-head">
        <h2 id="diagnostic-titre">Diagnostic</h2>
        {!readOnly && (
          <Button look="small" onPress={() => setSheet({ of: null })}>
            Faire le point <kbd>D</kbd>
          </Button>
        )}
      </div>
      <Trouble of={found.error} />
      {found.data && all.length === 0 && (
        <p className="quiet">
          Aucun diagnostic pour l’instant.{" "}
          {readOnly ? "" : "Sept thèmes, une touche chacun : le plan proposera de quoi relever les plus bas."}
        </p>
      )}
      {entry && seen && (
        <>
          {all.length > 1 && (
            <RadioGroup
              className="dates"
              aria-label="Date comparée à l’entrée"
              value={seen.id}
              onChange={setChosen}
              orientation="horizontal"
            >
              {all.map((one) => (
                <Radio key={one.id} value={one.id} className="date">
                  {shortDate(one.on)}
                </Radio>
              ))}
            </RadioGroup>
          )}
          <Radar entry={entry} seen={seen} />
          <Table entry={entry} seen={seen} />
          {seen.note && <p className="action-note">{seen.note}</p>}
          <Foot person={person} seen={seen} readOnly={readOnly} correct={() => setSheet({ of: seen })} />
        </>
      )}
      {sheet && (
        <DiagnosisSheet
          person={person}
          of={sheet.of}
          last={latest ?? null}
          close={() => {
            setSheet(null);
            setChosen(null);
          }}
        />
      )}
    </section>
  );
}

function Foot({ person, seen, readOnly, correct }: Props & { seen: DiagnosisCard; correct: () => void }) {
  const remove = useAct("diagnosis_remove");
  const acts = useActs();
  const day = longDate(seen.on);
  return (
    <p className="line quiet">
      <span>
        {day}
        {seen.member_name && `, ${seen.member_name}`}
      </span>
      {!readOnly && (
        <>
          <Button look="plain small" aria-label={`Corriger le diagnostic du ${day}`} onPress={correct}>
            Corriger
          </Button>
          <Button
            look="plain small"
            aria-label={`Retirer le diagnostic du ${day}`}
            onPress={() =>
              remove.mutate(
                { person, diagnosis: seen.id },
                { onSuccess: (saved) => acts.done(saved.op, `Diagnostic du ${day} retiré`, true) },
              )
            }
          >
            Retirer
          </Button>
        </>
      )}
    </p>
  );
}

function Table({ entry, seen }: { entry: DiagnosisCard; seen: DiagnosisCard }) {
  const same = entry.id === seen.id;
  return (
    <table className="scores">
      <caption className="sr-only">Notes du diagnostic, sur 4</caption>
      <thead>
        <tr>
          <th scope="col">Thème</th>
          {!same && <th scope="col">À l’entrée</th>}
          <th scope="col">{same ? "Note sur 4" : `Au ${shortDate(seen.on)}`}</th>
          {!same && <th scope="col">Écart</th>}
        </tr>
      </thead>
      <tbody>
        {seen.scores.map(({ theme, score }, i) => {
          const change = seen.since_entry.find((one) => one.theme === theme);
          return (
            <tr key={theme}>
              <th scope="row">{DIAGNOSIS_THEME[theme]}</th>
              {!same && <td>{entry.scores[i]?.score ?? "–"}</td>}
              <td>{score ?? "–"}</td>
              {!same && <td>{change ? signed(change.before, change.after) : "="}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
