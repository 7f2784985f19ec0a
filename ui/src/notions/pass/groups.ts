// The columns of the board: the sixteen states in the eight piles of a desk, in the order of the work.

import type { PassBoard, PassCard, PassState } from "../../contract/generated";

export interface Group {
  code: string;
  title: string;
  states: readonly PassState[];
  /** What is done with this pile. */
  says: string;
}

export const GROUPS: readonly Group[] = [
  { code: "drafts", title: "Brouillons", states: ["draft"], says: "À écrire, puis à déposer" },
  {
    code: "to_complete",
    title: "À compléter",
    states: ["to_complete"],
    says: "Pièces ou réponses attendues",
  },
  { code: "filed", title: "À examiner", states: ["filed"], says: "Déposées, à déclarer complètes" },
  { code: "complete", title: "À instruire", states: ["complete"], says: "Complètes, à lire à deux" },
  {
    code: "committee",
    title: "Au comité",
    states: ["instructed", "listed"],
    says: "Instruites, à inscrire et à décider",
  },
  {
    code: "decided",
    title: "Décidées",
    states: ["admitted", "adjourned", "refused", "notified", "appealed"],
    says: "À notifier, à conventionner, en recours",
  },
  { code: "running", title: "En cours", states: ["agreed", "running"], says: "Conventionnées et suivies" },
  {
    code: "over",
    title: "Closes",
    states: ["ended", "abandoned", "terminated"],
    says: "Terminées, abandonnées, résiliées",
  },
];

export interface Pile extends Group {
  cards: PassCard[];
  /** How many in all, those not shown included. */
  total: number;
}

/** The board in piles. An application whose proof no longer holds is read as to be completed, and stands there. */
export function piles(board: PassBoard): Pile[] {
  const shown = board.columns.flatMap((column) => column.cards);
  return GROUPS.map((group) => {
    const cards = shown.filter((card) => group.states.includes(card.state));
    const hidden = board.columns
      .filter((column) => group.states.includes(column.state))
      .reduce((sum, column) => sum + column.total - column.cards.length, 0);
    return { ...group, cards, total: cards.length + hidden };
  });
}
