// The import of a directory of data·inclusion: what it would do is counted and shown before anything is written.

import { Link, useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { type DropItem, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import type { ImportId, ImportProgress } from "../../contract/generated";
import { useTake } from "../../contract/queries";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { DryRun } from "./DryRun";
import "./partners.css";

const TYPES = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".ods"];

export function PartnersImportPage() {
  const [reading, setReading] = useState<ImportId | null>(null);
  const [end, setEnd] = useState<ImportProgress | null>(null);
  const open = useTake("partners_read");
  const read = (file: File) =>
    open.mutate(
      { ask: {}, file },
      {
        onSuccess: (preview) => {
          setEnd(null);
          setReading(preview.import);
        },
      },
    );
  const dropped = async (items: DropItem[]) => {
    const file = items.find(isFileDropItem);
    if (file) read(await file.getFile());
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
          <FileTrigger acceptedFileTypes={TYPES} onSelect={(files) => files?.[0] && read(files[0])}>
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
      {reading && !end && <DryRun import={reading} over={setEnd} />}
    </div>
  );
}

function Done({ end }: { end: ImportProgress }) {
  const navigate = useNavigate();
  const stopped = end.cancelled ? "L’import a été arrêté : tout ce qu’il avait écrit a été repris." : null;
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
            C’est importé : {count(created, "partenaire créé", "partenaires créés")},{" "}
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
