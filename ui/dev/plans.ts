// Projects, diagnoses and plans of the stand-in core: the first person has all of them, others begin with nothing.

import type {
  ActionCard,
  BrakeCard,
  Commands,
  DiagnosisCard,
  DiagnosisTheme,
  LibraryEntry,
  ObjectiveCard,
  PlanTheme,
  ProjectCard,
  Saved,
} from "../src/contract/generated";
import { MEMBERS } from "./people";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const THEMES: DiagnosisTheme[] = ["person", "offer", "market", "finance", "legal", "network", "impact"];
let made = 0;
const id = (what: string) => `${what}-${++made}`;
const saved = (): Saved => ({ op: id("plan-op"), at: new Date().toISOString() });

function action(title: string, due: number | null, more: Partial<ActionCard> = {}): ActionCard {
  return {
    id: id("action"),
    title,
    owner: "person",
    member: null,
    member_name: null,
    due_on: due === null ? null : day(due),
    late: due !== null && due < 0,
    done_on: null,
    dropped_on: null,
    note: null,
    ...more,
  };
}

function objective(theme: PlanTheme, title: string, actions: ActionCard[]): ObjectiveCard {
  return { id: id("objective"), theme, title, project: null, reached_on: null, actions };
}

function diagnosis(on: number, scores: number[], entry?: number[]): DiagnosisCard {
  return {
    id: id("diagnosis"),
    on: day(on),
    project: null,
    member_name: MEMBERS[0].name,
    scores: THEMES.map((theme, i) => ({ theme, score: scores[i] ?? null })),
    since_entry: THEMES.map((theme, i) => ({
      theme,
      before: entry?.[i] ?? null,
      after: scores[i] ?? null,
    })).filter((one) => entry && one.before !== one.after),
    note: "",
  };
}

interface Followed {
  projects: ProjectCard[];
  objectives: ObjectiveCard[];
  loose: ActionCard[];
  brakes: BrakeCard[];
  diagnoses: DiagnosisCard[];
}

const ENTRY = [2, 2, 1, 0, 1, 2, 3];
const files = new Map<string, Followed>([
  [
    "p-0",
    {
      projects: [
        {
          id: "project-0",
          name: "Épicerie solidaire de la rue Myrha",
          summary: "Vendre en vrac, à prix coûtant, avec les habitants.",
          sector: "Commerce de détail",
          legal_form: "scic",
          line: "12 rue Myrha",
          postcode: "75018",
          city: "Paris",
          qpv: "inside",
          placed: { note: null, point: null, overridden: null },
          needs: "Un local de 40 m²",
          planned_jobs: 2,
          opened_on: day(-200),
          holders: [
            {
              person: "p-0",
              family_name: "Dupont",
              given_name: "José-María",
              number: "P-M09-01-0001",
              role: "leader",
              since: day(-200),
              file_removed: false,
            },
            {
              person: "p-7",
              family_name: "d’Alençon-Ndiaye",
              given_name: "Jean-Baptiste",
              number: "P-M09-01-0008",
              role: "partner",
              since: day(-90),
              file_removed: false,
            },
          ],
          removed: false,
        },
      ],
      objectives: [
        objective("structure_project", "Bâtir son budget", [
          action("Établir le prévisionnel sur trois ans", -4),
          action("Établir le plan de trésorerie de la première année", 12, {
            owner: "member",
            member_name: MEMBERS[0].name,
            note: "Reprendre le modèle vu en atelier.",
          }),
          action("Calculer le besoin de départ et l’apport personnel", -40, {
            late: false,
            done_on: day(-45),
          }),
        ]),
        objective("mobility", "Pouvoir se déplacer", [
          action("Demander la tarification solidaire des transports", null),
        ]),
      ],
      loose: [action("Rappeler Mme Petit", 1, { owner: "member", member_name: MEMBERS[1].name })],
      brakes: [{ brake: "mobility", since: day(-200), until: null, note: "" }],
      diagnoses: [diagnosis(-200, ENTRY), diagnosis(-20, [3, 3, 2, 2, 1, 3, 3], ENTRY)],
    },
  ],
]);

function of(person: string): Followed {
  const found = files.get(person) ?? { projects: [], objectives: [], loose: [], brakes: [], diagnoses: [] };
  files.set(person, found);
  return found;
}

const LIBRARY: LibraryEntry[] = [
  ["define_project", "Clarifier son idée", "Écrire son projet en une page", 15],
  ["structure_project", "Choisir son statut", "Comparer association, coopérative et société de l’ESS", 30],
  ["housing", "Stabiliser son logement", "Vérifier la demande de logement social et la renouveler", 30],
].map(([theme, goal, title, days], i) => ({
  id: `library-${i}`,
  theme: theme as PlanTheme,
  objective: String(goal),
  title: String(title),
  days: Number(days),
  active: i !== 1,
  shipped: i !== 2,
  edited: i === 1,
}));

export const planAnswers: Answers = {
  person_projects: ({ person }) => {
    const { projects } = of(person);
    return { projects, followed: projects[0]?.id ?? null };
  },
  person_plan: ({ person }) => {
    const { objectives, loose, brakes } = of(person);
    return { objectives, loose, brakes };
  },
  person_diagnoses: ({ person }) => ({ diagnoses: of(person).diagnoses }),
  diagnosis_write: ({ person, scores }) => {
    const { diagnoses } = of(person);
    diagnoses.push({ ...diagnosis(0, []), scores: scores.map((one) => ({ ...one })) });
    return saved();
  },
  plan_proposals: ({ person, text }) => ({
    text,
    proposals: LIBRARY.filter((one) => one.active && one.title.toLowerCase().includes(text.toLowerCase()))
      .filter((one) => !of(person).objectives.some((o) => o.actions.some((a) => a.title === one.title)))
      .map(({ active: _, shipped: __, edited: ___, ...one }) => ({
        ...one,
        due_on: day(one.days),
        because: { why: "low", theme: "finance", score: 0 },
      })),
  }),
  action_add: ({ person, title, theme, objective_title }) => {
    const followed = of(person);
    const one = action(title, 15);
    if (theme) followed.objectives.push(objective(theme, objective_title ?? "", [one]));
    else followed.loose.push(one);
    return { id: one.id, objective: null, op: id("plan-op") };
  },
  action_done: ({ person, action }) => {
    const { objectives, loose } = of(person);
    const all = [...loose, ...objectives.flatMap((one) => one.actions)];
    Object.assign(all.find((one) => one.id === action) ?? {}, { done_on: day(0), late: false });
    return saved();
  },
  due_read: ({ words }) => ({
    words,
    day: words === "+15j" ? day(15) : null,
    wrong: words === "+15j" ? null : "Cette date n’est pas comprise\u00a0: écrivez par exemple 12/03/1985.",
  }),
  brake_set: ({ person, brake }) => {
    of(person).brakes.push({ brake, since: day(0), until: null, note: "" });
    return saved();
  },
  brake_lift: ({ person, brake }) => {
    const found = of(person).brakes.find((one) => one.brake === brake && one.until === null);
    if (found) found.until = day(0);
    return saved();
  },
  library_list: () => ({ entries: LIBRARY }),
};
