import type { PassApplicationId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { History } from "../../shared/History";
import { actWords, changeWords } from "./historyWords";

const WORDS = { act: actWords, change: changeWords };

/** The acts on an application, in its words. */
export function ApplicationHistory({ application }: { application: PassApplicationId }) {
  const history = useAsk("pass_history", { application });
  return (
    <History
      id="pass-historique"
      className="pass-section"
      acts={history.data?.acts}
      error={history.error}
      atFirst={8}
      words={WORDS}
    />
  );
}
