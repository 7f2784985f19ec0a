// The French words of applications: states, acts, proofs, criteria, opinions.

import type {
  CriterionAnswer,
  CriterionState,
  Decision,
  Opinion,
  PassCard,
  PassState,
  PassVerb,
  ProofState,
} from "../../contract/generated";
import { daysBetween, longDate } from "../../shared/french";

export const STATE: Record<PassState, string> = {
  draft: "Brouillon",
  filed: "Déposée",
  to_complete: "À compléter",
  complete: "Complète",
  instructed: "Instruite",
  listed: "Inscrite au comité",
  admitted: "Admise",
  adjourned: "Ajournée",
  refused: "Refusée",
  notified: "Notifiée",
  appealed: "En recours",
  agreed: "Conventionnée",
  running: "En cours",
  ended: "Terminée",
  abandoned: "Abandonnée",
  terminated: "Résiliée",
};

/** What the button says. */
export const VERB: Record<PassVerb, string> = {
  file: "Déposer",
  ask_more: "Demander des pièces",
  refile: "Reprendre l’examen",
  complete: "Déclarer complète",
  instruct: "Clore l’instruction",
  list: "Inscrire au comité",
  unlist: "Retirer de l’ordre du jour",
  admit: "Admettre",
  adjourn: "Ajourner",
  refuse: "Refuser",
  notify: "Notifier la décision",
  resume: "Reprendre l’instruction",
  appeal: "Enregistrer un recours",
  uphold: "Maintenir la décision",
  reconsider: "Faire droit au recours",
  reopen: "Rouvrir la décision",
  agree: "Conventionner",
  start: "Démarrer",
  end: "Terminer",
  abandon: "Abandonner",
  terminate: "Résilier",
};

/** What was done, in the list of passages and in the toast. */
export const DONE: Record<PassVerb, string> = {
  file: "Déposée",
  ask_more: "Pièces demandées",
  refile: "Examen repris",
  complete: "Déclarée complète",
  instruct: "Instruction close",
  list: "Inscrite au comité",
  unlist: "Retirée de l’ordre du jour",
  admit: "Admise",
  adjourn: "Ajournée",
  refuse: "Refusée",
  notify: "Décision notifiée",
  resume: "Instruction reprise",
  appeal: "Recours enregistré",
  uphold: "Décision maintenue",
  reconsider: "Recours accueilli",
  reopen: "Décision rouverte",
  agree: "Conventionnée",
  start: "Démarrée",
  end: "Terminée",
  abandon: "Abandonnée",
  terminate: "Résiliée",
};

export const DECISION: Record<Decision, string> = {
  admitted: "admission",
  adjourned: "ajournement",
  refused: "refus",
};

export const OPINION: Record<Opinion, string> = {
  favourable: "Favorable",
  reserved: "Réservé",
  unfavourable: "Défavorable",
};

export const PROOF: Record<ProofState, string> = {
  missing: "À demander",
  asked: "Demandée",
  to_chase: "À relancer",
  undated: "Sans date",
  valid: "Valable",
  lapsing_soon: "Expire bientôt",
  lapses_before: "Expire avant le comité",
  lapsed: "Expirée",
  refused: "Refusée",
};

export const CRITERION: Record<CriterionState, string> = {
  met: "Remplie",
  not_met: "Non remplie",
  to_check: "À vérifier",
  unanswered: "Sans réponse",
  not_applicable: "Sans objet",
  overridden: "Passée outre",
};

export const ANSWER: Record<CriterionAnswer, string> = {
  met: "Oui",
  not_met: "Non",
  not_applicable: "Sans objet",
};

/** The state as it is read, and why it is not the one that was written. */
export function stateWords(card: PassCard): string {
  const { state, written, decision } = card;
  if (state !== written) return `${STATE[state]} (était ${STATE[written].toLowerCase()})`;
  if (state === "notified" && decision) return `Notifiée (${DECISION[decision]})`;
  return STATE[state];
}

/** « depuis 12 jours », « depuis aujourd’hui ». */
export function age(days: number): string {
  if (days === 0) return "depuis aujourd’hui";
  return days === 1 ? "depuis hier" : `depuis ${days}\u00a0jours`;
}

/** What is due, in words: late is said, not only coloured. */
export function dueWords(card: PassCard, today: string): string {
  if (!card.due_on) return "";
  const what = card.written === "to_complete" ? "pièces" : "décision";
  const days = daysBetween(today, card.due_on);
  if (days < 0) return `${what} en retard de ${-days}\u00a0${days === -1 ? "jour" : "jours"}`;
  if (days === 0) return `${what} pour aujourd’hui`;
  if (days <= 14) return `${what} dans ${days}\u00a0${days === 1 ? "jour" : "jours"}`;
  return `${what} avant le ${longDate(card.due_on)}`;
}

/** « Fatou Ndiaye ». */
export function personName(card: PassCard): string {
  return `${card.given_name} ${card.family_name}`.trim() || "Sans nom";
}

/** « 62,5 » of hundredths. */
export function hundredths(value: number): string {
  return (value / 100).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
}

/** How a mark is coloured, beside its word. */
export type Tone = "good" | "wrong" | "alert" | undefined;

export function proofTone(state: ProofState): Tone {
  if (state === "valid") return "good";
  if (state === "refused" || state === "lapsed" || state === "lapses_before") return "wrong";
  return state === "asked" ? undefined : "alert";
}

export function criterionTone(state: CriterionState): Tone {
  if (state === "met" || state === "overridden") return "good";
  if (state === "not_met") return "wrong";
  return state === "not_applicable" ? undefined : "alert";
}
