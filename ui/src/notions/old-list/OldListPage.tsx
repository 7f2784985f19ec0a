// Taking over the list of applications that the house kept before: read, verified row by row, and only then written.

import { Link } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { type DropItem, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import type { ImportId, ImportProgress } from "../../contract/generated";
import { useTake } from "../../contract/queries";
import { Button, Notice, Trouble } from "../../shared/controls";
import { count } from "../../shared/french";
import { DryRun } from "./DryRun";
import "./old-list.css";

const TYPES = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".ods"];

export function OldListPage() {
  const [reading, setReading] = useState<ImportId | null>(null);
  const [end, setEnd] = useState<ImportProgress | null>(null);
  const open = useTake("old_list_read");
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
    <div className="page old-list">
      <div>
        <p className="quiet">
          <Link to="/imports">Imports</Link>
        </p>
        <h1>Reprendre une liste de candidatures au Pass</h1>
      </div>
      {end ? (
        <Done end={end} />
      ) : (
        <DropZone
          className="old-list-drop"
          aria-label="Déposer une liste"
          onDrop={(event) => void dropped(event.items)}
        >
          <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden="true" />
          <Text slot="label">
            {open.isPending ? "Lecture de la liste…" : "Déposez ici la liste de vos candidatures"}
          </Text>
          <FileTrigger acceptedFileTypes={TYPES} onSelect={(files) => files?.[0] && read(files[0])}>
            <Button look={reading ? "plain" : "main"} isDisabled={open.isPending}>
              {reading ? "Choisir un autre fichier" : "Choisir le fichier"}
            </Button>
          </FileTrigger>
          <p className="quiet">
            Une ligne par candidature : qui la porte, le projet, les dates, la décision et son motif. Une
            personne déjà connue est retrouvée ; une candidature déjà là est complétée, jamais déplacée. Rien
            n’est écrit avant que vous l’ayez vérifié.
          </p>
        </DropZone>
      )}
      <Trouble of={open.error} />
      {reading && !end && <DryRun key={reading} import={reading} over={setEnd} />}
    </div>
  );
}

function Done({ end }: { end: ImportProgress }) {
  const stopped = end.cancelled ? "L’import a été arrêté : tout ce qu’il avait écrit a été repris." : null;
  const failed = end.trouble ?? stopped;
  const { created = 0, updated = 0, left_out = 0 } = end.outcome ?? {};
  if (failed) {
    return (
      <Notice tone="wrong">
        <p>{failed}</p>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>
        C’est importé :{" "}
        {count(created, "candidature reprise", "candidatures reprises", "aucune candidature reprise")}
        {updated > 0 && `, ${count(updated, "complétée", "complétées")}`}
        {left_out > 0 && `, ${count(left_out, "ligne laissée de côté", "lignes laissées de côté")}`}. Tout
        peut être annulé d’un coup dans les <Link to="/imports">imports</Link>.
      </p>
    </Notice>
  );
}
