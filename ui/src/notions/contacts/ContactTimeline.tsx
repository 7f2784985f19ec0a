import type { ContactCard, PersonId } from "../../contract/generated";
import { ContactForm } from "./ContactForm";
import { ContactLine } from "./ContactLine";
import "./contacts.css";

interface Props {
  person: PersonId;
  contacts: ContactCard[];
  readOnly: boolean;
}

/** What happened with the person, latest first, under the form that adds to it. */
export function ContactTimeline({ person, contacts, readOnly }: Props) {
  return (
    <section className="file-section contacts" aria-labelledby="echanges-titre">
      <h2 id="echanges-titre">Échanges</h2>
      {!readOnly && <ContactForm person={person} />}
      {contacts.length === 0 ? (
        <p className="quiet">
          Aucun échange pour l’instant. {readOnly ? "" : "Écrivez le premier ci-dessus : une phrase suffit."}
        </p>
      ) : (
        <ol className="timeline">
          {contacts.map((contact) => (
            <ContactLine key={contact.id} person={person} contact={contact} readOnly={readOnly} />
          ))}
        </ol>
      )}
    </section>
  );
}
