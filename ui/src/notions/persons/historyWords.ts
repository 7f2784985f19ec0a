// The journal in French: « Nom : Dupond → Dupont ». Values are codes and ISO dates; a kind or a field unknown to this
// version is shown as it is rather than hidden.

import type { CommandName, FieldChange, HistoryAct, Taken } from "../../contract/generated";
import { APPOINTMENT_MODE, APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { duration, longDate } from "../../shared/french";
import { clock } from "../../shared/moments";
import { REFERRAL_OUTCOME, REFERRAL_STATE } from "../../shared/partnerWords";
import {
  ACTION_FIELD,
  ACTION_OWNER,
  BRAKE,
  DIAGNOSIS_THEME,
  HOLDER_ROLE,
  LEGAL_FORM,
  PLAN_THEME,
  PROJECT_FIELD,
} from "../../shared/planWords";
import {
  CONTACT_MODE,
  EDUCATION,
  EMPLOYMENT,
  EXIT_REASON,
  ORIGIN,
  PERSON_FIELD,
  QPV,
  RESOURCE,
  SEX,
  SITUATION_FIELD,
  STAGE,
} from "../../shared/words";

const ACT: Partial<Record<CommandName | keyof Taken, string>> = {
  person_create: "Dossier ouvert",
  person_edit: "Identité modifiée",
  residence_write: "Adresse modifiée",
  situation_write: "Situation modifiée",
  referent_set: "Référent modifié",
  stage_enter: "Étape franchie",
  contact_record: "Échange enregistré",
  contact_rewrite: "Échange modifié",
  contact_remove: "Échange retiré",
  document_add: "Document ajouté",
  document_edit: "Document renommé",
  document_remove: "Document retiré",
  private_note_write: "Note privée écrite",
  private_note_remove: "Note privée retirée",
  private_note_open: "Note privée ouverte par la coordination",
  caseload_hand_over: "Dossier confié",
  project_create: "Projet ajouté",
  project_edit: "Projet modifié",
  project_remove: "Projet retiré",
  holder_add: "Quelqu’un porte aussi le projet",
  holder_change: "Rôle dans le projet modifié",
  holder_remove: "Quelqu’un ne porte plus le projet",
  accompaniment_project: "Projet de l’accompagnement modifié",
  diagnosis_write: "Diagnostic enregistré",
  diagnosis_remove: "Diagnostic retiré",
  objective_add: "Objectif ajouté",
  objective_edit: "Objectif modifié",
  objective_reach: "Objectif atteint ou rouvert",
  objective_remove: "Objectif retiré",
  action_add: "Action ajoutée au plan",
  action_edit: "Action modifiée",
  action_done: "Action faite",
  action_drop: "Action abandonnée",
  action_reopen: "Action à faire de nouveau",
  action_remove: "Action retirée",
  brake_set: "Frein noté",
  brake_lift: "Frein levé",
  referral_open: "Orientation envoyée",
  referral_answer: "Réponse d’un partenaire",
  referral_chase: "Partenaire relancé",
  referral_close: "Orientation close",
  referral_edit: "Orientation modifiée",
  appointment_book: "Rendez-vous pris",
  appointment_move: "Rendez-vous modifié",
  appointment_settle: "Rendez-vous répondu",
  appointment_remove: "Rendez-vous retiré",
  gathering_enrol: "Inscription à un rendez-vous collectif",
  gathering_withdraw: "Retrait d’un rendez-vous collectif",
  gathering_edit: "Rendez-vous collectif modifié",
  gathering_cancel: "Rendez-vous collectif annulé",
  minute_save: "Compte rendu enregistré",
  day_settle: "Action traitée",
  outreach_welcome: "Accueil en maraude",
  import_run: "Repris d’un tableau",
  import_undo: "Import repris en arrière",
  undo: "Annulation",
};

const FIELDS: Record<string, Record<string, string>> = {
  person: PERSON_FIELD,
  residence: { since: "Depuis", line: "Numéro et rue", postcode: "Code postal", city: "Ville", qpv: "QPV" },
  situation: { as_of: "Situation au", ...SITUATION_FIELD },
  accompaniment: { referent: "Référent", project: "Projet", closed: "Accompagnement terminé" },
  stage: { stage: "Étape", entered_on: "Date de l’étape", exit_reason: "Issue" },
  document: { name: "Document", note: "Ce que c’est" },
  private_note: { note: "Note privée" },
  break_glass: { member: "Ouverte par", reason: "Pourquoi" },
  project: PROJECT_FIELD,
  holder: { person: "Qui", role: "Rôle" },
  diagnosis: {
    held_on: "Diagnostic du",
    project: "Projet",
    note: "Note",
    ...Object.fromEntries(Object.entries(DIAGNOSIS_THEME).map(([code, words]) => [`score_${code}`, words])),
  },
  objective: { theme: "Thème", title: "Objectif", project: "Projet", reached_on: "Atteint le" },
  action: { ...ACTION_FIELD, done_on: "Faite le", dropped_on: "Abandonnée le" },
  brake: { brake: "Frein", since: "Depuis le", until: "Levé le", note: "Note" },
  referral: {
    partner: "Partenaire",
    need: "Besoin",
    expected: "Attendu",
    note: "Note",
    sent_on: "Envoyée le",
    due_on: "Réponse attendue le",
    state: "État",
    answered_on: "Réponse du",
    reason: "Raison du refus",
    outcome: "Issue",
    closed_on: "Close le",
    chased_on: "Relancé le",
  },
  contact: {
    held_on: "Date de l’échange",
    mode: "Mode",
    duration: "Durée",
    minute: "Compte rendu",
    about: "Objet",
  },
  appointment: {
    starts_at: "Date du rendez-vous",
    duration: "Durée",
    mode: "Mode",
    place: "Lieu",
    about: "Objet",
    status: "Rendez-vous",
    member: "Reçu par",
  },
};

const VALUES: Record<string, Record<string, string>> = {
  sex: SEX,
  origin: ORIGIN,
  qpv: QPV,
  employment: EMPLOYMENT,
  resource: RESOURCE,
  education: EDUCATION,
  stage: STAGE,
  exit_reason: EXIT_REASON,
  legal_form: LEGAL_FORM,
  role: HOLDER_ROLE,
  theme: PLAN_THEME,
  owner: ACTION_OWNER,
  brake: BRAKE,
  state: REFERRAL_STATE,
  outcome: REFERRAL_OUTCOME,
  mode: { ...CONTACT_MODE, ...APPOINTMENT_MODE },
  status: APPOINTMENT_STATUS,
};

const REMOVED: Record<string, string> = {
  person: "Dossier",
  residence: "Adresse",
  situation: "Situation",
  accompaniment: "Accompagnement",
  stage: "Étape",
  contact: "Échange",
  document: "Document",
  private_note: "Note privée",
  project: "Projet",
  holder: "Porteur du projet",
  diagnosis: "Diagnostic",
  objective: "Objectif",
  action: "Action",
  brake: "Frein",
  referral: "Orientation",
  appointment: "Rendez-vous",
};

const EMPTY = "vide";
const LONGEST = 160;

/** What was done, in two or three words. */
export function actWords(act: HistoryAct): string {
  return ACT[act.act as CommandName | keyof Taken] ?? act.act.replaceAll("_", " ");
}

/** The label of a field; absent for those that only tie entities together. */
export function fieldLabel(kind: string, field: string): string | null {
  return FIELDS[kind]?.[field] ?? null;
}

/** A stored value as one reads it. `names` gives the members. */
export function valueWords(
  kind: string,
  field: string,
  value: string | null,
  names?: Map<string, string>,
): string {
  if (value === null || value === "") return EMPTY;
  const known = VALUES[field]?.[value];
  if (known) return known;
  if (kind === "accompaniment" && field === "referent") return names?.get(value) ?? value;
  if (field === "duration") return duration(Number(value));
  if (value === "true" || value === "1") return field === "closed" ? "oui" : value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return `${longDate(value)} à ${clock(value)}`;
  return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value;
}

/** One change in one sentence; absent when it says nothing to a person. */
export function changeWords(change: FieldChange, names?: Map<string, string>): string | null {
  const words = plainWords(change, names);
  if (!words || !change.about) return words;
  return `${VALUES[change.kind]?.[change.about] ?? change.about} – ${words}`;
}

function plainWords(change: FieldChange, names?: Map<string, string>): string | null {
  const { kind, field, before, after } = change;
  if (field === "removed") {
    const what = REMOVED[kind] ?? kind;
    return after === "true" || after === "1" ? `${what} retiré` : `${what} rétabli`;
  }
  const label = fieldLabel(kind, field);
  if (!label) return null;
  const words = (value: string | null) => valueWords(kind, field, value, names);
  return before === null
    ? `${label}\u00a0: ${words(after)}`
    : `${label}\u00a0: ${words(before)} → ${words(after)}`;
}
