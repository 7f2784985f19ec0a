// The only file of the window that knows Tauri. Everything else asks through `call`, `take`,
// `give`, `save` and `onChanged`.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { CommandName, Commands, Failure, FieldFailure, Given, SavedFile, Tag, Taken } from "./generated";

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

/** Hands over a file chosen by the member: its bytes go raw, what is said of it in headers. */
export async function take<N extends keyof Taken>(
  what: N,
  ask: Taken[N]["ask"],
  file: File,
): Promise<Taken[N]["answer"]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const headers = {
    "x-what": what,
    "x-ask": encodeURIComponent(JSON.stringify(ask)),
    "x-file-name": encodeURIComponent(file.name),
  };
  return invoke<Taken[N]["answer"]>("take", bytes, { headers }).catch(fail);
}

/** The bytes of a file of the house, to be looked at here: they never touch the disk. */
export function give<N extends keyof Given>(what: N, ask: Given[N]): Promise<ArrayBuffer> {
  return invoke<ArrayBuffer>("give", { what, ask }).catch(fail);
}

/** Writes a file of the house in the folder of downloads; answers where. */
export function save<N extends keyof Given>(what: N, ask: Given[N]): Promise<SavedFile> {
  return invoke<SavedFile>("save", { what, ask }).catch(fail);
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
