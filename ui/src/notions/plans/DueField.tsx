// A day typed as words (« +15j », « 1m », « 12/3 », « vendredi prochain »), with the day understood shown at once: the
// core reads it, so that what is shown is what will be written.

import { useState } from "react";
import { useAsk } from "../../contract/queries";
import { Field } from "../../shared/controls";
import { ago, longDate, shortDate, weekday } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";

/** What the words mean, as one reads it; absent while nothing is typed. */
export function useDue(words: string): { means: string | null; wrong: string | null } {
  const asked = words.trim();
  const read = useAsk("due_read", { words: asked }, asked !== "");
  const due = asked === "" ? undefined : read.data;
  const day = due?.day ?? null;
  return {
    means: day ? `${weekday(day)} ${longDate(day)}, ${ago(day)}` : null,
    wrong: due?.wrong ?? null,
  };
}

interface Props {
  value: string;
  onChange: (words: string) => void;
  /** Said while nothing is typed. */
  hint: string;
  error?: string | undefined;
  onKeyDown?: (event: React.KeyboardEvent) => void;
}

export function DueField({ value, onChange, hint, error, onKeyDown }: Props) {
  const { means, wrong } = useDue(value);
  return (
    <Field
      label="Échéance"
      className="due"
      value={value}
      onChange={onChange}
      hint={wrong ? undefined : <span role="status">{means ?? hint}</span>}
      error={wrong ?? error}
      inputProps={{ placeholder: "+15j, 1m, 12/3", onKeyDown }}
    />
  );
}

interface InPlaceProps {
  label: string;
  day: string | null;
  save: (words: string) => Promise<{ op: string | null; at: string }>;
}

/** The same, for a day already there. */
export function DueInPlace({ label, day, save }: InPlaceProps) {
  const [words, setWords] = useState("");
  const { means, wrong } = useDue(words);
  const typed = day ? shortDate(day) : "";
  return (
    <div>
      <InPlaceText
        label={label}
        shown={day ? longDate(day) : ""}
        typed={typed}
        typing={(draft) => setWords(draft === null || draft.trim() === typed ? "" : draft)}
        save={save}
      />
      <p className="due-means" role="status">
        {wrong ? <span className="error">{wrong}</span> : means}
      </p>
    </div>
  );
}
