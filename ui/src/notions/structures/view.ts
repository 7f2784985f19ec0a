// What the list shows, as its address says it.

import type { EssKind, PersonId, Qpv, StructureStatus, StructuresFilter } from "../../contract/generated";
import { QPV } from "../../shared/words";
import { ESS_KIND, STATUS } from "./words";

export interface StructuresView {
  cherche?: string;
  statut?: StructureStatus;
  famille?: EssKind;
  qpv?: Qpv;
  suivi?: boolean;
}

const LONGEST = 200;

export function readStructuresView(search: Record<string, unknown>): StructuresView {
  const view: StructuresView = {};
  // The address turns what looks like a number into one.
  if (search.cherche !== undefined && search.cherche !== "")
    view.cherche = String(search.cherche).slice(0, LONGEST);
  if (typeof search.statut === "string" && search.statut in STATUS)
    view.statut = search.statut as StructureStatus;
  if (typeof search.famille === "string" && search.famille in ESS_KIND)
    view.famille = search.famille as EssKind;
  if (typeof search.qpv === "string" && search.qpv in QPV) view.qpv = search.qpv as Qpv;
  if (search.suivi === true) view.suivi = true;
  return view;
}

export function filterOf(view: StructuresView): StructuresFilter {
  return {
    text: view.cherche ?? "",
    status: view.statut ?? null,
    ess_kind: view.famille ?? null,
    qpv: view.qpv ?? null,
    to_check: view.suivi ?? false,
  };
}

/** Does anything hide some structures? */
export function isFiltered(view: StructuresView): boolean {
  return Boolean(view.cherche || view.statut || view.famille || view.qpv || view.suivi);
}

export interface NewStructureSearch {
  personne?: PersonId;
}

export function readNewStructure(search: Record<string, unknown>): NewStructureSearch {
  return typeof search.personne === "string" ? { personne: search.personne } : {};
}

export interface StructureView {
  /** The check, in months, whose call sheet is open on arriving. */
  appel?: number;
}

export function readStructureView(search: Record<string, unknown>): StructureView {
  return typeof search.appel === "number" ? { appel: search.appel } : {};
}
