import { act, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { PersonFile, PersonsPage } from "../src/contract/generated";
import { asking, forgetFiles, newQueryClient, refresh, useAct, useAsk } from "../src/contract/queries";
import { Around, type Asked, core, failure } from "./core";

vi.mock("@tauri-apps/api/core", () => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/event", () => ({ listen: vi.fn(async () => () => {}) }));

function House() {
  useAsk("house_state", {});
  return <p>{useAsk("person_open", { person: "p-1" }).error?.sentence}</p>;
}

let name = "Dupond";
let asked: Asked[];
const times = (command: string) => asked.filter((a) => a.name === command).length;

function Screen() {
  const file = useAsk("person_open", { person: "p-1" });
  const months = useAsk("summaries_list", {});
  const members = useAsk("members_list", {});
  const edit = useAct("person_edit");
  return (
    <>
      <p>{file.data?.family_name}</p>
      <p>{months.data && members.data && "lu"}</p>
      <button
        type="button"
        onClick={() => edit.mutate({ person: "p-1", field: "family_name", value: "Dupont" })}
      >
        Corriger
      </button>
    </>
  );
}

beforeEach(() => {
  name = "Dupond";
  asked = core({
    person_open: () => ({ family_name: name }) as PersonFile,
    summaries_list: () => ({ months: [] }),
    members_list: () => [],
    person_edit: () => {
      name = "Dupont";
      return { op: "op-1", at: "2026-11-22T10:00:00Z" };
    },
  });
});

describe("after an act", () => {
  test("what provides a tag it made old is read again, and nothing else", async () => {
    render(
      <Around>
        <Screen />
      </Around>,
    );
    await screen.findByText("lu");
    screen.getByText("Corriger").click();
    await screen.findByText("Dupont");
    await waitFor(() => expect(times("summaries_list")).toBe(2));
    expect(times("person_open")).toBe(2);
    expect(times("members_list")).toBe(1);
  });

  test("a change heard from the core is read again the same way", async () => {
    const client = newQueryClient();
    render(
      <Around client={client}>
        <Screen />
      </Around>,
    );
    await screen.findByText("Dupond");
    name = "Durand";
    await act(() => refresh(client, ["persons"]));
    await screen.findByText("Durand");
    expect(times("members_list")).toBe(1);
  });
});

describe("once the desk is locked", () => {
  test("every answer but the state of the house is forgotten", async () => {
    const client = newQueryClient();
    core({
      house_state: () => ({ phase: "locked" }) as never,
      persons_list: () => ({ total: 1, offset: 0, rows: [] }) as PersonsPage,
      person_open: () => ({ family_name: "Dupond" }) as PersonFile,
    });
    await client.fetchQuery(asking("house_state", {}));
    await client.fetchQuery(asking("person_open", { person: "p-1" }));
    forgetFiles(client);
    const kept = client
      .getQueryCache()
      .getAll()
      .map((q) => q.queryKey[0]);
    expect(kept).toEqual(["house_state"]);
    expect(
      JSON.stringify(
        client
          .getQueryCache()
          .getAll()
          .map((q) => q.state.data),
      ),
    ).not.toContain("Dupond");
  });

  test("a command refused because the desk is locked asks for the state of the house", async () => {
    const client = newQueryClient();
    const seen = core({
      house_state: () => ({ phase: "open" }) as never,
      person_open: () => {
        throw failure("locked", "Le poste est verrouillé.");
      },
    });
    render(
      <Around client={client}>
        <House />
      </Around>,
    );
    await screen.findByText("Le poste est verrouillé.");
    await waitFor(() => expect(seen.filter((a) => a.name === "house_state").length).toBeGreaterThan(1));
  });
});
