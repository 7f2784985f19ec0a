import { useState } from "react";
import type { PersonId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { ContactFields, minutesOf, type Written } from "./fields";

const BLANK: Written = { on: "", mode: "interview", minutes: "", minute: "" };

const isBlank = (w: Written) => w.on === "" && w.minutes === "" && w.minute === "";

/** A new exchange. What is written stays when one goes elsewhere, and is said to be waiting. */
export function ContactForm({ person }: { person: PersonId }) {
  const [written, write] = useDraft<Written>(`contact ${person}`, BLANK, isBlank);
  const [found] = useState(!isBlank(written));
  const [badDuration, setBadDuration] = useState(false);
  const record = useAct("contact_record");
  const acts = useActs();

  const submit = () => {
    const duration = minutesOf(written.minutes);
    setBadDuration(Number.isNaN(duration));
    if (Number.isNaN(duration) || record.isPending) return;
    record.mutate(
      { person, on: written.on.trim() || null, mode: written.mode, duration, minute: written.minute },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Échange enregistré", true);
          write({ ...BLANK, mode: written.mode });
        },
      },
    );
  };
  return (
    <form
      className="contact-form"
      aria-label="Nouvel échange"
      data-testid="contact-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ContactFields
        value={written}
        onChange={write}
        failed={record.error}
        badDuration={badDuration}
        submit={submit}
        lines={3}
      />
      <Trouble of={record.error} />
      <div className="line-end">
        <span className="quiet contact-draft" role="status">
          {isBlank(written)
            ? ""
            : found
              ? "Brouillon retrouvé, pas encore enregistré"
              : "Brouillon, pas encore enregistré"}
        </span>
        <Button look="main" type="submit" isDisabled={record.isPending}>
          Enregistrer l’échange <kbd>Ctrl+Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
