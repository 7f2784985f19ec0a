import { describe, expect, test } from "vitest";
import { minutesOf } from "../src/notions/contacts/fields";
import { changeWords, valueWords } from "../src/notions/persons/historyWords";
import {
  ago,
  count,
  duration,
  hour,
  longDate,
  moment,
  shortDate,
  splitName,
  splitReach,
} from "../src/shared/french";

/** Reads better with ordinary spaces. */
const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

describe("dates", () => {
  test("are said in words, the first of the month as an ordinal", () => {
    expect(plain(longDate("2027-03-12"))).toBe("12 mars 2027");
    expect(plain(longDate("2027-08-01"))).toBe("1er août 2027");
    expect(longDate("pas une date")).toBe("pas une date");
    expect(shortDate("2027-03-02")).toBe("02/03/2027");
  });

  test("never shift by a day, whatever the time zone", () => {
    for (let month = 1; month <= 12; month += 1) {
      const iso = `2026-${String(month).padStart(2, "0")}-01`;
      expect(shortDate(iso)).toBe(`01/${String(month).padStart(2, "0")}/2026`);
    }
  });

  test("are also said by how long ago they were", () => {
    const today = "2026-11-22";
    const said = (iso: string) => plain(ago(iso, today));
    expect(said("2026-11-22")).toBe("aujourd’hui");
    expect(said("2026-11-21")).toBe("hier");
    expect(said("2026-11-10")).toBe("il y a 12 jours");
    expect(said("2026-08-20")).toBe("il y a 3 mois");
    expect(said("2023-01-01")).toBe("il y a 3 ans");
    expect(said("2026-11-25")).toBe("dans 3 jours");
  });

  test("carry their hour as one says it", () => {
    const at = new Date(2026, 10, 21, 9, 5).toISOString();
    expect(plain(hour(at))).toBe("9 h 05");
    expect(plain(moment(at, new Date(2026, 10, 22)))).toBe("hier à 9 h 05");
    expect(plain(moment(at, new Date(2026, 11, 22)))).toBe("le 21 novembre 2026 à 9 h 05");
  });
});

describe("numbers and durations", () => {
  test("agree with their noun, and zero is singular", () => {
    expect(plain(count(1, "personne", "personnes"))).toBe("1 personne");
    expect(plain(count(12345, "personne", "personnes"))).toBe("12 345 personnes");
    expect(plain(count(0, "personne", "personnes"))).toBe("0 personne");
    expect(count(0, "personne", "personnes", "personne")).toBe("personne");
  });

  test("are read and said as people write them", () => {
    expect(plain(duration(45))).toBe("45 min");
    expect(plain(duration(90))).toBe("1 h 30");
    expect(plain(duration(60))).toBe("1 h");
    expect([
      minutesOf("45"),
      minutesOf("1h"),
      minutesOf("1 h 30"),
      minutesOf("20 min"),
      minutesOf(""),
    ]).toEqual([45, 60, 90, 20, null]);
    expect(minutesOf("longtemps")).toBeNaN();
  });
});

describe("words typed in the box", () => {
  test("become a family name and a given name", () => {
    expect(splitName("dupont jean-baptiste")).toEqual({ family: "Dupont", given: "Jean-Baptiste" });
    expect(splitName("Awa NDIAYE")).toEqual({ family: "Ndiaye", given: "Awa" });
    expect(splitName("de la tour jeanne")).toEqual({ family: "de la Tour", given: "Jeanne" });
    expect(splitName("o’neill")).toEqual({ family: "O’Neill", given: "" });
    expect(splitName("陈 伟")).toEqual({ family: "陈", given: "伟" });
    expect(splitName("diallo 06 12 34 56 78")).toEqual({ family: "Diallo", given: "" });
    expect(splitName("  ")).toEqual({ family: "", given: "" });
  });

  test("may hold a way to reach the person", () => {
    expect(splitReach("diallo 06 12 34 56 78")).toBe("06 12 34 56 78");
    expect(splitReach("awa@exemple.org diallo")).toBe("awa@exemple.org");
    expect(splitReach("diallo")).toBe("");
  });
});

describe("the journal", () => {
  test("reads as French sentences", () => {
    const said = (kind: string, field: string, before: string | null, after: string | null) =>
      changeWords({ kind, field, before, after }, new Map([["m-1", "Nadia"]]));
    expect(plain(said("person", "family_name", "Dupond", "Dupont") ?? "")).toBe("Nom : Dupond → Dupont");
    expect(plain(said("stage", "stage", null, "setting_up") ?? "")).toBe("Étape : Montage");
    expect(plain(said("accompaniment", "referent", null, "m-1") ?? "")).toBe("Référent : Nadia");
    expect(plain(said("person", "birth_date", "1985-03-12", null) ?? "")).toBe(
      "Naissance : 12 mars 1985 → vide",
    );
    expect(said("contact", "removed", null, "true")).toBe("Échange retiré");
    expect(said("contact", "removed", "true", null)).toBe("Échange rétabli");
    expect(said("stage", "accompaniment", null, "a-1")).toBeNull();
  });

  test("shows a code of a later version as it is", () => {
    expect(valueWords("stage", "stage", "moon_landing")).toBe("moon_landing");
  });
});
