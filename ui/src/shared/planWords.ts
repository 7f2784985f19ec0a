// The French words of projects, diagnoses and plans. Exhaustive, as those of words.ts.

import type {
  ActionField,
  ActionOwner,
  Brake,
  DiagnosisTheme,
  HolderRole,
  LegalForm,
  PlanTheme,
  ProjectField,
} from "../contract/generated";

export const PLAN_THEME: Record<PlanTheme, string> = {
  define_project: "Définir son projet",
  structure_project: "Structurer son projet",
  develop_business: "Développer son entreprise",
  employment: "Emploi",
  training: "Formation",
  administrative: "Difficultés administratives",
  financial: "Difficultés financières",
  housing: "Logement",
  mobility: "Mobilité",
  language: "Maîtrise de la langue",
  digital: "Numérique",
  family: "Contraintes familiales",
};

export const DIAGNOSIS_THEME: Record<DiagnosisTheme, string> = {
  person: "Personne",
  offer: "Offre",
  market: "Marché",
  finance: "Finances",
  legal: "Juridique",
  network: "Réseau",
  impact: "Impact",
};

/** What each theme asks, said where it is scored. */
export const DIAGNOSIS_QUESTION: Record<DiagnosisTheme, string> = {
  person: "Compétences, temps, motivation",
  offer: "Ce qui est vendu ou rendu, et à quel prix",
  market: "Clients, usagers, concurrents",
  finance: "Budget, trésorerie, financements",
  legal: "Statut, obligations, assurances",
  network: "Appuis, partenaires, associés",
  impact: "Utilité sociale, et comment elle se mesure",
};

/** Scores of a diagnosis, 0 to 4. */
export const SCORE: readonly string[] = ["Rien encore", "Amorcé", "En cours", "Solide", "Acquis"];

export const BRAKE: Record<Brake, string> = {
  mobility: "Mobilité",
  childcare: "Garde d’enfants, famille",
  language: "Maîtrise de la langue",
  digital: "Numérique",
  housing: "Logement",
  money: "Argent",
  administrative: "Administratif",
  availability: "Disponibilité",
  other: "Autre contrainte",
};

export const HOLDER_ROLE: Record<HolderRole, string> = {
  leader: "Porteur, porteuse",
  partner: "Coporteur, coporteuse",
  director: "Dirigeant, dirigeante",
  associate: "Associé, associée",
  employee: "Salarié, salariée",
  volunteer: "Bénévole",
};

export const LEGAL_FORM: Record<LegalForm, string> = {
  undecided: "Pas encore choisie",
  association: "Association",
  scop: "SCOP",
  scic: "SCIC",
  cae: "Coopérative d’activité et d’emploi",
  social_company: "Société commerciale de l’ESS",
  micro: "Micro-entreprise",
  sole_trader: "Entreprise individuelle",
  company: "Société hors ESS",
  other: "Autre",
};

export const ACTION_OWNER: Record<ActionOwner, string> = {
  person: "La personne",
  member: "Un membre de la Maison",
  partner: "Un partenaire",
};

export const PROJECT_FIELD: Record<ProjectField, string> = {
  name: "Nom du projet",
  summary: "En quelques mots",
  sector: "Secteur",
  legal_form: "Forme visée",
  line: "Lieu d’activité",
  postcode: "Code postal du lieu",
  city: "Ville du lieu",
  qpv: "Lieu en QPV",
  needs: "Besoins",
  planned_jobs: "Emplois prévus",
};

export const ACTION_FIELD: Record<ActionField, string> = {
  title: "Action",
  due_on: "Échéance",
  owner: "Qui s’en charge",
  member: "Membre",
  objective: "Objectif",
  note: "Note",
};
