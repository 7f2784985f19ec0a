// The journal of an application in French. A kind or a field unknown to this version is left out of the sentence rather
// than guessed; the act itself is always shown.

import type { CommandName, FieldChange, HistoryAct } from "../../contract/generated";
import { euros, longDate } from "../../shared/french";
import { QPV } from "../../shared/words";
import { ANSWER, DECISION, OPINION, STATE } from "./words";

const ACT: Partial<Record<CommandName, string>> = {
  pass_create: "Candidature commencée",
  pass_edit: "Demande modifiée",
  pass_place: "Adresse placée",
  pass_remove: "Brouillon retiré",
  pass_act: "Étape",
  pass_settle: "Étape choisie entre deux postes",
  pass_answer: "Critère répondu",
  pass_override: "Critère passé outre",
  pass_proofs_ask: "Pièces demandées",
  pass_proof_receive: "Pièce reçue",
  pass_proof_date: "Date d’une pièce",
  pass_proof_refuse: "Pièce refusée",
  pass_proof_remove: "Ligne d’une pièce retirée",
  pass_reader_add: "Lecture confiée",
  pass_reader_remove: "Lecture retirée",
  pass_reader_conflict: "Conflit d’intérêts",
  pass_opinion: "Avis donné",
  pass_score: "Note donnée",
  item_add: "Inscrite au comité",
  item_remove: "Retirée de l’ordre du jour",
  agenda_compose: "Inscrite au comité",
  committee_decide: "Décidée en séance",
  committee_notify: "Décision notifiée",
  award_agree: "Convention",
  undo: "Annulation",
};

const FIELDS: Record<string, Record<string, string>> = {
  pass_application: {
    title: "Titre",
    purpose: "Objet",
    asked_cents: "Montant demandé",
    note: "Note",
    state: "État",
    decision: "Décision",
    motive: "Motif",
    conditions: "Conditions",
    line: "Adresse",
    qpv: "QPV",
    project: "Projet",
    structure: "Structure",
    member: "Instruite par",
  },
  pass_answer: { answer: "Réponse", note: "Note", override_reason: "Passé outre" },
  pass_proof: {
    asked_on: "Demandée le",
    chased_on: "Relancée le",
    received_on: "Reçue le",
    issued_on: "Date portée",
    refused_on: "Refusée le",
    reason: "Raison",
  },
  pass_reader: { conflict_reason: "Conflit d’intérêts", opinion: "Avis", comment: "Commentaire" },
  pass_score: { score: "Note", comment: "Commentaire" },
};

const VALUES: Record<string, Record<string, string>> = {
  state: STATE,
  decision: DECISION,
  answer: ANSWER,
  opinion: OPINION,
  qpv: QPV,
};

/** Fields whose value is an identity, which says nothing to a person. */
const IDENTITIES = ["project", "structure", "member"];

const REMOVED: Record<string, string> = {
  pass_application: "Candidature",
  pass_answer: "Réponse",
  pass_proof: "Ligne d’une pièce",
  pass_reader: "Lecture",
  pass_score: "Note",
  pass_step: "Étape",
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
  if (field === "asked_cents" && /^\d+$/.test(value)) return euros(Number(value));
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
    if (before === null) return null;
    const gone = after === "true" || after === "1";
    return `${REMOVED[kind] ?? kind} : ${gone ? "retiré" : "rétabli"}`;
  }
  const label = fieldLabel(kind, field);
  if (!label) return null;
  if (IDENTITIES.includes(field)) return after === null ? `${label} : retiré` : `${label} : changé`;
  const now = valueWords(field, after);
  return before === null ? `${label} : ${now}` : `${label} : ${valueWords(field, before)} → ${now}`;
}
