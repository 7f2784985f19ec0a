import { useEffect } from "react";
import { Label, ProgressBar } from "react-aria-components";
import { useAct, useAsk } from "../../contract/queries";
import { Button, Notice } from "../../shared/controls";

const EVERY_MS = 400;

/** Searches the whole house in the background; may be stopped. */
export function Search({ searched }: { searched: boolean }) {
  const progress = useAsk("pairs_progress", {});
  const pairs = useAsk("persons_pairs", { offset: 0, limit: 50 });
  const start = useAct("pairs_search");
  const stop = useAct("pairs_cancel");
  const running = progress.data?.running ?? false;
  const { refetch } = progress;
  const { refetch: readPairs } = pairs;

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      void refetch().then(({ data }) => {
        if (data && !data.running) void readPairs();
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [running, refetch, readPairs]);

  const begin = () => start.mutate({}, { onSuccess: () => void refetch().then(() => readPairs()) });
  return (
    <div className="line">
      {running ? (
        <>
          <ProgressBar className="progress" value={progress.data?.done ?? 0} maxValue={1000}>
            {({ percentage }) => (
              <>
                <Label>Recherche des doublons</Label>
                <div className="progress-track">
                  <div className="progress-done" style={{ width: `${percentage ?? 0}%` }} />
                </div>
              </>
            )}
          </ProgressBar>
          <Button onPress={() => stop.mutate({}, { onSuccess: () => void refetch() })}>Arrêter</Button>
        </>
      ) : (
        <Button look={searched ? "plain" : "main"} onPress={begin} isDisabled={start.isPending}>
          {searched ? "Chercher de nouveau" : "Chercher les doublons"}
        </Button>
      )}
      {progress.data?.trouble && (
        <Notice tone="wrong">
          <p>{progress.data.trouble}</p>
        </Notice>
      )}
    </div>
  );
}
