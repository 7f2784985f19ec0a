import type { CriterionAnswer, Decision } from "../../contract/generated";

export const DECISION: Record<Decision, string> = {
  admitted: "Admise",
  adjourned: "Ajournée",
  refused: "Refusée",
};

export const ANSWER: Record<CriterionAnswer, string> = {
  met: "rempli",
  not_met: "non rempli",
  not_applicable: "sans objet",
};
