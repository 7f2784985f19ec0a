// A new file in four fields (P1.1). Whoever may be the same person appears under them while one types.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeftRight } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { PersonCreate } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { AlreadyKnown } from "./AlreadyKnown";
import "./new.css";

const BLANK: PersonCreate = { family_name: "", given_name: "", reach: "", reason: "" };
const isBlank = (p: PersonCreate) => Object.values(p).every((v) => v.trim() === "");

export function NewPerson() {
  const asked = useSearch({ from: "/personnes/nouvelle" });
  const navigate = useNavigate();
  const acts = useActs();
  const create = useAct("person_create");
  const [kept, keep] = useDraft<PersonCreate>("new person", BLANK, isBlank);
  const [person, setPerson] = useState<PersonCreate>(() =>
    asked.nom || asked.prenom || asked.joindre
      ? { ...BLANK, family_name: asked.nom ?? "", given_name: asked.prenom ?? "", reach: asked.joindre ?? "" }
      : kept,
  );
  const write = (change: Partial<PersonCreate>) => {
    const next = { ...person, ...change };
    setPerson(next);
    keep(next);
  };
  const submit = () => {
    if (create.isPending) return;
    create.mutate(person, {
      onSuccess: ({ id, op }) => {
        keep(BLANK);
        acts.done(op, `Dossier de ${person.given_name} ${person.family_name} ouvert`, true);
        void navigate({ to: "/personnes/$person", params: { person: id }, replace: true });
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
  const wrong = (field: keyof PersonCreate) => create.error?.on(field);
  return (
    <div className="page new">
      <h1>Nouvelle personne</h1>
      <form
        className="stack"
        aria-label="Nouvelle personne"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="new-names">
          <Field
            label="Nom"
            autoFocus
            autoComplete="off"
            value={person.family_name}
            onChange={(family_name) => write({ family_name })}
            error={wrong("family_name")}
          />
          <Button
            look="plain"
            aria-label="Échanger le nom et le prénom"
            onPress={() => write({ family_name: person.given_name, given_name: person.family_name })}
          >
            <ArrowLeftRight size={16} aria-hidden="true" />
          </Button>
          <Field
            label="Prénom"
            autoComplete="off"
            value={person.given_name}
            onChange={(given_name) => write({ given_name })}
            error={wrong("given_name")}
          />
        </div>
        <Field
          label="Un moyen de la joindre"
          autoComplete="off"
          value={person.reach}
          onChange={(reach) => write({ reach })}
          hint="Un téléphone ou un courriel, sous n’importe quelle forme."
          error={wrong("reach")}
        />
        <Field
          label="Motif de la venue"
          lines={2}
          value={person.reason}
          onChange={(reason) => write({ reason })}
          error={wrong("reason")}
        />
        <Trouble of={create.error} />
        <div className="line-end">
          <Button look="main" type="submit" isDisabled={create.isPending}>
            Ouvrir la fiche <kbd>Ctrl+Entrée</kbd>
          </Button>
        </div>
      </form>
      <AlreadyKnown person={person} />
    </div>
  );
}
