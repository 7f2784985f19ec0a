import { useState } from "react";
import type { LetterCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { Preview } from "./Preview";

interface Props {
  letter: LetterCard | null;
  fields: readonly { code: string; label: string }[];
  close: () => void;
}

/** A letter of the house, added or changed, with what it will look like beside it. */
export function LetterForm({ letter, fields, close }: Props) {
  const write = useAct("letter_write");
  const acts = useActs();
  const [name, setName] = useState(letter?.name ?? "");
  const [subject, setSubject] = useState(letter?.subject ?? "");
  const [body, setBody] = useState(letter?.body ?? "");
  const submit = () => {
    if (write.isPending) return;
    write.mutate(
      { id: letter?.id ?? null, name, subject, body, active: letter?.active ?? true },
      {
        onSuccess: ({ op }) => {
          acts.done(op, letter ? "Lettre modifiée" : "Lettre ajoutée", true);
          close();
        },
      },
    );
  };
  return (
    <form
      className="letter-columns letter-form"
      aria-label={letter ? `Modifier la lettre ${letter.name}` : "Ajouter une lettre"}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="letter-text">
        <Field
          label="Nom de la lettre"
          autoFocus
          value={name}
          onChange={setName}
          error={write.error?.on("name")}
        />
        <Field label="Objet" value={subject} onChange={setSubject} error={write.error?.on("subject")} />
        <Field
          label="Texte"
          lines={14}
          value={body}
          onChange={setBody}
          error={write.error?.on("body")}
          hint="Une ligne vide sépare deux paragraphes ; « - » commence une liste ; **gras**."
        />
        <Choice
          label="Ajouter un champ à la fin du texte"
          options={fields.map((one) => ({ id: one.code, label: one.label }))}
          none="Choisir un champ"
          value={null}
          onChange={(code) => code && setBody(`${body}{${code}}`)}
        />
      </div>
      <Preview person={null} subject={subject} body={body} />
      <div className="line-end letter-end">
        <Trouble of={write.error} />
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={write.isPending}>
          Enregistrer la lettre
        </Button>
      </div>
    </form>
  );
}
