import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { Failed } from "../src/contract/call";
import { InPlaceText } from "../src/shared/InPlace";
import { Around, core, failure } from "./core";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/event", () => ({ listen: vi.fn(async () => () => {}) }));

const AT = new Date(2026, 10, 22, 14, 2).toISOString();

type Save = (value: string) => Promise<{ op: string; at: string }>;

function Name({ save }: { save: Save }) {
  const [name, setName] = useState("Dupond");
  const saved = async (value: string) => {
    const done = await save(value);
    setName(value);
    return done;
  };
  return <InPlaceText label="Nom" shown={name} save={saved} />;
}

function setup(save = vi.fn<Save>(async () => ({ op: "op-1", at: AT }))) {
  render(
    <Around>
      <Name save={save} />
      <button type="button">Ailleurs</button>
    </Around>,
  );
  return { save, field: screen.getByLabelText<HTMLInputElement>("Nom") };
}

describe("a field edited in place", () => {
  test("is saved by Enter, and says at what time", async () => {
    const { save, field } = setup();
    await userEvent.clear(field);
    await userEvent.type(field, "Dupont{Enter}");
    expect(save).toHaveBeenCalledExactlyOnceWith("Dupont");
    await screen.findByText(/enregistré à 14.h.02/);
    expect(field.value).toBe("Dupont");
  });

  test("is saved by leaving it, once", async () => {
    const { save, field } = setup();
    await userEvent.type(field, "{Backspace}t{Enter}");
    await userEvent.click(screen.getByText("Ailleurs"));
    expect(save).toHaveBeenCalledExactlyOnceWith("Dupont");
  });

  test("gives the former value back on Escape and saves nothing", async () => {
    const { save, field } = setup();
    await userEvent.type(field, "xyz{Escape}");
    expect(field.value).toBe("Dupond");
    await userEvent.click(screen.getByText("Ailleurs"));
    expect(save).not.toHaveBeenCalled();
  });

  test("saves nothing when what is typed is what was there", async () => {
    const { save, field } = setup();
    await userEvent.type(field, "x{Backspace}{Enter}");
    await userEvent.click(screen.getByText("Ailleurs"));
    expect(save).not.toHaveBeenCalled();
  });

  test("keeps what was typed and says what is wrong with it, in words", async () => {
    const refused = new Failed(failure("refused", "Ce champ est nécessaire : remplissez-le.", "value"));
    const { field } = setup(vi.fn(async () => Promise.reject(refused)));
    await userEvent.clear(field);
    await userEvent.type(field, " {Enter}");
    await screen.findByText(/Ce champ est nécessaire/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(field.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toContain("Ce champ est nécessaire");
  });

  test("is taken back by « Annuler », as an act of its own", async () => {
    const asked = core({ undo: () => ({ op: "op-2", restored: 1, kept: 0 }) });
    const { field } = setup();
    await userEvent.type(field, "{Backspace}t{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: /Annuler/ }));
    await waitFor(() => expect(asked).toEqual([{ name: "undo", ask: { op: "op-1" } }]));
    await screen.findByRole("button", { name: "Rétablir" });
  });
});
