// A field over a list of lines, after the ARIA pattern of the combobox: the first line is always the active one, Enter
// takes it. By hand for the same reasons as the box of persons.

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import "./combo.css";

interface Props {
  label: string;
  /** What the list holds, for those who hear it. */
  listLabel: string;
  text: string;
  onText: (text: string) => void;
  lines: readonly { key: string; content: ReactNode }[];
  choose: (index: number) => void;
  /** The lines answer the present text; otherwise an Enter waits for them. */
  settled: boolean;
  leave?: () => void;
  autoFocus?: boolean;
  hint?: string;
  error?: string | undefined;
}

export function Combo(props: Props) {
  const { label, listLabel, text, onText, lines, choose, settled, leave, autoFocus, hint, error } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState(false);
  const at = Math.min(active, Math.max(0, lines.length - 1));

  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    if (lines.length > 0) choose(0);
  });
  useEffect(() => {
    list.current?.querySelector(`[data-line="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setActive((at + 1) % Math.max(1, lines.length));
    else if (event.key === "ArrowUp") setActive((at - 1 + lines.length) % Math.max(1, lines.length));
    else if (event.key === "Enter") {
      if (!settled) setEntered(true);
      else if (lines.length > 0) choose(at);
    } else if (event.key === "Escape" && leave) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combo">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input"
          type="text"
          role="combobox"
          // biome-ignore lint/a11y/noAutofocus: opened to type in it.
          autoFocus={autoFocus ?? false}
          aria-expanded={lines.length > 0}
          aria-controls={lines.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={lines.length > 0 ? `${id}-${at}` : undefined}
          aria-describedby={hint || error ? `${id}-hint` : undefined}
          aria-invalid={error !== undefined || undefined}
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setActive(0);
            setEntered(false);
          }}
          onKeyDown={onKeyDown}
        />
        {(hint || error) && (
          <span id={`${id}-hint`} className={error ? "error" : "hint"}>
            {error ?? hint}
          </span>
        )}
      </div>
      {lines.length > 0 && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={listLabel} className="combo-list">
          {lines.map((line, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
            <div
              key={line.key}
              role="option"
              id={`${id}-${i}`}
              data-line={i}
              aria-selected={i === at}
              className="combo-line"
              onPointerMove={() => setActive(i)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(i)}
            >
              {line.content}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
