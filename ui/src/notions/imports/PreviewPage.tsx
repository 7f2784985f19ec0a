// The dry run of a sheet: what it is, what its columns are, what each row would do; corrected here before anything
// is written.

import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportId, ImportPreview, ImportProgress } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { Confirm } from "../../shared/Confirm";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { ImportColumns } from "./ImportColumns";
import { ImportDone } from "./ImportDone";
import { ImportRowsTable } from "./ImportRowsTable";
import { ImportRunning } from "./ImportRunning";
import { runWords, toImport } from "./importWords";
import { SheetChoice } from "./SheetChoice";
import "./imports.css";

export function PreviewPage({ import: id }: { import: ImportId }) {
  const preview = useAsk("import_preview", { import: id });
  const navigate = useNavigate();
  // How it ended is held here: once imported, the reading of the sheet is over and has no answer any more.
  const [end, setEnd] = useState<{ progress: ImportProgress; fileName: string } | null>(null);
  if (end) return <ImportDone end={end.progress} fileName={end.fileName} again={() => setEnd(null)} />;
  if (preview.error) {
    return (
      <div className="page">
        <Notice tone="wrong">
          <p>{preview.error.sentence}</p>
          <Button onPress={() => void navigate({ to: "/imports" })}>Choisir un fichier</Button>
        </Notice>
      </div>
    );
  }
  if (!preview.data) return null;
  const fileName = preview.data.file_name;
  return <Preview preview={preview.data} over={(progress) => setEnd({ progress, fileName })} />;
}

function Preview({ preview, over }: { preview: ImportPreview; over: (end: ImportProgress) => void }) {
  const run = useAct("import_run");
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const persons = toImport(preview.counts);

  return (
    <div className="preview">
      <header className="preview-head">
        <div className="preview-file">
          <p className="quiet">
            <Link to="/imports">Imports</Link>
          </p>
          <h1>{preview.file_name}</h1>
          <p className="quiet">
            {preview.format}, {count(preview.total, "ligne", "lignes")}
          </p>
        </div>
        {running ? (
          <ImportRunning import={preview.import} verb="Import" first={run.data ?? null} over={over} />
        ) : (
          <Button
            look="main"
            data-testid="import-run"
            isDisabled={persons === 0}
            onPress={() => setAsking(true)}
          >
            {persons === 0 ? "Rien à importer" : `Importer ${count(persons, "personne", "personnes")}`}
          </Button>
        )}
      </header>
      <Trouble of={run.error} />
      {preview.already && (
        <Notice tone="alert">
          <p>{preview.already}</p>
        </Notice>
      )}
      {preview.remarks.map((remark) => (
        <Notice key={remark}>
          <p>{remark}</p>
        </Notice>
      ))}
      <SheetChoice preview={preview} />
      <ImportColumns preview={preview} />
      <ImportRowsTable preview={preview} />
      <Confirm
        isOpen={asking}
        title={`Importer ${count(persons, "personne", "personnes")} ?`}
        act="Importer"
        close={() => setAsking(false)}
        onAct={() => {
          setAsking(false);
          run.mutate({ import: preview.import }, { onSuccess: () => setRunning(true) });
        }}
      >
        <p>{runWords(preview.counts)}</p>
      </Confirm>
    </div>
  );
}
