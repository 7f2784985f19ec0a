import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { PersonId, ProjectField, ProjectCard as Shown } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { AddressField } from "../../shared/address/AddressField";
import { Button, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";
import { LEGAL_FORM, PROJECT_FIELD } from "../../shared/planWords";
import { useMay } from "../../shared/session";
import { entries } from "../../shared/words";
import { Holders } from "./Holders";

interface Props {
  project: Shown;
  person: PersonId;
  isFollowed: boolean;
  isOnly: boolean;
  readOnly: boolean;
}

/** One project: what it is, where, what it needs, who holds it. */
export function ProjectCard({ project, person, isFollowed, isOnly, readOnly }: Props) {
  const edit = useAct("project_edit");
  const mayRead = useMay("adviser");
  // Found by its name in the box: the file opens at it.
  const isAsked = useSearch({ strict: false }).projet === project.id;
  const card = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    card.current?.scrollIntoView({ block: "start" });
    card.current?.querySelector("summary")?.focus({ preventScroll: true });
  }, [isAsked]);
  const save = (field: ProjectField) => (value: string | null) =>
    edit.mutateAsync({ project: project.id, field, value: value === "" ? null : value });
  const text = (field: "name" | "summary" | "sector" | "needs" | "planned_jobs", lines = false) => (
    <InPlaceText
      label={PROJECT_FIELD[field]}
      shown={String(project[field] ?? "")}
      save={save(field)}
      readOnly={readOnly}
      lines={lines}
      inputMode={field === "planned_jobs" ? "numeric" : "text"}
    />
  );
  return (
    <details ref={card} className="project" open={isFollowed || isOnly || isAsked} data-testid="project">
      <summary>
        <h3>{project.name}</h3>
        {isFollowed && <span className="badge">accompagnement</span>}
        {project.opened_on && <span className="quiet">depuis le {longDate(project.opened_on)}</span>}
      </summary>
      <div className="project-fields">
        {text("name")}
        {mayRead && text("summary", true)}
        {text("sector")}
        <InPlaceChoice
          label={PROJECT_FIELD.legal_form}
          options={entries(LEGAL_FORM)}
          none="Non renseignée"
          value={project.legal_form}
          save={save("legal_form")}
          readOnly={readOnly}
        />
        <AddressField
          of={{ project: project.id }}
          line={project.line}
          postcode={project.postcode}
          city={project.city}
          qpv={project.qpv}
          placed={project.placed}
          labels={PROJECT_FIELD}
          save={{ line: save("line"), postcode: save("postcode"), city: save("city"), qpv: save("qpv") }}
          readOnly={readOnly}
        />
        {mayRead && text("needs", true)}
        {text("planned_jobs")}
      </div>
      <Holders project={project} person={person} readOnly={readOnly} />
      {!readOnly && <Foot project={project} person={person} isFollowed={isFollowed} />}
    </details>
  );
}

function Foot({ project, person, isFollowed }: Pick<Props, "project" | "person" | "isFollowed">) {
  const follow = useAct("accompaniment_project");
  const remove = useAct("project_remove");
  const acts = useActs();
  return (
    <div className="line-end">
      <Trouble of={follow.error ?? remove.error} />
      {!isFollowed && (
        <Button
          look="small"
          aria-label={`Accompagner pour ce projet, ${project.name}`}
          onPress={() =>
            follow.mutate(
              { person, project: project.id },
              { onSuccess: (saved) => acts.done(saved.op, "Projet de l’accompagnement modifié", true) },
            )
          }
        >
          Accompagner pour ce projet
        </Button>
      )}
      <Button
        look="plain small"
        aria-label={`Retirer le projet ${project.name}`}
        onPress={() =>
          remove.mutate(
            { project: project.id },
            { onSuccess: (saved) => acts.done(saved.op, `Projet « ${project.name} » retiré`, true) },
          )
        }
      >
        Retirer le projet
      </Button>
    </div>
  );
}
