// The award of an application, over the stand-in core: the section that its page composes.

import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { answer } from "../dev/answers";
import type { Session } from "../src/contract/generated";
import { newQueryClient } from "../src/contract/queries";
import { Award } from "../src/notions/committees/Award";
import { ActsProvider } from "../src/shared/acts";
import { KeysProvider } from "../src/shared/keys";
import { SessionContext } from "../src/shared/session";

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (_: string, { name, ask }: { name: string; ask: Record<string, never> }) =>
    structuredClone(answer(name, ask)),
}));
vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));

function show(application: string, role: Session["role"] = "coordinator", readOnly = false) {
  const session = { ...(answer("session", {} as never) as Session), role };
  render(
    <QueryClientProvider client={newQueryClient()}>
      <KeysProvider>
        <ActsProvider>
          <SessionContext value={session}>
            <h1>Candidature</h1>
            <Award application={application} readOnly={readOnly} />
          </SessionContext>
        </ActsProvider>
      </KeysProvider>
    </QueryClientProvider>,
  );
}

const line = async (label: string) => {
  const item = (await screen.findByText(label)).closest("li");
  if (!item) throw new Error(`no line for ${label}`);
  return within(item);
};

describe("an award", () => {
  test("offers to pay what has its evidence, and nothing else", async () => {
    show("c-1");
    expect((await line("Premier versement")).queryByRole("button", { name: "Payer" })).not.toBeNull();
    for (const label of ["Solde", "Complément"]) {
      expect((await line(label)).queryByRole("button", { name: "Payer" })).toBeNull();
    }
    const found = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((v) => v.id)).toEqual([]);
  });

  test("is paid by the coordination only, and by nobody when it is read only", async () => {
    show("c-1", "adviser");
    await line("Premier versement");
    expect(screen.queryByRole("button", { name: "Payer" })).toBeNull();
    expect(screen.queryAllByRole("button", { name: "Bloquer" }).length).toBeGreaterThan(0);
  });

  test("shows no act when it is read only", async () => {
    show("c-1", "coordinator", true);
    const acts = within(
      (await line("Premier versement")).getByText("Premier versement").closest("li") as HTMLElement,
    );
    expect(acts.queryAllByRole("button")).toEqual([]);
  });

  test("begins with what the règlement proposes", async () => {
    show("c-9");
    const grant = await screen.findByLabelText<HTMLInputElement>("Aide (€)");
    expect(grant.value).toBe("3001");
  });
});
