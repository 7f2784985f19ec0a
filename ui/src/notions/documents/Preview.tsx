// A document, looked at inside the window: its bytes come by the door and stay in memory. A PDF is drawn by pdf.js,
// without running any script it may hold.

import { useEffect, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Failed, give } from "../../contract/call";
import type { DocumentCard, PersonId } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";

interface Props {
  person: PersonId;
  document: DocumentCard;
  close: () => void;
}

export function Preview({ person, document, close }: Props) {
  const [bytes, setBytes] = useState<ArrayBuffer | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    give("document", { person, document: document.id })
      .then((given) => here && setBytes(given))
      .catch((failure: unknown) => {
        if (here) setTrouble(failure instanceof Failed ? failure.sentence : "Ce document ne s’ouvre pas.");
      });
    return () => {
      here = false;
    };
  }, [person, document.id]);

  return (
    <ModalOverlay
      className="modal-veil"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && close()}
      data-testid="document-preview"
    >
      <Modal className="modal preview-modal">
        <Dialog>
          <div className="preview-head">
            <Heading slot="title">{document.name}</Heading>
            <Button onPress={close} autoFocus>
              Fermer <kbd>Échap</kbd>
            </Button>
          </div>
          {trouble && (
            <Notice tone="wrong">
              <p>{trouble}</p>
            </Notice>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
          <section className="preview-body" aria-label={`Contenu de ${document.name}`} tabIndex={0}>
            {!bytes && !trouble && <p className="quiet">Ouverture…</p>}
            {bytes && <Contents document={document} bytes={bytes} fail={setTrouble} />}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ContentsProps {
  document: DocumentCard;
  bytes: ArrayBuffer;
  fail: (sentence: string) => void;
}

function Contents({ document, bytes, fail }: ContentsProps) {
  if (document.media_type === "application/pdf") return <Pdf bytes={bytes} fail={fail} />;
  if (document.media_type === "text/plain") {
    return <pre className="preview-text">{new TextDecoder().decode(bytes)}</pre>;
  }
  return <Picture document={document} bytes={bytes} fail={fail} />;
}

function Picture({ document, bytes, fail }: ContentsProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: document.media_type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, document.media_type]);
  if (!url) return null;
  return (
    <img
      className="preview-picture"
      src={url}
      alt={document.name}
      onError={() => fail("Cette image est abîmée : elle ne peut pas être montrée.")}
    />
  );
}

/** Pages drawn at once; the others when they come into view. */
function Pdf({ bytes, fail }: { bytes: ArrayBuffer; fail: (sentence: string) => void }) {
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = pages.current;
    if (!place) return;
    let stop = () => {};
    let here = true;
    import("./pdf")
      .then(({ draw }) => (here ? draw(bytes, place) : () => {}))
      .then((undo) => {
        stop = undo;
        if (!here) stop();
      })
      .catch((reason: unknown) => {
        const locked = (reason as { name?: string }).name === "PasswordException";
        fail(
          locked
            ? "Ce PDF est protégé par un mot de passe : enregistrez-en une copie pour l’ouvrir."
            : "Ce PDF est abîmé : il ne peut pas être montré.",
        );
      });
    return () => {
      here = false;
      stop();
    };
  }, [bytes, fail]);
  return <div className="preview-pages" ref={pages} />;
}
