import { useState } from "react";
import type { ContactCard, PersonId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { ago, duration, longDate, shortDate } from "../../shared/french";
import { CONTACT_MODE } from "../../shared/words";
import { ContactFields, minutesOf, type Written } from "./fields";

/** One exchange, read; rewritten in place when asked. */
export function ContactLine({
  person,
  contact,
  readOnly,
}: {
  person: PersonId;
  contact: ContactCard;
  readOnly: boolean;
}) {
  const [rewriting, setRewriting] = useState(false);
  const remove = useAct("contact_remove");
  const acts = useActs();
  const facts = [
    CONTACT_MODE[contact.mode],
    contact.duration ? duration(contact.duration) : null,
    contact.member_name,
  ];
  const when = longDate(contact.on);
  return (
    <li className="contact">
      <p className="contact-when" title={ago(contact.on)}>
        <strong>{when}</strong> <span className="quiet">{facts.filter(Boolean).join(" · ")}</span>
        {!readOnly && !rewriting && (
          <span className="contact-acts">
            <Button
              look="plain small"
              aria-label={`Modifier l’échange du ${when}`}
              onPress={() => setRewriting(true)}
            >
              Modifier
            </Button>
            <Button
              look="plain small"
              aria-label={`Retirer l’échange du ${when}`}
              isDisabled={remove.isPending}
              onPress={() =>
                remove.mutate(
                  { person, contact: contact.id },
                  { onSuccess: (saved) => acts.done(saved.op, `Échange du ${when} retiré`, true) },
                )
              }
            >
              Retirer
            </Button>
          </span>
        )}
      </p>
      <Trouble of={remove.error} />
      {rewriting ? (
        <Rewrite person={person} contact={contact} close={() => setRewriting(false)} />
      ) : (
        contact.minute && <p className="contact-minute-text">{contact.minute}</p>
      )}
    </li>
  );
}

function Rewrite({ person, contact, close }: { person: PersonId; contact: ContactCard; close: () => void }) {
  const rewrite = useAct("contact_rewrite");
  const acts = useActs();
  const [badDuration, setBadDuration] = useState(false);
  const [written, setWritten] = useState<Written>({
    on: shortDate(contact.on),
    mode: contact.mode,
    minutes: contact.duration === null ? "" : String(contact.duration),
    minute: contact.minute,
  });
  const submit = () => {
    const minutes = minutesOf(written.minutes);
    setBadDuration(Number.isNaN(minutes));
    if (Number.isNaN(minutes) || rewrite.isPending) return;
    rewrite.mutate(
      {
        person,
        contact: contact.id,
        on: written.on,
        mode: written.mode,
        duration: minutes,
        minute: written.minute,
      },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, "Échange modifié", true);
          close();
        },
      },
    );
  };
  return (
    <form
      className="contact-form"
      aria-label={`Modifier l’échange du ${longDate(contact.on)}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ContactFields
        value={written}
        onChange={setWritten}
        failed={rewrite.error}
        badDuration={badDuration}
        submit={submit}
        cancel={close}
        lines={3}
      />
      <Trouble of={rewrite.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={rewrite.isPending}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}
