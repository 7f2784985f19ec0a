// The plan of a person (P2.4): theme, objective, actions ticked in place; « + » proposes and Enter accepts.

import { Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ObjectiveCard, PersonId, PersonPlan, PlanTheme } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { PLAN_THEME } from "../../shared/planWords";
import { Actions } from "./ActionLine";
import { AddAction } from "./AddAction";
import { Objective } from "./Objective";
import "./plans.css";

/** Under what an action is being added: an objective, or the plan itself. */
type Adding = { into: ObjectiveCard | null } | null;

export function PlanSection({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const plan = useAsk("person_plan", { person });
  const [adding, setAdding] = useState<Adding>(null);
  const plus = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    // The focus goes back to « + » when the panel closes.
    if (wasAdding.current && adding === null) plus.current?.focus();
    wasAdding.current = adding !== null;
  }, [adding]);
  const keys = useMemo(
    () =>
      readOnly
        ? []
        : [
            { keys: "A", says: "Ajouter une action au plan", run: () => setAdding({ into: null }) },
            { keys: "P", says: "Aller au plan, à sa première action à faire", run: toFirst },
            { keys: "Espace", says: "Cocher l’action où l’on est" },
            { keys: "↓ ↑", says: "Aller d’une action du plan à l’autre" },
            { keys: "M", says: "Modifier l’action où l’on est" },
            { keys: "X", says: "Abandonner l’action où l’on est" },
          ],
    [readOnly],
  );
  useKeys(keys);
  const close = () => setAdding(null);
  const shown = plan.data;
  return (
    <section className="file-section plan" id="plan" aria-labelledby="plan-titre" data-testid="plan">
      <div className="section-head">
        <h2 id="plan-titre">Plan d’actions</h2>
        {shown && <Late plan={shown} />}
        {!readOnly && (
          <Button ref={plus} look="small" onPress={() => setAdding({ into: null })}>
            <Plus size={16} aria-hidden="true" /> Ajouter une action <kbd>A</kbd>
          </Button>
        )}
      </div>
      <Trouble of={plan.error} />
      {adding && adding.into === null && <AddAction person={person} into={null} close={close} />}
      {shown && isEmpty(shown) && adding === null && (
        <p className="quiet">
          Rien n’est prévu pour l’instant.{" "}
          {readOnly
            ? ""
            : "Appuyez sur A : le programme propose des actions d’après le diagnostic et les freins, Entrée accepte."}
        </p>
      )}
      {shown &&
        byTheme(shown.objectives).map(([theme, objectives]) => (
          <div key={theme ?? "none"} className="plan-theme">
            <h3>{theme ? PLAN_THEME[theme] : "Autre thème"}</h3>
            {objectives.map((objective) => (
              <Objective
                key={objective.id}
                person={person}
                objective={objective}
                plan={shown}
                readOnly={readOnly}
                adding={adding?.into?.id === objective.id}
                add={() => setAdding({ into: objective })}
                close={close}
              />
            ))}
          </div>
        ))}
      {shown && shown.loose.length > 0 && (
        <div className="plan-theme">
          {shown.objectives.length > 0 && <h3>Sans objectif</h3>}
          <Actions person={person} actions={shown.loose} plan={shown} objective={null} readOnly={readOnly} />
        </div>
      )}
    </section>
  );
}

function isEmpty(plan: PersonPlan): boolean {
  return plan.objectives.length === 0 && plan.loose.length === 0;
}

function Late({ plan }: { plan: PersonPlan }) {
  const all = [...plan.loose, ...plan.objectives.flatMap((objective) => objective.actions)];
  const late = all.filter((action) => action.late).length;
  if (late === 0) return null;
  return <span className="plan-late">{count(late, "action en retard", "actions en retard", "")}</span>;
}

function byTheme(objectives: ObjectiveCard[]): [PlanTheme | null, ObjectiveCard[]][] {
  const themes = new Map<PlanTheme | null, ObjectiveCard[]>();
  for (const objective of objectives) {
    themes.set(objective.theme, [...(themes.get(objective.theme) ?? []), objective]);
  }
  return [...themes];
}

function toFirst() {
  const first = document.querySelector<HTMLElement>("#plan .action-tick:not(:checked)");
  const target = first ?? document.querySelector<HTMLElement>("#plan button");
  target?.scrollIntoView({ block: "center" });
  target?.focus();
}
