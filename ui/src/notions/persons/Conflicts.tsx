// Two desks wrote the same field without having seen each other: both values are kept, and somebody chooses (T2.3).

import type { Conflict, PersonField, PersonFile } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { PERSON_FIELD } from "../../shared/words";
import { fieldLabel, valueWords } from "./historyWords";

export function Conflicts({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  return file.conflicts.map((conflict) => (
    <OneConflict
      key={`${conflict.entity} ${conflict.field}`}
      person={file.id}
      conflict={conflict}
      readOnly={readOnly}
    />
  ));
}

function OneConflict({
  person,
  conflict,
  readOnly,
}: {
  person: string;
  conflict: Conflict;
  readOnly: boolean;
}) {
  const edit = useAct("person_edit");
  const acts = useActs();
  const { kind, field, values } = conflict;
  // Only a field of the person can be written alone; elsewhere the values are shown, and settled where they stand.
  const mayChoose = !readOnly && kind === "person" && field in PERSON_FIELD;
  const label = fieldLabel(kind, field) ?? field;
  const choose = (value: string | null) =>
    edit.mutate(
      { person, field: field as PersonField, value },
      { onSuccess: (saved) => acts.done(saved.op, `${label} tranché`, true) },
    );
  return (
    <Notice tone="alert">
      <p>
        <strong>{label}</strong> a reçu deux valeurs sur deux postes.{" "}
        {mayChoose ? "Laquelle garder ?" : "Les voici :"}
      </p>
      <div className="line">
        {values.map((value) => {
          const words = valueWords(kind, field, value);
          return mayChoose ? (
            <Button key={words} onPress={() => choose(value)} isDisabled={edit.isPending}>
              Garder « {words} »
            </Button>
          ) : (
            <span key={words}>« {words} »</span>
          );
        })}
      </div>
      <Trouble of={edit.error} />
    </Notice>
  );
}
