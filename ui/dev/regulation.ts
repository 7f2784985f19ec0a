// The règlement: the one that comes with the program, published, and a draft of the next with two faults.

import proposed from "../../crates/domain/src/pass/regulation/paris.json";
import type { Commands, Regulation, RegulationCard, RegulationFault } from "../src/contract/generated";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const body = proposed as Regulation;

export const versions: RegulationCard[] = [
  {
    id: "r-2",
    title: body.title,
    version: 2,
    starts_on: "2027-01-01",
    published_on: null,
    imported: true,
    to_be_confirmed: true,
    in_force: false,
    applications: 0,
  },
  {
    id: "r-1",
    title: body.title,
    version: 1,
    starts_on: body.starts_on,
    published_on: "2026-01-05",
    imported: false,
    to_be_confirmed: true,
    in_force: true,
    applications: 38,
  },
];

const faults: RegulationFault[] = [
  { at: "grid/criteria", sentence: "Le total fait 105\u00a0%\u00a0: il doit faire 100\u00a0%." },
  { at: "deadlines/appeal", sentence: "0 n’est pas possible ici\u00a0: entre 1 et 730." },
];

const done = (op: string) => ({ op, at: "2026-11-22T10:00:00Z", faults });

export const regulationAnswers: Answers = {
  regulations_list: () => versions,
  regulation_open: ({ regulation }) => {
    const card = versions.find((one) => one.id === regulation) ?? (versions[1] as RegulationCard);
    const isDraft = card.published_on === null;
    return { card, body: { ...body, version: card.version }, faults: isDraft ? faults : [] };
  },
  regulation_changes: ({ regulation }) => ({
    since: regulation === "r-2" ? (versions[1] as RegulationCard) : null,
    changes: [
      {
        part: "grid",
        sentence:
          "Critère de la grille «\u00a0Faisabilité\u00a0», poids\u00a0: 25\u00a0% (avant\u00a0: 20\u00a0%).",
      },
      { part: "deadlines", sentence: "Délai de recours\u00a0: 0\u00a0jour (avant\u00a0: 60\u00a0jours)." },
    ],
  }),
  regulation_letter: ({ kind }) => ({
    subject: body.letters.find((one) => one.kind === kind)?.subject ?? "",
    parts: [
      { list: false, lines: [[{ text: "Madame EXEMPLE,", bold: false, gap: false }]] },
      { list: false, lines: [[{ text: "[à compléter\u00a0: adresse]", bold: true, gap: true }]] },
      { list: true, lines: [[{ text: "un point", bold: false, gap: false }]] },
    ],
    faults:
      kind === "refusal" ? ["Ligne 3\u00a0: le champ «\u00a0{personne.prenon}\u00a0» n’existe pas."] : [],
    fields: [{ code: "personne.nom", label: "nom", example: "EXEMPLE" }],
  }),
  regulation_edit: () => done("op-r"),
  regulation_add: () => done("op-r"),
};
