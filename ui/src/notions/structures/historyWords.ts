// The journal of a structure in French: « SIREN : 732829320 ». A kind or a field unknown to this version is left out of
// the sentence rather than guessed; the act itself is always shown.

import type { CommandName, FieldChange, HistoryAct } from "../../contract/generated";
import { longDate } from "../../shared/french";
import { CONTACT_MODE, QPV } from "../../shared/words";
import { ESS_KIND, FIELD, HOLDER_ROLE, STATUS } from "./words";

const ACT: Partial<Record<CommandName, string>> = {
  structure_create: "Structure ajoutée",
  structure_edit: "Fiche modifiée",
  address_place: "Adresse choisie",
  qpv_override: "Réponse sur le QPV modifiée",
  structure_person_add: "Personne ajoutée",
  structure_person_remove: "Personne retirée",
  structure_status_write: "Statut écrit",
  headcount_write: "Effectif écrit",
  follow_up_record: "Appel de suivi",
  undo: "Annulation",
};

const FIELDS: Record<string, Record<string, string>> = {
  structure: {
    ...FIELD,
    district: "Quartier prioritaire le plus proche",
    qpv_map: "Carte des QPV",
    qpv_override: "Réponse de la Maison, pourquoi",
  },
  structure_person: { role: "Rôle" },
  structure_status: {
    status: "Statut",
    since: "Depuis",
    source: "Source",
    checked_on: "Vérifié le",
    note: "Note",
  },
  headcount: { as_of: "Effectif au", employees: "Salariés", insertion: "En insertion" },
  follow_up: {
    months: "Suivi à (mois)",
    tried_on: "Date de l’appel",
    mode: "Mode",
    answered: "Réponse",
    note: "Note",
  },
};

const VALUES: Record<string, Record<string, string>> = {
  ess_kind: ESS_KIND,
  qpv: QPV,
  role: HOLDER_ROLE,
  status: STATUS,
  mode: CONTACT_MODE,
};

const REMOVED: Record<string, string> = {
  structure: "Structure",
  structure_person: "Lien avec une personne",
  structure_status: "Statut",
  headcount: "Effectif",
  follow_up: "Appel",
};

const LONGEST = 160;

/** What was done, in two or three words. */
export function actWords(act: HistoryAct): string {
  return ACT[act.act as CommandName] ?? act.act.replaceAll("_", " ");
}

/** A stored value as one reads it. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === "") return "vide";
  const known = VALUES[field]?.[value];
  if (known) return known;
  if (field === "answered" || field === "scic") return value === "true" || value === "1" ? "oui" : "non";
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value;
}

/** The label of a field; absent for those that only tie entities together. */
export function fieldLabel(kind: string, field: string): string | null {
  return FIELDS[kind]?.[field] ?? null;
}

/** One change in one sentence; absent when it says nothing to a person. */
export function changeWords({ kind, field, before, after }: FieldChange): string | null {
  if (field === "removed") {
    const gone = after === "true" || after === "1";
    return `${REMOVED[kind] ?? kind} : ${gone ? "retiré" : "rétabli"}`;
  }
  const label = fieldLabel(kind, field);
  if (!label) return null;
  const now = valueWords(field, after);
  return before === null ? `${label} : ${now}` : `${label} : ${valueWords(field, before)} → ${now}`;
}
