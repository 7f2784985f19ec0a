import { Plus } from "lucide-react";
import { useState } from "react";
import type { ObjectiveCard, PersonId, PersonPlan, PlanTheme } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { PLAN_THEME } from "../../shared/planWords";
import { entries } from "../../shared/words";
import { Actions } from "./ActionLine";
import { AddAction } from "./AddAction";

interface Props {
  person: PersonId;
  objective: ObjectiveCard;
  plan: PersonPlan;
  readOnly: boolean;
  /** An action is being added to it. */
  adding: boolean;
  add: () => void;
  close: () => void;
}

/** An objective with its actions; it is said reached by hand, never guessed from them. */
export function Objective({ person, objective, plan, readOnly, adding, add, close }: Props) {
  const reach = useAct("objective_reach");
  const [changing, setChanging] = useState(false);
  const acts = useActs();
  const { id, title } = objective;
  const reached = objective.reached_on !== null;
  return (
    <div className="objective" data-reached={reached}>
      <div className="objective-head">
        <h4>{title}</h4>
        {objective.reached_on && <span className="badge">atteint le {longDate(objective.reached_on)}</span>}
        {!readOnly && (
          <span className="objective-acts">
            <Button look="plain small" aria-label={`Ajouter une action à l’objectif ${title}`} onPress={add}>
              <Plus size={16} aria-hidden="true" />
            </Button>
            <Button
              look="plain small"
              aria-label={`Modifier l’objectif ${title}`}
              onPress={() => setChanging(!changing)}
            >
              Modifier
            </Button>
            <Button
              look="plain small"
              aria-label={`${reached ? "Rouvrir l’objectif" : "Atteint, l’objectif"} ${title}`}
              onPress={() =>
                reach.mutate(
                  { person, objective: id, reached: !reached },
                  {
                    onSuccess: (saved) =>
                      acts.done(saved.op, reached ? "Objectif rouvert" : "Objectif atteint", true),
                  },
                )
              }
            >
              {reached ? "Rouvrir" : "Atteint"}
            </Button>
          </span>
        )}
      </div>
      <Trouble of={reach.error} />
      {changing && <Change person={person} objective={objective} close={() => setChanging(false)} />}
      <Actions person={person} actions={objective.actions} plan={plan} objective={id} readOnly={readOnly} />
      {adding && <AddAction person={person} into={objective} close={close} />}
    </div>
  );
}

function Change({ person, objective, close }: Pick<Props, "person" | "objective" | "close">) {
  const edit = useAct("objective_edit");
  const remove = useAct("objective_remove");
  const acts = useActs();
  const save = (field: "title" | "theme") => (value: string | null) =>
    edit.mutateAsync({ person, objective: objective.id, field, value });
  return (
    <div className="plan-change">
      <InPlaceText label="Objectif" shown={objective.title} save={save("title")} />
      <InPlaceChoice<PlanTheme>
        label="Thème"
        options={entries(PLAN_THEME)}
        none="Choisir"
        value={objective.theme}
        save={save("theme")}
      />
      <div className="line-end">
        <Trouble of={remove.error} />
        <Button
          look="plain small"
          onPress={() =>
            remove.mutate(
              { person, objective: objective.id },
              {
                onSuccess: (saved) =>
                  acts.done(saved.op, "Objectif retiré, ses actions restent dans le plan", true),
              },
            )
          }
        >
          Retirer l’objectif
        </Button>
        <Button look="small" onPress={close}>
          Fermer
        </Button>
      </div>
    </div>
  );
}
