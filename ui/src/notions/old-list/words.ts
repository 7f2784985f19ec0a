import type { ListTarget, PassState } from "../../contract/generated";

export const LIST_TARGET: Record<ListTarget, string> = {
  family_name: "Nom",
  given_name: "Prénom",
  full_name: "Nom et prénom",
  birth_name: "Nom de naissance",
  sex: "Sexe ou civilité",
  birth_date: "Date de naissance",
  phone: "Téléphone",
  email: "Courriel",
  number: "Numéro dans l’ancienne liste",
  title: "Intitulé du projet",
  structure_name: "Nom de la structure",
  siret: "SIRET",
  qpv: "En QPV",
  asked: "Montant demandé",
  granted: "Montant accordé",
  filed_on: "Date de dépôt",
  decision: "Décision",
  decided_on: "Date de décision",
  motive: "Motif",
  notified_on: "Date de notification",
  agreed_on: "Date de convention",
  ended_on: "Date de fin",
  note: "Gardé dans la note",
  ignore: "Laissé de côté",
};

/** What an imported application is; only those that a list can say. */
export const BECOMES: Partial<Record<PassState, string>> = {
  draft: "Brouillon",
  filed: "Déposée",
  admitted: "Admise",
  adjourned: "Ajournée",
  refused: "Refusée",
  notified: "Notifiée",
  agreed: "Conventionnée",
  ended: "Terminée",
  abandoned: "Abandonnée",
};
