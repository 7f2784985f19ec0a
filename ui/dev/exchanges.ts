import type { BreakdownShown, Commands, SummaryCard, SummaryState } from "../src/contract/generated";
import { MONTHS } from "../src/shared/french";
import { houseAnswers } from "./house";
import { scene } from "./scene";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const STATES: SummaryState[] = ["running", "ready", "queued", "sent", "stale", "refused", "sent", "sent"];
let enrolled = scene.persons > 0;

const months: SummaryCard[] = STATES.map((state, i) => {
  const at = new Date(new Date().getFullYear(), new Date().getMonth() - i, 1);
  const sent = state === "sent" || state === "stale";
  return {
    period: `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}`,
    period_label: `${MONTHS[at.getMonth()]} ${at.getFullYear()}`,
    state,
    revision: state === "stale" ? 2 : 1,
    queued_at: state === "queued" ? new Date(Date.now() - 7_200_000).toISOString() : null,
    received_at: sent ? new Date(at.getTime() + 33 * 86_400_000).toISOString() : null,
    receipt: sent ? `R-2026-00${40 + i}` : null,
    sentence:
      state === "refused"
        ? "La Ville a refusé cette synthèse\u00a0: la définition « persons_followed » version 1 n’est plus acceptée."
        : state === "queued"
          ? "Le serveur de la Ville ne répond pas\u00a0: l’envoi attendra le réseau, rien n’est perdu."
          : null,
  };
});

function breakdowns(total: number): BreakdownShown[] {
  const cell = (label: string, count: number) => ({ label, count: count < 5 ? null : count });
  return [
    {
      label: "Par sexe",
      cells: [
        cell("Femmes", Math.round(total * 0.6)),
        cell("Hommes", Math.round(total * 0.35)),
        cell("Autre ou non dit", 2),
      ],
    },
    {
      label: "Par âge",
      cells: [
        cell("Moins de 26 ans", 3),
        cell("26-44 ans", Math.round(total * 0.5)),
        cell("45-54 ans", Math.round(total * 0.3)),
        cell("55 ans et plus", 6),
      ],
    },
    {
      label: "Domicile",
      cells: [
        ...Array.from({ length: 20 }, (_, i) => cell(`Paris ${i + 1}e`, i === 17 ? total : i % 7 ? 5 : 2)),
        cell("Hors Paris", 9),
      ],
    },
    {
      label: "Par QPV",
      cells: [
        cell("En QPV", Math.round(total * 0.7)),
        cell("Hors QPV", Math.round(total * 0.3)),
        cell("À vérifier", 1),
      ],
    },
  ];
}

export const exchangeAnswers: Answers = {
  summaries_list: () => ({ months: scene.persons > 0 ? months : [] }),
  summary_view: ({ period }) => {
    const card = months.find((m) => m.period === period) ?? months[0];
    if (!card) throw { code: "refused", sentence: "Ce mois n’existe pas.", fields: [] };
    return {
      period,
      period_label: card.period_label,
      state: card.state,
      protected_cells: 6,
      indicators: [
        {
          code: "persons_welcomed",
          label: "Personnes accueillies",
          definition: "Personnes dont le premier échange a eu lieu dans le mois.",
          version: 1,
          total: 41,
          breakdowns: breakdowns(41),
        },
        {
          code: "persons_followed",
          label: "Personnes suivies",
          definition: "Personnes ayant eu au moins un échange dans le mois et un accompagnement ouvert.",
          version: 1,
          total: 128,
          breakdowns: breakdowns(128),
        },
        {
          code: "outreach_contacts",
          label: "Échanges en maraude",
          definition: "Échanges dont le mode est « maraude ».",
          version: 1,
          total: null,
          breakdowns: [],
        },
      ],
      exact_text: JSON.stringify(
        {
          format: 1,
          maison: "M09",
          period,
          indicators: [
            { code: "persons_welcomed", version: 1, total: 41, by_sex: { F: 25, M: 14, X: "protected" } },
          ],
        },
        null,
        2,
      ),
    };
  },
  summary_send: ({ period }) => {
    const card = months.find((m) => m.period === period);
    if (!card) throw { code: "refused", sentence: "Ce mois n’existe pas.", fields: [] };
    card.state = "queued";
    card.queued_at = new Date().toISOString();
    return card;
  },
  hub_card: () => ({
    enrolled,
    address: enrolled ? "https://pignon.paris.example" : null,
    name: enrolled ? "Serveur de la Ville de Paris" : null,
    device: enrolled ? "poste-7f3a-19c2" : null,
    last_exchange_at: enrolled ? new Date(Date.now() - 86_400_000).toISOString() : null,
    trouble: enrolled
      ? "Le serveur de la Ville ne répond pas\u00a0: l’envoi attendra le réseau, rien n’est perdu."
      : null,
  }),
  hub_enrol: ({ code, address }) => {
    if (code.length < 6) {
      throw {
        code: "wrong_code",
        sentence:
          "Ce code d’inscription est faux, déjà utilisé ou périmé\u00a0: demandez-en un nouveau à la Ville.",
        fields: [],
      };
    }
    enrolled = true;
    return {
      enrolled,
      address,
      name: "Serveur de la Ville de Paris",
      device: "poste-7f3a-19c2",
      last_exchange_at: null,
      trouble: null,
    };
  },
  exchange_now: () => {
    const state = houseAnswers.state_of_things?.({});
    if (!state) throw new Error("no state of things");
    return state;
  },
};
