import { describe, expect, test } from "vitest";
import type { PassBoard, PassCard, PassState, PassStepCard } from "../src/contract/generated";
import { lastOnes } from "../src/notions/pass/Conflicts";
import { GROUPS, piles } from "../src/notions/pass/groups";
import { readPassView } from "../src/notions/pass/view";
import { dueWords, STATE, stateWords } from "../src/notions/pass/words";

function card(over: Partial<PassCard>): PassCard {
  return {
    id: "1",
    number: "C-M09-01-0001",
    title: "Four partagé",
    person: null,
    family_name: "Diop",
    given_name: "Awa",
    project_name: null,
    asked_cents: null,
    state: "filed",
    written: "filed",
    disputed: false,
    decision: null,
    qpv: null,
    filed_on: "2026-11-01",
    since: "2026-11-01",
    days_in_state: 0,
    days_of_instruction: 0,
    due_on: null,
    late: false,
    gaps: 0,
    committee: null,
    committee_on: null,
    member_name: null,
    ...over,
  };
}

const board = (columns: [PassState, number, PassCard[]][]): PassBoard => ({
  columns: columns.map(([state, total, cards]) => ({ state, total, cards })),
  regulation: "r",
});

describe("the board", () => {
  test("every state has its pile, and one only", () => {
    const states = GROUPS.flatMap((group) => group.states);
    expect([...states].sort()).toEqual(Object.keys(STATE).sort());
  });

  test("an application whose proof lapsed stands with those to be completed, and every one is counted once", () => {
    const lapsed = card({ id: "2", state: "to_complete", written: "listed" });
    const shown = piles(
      board([
        ["filed", 3, [card({})]],
        ["listed", 1, [lapsed]],
      ]),
    );
    const pile = (code: string) => shown.find((p) => p.code === code);
    expect(pile("to_complete")?.cards).toEqual([lapsed]);
    expect(pile("committee")?.total).toBe(0);
    expect(pile("filed")?.total).toBe(3);
    expect(shown.reduce((sum, p) => sum + p.total, 0)).toBe(4);
    expect(stateWords(lapsed)).toBe("À compléter (était inscrite au comité)");
  });
});

describe("deadlines", () => {
  test("late is said in words", () => {
    expect(dueWords(card({ due_on: "2026-11-20" }), "2026-11-22")).toBe("décision en retard de 2\u00a0jours");
    expect(dueWords(card({ due_on: "2026-11-21" }), "2026-11-22")).toBe("décision en retard de 1\u00a0jour");
    expect(dueWords(card({ due_on: "2026-11-22" }), "2026-11-22")).toBe("décision pour aujourd’hui");
    expect(dueWords(card({ due_on: "2026-11-30", written: "to_complete" }), "2026-11-22")).toBe(
      "pièces dans 8\u00a0jours",
    );
    expect(dueWords(card({}), "2026-11-22")).toBe("");
  });
});

describe("two desks", () => {
  const step = (id: string, from: PassState, to: PassState): PassStepCard => ({
    id,
    verb: null,
    from,
    to,
    day: null,
    member_name: null,
    second_name: null,
    reason: null,
  });

  test("the passages to choose between are those that no other one follows", () => {
    const steps = [
      step("a", "draft", "filed"),
      step("b", "filed", "complete"),
      step("c", "filed", "to_complete"),
      step("d", "complete", "instructed"),
    ];
    expect(lastOnes(steps).map((s) => s.id)).toEqual(["c", "d"]);
  });
});

test("an address that says nothing known shows everything", () => {
  expect(readPassView({ etat: "lost", qpv: 3, cherche: 12, liste: "true" })).toEqual({ cherche: "12" });
});
