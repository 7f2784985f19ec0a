import { Link, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import type { PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { checkWords, ESS_KIND, HOLDER_ROLE, STATUS } from "./words";
import "./structures.css";

/** The structures of a person, in their file. */
export function PersonStructures({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const found = useAsk("person_structures", { person });
  const navigate = useNavigate();
  const all = found.data ?? [];
  return (
    <section className="file-section" aria-labelledby="structures-titre" data-testid="person-structures">
      <h2 id="structures-titre">Structures</h2>
      {found.error && (
        <Notice tone="wrong">
          <p>{found.error.sentence}</p>
        </Notice>
      )}
      {found.data && all.length === 0 && <p className="quiet">Aucune structure n’est reliée à ce dossier.</p>}
      <ul className="st-of-person">
        {all.map((one) => (
          <li key={one.link}>
            <Link to="/structures/$structure" params={{ structure: one.id }}>
              {one.name}
            </Link>
            <span className="quiet">
              {[one.role && HOLDER_ROLE[one.role], one.ess_kind && ESS_KIND[one.ess_kind], one.city]
                .filter(Boolean)
                .join(" · ")}
            </span>
            <span className="line">
              <span className="st-status" data-status={one.status}>
                {STATUS[one.status]}
              </span>
              {one.check && (
                <span className="st-check" data-state={one.check.state}>
                  {checkWords(one.check)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          look="small"
          onPress={() => void navigate({ to: "/structures/nouvelle", search: { personne: person } })}
        >
          <Plus size={14} aria-hidden="true" />
          Ajouter une structure
        </Button>
      )}
    </section>
  );
}
