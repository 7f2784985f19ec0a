// The only file of the window that knows Tauri. Everything else asks through `call`, `openImport`, `saveCalendar` and
// `onChanged`.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type {
  CalendarExport,
  CommandName,
  Commands,
  Failure,
  FieldFailure,
  ImportPreview,
  Tag,
} from "./generated";

/** An act that is not done: thrown by every call. The sentence is in French, and made to be shown. */
export class Failed extends Error implements Failure {
  readonly code: Failure["code"];
  readonly sentence: string;
  readonly fields: FieldFailure[];

  constructor(failure: Failure) {
    super(failure.sentence);
    this.name = "Failed";
    this.code = failure.code;
    this.sentence = failure.sentence;
    this.fields = failure.fields;
  }

  /** What is wrong with one field, if anything is. */
  on(field: string): string | undefined {
    return this.fields.find((f) => f.field === field)?.sentence;
  }
}

/** Runs one command of the core. */
export function call<N extends CommandName>(
  name: N,
  ask: Commands[N]["ask"],
): Promise<Commands[N]["answer"]> {
  return invoke<Commands[N]["answer"]>("call", { name, ask }).catch(fail);
}

/** Reads a spreadsheet chosen by the member: its bytes go raw, its name in a header. */
export async function openImport(file: File): Promise<ImportPreview> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const headers = { "x-file-name": encodeURIComponent(file.name) };
  return invoke<ImportPreview>("open_import", bytes, { headers }).catch(fail);
}

/** Leaves a calendar file among the downloads of the member; the answer is where it stands. */
export function saveCalendar(ask: CalendarExport): Promise<string> {
  return invoke<string>("save_calendar", { ask }).catch(fail);
}

/** Hears what became old without a command of this window: a background exchange, or the desk locking itself. */
export function onChanged(refresh: (tags: readonly Tag[]) => void): () => void {
  const listening = listen<Tag[]>("pignon://changed", (event) => refresh(event.payload));
  return () => void listening.then((stop) => stop());
}

function fail(reason: unknown): never {
  if (isFailure(reason)) throw new Failed(reason);
  throw new Failed({
    code: "defect",
    sentence: "Le programme n’a pas répondu à cette demande ; ce qui était enregistré est intact. Réessayez.",
    fields: [],
  });
}

function isFailure(reason: unknown): reason is Failure {
  return (
    typeof reason === "object" &&
    reason !== null &&
    "code" in reason &&
    "sentence" in reason &&
    "fields" in reason
  );
}
