// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points at its active row.

// Only the rows in sight exist, fetched by windows; the grid keeps the focus and points at its active row.

import { Link, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { StructureRow, StructuresFilter } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { integer, longDate, shortDate } from "../../shared/french";
import { useWindows } from "../../shared/windows";
import { QPV } from "../../shared/words";
import { checkWords, ESS_KIND, STATUS } from "./words";

const WINDOW = 100;
const ROW = 36;
const HEAD = 34;
const COLUMNS = ["Nom", "Suivi", "Statut", "Famille", "QPV", "Salariés", "Avec", "Création"];

interface Props {
  filter: StructuresFilter;
  onTotal: (total: number | null) => void;
  empty: ReactNode;
}

export function StructuresGrid({ filter, onTotal, empty }: Props) {
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [known, setKnown] = useState<number | null>(null);
  const rows = useVirtualizer({
    count: known ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const read = useWindows(
    "structures_list",
    { filter },
    WINDOW,
    shown[0]?.index ?? 0,
    shown.at(-1)?.index ?? 0,
  );
  const total = read.total ?? known;
  useEffect(() => {
    setKnown(total);
    onTotal(total);
    setActive((at) => Math.min(at, Math.max(0, (total ?? 1) - 1)));
  }, [total, onTotal]);
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const open = (index: number) => {
    const row = read.rowAt(index);
    if (row) void navigate({ to: "/structures/$structure", params: { structure: row.id } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = (total ?? 1) - 1;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      const to = Math.max(0, Math.min(last, next));
      setActive(to);
      rows.scrollToIndex(to, { align: "auto" });
    } else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };

  if (read.error) {
    return (
      <div className="structures-trouble">
        <Notice tone="wrong">
          <p>{read.error.sentence}</p>
          <Button onPress={read.retry}>Réessayer</Button>
        </Notice>
      </div>
    );
  }
  if (total === 0) return empty;
  return (
    <div
      ref={scroller}
      className="st-grid"
      role="grid"
      aria-label="Structures"
      aria-rowcount={(total ?? 0) + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={shown.some((i) => i.index === active) ? `structure-row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="structures-grid"
    >
      <div role="rowgroup" className="st-grid-head">
        <div role="row" aria-rowindex={1} className="st-row">
          {COLUMNS.map((label, i) => (
            <div key={label} role="columnheader" aria-colindex={i + 1}>
              {label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="st-grid-body" style={{ height: rows.getTotalSize() }}>
        {shown.map((item) => {
          const row = read.rowAt(item.index);
          const cells = row ? full(row) : COLUMNS.map(() => null);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid opens its active row.
            <div
              key={item.key}
              role="row"
              id={`structure-row-${item.index}`}
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className="st-row"
              style={{ transform: `translateY(${item.start - HEAD}px)` }}
              onClick={() => {
                setActive(item.index);
                open(item.index);
              }}
            >
              {cells.map((cell, i) => (
                <div key={COLUMNS[i]} role="gridcell" aria-colindex={i + 1}>
                  {cell ?? <span className="grid-wait" aria-hidden="true" />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function full(row: StructureRow) {
  const { check } = row;
  return [
    <Link
      key="name"
      to="/structures/$structure"
      params={{ structure: row.id }}
      tabIndex={-1}
      className="st-name"
      title={row.name}
    >
      {row.name}
    </Link>,
    <span
      key="check"
      className="st-check"
      data-state={check?.state}
      title={check ? longDate(check.due_on) : undefined}
    >
      {check ? checkWords(check) : ""}
    </span>,
    <span key="status" className="st-status" data-status={row.status}>
      {STATUS[row.status]}
    </span>,
    <span key="kind" title={row.ess_kind ? ESS_KIND[row.ess_kind] : undefined}>
      {row.ess_kind ? ESS_KIND[row.ess_kind] : ""}
    </span>,
    <span
      key="qpv"
      className={`qpv ${row.qpv ?? ""}`}
      title={row.qpv_overridden ? "Réponse de la Maison, contre la carte" : undefined}
    >
      {row.qpv ? QPV[row.qpv] : ""}
      {row.qpv_overridden && (
        <>
          <span aria-hidden="true"> ✎</span>
          <span className="sr-only">, réponse de la Maison</span>
        </>
      )}
    </span>,
    <span key="employees">{row.employees === null ? "" : integer(row.employees)}</span>,
    <span key="people" title={row.people ?? undefined}>
      {row.people ?? ""}
    </span>,
    <span key="created">{row.created_on ? shortDate(row.created_on) : ""}</span>,
  ];
}
