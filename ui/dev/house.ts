import type { Commands, HouseState, Session } from "../src/contract/generated";
import { MEMBERS } from "./people";
import { scene } from "./scene";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const WORDS =
  "abandon bleuir citron dauphin érable fenêtre galaxie horizon ivoire jardin koala lagune mistral notable orange pivoine quiche ruban sapin tulipe usine velours wagon zeste".split(
    " ",
  );
const MAISONS = [
  "Temple-Archives",
  "Grange-aux-Belles",
  "Fontaine-au-Roi",
  "Reuilly",
  "Olympiades",
  "Didot-Porte de Vanves",
  "Beaugrenelle",
  "Porte de Saint-Ouen",
  "Goutte d’Or",
  "Flandre",
  "Belleville-Amandiers",
  "Batignolles",
];
const ARRONDISSEMENTS = [3, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 17];

let phase = scene.phase;
let tries = 10;
let wait = 0;
const members = MEMBERS.map((m) => ({ ...m }));

const state = (): HouseState => ({
  phase,
  maison: "M09",
  maison_name: phase === "empty" ? null : "Maison de l’ESS Goutte d’Or",
  demonstration: true,
  slots: MEMBERS.slice(0, 3).map((m) => ({ member: m.id, name: m.name })),
  tries_left: tries,
  wait_seconds: wait,
  key_file_repaired: false,
  trouble: null,
  version: "0.1.0",
});

const session = (): Session => ({
  member: MEMBERS[0].id,
  member_name: MEMBERS[0].name,
  role: scene.role,
  maison: "M09",
  maison_name: "Maison de l’ESS Goutte d’Or",
  desk_number: 1,
  demonstration: true,
  idle_lock_seconds: 300,
});

const propose = () =>
  Array.from({ length: 8 }, () => WORDS[Math.floor(Math.random() * WORDS.length)]).join(" ");

export const houseAnswers: Answers = {
  house_state: state,
  maisons_list: () =>
    MAISONS.map((name, i) => ({
      code: `M${String(i + 1).padStart(2, "0")}`,
      name: `Maison de l’ESS ${name}`,
      arrondissement: ARRONDISSEMENTS[i] ?? 1,
    })),
  passphrase_propose: () => ({ passphrase: propose() }),
  passphrase_measure: ({ passphrase }) => {
    const bits = Math.min(120, passphrase.length * 3.1);
    return {
      bits,
      enough: bits >= 80,
      advice:
        bits >= 80
          ? "Cette phrase est solide."
          : "Trop facile à deviner\u00a0: ajoutez deux ou trois mots sans lien.",
    };
  },
  house_create: () => {
    phase = "open";
    return { recovery_words: WORDS.slice(0, 24), session: session() };
  },
  unlock: ({ passphrase }) => {
    if (passphrase === "faux") {
      tries -= 1;
      wait = 5;
      throw {
        code: "wrong_passphrase",
        sentence: "Ce n’est pas la bonne phrase de passe\u00a0: vérifiez les mots et les espaces.",
        fields: [],
      };
    }
    phase = "open";
    return session();
  },
  recover: () => {
    phase = "open";
    return session();
  },
  lock: () => {
    phase = "locked";
    return {};
  },
  session: () => {
    if (phase === "open") return session();
    throw {
      code: "locked",
      sentence: "Le poste est verrouillé\u00a0: ouvrez-le avec votre phrase de passe.",
      fields: [],
    };
  },
  state_of_things: () => ({
    saved_at: new Date().toISOString(),
    waiting: 3,
    oldest_waiting_at: new Date(Date.now() - 7_200_000).toISOString(),
    last_exchange_at: new Date(Date.now() - 86_400_000).toISOString(),
    hub: "unreached",
    summaries_waiting: 1,
    conflicts: 0,
    sentence: "Tout est enregistré ; 1 synthèse attend le réseau depuis 2 h",
    alerts: [],
  }),
  members_list: () => members,
  member_add: ({ name, role }) => {
    const member = { id: `m-${members.length + 1}`, name, role, active: true, has_slot: true } as never;
    members.push(member);
    return member;
  },
  passphrase_change: () => ({}),
};
