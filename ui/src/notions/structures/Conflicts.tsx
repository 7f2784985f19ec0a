// Two desks wrote the same field without having seen each other: both values are kept, and somebody chooses (T2.3).

import type { Conflict, StructureField, StructureFile } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice, Trouble } from "../../shared/controls";
import { fieldLabel, valueWords } from "./historyWords";
import { FIELD } from "./words";

export function Conflicts({ file, readOnly }: { file: StructureFile; readOnly: boolean }) {
  return file.conflicts.map((conflict) => (
    <One key={`${conflict.entity} ${conflict.field}`} file={file} conflict={conflict} readOnly={readOnly} />
  ));
}

function One({ file, conflict, readOnly }: { file: StructureFile; conflict: Conflict; readOnly: boolean }) {
  const edit = useAct("structure_edit");
  const acts = useActs();
  const { kind, field, values } = conflict;
  // Only a field of the structure itself can be written alone; elsewhere the values are shown.
  const mayChoose = !readOnly && kind === "structure" && field in FIELD;
  const label = fieldLabel(kind, field) ?? field;
  const typed = (value: string | null) =>
    field === "scic" && value !== null ? (value === "true" || value === "1" ? "yes" : "no") : value;
  const choose = (value: string | null) =>
    edit.mutate(
      { structure: file.id, field: field as StructureField, value: typed(value) },
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
          const words = `« ${valueWords(field, value)} »`;
          return mayChoose ? (
            <Button key={words} onPress={() => choose(value)} isDisabled={edit.isPending}>
              Garder {words}
            </Button>
          ) : (
            <span key={words}>{words}</span>
          );
        })}
      </div>
      <Trouble of={edit.error} />
    </Notice>
  );
}
