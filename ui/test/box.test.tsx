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
import type { PersonHit, PersonHits } from "../src/contract/generated";
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
    routeTree: root.addChildren([at("/"), at("/personnes/$person"), at("/personnes/nouvelle")]),
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
  beforeEach(() => {
    answers = {};
    core({
      persons_search: ({ text }) => {
        const waiting = later<PersonHits>();
        answers[text] = waiting;
        return waiting.answer;
      },
    });
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
    await screen.findByText(/Aucune personne trouvée, même/);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(place().pathname).toBe("/personnes/nouvelle"));
    expect(place().search).toEqual({ nom: "Ndiaye", prenom: "Awa", joindre: "06 12 34 56 78" });
  });
});
