// Words about structures that the box of persons shows, too.

import type { EssKind, StructureStatus } from "../contract/generated";

export const ESS_KIND: Record<EssKind, string> = {
  association: "Association",
  scop: "SCOP",
  scic: "SCIC",
  cae: "Coopérative d’activité et d’emploi",
  mutual: "Mutuelle",
  foundation: "Fondation",
  esus: "Entreprise agréée ESUS",
  ei: "Entreprise d’insertion",
  ai: "Association intermédiaire",
  aci: "Atelier et chantier d’insertion",
  etti: "Entreprise de travail temporaire d’insertion",
  ea: "Entreprise adaptée",
  ebe: "Entreprise à but d’emploi",
  neighbourhood_company: "Régie de quartier",
  not_ess: "Hors de l’ESS",
};

export const STATUS: Record<StructureStatus, string> = {
  active: "En activité",
  ceased: "A cessé",
  sold: "Cédée",
  merged: "Fusionnée",
  moved: "A quitté le territoire",
  unknown: "Inconnu",
};
