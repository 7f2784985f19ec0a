import type { PassStepCard } from "../../contract/generated";
import { longDate } from "../../shared/french";
import { DONE, STATE } from "./words";

/** The passages, latest first: what, when, who, why. */
export function Steps({ steps }: { steps: readonly PassStepCard[] }) {
  return (
    <section className="pass-section" aria-labelledby="pass-etapes">
      <h2 id="pass-etapes">Étapes</h2>
      {steps.length === 0 && <p className="quiet">Pas encore déposée.</p>}
      <ol className="steps">
        {[...steps].reverse().map((step) => (
          <li key={step.id}>
            <p>
              <strong>{stepWords(step)}</strong>{" "}
              <span className="quiet">
                {step.day && longDate(step.day)}
                {step.member_name && `, ${step.member_name}`}
                {step.second_name && ` avec ${step.second_name}`}
              </span>
            </p>
            {step.reason && <p className="pass-text">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a passage did, in words. */
export function stepWords(step: PassStepCard): string {
  if (step.verb) return DONE[step.verb];
  return step.to ? STATE[step.to] : "Étape";
}
