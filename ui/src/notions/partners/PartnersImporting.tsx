// An import of partners at work: how far it is, and a way to stop it. The end is heard by asking again.

import { useEffect, useRef, useState } from "react";
import { Label, ProgressBar } from "react-aria-components";
import { call, type Failed } from "../../contract/call";
import type { ImportId, ImportProgress } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { integer } from "../../shared/french";

const ASK_AGAIN_MS = 150;

export function PartnersImporting({
  import: id,
  over,
}: {
  import: ImportId;
  over: (end: ImportProgress) => void;
}) {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
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
        else told.current(now);
      } catch (reason) {
        if (!stopped) setTrouble((reason as Failed).sentence);
      }
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [id]);
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
    <div className="line">
      <ProgressBar value={done} maxValue={Math.max(1, total)}>
        <Label>
          {integer(done)} sur {integer(total)} structures
        </Label>
      </ProgressBar>
      <Button onPress={() => void call("import_cancel", { import: id }).then(setProgress, () => undefined)}>
        Arrêter
      </Button>
    </div>
  );
}
