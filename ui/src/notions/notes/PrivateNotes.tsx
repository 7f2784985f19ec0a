// Private notes (P1.7): visibly another place than the shared minutes. Somebody else's is only a line, that the
// coordination may open by saying why.

import { Lock } from "lucide-react";
import { useState } from "react";
import type { PersonId, PrivateNoteCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { longDate } from "../../shared/french";
import { useMay } from "../../shared/session";
import "./notes.css";

interface Props {
  person: PersonId;
  readOnly: boolean;
}

export function PrivateNotes({ person, readOnly }: Props) {
  const notes = useAsk("person_private_notes", { person });
  const [writing, setWriting] = useState<string | "new" | null>(null);
  return (
    <section className="file-section private-notes" aria-labelledby="notes-privees-titre">
      <div className="private-head">
        <h2 id="notes-privees-titre">
          <Lock size={16} aria-hidden="true" /> Notes privées
        </h2>
        {!readOnly && writing === null && (
          <Button look="plain small" onPress={() => setWriting("new")}>
            Écrire une note
          </Button>
        )}
      </div>
      <p className="quiet">
        Vous seul lisez les vôtres. Elles ne vont ni dans un export, ni dans un courrier.
      </p>
      <Trouble of={notes.error} />
      {writing === "new" && <Write person={person} close={() => setWriting(null)} />}
      <ul>
        {notes.data?.map((note) => (
          <li key={note.id}>
            {writing === note.id ? (
              <Write person={person} note={note} close={() => setWriting(null)} />
            ) : (
              <Note person={person} note={note} readOnly={readOnly} rewrite={() => setWriting(note.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NoteProps {
  person: PersonId;
  note: PrivateNoteCard;
  readOnly: boolean;
  rewrite: () => void;
}

function Note({ person, note, readOnly, rewrite }: NoteProps) {
  const remove = useAct("private_note_remove");
  const acts = useActs();
  const when = note.written_on ? longDate(note.written_on) : "";
  if (!note.mine) return <Closed person={person} note={note} when={when} />;
  return (
    <>
      <p className="private-text">{note.note}</p>
      <div className="private-acts">
        <span className="quiet">{when}</span>
        {!readOnly && (
          <>
            <Button look="plain small" onPress={rewrite}>
              Modifier
            </Button>
            <Button
              look="plain small"
              isDisabled={remove.isPending}
              onPress={() =>
                remove.mutate(
                  { person, id: note.id },
                  { onSuccess: ({ op }) => acts.done(op, "Note privée retirée", true) },
                )
              }
            >
              Retirer
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Somebody else's note: that it is there, and for the coordination the way to open it. */
function Closed({ person, note, when }: { person: PersonId; note: PrivateNoteCard; when: string }) {
  const mayOpen = useMay("coordinator");
  const open = useAct("private_note_open");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const whose = `Note privée de ${note.member_name ?? "quelqu’un"}${when ? `, ${when}` : ""}`;
  return (
    <>
      <p className="quiet">{whose}</p>
      {open.data && <p className="private-text">{open.data.note}</p>}
      {mayOpen && !open.data && !asking && (
        <Button look="plain small" onPress={() => setAsking(true)}>
          Ouvrir quand même…
        </Button>
      )}
      {asking && !open.data && (
        <form
          className="stack"
          aria-label={`Ouvrir : ${whose}`}
          onSubmit={(event) => {
            event.preventDefault();
            open.mutate({ person, id: note.id, reason });
          }}
        >
          <Field
            label="Pourquoi"
            value={reason}
            onChange={setReason}
            autoFocus
            hint="Votre nom et cette raison resteront écrits dans l’historique du dossier, que l’auteur peut lire."
            error={open.error?.on("reason")}
          />
          <Trouble of={open.error} />
          <div className="line">
            <Button look="main" type="submit" isDisabled={open.isPending}>
              Ouvrir cette note
            </Button>
            <Button onPress={() => setAsking(false)}>Ne rien faire</Button>
          </div>
        </form>
      )}
    </>
  );
}

function Write({ person, note, close }: { person: PersonId; note?: PrivateNoteCard; close: () => void }) {
  const [text, setText] = useDraft<string>(
    `private ${person} ${note?.id ?? "new"}`,
    note?.note ?? "",
    (written) => written === (note?.note ?? ""),
  );
  const write = useAct("private_note_write");
  const acts = useActs();
  const save = () => {
    if (write.isPending) return;
    write.mutate(
      { person, id: note?.id ?? null, note: text },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Note privée enregistrée");
          setText(note?.note ?? "");
          close();
        },
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label="Note privée"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.ctrlKey) save();
        if (event.key === "Escape") close();
      }}
    >
      <Field
        label="Pour vous seul"
        value={text}
        onChange={setText}
        lines={3}
        autoFocus
        error={write.error?.on("note")}
      />
      <Trouble of={write.error} />
      <div className="line">
        <Button look="main" type="submit" isDisabled={write.isPending}>
          Enregistrer la note <kbd>Ctrl+Entrée</kbd>
        </Button>
        <Button onPress={close}>Ne rien changer</Button>
      </div>
    </form>
  );
}
