// The import of a directory of data·inclusion: what it would do is counted and shown before anything is written.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { type DropItem, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { type Failed, openPartners } from "../../contract/call";
import type { ImportId, ImportProgress, PartnersPreview } from "../../contract/generated";
import { refresh, useAct, useAsk } from "../../contract/queries";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { PARTNER_FIELD } from "../../shared/words";
import { PartnersImporting } from "./PartnersImporting";
import "./partners.css";

const TYPES = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".ods"];

export function PartnersImportPage() {
  const [reading, setReading] = useState<ImportId | null>(null);
  const [end, setEnd] = useState<ImportProgress | null>(null);
  const open = useMutation<PartnersPreview, Failed, File>({
    mutationFn: openPartners,
    onSuccess: (preview) => {
      setEnd(null);
      setReading(preview.import);
    },
  });
  const dropped = async (items: DropItem[]) => {
    const file = items.find(isFileDropItem);
    if (file) open.mutate(await file.getFile());
  };
  return (
    <div className="page partners">
      <div>
        <p className="quiet">
          <Link to="/partenaires">Partenaires</Link>
        </p>
        <h1>Importer un annuaire</h1>
      </div>
      {end ? (
        <Done end={end} />
      ) : (
        <DropZone
          className="partners-drop"
          aria-label="Déposer un annuaire"
          onDrop={(event) => void dropped(event.items)}
        >
          <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden="true" />
          <Text slot="label">
            {open.isPending ? "Lecture du fichier…" : "Déposez ici un annuaire data·inclusion"}
          </Text>
          <FileTrigger acceptedFileTypes={TYPES} onSelect={(files) => files?.[0] && open.mutate(files[0])}>
            <Button look={reading ? "plain" : "main"} isDisabled={open.isPending}>
              {reading ? "Choisir un autre fichier" : "Choisir le fichier"}
            </Button>
          </FileTrigger>
          <p className="quiet">
            Les structures du schéma data·inclusion (version 1), en JSON ou en CSV. Une structure déjà connue
            par sa source et son identifiant est mise à jour, jamais doublée. Rien n’est écrit avant que vous
            l’ayez vérifié.
          </p>
        </DropZone>
      )}
      <Trouble of={open.error} />
      {reading && !end && <Preview import={reading} over={setEnd} />}
    </div>
  );
}

function Preview({ import: id, over }: { import: ImportId; over: (end: ImportProgress) => void }) {
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
                  <code>{fault.column}</code> : {fault.sentence}
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

function Block({ title, more, children }: { title: string; more: number; children: React.ReactNode }) {
  return (
    <section className="partners-block">
      <h3>{title}</h3>
      <ul>{children}</ul>
      {more > 0 && <p className="quiet">et {count(more, "autre", "autres")}.</p>}
    </section>
  );
}

function Done({ end }: { end: ImportProgress }) {
  const navigate = useNavigate();
  const stopped = end.cancelled ? "L’import a été arrêté : tout ce qu’il avait écrit a été repris." : null;
  const failed = end.trouble ?? stopped;
  const { created = 0, updated = 0, left_out = 0 } = end.outcome ?? {};
  return (
    <div className="stack">
      {failed ? (
        <Notice tone="wrong">
          <p>{failed}</p>
        </Notice>
      ) : (
        <Notice>
          <p>
            C’est importé : {count(created, "partenaire créé", "partenaires créés")},{" "}
            {count(updated, "mis à jour", "mis à jour")}
            {left_out > 0 && `, ${count(left_out, "laissé dehors", "laissés dehors")}`}.
          </p>
        </Notice>
      )}
      <div className="line">
        <Button look="main" onPress={() => void navigate({ to: "/partenaires" })}>
          Voir les partenaires
        </Button>
        <Button onPress={() => void navigate({ to: "/imports" })}>
          Voir les imports, ou annuler celui-ci
        </Button>
      </div>
    </div>
  );
}
