// The box (P1.1, U3). A combobox written by hand after the ARIA pattern, and not React Aria's Autocomplete: here the
// highlighted line must always be the first of the answer to the present text, at once (the library waits 500 ms
// for screen readers and keeps the former line), and an Enter typed before the answer must wait for it.

import { useNavigate } from "@tanstack/react-router";
import { Search, UserPlus } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { count, splitName, splitReach } from "../../shared/french";
import { useMay } from "../../shared/session";
import { HitLine } from "./HitLine";
import { usePersonSearch } from "./usePersonSearch";
import "./box.css";

const LIMIT = 20;

export function PersonBox({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <ModalOverlay
      className="modal-veil box-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal box">
        <Dialog aria-label="Rechercher une personne">
          <Box close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Box({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const mayCreate = useMay("reception");
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState(false);
  const { hits, settled, trouble } = usePersonSearch(text, LIMIT);
  const list = useRef<HTMLDivElement>(null);
  const found = hits?.hits ?? [];
  const typed = text.trim() !== "";
  // The last line opens a new file with the words typed; it is the first when nobody is found.
  const lines = found.length + (typed && mayCreate ? 1 : 0);

  const open = (index: number) => {
    const hit = found[index];
    if (hit) void navigate({ to: "/personnes/$person", params: { person: hit.id } });
    else if (typed && mayCreate) create();
    else return;
    close();
  };
  const create = () => {
    const { family, given } = splitName(text);
    const search = { nom: family, prenom: given, joindre: splitReach(text) };
    void navigate({ to: "/personnes/nouvelle", search });
    close();
  };

  // An Enter typed before the answer opens the first line of that answer, never of an older one.
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    if (found.length > 0) open(0);
  });
  useEffect(() => {
    list.current?.querySelector(`[data-line="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, lines));
    else if (event.key === "ArrowUp") setActive((active - 1 + lines) % Math.max(1, lines));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      if (settled) open(active);
      else setEntered(true);
    } else if (event.key.toLowerCase() === "n" && event.ctrlKey && typed && mayCreate) create();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className="box-field">
        <Search size={18} aria-hidden="true" />
        <label htmlFor="box-field">Nom, téléphone, courriel, numéro ou date de naissance</label>
        <input
          // biome-ignore lint/a11y/noAutofocus: the box is opened to type in it.
          autoFocus
          type="text"
          role="combobox"
          id="box-field"
          aria-expanded={lines > 0}
          aria-controls="box-list"
          aria-autocomplete="list"
          aria-activedescendant={lines > 0 ? `box-line-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
          data-testid="box"
        />
        <kbd>Échap</kbd>
      </div>
      <p className="sr-only" role="status">
        {typed &&
          settled &&
          count(found.length, "personne trouvée", "personnes trouvées", "Aucune personne trouvée")}
      </p>
      {trouble && <p className="error box-trouble">{trouble}</p>}
      <div ref={list} id="box-list" role="listbox" aria-label="Personnes trouvées" className="box-list">
        {found.map((hit, i) => (
          <HitLine key={hit.id} hit={hit} line={i} isActive={i === active} activate={setActive} open={open} />
        ))}
        {typed && mayCreate && (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
          <div
            role="option"
            id={`box-line-${found.length}`}
            data-line={found.length}
            aria-selected={active === found.length}
            className="box-new"
            onPointerMove={() => setActive(found.length)}
            onClick={() => open(found.length)}
          >
            <UserPlus size={16} aria-hidden="true" />
            <span>Ouvrir une fiche pour “{text.trim()}”</span>
            <kbd>Ctrl+N</kbd>
          </div>
        )}
      </div>
      {typed && settled && found.length === 0 && !trouble && (
        <p className="box-none quiet">Aucune personne trouvée, même en pardonnant une faute de frappe.</p>
      )}
      {!typed && (
        <p className="box-none quiet">
          Quelques lettres suffisent, dans n’importe quel ordre, sans accents ; une faute de frappe est
          pardonnée.
        </p>
      )}
    </>
  );
}
