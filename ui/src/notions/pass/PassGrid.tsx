// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points at its active row.

// Only the rows in sight exist, fetched by windows; the grid keeps the focus and points at its active row.

import { Link, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { PassCard, PassFilter } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { dayOf, euros } from "../../shared/french";
import { useWindows } from "../../shared/windows";
import { QPV } from "../../shared/words";
import { age, dueWords, personName, stateWords } from "./words";

const WINDOW = 100;
const ROW = 36;
const HEAD = 34;
const COLUMNS = [
  "Numéro",
  "Personne",
  "Titre",
  "État",
  "Depuis",
  "Échéance",
  "Demandé",
  "QPV",
  "Instruite par",
];

interface Props {
  filter: PassFilter;
  onTotal: (total: number | null) => void;
  empty: ReactNode;
}

export function PassGrid({ filter, onTotal, empty }: Props) {
  const navigate = useNavigate();
  const today = dayOf(new Date());
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
  const read = useWindows("pass_list", { filter }, WINDOW, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
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
    if (row) void navigate({ to: "/pass/$application", params: { application: row.id } });
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
      <div className="pass-trouble">
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
      className="pass-grid"
      role="grid"
      aria-label="Candidatures"
      aria-rowcount={(total ?? 0) + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={shown.some((i) => i.index === active) ? `pass-row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      data-testid="pass-grid"
    >
      <div role="rowgroup" className="pass-grid-head">
        <div role="row" aria-rowindex={1} className="pass-row">
          {COLUMNS.map((label, i) => (
            <div key={label} role="columnheader" aria-colindex={i + 1}>
              {label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="pass-grid-body" style={{ height: rows.getTotalSize() }}>
        {shown.map((item) => {
          const row = read.rowAt(item.index);
          const cells = row ? full(row, today) : COLUMNS.map(() => null);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid opens its active row.
            <div
              key={item.key}
              role="row"
              id={`pass-row-${item.index}`}
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className="pass-row"
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

function full(card: PassCard, today: string) {
  const due = dueWords(card, today);
  return [
    <span key="number" className="quiet">
      {card.number}
    </span>,
    <Link
      key="person"
      to="/pass/$application"
      params={{ application: card.id }}
      tabIndex={-1}
      className="pass-name"
      title={personName(card)}
    >
      {personName(card)}
    </Link>,
    <span key="title" title={card.title}>
      {card.title}
    </span>,
    <span key="state" title={stateWords(card)}>
      {stateWords(card)}
    </span>,
    <span key="age">{age(card.days_in_state)}</span>,
    <span key="due" className="due" data-late={card.late || undefined} title={due}>
      {due}
    </span>,
    <span key="asked" className="pass-amount">
      {card.asked_cents === null ? "" : euros(card.asked_cents)}
    </span>,
    <span key="qpv" className={`qpv ${card.qpv ?? ""}`}>
      {card.qpv ? QPV[card.qpv] : ""}
    </span>,
    <span key="member" title={card.member_name ?? undefined}>
      {card.member_name ?? ""}
    </span>,
  ];
}
