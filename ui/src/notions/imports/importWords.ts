import type { ImportOutcome, RowCounts } from "../../contract/generated";
import { count } from "../../shared/french";

const NBSP = "\u00a0";

/** « 312 dossiers ouverts, 40 complétés, 7 lignes laissées de côté. » */
export function outcomeWords(outcome: ImportOutcome): string {
  const said = [
    count(outcome.created, "dossier ouvert", "dossiers ouverts", "aucun dossier ouvert"),
    outcome.updated > 0 && count(outcome.updated, "complété", "complétés"),
    outcome.unchanged > 0 && count(outcome.unchanged, "déjà connu", "déjà connus"),
    outcome.left_out > 0 && count(outcome.left_out, "ligne laissée de côté", "lignes laissées de côté"),
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

/** « 312 partenaires créés, 40 mis à jour. » */
export function partnersWords(outcome: ImportOutcome): string {
  const said = [
    count(outcome.created, "partenaire créé", "partenaires créés", "aucun partenaire créé"),
    outcome.updated > 0 && count(outcome.updated, "mis à jour", "mis à jour"),
    outcome.unchanged > 0 && count(outcome.unchanged, "déjà connu", "déjà connus"),
    outcome.left_out > 0 && count(outcome.left_out, "structure laissée dehors", "structures laissées dehors"),
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

/** What taking an import of partners back will do. */
export function undoPartnersWords(outcome: ImportOutcome): string {
  const said = [
    outcome.created > 0 &&
      count(outcome.created, "partenaire créé sera retiré", "partenaires créés seront retirés"),
    outcome.updated > 0 && count(outcome.updated, "mise à jour sera annulée", "mises à jour seront annulées"),
  ].filter(Boolean);
  return `${said.join(", ")}. Ce que des membres ont écrit depuis est gardé.`;
}

/** « 12 demandes reprises, 3 complétées. » */
export function applicationsWords(outcome: ImportOutcome): string {
  const said = [
    count(outcome.created, "demande reprise", "demandes reprises", "aucune demande reprise"),
    outcome.updated > 0 && count(outcome.updated, "complétée", "complétées"),
    outcome.unchanged > 0 && count(outcome.unchanged, "déjà là", "déjà là"),
    outcome.left_out > 0 && count(outcome.left_out, "ligne laissée de côté", "lignes laissées de côté"),
  ];
  return `${said.filter(Boolean).join(", ")}.`;
}

/** What taking back a list of applications will do. */
export function undoApplicationsWords(outcome: ImportOutcome): string {
  const said = [
    outcome.created > 0 &&
      count(outcome.created, "demande reprise sera retirée", "demandes reprises seront retirées"),
    outcome.updated > 0 && count(outcome.updated, "complément sera annulé", "compléments seront annulés"),
  ].filter(Boolean);
  return `${said.join(", ")}, et les dossiers ouverts avec elles. Une demande qui a vécu depuis est gardée, avec qui la porte.`;
}

/** What « importer » will do, before doing it. */
export function runWords(counts: RowCounts): string {
  const does = [
    counts.create > 0 && `${count(counts.create, "dossier sera ouvert", "dossiers seront ouverts")}`,
    counts.update > 0 &&
      `${count(counts.update, "dossier connu sera complété", "dossiers connus seront complétés")}`,
  ].filter(Boolean);
  const leaves = [
    counts.unchanged > 0 && count(counts.unchanged, "ligne sans nouveauté", "lignes sans nouveauté"),
    counts.settle > 0 && count(counts.settle, "ligne à trancher", "lignes à trancher"),
    counts.error > 0 && count(counts.error, "ligne en erreur", "lignes en erreur"),
  ].filter(Boolean);
  const left = leaves.length > 0 ? ` Ne seront pas importées${NBSP}: ${leaves.join(", ")}.` : "";
  return `${does.join(" et ")}.${left} Tout pourra être annulé d’un coup ensuite.`;
}

/** What taking an import back will do. */
export function undoWords(outcome: ImportOutcome): string {
  const said = [
    outcome.created > 0 &&
      count(
        outcome.created,
        "dossier ouvert par cet import sera retiré",
        "dossiers ouverts par cet import seront retirés",
      ),
    outcome.updated > 0 && count(outcome.updated, "complément sera annulé", "compléments seront annulés"),
  ].filter(Boolean);
  return `${said.join(", ")}. Ce que des membres ont écrit depuis est gardé.`;
}

/** How many persons « importer » is about. */
export function toImport(counts: RowCounts): number {
  return counts.create + counts.update;
}
