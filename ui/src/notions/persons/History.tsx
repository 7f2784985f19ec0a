import { useMemo, useState } from "react";
import type { HistoryAct, PersonId } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Notice } from "../../shared/controls";
import { moment } from "../../shared/french";
import { actWords, changeWords } from "./historyWords";

const AT_FIRST = 12;

/** Who changed what and when, read from the journal. */
export function History({ person }: { person: PersonId }) {
  const history = useAsk("person_history", { person });
  const members = useAsk("members_list", {});
  const [all, setAll] = useState(false);
  const names = useMemo(() => new Map((members.data ?? []).map((m) => [m.id, m.name])), [members.data]);
  const acts = history.data?.acts ?? [];
  const shown = all ? acts : acts.slice(0, AT_FIRST);
  return (
    <section className="file-section" id="historique" aria-labelledby="historique-titre">
      <h2 id="historique-titre" tabIndex={-1}>
        Historique
      </h2>
      {history.error && (
        <Notice tone="wrong">
          <p>{history.error.sentence}</p>
        </Notice>
      )}
      <ol className="history">
        {shown.map((act) => (
          <Act key={act.op} act={act} names={names} />
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

function Act({ act, names }: { act: HistoryAct; names: Map<string, string> }) {
  const acts = useActs();
  const says = actWords(act);
  const changes = act.changes.map((change) => changeWords(change, names)).filter((words) => words !== null);
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
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
