// The screen of the sitting, for the projector: large type, numbers and titles, nothing of who applied. One key per
// decision, arrows from file to file, the time of the file that is shown.

import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { CommitteeId, ItemCard, ItemDecision, LiveSitting } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Confirm } from "../../shared/Confirm";
import { Button, Notice } from "../../shared/controls";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { useMay } from "../../shared/session";
import { Decide } from "./Decide";
import { Refused } from "./Refused";
import { Timer } from "./Timer";
import { DECISION, euros, votes } from "./words";
import "./live.css";

export function LivePage({ committee }: { committee: CommitteeId }) {
  const live = useAsk("committee_live", { committee });
  const navigate = useNavigate();
  const leave = useMemo(
    () => () => void navigate({ to: "/comites/$committee", params: { committee } }),
    [navigate, committee],
  );
  if (live.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{live.error.sentence}</p>
          <Button onPress={leave}>Revenir à la séance</Button>
        </Notice>
      </div>
    );
  }
  return live.data ? <Screen live={live.data} leave={leave} /> : null;
}

function first(items: ItemCard[]): number {
  return Math.max(
    0,
    items.findIndex((item) => item.decision === null),
  );
}

const KEYS: readonly [string, ItemDecision][] = [
  ["A", "admitted"],
  ["J", "adjourned"],
  ["R", "refused"],
  ["S", "withdrawn"],
];

function Screen({ live, leave }: { live: LiveSitting; leave: () => void }) {
  const { card, items, seats } = live;
  const [at, setAt] = useState(() => first(items));
  const [deciding, setDeciding] = useState<ItemDecision | null>(null);
  const [closing, setClosing] = useState(false);
  const mayDecide = useMay("coordinator") && card.state === "open";
  const close = useAct("committee_close");
  const acts = useActs();
  const item = items[Math.min(at, items.length - 1)];
  const open = mayDecide && item?.decision === null;
  const keys = useMemo(
    () => [
      { keys: "→", says: "Dossier suivant", run: () => setAt((n) => Math.min(n + 1, items.length - 1)) },
      { keys: "←", says: "Dossier précédent", run: () => setAt((n) => Math.max(n - 1, 0)) },
      ...(open
        ? KEYS.map(([key, decision]) => ({
            keys: key,
            says: DECISION[decision],
            run: () => setDeciding(decision),
          }))
        : []),
      { keys: "Échap", says: "Quitter l’écran de séance", run: leave },
    ],
    [items.length, open, leave],
  );
  useKeys(keys);
  const there = seats.filter((seat) => seat.there);
  const left = items.filter((one) => one.decision === null).length;
  return (
    <section className="live" aria-label="Écran de séance" data-testid="live">
      <header className="live-head">
        <h1>{card.title}</h1>
        <p role="status" data-lost={item !== undefined && item.voices < card.quorum}>
          {item && item.voices < card.quorum
            ? `Quorum perdu : ${item.voices} voix sur ${card.quorum}`
            : `Quorum : ${item?.voices ?? live.voices} voix pour ${card.quorum}`}
        </p>
        <Button onPress={leave}>
          Quitter <kbd>Échap</kbd>
        </Button>
      </header>
      {item ? (
        <div className="live-file">
          <p className="live-place">
            Dossier {item.place} sur {items.length}
            <Timer
              key={item.id}
              minutes={item.minutes}
              running={card.state === "open" && item.decision === null}
            />
          </p>
          <p className="live-number">{item.number}</p>
          <h2>{item.title}</h2>
          {item.asked_cents !== null && <p className="live-asked">{euros(item.asked_cents)} demandés</p>}
          {item.gaps.map((gap) => (
            <p key={gap.says} className="live-gap">
              {gap.says}
            </p>
          ))}
          {item.recused.length > 0 && (
            <p className="live-away">Ne prend pas part à ce dossier : {item.recused.join(", ")}</p>
          )}
          {item.decision && (
            <p className="live-decision" data-decision={item.decision}>
              {DECISION[item.decision]}
              {item.decision !== "withdrawn" && <span>{votes(item.votes)}</span>}
            </p>
          )}
          {open && (
            <div className="live-keys">
              {KEYS.map(([key, decision]) => (
                <Button key={key} onPress={() => setDeciding(decision)}>
                  {DECISION[decision]} <kbd>{key}</kbd>
                </Button>
              ))}
            </div>
          )}
        </div>
      ) : (
        <p className="live-file">L’ordre du jour est vide.</p>
      )}
      <footer className="live-foot">
        <p>
          Présence : {there.length > 0 ? there.map((seat) => seat.name).join(", ") : "personne n’est noté"}
        </p>
        <ol aria-label="Dossiers">
          {items.map((one, place) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={place === at || undefined}
                data-decision={one.decision ?? undefined}
                onClick={() => setAt(place)}
                aria-label={`Dossier ${one.place}, ${one.number}${one.decision ? `, ${DECISION[one.decision]}` : ""}`}
              >
                {one.place}
              </button>
            </li>
          ))}
        </ol>
        {mayDecide && (
          <Button look={left === 0 ? "main" : "plain"} onPress={() => setClosing(true)}>
            Clore la séance
          </Button>
        )}
      </footer>
      <Refused of={close.error} />
      {item && deciding && (
        <Decide
          committee={card.id}
          item={item}
          decision={deciding}
          close={() => setDeciding(null)}
          decided={() => setAt((n) => Math.min(n + 1, items.length - 1))}
        />
      )}
      <Confirm
        isOpen={closing}
        title="Clore la séance ?"
        act="Clore la séance"
        busy={close.isPending}
        close={() => setClosing(false)}
        onAct={() =>
          close.mutate(
            { committee: card.id },
            {
              onSuccess: () => {
                acts.say("Séance close : le procès-verbal est prêt");
                setClosing(false);
                leave();
              },
            },
          )
        }
      >
        <p>
          Le procès-verbal reçoit son numéro et les décisions ne changent plus.
          {left > 0 &&
            ` ${count(left, "dossier non examiné attendra", "dossiers non examinés attendront")} une autre séance.`}
        </p>
      </Confirm>
    </section>
  );
}
