import { Group } from "react-aria-components";
import type { ImportId, ImportRow, Settlement } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { Button } from "../../shared/controls";

/** A row that may be somebody already known: the same person, a new one, or left out. */
export function Settle({ import: id, row }: { import: ImportId; row: ImportRow }) {
  const settle = useAct("import_settle");
  if (row.state !== "settle" && !row.settlement) return null;
  const choose = (settlement: Settlement) => settle.mutate({ import: id, row: row.row, settlement });
  const chosen = row.settlement;
  const isChosen = (settlement: Settlement) =>
    chosen?.choice === settlement.choice &&
    (chosen.choice !== "same" || settlement.choice !== "same" || chosen.person === settlement.person);
  const choice = (settlement: Settlement, label: string) => (
    <Button
      key={label}
      look="small"
      aria-pressed={isChosen(settlement)}
      className={isChosen(settlement) ? "chosen" : ""}
      isDisabled={settle.isPending}
      onPress={() => choose(settlement)}
    >
      {label}
    </Button>
  );
  return (
    <Group className="line settle" aria-label={`Trancher la ligne ${row.row}`}>
      {row.candidates.map((who) => (
        <span key={who.person} className="line">
          {choice({ choice: "same", person: who.person }, `C’est ${who.label}`)}
          <span className="quiet">{who.reason}</span>
        </span>
      ))}
      {choice({ choice: "new" }, "Une nouvelle personne")}
      {choice({ choice: "skip" }, "Laisser de côté")}
      {settle.error && <span className="error">{settle.error.sentence}</span>}
    </Group>
  );
}
