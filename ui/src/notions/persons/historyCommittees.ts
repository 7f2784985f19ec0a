// What was done in a committee and of an award, in two or three words.

import type { CommandName } from "../../contract/generated";

export const COMMITTEE_ACTS: Partial<Record<CommandName, string>> = {
  committee_plan: "Séance du comité prévue",
  committee_edit: "Séance modifiée",
  committee_move: "Séance déplacée",
  committee_remove: "Séance annulée",
  committee_begin: "Séance ouverte",
  committee_decide: "Décision du comité",
  committee_close: "Séance close",
  committee_notify: "Décisions notifiées",
  agenda_compose: "Ordre du jour composé",
  item_add: "Inscrite au comité",
  item_remove: "Retirée de l’ordre du jour",
  item_place: "Ordre du jour modifié",
  seat_add: "Membre convoqué",
  seat_remove: "Convocation retirée",
  seat_mark: "Présence notée",
  recusal_add: "Conflit d’intérêts",
  recusal_remove: "Conflit d’intérêts levé",
  letters_write: "Lettres établies",
  award_agree: "Convention",
  award_start: "Attribution démarrée",
  award_end: "Attribution terminée",
  award_end_early: "Fin anticipée",
  instalment_add: "Versement prévu",
  instalment_remove: "Versement retiré",
  instalment_prove: "Justificatif de versement joint",
  instalment_block: "Versement bloqué ou débloqué",
  instalment_pay: "Versement payé",
  milestone_record: "Jalon",
};
