// Sittings of the committee, invented around the present day: one open, one closed, one planned.

import type {
  AwardPage,
  Commands,
  CommitteeCard,
  CommitteePage,
  InstalmentCard,
  InstalmentState,
  ItemCard,
  LiveSitting,
  SeatCard,
  SittingState,
} from "../src/contract/generated";
import { dayOf } from "../src/shared/french";
import { addDays } from "../src/shared/moments";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const today = dayOf(new Date());
const TITLES = ["Cantine solidaire des Œillets", "Atelier vélo de la Goutte d’Or", "Ressourcerie Belleville"];
const STATES: SittingState[] = ["planned", "open", "closed"];

function card(at: number): CommitteeCard {
  const state = STATES[at] ?? "planned";
  const held = `${addDays(today, 7 - at * 7)}T14:00`;
  return {
    id: `k-${at}`,
    title: `Comité n° ${3 - at}`,
    held_at: held,
    place: "Salle des Œillets",
    quorum: 3,
    state,
    opened_at: state === "planned" ? null : held,
    closed_at: state === "closed" ? held : null,
    minutes_number: state === "closed" ? "PV-M07-01-0001" : null,
    note: null,
    items: 3,
    decided: at,
  };
}

function item(place: number, decided: boolean): ItemCard {
  return {
    id: `i-${place}`,
    application: `c-${place}`,
    number: `C-M07-01-000${place}`,
    title: TITLES[place - 1] ?? "",
    state: decided ? "admitted" : "listed",
    place,
    minutes: 15,
    voices: place === 2 ? 2 : 3,
    decision: decided ? "admitted" : null,
    motive: null,
    conditions: null,
    votes: { for_it: decided ? 3 : 0, against: 0, abstained: 0 },
    decided_at: null,
    asked_cents: 250_000,
    gaps:
      place === 3
        ? [{ says: "Attestation sur l’honneur\u00a0: expire le 1er décembre", valid_until: today }]
        : [],
    readings: 2,
    readings_wanted: 2,
    recused: place === 2 ? ["Nguyễn Văn Đức"] : [],
    disputed: place === 3,
  };
}

function seat(name: string, at: number, there: boolean): SeatCard {
  return {
    id: `s-${at}`,
    name,
    capacity: at === 0 ? "chair" : "voting",
    presence: there ? "present" : null,
    arrived_at: there ? `${today}T14:02` : null,
    left_at: null,
    there,
  };
}

function live(id: string): LiveSitting {
  const at = Number(id.slice(2));
  const open = at > 0;
  const names = ["Łucja Święcicka", "Mohamed N’Diaye", "Nguyễn Văn Đức"];
  return {
    card: card(at),
    seats: names.map((name, place) => seat(name, place, open)),
    items: [1, 2, 3].map((place) => item(place, at === 2 || (at === 1 && place === 1))),
    voices: open ? 3 : 0,
  };
}

function page(id: string): CommitteePage {
  const shown = live(id);
  return {
    live: shown,
    holders: shown.items.map((one, at) => ({
      application: one.application,
      person: `p-${at}`,
      name: ["Nguyễn Thị Ánh", "Diallo Fatou", "Le Goff Yann"][at] ?? "",
      project_name: null,
      structure_name: null,
    })),
    recusals: [
      { id: "r-1", seat: "s-2", name: "Nguyễn Văn Đức", application: "c-2", reason: "Parent de la porteuse" },
    ],
    letters:
      shown.card.state === "closed"
        ? [{ id: "l-1", application: "c-1", number: "L-M07-01-0001", kind: "admission", made_on: today }]
        : [],
    to_notify: shown.card.state === "closed" ? 3 : 0,
    conflicts: [],
  };
}

function award(application: string): AwardPage {
  const agreed = application !== "c-9";
  const instalment = (place: number, state: InstalmentState): InstalmentCard => ({
    id: `v-${place}`,
    place,
    label: ["Premier versement", "Solde", "Complément"][place - 1] ?? "",
    amount_cents: 150_050,
    condition: "Convention signée et relevé d’identité bancaire reçu",
    due_on: today,
    state,
    evidence: state === "ready" ? "d-1" : null,
    evidence_name: state === "ready" ? "rib.pdf" : null,
    blocked_reason: state === "blocked" ? "Relevé illisible" : null,
    paid_on: null,
    paid_reference: null,
  });
  const proposed = { coaching_hours: 40, workspace_months: 12, mentor: null, grant_cents: 300_100 };
  return {
    state: agreed ? "running" : "notified",
    may_agree: !agreed,
    person: "p-0",
    project: null,
    structure: null,
    structure_name: null,
    proposed,
    award: agreed
      ? {
          package: proposed,
          agreed_on: today,
          starts_on: today,
          ends_on: addDays(today, 365),
          ended_early_on: null,
          reason: null,
          reference: "CV-12",
          paid_cents: 0,
        }
      : null,
    instalments: agreed ? [instalment(1, "ready"), instalment(2, "awaited"), instalment(3, "blocked")] : [],
    milestones: agreed ? [{ months: 3, due_on: today, state: "due", attempts: [] }] : [],
    letters: [{ id: "l-1", application, number: "L-M07-01-0001", kind: "admission", made_on: today }],
  };
}

export const committeeAnswers: Answers = {
  award_open: ({ application }) => award(application),
  committees_list: () => [0, 1, 2].map(card),
  committee_open: ({ committee }) => page(committee),
  committee_live: ({ committee }) => live(committee),
  agenda_propose: () => ({ length: 180, each: 15, fits: [], left: [], incomplete: [], not_instructed: 2 }),
};
