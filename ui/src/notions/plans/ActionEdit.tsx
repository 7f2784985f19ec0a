import type {
  ActionCard,
  ActionField,
  ActionOwner,
  ObjectiveId,
  PersonId,
  PersonPlan,
} from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { ACTION_FIELD, ACTION_OWNER } from "../../shared/planWords";
import { entries } from "../../shared/words";
import { DueInPlace } from "./DueField";

interface Props {
  person: PersonId;
  action: ActionCard;
  plan: PersonPlan;
  objective: ObjectiveId | null;
  close: () => void;
}

/** An action unfolded, each field edited in place. */
export function ActionEdit({ person, action, plan, objective, close }: Props) {
  const edit = useAct("action_edit");
  const remove = useAct("action_remove");
  const members = useAsk("members_list", {});
  const acts = useActs();
  const save = (field: ActionField) => (value: string | null) =>
    edit.mutateAsync({ person, action: action.id, field, value });
  return (
    <div className="plan-change">
      <InPlaceText label={ACTION_FIELD.title} shown={action.title} save={save("title")} />
      <DueInPlace label={ACTION_FIELD.due_on} day={action.due_on} save={save("due_on")} />
      <InPlaceChoice<ActionOwner>
        label={ACTION_FIELD.owner}
        options={entries(ACTION_OWNER)}
        none="Choisir"
        value={action.owner}
        save={save("owner")}
      />
      {action.owner === "member" && (
        <InPlaceChoice
          label={ACTION_FIELD.member}
          options={(members.data ?? [])
            .filter((member) => member.active || member.id === action.member)
            .map((member) => ({ id: member.id, label: member.name }))}
          none="Personne en particulier"
          value={action.member}
          save={save("member")}
        />
      )}
      <InPlaceChoice
        label={ACTION_FIELD.objective}
        options={plan.objectives.map((one) => ({ id: one.id, label: one.title }))}
        none="Sans objectif"
        value={objective}
        save={save("objective")}
      />
      <InPlaceText label={ACTION_FIELD.note} shown={action.note ?? ""} save={save("note")} lines />
      <div className="line-end">
        <Trouble of={remove.error} />
        <Button
          look="plain small"
          onPress={() =>
            remove.mutate(
              { person, action: action.id },
              { onSuccess: (saved) => acts.done(saved.op, "Action retirée", true) },
            )
          }
        >
          Retirer, écrite par erreur
        </Button>
        <Button look="small" onPress={close}>
          Fermer
        </Button>
      </div>
    </div>
  );
}
