// The words of a règlement: parts, answers, and what an act on it is called.

import type {
  CriterionSource,
  PassLetterKind,
  ReferenceDay,
  RegulationCard,
  RegulationPart,
} from "../../contract/generated";
import { dayOf, longDate } from "../../shared/french";

/** The parts of the editor, in the order in which a règlement is read. */
export const PARTS: readonly { id: RegulationPart; label: string }[] = [
  { id: "identity", label: "Identité" },
  { id: "criteria", label: "Critères d’éligibilité" },
  { id: "proofs", label: "Pièces" },
  { id: "grid", label: "Grille de lecture" },
  { id: "deadlines", label: "Délais et séances" },
  { id: "letters", label: "Lettres" },
  { id: "package", label: "Attribution et suivi" },
];

export const SOURCE: Record<CriterionSource, string> = {
  declared: "La personne qui instruit",
  qpv: "L’adresse de la candidature (carte des QPV)",
  adult: "La date de naissance du dossier",
  no_other_award: "Les autres candidatures",
};

export const REFERENCE: Record<ReferenceDay, string> = {
  committee: "Le jour du comité",
  filing: "Le jour du dépôt",
};

export const LETTER: Record<PassLetterKind, string> = {
  receipt: "Accusé de dépôt",
  gaps: "Demande de pièces",
  admission: "Lettre d’admission",
  adjournment: "Lettre d’ajournement",
  refusal: "Lettre de refus",
};

export const unit = (n: number, one: string, many = one): string => `${n}\u00a0${n < 2 ? one : many}`;

/** Where a version stands, in a few words. */
export function standing(card: RegulationCard): string {
  if (!card.published_on) return card.imported ? "Brouillon reçu, à relire" : "Brouillon";
  if (card.in_force) return "En vigueur";
  const starts = card.starts_on ? longDate(card.starts_on) : "";
  return card.starts_on && card.starts_on > dayOf(new Date())
    ? `Publié, en vigueur le ${starts}`
    : "Ancienne version";
}

/** In which part of the editor a field stands. */
export function partOf(at: string): RegulationPart {
  const head = at.split("/")[0] ?? "";
  if (head === "criteria" || head === "proofs" || head === "grid") return head;
  if (["deadlines", "quorum", "minutes_per_file"].includes(head)) return "deadlines";
  if (["letters", "remedies"].includes(head)) return "letters";
  if (["package", "milestones"].includes(head)) return "package";
  return "identity";
}
