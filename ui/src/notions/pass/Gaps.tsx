// What stands in the way: one list, and one message for all the proofs of it (P4.3). The message is copied and noted in
// one press; the clock of the instruction stops in the same act.

import { useState } from "react";
import type { PassFile } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";

interface Props {
  file: PassFile;
  readOnly: boolean;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
}

/** Before a decision, gaps call for an act; afterwards they only explain. */
const OPEN_STATES = ["draft", "filed", "to_complete", "complete", "instructed", "listed"];

export function Gaps({ file, readOnly, isOpen, open }: Props) {
  const { gaps, card } = file;
  if (!OPEN_STATES.includes(card.written)) return null;
  if (gaps.length === 0)
    return <p className="pass-whole">Rien ne manque : critères et pièces sont réunis.</p>;
  const criteria = gaps.filter((gap) => !gap.proof);
  const proofs = gaps.filter((gap) => gap.proof);
  return (
    <section className="pass-gaps" aria-labelledby="pass-manques">
      <div className="section-head">
        <h2 id="pass-manques">Ce qui manque ({gaps.length})</h2>
        {proofs.length > 0 && !readOnly && !isOpen && (
          <Button look="main" onPress={() => open(true)}>
            Demander {count(proofs.length, "la pièce", "pièces").replace("1\u00a0", "")} en un message{" "}
            <kbd>M</kbd>
          </Button>
        )}
      </div>
      <ul>
        {[...criteria, ...proofs].map((gap) => (
          <li key={`${gap.proof} ${gap.code}`}>
            <a
              href={`#${gap.proof ? "piece" : "critere"}-${gap.code}`}
              onClick={(event) => {
                // The address belongs to the pages: only the focus goes there.
                event.preventDefault();
                const line = document.getElementById(`${gap.proof ? "piece" : "critere"}-${gap.code}`);
                line?.scrollIntoView({ block: "center" });
                line?.focus();
              }}
            >
              {gap.sentence}
            </a>
          </li>
        ))}
      </ul>
      {isOpen && proofs.length > 0 && !readOnly && <Message file={file} close={() => open(false)} />}
    </section>
  );
}

function Message({ file, close }: { file: PassFile; close: () => void }) {
  const application = file.card.id;
  const message = useAsk("pass_message", { application });
  const ask = useAct("pass_proofs_ask");
  const acts = useActs();
  const [copied, setCopied] = useState<string | null>(null);
  const note = () =>
    ask.mutate(
      { application, proofs: [], suspend: true },
      {
        onSuccess: ({ op }) => {
          acts.done(op, "Pièces notées comme demandées", true);
          close();
        },
      },
    );
  const copyAndNote = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      note();
    } catch {
      setCopied("La copie n’a pas été possible : sélectionnez le texte, Ctrl+C, puis notez la demande.");
    }
  };
  if (message.error) return <p className="error">{message.error.sentence}</p>;
  if (!message.data) return null;
  const { subject, text, email } = message.data;
  return (
    <section
      className="pass-message"
      aria-label="Message pour toutes les pièces"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <p>
        À <strong>{email ?? "une personne sans courriel au dossier"}</strong>, objet : {subject}
      </p>
      <p className="message-text">{text}</p>
      {copied && <p className="error">{copied}</p>}
      <p className="quiet">
        {["filed", "complete", "instructed", "listed"].includes(file.card.written)
          ? "Noter la demande suspend le délai d’instruction jusqu’à l’arrivée des pièces."
          : "Noter la demande date la relance : la liste du jour dira quand relancer."}
      </p>
      <div className="line">
        <Button look="main" autoFocus isDisabled={ask.isPending} onPress={() => void copyAndNote(text)}>
          Copier et noter la demande <kbd>Entrée</kbd>
        </Button>
        <Button isDisabled={ask.isPending} onPress={note}>
          Noter sans copier
        </Button>
        <Button look="plain small" onPress={() => void navigator.clipboard.writeText(subject)}>
          Copier l’objet
        </Button>
        <Button look="plain small" onPress={close}>
          Plus tard
        </Button>
      </div>
      <Trouble of={ask.error} />
    </section>
  );
}
