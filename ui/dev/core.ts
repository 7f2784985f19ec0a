// The stand-in for `@tauri-apps/api/core`.

import type { Failure } from "../src/contract/generated";
import { answer, readSheet } from "./answers";
import { scene } from "./scene";

const OPEN_IN_TROUBLE = new Set(["house_state", "session", "members_list"]);

export async function invoke(
  command: string,
  args: unknown,
  options?: { headers?: Record<string, string> },
): Promise<unknown> {
  await new Promise((go) => setTimeout(go, scene.slow));
  if (command === "take") {
    return readSheet(decodeURIComponent(options?.headers?.["x-file-name"] ?? "tableau.csv"));
  }
  if (command === "save") return { name: "agenda.ics", folder: "/home/nadia/Téléchargements", remark: null };
  const { name, ask } = args as { name: string; ask: Record<string, never> };
  if (scene.trouble && !OPEN_IN_TROUBLE.has(name)) {
    const failure: Failure = {
      code: "storage",
      sentence:
        "Le disque a refusé l’enregistrement\u00a0: cette saisie n’a pas été gardée, ce qui l’était déjà est intact. Réessayez.",
      fields: [],
    };
    throw failure;
  }
  return structuredClone(answer(name, ask));
}
