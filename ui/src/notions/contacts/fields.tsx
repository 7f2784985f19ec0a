// The four fields of an exchange, to record one or to rewrite one.

import type { KeyboardEvent } from "react";
import { FieldError, Label, TextArea, TextField } from "react-aria-components";
import type { Failed } from "../../contract/call";
import type { ContactMode } from "../../contract/generated";
import { Choice, Field } from "../../shared/controls";
import { CONTACT_MODE, entries } from "../../shared/words";

/** An exchange taken over from a file says no more than its day: nobody chooses that mode. */
const MODES = entries(CONTACT_MODE);

export interface Written {
  on: string;
  mode: ContactMode;
  minutes: string;
  minute: string;
}

/** Minutes from what is typed: « 45 », « 1h », « 1 h 30 ». Absent when empty; `NaN` when it is not a duration. */
export function minutesOf(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (typed === "") return null;
  const hours = /^(\d{1,2})\s*h\s*(\d{1,2})?$/.exec(typed);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const minutes = /^(\d{1,4})\s*(?:min(?:utes?)?|mn|m)?$/.exec(typed);
  return minutes ? Number(minutes[1]) : Number.NaN;
}

export const NOT_A_DURATION = "Cette durée n’est pas comprise : écrivez par exemple 45 ou 1 h 30.";

interface Props {
  value: Written;
  onChange: (value: Written) => void;
  failed: Failed | null;
  /** What is wrong with the duration before the core is asked. */
  badDuration: boolean;
  submit: () => void;
  cancel?: () => void;
  lines: number;
}

export function ContactFields({ value, onChange, failed, badDuration, submit, cancel, lines }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape" && cancel) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the form, whichever field has the focus.
    <div className="contact-fields" onKeyDown={onKeyDown}>
      <Field
        label="Date"
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        error={failed?.on("on")}
        inputProps={{ placeholder: "aujourd’hui" }}
      />
      <Choice
        label="Mode"
        className="contact-mode"
        options={MODES.filter((mode) => mode.id !== "taken_over" || value.mode === "taken_over")}
        value={value.mode}
        onChange={(mode) => mode && onChange({ ...value, mode })}
        error={failed?.on("mode")}
      />
      <Field
        label="Durée"
        value={value.minutes}
        onChange={(minutes) => onChange({ ...value, minutes })}
        error={badDuration ? NOT_A_DURATION : failed?.on("duration")}
        inputProps={{ placeholder: "45 min" }}
      />
      <TextField
        className="field contact-minute"
        value={value.minute}
        onChange={(minute) => onChange({ ...value, minute })}
        isInvalid={failed?.on("minute") !== undefined}
        validationBehavior="aria"
        maxLength={20_000}
      >
        <Label>Compte rendu</Label>
        <div className="grows" data-twin={`${value.minute}\n`}>
          <TextArea className="input" rows={lines} spellCheck />
        </div>
        {failed?.on("minute") && <FieldError className="error">{failed.on("minute")}</FieldError>}
      </TextField>
    </div>
  );
}
