// « Orienter », by keyboard: the partner found while typing, the need, and Ctrl+Entrée makes the referral and its fiche.

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { PersonId, ProjectId, ReferralId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { type Chosen, PartnerBox } from "./PartnerBox";
import { ProjectChoice } from "./ProjectChoice";

interface Written {
  to: Chosen;
  need: string;
  expected: string;
  due: string;
  project: ProjectId | null;
}

const NOBODY: Chosen = { text: "", partner: null, isNew: false, reach: "", city: "" };
const BLANK: Written = { to: NOBODY, need: "", expected: "", due: "", project: null };
const isBlank = (w: Written) => w.to.text + w.need + w.expected + w.due === "";

interface Props {
  person: PersonId;
  close: () => void;
  done: (referral: ReferralId, print: boolean) => void;
}

export function ReferralForm({ person, close, done }: Props) {
  const [written, write] = useDraft<Written>(`referral ${person}`, BLANK, isBlank);
  const refer = useAct("referral_open");
  const acts = useActs();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);

  const submit = (print: boolean) => {
    if (refer.isPending) return;
    const { to } = written;
    refer.mutate(
      {
        person,
        partner: to.partner,
        new_partner: to.isNew ? { name: to.text, reach: to.reach, city: to.city } : null,
        project: written.project ?? null,
        need: written.need,
        expected: written.expected,
        on: "",
        due: written.due,
      },
      {
        onSuccess: ({ id, op }) => {
          acts.done(op, `Orientation vers ${to.text} enregistrée`, true);
          write(BLANK);
          done(id, print);
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      submit(true);
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      close();
    }
  };
  const wrong = (field: string) => refer.error?.on(field);
  return (
    <form
      ref={form}
      className="referral-form"
      aria-label="Orienter vers un partenaire"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit(true);
      }}
    >
      <PartnerBox
        chosen={written.to}
        choose={(to) => write({ ...written, to })}
        error={wrong("partner") ?? wrong("name")}
      />
      {written.to.isNew && (
        <div className="referral-pair">
          <Field
            label="Son téléphone ou courriel"
            autoComplete="off"
            value={written.to.reach}
            onChange={(reach) => write({ ...written, to: { ...written.to, reach } })}
            error={wrong("reach")}
          />
          <Field
            label="Sa ville"
            autoComplete="off"
            value={written.to.city}
            onChange={(city) => write({ ...written, to: { ...written.to, city } })}
            error={wrong("city")}
          />
        </div>
      )}
      <Field
        label="Besoin"
        className="referral-need"
        lines={3}
        value={written.need}
        onChange={(need) => write({ ...written, need })}
        hint="Tel que le partenaire le lira sur la fiche."
        error={wrong("need")}
      />
      <div className="referral-pair">
        <Field
          label="Ce qu’on attend de lui"
          autoComplete="off"
          value={written.expected}
          onChange={(expected) => write({ ...written, expected })}
          error={wrong("expected")}
        />
        <Field
          label="Réponse attendue"
          autoComplete="off"
          value={written.due}
          onChange={(due) => write({ ...written, due })}
          inputProps={{ placeholder: "dans 30 jours" }}
          error={wrong("due")}
        />
      </div>
      <ProjectChoice
        person={person}
        value={written.project}
        onChange={(project) => write({ ...written, project })}
        error={wrong("project")}
      />
      <Trouble of={refer.error} />
      <div className="line-end">
        <Button onPress={close}>Plus tard</Button>
        <Button isDisabled={refer.isPending} onPress={() => submit(false)}>
          Enregistrer
        </Button>
        <Button look="main" type="submit" isDisabled={refer.isPending}>
          Enregistrer et faire la fiche <kbd>Ctrl+Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
