// What the board and the list show, as their address says it.

import type {
  CommitteeId,
  MemberId,
  PassFilter,
  PassState,
  PersonId,
  ProjectId,
  Qpv,
} from "../../contract/generated";
import { QPV } from "../../shared/words";
import { STATE } from "./words";

export interface PassView {
  /** The list rather than the board. */
  liste?: boolean | undefined;
  /** On the board, those that I instruct. */
  miennes?: boolean | undefined;
  cherche?: string | undefined;
  etat?: PassState | undefined;
  par?: MemberId | undefined;
  comite?: CommitteeId | undefined;
  qpv?: Qpv | undefined;
}

const LONGEST = 200;

export function readPassView(search: Record<string, unknown>): PassView {
  const view: PassView = {};
  if (search.liste === true) view.liste = true;
  if (search.miennes === true) view.miennes = true;
  // The address turns what looks like a number into one.
  if (search.cherche !== undefined && search.cherche !== "")
    view.cherche = String(search.cherche).slice(0, LONGEST);
  if (typeof search.etat === "string" && search.etat in STATE) view.etat = search.etat as PassState;
  if (typeof search.par === "string") view.par = search.par;
  if (typeof search.comite === "string") view.comite = search.comite;
  if (typeof search.qpv === "string" && search.qpv in QPV) view.qpv = search.qpv as Qpv;
  return view;
}

export function filterOf(view: PassView): PassFilter {
  return {
    text: view.cherche ?? "",
    state: view.etat ?? null,
    member: view.par ?? null,
    regulation: null,
    committee: view.comite ?? null,
    qpv: view.qpv ?? null,
  };
}

/** Does anything hide some applications of the list? */
export function isFiltered(view: PassView): boolean {
  return Boolean(view.cherche || view.etat || view.par || view.comite || view.qpv);
}

export interface NewPassSearch {
  personne?: PersonId | undefined;
  projet?: ProjectId | undefined;
}

export function readNewPass(search: Record<string, unknown>): NewPassSearch {
  const asked: NewPassSearch = {};
  if (typeof search.personne === "string") asked.personne = search.personne;
  if (typeof search.projet === "string") asked.projet = search.projet;
  return asked;
}

export interface ApplicationSearch {
  /** The message for all the gaps stands open. */
  message?: boolean | undefined;
}

export function readApplication(search: Record<string, unknown>): ApplicationSearch {
  return search.message === true ? { message: true } : {};
}
