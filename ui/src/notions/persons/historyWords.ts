// The journal in French: « Nom : Dupond → Dupont ». Values are codes and ISO dates; a kind or a field unknown to this
// version is shown as it is rather than hidden.

import type { CommandName, FieldChange, HistoryAct, Taken } from "../../contract/generated";
import { duration, longDate } from "../../shared/french";
import { clock } from "../../shared/moments";
import { ACT } from "./historyActs";
import { FIELDS, REMOVED, VALUES } from "./historyTables";

const EMPTY = "vide";
const LONGEST = 160;

/** What was done, in two or three words. */
export function actWords(act: HistoryAct): string {
  return ACT[act.act as CommandName | keyof Taken] ?? act.act.replaceAll("_", " ");
}

/** The label of a field; absent for those that only tie entities together. */
export function fieldLabel(kind: string, field: string): string | null {
  return FIELDS[kind]?.[field] ?? null;
}

/** A stored value as one reads it. `names` gives the members. */
export function valueWords(
  kind: string,
  field: string,
  value: string | null,
  names?: Map<string, string>,
): string {
  if (value === null || value === "") return EMPTY;
  const known = VALUES[field]?.[value];
  if (known) return known;
  if (kind === "accompaniment" && field === "referent") return names?.get(value) ?? value;
  if (field === "duration") return duration(Number(value));
  if (value === "true" || value === "1") return field === "closed" ? "oui" : value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return `${longDate(value)} à ${clock(value)}`;
  return value.length > LONGEST ? `${value.slice(0, LONGEST).trimEnd()}…` : value;
}

/** One change in one sentence; absent when it says nothing to a person. */
export function changeWords(change: FieldChange, names?: Map<string, string>): string | null {
  const words = plainWords(change, names);
  if (!words || !change.about) return words;
  return `${VALUES[change.kind]?.[change.about] ?? change.about} – ${words}`;
}

function plainWords(change: FieldChange, names?: Map<string, string>): string | null {
  const { kind, field, before, after } = change;
  if (field === "removed") {
    const what = REMOVED[kind] ?? kind;
    return after === "true" || after === "1" ? `${what} retiré` : `${what} rétabli`;
  }
  const label = fieldLabel(kind, field);
  if (!label) return null;
  const words = (value: string | null) => valueWords(kind, field, value, names);
  return before === null
    ? `${label}\u00a0: ${words(after)}`
    : `${label}\u00a0: ${words(before)} → ${words(after)}`;
}
