import { useState } from "react";
import type { StructureFile, StructureStatus } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { entries } from "../../shared/words";
import { STATUS, statusWords } from "./words";

/** What was written of the structure, latest first: nothing is written over. */
export function Statuses({ file, readOnly }: { file: StructureFile; readOnly: boolean }) {
  const [writing, write] = useState(false);
  return (
    <section className="st-section" aria-labelledby="statuts-titre">
      <h2 id="statuts-titre">Statut</h2>
      {file.statuses.length === 0 && (
        <p className="quiet">Rien n’est encore écrit. Le statut dit depuis quand, et comment on le sait.</p>
      )}
      <ol className="statuses" data-testid="statuses">
        {file.statuses.map((one) => (
          <li key={one.id}>
            <strong className="st-status" data-status={one.status}>
              {statusWords(one.status, one.since)}
            </strong>
            <span className="quiet">
              {[one.source, one.checked_on && `vérifié le ${longDate(one.checked_on)}`]
                .filter(Boolean)
                .join(", ")}
            </span>
            {one.note && <p>{one.note}</p>}
          </li>
        ))}
      </ol>
      {!readOnly &&
        (writing ? (
          <StatusForm file={file} close={() => write(false)} />
        ) : (
          <Button look="small" onPress={() => write(true)}>
            Écrire un statut
          </Button>
        ))}
    </section>
  );
}

function StatusForm({ file, close }: { file: StructureFile; close: () => void }) {
  const act = useAct("structure_status_write");
  const acts = useActs();
  const [status, setStatus] = useState<StructureStatus>(file.status === "unknown" ? "active" : file.status);
  const [since, setSince] = useState("");
  const [source, setSource] = useState("");
  const [note, setNote] = useState("");
  const submit = () =>
    act.mutate(
      { structure: file.id, status, since: since.trim() || null, source, checked_on: null, note },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, `Statut : ${STATUS[status]}`, true);
          close();
        },
      },
    );
  return (
    <form
      className="st-form"
      aria-label="Nouveau statut"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        label="Statut"
        options={entries(STATUS)}
        value={status}
        onChange={(next) => next && setStatus(next)}
      />
      <Field
        label="Depuis"
        value={since}
        onChange={setSince}
        autoFocus
        hint="Vide : aujourd’hui."
        error={act.error?.on("since")}
      />
      <Field
        label="Comment le sait-on ?"
        value={source}
        onChange={setSource}
        hint="« Sirene », « Journal officiel », « visite »…"
        error={act.error?.on("source")}
      />
      <Field label="Note" value={note} onChange={setNote} error={act.error?.on("note")} />
      <Trouble of={act.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien écrire</Button>
        <Button look="main" type="submit" isDisabled={act.isPending}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}
