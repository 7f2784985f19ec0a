// What the list shows, as its address says it: going back to the list finds the same view.

import type { PersonsFilter, PersonsSort, ProjectId, Qpv, Stage } from "../../contract/generated";
import { QPV, STAGE } from "../../shared/words";

export interface PersonsView {
  miens?: boolean;
  silencieux?: boolean;
  qpv?: Qpv;
  etape?: Stage;
  tri?: PersonsSort;
  inverse?: boolean;
}

const SORTS: readonly PersonsSort[] = ["name", "last_contact", "number", "opened", "stage", "birth_date"];

export function readPersonsView(search: Record<string, unknown>): PersonsView {
  const view: PersonsView = {};
  if (search.miens === true) view.miens = true;
  if (search.silencieux === true) view.silencieux = true;
  if (typeof search.qpv === "string" && search.qpv in QPV) view.qpv = search.qpv as Qpv;
  if (typeof search.etape === "string" && search.etape in STAGE) view.etape = search.etape as Stage;
  const sort = SORTS.find((s) => s === search.tri);
  if (sort && sort !== "name") view.tri = sort;
  if (search.inverse === true) view.inverse = true;
  return view;
}

export function filterOf(view: PersonsView): PersonsFilter {
  return {
    mine: view.miens ?? false,
    silent: view.silencieux ?? false,
    qpv: view.qpv ?? null,
    stage: view.etape ?? null,
  };
}

/** Does anything hide some persons? */
export function isFiltered(view: PersonsView): boolean {
  return Boolean(view.miens || view.silencieux || view.qpv || view.etape);
}

export interface NewPersonSearch {
  nom?: string;
  prenom?: string;
  joindre?: string;
}

export function readNewPerson(search: Record<string, unknown>): NewPersonSearch {
  const text = (value: unknown) => (value === undefined ? undefined : String(value).slice(0, 200));
  const read: NewPersonSearch = {};
  const nom = text(search.nom);
  const prenom = text(search.prenom);
  const joindre = text(search.joindre);
  if (nom) read.nom = nom;
  if (prenom) read.prenom = prenom;
  if (joindre) read.joindre = joindre;
  return read;
}

export interface PersonView {
  /** The project that the file opens at. */
  projet?: ProjectId;
  /** The number of the file that was asked for, and that went into this one. */
  reuni?: string;
}

export function readPersonView(search: Record<string, unknown>): PersonView {
  const view: PersonView = {};
  if (typeof search.projet === "string") view.projet = search.projet;
  if (typeof search.reuni === "string") view.reuni = search.reuni.slice(0, 40);
  return view;
}
