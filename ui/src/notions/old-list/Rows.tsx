// The rows as they would be imported, by state, a page at a time; a cell is corrected where it stands.

import { useState } from "react";
import { Group, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { OldListPreview, OldListRow, RowState, Settlement } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Button, Trouble } from "../../shared/controls";
import { integer } from "../../shared/french";
import { entries, ROW_STATE } from "../../shared/words";
import { BECOMES } from "./words";

const PAGE = 50;
const ALL = "all";

export function Rows({ preview }: { preview: OldListPreview }) {
  const { settle, error } = preview.counts;
  const [state, setState] = useState<RowState | null>(error > 0 ? "error" : settle > 0 ? "settle" : null);
  const [offset, setOffset] = useState(0);
  const rows = useAsk("old_list_rows", { import: preview.import, state, offset, limit: PAGE });
  const options = [
    { id: ALL, label: "Toutes", rows: preview.total },
    ...entries(ROW_STATE).map((s) => ({ ...s, rows: preview.counts[s.id] })),
  ];
  return (
    <section aria-labelledby="old-list-rows">
      <h3 id="old-list-rows">Lignes</h3>
      <ToggleButtonGroup
        className="line"
        aria-label="Lignes montrées"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state ?? ALL]}
        onSelectionChange={(keys) => {
          const [key] = [...keys];
          setState(key === ALL || key === undefined ? null : (key as RowState));
          setOffset(0);
        }}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={`toggle state-${option.id}`}>
            {option.label} <strong>{integer(option.rows)}</strong>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Trouble of={rows.error} />
      {rows.data?.rows.length === 0 && <p className="quiet">Aucune ligne dans cet état.</p>}
      <ol className="old-list-rows">
        {rows.data?.rows.map((row) => (
          <Row key={row.row.row} preview={preview} row={row} />
        ))}
      </ol>
      {rows.data && rows.data.total > PAGE && (
        <div className="line">
          <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
            Avant
          </Button>
          <Button isDisabled={offset + PAGE >= rows.data.total} onPress={() => setOffset(offset + PAGE)}>
            Après
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ preview, row: { row, becomes, application } }: { preview: OldListPreview; row: OldListRow }) {
  const said = becomes ? BECOMES[becomes] : application;
  return (
    <li>
      <p>
        <strong>Ligne {row.row}</strong> <span className={`state-${row.state}`}>{ROW_STATE[row.state]}</span>
        {said && <span className="quiet"> {said}</span>}
      </p>
      <div className="old-list-cells">
        {preview.columns
          .filter((column) => column.target !== "ignore")
          .map((column) => (
            <Cell key={column.index} preview={preview} row={row} column={column.index} />
          ))}
      </div>
      {row.remarks.map((remark) => (
        <p key={`${remark.column} ${remark.sentence}`} className={remark.blocking ? "error" : "quiet"}>
          {remark.column !== null && <strong>{preview.columns[remark.column]?.header} : </strong>}
          {remark.sentence}
        </p>
      ))}
      <Settle preview={preview} row={row} />
    </li>
  );
}

type Shown = { preview: OldListPreview; row: OldListRow["row"] };

function Cell({ preview, row, column }: Shown & { column: number }) {
  const correct = useAct("old_list_correct");
  const text = row.cells[column] ?? "";
  const [draft, setDraft] = useState<string | null>(null);
  const header = preview.columns[column]?.header ?? "";
  const commit = () => {
    if (draft === null || draft === text) return setDraft(null);
    correct.mutate(
      { import: preview.import, row: row.row, column, value: draft },
      { onSettled: () => setDraft(null) },
    );
  };
  return (
    <label className="old-list-cell">
      <span className="quiet">{header}</span>
      <input
        className="input"
        aria-label={`${header}, ligne ${row.row}`}
        aria-invalid={row.remarks.some((r) => r.column === column && r.blocking) || undefined}
        value={draft ?? text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          else if (event.key === "Escape") setDraft(null);
        }}
      />
    </label>
  );
}

/** A row whose holder may be somebody already known: the same person, a new one, or left out. */
function Settle({ preview, row }: Shown) {
  const settle = useAct("old_list_settle");
  if (row.state !== "settle" && !row.settlement) return null;
  const choice = (settlement: Settlement, label: string) => (
    <Button
      key={label}
      look="small"
      aria-pressed={JSON.stringify(row.settlement) === JSON.stringify(settlement)}
      isDisabled={settle.isPending}
      onPress={() => settle.mutate({ import: preview.import, row: row.row, settlement })}
    >
      {label}
    </Button>
  );
  return (
    <Group className="line" aria-label={`Trancher la ligne ${row.row}`}>
      {row.candidates.map((who) => choice({ choice: "same", person: who.person }, `C’est ${who.label}`))}
      {choice({ choice: "new" }, "Une nouvelle personne")}
      {choice({ choice: "skip" }, "Laisser de côté")}
      {settle.error && <span className="error">{settle.error.sentence}</span>}
    </Group>
  );
}
