// The French words of sittings and awards.

import type {
  InstalmentState,
  ItemDecision,
  PassLetterKind,
  Presence,
  SeatCapacity,
  SittingState,
  VoteCount,
} from "../../contract/generated";
import { integer } from "../../shared/french";

export const SITTING_STATE: Record<SittingState, string> = {
  planned: "prévue",
  open: "ouverte",
  closed: "close",
};

export const DECISION: Record<ItemDecision, string> = {
  admitted: "Admise",
  adjourned: "Ajournée",
  refused: "Refusée",
  withdrawn: "Retirée en séance",
};

export const CAPACITY: Record<SeatCapacity, string> = {
  chair: "Présidence",
  voting: "Voix délibérative",
  observer: "Sans voix",
};

export const PRESENCE: Record<Presence, string> = {
  present: "présence",
  absent: "absence",
  excused: "absence excusée",
};

export const LETTER: Record<PassLetterKind, string> = {
  receipt: "Accusé de dépôt",
  gaps: "Demande de pièces",
  admission: "Admission",
  adjournment: "Ajournement",
  refusal: "Refus",
};

export const INSTALMENT: Record<InstalmentState, string> = {
  to_come: "à venir",
  awaited: "justificatif attendu",
  ready: "prêt à payer",
  blocked: "bloqué",
  paid: "payé",
  dropped: "abandonné",
};

/** « 1 500 € », « 1 500,50 € ». */
export function euros(cents: number): string {
  const rest = Math.abs(cents % 100);
  const whole = integer(Math.trunc(cents / 100));
  return `${whole}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`}\u00a0€`;
}

/** « 3 pour, 1 contre, 0 abstention ». */
export function votes({ for_it, against, abstained }: VoteCount): string {
  if (for_it + against + abstained === 0) return "sans vote";
  return `${for_it} pour, ${against} contre, ${abstained} abstention${abstained > 1 ? "s" : ""}`;
}
