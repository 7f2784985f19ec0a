// What each command answers here. Rules are only as true as a screen needs them to be.

import type {
  Commands,
  Failure,
  HistoryAct,
  PersonFile,
  PersonRow,
  PersonsFilter,
  PersonsSort,
} from "../src/contract/generated";
import { agendaAnswers } from "./agenda";
import { committeeAnswers } from "./committees";
import { exchangeAnswers } from "./exchanges";
import { houseAnswers } from "./house";
import { MEMBERS, personOf } from "./people";
import { planAnswers } from "./plans";
import { regulationAnswers } from "./regulation";
import { scene } from "./scene";
import { importAnswers } from "./sheet";

export { readSheet } from "./sheet";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

export const people = Array.from({ length: scene.persons }, (_, i) => personOf(i));
const acts = new Map<string, HistoryAct[]>();
const undo = new Map<string, () => void>();
let lastOp = 0;

function refuse(field: string, sentence: string): never {
  const failure: Failure = { code: "refused", sentence, fields: [{ field, code: "not_a_phone", sentence }] };
  throw failure;
}

function find(id: string): PersonFile {
  const found = people.find((p) => p.id === id);
  if (!found) return refuse("person", "Ce dossier n’existe pas, ou n’existe plus sur ce poste.");
  return found;
}

function saved(person: PersonFile, act: string, changes: HistoryAct["changes"], back: () => void) {
  lastOp += 1;
  const op = `op-${lastOp}`;
  const at = new Date().toISOString();
  acts.set(person.id, [
    { op, at, member_name: MEMBERS[0].name, act, changes, undoable: true },
    ...(acts.get(person.id) ?? []),
  ]);
  undo.set(op, back);
  return { op, at };
}

function rowOf(p: PersonFile): PersonRow {
  return {
    id: p.id,
    number: p.number,
    family_name: p.family_name,
    given_name: p.given_name,
    birth_date: p.birth_date,
    phone: p.phone,
    email: p.email,
    referent_name: p.accompaniment?.referent_name ?? null,
    stage: p.accompaniment?.stages.at(-1)?.stage ?? null,
    qpv: p.residences.at(-1)?.qpv ?? null,
    qpv_overridden: false,
    last_contact_on: p.contacts[0]?.on ?? null,
    opened_on: p.opened_on,
  };
}

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’-]/g, " ")
    .toLowerCase();
const KEY: Record<PersonsSort, (p: PersonRow) => string | null> = {
  name: (p) => fold(`${p.family_name} ${p.given_name}`),
  last_contact: (p) => p.last_contact_on,
  number: (p) => p.number,
  opened: (p) => p.opened_on,
  stage: (p) => p.stage,
  birth_date: (p) => p.birth_date,
};

let view: { key: string; rows: PersonRow[] } = { key: "", rows: [] };

function list(filter: PersonsFilter, sort: PersonsSort, descending: boolean): PersonRow[] {
  const key = JSON.stringify([filter, sort, descending, lastOp, people.length]);
  if (view.key === key) return view.rows;
  const silent = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  const rows = people
    .map(rowOf)
    .filter((p) => !filter.mine || p.referent_name === MEMBERS[0].name)
    .filter((p) => !filter.qpv || p.qpv === filter.qpv)
    .filter((p) => !filter.stage || p.stage === filter.stage)
    .filter((p) => !filter.silent || (p.last_contact_on ?? "") < silent)
    .sort((a, b) => {
      const [x, y] = [KEY[sort](a), KEY[sort](b)];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return descending ? y.localeCompare(x) : x.localeCompare(y);
    });
  view = { key, rows };
  return rows;
}

