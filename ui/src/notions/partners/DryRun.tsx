// What importing a directory would do, counted and shown; and the button that does it.

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { ImportId, ImportProgress } from "../../contract/generated";
import { refresh, useAct, useAsk } from "../../contract/queries";
import { Button, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { PARTNER_FIELD } from "../../shared/partnerWords";
import { PartnersImporting } from "./PartnersImporting";

export function DryRun({ import: id, over }: { import: ImportId; over: (end: ImportProgress) => void }) {
  const client = useQueryClient();
  const { data: preview, error } = useAsk("partners_import_preview", { import: id });
  const run = useAct("partners_import_run");
  const [running, setRunning] = useState(false);
  if (error) return <Trouble of={error} />;
  if (!preview) return null;
  const { create, update, unchanged, kept_out, refused } = preview.counts;
  const toWrite = create + update;
  const created = preview.lines.filter((line) => line.changes.length === 0);
  const updated = preview.lines.filter((line) => line.changes.length > 0);
  return (
    <section className="stack" aria-labelledby="partners-preview">
      <div className="page-head">
        <div>
          <h2 id="partners-preview">{preview.file_name}</h2>
          <p className="quiet">
            {preview.format}, {count(preview.total, "structure", "structures")}
          </p>
        </div>
        {running ? (
          <PartnersImporting
            import={id}
            over={(end) => {
              setRunning(false);
              over(end);
              void refresh(client, ["partners", "referrals", "imports", "state"]);
            }}
          />
        ) : (
          <Button
            look="main"
            isDisabled={toWrite === 0 || run.isPending}
            onPress={() => run.mutate({ import: id }, { onSuccess: () => setRunning(true) })}
          >
            {toWrite === 0 ? "Rien à importer" : `Importer ${count(toWrite, "partenaire", "partenaires")}`}
          </Button>
        )}
      </div>
      <Trouble of={run.error} />
      <ul className="partners-counts" aria-label="Ce que fera l’import">
        <li>{count(create, "partenaire à créer", "partenaires à créer")}</li>
        <li>{count(update, "partenaire à mettre à jour", "partenaires à mettre à jour")}</li>
        <li>{count(unchanged, "sans changement", "sans changement")}</li>
        {kept_out > 0 && (
          <li>
            {count(kept_out, "retiré par la Maison, laissé dehors", "retirés par la Maison, laissés dehors")}
          </li>
        )}
        <li data-refused={refused > 0 || undefined}>
          {count(refused, "structure refusée", "structures refusées")}
        </li>
      </ul>
      {preview.refused.length > 0 && (
        <Block title="Refusées" more={refused - preview.refused.length}>
          {preview.refused.map((one) => (
            <li key={one.row}>
              <strong>
                Ligne {one.row}
                {one.name && `, ${one.name}`}
              </strong>
              {one.faults.map((fault) => (
                <p key={fault.column}>
                  <code>{fault.column}</code> : {fault.sentence}
                </p>
              ))}
            </li>
          ))}
        </Block>
      )}
      {updated.length > 0 && (
        <Block title="À mettre à jour" more={update - updated.length}>
          {updated.map((line) => (
            <li key={line.name}>
              {line.name}{" "}
              <span className="quiet">{line.changes.map((field) => PARTNER_FIELD[field]).join(", ")}</span>
            </li>
          ))}
        </Block>
      )}
      {created.length > 0 && (
        <Block title="À créer" more={create - created.length}>
          {created.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two structures may have one name; the list never moves.
            <li key={at}>
              {line.name} <span className="quiet">{line.city}</span>
            </li>
          ))}
        </Block>
      )}
    </section>
  );
}

function Block({ title, more, children }: { title: string; more: number; children: ReactNode }) {
  return (
    <section className="partners-block">
      <h3>{title}</h3>
      <ul>{children}</ul>
      {more > 0 && <p className="quiet">et {count(more, "autre", "autres")}.</p>}
    </section>
  );
}
