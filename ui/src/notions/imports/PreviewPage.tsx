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
  return preview.data ? <Preview preview={preview.data} /> : null;
}

function Preview({ preview }: { preview: ImportPreview }) {
  const run = useAct("import_run");
  const [asking, setAsking] = useState(false);
  const [phase, setPhase] = useState<"ready" | "running" | "done">("ready");
  const [end, setEnd] = useState<ImportProgress | null>(null);
  const persons = toImport(preview.counts);

  if (phase === "done" && end) {
    return <ImportDone end={end} fileName={preview.file_name} again={() => setPhase("ready")} />;
  }
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
        {phase === "running" ? (
          <ImportRunning
            import={preview.import}
            verb="Import"
            first={run.data ?? null}
            over={(progress) => {
              setEnd(progress);
              setPhase("done");
            }}
          />
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
          run.mutate({ import: preview.import }, { onSuccess: () => setPhase("running") });
        }}
      >
        <p>{runWords(preview.counts)}</p>
      </Confirm>
    </div>
  );
}
