// Importing a spreadsheet: choose it, and the imports already made.

import { Link, useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet } from "lucide-react";
import { type DropItem, DropZone, FileTrigger, isFileDropItem, Text } from "react-aria-components";
import { useTake } from "../../contract/queries";
import { Button, Notice, Trouble } from "../../shared/controls";
import { PastImports } from "./PastImports";
import "./imports.css";

const TYPES = [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"];

export function ImportsPage() {
  const navigate = useNavigate();
  const open = useTake("import_open");
  const read = (file: File) =>
    open.mutate(
      { ask: {}, file },
      {
        onSuccess: (preview) => void navigate({ to: "/imports/$import", params: { import: preview.import } }),
      },
    );
  const dropped = async (items: DropItem[]) => {
    const file = items.find(isFileDropItem);
    if (file) read(await file.getFile());
  };
  return (
    <div className="page imports">
      <h1>Imports</h1>
      <DropZone
        className="drop"
        data-testid="import-drop"
        aria-label="Déposer un tableau"
        onDrop={(event) => void dropped(event.items)}
      >
        <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden="true" />
        <Text slot="label">
          {open.isPending ? "Lecture du tableau…" : "Déposez ici le tableau de vos personnes"}
        </Text>
        <FileTrigger acceptedFileTypes={TYPES} onSelect={(files) => files?.[0] && read(files[0])}>
          <Button look="main" isDisabled={open.isPending}>
            Choisir un fichier
          </Button>
        </FileTrigger>
        <p className="quiet">
          Excel, LibreOffice ou CSV, tel qu’il est : titres, colonnes en plus et fautes de saisie compris.
          Rien n’est écrit avant que vous l’ayez vérifié, et le fichier lui-même n’est jamais modifié.
        </p>
      </DropZone>
      <p>
        Vos candidatures au Pass sont dans un tableau ?{" "}
        <Link to="/pass/reprise">Reprendre une liste de candidatures</Link>
      </p>
      {open.error && open.error.fields.length > 0 ? (
        <Notice tone="wrong">
          <p>{open.error.sentence}</p>
        </Notice>
      ) : (
        <Trouble of={open.error} />
      )}
      <PastImports />
    </div>
  );
}
