// Two desks moved the application on differently, or wrote one field differently: both are kept, somebody chooses.

import type { Conflict, PassField, PassFile, PassStepCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import { fieldLabel, valueWords } from "./historyWords";
import { stepWords } from "./Steps";
import { STATE } from "./words";

export function Conflicts({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  // The state and its days are chosen with the passage that gave them, never one by one.
  const fields = file.conflicts.filter((conflict) => conflict.kind === "pass_application" && typed(conflict));
  return (
    <>
      {file.card.disputed && <Passages file={file} readOnly={readOnly} />}
      {fields.map((conflict) => (
        <OneField key={conflict.field} file={file} conflict={conflict} readOnly={readOnly} />
      ))}
    </>
  );
}

/** The last passages of each desk: those that no other one follows. */
export function lastOnes(steps: readonly PassStepCard[]): PassStepCard[] {
  return steps.filter((step, at) => !steps.slice(at + 1).some((later) => later.from === step.to));
}

function Passages({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  const settle = useAct("pass_settle");
  const acts = useActs();
  const maySettle = useMay("coordinator") && !readOnly;
  return (
    <Notice tone="alert">
      <p>
        <strong>Deux postes ont fait avancer cette candidature différemment.</strong>{" "}
        {maySettle
          ? "Choisissez l’étape qui est la bonne : l’autre restera dans le journal."
          : "Les deux étapes sont gardées ; la coordination choisit la bonne."}
      </p>
      <ul className="plain-list">
        {lastOnes(file.steps).map((step) => {
          const says = `${stepWords(step)}${step.to ? ` (${STATE[step.to].toLowerCase()})` : ""}`;
          return (
            <li key={step.id} className="line">
              <span>
                <strong>{says}</strong>
                {step.day && `, le ${longDate(step.day)}`}
                {step.member_name && `, ${step.member_name}`}
                {step.reason && ` : ${step.reason}`}
              </span>
              {maySettle && (
                <Button
                  look="small"
                  isDisabled={settle.isPending}
                  aria-label={`Garder : ${says}`}
                  onPress={() =>
                    settle.mutate(
                      { application: file.card.id, step: step.id },
                      { onSuccess: ({ op }) => acts.done(op, `Étape retenue : ${says}`, true) },
                    )
                  }
                >
                  Garder celle-ci
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Trouble of={settle.error} />
    </Notice>
  );
}

/** The field as the page edits it; absent when it is not edited alone. */
function typed(conflict: Conflict): PassField | null {
  const fields: Record<string, PassField> = {
    title: "title",
    purpose: "purpose",
    note: "note",
    asked_cents: "asked",
    project: "project",
    structure: "structure",
    member: "member",
  };
  return fields[conflict.field] ?? null;
}

function OneField({ file, conflict, readOnly }: { file: PassFile; conflict: Conflict; readOnly: boolean }) {
  const edit = useAct("pass_edit");
  const acts = useActs();
  const field = typed(conflict);
  const label = fieldLabel(conflict.kind, conflict.field) ?? conflict.field;
  if (!field) return null;
  const choose = (value: string | null) => {
    const given =
      field === "asked" && value !== null ? String(Number(value) / 100).replace(".", ",") : (value ?? "");
    edit.mutate(
      { application: file.card.id, field, value: given },
      { onSuccess: ({ op }) => acts.done(op, `${label} tranché`, true) },
    );
  };
  return (
    <Notice tone="alert">
      <p>
        <strong>{label}</strong> a reçu deux valeurs sur deux postes.{" "}
        {readOnly ? "Les voici :" : "Laquelle garder ?"}
      </p>
      <div className="line">
        {conflict.values.map((value) => {
          const words = `« ${valueWords(conflict.field, value)} »`;
          return readOnly ? (
            <span key={words}>{words}</span>
          ) : (
            <Button key={words} isDisabled={edit.isPending} onPress={() => choose(value)}>
              Garder {words}
            </Button>
          );
        })}
      </div>
      <Trouble of={edit.error} />
    </Notice>
  );
}
