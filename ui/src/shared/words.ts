// The French word of every code, in one file (those of partners and referrals are in partnerWords.ts). The records are exhaustive: a code without its word does not compile.

import type {
  ContactMode,
  Employment,
  ExitReason,
  ImportTarget,
  MatchKind,
  Origin,
  PersonField,
  Qpv,
  Resource,
  Role,
  RowState,
  Sex,
  SituationField,
  Stage,
  SummaryState,
} from "../contract/generated";

export const STAGE: Record<Stage, string> = {
  welcome: "Accueil",
  diagnosis: "Diagnostic",
  emergence: "Émergence",
  setting_up: "Montage",
  creation: "Création",
  post_creation: "Post-création",
  exit: "Sortie",
};

export const EXIT_REASON: Record<ExitReason, string> = {
  helped: "Aidé",
  no_help_possible: "Pas d’aide possible",
  unreachable: "Injoignable",
  not_for_us: "Ne relève pas de la Maison",
};

export const QPV: Record<Qpv, string> = { inside: "En QPV", outside: "Hors QPV", to_check: "À vérifier" };

export const SEX: Record<Sex, string> = { F: "Femme", M: "Homme", X: "Autre ou non dit" };

export const EMPLOYMENT: Record<Employment, string> = {
  job_seeker: "Demandeur d’emploi",
  long_term_job_seeker: "Demandeur d’emploi depuis plus d’un an",
  permanent: "Salarié en CDI",
  fixed_term: "Salarié en CDD ou intérim",
  insertion: "Salarié en insertion",
  self_employed: "Indépendant",
  in_training: "En formation ou étudiant",
  retired: "Retraité",
  inactive: "Sans activité",
};

export const RESOURCE: Record<Resource, string> = {
  none: "Sans ressources",
  rsa: "RSA",
  ass: "ASS",
  unemployment_benefit: "Indemnités France Travail",
  salary: "Salaire",
  business: "Revenus d’activité indépendante",
  activity_bonus: "Prime d’activité",
  pension: "Retraite",
  other: "Autres",
};

export const ORIGIN: Record<Origin, string> = {
  spontaneous: "Venue spontanée",
  france_travail: "France Travail",
  mission_locale: "Mission locale",
  association: "Association ou partenaire",
  social_service: "Département ou service social",
  town_hall: "Mairie ou élu",
  outreach: "Maraude",
  word_of_mouth: "Proche ou bouche à oreille",
  other: "Autre",
};

export const CONTACT_MODE: Record<ContactMode, string> = {
  interview: "Entretien sur rendez-vous",
  visit: "Passage sans rendez-vous",
  phone: "Appel téléphonique",
  video: "Visioconférence",
  email: "Courriel",
  message: "SMS ou message",
  letter: "Courrier",
  workshop: "Atelier collectif",
  outreach: "Maraude",
  third_party: "Par un tiers",
  taken_over: "Repris d’un ancien fichier",
};

export const ROLE: Record<Role, string> = {
  read_only: "Lecture seule",
  reception: "Accueil",
  trainer: "Formation",
  adviser: "Conseil",
  coordinator: "Coordination",
};

/** Roles from the least to the greatest, as the core orders them. */
const ROLES: readonly Role[] = ["read_only", "reception", "trainer", "adviser", "coordinator"];

/** Can this role do what needs at least that one? Only to hide what would be refused: the core decides. */
export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

export const PERSON_FIELD: Record<PersonField, string> = {
  family_name: "Nom",
  given_name: "Prénom",
  birth_name: "Nom de naissance",
  sex: "Sexe",
  birth_date: "Naissance",
  phone: "Téléphone",
  other_phone: "Autre téléphone",
  email: "Courriel",
  reason: "Motif de la venue",
  origin: "Orientée par",
  note: "Note reprise",
};

export const SITUATION_FIELD: Record<SituationField, string> = {
  employment: "Emploi",
  resource: "Ressource principale",
  education: "Niveau d’études",
};

/** Levels of the décret 2019-14, with what people call them. */
export const EDUCATION: Record<string, string> = {
  "1": "1 – savoirs de base",
  "2": "2 – fin de collège",
  "3": "3 – CAP, BEP",
  "4": "4 – bac",
  "5": "5 – bac + 2",
  "6": "6 – licence, bac + 3 ou 4",
  "7": "7 – master, bac + 5",
  "8": "8 – doctorat",
};

export const MATCHED: Record<MatchKind, string> = {
  number: "numéro de dossier",
  former_number: "numéro d’un dossier réuni à celui-ci",
  phone: "téléphone",
  email: "courriel",
  birth_date: "date de naissance",
  name: "nom",
  near_name: "nom proche",
};

export const IMPORT_TARGET: Record<ImportTarget, string> = {
  family_name: "Nom",
  given_name: "Prénom",
  full_name: "Nom et prénom ensemble",
  birth_name: "Nom de naissance",
  sex: "Sexe ou civilité",
  birth_date: "Date de naissance",
  phone: "Téléphone",
  other_phone: "Autre téléphone",
  email: "Courriel",
  address_line: "Adresse",
  postcode: "Code postal",
  city: "Ville",
  qpv: "QPV",
  reason: "Motif de la venue",
  origin: "Orientée par",
  referent: "Référent ou référente",
  stage: "Étape",
  first_contact_on: "Premier échange",
  last_contact_on: "Dernier échange",
  employment: "Emploi",
  resource: "Ressource principale",
  education: "Niveau d’études",
  note: "Note",
  ignore: "Ne pas importer",
};

export const ROW_STATE: Record<RowState, string> = {
  create: "À créer",
  update: "À compléter",
  unchanged: "Sans changement",
  settle: "À trancher",
  error: "En erreur",
};

export const SUMMARY_STATE: Record<SummaryState, string> = {
  running: "Mois en cours",
  ready: "À envoyer",
  queued: "Attend le réseau",
  sent: "Reçue par la Ville",
  stale: "Corrigée depuis l’envoi",
  refused: "Refusée",
};

/** The entries of a vocabulary, in the order of the screens. */
export function entries<K extends string>(words: Record<K, string>): { id: K; label: string }[] {
  return (Object.keys(words) as K[]).map((id) => ({ id, label: words[id] }));
}
