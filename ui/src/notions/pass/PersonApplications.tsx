import { Link, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import type { PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Trouble } from "../../shared/controls";
import { dayOf } from "../../shared/french";
import { age, dueWords, stateWords } from "./words";
import "./pass.css";

/** The applications of a person, in their file. */
export function PersonApplications({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const found = useAsk("person_applications", { person });
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const all = found.data ?? [];
  return (
    <section className="file-section" aria-labelledby="pass-titre" data-testid="person-pass">
      <h2 id="pass-titre">Pass Innovation Quartiers</h2>
      <Trouble of={found.error} />
      {found.data && all.length === 0 && <p className="quiet">Aucune candidature.</p>}
      <ul className="pass-of-person">
        {all.map((card) => {
          const due = dueWords(card, today);
          return (
            <li key={card.id}>
              <Link to="/pass/$application" params={{ application: card.id }}>
                {card.title || card.number}
              </Link>
              <span className="quiet">
                {card.number} · {stateWords(card)} {age(card.days_in_state)}
              </span>
              {due && (
                <span className="due" data-late={card.late || undefined}>
                  {due}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <Button
          look="small"
          onPress={() => void navigate({ to: "/pass/nouvelle", search: { personne: person } })}
        >
          <Plus size={14} aria-hidden="true" />
          Nouvelle candidature
        </Button>
      )}
    </section>
  );
}
