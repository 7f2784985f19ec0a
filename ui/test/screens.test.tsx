// Every screen of the window rendered whole over the stand-in core, and read by axe. Contrast needs a real browser:
// dev/shots.mjs and the window tests look at it.

import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answer, people } from "../dev/answers";
import { App } from "../src/app/App";

vi.mock("@tauri-apps/api/core", () => ({
  invoke: async (_: string, { name, ask }: { name: string; ask: Record<string, never> }) => {
    if (failing.has(name)) throw { code: "storage", sentence: "Le disque a refusé la lecture.", fields: [] };
    return structuredClone(answer(name, ask));
  },
}));
vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {} }));

const failing = new Set<string>();
const everyone = [...people];

async function violations() {
  const found = await axe.run(document.body, {
    resultTypes: ["violations"],

    rules: {
      "color-contrast": { enabled: false },
      region: { enabled: false },
      "label-content-name-mismatch": { enabled: true },
    },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" | ")}`);
}

async function show(path: string) {
  window.location.hash = path;
  render(<App />);
}

beforeEach(() => {
  failing.clear();
  people.splice(0, people.length, ...everyone);
  answer("unlock", { member: "m-1", passphrase: "huit mots" } as never);
});

describe("every screen is accessible", () => {
  const full: [string, string, string | RegExp][] = [
    ["the day", "/journee", "En retard"],
    ["the agenda", "/agenda", /^Du /],
    ["the agenda of a day", "/agenda?vue=jour", "Agenda"],
    ["a gathering", "/agenda/g-1", /4.personnes inscrites/],
    ["a minute", "/personnes/p-1/compte-rendu", "Ce qui a été fait"],
    ["outreach", "/maraude", /se verrouille après 2 minutes/],
    ["the list", "/personnes", /400/],
    ["a file", "/personnes/p-1", "Historique"],
    ["a file with a plan, projects and a radar", "/personnes/p-0", /à cette date/],
    ["a file where nothing is planned", "/personnes/p-4", /Rien n’est prévu/],
    [
      "the library of plans",
      "/reglages/bibliotheque",
      "Comparer association, coopérative et société de l’ESS",
    ],
    ["a file with a conflict", "/personnes/p-2", /deux valeurs/],
    ["a new person", "/personnes/nouvelle?nom=Diallo", "Déjà connue ?"],
    ["files that look alike", "/personnes/doublons", "même naissance, nom proche"],
    ["the sittings of the committee", "/comites", /Comité n° 3/],
    ["a sitting that is planned", "/comites/k-0", "Ordre du jour"],
    ["a sitting that is open", "/comites/k-1", /Quorum atteint/],
    ["a sitting that is closed", "/comites/k-2", "Procès-verbal et lettres"],
    ["the sitting on the projector", "/comites/k-1/seance", /Dossier 2 sur 3/],
    ["the versions of the règlement", "/pass/reglement", /38.candidatures/],
    ["a draft of the règlement with faults", "/pass/reglement/r-2", /2.points empêchent/],
    ["a published règlement", "/pass/reglement/r-1", /cette version ne change plus/],
    ["imports", "/imports", "Imports déjà faits"],
    ["the dry run of a sheet", "/imports/i-1", "Suivi personnes – copie (2) FINAL.xlsx"],
    ["what leaves", "/echanges", "Personnes accueillies"],
    ["settings", "/reglages", "Membres de la Maison"],
  ];
  test.each(full)("%s", async (_, path, sign) => {
    await show(path);
    await screen.findAllByText(sign);
    expect(await violations()).toEqual([]);
  });

  test("the list of a house that knows nobody", async () => {
    people.length = 0;
    await show("/personnes?tri=%22number%22");
    await screen.findByText("La Maison ne connaît encore personne");
    expect(await violations()).toEqual([]);
  });

  const broken: [string, string, string][] = [
    ["the list", "/personnes?tri=%22stage%22", "persons_list"],
    ["the day", "/journee?maison=true", "day_list"],
    ["the agenda", "/agenda?jour=2026-01-05", "agenda"],
    ["a minute", "/personnes/p-5/compte-rendu", "minute_open"],
    ["a file", "/personnes/p-1", "person_open"],
    ["the sittings of the committee", "/comites", "committees_list"],
    ["a sitting", "/comites/k-0", "committee_open"],
    ["the sitting on the projector", "/comites/k-1/seance", "committee_live"],
    ["the versions of the règlement", "/pass/reglement", "regulations_list"],
    ["a règlement", "/pass/reglement/r-1", "regulation_open"],
    ["imports", "/imports", "imports_list"],
    ["what leaves", "/echanges", "summary_view"],
    ["settings", "/reglages", "members_list"],
    ["a plan", "/personnes/p-5", "person_plan"],
    ["the library of plans", "/reglages/bibliotheque", "library_list"],
  ];
  test.each(broken)("%s when it cannot be read says so", async (_, path, command) => {
    failing.add(command);
    await show(path);
    await screen.findAllByText("Le disque a refusé la lecture.");
    expect(await violations()).toEqual([]);
  });
});

describe("locking", () => {
  test("leaves nothing of the files in the page", async () => {
    await show("/personnes/p-0");
    await screen.findAllByText("Historique");
    const name = everyone[0]?.family_name ?? "";
    expect(document.body.textContent).toContain(name);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true }));
    await screen.findByTestId("lock-form");
    await waitFor(() => expect(document.body.innerHTML).not.toContain(name));
    expect(document.body.textContent).not.toContain("06 ");
    expect(await violations()).toEqual([]);
  });
});

describe("what is written and not yet recorded", () => {
  test("is found again after going elsewhere, and after the desk locked itself", async () => {
    await show("/personnes/p-3");
    const field = () => screen.findByLabelText<HTMLTextAreaElement>("Compte rendu");
    fireEvent.change(await field(), { target: { value: "Elle rappellera mardi" } });
    window.location.hash = "/reglages";
    await screen.findByText("Membres de la Maison");
    window.location.hash = "/personnes/p-3";
    expect((await field()).value).toBe("Elle rappellera mardi");

    window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true }));
    const lock = await screen.findByTestId("lock-form");
    expect(document.body.innerHTML).not.toContain("mardi");
    fireEvent.change(screen.getByLabelText("Phrase de passe"), { target: { value: "huit mots" } });
    fireEvent.submit(lock);
    expect((await field()).value).toBe("Elle rappellera mardi");
  });
});

describe("an import", () => {
  test("says how it ended, although its reading is over", async () => {
    await show("/imports/i-1");
    fireEvent.click(await screen.findByTestId("import-run"));
    fireEvent.click(await screen.findByRole("button", { name: "Importer" }));
    await screen.findByRole("heading", { name: "C’est importé" }, { timeout: 5_000 });
    await new Promise((go) => setTimeout(go, 100));
    expect(screen.getByTestId("import-done").textContent).toMatch(/322.dossiers ouverts, 80.complétés/);
  });
});
