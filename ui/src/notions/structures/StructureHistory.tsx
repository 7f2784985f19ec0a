import { useState } from "react";
import type { HistoryAct, StructureId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice } from "../../shared/controls";
import { moment } from "../../shared/french";
import { actWords, changeWords } from "./historyWords";

const AT_FIRST = 8;

/** Who changed what and when, read from the journal. */
export function StructureHistory({ structure }: { structure: StructureId }) {
  const history = useAsk("structure_history", { structure });
  const [all, setAll] = useState(false);
  const acts = history.data?.acts ?? [];
  const shown = all ? acts : acts.slice(0, AT_FIRST);
  return (
    <section className="st-section" id="structure-historique" aria-labelledby="structure-historique-titre">
      <h2 id="structure-historique-titre" tabIndex={-1}>
        Historique
      </h2>
      {history.error && (
        <Notice tone="wrong">
          <p>{history.error.sentence}</p>
        </Notice>
      )}
      <ol className="st-history">
        {shown.map((act) => (
          <Act key={act.op} act={act} />
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

function Act({ act }: { act: HistoryAct }) {
  const acts = useActs();
  const says = actWords(act);
  const changes = act.changes.map(changeWords).filter((words) => words !== null);
  return (
    <li>
      <p className="st-history-who">
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
        <ul className="st-history-changes">
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
