// Within reach while a minute is written: what was left to do, what is booked, what was said last.

import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { MinuteSheet, OpenActionCard, PersonId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Trouble } from "../../shared/controls";
import { ago, longDate } from "../../shared/french";
import { sayMoment } from "../../shared/moments";

export function MinuteSide({ sheet }: { sheet: MinuteSheet }) {
  const { person } = sheet;
  return (
    <aside className="minute-side" aria-label="À portée de main">
      <section>
        <h2>Ce qui restait à faire</h2>
        {sheet.actions.length === 0 && <p className="quiet">Aucune action en cours dans le plan.</p>}
        <ul>
          {sheet.actions.map((action) => (
            <Action key={action.id} person={person} action={action} />
          ))}
        </ul>
      </section>
      {sheet.next && (
        <section>
          <h2>Déjà prévu</h2>
          <p>{sayMoment(sheet.next.at)}</p>
        </section>
      )}
      {sheet.last && (
        <section>
          <h2>La dernière fois</h2>
          <p className="quiet">
            {longDate(sheet.last.on)} ({ago(sheet.last.on)})
            {sheet.last.member_name ? ` · ${sheet.last.member_name}` : ""}
          </p>
          <p className="minute-last">{sheet.last.minute || "Sans compte rendu."}</p>
        </section>
      )}
    </aside>
  );
}

/** Ticked in place: done today, or not done after all. */
function Action({ person, action }: { person: PersonId; action: OpenActionCard }) {
  const settle = useAct("day_settle");
  const acts = useActs();
  const [done, setDone] = useState(false);
  return (
    <li>
      <Checkbox
        className="tick"
        isSelected={done}
        isDisabled={settle.isPending}
        onChange={(on) =>
          settle.mutate(
            { person, action: action.id, act: on ? "done" : "reopen", to: null },
            {
              onSuccess: ({ op }) => {
                setDone(on);
                acts.done(op, `${action.title} : ${on ? "fait" : "à faire"}`);
              },
            },
          )
        }
      >
        <span className="tick-box" aria-hidden="true" />
        <span>
          {action.title} {action.due_on && <span className="quiet">pour le {longDate(action.due_on)}</span>}
        </span>
      </Checkbox>
      <Trouble of={settle.error} />
    </li>
  );
}
