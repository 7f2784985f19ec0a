// Who holds a project: names are links, roles are edited in place, somebody is added by a few letters.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { HolderCard, HolderRole, PersonId, ProjectCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Trouble } from "../../shared/controls";
import { PersonPicker } from "../../shared/PersonPicker";
import { HOLDER_ROLE } from "../../shared/planWords";
import { entries } from "../../shared/words";

interface Props {
  project: ProjectCard;
  /** Whose file is shown. */
  person: PersonId;
  readOnly: boolean;
}

export function Holders({ project, person, readOnly }: Props) {
  const add = useAct("holder_add");
  const acts = useActs();
  const [adding, setAdding] = useState(false);
  return (
    <div className="holders">
      <div className="section-head">
        <h4>Qui le porte</h4>
        {!readOnly && !adding && (
          <Button
            look="plain small"
            aria-label={`Ajouter quelqu’un au projet ${project.name}`}
            onPress={() => setAdding(true)}
          >
            Ajouter quelqu’un
          </Button>
        )}
      </div>
      <ul>
        {project.holders.map((holder) => (
          <HolderLine
            key={holder.person}
            project={project}
            holder={holder}
            isHere={holder.person === person}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {adding && (
        <PersonPicker
          label="Qui porte aussi ce projet"
          except={project.holders.map((holder) => holder.person)}
          error={add.error?.sentence}
          leave={() => setAdding(false)}
          pick={(found) =>
            add.mutate(
              { project: project.id, person: found.id, role: "partner" },
              {
                onSuccess: (saved) => {
                  acts.done(saved.op, `${found.given_name} ${found.family_name} porte aussi ce projet`, true);
                  setAdding(false);
                },
              },
            )
          }
        />
      )}
    </div>
  );
}

interface LineProps {
  project: ProjectCard;
  holder: HolderCard;
  isHere: boolean;
  readOnly: boolean;
}

function HolderLine({ project, holder, isHere, readOnly }: LineProps) {
  const change = useAct("holder_change");
  const remove = useAct("holder_remove");
  const acts = useActs();
  const name = `${holder.given_name} ${holder.family_name}`;
  return (
    <li className="holder">
      <span className="holder-name">
        {isHere || holder.file_removed ? (
          name
        ) : (
          <Link to="/personnes/$person" params={{ person: holder.person }}>
            {name}
          </Link>
        )}
        {holder.file_removed && <span className="quiet"> (dossier retiré)</span>}
      </span>
      <Choice
        label={`Rôle de ${name}`}
        labelElsewhere
        options={entries<HolderRole>(HOLDER_ROLE)}
        value={holder.role}
        isDisabled={readOnly}
        onChange={(role) => {
          if (!role || role === holder.role) return;
          change.mutate(
            { project: project.id, person: holder.person, role },
            { onSuccess: (saved) => acts.done(saved.op, `Rôle de ${name} modifié`, true) },
          );
        }}
      />
      {!readOnly && project.holders.length > 1 && (
        <Button
          look="plain small"
          aria-label={`Retirer ${name} du projet`}
          onPress={() =>
            remove.mutate(
              { project: project.id, person: holder.person },
              { onSuccess: (saved) => acts.done(saved.op, `${name} ne porte plus ce projet`, true) },
            )
          }
        >
          Retirer
        </Button>
      )}
      <Trouble of={change.error ?? remove.error} />
    </li>
  );
}
