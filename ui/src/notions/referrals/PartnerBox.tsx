// The partner, found while one types: arrows and Entrée choose, and the last line adds one the directory has not.

import { type KeyboardEvent, useId, useState } from "react";
import type { PartnerId } from "../../contract/generated";
import { usePartnerSearch } from "../../shared/usePartnerSearch";

/** Whom the person is sent to, as far as it is chosen. */
export interface Chosen {
  text: string;
  partner: PartnerId | null;
  isNew: boolean;
  reach: string;
  city: string;
}

const LIMIT = 6;
const SHORTEST_NAME = 3;

interface Props {
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  error: string | undefined;
}

export function PartnerBox({ chosen, choose, error }: Props) {
  const id = useId();
  const [active, setActive] = useState(0);
  const [inside, setInside] = useState(false);
  const found = usePartnerSearch(chosen.text, LIMIT);
  const typed = chosen.text.trim();
  const hits = found?.hits ?? [];
  const lines = hits.length + (typed.length >= SHORTEST_NAME ? 1 : 0);
  const isOpen = inside && chosen.partner === null && !chosen.isNew && lines > 0;

  const take = (line: number) => {
    const hit = hits[line];
    if (hit) choose({ ...chosen, text: hit.name, partner: hit.id, isNew: false });
    else if (line < lines) choose({ ...chosen, text: typed, partner: null, isNew: true });
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((active + (event.key === "ArrowDown" ? 1 : lines - 1)) % lines);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // A late answer is not taken for what was typed.
      if (found?.text === typed) take(active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setInside(false);
    }
  };
  return (
    <div className="field partner-box">
      <label htmlFor={id}>Partenaire</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-said`}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for by a key, and begins here.
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder="Nom, réseau, ville, mot de ce qu’il fait"
        value={chosen.text}
        onChange={(event) => {
          setActive(0);
          setInside(true);
          choose({ ...chosen, text: event.target.value, partner: null, isNew: false });
        }}
        onFocus={() => setInside(true)}
        onBlur={() => setInside(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Partenaires trouvés"
        className="partner-options"
        hidden={!isOpen}
      >
        {isOpen &&
          hits.map((hit, at) => (
            <Option key={hit.id} id={`${id}-${at}`} isActive={at === active} take={() => take(at)}>
              <strong>{hit.name}</strong>{" "}
              <span className="quiet">{[...hit.networks, hit.place].filter(Boolean).join(" · ")}</span>
            </Option>
          ))}
        {isOpen && lines > hits.length && (
          <Option
            id={`${id}-${hits.length}`}
            isActive={active === hits.length}
            take={() => take(hits.length)}
          >
            Ajouter « {typed} » à l’annuaire
          </Option>
        )}
      </div>
      <span id={`${id}-said`} className={error ? "error" : "hint"}>
        {error ??
          (chosen.isNew ? "Nouveau partenaire : il entrera dans l’annuaire avec cette orientation." : "")}
      </span>
    </div>
  );
}

interface OptionProps {
  id: string;
  isActive: boolean;
  take: () => void;
  children: React.ReactNode;
}

function Option({ id, isActive, take, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
    <div
      role="option"
      id={id}
      aria-selected={isActive}
      className="option"
      data-focused={isActive || undefined}
      // Before the field loses the focus.
      onPointerDown={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {children}
    </div>
  );
}
