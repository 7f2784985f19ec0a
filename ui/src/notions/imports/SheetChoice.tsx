import { useEffect, useState } from "react";
import type { ImportPreview } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { Choice, Field, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";

/** Which sheet of the workbook, and which of its rows is the header. */
export function SheetChoice({ preview }: { preview: ImportPreview }) {
  const adjust = useAct("import_adjust");
  const written = preview.header_row === null ? "0" : String(preview.header_row);
  const [header, setHeader] = useState(written);
  useEffect(() => setHeader(written), [written]);
  const commit = () => {
    if (header.trim() === written) return;
    const row = Number(header);
    if (header.trim() === "" || !Number.isInteger(row) || row < 0) setHeader(written);
    else adjust.mutate({ import: preview.import, sheet: null, header_row: row, columns: [] });
  };
  return (
    <div className="sheet-choice">
      {preview.sheets.length > 1 && (
        <Choice
          label="Feuille"
          options={preview.sheets.map((sheet, i) => ({
            id: String(i),
            label: `${sheet.name}, ${count(sheet.rows, "ligne", "lignes")}${sheet.hidden ? " (masquée)" : ""}`,
          }))}
          value={String(preview.sheet)}
          onChange={(sheet) =>
            sheet !== null &&
            adjust.mutate({ import: preview.import, sheet: Number(sheet), header_row: null, columns: [] })
          }
        />
      )}
      <Field
        label="Ligne des en-têtes"
        value={header}
        onChange={setHeader}
        hint="0 : le tableau n’en a pas."
        error={adjust.error?.on("header_row")}
        inputProps={{
          inputMode: "numeric",
          onBlur: commit,
          onKeyDown: (event) => event.key === "Enter" && commit(),
        }}
      />
      <Trouble of={adjust.error} />
    </div>
  );
}
