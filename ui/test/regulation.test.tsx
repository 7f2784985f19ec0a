// The editor of the règlement over the stand-in core: what is sent, what is refused, where a fault leads.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer } from "../dev/answers";
import { App } from "../src/app/App";

const asked: [string, Record<string, unknown>][] = [];
let refusal: string | null = null;

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (_: string, { name, ask }: { name: string; ask: Record<string, never> }) => {
    asked.push([name, ask]);
    if (name === "regulation_edit" && refusal) {
      const field = { field: "typed", code: "not_a_number", sentence: refusal };
      throw { code: "refused", sentence: refusal, fields: [field] };
    }
    return structuredClone(answer(name, ask));
  },
}));
vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));

async function open(path: string) {
  answer("unlock", { member: "m-1", passphrase: "huit mots" } as never);
  window.location.hash = path;
  render(<App />);
}

beforeEach(() => {
  asked.length = 0;
  refusal = null;
  Element.prototype.scrollIntoView = () => {};
});

test("a field is sent as it was typed, when one leaves it", async () => {
  await open("/pass/reglement/r-2");
  const field = await screen.findByLabelText<HTMLInputElement>("Pour compléter");
  field.focus();
  fireEvent.change(field, { target: { value: "45 jours" } });
  expect(asked.some(([name]) => name === "regulation_edit")).toBe(false);
  fireEvent.blur(field);
  await waitFor(() =>
    expect(asked).toContainEqual([
      "regulation_edit",
      { regulation: "r-2", at: "deadlines/complete", typed: "45 jours" },
    ]),
  );
});

test("what is refused stays in its field, with the sentence", async () => {
  refusal = "Ce nombre n’est pas possible ici.";
  await open("/pass/reglement/r-2");
  const field = await screen.findByLabelText<HTMLInputElement>("Pour compléter");
  field.focus();
  fireEvent.change(field, { target: { value: "un mois" } });
  fireEvent.blur(field);
  await screen.findByText(refusal);
  expect(field.value).toBe("un mois");
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("a fault is said under its field, and its line leads there", async () => {
  await open("/pass/reglement/r-2");
  const field = await screen.findByLabelText<HTMLInputElement>("Pour un recours");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const lead = screen.getAllByRole("button", { name: "Délais et séances" })[0] as HTMLElement;
  fireEvent.click(lead);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Publier la version 2/ }).disabled).toBe(true);
});

test("a published version has no field to write in", async () => {
  await open("/pass/reglement/r-1");
  const field = await screen.findByLabelText<HTMLInputElement>("Pour compléter");
  expect(field.readOnly).toBe(true);
  expect(screen.queryByRole("button", { name: /^Retirer/ })).toBeNull();
  expect(screen.queryByLabelText("Ajouter un critère")).toBeNull();
});
