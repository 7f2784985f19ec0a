// What is being written and not yet recorded. Kept in memory only (the window stores nothing), so that a draft
// survives going elsewhere, or the desk locking itself in the middle of a sentence; it is given back to the member
// who wrote it and to nobody else.

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";

interface Drafts {
  read: (key: string) => unknown;
  write: (key: string, value: unknown) => void;
  /** Called with the member at each opening: another member finds no draft. */
  belongTo: (member: string) => void;
  /** How many drafts wait, to say so before locking or closing. */
  count: () => number;
}

const DraftsContext = createContext<Drafts | null>(null);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const kept = useRef(new Map<string, unknown>());
  const owner = useRef<string | null>(null);
  const drafts = useMemo<Drafts>(
    () => ({
      read: (key) => kept.current.get(key),
      write: (key, value) => {
        if (value === null) kept.current.delete(key);
        else kept.current.set(key, value);
      },
      belongTo: (member) => {
        if (owner.current !== null && owner.current !== member) kept.current.clear();
        owner.current = member;
      },
      count: () => kept.current.size,
    }),
    [],
  );
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error("useDrafts outside DraftsProvider");
  return drafts;
}

/** A state that outlives its screen until `empty` says there is nothing in it. */
export function useDraft<T>(key: string, initial: T, empty: (value: T) => boolean): [T, (value: T) => void] {
  const drafts = useDrafts();
  const [value, setValue] = useState<T>(() => (drafts.read(key) as T | undefined) ?? initial);
  return [
    value,
    (next) => {
      drafts.write(key, empty(next) ? null : next);
      setValue(next);
    },
  ];
}
