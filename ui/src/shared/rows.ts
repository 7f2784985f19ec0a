// A list whose lines are dealt with by one key each: arrows go from line to line, a letter acts on the line that has
// the focus, and the focus goes to the next one.

import { type KeyboardEvent, type RefObject, useCallback } from "react";

/** What a letter does to a line. */
export type RowKeys = Record<string, () => void>;

const ROW = "[data-row]";

/** The focus among the lines of `list`, which carry `data-row` with a name of their own. */
export function useRows(list: RefObject<HTMLElement | null>) {
  const rows = useCallback(() => [...(list.current?.querySelectorAll<HTMLElement>(ROW) ?? [])], [list]);

  const focusFirst = useCallback(() => rows()[0]?.focus(), [rows]);

  /** Goes up or down; from anywhere else, to the first line. */
  const move = useCallback(
    (by: 1 | -1) => {
      const all = rows();
      const at = all.findIndex((row) => row.contains(document.activeElement));
      const next = at < 0 ? all[0] : all[at + by];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
    },
    [rows],
  );

  /** Remembers the line after `name`; what it gives, once called, puts the focus there. */
  const afterwards = useCallback(
    (name: string) => {
      const all = rows().map((row) => row.dataset.row);
      const at = all.indexOf(name);
      const wanted = [all[at + 1], all[at - 1], name];
      return () =>
        requestAnimationFrame(() => {
          const there = rows();
          const row = wanted.map((w) => there.find((r) => r.dataset.row === w)).find(Boolean);
          row?.focus();
        });
    },
    [rows],
  );

  /** The keys of a line; those of fields and of chords are left alone. */
  const onKeyDown = useCallback(
    (keys: RowKeys) => (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName))
        return;
      const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      if (name === "ArrowDown" || name === "ArrowUp") {
        event.preventDefault();
        move(name === "ArrowDown" ? 1 : -1);
        return;
      }
      const act = keys[name];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [move],
  );
  return { focusFirst, move, afterwards, onKeyDown };
}
