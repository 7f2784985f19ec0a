// Invented persons, as varied as those of a real house. Drawn by seed: two photographs of one screen are the same.

import type { ContactMode, PersonFile, Qpv, Stage } from "../src/contract/generated";

const FAMILY = [
  "Dupont",
  "Diallo",
  "Traoré",
  "Nguyen",
  "Benali",
  "Martin",
  "O’Neill",
  "d’Alençon-Ndiaye",
  "陈",
  "Öztürk",
  "Da Silva Ferreira",
  "Le Goff",
  "Kowalczyk",
  "Haddad",
  "Rasoanaivo",
  "Mbaye",
  "Bernard",
  "Petit",
  "El Amrani",
  "Sow",
  "Lefèvre",
  "Girard",
  "Fernández y Muñoz",
  "Camara",
  "Roux",
  "Ould Cheikh",
  "Vandenbroucke",
  "Touré",
  "Bouazza",
  "Popović",
];
const GIVEN = [
  "José-María",
  "Aminata",
  "Fatoumata",
  "Marie-Thérèse",
  "伟",
  "Mohamed",
  "Zoë",
  "Jean-Baptiste",
  "Seán",
  "Ines",
  "Ibrahima",
  "Nguyệt",
  "Clémence",
  "Yacine",
  "Łukasz",
  "Awa",
  "Hervé",
  "Nadège",
  "Sébastien",
  "Kadiatou",
  "Élodie",
  "Rachid",
  "Anaïs",
  "Ousmane",
  "Mélina",
];
const REASON = [
  "Créer une épicerie solidaire dans le quartier",
  "Reprendre une activité de couture",
  "Savoir si son projet relève de l’ESS",
  "Monter une ressourcerie",
  "Trouver un local en rez-de-chaussée",
  "Passer d’un collectif informel à une association",
];
const STREETS = [
  "12 rue de la Goutte-d’Or",
  "4 bis passage Kracher",
  "87 boulevard Ney",
  "21 rue Marx-Dormoy",
  "3 villa Poissonnière",
  "150 rue des Poissonniers",
];
const MINUTES = [
  "Premier entretien. Le projet est clair : un atelier de réparation de vélos tenu à plusieurs. Reste à chiffrer le local.",
  "N’a pas pu venir, enfant malade. Rappelle lundi.",
  "Relu ensemble le prévisionnel ; les charges du local sont sous-évaluées. À reprendre avec la couveuse.\nLui envoyer le modèle de statuts.",
  "Rencontré sur le marché Barbès, intéressé par la formation de l’Académie.",
  "",
];
export const MEMBERS = [
  { id: "m-1", name: "Nadia Belkacem", role: "coordinator", active: true, has_slot: true },
  { id: "m-2", name: "Thomas Lemoine-Okonkwo", role: "adviser", active: true, has_slot: true },
  { id: "m-3", name: "Hélène Vasseur", role: "adviser", active: true, has_slot: true },
  { id: "m-4", name: "Idriss Cissé", role: "reception", active: true, has_slot: false },
] as const;
const STAGES: Stage[] = [
  "welcome",
  "diagnosis",
  "emergence",
  "setting_up",
  "creation",
  "post_creation",
  "exit",
];
const MODES: ContactMode[] = ["interview", "visit", "phone", "email", "outreach", "workshop"];

function random(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const iso = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** One invented file. The first is the one photographed: long name, long minutes, three addresses. */
export function personOf(i: number): PersonFile {
  const roll = random(i * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const chance = (p: number) => roll() < p;
  const family = i === 0 ? "d’Alençon-Ndiaye" : pick(FAMILY);
  const given = i === 0 ? "José-María" : family === "陈" ? "伟" : pick(GIVEN);
  const opened = Math.floor(roll() * 1000) + 20;
  const reached = Math.floor(roll() * (STAGES.length - 1)) + 1;
  const stages = STAGES.slice(0, reached).map((stage, k) => ({
    stage,
    on: iso(opened - Math.floor((opened / (reached + 1)) * k)),
    exit_reason: null,
  }));
  const referent = pick(MEMBERS);
  const contacts = Array.from({ length: i === 0 ? 9 : Math.floor(roll() * 6) }, (_, k) => ({
    id: `c-${i}-${k}`,
    on: iso(Math.min(opened, Math.floor(roll() * 40) + k * 37)),
    mode: pick(MODES),
    duration: chance(0.7) ? 15 + Math.floor(roll() * 6) * 15 : null,
    minute: i === 0 && k === 1 ? `${MINUTES.slice(0, 3).join("\n\n")}\n`.repeat(6) : pick(MINUTES),
    member_name: referent.name,
  })).sort((a, b) => b.on.localeCompare(a.on));
  const qpv = chance(0.85) ? pick<Qpv>(["inside", "inside", "outside", "to_check"]) : null;
  const birth = chance(0.9)
    ? `${1955 + Math.floor(roll() * 50)}-0${1 + Math.floor(roll() * 9)}-1${Math.floor(roll() * 9)}`
    : null;
  const digits = () => String(Math.floor(roll() * 100)).padStart(2, "0");
  return {
    id: `p-${i}`,
    number: `P-M09-01-${String(i + 1).padStart(4, "0")}`,
    family_name: family,
    given_name: given,
    birth_name: chance(0.1) ? pick(FAMILY) : null,
    sex: chance(0.9) ? pick(["F", "M"] as const) : null,
    birth_date: birth,
    age: birth ? new Date().getFullYear() - Number(birth.slice(0, 4)) : null,
    phone: chance(0.85) ? `06 ${digits()} ${digits()} ${digits()} ${digits()}` : null,
    other_phone: chance(0.05) ? `01 42 ${digits()} ${digits()} ${digits()}` : null,
    email:
      i === 0
        ? "jose-maria.dalencon-ndiaye@courriel-associatif.example.org"
        : chance(0.5)
          ? `personne${i}@example.org`
          : null,
    reason: pick(REASON),
    origin: pick(["spontaneous", "france_travail", "association", "word_of_mouth"] as const),
    note: i === 0 ? "Repris du fichier « Suivi 2023 » : à rappeler pour le dossier Pass." : null,
    opened_on: iso(opened),
    residences: [
      ...(i === 0
        ? [
            {
              since: iso(opened),
              line: "8 rue Myrha",
              postcode: "75018",
              city: "Paris",
              qpv: "inside" as const,
              placed: { note: null, point: null, overridden: null },
            },
          ]
        : []),
      {
        since: iso(Math.floor(opened / 2)),
        line: pick(STREETS),
        postcode: "75018",
        city: "Paris",
        qpv,
        placed: { note: null, point: null, overridden: null },
      },
    ],
    situation_at_entry: { on: iso(opened), employment: "job_seeker", resource: "rsa", education: 4 },
    situation_today: {
      on: iso(12),
      employment: pick(["job_seeker", "insertion", "self_employed"] as const),
      resource: "activity_bonus",
      education: 4,
    },
    accompaniment: chance(0.9)
      ? {
          id: `a-${i}`,
          referent: referent.id,
          referent_name: referent.name,
          stages,
          closed: stages.at(-1)?.stage === "exit",
        }
      : null,
    contacts,
    conflicts:
      i === 2
        ? [{ kind: "person", entity: "p-2", field: "phone", values: ["06 11 22 33 44", "06 11 22 33 45"] }]
        : [],
    merged_into: null,
    removed: false,
  };
}
