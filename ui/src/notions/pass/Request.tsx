// What is asked for, edited in place.

import type { PassField, PassFile } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { euros } from "../../shared/french";
import { InPlaceChoice, InPlaceText } from "../../shared/InPlace";

export function Request({ file, readOnly }: { file: PassFile; readOnly: boolean }) {
  const { card } = file;
  const edit = useAct("pass_edit");
  const members = useAsk("members_list", {});
  const held = useAsk("person_projects", { person: card.person ?? "" }, card.person !== null);
  const save = (field: PassField) => (value: string | null) =>
    edit.mutateAsync({ application: card.id, field, value: value ?? "" });
  const asked = card.asked_cents === null ? "" : euros(card.asked_cents);
  const projects = (held.data?.projects ?? []).map((p) => ({ id: p.id, label: p.name }));
  const known = projects.some((p) => p.id === file.project);
  const team = (members.data ?? []).filter((m) => m.active || m.id === file.member);
  return (
    <section className="pass-section" aria-labelledby="pass-demande">
      <h2 id="pass-demande">La demande</h2>
      <InPlaceText label="Titre" shown={card.title} save={save("title")} readOnly={readOnly} />
      <InPlaceText label="Objet" lines shown={file.purpose} save={save("purpose")} readOnly={readOnly} />
      <InPlaceText
        label="Montant demandé"
        shown={asked}
        typed={asked.replace(/\s?€$/u, "")}
        inputMode="text"
        save={save("asked")}
        readOnly={readOnly}
      />
      <InPlaceChoice
        label="Projet"
        options={
          known || !file.project
            ? projects
            : [...projects, { id: file.project, label: card.project_name ?? "Autre projet" }]
        }
        none="Sans projet"
        value={file.project}
        save={save("project")}
        readOnly={readOnly}
      />
      <InPlaceChoice
        label="Instruite par"
        options={team.map((m) => ({ id: m.id, label: m.name }))}
        none="Personne"
        value={file.member}
        save={save("member")}
        readOnly={readOnly}
      />
      <InPlaceText
        label="Note de la Maison"
        lines
        shown={file.note}
        save={save("note")}
        readOnly={readOnly}
      />
    </section>
  );
}
