import { useState } from "react";
import type { ImportCard } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Confirm } from "../../shared/Confirm";
import { Button, Trouble } from "../../shared/controls";
import { count, moment } from "../../shared/french";
import { ImportRunning } from "./ImportRunning";
import {
  applicationsWords,
  outcomeWords,
  partnersWords,
  undoApplicationsWords,
  undoPartnersWords,
  undoWords,
} from "./importWords";

export function PastImports() {
  const past = useAsk("imports_list", {});
  const imports = past.data?.imports ?? [];
  if (past.error) return <Trouble of={past.error} />;
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="past-title">
      <h2 id="past-title">Imports déjà faits</h2>
      <ul className="past">
        {imports.map((card) => (
          <PastImport key={card.import} card={card} />
        ))}
      </ul>
    </section>
  );
}

function PastImport({ card }: { card: ImportCard }) {
  const undo = useAct("import_undo");
  const [asking, setAsking] = useState(false);
  const [undoing, setUndoing] = useState(false);
  return (
    <li>
      <div className="past-file">
        <strong>{card.file_name}</strong>
        <p className="quiet">
          {moment(card.at)}
          {card.member_name && `, par ${card.member_name}`}
        </p>
      </div>
      <p className="past-outcome">
        {card.undone_at ? (
          <span className="quiet">Annulé {moment(card.undone_at)} : il n’en reste rien.</span>
        ) : (
          wordsOf(card).outcome(card.outcome)
        )}
      </p>
      {!card.undone_at && !undoing && (
        <Button
          look="small"
          aria-label={`Annuler l’import de ${card.file_name}`}
          onPress={() => setAsking(true)}
        >
          Annuler l’import
        </Button>
      )}
      {undoing && (
        <ImportRunning
          import={card.import}
          verb="Annulation"
          first={undo.data ?? null}
          over={() => setUndoing(false)}
        />
      )}
      <Trouble of={undo.error} />
      <Confirm
        isOpen={asking}
        title={`Annuler l’import de ${count(card.outcome.created + card.outcome.updated, "ligne importée", "lignes importées")} ?`}
        act="Annuler l’import"
        close={() => setAsking(false)}
        onAct={() => {
          setAsking(false);
          undo.mutate({ import: card.import }, { onSuccess: () => setUndoing(true) });
        }}
      >
        <p>{wordsOf(card).undo(card.outcome)}</p>
      </Confirm>
    </li>
  );
}

/** What an import is told with: it wrote partners, applications, or persons. */
function wordsOf(card: ImportCard) {
  if (card.of_partners) return { outcome: partnersWords, undo: undoPartnersWords };
  if (card.of_applications) return { outcome: applicationsWords, undo: undoApplicationsWords };
  return { outcome: outcomeWords, undo: undoWords };
}
