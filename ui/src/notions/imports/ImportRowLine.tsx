// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells hold the fields that take the focus.

import { useState } from "react";
import type { ImportPreview, ImportRow } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { ROW_STATE } from "../../shared/words";
import { Settle } from "./Settle";

interface Props {
  measure: (element: Element | null) => void;
  index: number;
  top: number;
  width: string;
  preview: ImportPreview;
  /** Absent while its window is being read. */
  row: ImportRow | undefined;
}

/** One row: its cells, corrected where they stand, and under them what is to be said about them. */
export function ImportRowLine({ measure, index, top, width, preview, row }: Props) {
  const correct = useAct("import_correct");
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className="rows-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="presentation" className="rows-line" style={{ gridTemplateColumns: width }}>
        <div role="cell" className="quiet">
          {row?.row ?? ""}
        </div>
        <div role="cell" className={`rows-state state-${row?.state ?? ""}`}>
          {row ? ROW_STATE[row.state] : ""}
        </div>
        {preview.columns.map((column) => (
          <div key={column.index} role="cell" data-ignored={column.target === "ignore" || undefined}>
            {row && <Cell preview={preview} row={row} column={column.index} correct={correct} />}
          </div>
        ))}
      </div>
      {row && (row.remarks.length > 0 || row.state === "settle" || row.settlement) && (
        <div role="cell" className="rows-remarks">
          {row.remarks.map((remark) => (
            <p key={`${remark.column} ${remark.sentence}`} className={remark.blocking ? "error" : "quiet"}>
              {remark.column !== null && <strong>{preview.columns[remark.column]?.header} : </strong>}
              {remark.sentence}
            </p>
          ))}
          <Settle import={preview.import} row={row} />
        </div>
      )}
    </div>
  );
}

interface CellProps {
  preview: ImportPreview;
  row: ImportRow;
  column: number;
  /** One for the row: a hundred cells in sight need not a hundred of them. */
  correct: ReturnType<typeof useAct<"import_correct">>;
}

function Cell({ preview, row, column, correct }: CellProps) {
  const text = row.cells[column] ?? "";
  const [draft, setDraft] = useState<string | null>(null);
  const remarks = row.remarks.filter((r) => r.column === column);
  const failed = correct.variables?.column === column ? correct.error : null;
  const said = failed?.sentence ?? remarks.map((r) => r.sentence).join(" ");
  const wrong = failed !== null || remarks.some((r) => r.blocking);
  const commit = () => {
    if (draft === null || draft === text) return setDraft(null);
    correct.mutate(
      { import: preview.import, row: row.row, column, value: draft },
      { onSettled: () => setDraft(null) },
    );
  };
  return (
    <input
      className="rows-cell"
      aria-label={`${preview.columns[column]?.header}, ligne ${row.row}`}
      aria-invalid={wrong || undefined}
      data-remark={said !== "" || undefined}
      title={said || text}
      value={draft ?? text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}
