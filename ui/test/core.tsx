// A core for one test: what each command answers, and what was asked of it.

import { QueryClientProvider } from "@tanstack/react-query";
import { invoke } from "@tauri-apps/api/core";
import type { ReactNode } from "react";
import { vi } from "vitest";
import type { CommandName, Commands, Failure, Session } from "../src/contract/generated";
import { newQueryClient } from "../src/contract/queries";
import { ActsProvider } from "../src/shared/acts";
import { DraftsProvider } from "../src/shared/drafts";
import { KeysProvider } from "../src/shared/keys";
import { SessionContext } from "../src/shared/session";

type Answers = {
  [N in CommandName]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] | Promise<Commands[N]["answer"]>;
};

export interface Asked {
  name: CommandName;
  ask: unknown;
}

/** Answers like this until the next test; gives the list of what is asked. */
export function core(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.mocked(invoke).mockImplementation(async (_, args) => {
    const { name, ask } = args as unknown as Asked;
    asked.push({ name, ask });
    const answer = answers[name] as ((ask: unknown) => unknown) | undefined;
    if (!answer) throw failure("unknown_command", `no answer for ${name}`);
    return answer(ask);
  });
  return asked;
}

export function failure(code: Failure["code"], sentence: string, field?: string): Failure {
  return { code, sentence, fields: field ? [{ field, code: "missing", sentence }] : [] };
}

/** An answer given when the test decides. */
export function later<T>() {
  let give: (value: T) => void = () => {};
  const answer = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { answer, give };
}

export const SESSION: Session = {
  member: "m-1",
  member_name: "Nadia Belkacem",
  role: "coordinator",
  maison: "M09",
  maison_name: "Maison de l’ESS Goutte d’Or",
  desk_number: 1,
  demonstration: false,
  idle_lock_seconds: 300,
};

/** What stands around every screen once the house is open. */
export function Around({
  children,
  client = newQueryClient(),
}: {
  children: ReactNode;
  client?: ReturnType<typeof newQueryClient>;
}) {
  return (
    <QueryClientProvider client={client}>
      <KeysProvider>
        <DraftsProvider>
          <ActsProvider>
            <SessionContext value={SESSION}>{children}</SessionContext>
          </ActsProvider>
        </DraftsProvider>
      </KeysProvider>
    </QueryClientProvider>
  );
}
