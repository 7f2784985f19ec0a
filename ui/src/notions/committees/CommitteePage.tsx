// A sitting: what is planned, its agenda, who sits; then the sitting itself, on its own screen; then its papers.

import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { CommitteeField, CommitteeId, CommitteePage as Page } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice } from "../../shared/controls";
import { InPlaceText } from "../../shared/InPlace";
import { useKeys } from "../../shared/keys";
import { sayMoment } from "../../shared/moments";
import { useMay } from "../../shared/session";
import { Agenda } from "./Agenda";
import { Closing } from "./Closing";
import { Refused } from "./Refused";
import { Seats } from "./Seats";
import { SITTING_STATE } from "./words";
import "./committees.css";

export function CommitteePage({ committee }: { committee: CommitteeId }) {
  const page = useAsk("committee_open", { committee });
  const navigate = useNavigate();
  const keys = useMemo(
    () => [{ keys: "Échap", says: "Revenir aux comités", run: () => void navigate({ to: "/comites" }) }],
    [navigate],
  );
  useKeys(keys);
  if (page.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{page.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/comites" })}>Revenir aux comités</Button>
        </Notice>
      </div>
    );
  }
  return page.data ? <Sitting page={page.data} /> : null;
}

function Sitting({ page }: { page: Page }) {
  const { card, items } = page.live;
  const committee = card.id;
  const navigate = useNavigate();
  const mayDecide = useMay("coordinator");
  const begin = useAct("committee_begin");
  const acts = useActs();
  const disputed = items.filter((item) => item.disputed);
  const toScreen = () => void navigate({ to: "/comites/$committee/seance", params: { committee } });
  const seats = <Seats page={page} readOnly={!mayDecide || card.state === "closed"} />;
  const start = () =>
    begin.mutate(
      { committee },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Séance ouverte", true);
          toScreen();
        },
      },
    );
  return (
    <div className="page committee" data-testid="committee">
      <header className="page-head">
        <h1>{card.title}</h1>
        <span className="sitting-state" data-state={card.state}>
          Séance {SITTING_STATE[card.state]}
        </span>
        {card.state === "planned" && mayDecide && (
          <Button look="main" onPress={start} isDisabled={begin.isPending || items.length === 0}>
            Ouvrir la séance
          </Button>
        )}
        {card.state === "open" && (
          <Button look="main" onPress={toScreen}>
            Écran de séance
          </Button>
        )}
      </header>
      <Refused of={begin.error} />
      {disputed.length > 0 && (
        <Notice tone="alert">
          <p>
            Deux postes n’ont pas dit la même chose de {disputed.map((item) => item.number).join(", ")} : les
            deux réponses sont gardées, choisissez la bonne sur la page de la candidature.
          </p>
        </Notice>
      )}
      <Facts page={page} readOnly={!mayDecide} />
      {/* What this page is opened for comes first: who comes and goes while one sits, then the papers. */}
      {card.state === "closed" && <Closing page={page} readOnly={!mayDecide} />}
      {card.state === "open" && seats}
      <Agenda page={page} readOnly={!mayDecide || card.state === "closed"} />
      {card.state !== "open" && seats}
      <p className="quiet">
        <Link to="/comites">Tous les comités</Link>
      </p>
    </div>
  );
}

function Facts({ page, readOnly }: { page: Page; readOnly: boolean }) {
  const { card } = page.live;
  const committee = card.id;
  const edit = useAct("committee_edit");
  const move = useAct("committee_move");
  const [lapsing, setLapsing] = useState<string[]>([]);
  const fixed = readOnly || card.state !== "planned";
  const save = (field: CommitteeField) => (value: string) => edit.mutateAsync({ committee, field, value });
  const held = card.held_at ? sayMoment(card.held_at) : "";
  return (
    <section aria-label="Séance" className="committee-facts">
      <InPlaceText
        label="Quand"
        shown={held}
        readOnly={fixed}
        save={async (at) => {
          const moved = await move.mutateAsync({ committee, at });
          setLapsing(
            moved.incomplete.map((line) => `${line.number} (${line.gaps.map((g) => g.says).join(" ; ")})`),
          );
          return moved;
        }}
      />
      <InPlaceText
        label="Lieu"
        shown={card.place ?? ""}
        readOnly={readOnly || card.state === "closed"}
        save={save("place")}
      />
      <InPlaceText
        label="Quorum (voix)"
        shown={String(card.quorum)}
        readOnly={fixed}
        inputMode="numeric"
        save={save("quorum")}
      />
      <InPlaceText
        label="Observations du procès-verbal"
        shown={card.note ?? ""}
        readOnly={readOnly || card.state === "closed"}
        lines
        save={save("note")}
      />
      {lapsing.length > 0 && (
        <Notice tone="alert">
          <p>À la nouvelle date, des pièces ne seront plus valables :</p>
          <ul className="plain-list">
            {lapsing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
