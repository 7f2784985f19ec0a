// A new application: who, with which project, what for, how much. Another one under way is said before it is begun.

import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import type { PassCreate, PersonHit, ProjectId } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Notice, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { PersonPicker } from "../../shared/PersonPicker";
import { stateWords } from "./words";
import "./pass.css";

interface Written {
  /** Absent: the project chosen by itself. */
  project: ProjectId | null | undefined;
  title: string;
  purpose: string;
  asked: string;
}

const BLANK: Written = { project: undefined, title: "", purpose: "", asked: "" };
const isBlank = (w: Written) => w.title + w.purpose + w.asked === "";

export function NewApplication() {
  const { personne = null, projet } = useSearch({ from: "/pass/nouvelle" });
  const navigate = useNavigate();
  const pick = (hit: PersonHit) =>
    void navigate({ to: "/pass/nouvelle", search: { personne: hit.id }, replace: true });
  return (
    <div className="page pass-form">
      <h1>Nouvelle candidature</h1>
      {personne === null ? (
        <PersonPicker
          label="Qui candidate ?"
          except={[]}
          pick={pick}
          leave={() => void navigate({ to: "/pass", search: {} })}
        />
      ) : (
        <Form key={personne} person={personne} proposed={projet} />
      )}
    </div>
  );
}

function Form({ person, proposed }: { person: string; proposed: ProjectId | undefined }) {
  const navigate = useNavigate();
  const acts = useActs();
  const create = useAct("pass_create");
  const file = useAsk("person_open", { person });
  const held = useAsk("person_projects", { person });
  const others = useAsk("person_applications", { person });
  const [written, write] = useDraft<Written>(`new pass ${person}`, BLANK, isBlank);
  const [double, setDouble] = useState<string | null>(null);
  const change = (some: Partial<Written>) => write({ ...written, ...some });
  const projects = held.data?.projects ?? [];
  const only = projects.length === 1 ? projects[0]?.id : undefined;
  const project =
    written.project === undefined ? (proposed ?? held.data?.followed ?? only ?? null) : written.project;
  const named = projects.find((p) => p.id === project)?.name ?? "";
  const title = written.title || named;

  const submit = (even_so: boolean) => {
    if (create.isPending) return;
    const { purpose, asked } = written;
    const ask: PassCreate = { person, project, structure: null, title, purpose, asked, even_so };
    create.mutate(ask, {
      onSuccess: ({ id, number, op }) => {
        write(BLANK);
        acts.done(op, `Candidature ${number} commencée`, true);
        void navigate({ to: "/pass/$application", params: { application: id }, search: {}, replace: true });
      },
      onError: (failed) => setDouble(failed.on("even_so") ? failed.sentence : null),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit(false);
  };
  const wrong = (field: string) => create.error?.on(field);
  return (
    <form
      className="stack"
      aria-label="Nouvelle candidature"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      {file.data && (
        <p>
          Pour{" "}
          <Link to="/personnes/$person" params={{ person }}>
            {file.data.given_name} {file.data.family_name}
          </Link>{" "}
          <span className="quiet">{file.data.number}</span>
        </p>
      )}
      <Trouble of={file.error} />
      {others.data && others.data.length > 0 && (
        <p className="quiet">
          Déjà :{" "}
          {others.data.map((card, i) => (
            <span key={card.id}>
              {i > 0 && ", "}
              <Link to="/pass/$application" params={{ application: card.id }}>
                {card.number}
              </Link>{" "}
              ({stateWords(card).toLowerCase()})
            </span>
          ))}
        </p>
      )}
      {projects.length > 0 && (
        <Choice
          label="Projet"
          options={projects.map((p) => ({ id: p.id, label: p.name }))}
          none="Sans projet"
          value={project}
          onChange={(next) => change({ project: next })}
        />
      )}
      <Field
        label="Titre"
        autoFocus
        autoComplete="off"
        value={title}
        onChange={(typed) => change({ title: typed })}
        hint={named ? "Celui du projet, à changer au besoin." : "Ce que le comité lira en premier."}
        error={wrong("title")}
      />
      <Field
        label="Objet de la demande"
        lines={4}
        value={written.purpose}
        onChange={(purpose) => change({ purpose })}
        hint="À quoi servira le Pass. Peut attendre : il faudra l’avoir écrit pour déposer."
        error={wrong("purpose")}
      />
      <Field
        label="Montant demandé"
        autoComplete="off"
        value={written.asked}
        onChange={(asked) => change({ asked })}
        hint="« 1 500 » ou « 1.500,50 », en euros."
        inputProps={{ inputMode: "decimal" }}
        error={wrong("asked")}
      />
      {double ? (
        <Notice tone="alert">
          <p>{double}</p>
          <Button onPress={() => submit(true)} isDisabled={create.isPending}>
            Commencer quand même une seconde candidature
          </Button>
        </Notice>
      ) : (
        <Trouble of={create.error} />
      )}
      {create.error && !double && wrong("person") && <p className="error">{wrong("person")}</p>}
      <div className="line-end">
        <Button look="main" type="submit" isDisabled={create.isPending}>
          Commencer la candidature <kbd>Ctrl+Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
