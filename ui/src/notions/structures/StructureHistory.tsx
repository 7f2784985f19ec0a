import type { StructureId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { History } from "../../shared/History";
import { actWords, changeWords } from "./historyWords";

const WORDS = { act: actWords, change: changeWords };

/** The acts on a structure, in its words. */
export function StructureHistory({ structure }: { structure: StructureId }) {
  const history = useAsk("structure_history", { structure });
  return (
    <History
      id="structure-historique"
      className="st-section"
      acts={history.data?.acts}
      error={history.error}
      atFirst={8}
      words={WORDS}
    />
  );
}
