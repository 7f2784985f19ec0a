// Who changed what and when, read from the journal. The notion gives the acts and says them in French.

import { useState } from "react";
import type { FieldChange, HistoryAct } from "../contract/generated";
import { useActs } from "./acts";
import { Button, Notice } from "./controls";
import { moment } from "./french";
import "./history.css";

interface Words {
  /** What was done, in two or three words. */
  act: (act: HistoryAct) => string;
  /** One change in one sentence; absent when it says nothing to a person. */
  change: (change: FieldChange) => string | null;
}

interface Props {
  /** The address of the section in its page. */
  id: string;
  className: string;
  acts: HistoryAct[] | undefined;
  error: { sentence: string } | null;
  /** How many are shown before the rest is asked for. */
  atFirst: number;
  words: Words;
}

export function History({ id, className, acts = [], error, atFirst, words }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? acts : acts.slice(0, atFirst);
  return (
    <section className={className} id={id} aria-labelledby={`${id}-titre`}>
      <h2 id={`${id}-titre`} tabIndex={-1}>
        Historique
      </h2>
      {error && (
        <Notice tone="wrong">
          <p>{error.sentence}</p>
        </Notice>
      )}
      <ol className="history">
        {shown.map((act) => (
          <Act key={act.op} act={act} words={words} />
        ))}
      </ol>
      {acts.length > shown.length && (
        <Button look="plain small" onPress={() => setAll(true)}>
          Voir les {acts.length - shown.length} actes plus anciens
        </Button>
      )}
    </section>
  );
}

function Act({ act, words }: { act: HistoryAct; words: Words }) {
  const acts = useActs();
  const says = words.act(act);
  const changes = act.changes.map(words.change).filter((sentence) => sentence !== null);
  return (
    <li>
      <p className="history-who">
        <strong>{says}</strong>{" "}
        <span className="quiet">
          {moment(act.at)}
          {act.member_name && `, ${act.member_name}`}
        </span>
        {act.undoable && (
          <Button
            look="plain small"
            aria-label={`Annuler : ${says}`}
            onPress={() => void acts.undo({ op: act.op, says })}
          >
            Annuler
          </Button>
        )}
      </p>
      {changes.length > 0 && (
        <ul className="history-changes">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
