// The letter as it will be printed, while one writes it: what is missing and what cannot be read is said in words.

import { useDeferredValue, useRef } from "react";
import type { LetterBlock, LetterRun, LetterSeen, PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Notice } from "../../shared/controls";

interface Props {
  /** Absent: every field is shown by its label. */
  person: PersonId | null;
  subject: string;
  body: string;
}

const WHERE: Record<string, string> = { subject: "Objet", body: "Texte" };

export function Preview({ person, subject, body }: Props) {
  const seen = useAsk("letter_view", useDeferredValue({ person, subject, body }));
  const last = useRef<LetterSeen | null>(null);
  if (seen.data) last.current = seen.data;
  const shown = last.current;
  if (!shown) return null;
  return (
    <section className="letter-preview" aria-label="Aperçu">
      {shown.faults.length > 0 && (
        <Notice tone="alert">
          <div>
            {shown.faults.map((fault) => (
              <p key={`${fault.about} ${fault.line} ${fault.sentence}`}>
                {WHERE[fault.about]}, ligne {fault.line} : {fault.sentence}
              </p>
            ))}
          </div>
        </Notice>
      )}
      {person && shown.gaps.length > 0 && (
        <Notice tone="alert">
          <p>
            À compléter avant d’envoyer : {shown.gaps.join(", ")}. Remplacez ces champs dans le texte, ou
            renseignez-les dans le dossier.
          </p>
        </Notice>
      )}
      <div className="letter-sheet">
        {shown.recipient.length > 0 && (
          <p className="letter-to">
            {shown.recipient.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        )}
        <p>
          <strong>
            Objet : <Runs runs={shown.subject} />
          </strong>
        </p>
        {shown.body.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity than their place.
          <Block key={at} block={block} />
        ))}
      </div>
    </section>
  );
}

function Block({ block }: { block: LetterBlock }) {
  const items = block.items.map((runs, at) => ({ runs, at }));
  if (!block.list) {
    return (
      <p>
        <Runs runs={items[0]?.runs ?? []} />
      </p>
    );
  }
  return (
    <ul>
      {items.map(({ runs, at }) => (
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  );
}

function Runs({ runs }: { runs: LetterRun[] }) {
  return runs.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity than their place.
    <span key={at} className={run.bold ? "letter-bold" : undefined}>
      {run.gap ? <mark>{run.text}</mark> : run.text}
    </span>
  ));
}
