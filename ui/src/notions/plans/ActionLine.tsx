import { type KeyboardEvent, useState } from "react";
import type { ActionCard, ObjectiveId, PersonId, PersonPlan } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { ago, count, dayOf, daysBetween, longDate } from "../../shared/french";
import { ACTION_OWNER } from "../../shared/planWords";
import { ActionEdit } from "./ActionEdit";

interface ListProps {
  person: PersonId;
  actions: ActionCard[];
  plan: PersonPlan;
  /** The objective they serve. */
  objective: ObjectiveId | null;
  readOnly: boolean;
}

/** Actions to do, with those ended today where they were; the others ended are folded away. */
export function Actions({ person, actions, plan, objective, readOnly }: ListProps) {
  const today = dayOf(new Date());
  const isPast = (action: ActionCard) => {
    const ended = action.done_on ?? action.dropped_on;
    return ended !== null && ended < today;
  };
  const past = actions.filter(isPast);
  const line = (action: ActionCard) => (
    <ActionLine
      key={action.id}
      person={person}
      action={action}
      plan={plan}
      objective={objective}
      readOnly={readOnly}
    />
  );
  return (
    <>
      <ul className="actions">{actions.filter((action) => !isPast(action)).map(line)}</ul>
      {past.length > 0 && (
        <details className="actions-past">
          <summary>{count(past.length, "action terminée", "actions terminées", "")}</summary>
          <ul className="actions">{past.map(line)}</ul>
        </details>
      )}
    </>
  );
}

interface Props extends Omit<ListProps, "actions"> {
  action: ActionCard;
}

function ActionLine({ person, action, plan, objective, readOnly }: Props) {
  const done = useAct("action_done");
  const drop = useAct("action_drop");
  const reopen = useAct("action_reopen");
  const acts = useActs();
  const [changing, setChanging] = useState(false);
  const ask = { person, action: action.id };
  const isDone = action.done_on !== null;
  const isOver = isDone || action.dropped_on !== null;
  const say = (says: string) => ({
    onSuccess: (saved: { op: string | null }) => acts.done(saved.op, says, true),
  });
  const abandon = () => drop.mutate(ask, say("Action abandonnée"));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === "arrowdown" || key === "arrowup") moveFrom(event.currentTarget, key === "arrowdown" ? 1 : -1);
    else if (key === "m" && !readOnly) setChanging(true);
    else if (key === "x" && !readOnly && !isOver) abandon();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className="action" data-late={action.late} data-over={isOver}>
      <input
        type="checkbox"
        className="action-tick"
        aria-label={`Fait, ${action.title}`}
        checked={isDone}
        disabled={readOnly}
        onKeyDown={onKeyDown}
        onChange={() => {
          if (isDone) reopen.mutate(ask, say("Action à faire de nouveau"));
          else done.mutate(ask, say("Action faite"));
        }}
      />
      <div className="action-words">
        <p className="action-title">{action.title}</p>
        <p className="quiet">
          <When action={action} />
          <span>{action.member_name ?? ACTION_OWNER[action.owner]}</span>
        </p>
        {action.note && !changing && <p className="action-note">{action.note}</p>}
      </div>
      {!readOnly && (
        <span className="action-acts">
          <Button
            look="plain small"
            aria-label={`Modifier l’action ${action.title}`}
            onPress={() => setChanging(!changing)}
          >
            Modifier
          </Button>
          {isOver ? (
            <Button
              look="plain small"
              aria-label={`Rouvrir l’action ${action.title}`}
              onPress={() => reopen.mutate(ask, say("Action à faire de nouveau"))}
            >
              Rouvrir
            </Button>
          ) : (
            <Button look="plain small" aria-label={`Abandonner l’action ${action.title}`} onPress={abandon}>
              Abandonner
            </Button>
          )}
        </span>
      )}
      <Trouble of={done.error ?? drop.error ?? reopen.error} />
      {changing && (
        <ActionEdit
          person={person}
          action={action}
          plan={plan}
          objective={objective}
          close={() => setChanging(false)}
        />
      )}
    </li>
  );
}

function When({ action }: { action: ActionCard }) {
  if (action.done_on) return <span>faite le {longDate(action.done_on)}</span>;
  if (action.dropped_on) return <span>abandonnée le {longDate(action.dropped_on)}</span>;
  if (!action.due_on) return <span>sans échéance</span>;
  const due = longDate(action.due_on);
  if (!action.late)
    return (
      <span>
        pour le {due}, {ago(action.due_on)}
      </span>
    );
  const days = daysBetween(action.due_on, dayOf(new Date()));
  return (
    <strong className="action-late">
      en retard de {count(days, "jour", "jours", "")}, c’était pour le {due}
    </strong>
  );
}

/** To the next action of the plan, or the one before, folded ones left out. */
function moveFrom(tick: HTMLInputElement, step: number) {
  const all = tick.closest(".plan")?.querySelectorAll<HTMLInputElement>(".action-tick");
  const seen = [...(all ?? [])].filter((one) => one.getClientRects().length > 0);
  seen[seen.indexOf(tick) + step]?.focus();
}
