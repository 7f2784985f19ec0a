// The projects a person holds, each edited in place (P2.1). The one the accompaniment is about stands open.

import { useState } from "react";
import type { PersonId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { ProjectCard } from "./ProjectCard";
import "./projects.css";

export function ProjectsSection({ person, readOnly }: { person: PersonId; readOnly: boolean }) {
  const held = useAsk("person_projects", { person });
  const [adding, setAdding] = useState(false);
  const projects = held.data?.projects ?? [];
  return (
    <section className="file-section projects" id="projets" aria-labelledby="projets-titre">
      <div className="section-head">
        <h2 id="projets-titre">Projets</h2>
        {!readOnly && !adding && (
          <Button look="plain small" onPress={() => setAdding(true)}>
            Ajouter un projet
          </Button>
        )}
      </div>
      <Trouble of={held.error} />
      {adding && <NewProject person={person} close={() => setAdding(false)} />}
      {held.data && projects.length === 0 && !adding && (
        <p className="quiet">
          Aucun projet pour l’instant.{" "}
          {readOnly ? "" : "Ajoutez-en un dès qu’il a un nom, même provisoire : le reste vient ensuite."}
        </p>
      )}
      {projects.map((project) => (
        <ProjectCard
          key={project.id}
          project={project}
          person={person}
          isFollowed={held.data?.followed === project.id}
          isOnly={projects.length === 1}
          readOnly={readOnly}
        />
      ))}
    </section>
  );
}

function NewProject({ person, close }: { person: PersonId; close: () => void }) {
  const create = useAct("project_create");
  const acts = useActs();
  const [name, setName] = useState("");
  return (
    <form
      className="stack project-new"
      aria-label="Ajouter un projet"
      onSubmit={(event) => {
        event.preventDefault();
        if (create.isPending) return;
        create.mutate(
          { person, name, role: "leader" },
          {
            onSuccess: ({ op }) => {
              acts.done(op, "Projet ajouté", true);
              close();
            },
          },
        );
      }}
    >
      <Field
        label="Nom du nouveau projet"
        autoFocus
        value={name}
        onChange={setName}
        error={create.error?.on("name")}
        hint="Par exemple « Épicerie solidaire de la rue Myrha »."
        inputProps={{
          onKeyDown: (event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            close();
          },
        }}
      />
      <Trouble of={create.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien ajouter</Button>
        <Button look="main" type="submit" isDisabled={create.isPending}>
          Ajouter ce projet
        </Button>
      </div>
    </form>
  );
}
