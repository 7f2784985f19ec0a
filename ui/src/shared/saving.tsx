// What becomes of a field that was left: saved at what time, with a way back, or what is wrong with it.

import { useState } from "react";
import type { Failed } from "../contract/call";
import type { OpId } from "../contract/generated";
import { useActs } from "./acts";
import { Button } from "./controls";
import { hour } from "./french";

/** What saving gives back: the act, to take it back, and when. */
export interface Done {
  op: OpId | null;
  at: string;
}

type Outcome = { saved: Done } | { wrong: string } | null;

export function useSaving<V>(label: string, save: (value: V) => Promise<Done>) {
  const acts = useActs();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const run = async (value: V): Promise<boolean> => {
    try {
      const done = await save(value);
      acts.done(done.op, `${label} modifié`);
      setOutcome(done.op ? { saved: done } : null);
      return true;
    } catch (reason) {
      const failed = reason as Failed;
      setOutcome({ wrong: failed.fields?.[0]?.sentence ?? failed.sentence ?? String(reason) });
      return false;
    }
  };
  return { outcome, run, forget: () => setOutcome(null) };
}

export function Status({
  id,
  outcome,
  label,
  forget,
  fault,
}: {
  id: string;
  outcome: Outcome;
  label: string;
  forget: () => void;
  fault?: string | undefined;
}) {
  const acts = useActs();
  return (
    <span id={id} className="inplace-status" role="status">
      {outcome && "wrong" in outcome && <span className="error">{outcome.wrong}</span>}
      {fault && !(outcome && "wrong" in outcome) && <span className="error">{fault}</span>}
      {outcome && "saved" in outcome && (
        <>
          enregistré à {hour(outcome.saved.at)}
          <Button
            look="plain small"
            aria-label={`Annuler : ${label}`}
            onPress={() => {
              const op = outcome.saved.op;
              forget();
              if (op) void acts.undo({ op, says: `${label} modifié` });
            }}
          >
            Annuler
          </Button>
        </>
      )}
    </span>
  );
}
