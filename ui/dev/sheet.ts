import type {
  CellRemark,
  Commands,
  ImportPreview,
  ImportProgress,
  ImportRow,
  ImportTarget,
  RowCounts,
  RowState,
} from "../src/contract/generated";
import { MEMBERS, personOf } from "./people";
import { scene } from "./scene";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const COLUMNS: [string, ImportTarget][] = [
  ["NOM", "family_name"],
  ["Prénom", "given_name"],
  ["Date naiss.", "birth_date"],
  ["Tél portable", "phone"],
  ["Mail", "email"],
  ["Adresse", "address_line"],
  ["CP", "postcode"],
  ["Conseiller", "referent"],
  ["Commentaires 2023 (ne pas effacer SVP)", "note"],
  ["", "ignore"],
];
const STATE_OF: RowState[] = [
  "create",
  "create",
  "update",
  "unchanged",
  "settle",
  "create",
  "error",
  "create",
];

let preview: ImportPreview | null = null;
let rows: ImportRow[] = [];
let progress: ImportProgress | null = null;
let undoneAt: string | null = null;
let over = false;

function rowOf(i: number): ImportRow {
  const p = personOf(i + 3);
  const state = STATE_OF[i % STATE_OF.length] ?? "create";
  const phone = state === "error" ? "06 12 34" : (p.phone ?? "").replaceAll(" ", i % 3 ? "." : "");
  const remarks: CellRemark[] = [];
  if (state === "error")
    remarks.push({
      column: 3,
      blocking: true,
      sentence: "Ce numéro n’est pas un téléphone\u00a0: écrivez dix chiffres, ou +32… pour l’étranger.",
    });
  if (i % 5 === 1)
    remarks.push({ column: 6, blocking: false, sentence: "Le zéro perdu par le tableur a été remis." });
  return {
    row: i + 5,
    state,
    cells: [
      p.family_name.toUpperCase(),
      p.given_name,
      p.birth_date ?? "",
      phone,
      p.email ?? "",
      p.residences.at(-1)?.line ?? "",
      "75018",
      MEMBERS[i % 3]?.name ?? "",
      i % 4 ? "" : "vu au forum, très motivée",
      "",
    ],
    remarks,
    candidates:
      state === "settle"
        ? [
            {
              person: "p-1",
              label: `${p.family_name} ${p.given_name}, P-M09-01-0002`,
              reason: "même naissance, nom proche",
            },
            {
              person: "p-4",
              label: `${p.family_name} ${p.given_name.slice(0, 3)}, P-M09-01-0005`,
              reason: "même téléphone",
            },
          ]
        : [],
    settlement: null,
  };
}

const counts = (): RowCounts => {
  const all: RowCounts = { create: 0, update: 0, unchanged: 0, settle: 0, error: 0 };
  for (const row of rows) all[row.state] += 1;
  return all;
};

export function readSheet(name: string): ImportPreview {
  if (/\.(pdf|docx)$/i.test(name)) {
    throw {
      code: "unreadable_sheet",
      sentence:
        "Ce fichier ne se lit pas comme un tableau\u00a0: enregistrez-le en .xlsx, .xls, .ods ou .csv et réessayez.",
      fields: [],
    };
  }
  rows = Array.from({ length: 642 }, (_, i) => rowOf(i));
  progress = null;
  over = false;
  preview = {
    import: "i-1",
    file_name: name,
    format: "Classeur Excel",
    sheets: [
      { name: "Suivi 2023-2026", rows: 646, hidden: false },
      { name: "Anciens", rows: 120, hidden: false },
      { name: "listes", rows: 12, hidden: true },
    ],
    sheet: 0,
    header_row: 4,
    columns: COLUMNS.map(([header, target], index) => ({
      index,
      header: header || `Colonne ${String.fromCharCode(65 + index)}`,
      samples: rows
        .slice(0, 3)
        .map((r) => r.cells[index] ?? "")
        .filter(Boolean),
      target,
      proposed: true,
    })),
    total: rows.length,
    counts: counts(),
    remarks: ["Trois lignes de titre au-dessus des en-têtes ont été laissées de côté."],
    already: null,
  };
  return preview;
}

function present(): ImportPreview {
  return preview ?? readSheet("Suivi personnes – copie (2) FINAL.xlsx");
}

function changed(row: number, change: (row: ImportRow) => ImportRow) {
  const at = rows.findIndex((r) => r.row === row);
  const next = change(rows[at] as ImportRow);
  rows[at] = next;
  return { row: next, counts: counts() };
}

function advance(): ImportProgress {
  progress ??= {
    import: "i-1",
    running: true,
    done: 0,
    total: rows.length,
    cancelled: false,
    outcome: null,
    trouble: null,
  };
  if (progress.running) {
    progress.done = Math.min(progress.total, progress.done + 97);
    if (progress.done === progress.total) {
      const c = counts();
      progress.running = false;
      over = true;
      progress.outcome = {
        created: c.create,
        updated: c.update,
        unchanged: c.unchanged,
        left_out: c.settle + c.error,
      };
    }
  }
  return progress;
}

export const importAnswers: Answers = {
  imports_list: () => ({
    imports: scene.persons
      ? [
          {
            import: "i-0",
            file_name: "Fichier accueil 2024.xls",
            at: new Date(Date.now() - 9 * 86_400_000).toISOString(),
            member_name: MEMBERS[0].name,
            outcome: { created: 312, updated: 40, unchanged: 12, left_out: 7 },
            undone_at: undoneAt,
            of_partners: false,
            of_applications: false,
          },
          {
            import: "i-00",
            file_name: "essai.csv",
            at: new Date(Date.now() - 10 * 86_400_000).toISOString(),
            member_name: MEMBERS[1].name,
            outcome: { created: 3, updated: 0, unchanged: 0, left_out: 0 },
            of_partners: false,
            of_applications: false,
            undone_at: new Date(Date.now() - 10 * 86_300_000).toISOString(),
          },
        ]
      : [],
  }),
  import_preview: () => {
    if (over)
      throw {
        code: "import_gone",
        sentence: "Cette lecture n’est plus ouverte\u00a0: choisissez le fichier de nouveau.",
        fields: [],
      };
    return { ...present(), counts: counts() };
  },
  import_adjust: ({ sheet, header_row, columns }) => {
    const p = present();
    if (sheet !== null) p.sheet = sheet;
    if (header_row !== null) p.header_row = header_row || null;
    for (const choice of columns) {
      const column = p.columns[choice.index];
      if (column) Object.assign(column, { target: choice.target, proposed: false });
    }
    return p;
  },
  import_rows: ({ state, offset, limit }) => {
    present();
    const some = rows.filter((r) => !state || r.state === state);
    return { total: some.length, offset, rows: some.slice(offset, offset + limit) };
  },
  import_correct: ({ row, column, value }) =>
    changed(row, (r) => ({
      ...r,
      state: "create",
      cells: r.cells.map((c, i) => (i === column ? value : c)),
      remarks: r.remarks.filter((m) => m.column !== column),
    })),
  import_settle: ({ row, settlement }) => changed(row, (r) => ({ ...r, settlement })),
  import_run: advance,
  import_progress: advance,
  import_cancel: () => {
    const p = advance();
    return Object.assign(p, { running: false, cancelled: true, outcome: null });
  },
  import_undo: () => {
    undoneAt = new Date().toISOString();
    return {
      import: "i-0",
      running: false,
      done: 352,
      total: 352,
      cancelled: false,
      outcome: { created: 0, updated: 0, unchanged: 0, left_out: 0 },
      trouble: null,
    };
  },
};
