import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonHit, PersonHits, VentureHits } from "../src/contract/generated";
import { PersonBox } from "../src/notions/persons/PersonBox";
import { Around, core, later } from "./core";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/event", () => ({ listen: vi.fn(async () => () => {}) }));

function hit(id: string, family_name: string): PersonHit {
  const nothing = {
    birth_date: null,
    phone: null,
    email: null,
    referent_name: null,
    stage: null,
    qpv: null,
    qpv_overridden: false,
  };
  return {
    ...nothing,
    matched: "name",
    id,
    number: `P-M09-01-${id}`,
    family_name,
    given_name: "Awa",
    last_contact_on: null,
    opened_on: "2026-01-05",
  };
}

/** The box in a window that has an address for a file and one for a new person. */
async function openBox() {
  const root = createRootRoute({ component: () => <PersonBox isOpen close={() => {}} /> });
  const at = (path: string) => createRoute({ getParentRoute: () => root, path, component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([
      at("/"),
      at("/personnes/$person"),
      at("/personnes/nouvelle"),
      at("/structures/$structure"),
    ]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <Around>
      <RouterProvider router={router as never} />
    </Around>,
  );
  const field = await screen.findByRole("combobox");
  return { field, place: () => router.state.location };
}

describe("the box", () => {
  let answers: Record<string, ReturnType<typeof later<PersonHits>>>;
  let beside: Record<string, ReturnType<typeof later<VentureHits>>>;
  beforeEach(() => {
    answers = {};
    beside = {};
    core({
      persons_search: ({ text }) => {
        const waiting = later<PersonHits>();
        answers[text] = waiting;
        return waiting.answer;
      },
      ventures_search: ({ text }) => {
        const waiting = later<VentureHits>();
        beside[text] = waiting;
        return waiting.answer;
      },
    });
  });
  const giveBeside = (text: string, ...names: string[]) =>
    beside[text]?.give({
      text,
      structures: names.map((name) => ({
        id: `s-${name}`,
        name,
        siren: null,
        ess_kind: null,
        city: null,
        status: "active",
        by_number: false,
      })),
      structures_total: names.length,
      projects: [
        { id: "pr", name: "Le four", sector: null, city: null, holder: "9", holder_name: "Awa Diop" },
      ].slice(0, names.length),
      projects_total: Math.min(1, names.length),
    });
  const give = (text: string, ...hits: PersonHit[]) => answers[text]?.give({ text, hits });

  test("asks at each key", async () => {
    const { field } = await openBox();
    await userEvent.type(field, "dia");
    expect(Object.keys(answers)).toEqual(["d", "di", "dia"]);
  });

  test("ignores the late answer to an older text", async () => {
    const { field } = await openBox();
    await userEvent.type(field, "du");
    give("du", hit("2", "Dupont"));
    await screen.findByText("Dupont");
    give("d", hit("1", "Diallo"));
    await new Promise((go) => setTimeout(go, 20));
    expect(screen.queryByText("Diallo")).toBeNull();
    expect(screen.getByText("Dupont")).toBeDefined();
  });

  test("waits for the answer when Enter comes first, and opens the first of that answer", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "d");
    give("d", hit("1", "Diallo"));
    await screen.findByText("Diallo");
    await userEvent.type(field, "u{Enter}");
    expect(place().pathname).toBe("/");
    give("du", hit("2", "Dupont"));
    await waitFor(() => expect(place().pathname).toBe("/personnes/2"));
  });

  test("moves with the arrows and says which line is active", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "d");
    give("d", hit("1", "Diallo"), hit("2", "Dupont"));
    await screen.findByText("Dupont");
    expect(field.getAttribute("aria-activedescendant")).toBe("box-line-0");
    await userEvent.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBe("box-line-1");
    expect(screen.getByRole("option", { selected: true }).textContent).toContain("Dupont");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(place().pathname).toBe("/personnes/2"));
  });

  test("turns the words of somebody unknown into a new file", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "NDIAYE awa 06 12 34 56 78");
    give("NDIAYE awa 06 12 34 56 78");
    giveBeside("NDIAYE awa 06 12 34 56 78");
    await screen.findByText(/Rien n’est trouvé, même/);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(place().pathname).toBe("/personnes/nouvelle"));
    expect(place().search).toEqual({ nom: "Ndiaye", prenom: "Awa", joindre: "06 12 34 56 78" });
  });

  test("shows structures and projects under the persons, and persons without waiting for them", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "f");
    give("f", hit("1", "Fall"));
    await screen.findByText("Fall");
    giveBeside("f", "Le Fournil");
    await screen.findByText("Le Fournil");
    const lines = screen.getAllByRole("option").map((line) => line.textContent);
    expect(lines.map((line) => /Fall|Fournil|four|Ouvrir une fiche/.exec(line ?? "")?.[0])).toEqual([
      "Fall",
      "Fournil",
      "four",
      "Ouvrir une fiche",
    ]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(place().pathname).toBe("/structures/s-Le Fournil"));
  });

  test("a project leads to the file of whoever holds it", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "f");
    give("f");
    giveBeside("f", "Le Fournil");
    await screen.findByText("Le four");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(place().pathname).toBe("/personnes/9"));
    expect(place().search).toEqual({ projet: "pr" });
  });

  test("opens no new file while a structure may still be found", async () => {
    const { field, place } = await openBox();
    await userEvent.type(field, "f");
    give("f");
    await userEvent.keyboard("{Enter}");
    await new Promise((go) => setTimeout(go, 20));
    expect(place().pathname).toBe("/");
    giveBeside("f", "Le Fournil");
    await waitFor(() => expect(place().pathname).toBe("/structures/s-Le Fournil"));
  });
});
