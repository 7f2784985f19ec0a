// An import, or its undoing, at work: how far it is, and a way to stop it. The end is heard by asking again.

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Label, ProgressBar } from "react-aria-components";
import { call, type Failed } from "../../contract/call";
import type { ImportId, ImportProgress } from "../../contract/generated";
import { refresh } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";
import { integer } from "../../shared/french";

const ASK_AGAIN_MS = 150;

interface Props {
  import: ImportId;
  /** « Import », « Annulation ». */
  verb: string;
  first: ImportProgress | null;
  /** Called once, when it is over, whatever the end. */
  over: (end: ImportProgress) => void;
}

export function ImportRunning({ import: id, verb, first, over }: Props) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(first);
  const [trouble, setTrouble] = useState<string | null>(null);
  const told = useRef(over);
  told.current = over;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const ask = async () => {
      try {
        const now = await call("import_progress", { import: id });
        if (stopped) return;
        setProgress(now);
        if (now.running) timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
        else {
          told.current(now);
          await refresh(client, ["persons", "partners", "referrals", "imports", "state", "exchanges"]);
        }
      } catch (reason) {
        if (!stopped) setTrouble((reason as Failed).sentence);
      }
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, id]);

  if (trouble) {
    return (
      <Notice tone="wrong">
        <p>{trouble}</p>
      </Notice>
    );
  }
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  return (
    <div className="running">
      <ProgressBar className="progress" value={done} maxValue={Math.max(1, total)}>
        {({ percentage }) => (
          <>
            <Label>
              {verb} : {integer(done)} sur {integer(total)} lignes
            </Label>
            <div className="progress-track">
              <div className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => void call("import_cancel", { import: id }).then(setProgress, () => undefined)}>
        Arrêter
      </Button>
    </div>
  );
}
