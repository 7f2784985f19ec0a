// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points at its active row.

// A grid that stays a grid at 100 000 rows: only the rows in sight exist, fetched by windows of 200. The grid keeps
// the focus and points at its active row, so that nothing is lost when a row leaves the page.

import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { PersonsFilter, PersonsSort } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { useWindows } from "../../shared/windows";
import { COLUMNS, GridHead, GridRow } from "./PersonsGridRow";

const WINDOW = 200;
const ROW = 36;
const HEAD = 34;

interface Place {
  offset: number;
  active: number;
  total: number;
}

/** Where each view was left, to find it again when coming back from a file. Positions only, never persons. */
const left = new Map<string, Place>();

interface Props {
  filter: PersonsFilter;
  sort: PersonsSort;
  descending: boolean;
  onSort: (by: PersonsSort) => void;
  onTotal: (total: number | null) => void;
  empty: ReactNode;
}

/** A view is a grid of its own: its position is its own too. */
export function PersonsGrid(props: Props) {
  const view = JSON.stringify([props.filter, props.sort, props.descending]);
  return <Grid key={view} view={view} {...props} />;
}

function Grid({ view, filter, sort, descending, onSort, onTotal, empty }: Props & { view: string }) {
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const place = left.get(view);
  const [active, setActive] = useState(place?.active ?? 0);
  const [known, setKnown] = useState<number | null>(place?.total ?? null);

  const rows = useVirtualizer({
    count: known ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 12,
    initialOffset: place?.offset ?? 0,
  });
  const shown = rows.getVirtualItems();
  const read = useWindows(
    "persons_list",
    { filter, sort, descending },
    WINDOW,
    shown[0]?.index ?? 0,
    shown.at(-1)?.index ?? 0,
  );
  const { rowAt } = read;
  const total = read.total ?? known;

  useEffect(() => {
    setKnown(total);
    onTotal(total);
  }, [total, onTotal]);
  useEffect(() => {
    if (total === null) return;
    left.set(view, { offset: rows.scrollOffset ?? 0, active, total });
  });
  useEffect(() => {
    // The list is what one comes for: it takes the keys, unless something else has them.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const open = (index: number) => {
    const row = rowAt(index);
    if (row) void navigate({ to: "/personnes/$person", params: { person: row.id } });
  };
  const go = (index: number) => {
    const next = Math.max(0, Math.min((total ?? 1) - 1, index));
    setActive(next);
    rows.scrollToIndex(next, { align: "auto" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: (total ?? 1) - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) go(next);
    else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };

  if (read.error) {
    return (
      <div className="persons-trouble">
        <Notice tone="wrong">
          <p>{read.error.sentence}</p>
          <Button onPress={read.retry}>Réessayer</Button>
        </Notice>
      </div>
    );
  }
  if (total === 0) return empty;
  const count = total ?? 0;
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label="Personnes"
      aria-rowcount={count + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={count > 0 ? `person-row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="persons-grid"
    >
      <GridHead sort={sort} descending={descending} onSort={onSort} />
      <div role="rowgroup" className="grid-body" style={{ height: rows.getTotalSize() }}>
        {shown.map((item) => (
          <GridRow
            key={item.key}
            index={item.index}
            top={item.start - HEAD}
            row={rowAt(item.index)}
            isActive={item.index === active}
            activate={setActive}
            open={open}
          />
        ))}
      </div>
    </div>
  );
}
