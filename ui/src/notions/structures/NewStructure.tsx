// A new structure: a name is enough. Those already known appear under it while one types, to be linked instead.

import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import type { EssKind, HolderRole } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { entries } from "../../shared/words";
import { AlreadyKnown } from "./AlreadyKnown";
import { ESS_KIND, HOLDER_ROLE } from "./words";
import "./structures.css";

interface Written {
  name: string;
  created_on: string;
  number: string;
  rna: string;
  ess_kind: EssKind | null;
  role: HolderRole;
}

const BLANK: Written = { name: "", created_on: "", number: "", rna: "", ess_kind: null, role: "director" };
const isBlank = (w: Written) => [w.name, w.created_on, w.number, w.rna].every((t) => t.trim() === "");

export function NewStructure() {
  const { personne = null } = useSearch({ from: "/structures/nouvelle" });
  const navigate = useNavigate();
  const acts = useActs();
  const create = useAct("structure_create");
  const [written, write] = useDraft<Written>(`new structure ${personne ?? ""}`, BLANK, isBlank);
  const person = useAsk("person_open", { person: personne ?? "" }, personne !== null);
  const change = (some: Partial<Written>) => write({ ...written, ...some });
  const submit = () => {
    if (create.isPending) return;
    create.mutate(
      {
        name: written.name,
        created_on: written.created_on.trim() || null,
        number: written.number.trim() || null,
        rna: written.rna.trim() || null,
        ess_kind: written.ess_kind,
        person: personne,
        role: personne ? written.role : null,
        project: null,
      },
      {
        onSuccess: ({ id, op }) => {
          write(BLANK);
          acts.done(op, `Structure ${written.name} ajoutée`, true);
          void navigate({ to: "/structures/$structure", params: { structure: id }, replace: true });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
  const wrong = (field: string) => create.error?.on(field);
  return (
    <div className="page st-new">
      <h1>Nouvelle structure</h1>
      {person.data && (
        <p>
          Avec{" "}
          <Link to="/personnes/$person" params={{ person: person.data.id }}>
            {person.data.given_name} {person.data.family_name}
          </Link>
        </p>
      )}
      <form
        className="stack"
        aria-label="Nouvelle structure"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Nom"
          autoFocus
          autoComplete="off"
          value={written.name}
          onChange={(name) => change({ name })}
          error={wrong("name")}
        />
        <Field
          label="Date de création"
          autoComplete="off"
          value={written.created_on}
          onChange={(created_on) => change({ created_on })}
          hint="« 12/3/2026 », « hier ». Les suivis à 3, 6, 12, 24 et 36 mois partent de ce jour."
          error={wrong("created_on")}
        />
        <Field
          label="SIREN ou SIRET"
          autoComplete="off"
          value={written.number}
          onChange={(number) => change({ number })}
          hint="Facultatif. Avec ou sans espaces ; le SIRET donne aussi le SIREN."
          error={wrong("number")}
        />
        <Field
          label="RNA"
          autoComplete="off"
          value={written.rna}
          onChange={(rna) => change({ rna })}
          hint="Facultatif, pour une association : un W et neuf chiffres."
          error={wrong("rna")}
        />
        <Choice
          label="Famille de l’ESS"
          options={entries(ESS_KIND)}
          none="Non renseignée"
          value={written.ess_kind}
          onChange={(ess_kind) => change({ ess_kind })}
        />
        {personne && (
          <Choice
            label="La personne y est"
            options={entries(HOLDER_ROLE)}
            value={written.role}
            onChange={(role) => role && change({ role })}
          />
        )}
        <Trouble of={create.error} />
        <div className="line-end">
          <Button look="main" type="submit" isDisabled={create.isPending}>
            Ajouter la structure <kbd>Ctrl+Entrée</kbd>
          </Button>
        </div>
      </form>
      <AlreadyKnown name={written.name} number={written.number} person={personne} role={written.role} />
    </div>
  );
}
