// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows placed by a virtualiser.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points at its active row.

import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { PersonRow, PersonsSort } from "../../contract/generated";
import { ago, longDate, shortDate } from "../../shared/french";
import { STAGE } from "../../shared/words";
import { QpvMark } from "./QpvMark";

/** The columns, in order; those with a `sort` are sortable. */
export const COLUMNS: readonly { label: string; sort?: PersonsSort }[] = [
  { label: "Nom et prénom", sort: "name" },
  { label: "Téléphone" },
  { label: "Étape", sort: "stage" },
  { label: "QPV" },
  { label: "Référent" },
  { label: "Dernier échange", sort: "last_contact" },
  { label: "Naissance", sort: "birth_date" },
  { label: "N°", sort: "number" },
];

export function GridHead(props: {
  sort: PersonsSort;
  descending: boolean;
  onSort: (by: PersonsSort) => void;
}) {
  const { sort, descending, onSort } = props;
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {COLUMNS.map((column, i) => {
          const by = column.sort;
          const isSorted = by === sort;
          const direction = isSorted ? (descending ? "descending" : "ascending") : "none";
          return (
            <div
              key={column.label}
              role="columnheader"
              aria-colindex={i + 1}
              aria-sort={by ? direction : undefined}
            >
              {by ? (
                <button type="button" onClick={() => onSort(by)}>
                  {column.label}
                  {isSorted &&
                    (descending ? (
                      <ArrowDown size={13} aria-hidden="true" />
                    ) : (
                      <ArrowUp size={13} aria-hidden="true" />
                    ))}
                </button>
              ) : (
                column.label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  index: number;
  top: number;
  /** Absent while its window is being read. */
  row: PersonRow | undefined;
  isActive: boolean;
  activate: (index: number) => void;
  open: (index: number) => void;
}

export function GridRow({ index, top, row, isActive, activate, open }: RowProps) {
  const cells = row ? full(row) : COLUMNS.map(() => null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid opens its active row.
    <div
      role="row"
      id={`person-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="grid-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        activate(index);
        open(index);
      }}
    >
      {cells.map((cell, i) => (
        <div key={COLUMNS[i]?.label} role="gridcell" aria-colindex={i + 1}>
          {cell ?? <span className="grid-wait" aria-hidden="true" />}
        </div>
      ))}
    </div>
  );
}

function full(row: PersonRow) {
  return [
    <Link
      key="name"
      to="/personnes/$person"
      params={{ person: row.id }}
      tabIndex={-1}
      className="grid-name"
      title={`${row.family_name} ${row.given_name}`}
    >
      <strong>{row.family_name}</strong> {row.given_name}
    </Link>,
    <span key="phone">{row.phone ?? row.email ?? ""}</span>,
    <span key="stage">{row.stage ? STAGE[row.stage] : ""}</span>,
    <QpvMark key="qpv" qpv={row.qpv} overridden={row.qpv_overridden} />,
    <span key="referent" title={row.referent_name ?? undefined}>
      {row.referent_name ?? ""}
    </span>,
    <span key="last" title={row.last_contact_on ? longDate(row.last_contact_on) : undefined}>
      {row.last_contact_on ? ago(row.last_contact_on) : "jamais"}
    </span>,
    <span key="birth">{row.birth_date ? shortDate(row.birth_date) : ""}</span>,
    <span key="number" className="quiet">
      {row.number}
    </span>,
  ];
}
