// The French words of partners and of referrals. The records are exhaustive: a code without its word does not compile.

import type { EscalationStep, PartnerField, ReferralOutcome, ReferralState } from "../contract/generated";

export const PARTNER_FIELD: Record<PartnerField, string> = {
  name: "Nom",
  description: "Ce qu’il fait, pour qui",
  networks: "Réseaux",
  contact_name: "Interlocuteur",
  phone: "Téléphone",
  email: "Courriel",
  website: "Site",
  line: "Numéro et rue",
  more_line: "Complément",
  postcode: "Code postal",
  city: "Ville",
  insee: "Code INSEE",
  opening: "Horaires",
  access: "Accessibilité",
  siret: "SIRET",
};

export const REFERRAL_STATE: Record<ReferralState, string> = {
  open: "Ouverte",
  accepted: "Acceptée",
  refused: "Refusée",
  no_answer: "Sans réponse",
  done: "Aboutie",
};

export const REFERRAL_OUTCOME: Record<ReferralOutcome, string> = {
  helped: "Aidé",
  no_help_possible: "Pas d’aide possible",
  unreachable: "Injoignable",
  not_for_them: "Ne relève pas de ce partenaire",
};

/** What to do when a partner does not answer. */
export const ESCALATION_STEP: Record<EscalationStep, string> = {
  email: "Relancer par courriel",
  call: "Appeler",
  coordination: "Prévenir la coordination",
  elsewhere: "Chercher un autre partenaire",
};
