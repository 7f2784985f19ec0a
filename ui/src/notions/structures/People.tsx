import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useState } from "react";
import type { HolderRole, StructureFile } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field } from "../../shared/controls";
import { entries } from "../../shared/words";
import { HOLDER_ROLE } from "./words";

/** Who is in the structure. */
export function People({ file, readOnly }: { file: StructureFile; readOnly: boolean }) {
  const remove = useAct("structure_person_remove");
  const acts = useActs();
  const [adding, add] = useState(false);
  return (
    <section className="st-section" aria-labelledby="structure-personnes">
      <h2 id="structure-personnes">Personnes</h2>
      {file.people.length === 0 && <p className="quiet">Personne n’est encore relié à cette structure.</p>}
      <ul className="st-people">
        {file.people.map((one) => {
          const who = `${one.given_name} ${one.family_name}`.trim();
          return (
            <li key={one.link} className="line">
              <Link to="/personnes/$person" params={{ person: one.person }}>
                {who}
              </Link>
              <span className="quiet">{one.role && HOLDER_ROLE[one.role]}</span>
              {!readOnly && (
                <Button
                  look="plain small"
                  aria-label={`Retirer ${who} de la structure`}
                  onPress={() =>
                    remove.mutate(
                      { structure: file.id, link: one.link },
                      { onSuccess: (saved) => acts.done(saved.op, `${who} n’est plus relié`, true) },
                    )
                  }
                >
                  <X size={14} aria-hidden="true" />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {remove.error && <p className="error">{remove.error.sentence}</p>}
      {!readOnly &&
        (adding ? (
          <AddPerson file={file} close={() => add(false)} />
        ) : (
          <Button look="small" onPress={() => add(true)}>
            Relier une personne
          </Button>
        ))}
    </section>
  );
}

const LIMIT = 6;

function AddPerson({ file, close }: { file: StructureFile; close: () => void }) {
  const act = useAct("structure_person_add");
  const acts = useActs();
  const [text, setText] = useState("");
  const [role, setRole] = useState<HolderRole>("director");
  const asked = text.trim();
  const found = useAsk("persons_search", { text: asked, limit: LIMIT }, asked.length >= 2);
  const hits = asked.length >= 2 ? (found.data?.hits ?? []) : [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is submitted; a person is chosen.
    <div
      className="st-form"
      role="group"
      aria-label="Relier une personne"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <Choice
        label="Elle y est"
        options={entries(HOLDER_ROLE)}
        value={role}
        onChange={(next) => next && setRole(next)}
      />
      <Field
        label="Nom, téléphone, numéro de dossier"
        value={text}
        onChange={setText}
        autoFocus
        autoComplete="off"
        error={act.error?.sentence}
      />
      <ul className="st-hits">
        {hits.map((hit) => {
          const who = `${hit.given_name} ${hit.family_name}`.trim();
          return (
            <li key={hit.id}>
              <Button
                look="plain"
                isDisabled={act.isPending}
                onPress={() =>
                  act.mutate(
                    { structure: file.id, person: hit.id, role },
                    {
                      onSuccess: (saved) => {
                        acts.done(saved.op, `${who} est relié`, true);
                        close();
                      },
                    },
                  )
                }
              >
                {who} <span className="quiet">{hit.number}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="line-end">
        <Button onPress={close}>Fermer</Button>
      </div>
    </div>
  );
}
