// One field of a draft, saved as it was typed: the core reads it, refuses it or says what keeps it from being published.

import { createContext, type ReactNode, useContext } from "react";
import type { RegulationFault, RegulationId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";

interface Editing {
  regulation: RegulationId;
  readOnly: boolean;
  faults: readonly RegulationFault[];
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("useEditing outside a règlement");
  return editing;
}

function useField(at: string) {
  const { regulation, readOnly, faults } = useEditing();
  const { mutateAsync } = useAct("regulation_edit");
  return {
    readOnly,
    fault: faults.find((fault) => fault.at === at)?.sentence,
    save: (typed: string) => mutateAsync({ regulation, at, typed }),
  };
}

interface TextProps {
  at: string;
  label: string;
  shown: string;
  typed?: string;
  lines?: boolean;
  numeric?: boolean;
}

/** A text, a number or a day. */
export function TextAt({ at, label, shown, typed, lines = false, numeric = false }: TextProps) {
  const { readOnly, fault, save } = useField(at);
  return (
    <div data-at={at}>
      <InPlaceText
        label={label}
        shown={shown}
        {...(typed === undefined ? {} : { typed })}
        {...(numeric ? { inputMode: "numeric" as const } : {})}
        lines={lines}
        readOnly={readOnly}
        fault={fault}
        save={save}
      />
    </div>
  );
}

/** A choice in a closed list; without a value, `none` is sent as nothing. */
export function ChoiceAt<K extends string>(props: {
  at: string;
  label: string;
  options: readonly { id: K; label: string }[];
  value: K | null;
  none?: string;
}) {
  const { readOnly, fault, save } = useField(props.at);
  return (
    <div data-at={props.at}>
      <InPlaceChoice
        label={props.label}
        options={props.options}
        value={props.value}
        {...(props.none === undefined ? {} : { none: props.none })}
        readOnly={readOnly}
        save={(value) => save(value ?? "")}
      />
      {fault && <p className="error rule-fault">{fault}</p>}
    </div>
  );
}

const YES_NO = [
  { id: "true", label: "Oui" },
  { id: "false", label: "Non" },
] as const;

export function YesAt({ at, label, value }: { at: string; label: string; value: boolean }) {
  return <ChoiceAt at={at} label={label} options={YES_NO} value={value ? "true" : "false"} />;
}

/** What is wrong with a list as a whole: weights that do not make a hundred. */
export function ListFault({ at }: { at: string }): ReactNode {
  const { faults } = useEditing();
  const found = faults.filter((fault) => fault.at === at);
  if (found.length === 0) return null;
  return (
    <div data-at={at} tabIndex={-1}>
      {found.map((fault) => (
        <p key={fault.sentence} className="error">
          {fault.sentence}
        </p>
      ))}
    </div>
  );
}
