import { type KeyboardEvent, useState } from "react";
import type { DocumentId, PassFile, ProofCard } from "../../contract/generated";
import { useAct, useTake } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";

interface Props {
  file: PassFile;
  proof: ProofCard;
  /** The file that was dropped; absent: the proof was only seen. */
  document: File | null;
  close: () => void;
}

/** A proof comes: the day it bears, then Enter keeps the file and receives the proof. */
export function ProofReceive({ file, proof, document, close }: Props) {
  const { id: application, person } = file.card;
  const keep = useTake("document_add");
  const receive = useAct("pass_proof_receive");
  const acts = useActs();
  const [issued, setIssued] = useState("");
  const [on, setOn] = useState("");
  // Kept once: a wrong date typed afterwards does not keep the file twice.
  const [kept, setKept] = useState<DocumentId | null>(null);
  const busy = keep.isPending || receive.isPending;
  const submit = async () => {
    if (busy) return;
    try {
      let held = kept;
      if (document && person && held === null) {
        held = (await keep.mutateAsync({ ask: { person }, file: document })).id;
        setKept(held);
      }
      const { op } = await receive.mutateAsync({
        application,
        proof: proof.code,
        document: held,
        on,
        issued,
      });
      acts.done(op, `${proof.label} : reçue`, true);
      close();
    } catch {
      // What went wrong is said beside its field.
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const failed = receive.error ?? keep.error;
  return (
    <form
      className="proof-receive"
      aria-label={`Recevoir : ${proof.label}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{document ? `« ${document.name} »` : "Sans fichier : la pièce a été vue."}</p>
      <Field
        label="Date portée sur la pièce"
        autoFocus
        autoComplete="off"
        value={issued}
        onChange={setIssued}
        hint={
          proof.months === null
            ? "Facultative ici : cette pièce n’expire pas."
            : `Valable ${proof.months} mois à partir de ce jour. « 12/3 », « hier ».`
        }
        error={receive.error?.on("issued")}
      />
      <Field
        label="Reçue le"
        autoComplete="off"
        value={on}
        onChange={setOn}
        hint="Vide : aujourd’hui."
        error={receive.error?.on("on")}
      />
      <Trouble of={failed} />
      {keep.error && keep.error.fields.length > 0 && <p className="error">{keep.error.sentence}</p>}
      <div className="line">
        <Button look="main" type="submit" isDisabled={busy}>
          {keep.isPending ? "Chiffrement…" : "Recevoir"} <kbd>Entrée</kbd>
        </Button>
        <Button onPress={close}>Ne rien faire</Button>
      </div>
    </form>
  );
}
