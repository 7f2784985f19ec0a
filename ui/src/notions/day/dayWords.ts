// The French of the list of the day: a title per kind, and what its lines say.

import type { DayKind, DayLine, EscalationStep } from "../../contract/generated";
import { APPOINTMENT_MODE } from "../../shared/agendaWords";
import { ago, longDate } from "../../shared/french";
import { clock, longDay, sayMoment } from "../../shared/moments";
import { ESCALATION_STEP } from "../../shared/partnerWords";
import { STAGE } from "../../shared/words";

export const DAY_KIND: Record<DayKind, string> = {
  draft: "Comptes rendus à terminer",
  unanswered: "Rendez-vous passés : la personne est-elle venue ?",
  late_action: "En retard",
  appointment_today: "Rendez-vous d’aujourd’hui",
  due_today: "À faire aujourd’hui",
  waiting: "En attente d’un partenaire",
  proof_to_chase: "Pass : pièces à relancer",
  proof_lapsing: "Pass : pièces qui expirent",
  check_due: "Structures : que sont-elles devenues ?",
  silent: "Silencieux depuis 60 jours",
  no_next_action: "Sans prochaine étape",
  conflict: "À trancher",
};

/** What one can do with the lines of a kind, in one key. */
export const DAY_HINT: Record<DayKind, string> = {
  draft: "C reprendre l’écriture",
  unanswered: "V venu · A absent · X excusé · C compte rendu",
  late_action: "F fait · R reporter d’une semaine",
  appointment_today: "V venu · A absent · X excusé · C compte rendu",
  due_today: "F fait · R reporter d’une semaine",
  waiting: "F relance faite · Entrée ouvrir le dossier",
  check_due: "A appeler · N pas de réponse",
  proof_to_chase: "P écrire le message · Entrée ouvrir la candidature",
  proof_lapsing: "P écrire le message · Entrée ouvrir la candidature",
  silent: "Entrée ouvrir le dossier",
  no_next_action: "Entrée ouvrir le dossier",
  conflict: "Entrée ouvrir le dossier",
};

/** What stands on the left of a line: an hour, a day. */
export function when(kind: DayKind, line: DayLine, today: string): string {
  switch (kind) {
    case "appointment_today":
      return line.at ? clock(line.at) : "";
    case "unanswered":
      return line.at ? sayMoment(line.at, today) : "";
    case "draft":
      return line.at ? sayMoment(line.at, today) : "";
    case "late_action":
      return line.on ? ago(line.on, today) : "";
    case "waiting":
      return line.on ? longDay(line.on, today) : "";
    case "proof_to_chase":
    case "proof_lapsing":
      return line.on ? longDay(line.on, today) : "";
    case "check_due":
      return line.step ? `${line.step} mois` : "";
    case "silent":
    case "no_next_action":
      return line.on ? ago(line.on, today) : "jamais";
    default:
      return "";
  }
}

/** The person that a line is about, or whom one asks. */
export function personOf(line: DayLine): string {
  return `${line.given_name} ${line.family_name}`.trim();
}

/** What stands after the name. */
export function says(kind: DayKind, line: DayLine): string {
  switch (kind) {
    case "draft":
      return "Brouillon gardé sur ce poste";
    case "appointment_today":
    case "unanswered":
      return [line.what, line.mode && line.mode !== "house" && APPOINTMENT_MODE[line.mode]]
        .filter(Boolean)
        .join(" · ");
    case "waiting":
      return `${line.what ?? "Partenaire"} – ${relance(line.step)}`;
    case "proof_to_chase":
      return `${line.what ?? "Candidature"} – ${proofs(line.step)} à relancer`;
    case "proof_lapsing":
      return `${line.what ?? "Candidature"} – ${proofs(line.step)} à renouveler`;
    case "check_due":
      return [`suivi prévu le ${line.on ? longDate(line.on) : ""}`, personOf(line)]
        .filter(Boolean)
        .join(" · ");
    case "silent":
      return ["Sans échange", line.stage && `étape ${STAGE[line.stage].toLowerCase()}`]
        .filter(Boolean)
        .join(" · ");
    case "no_next_action":
      return line.stage ? `Étape ${STAGE[line.stage].toLowerCase()}, rien n’est prévu` : "Rien n’est prévu";
    case "conflict":
      return line.step && line.step > 1 ? `${line.step} champs à deux valeurs` : "Un champ à deux valeurs";
    default:
      return line.what ?? "";
  }
}

function proofs(count: number | null): string {
  return count && count > 1 ? `${count}\u00a0pièces` : "une pièce";
}

/** What the days without an answer call for, as the file of the person says it. */
const STEP_OF: Record<number, EscalationStep> = {
  7: "email",
  14: "call",
  21: "coordination",
  30: "elsewhere",
};

function relance(days: number | null): string {
  const step = STEP_OF[days ?? 7];
  const since = `sans réponse depuis ${days ?? 7} jours`;
  return step ? `${since}, ${ESCALATION_STEP[step].toLowerCase()}` : since;
}
