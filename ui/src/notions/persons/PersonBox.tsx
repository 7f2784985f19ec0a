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
import { useTypedSearch } from "./useTypedSearch";
import { ProjectLines, StructureLines } from "./VentureLines";
import "./box.css";

const LIMIT = 20;
/** Structures, and projects: a few, under the persons. */
const FEW = 5;

export function PersonBox({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  return (
    <ModalOverlay
      className="modal-veil box-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal box">
        <Dialog aria-label="Rechercher une personne, une structure ou un projet">
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
  const persons = useTypedSearch("persons_search", text, LIMIT);
  const ventures = useTypedSearch("ventures_search", text, FEW);
  const trouble = persons.trouble ?? ventures.trouble;
  const settled = persons.settled && ventures.settled;
  const list = useRef<HTMLDivElement>(null);
  const typed = text.trim() !== "";
  const found = persons.hits?.hits ?? [];
  // Persons come as soon as they are known; what stands under them waits for the same text.
  const beside = settled ? ventures.hits : null;
  const structures = beside?.structures ?? [];
  const projects = beside?.projects ?? [];
  const firstProject = found.length + structures.length;
  // The last line opens a new file with the words typed; it is the first when nothing is found.
  const last = firstProject + projects.length;
  const lines = last + (typed && mayCreate ? 1 : 0);

  const open = (index: number) => {
    const person = found[index];
    const structure = structures[index - found.length];
    const project = projects[index - firstProject];
    if (person) void navigate({ to: "/personnes/$person", params: { person: person.id } });
    else if (structure)
      void navigate({ to: "/structures/$structure", params: { structure: structure.id }, search: {} });
    else if (project)
      void navigate({
        to: "/personnes/$person",
        params: { person: project.holder },
        search: { projet: project.id },
      });
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
    const answered = found.length > 0 ? persons.settled : settled;
    if (!entered || !answered) return;
    setEntered(false);
    if (last > 0) open(0);
  });
  useEffect(() => {
    list.current?.querySelector(`[data-line="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((active + 1) % Math.max(1, lines));
    else if (event.key === "ArrowUp") setActive((active - 1 + lines) % Math.max(1, lines));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      // Somebody, or the new file below somebody, does not wait for what stands between them.
      const chosen = found.length > 0 && (active < found.length || active === last);
      if (chosen ? persons.settled : settled) open(active);
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
        <label htmlFor="box-field">
          Nom, téléphone, courriel, numéro ou date de naissance ; structure, projet
        </label>
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
          [
            count(found.length, "personne trouvée", "personnes trouvées", "Aucune personne trouvée"),
            structures.length > 0 && count(beside?.structures_total ?? 0, "structure", "structures", ""),
            projects.length > 0 && count(beside?.projects_total ?? 0, "projet", "projets", ""),
          ]
            .filter(Boolean)
            .join(", ")}
      </p>
      {trouble && <p className="error box-trouble">{trouble}</p>}
      <div ref={list} id="box-list" role="listbox" aria-label="Ce qui a été trouvé" className="box-list">
        {found.map((hit, i) => (
          <HitLine key={hit.id} hit={hit} line={i} isActive={i === active} activate={setActive} open={open} />
        ))}
        <StructureLines
          hits={structures}
          total={beside?.structures_total ?? 0}
          first={found.length}
          {...{ active, activate: setActive, open }}
        />
        <ProjectLines
          hits={projects}
          total={beside?.projects_total ?? 0}
          first={firstProject}
          {...{ active, activate: setActive, open }}
        />
        {typed && mayCreate && (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
          <div
            role="option"
            id={`box-line-${last}`}
            data-line={last}
            aria-selected={active === last}
            className="box-new"
            onPointerMove={() => setActive(last)}
            onClick={() => open(last)}
          >
            <UserPlus size={16} aria-hidden="true" />
            <span>Ouvrir une fiche pour “{text.trim()}”</span>
            <kbd>Ctrl+N</kbd>
          </div>
        )}
      </div>
      {typed && settled && last === 0 && !trouble && (
        <p className="box-none quiet">Rien n’est trouvé, même en pardonnant une faute de frappe aux noms.</p>
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
