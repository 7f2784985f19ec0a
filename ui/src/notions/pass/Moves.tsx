// What can be done now: the passages that the table allows in this state to this member. Those that are not possible
// yet are said, with what they wait for.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PassFile, PassMove, PassVerb } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { MoveForm } from "./MoveForm";
import { DONE, VERB } from "./words";

/** Said of the whole application in its section « Attribution », with the package and the payments. */
const OF_THE_AWARD: readonly PassVerb[] = ["agree", "start", "end", "terminate"];
/** Done in the sitting, with its minutes and its letters. */
const OF_THE_SITTING: readonly PassVerb[] = ["admit", "adjourn", "refuse", "unlist", "notify"];
/** Those that go on; the others are shown small. */
const ONWARDS: readonly PassVerb[] = [
  "file",
  "refile",
  "complete",
  "instruct",
  "list",
  "notify",
  "resume",
  "uphold",
];

export function Moves({ file }: { file: PassFile }) {
  const { card, moves } = file;
  const act = useAct("pass_act");
  const remove = useAct("pass_remove");
  const acts = useActs();
  const [asking, ask] = useState<PassMove | null>(null);
  const [on, setOn] = useState<string | null>(null);
  const atTheSitting = card.committee !== null;
  const here = moves.filter(
    ({ verb }) => !OF_THE_AWARD.includes(verb) && !(atTheSitting && OF_THE_SITTING.includes(verb)),
  );
  const possible = here.filter((move) => move.missing === null);
  const waiting = here.filter((move) => move.missing !== null);
  const sitting = atTheSitting && moves.some(({ verb }) => OF_THE_SITTING.includes(verb));

  const run = (move: PassMove) => {
    if (move.reason || move.second || move.verb === "list") {
      ask(move);
      return;
    }
    act.mutate(
      {
        application: card.id,
        verb: move.verb,
        on: on ?? "",
        reason: "",
        conditions: "",
        second: null,
        committee: null,
      },
      {
        onSuccess: ({ op }) => {
          setOn(null);
          acts.done(op, `${card.number} : ${DONE[move.verb].toLowerCase()}`, true);
        },
      },
    );
  };
  if (here.length === 0 && !sitting) return null;
  return (
    <section className="pass-moves" aria-label="Ce qui peut être fait">
      <div className="line">
        {possible.map((move) => (
          <Button
            key={move.verb}
            look={ONWARDS.includes(move.verb) ? "main" : "plain small"}
            isDisabled={act.isPending}
            aria-expanded={move.reason || move.second ? asking?.verb === move.verb : undefined}
            onPress={() => run(move)}
          >
            {VERB[move.verb]}
            {(move.reason || move.verb === "list") && "…"}
          </Button>
        ))}
        {sitting && card.committee && (
          <Link
            to="/comites/$committee"
            params={{ committee: card.committee }}
            className="button pass-sitting"
          >
            Aller à la séance
          </Link>
        )}
        {card.written === "draft" && card.filed_on === null && (
          <Button
            look="plain small"
            isDisabled={remove.isPending}
            onPress={() =>
              remove.mutate(
                { application: card.id },
                { onSuccess: ({ op }) => acts.done(op, `Brouillon ${card.number} retiré`, true) },
              )
            }
          >
            Retirer ce brouillon
          </Button>
        )}
        {possible.length > 0 && on === null && (
          <Button look="plain small" onPress={() => setOn("")}>
            À une autre date
          </Button>
        )}
      </div>
      {on !== null && (
        <Field
          label="Date de l’étape"
          className="pass-day"
          autoFocus
          autoComplete="off"
          value={on}
          onChange={setOn}
          hint="« hier », « 12/3 ». Vide : aujourd’hui."
          error={act.error?.on("day")}
        />
      )}
      {waiting.length > 0 && (
        <ul className="pass-waiting">
          {waiting.map((move) => (
            <li key={move.verb}>
              <strong>{VERB[move.verb]}</strong> : pas encore. {move.missing}
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <MoveForm key={asking.verb} file={file} move={asking} on={on ?? ""} close={() => ask(null)} />
      )}
      <Trouble of={act.error ?? remove.error} />
      {act.error && act.error.fields.length > 0 && !act.error.on("day") && (
        <p className="error">{act.error.sentence}</p>
      )}
    </section>
  );
}
