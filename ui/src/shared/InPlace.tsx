// Edited in place, without a save button (U2): a field that looks like text until one is in it. Enter or leaving
// saves, Escape gives the former value back; under it stands what happened: saved at what time, or what is wrong.

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Choice } from "./controls";
import { type Done, Status, useSaving } from "./saving";
import "./inplace.css";

interface TextProps {
  label: string;
  /** As read. */
  shown: string;
  /** As typed, when it is not what is read (a date in words). */
  typed?: string;
  save: (value: string) => Promise<Done>;
  lines?: boolean;
  readOnly?: boolean;
  inputMode?: "tel" | "email" | "numeric" | "text";
  action?: ReactNode;
  /** What is wrong with the value that is kept: it was saved, and something else will refuse it. */
  fault?: string | undefined;
  /** Hears what is being typed; nothing once it is saved or given up. */
  typing?: (draft: string | null) => void;
}

export function InPlaceText(props: TextProps) {
  const {
    label,
    shown,
    typed = shown,
    save,
    lines,
    readOnly = false,
    inputMode,
    action,
    fault,
    typing,
  } = props;
  const id = useId();
  const [draft, keepDraft] = useState<string | null>(null);
  const setDraft = (next: string | null) => {
    keepDraft(next);
    typing?.(next);
  };
  const [inside, setInside] = useState(false);
  const { outcome, run, forget } = useSaving(label, save);
  const wrong = outcome !== null && "wrong" in outcome;

  const commit = async () => {
    if (draft === null) return;
    if (draft.trim() === typed.trim()) {
      setDraft(null);
      forget();
    } else if (await run(draft.trim())) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && (draft !== null || wrong)) {
      event.stopPropagation();
      setDraft(null);
      forget();
    } else if (event.key === "Enter" && (!lines || event.ctrlKey)) {
      event.preventDefault();
      void commit();
    }
  };
  const field = {
    id,
    readOnly,
    value: draft ?? (inside ? typed : shown),
    "aria-invalid": wrong || fault !== undefined || undefined,
    "aria-describedby": `${id}-status`,
    autoComplete: "off",
    spellCheck: lines ?? false,
    onFocus: () => setInside(true),
    onBlur: () => {
      setInside(false);
      void commit();
    },
    onKeyDown,
  };
  return (
    <div className="inplace">
      <label htmlFor={id}>{label}</label>
      <div className="inplace-value">
        {lines ? (
          // The twin gives the text area the height of its text.
          <div className="grows" data-twin={`${field.value}\n`}>
            <textarea {...field} rows={1} onChange={(e) => setDraft(e.target.value)} />
          </div>
        ) : (
          <input {...field} inputMode={inputMode} onChange={(e) => setDraft(e.target.value)} />
        )}
        {action}
      </div>
      <Status id={`${id}-status`} outcome={outcome} label={label} forget={forget} fault={fault} />
    </div>
  );
}

interface ChoiceProps<K extends string> {
  label: string;
  options: readonly { id: K; label: string }[];
  value: K | null;
  /** Words of the entry that clears the value; absent: it cannot be cleared. */
  none?: string;
  save: (value: K | null) => Promise<Done>;
  readOnly?: boolean;
}

export function InPlaceChoice<K extends string>({
  label,
  options,
  value,
  none,
  save,
  readOnly,
}: ChoiceProps<K>) {
  const id = useId();
  const { outcome, run, forget } = useSaving(label, save);
  // Shown as chosen while it is being saved.
  const [chosen, setChosen] = useState<{ value: K | null } | null>(null);
  return (
    <div className="inplace">
      <span className="inplace-label" aria-hidden="true">
        {label}
      </span>
      <div className="inplace-value">
        <Choice
          label={label}
          labelElsewhere
          options={options}
          {...(none === undefined ? {} : { none })}
          value={chosen ? chosen.value : value}
          isDisabled={readOnly ?? false}
          onChange={(next) => {
            if (next === value) return;
            setChosen({ value: next });
            void run(next).then(() => setChosen(null));
          }}
        />
      </div>
      <Status id={`${id}-status`} outcome={outcome} label={label} forget={forget} />
    </div>
  );
}