const personAnswers: Answers = {
  persons_list: ({ filter, sort, descending, offset, limit }) => {
    const rows = list(filter, sort, descending);
    return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) };
  },
  persons_search: ({ text, limit }) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    const hits = people
      .filter((p) =>
        words.every((w) =>
          fold(`${p.family_name} ${p.given_name} ${p.phone?.replaceAll(" ", "")} ${p.number}`).includes(w),
        ),
      )
      .slice(0, limit)
      .map((p) => ({ ...rowOf(p), matched: /^\d/.test(text) ? ("phone" as const) : ("name" as const) }));
    return { text, hits };
  },
  ventures_search: ({ text }) => ({
    text,
    structures: [],
    structures_total: 0,
    projects: [],
    projects_total: 0,
  }),
  persons_alike: ({ family_name }) => ({
    persons: people
      .filter((p) => family_name.length >= 3 && fold(p.family_name).startsWith(fold(family_name)))
      .slice(0, 5)
      .map((p) => ({
        ...rowOf(p),
        label: `${p.given_name} ${p.family_name}`,
        reasons: [],
        why: "même nom",
        probability: 0.8,
      })),
  }),
  persons_pairs: () => ({
    searched_at: "2026-11-22T09:00:00Z",
    total: 1,
    groups: [
      {
        persons: people.slice(0, 2).map(rowOf),
        links: [
          {
            a: people[0]?.id ?? "",
            b: people[1]?.id ?? "",
            reasons: [],
            why: "même naissance, nom proche",
            probability: 0.93,
          },
        ],
      },
    ],
  }),
  pairs_progress: () => ({ running: false, done: 1000, cancelled: false, found: 1, trouble: null }),
  merger_preview: () => ({
    kept_label: "Diallo Mariama (P-M09-01-0007)",
    gone_label: "DIALO Mariama (P-M09-01-0112)",
    fields: [{ field: "family_name", kept: "Diallo", gone: "DIALO", takes_gone: false }],
    rows: 4,
  }),
  mergers_list: () => [],
  reference_sets: () => ({
    ready: "ready" as const,
    sets: [
      {
        kind: "addresses" as const,
        name: "Adresses de Paris",
        generation: "",
        since: "",
        rows: 158048,
        imported_at: null,
        demonstration: false,
      },
    ],
    missing: [],
    faults: [],
  }),
  place_complete: () => ({ ready: "ready" as const, proposals: [], demonstration: false }),
  exports_list: () => [],
  caseload_count: () => 12,
  person_documents: () => [],
  person_private_notes: () => [],
  person_open: ({ person }) => find(person),
  person_structures: () => [],
  structures_list: ({ offset }) => ({ total: 0, to_check: 0, offset, rows: [] }),
  legal_categories: () => [],
  person_history: ({ person }) => {
    const p = find(person);
    const changes = (["family_name", "given_name", "phone", "reason"] as const).map((field) => ({
      kind: "person",
      field,
      before: null,
      after: p[field],
    }));
    const stages = (p.accompaniment?.stages ?? []).map((s, i) => ({
      op: `s-${i}`,
      at: `${s.on}T10:0${i}:00Z`,
      member_name: MEMBERS[1].name,
      act: "stage_enter",
      changes: [{ kind: "stage", field: "stage", before: null, after: s.stage }],
      undoable: false,
    }));
    const first = {
      op: "s",
      at: `${p.opened_on}T09:12:00Z`,
      member_name: MEMBERS[0].name,
      act: "person_create",
      changes,
      undoable: false,
    };
    return { acts: [...(acts.get(person) ?? []), ...stages.reverse(), first] };
  },
  person_create: (ask) => {
    if (ask.reach === "")
      refuse("reach", "Il faut un moyen de joindre la personne\u00a0: un téléphone ou un courriel.");
    const person = {
      ...personOf(people.length),
      ...ask,
      accompaniment: null,
      contacts: [],
      phone: ask.reach,
    };
    people.push(person);
    const { op } = saved(person, "person_create", [], () => people.splice(people.indexOf(person), 1));
    return { id: person.id, number: person.number, op };
  },
  person_edit: ({ person, field, value }) => {
    const p = find(person);
    if (field === "phone" && value && value.replace(/\D/g, "").length < 9) {
      refuse(
        "value",
        "Ce numéro n’est pas un téléphone\u00a0: écrivez dix chiffres, ou +32… pour l’étranger.",
      );
    }
    const before = p[field];
    Object.assign(p, { [field]: value, conflicts: p.conflicts.filter((c) => c.field !== field) });
    return saved(p, "person_edit", [{ kind: "person", field, before, after: value }], () =>
      Object.assign(p, { [field]: before }),
    );
  },
  residence_write: ({ person, ...home }) => {
    const p = find(person);
    const before = p.residences;
    p.residences = [
      ...before.slice(0, -1),
      {
        ...home,
        since: before.at(-1)?.since ?? p.opened_on,
        placed: { note: null, point: null, overridden: null },
      },
    ];
    return saved(
      p,
      "residence_write",
      [{ kind: "residence", field: "line", before: before.at(-1)?.line ?? null, after: home.line }],
      () => {
        p.residences = before;
      },
    );
  },
  situation_write: ({ person, field, value }) => {
    const p = find(person);
    const before = p.situation_today;
    p.situation_today = { ...before, [field]: field === "education" && value ? Number(value) : value };
    return saved(
      p,
      "situation_write",
      [{ kind: "situation", field, before: String(before[field]), after: value }],
      () => {
        p.situation_today = before;
      },
    );
  },
  referent_set: ({ person, member }) => {
    const p = find(person);
    const before = p.accompaniment;
    const name = MEMBERS.find((m) => m.id === member)?.name ?? null;
    p.accompaniment = {
      ...(before ?? { id: "a", stages: [], closed: false }),
      referent: member,
      referent_name: name,
    };
    return saved(
      p,
      "referent_set",
      [{ kind: "accompaniment", field: "referent", before: before?.referent ?? null, after: member }],
      () => {
        p.accompaniment = before;
      },
    );
  },
  stage_enter: ({ person, stage, exit_reason }) => {
    const p = find(person);
    if (stage === "exit" && !exit_reason) {
      refuse(
        "exit_reason",
        "Dites comment l’accompagnement se termine\u00a0: choisissez l’une des quatre issues.",
      );
    }
    const before = p.accompaniment;
    const stages = [
      ...(before?.stages ?? []),
      { stage, on: new Date().toISOString().slice(0, 10), exit_reason },
    ];
    p.accompaniment = {
      ...(before ?? { id: "a", referent: null, referent_name: null }),
      stages,
      closed: stage === "exit",
    };
    return saved(p, "stage_enter", [{ kind: "stage", field: "stage", before: null, after: stage }], () => {
      p.accompaniment = before;
    });
  },
  contact_record: ({ person, on, ...contact }) => {
    const p = find(person);
    if (on === "32/13") refuse("on", "Cette date n’est pas comprise\u00a0: écrivez par exemple 12/03/1985.");
    const before = p.contacts;
    const id = `c-new-${lastOp}`;
    p.contacts = [
      { ...contact, id, on: new Date().toISOString().slice(0, 10), member_name: MEMBERS[0].name },
      ...before,
    ];
    const { op } = saved(
      p,
      "contact_record",
      [{ kind: "contact", field: "minute", before: null, after: contact.minute }],
      () => {
        p.contacts = before;
      },
    );
    return { id, op: op };
  },
  contact_rewrite: ({ contact, mode, duration, minute }) => {
    const p = people.find((q) => q.contacts.some((c) => c.id === contact)) ?? find("");
    const before = p.contacts;
    p.contacts = before.map((c) => (c.id === contact ? { ...c, mode, duration, minute } : c));
    return saved(p, "contact_rewrite", [], () => {
      p.contacts = before;
    });
  },
  contact_remove: ({ contact }) => {
    const p = people.find((q) => q.contacts.some((c) => c.id === contact)) ?? find("");
    const before = p.contacts;
    p.contacts = before.filter((c) => c.id !== contact);
    return saved(
      p,
      "contact_remove",
      [{ kind: "contact", field: "removed", before: null, after: "true" }],
      () => {
        p.contacts = before;
      },
    );
  },
  undo: ({ op }) => {
    undo.get(op)?.();
    lastOp += 1;
    return { op: `op-${lastOp}`, restored: 1, kept: 0 };
  },
};

const all: Answers = {
  ...agendaAnswers(people),
  ...personAnswers,
  ...houseAnswers,
  ...importAnswers,
  ...exchangeAnswers,
  ...planAnswers,
  ...committeeAnswers,
  ...regulationAnswers,
};

export function answer(name: string, ask: Record<string, never>): unknown {
  const act = all[name as keyof Commands] as ((ask: unknown) => unknown) | undefined;
  if (act) return act(ask);
  const failure: Failure = {
    code: "unknown_command",
    sentence: `Cette action n’existe pas ici : ${name}.`,
    fields: [],
  };
  throw failure;
}
