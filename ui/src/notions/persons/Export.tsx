// The list as it stands on the screen, as a file (P12.2): it leaves the vault in clear, so it asks why, and stays
// written.

import { FileDown } from "lucide-react";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { ExportFormat } from "../../contract/generated";
import { useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { count, lastOf } from "../../shared/french";
import { filterOf, type PersonsView } from "./view";

const FORMATS: readonly { id: ExportFormat; label: string }[] = [
  { id: "xlsx", label: "Excel (XLSX)" },
  { id: "csv", label: "Texte à colonnes (CSV)" },
  { id: "pdf", label: "À imprimer (PDF)" },
];

export function Export({ view, total }: { view: PersonsView; total: number }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <FileDown size={16} aria-hidden="true" />
        Exporter
      </Button>
      {asking && <Ask view={view} total={total} close={() => setAsking(false)} />}
    </>
  );
}

function Ask({ view, total, close }: { view: PersonsView; total: number; close: () => void }) {
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [reason, setReason] = useState("");
  const save = useSave("persons_export");
  const acts = useActs();
  const submit = () => {
    if (save.isPending) return;
    const { tri = "name", inverse = false } = view;
    save.mutate(
      { filter: filterOf(view), sort: tri, descending: inverse, format, reason },
      {
        onSuccess: (saved) => {
          acts.say(`Liste enregistrée : ${saved.name}, dans ${lastOf(saved.folder)}`);
          close();
        },
      },
    );
  };
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">Exporter {count(total, "personne", "personnes")}</Heading>
          <form
            className="stack"
            aria-label="Exporter la liste"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <p>
              Ce fichier ne sera pas chiffré : qui l’ouvre lit tout. Votre nom, le nombre de personnes et
              cette raison restent écrits dans la Maison.
            </p>
            <Choice
              label="Format"
              options={FORMATS}
              value={format}
              onChange={(next) => next && setFormat(next)}
            />
            <Field
              label="Pourquoi"
              value={reason}
              onChange={setReason}
              autoFocus
              error={save.error?.on("reason")}
              inputProps={{ placeholder: "comité de quartier du 12" }}
            />
            <Trouble of={save.error} />
            <div className="line-end">
              <Button onPress={close}>Ne rien faire</Button>
              <Button look="main" type="submit" isDisabled={save.isPending}>
                {save.isPending ? "Mise en page…" : "Exporter"}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
