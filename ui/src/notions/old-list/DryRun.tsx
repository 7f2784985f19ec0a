import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../contract/call";
import type { ImportId, ImportProgress, ListTarget, OldListPreview } from "../../contract/generated";
import { refresh, useAct, useAsk } from "../../contract/queries";
import { Button, Choice, Notice, Trouble } from "../../shared/controls";
import { count, integer } from "../../shared/french";
import { entries } from "../../shared/words";
import { Rows } from "./Rows";
import { LIST_TARGET } from "./words";

const ASK_AGAIN_MS = 150;
const TARGETS = entries(LIST_TARGET);

/** What importing the list would do, its columns and its rows; and the button that does it. */
export function DryRun({ import: id, over }: { import: ImportId; over: (end: ImportProgress) => void }) {
  const preview = useAsk("old_list_preview", { import: id });
  const run = useAct("old_list_run");
  const [running, setRunning] = useState(false);
  if (preview.error) return <Trouble of={preview.error} />;
  if (!preview.data) return null;
  const { counts } = preview.data;
  const toWrite = counts.create + counts.update;
  return (
    <section className="stack" aria-labelledby="old-list-preview">
      <div className="page-head">
        <div>
          <h2 id="old-list-preview">{preview.data.file_name}</h2>
          <p className="quiet">
            {preview.data.format}, {count(preview.data.total, "ligne", "lignes")}
          </p>
        </div>
        {running ? (
          <Running import={id} over={over} />
        ) : (
          <Button
            look="main"
            isDisabled={toWrite === 0 || run.isPending}
            onPress={() => run.mutate({ import: id }, { onSuccess: () => setRunning(true) })}
          >
            {toWrite === 0 ? "Rien à importer" : `Importer ${count(toWrite, "candidature", "candidatures")}`}
          </Button>
        )}
      </div>
      <Trouble of={run.error} />
      {preview.data.already && (
        <Notice tone="alert">
          <p>{preview.data.already}</p>
        </Notice>
      )}
      {preview.data.remarks.map((remark) => (
        <Notice key={remark}>
          <p>{remark}</p>
        </Notice>
      ))}
      <Columns preview={preview.data} />
      <Rows preview={preview.data} />
    </section>
  );
}

function Columns({ preview }: { preview: OldListPreview }) {
  const adjust = useAct("old_list_adjust");
  const choose = (index: number, target: ListTarget) =>
    adjust.mutate({ import: preview.import, sheet: null, header_row: null, columns: [{ index, target }] });
  return (
    <section aria-labelledby="old-list-columns">
      <h3 id="old-list-columns">Colonnes</h3>
      <Trouble of={adjust.error} />
      <table className="old-list-table">
        <thead>
          <tr>
            <th scope="col">Dans le tableau</th>
            <th scope="col">Par exemple</th>
            <th scope="col">C’est…</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.header}</th>
              <td className="quiet">{column.samples.join(" · ")}</td>
              <td>
                <Choice
                  label={`La colonne ${column.header} est`}
                  labelElsewhere
                  options={TARGETS}
                  value={column.target}
                  onChange={(target) => target && choose(column.index, target)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How far the import is, asked again until it ends. */
function Running({ import: id, over }: { import: ImportId; over: (end: ImportProgress) => void }) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      call("import_progress", { import: id }).then(
        (now) => {
          setProgress(now);
          if (now.running) return;
          clearInterval(timer);
          void refresh(client, ["pass", "persons", "structures", "imports", "exchanges", "state"]);
          over(now);
        },
        // The house was locked: the next reading says so.
        () => clearInterval(timer),
      );
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [id, client, over]);
  return (
    <div className="line" role="status">
      {integer(progress?.done ?? 0)} sur {integer(progress?.total ?? 0)} lignes
      <Button onPress={() => void call("import_cancel", { import: id }).then(setProgress, () => undefined)}>
        Arrêter
      </Button>
    </div>
  );
}
