// What holds the person back (P1.4): one touch sets a brake, one touch lifts it; lifted ones are remembered.

import { ToggleButton } from "react-aria-components";
import type { Brake, BrakeCard, PersonId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";
import { BRAKE } from "../../shared/planWords";
import { useMay } from "../../shared/session";
import { entries } from "../../shared/words";
import "./plans.css";

export function Brakes({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const mayRead = useMay("adviser");
  return mayRead ? <Shown person={person} readOnly={readOnly} /> : null;
}

function Shown({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const plan = useAsk("person_plan", { person });
  const set = useAct("brake_set");
  const lift = useAct("brake_lift");
  const acts = useActs();
  const all = plan.data?.brakes ?? [];
  const present = all.filter((one) => one.until === null);
  const lifted = all.filter((one) => one.until !== null);
  const toggle = (brake: Brake, on: boolean) => {
    const says = `Frein ${on ? "noté" : "levé"}, ${BRAKE[brake].toLocaleLowerCase("fr")}`;
    const onSuccess = (saved: { op: string | null }) => acts.done(saved.op, says, true);
    if (on) set.mutate({ person, brake, note: null }, { onSuccess });
    else lift.mutate({ person, brake }, { onSuccess });
  };
  return (
    <section className="file-section" aria-labelledby="freins-titre" data-testid="brakes">
      <h2 id="freins-titre">Freins</h2>
      <div className="brakes">
        {entries(BRAKE).map(({ id, label }) => (
          <ToggleButton
            key={id}
            className="brake"
            isSelected={present.some((one) => one.brake === id)}
            isDisabled={readOnly || set.isPending || lift.isPending}
            onChange={(on) => toggle(id, on)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
      <Trouble of={plan.error ?? set.error ?? lift.error} />
      {plan.data && all.length === 0 && (
        <p className="quiet">
          Aucun frein noté.{" "}
          {readOnly ? "" : "Touchez ceux dont la personne parle ; touchez de nouveau pour lever."}
        </p>
      )}
      {present.map((one) => (
        <InPlaceText
          key={one.brake}
          label={`${BRAKE[one.brake]}${since(one)}`}
          shown={one.note}
          lines
          readOnly={readOnly}
          save={(note) => set.mutateAsync({ person, brake: one.brake, note })}
        />
      ))}
      {lifted.length > 0 && (
        <p className="quiet">
          Levés : {lifted.map((one) => `${BRAKE[one.brake]} (${longDate(one.until ?? "")})`).join(", ")}
        </p>
      )}
    </section>
  );
}

function since(one: BrakeCard): string {
  return one.since ? `, depuis le ${longDate(one.since)}` : "";
}
