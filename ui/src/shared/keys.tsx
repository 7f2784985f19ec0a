// The keys of the screen: one listener for the window; each screen says what its keys do, and `?` shows them.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";

export interface Key {
  /** « Ctrl+K », « N », « / ». Single letters work only outside fields and dialogs. */
  keys: string;
  /** What it does, in French. */
  says: string;
  /** Absent: shown by the help, but handled by a control of the screen. */
  run?: () => void;
}

interface Registry {
  add: (keys: readonly Key[]) => () => void;
  /** The keys of the screen last shown first: they answer first. */
  all: () => Key[];
}

const KeysContext = createContext<Registry | null>(null);

export function KeysProvider({ children }: { children: ReactNode }) {
  const sets = useRef(new Set<readonly Key[]>());
  const registry = useMemo<Registry>(
    () => ({
      add: (keys) => {
        sets.current.add(keys);
        return () => void sets.current.delete(keys);
      },
      all: () => [...sets.current].reverse().flat(),
    }),
    [],
  );
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = registry.all().find((k) => k.run && matches(k.keys, event));
      if (!key?.run) return;
      event.preventDefault();
      key.run();
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [registry]);
  return <KeysContext.Provider value={registry}>{children}</KeysContext.Provider>;
}

/** Gives the screen these keys for as long as it is shown. */
export function useKeys(keys: readonly Key[]): void {
  const registry = useContext(KeysContext);
  useEffect(() => registry?.add(keys), [registry, keys]);
}

/** The keys that work now, for the help. */
export function useAllKeys(): () => Key[] {
  const registry = useContext(KeysContext);
  return registry?.all ?? (() => []);
}

/** What the keyboard calls the keys that have a French name. */
const NAMED: Record<string, string> = {
  échap: "escape",
  entrée: "enter",
  "↓": "arrowdown",
  "←": "arrowleft",
  "→": "arrowright",
};

function matches(keys: string, event: KeyboardEvent): boolean {
  const wanted = keys.split("+");
  const word = wanted.at(-1)?.toLowerCase() ?? "";
  const last = NAMED[word] ?? word;
  const ctrl = wanted.includes("Ctrl");
  const shift = wanted.includes("Maj");
  if (ctrl !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (shift && !event.shiftKey) return false;
  if (ctrl && !shift && event.shiftKey) return false;
  if (event.key.toLowerCase() !== last) return false;
  return ctrl
    ? !(last === "z" && isTyping(event.target))
    : !isTyping(event.target) && !inDialog(event.target);
}

/** In a field, keys write: only those with Ctrl are ours, and Ctrl+Z belongs to the field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    (target as HTMLInputElement).type !== "checkbox"
  );
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"],[role="listbox"]') !== null;
}
