// Who may already be known, under the four fields of a new file: asked of the core at each key, with the reasons. Only
// the answer to what is typed now counts.

import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { call } from "../../contract/call";
import type { AlikePerson, PersonCreate } from "../../contract/generated";
import { ago, longDate } from "../../shared/french";

/** Shorter than this, a name says nothing. */
const LEAST = 3;

export function AlreadyKnown({ person }: { person: PersonCreate }) {
  const persons = useAlike(person);
  if (persons.length === 0) return null;
  return (
    <section className="known" aria-labelledby="known-title">
      <h2 id="known-title">Déjà connue ?</h2>
      <ul>
        {persons.map((one) => (
          <li key={one.id}>
            <Link to="/personnes/$person" params={{ person: one.id }}>
              <strong>{one.family_name}</strong> {one.given_name}
            </Link>{" "}
            <span className="quiet">
              {[
                one.why,
                one.birth_date && `naissance le ${longDate(one.birth_date)}`,
                one.phone,
                one.referent_name && `suivi par ${one.referent_name}`,
                one.last_contact_on ? `dernier échange ${ago(one.last_contact_on)}` : "aucun échange",
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAlike({ family_name, given_name, reach }: PersonCreate): AlikePerson[] {
  const [persons, setPersons] = useState<AlikePerson[]>([]);
  const last = useRef(0);
  useEffect(() => {
    last.current += 1;
    const turn = last.current;
    const named = `${family_name}${given_name}`.trim().length >= LEAST;
    if (!named && reach.length < 6) {
      setPersons([]);
      return;
    }
    const email = reach.includes("@");
    const ask = {
      family_name,
      given_name,
      birth_date: null,
      phone: email ? null : reach,
      email: email ? reach : null,
      except: null,
    };
    // Nothing is said when it fails: the file can be opened all the same.
    call("persons_alike", ask).then(
      (found) => turn === last.current && setPersons(found.persons),
      () => turn === last.current && setPersons([]),
    );
  }, [family_name, given_name, reach]);
  return persons;
}
