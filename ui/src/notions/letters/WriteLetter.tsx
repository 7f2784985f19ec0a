// A letter to a person: one of the house’s, filled in, adjusted, printed; kept in the file when asked.

import { useState } from "react";
import { Checkbox, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { call, Failed } from "../../contract/call";
import type { LetterId, PersonId } from "../../contract/generated";
import { useAct, useAsk, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { lastOf } from "../../shared/french";
import { Preview } from "./Preview";

interface Written {
  letter: LetterId | null;
  subject: string;
  body: string;
  keep: boolean;
}

const BLANK: Written = { letter: null, subject: "", body: "", keep: false };

interface Props {
  person: PersonId;
  close: () => void;
  done: (says: string) => void;
}

export function WriteLetter({ person, close, done }: Props) {
  const library = useAsk("letters_list", {});
  const [written, write] = useDraft<Written>(`letter ${person}`, BLANK, (w) => w.body + w.subject === "");
  const [failed, fail] = useState<string | null>(null);
  const keep = useAct("letter_keep");
  const save = useSave("letter");
  const acts = useActs();
  const busy = keep.isPending || save.isPending;
  const offered = (library.data?.letters ?? []).filter((one) => one.active);

  const choose = async (letter: LetterId) => {
    fail(null);
    try {
      write({ ...written, ...(await call("letter_start", { person, letter })), letter });
    } catch (reason) {
      fail((reason as { sentence?: string }).sentence ?? String(reason));
    }
  };
  // The very same letter kept already, by a first try whose PDF could not be written: nothing more to keep.
  const keepOnce = async (subject: string, body: string) => {
    try {
      const { op } = await keep.mutateAsync({ person, subject, body });
      acts.done(op, "Lettre gardée dans les documents", true);
    } catch (reason) {
      if (!(reason instanceof Failed && reason.on("file"))) throw reason;
    }
  };
  const make = async () => {
    const { subject, body } = written;
    try {
      if (written.keep) await keepOnce(subject, body);
      const { name, folder, remark } = await save.mutateAsync({ person, subject, body });
      write(BLANK);
      done(`Lettre prête à imprimer : ${name}, dans ${lastOf(folder)}. ${remark ?? ""}`);
    } catch {
      // What is wrong stands beside its field.
    }
  };
  const wrong = keep.error ?? save.error;
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="modal letter-modal">
        <Dialog>
          <Heading slot="title">Écrire une lettre</Heading>
          <Choice
            label="Lettre"
            options={offered.map((one) => ({ id: one.id, label: one.name }))}
            value={offered.some((one) => one.id === written.letter) ? written.letter : null}
            onChange={(letter) => letter && void choose(letter)}
            hint="Les champs connus du dossier sont déjà remplis ; le texte reste à votre main."
            error={failed ?? library.error?.sentence}
          />
          {(written.body || written.subject) && (
            <form
              className="letter-columns"
              aria-label="Lettre"
              onSubmit={(event) => {
                event.preventDefault();
                if (!busy) void make();
              }}
            >
              <div className="letter-text">
                <Field
                  label="Objet"
                  value={written.subject}
                  onChange={(subject) => write({ ...written, subject })}
                  error={wrong?.on("subject")}
                />
                <Field
                  label="Texte"
                  lines={16}
                  value={written.body}
                  onChange={(body) => write({ ...written, body })}
                  error={wrong?.on("body")}
                  hint="Une ligne vide sépare deux paragraphes ; « - » commence une liste ; **gras**."
                />
                <Checkbox
                  className="tick"
                  isSelected={written.keep}
                  onChange={(kept) => write({ ...written, keep: kept })}
                >
                  <span className="tick-box" aria-hidden="true" />
                  <span>Garder cette lettre dans les documents du dossier</span>
                </Checkbox>
              </div>
              <Preview person={person} subject={written.subject} body={written.body} />
              <div className="line-end letter-end">
                <Trouble of={wrong} />
                <Button onPress={close}>Plus tard</Button>
                <Button look="main" type="submit" isDisabled={busy}>
                  {busy ? "Mise en page…" : "Faire le PDF"}
                </Button>
              </div>
            </form>
          )}
          {!written.body && !written.subject && (
            <div className="line-end">
              <Button onPress={close}>Fermer</Button>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
