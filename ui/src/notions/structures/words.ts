// The French of structures. The records are exhaustive: a code without its word does not compile.

import type {
  CheckDue,
  CheckState,
  HolderRole,
  StructureField,
  StructureStatus,
} from "../../contract/generated";
import { ago, dayOf, daysBetween, longDate } from "../../shared/french";
import { STATUS } from "../../shared/structureWords";

export { ESS_KIND, STATUS } from "../../shared/structureWords";

export const CHECK_STATE: Record<CheckState, string> = {
  to_come: "À venir",
  due: "À faire",
  late: "En retard",
  attempted: "Déjà tenté",
  answered: "Répondu",
  no_answer: "Sans réponse",
  known: "Connu sans appel",
  missed: "Non fait",
};

export const HOLDER_ROLE: Record<HolderRole, string> = {
  leader: "Porteur, porteuse",
  partner: "Coporteur, coporteuse",
  director: "Dirigeant, dirigeante",
  associate: "Associé, associée",
  employee: "Salarié, salariée",
  volunteer: "Bénévole",
};

export const FIELD: Record<StructureField, string> = {
  name: "Nom",
  siren: "SIREN",
  siret: "SIRET",
  rna: "RNA",
  legal_category: "Catégorie juridique",
  ess_kind: "Famille de l’ESS",
  scic: "SCIC",
  naf: "NAF rév. 2",
  naf_2025: "NAF 2025",
  created_on: "Création",
  line: "Numéro et rue",
  postcode: "Code postal",
  city: "Ville",
  qpv: "QPV",
  phone: "Téléphone",
  email: "Courriel",
  website: "Site",
  note: "Note",
};

/** Attempts that make a non-response, as the rule counts them. */
export const ATTEMPTS = 3;

/** « +12 mois ». */
export const after = (months: number): string => `+${months} mois`;

export const isOpen = (state: CheckState): boolean =>
  state === "due" || state === "late" || state === "attempted";

/** A check of a list in a few words : « +12 mois, en retard de 40 jours ». */
export function checkWords(check: CheckDue, today: string = dayOf(new Date())): string {
  const days = daysBetween(check.due_on, today);
  const late = days < 2 ? `${days} jour` : `${days} jours`;
  switch (check.state) {
    case "due":
      return `${after(check.months)}, à faire`;
    case "late":
      return `${after(check.months)}, depuis ${late}`;
    case "attempted":
      return `${after(check.months)}, tenté ${check.unanswered} sur ${ATTEMPTS}`;
    case "to_come":
      return `${after(check.months)} ${ago(check.due_on, today)}`;
    default:
      return `${after(check.months)}, ${CHECK_STATE[check.state].toLowerCase()}`;
  }
}

/** « En activité depuis le 12 mars 2024 ». */
export function statusWords(status: StructureStatus, since: string | null): string {
  return since ? `${STATUS[status]} depuis le ${longDate(since)}` : STATUS[status];
}
