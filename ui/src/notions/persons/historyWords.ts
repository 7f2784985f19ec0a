// The journal in French: « Nom : Dupond → Dupont ». Values are codes and ISO dates; a kind or a field unknown to this
// version is shown as it is rather than hidden.

import type { CommandName, FieldChange, HistoryAct } from "../../contract/generated";
import { APPOINTMENT_MODE, APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { duration, longDate } from "../../shared/french";
import { clock } from "../../shared/moments";
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

const ACT: Partial<Record<CommandName, string>> = {
  person_create: "Dossier ouvert",
  person_edit: "Identité modifiée",
  residence_write: "Adresse modifiée",
  situation_write: "Situation modifiée",
  referent_set: "Référent modifié",
  stage_enter: "Étape franchie",
  contact_record: "Échange enregistré",
  contact_rewrite: "Échange modifié",
  contact_remove: "Échange retiré",
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
  situation: { on: "Situation au", ...SITUATION_FIELD },
  accompaniment: { referent: "Référent", closed: "Accompagnement terminé" },
  stage: { stage: "Étape", on: "Date de l’étape", exit_reason: "Issue" },
  contact: {
    on: "Date de l’échange",
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
  appointment: "Rendez-vous",
};

const EMPTY = "vide";
const LONGEST = 160;

/** What was done, in two or three words. */
export function actWords(act: HistoryAct): string {
  return ACT[act.act as CommandName] ?? act.act.replaceAll("_", " ");
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
