// The adviser's day (P3): book, answer, write and start the day, by the keyboard, with clicks and keys counted against
// product.md §5 (tasks 6, 7, 8, 12), and somebody welcomed in the street (task 1).
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { demonstration, firstRun, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { until } from "../harness/processes.js";
import { story } from "../harness/story.js";

/** Counts what a hand does: keys that are not text, and clicks. */
function counted(page) {
  const count = { clicks: 0, keys: 0 };
  return {
    count,
    press: (...keys) => {
      count.keys += 1;
      return page.press(...keys);
    },
    reset: () => Object.assign(count, { clicks: 0, keys: 0 }),
  };
}

const focused = (page) =>
  page.session.execute(() => document.activeElement?.getAttribute("data-row") ?? document.activeElement?.tagName);

test("the day is started, answered, booked and written by the keyboard", { timeout: 420_000 }, async (t) => {
  const home = passing("day");
  const downloads = path.join(home, "telechargements");
  mkdirSync(downloads);
  const passphrase = await demonstration(home);
  const { page, killAndRestart } = await story(t, "day", { home, env: { PIGNON_DOWNLOADS: downloads } });
  await unlock(page, passphrase);

  // Task 12, start the day: one list, without a click, and the first line already has the focus.
  await page.find("heading", "Aujourd’hui");
  await page.says(/choses à voir/);
  await until("the first line has the focus", async () => /^\w+ [0-9a-f-]{36}$/.test(await focused(page)));
  await page.picture("day");
  assert.deepEqual(await page.faults(), []);
  const hand = counted(page);

  // Task 7, seen / absent / excused: one key per row, the focus goes on by itself.
  const unanswered = () => page.session.execute(() => document.querySelectorAll('[data-kind="unanswered"] li').length);
  const before = await unanswered();
  assert.ok(before >= 2, `${before} appointments to answer`);
  const first = await focused(page);
  assert.match(first, /^unanswered /);
  await hand.press("v");
  await until("one row less", async () => (await unanswered()) === before - 1);
  await until("the next row has the focus", async () => {
    const now = await focused(page);
    return now !== first && /^\w+ [0-9a-f-]{36}$/.test(now);
  });
  await hand.press("a");
  await until("two rows less", async () => (await unanswered()) === before - 2);
  assert.deepEqual(hand.count, { clicks: 0, keys: 2 }, "one key per row");
  await page.press("Control", "z");
  await until("undone", async () => (await unanswered()) === before - 1);
  await page.picture("answered");

  // A partner is chased, and a structure asked about, from the list itself: one key each.
  const group = (kind) =>
    page.session.execute((of) => document.querySelectorAll(`[data-kind="${of}"] li`).length, kind);
  const stand = (kind) =>
    page.session.execute((of) => document.querySelector(`[data-kind="${of}"] [data-row]`).focus(), kind);
  const waiting = await group("waiting");
  assert.ok(waiting >= 1, `${waiting} partners to chase`);
  await stand("waiting");
  await page.picture("to-chase");
  hand.reset();
  await hand.press("f");
  await page.says(/ relancé pour /);
  await until("one partner less", async () => (await group("waiting")) === waiting - 1);
  assert.deepEqual(hand.count, { clicks: 0, keys: 1 }, "one key per row");
  await page.press("m");
  await until("the day of the whole house", async () => (await group("check_due")) >= 2);
  const checks = await group("check_due");
  await stand("check_due");
  hand.reset();
  await hand.press("n");
  await page.says(/tentative sans réponse/);
  await until("not asked again this week", async () => (await group("check_due")) === checks - 1);
  assert.deepEqual(hand.count, { clicks: 0, keys: 1 }, "one key per row");
  await page.picture("chased-and-tried");
  assert.deepEqual(await page.faults(), []);

  // Task 14, the call: the six questions are one key away, by the keyboard alone.
  hand.reset();
  await stand("check_due");
  await hand.press("a");
  await page.find("form", /^Appel de suivi/);
  await until("the first question has the focus", () =>
    page.session.execute(() => document.activeElement?.getAttribute("type") === "radio"),
  );
  await page.picture("call-from-the-day");
  assert.deepEqual(await page.faults(), []);
  await hand.press("Space");
  await page.find("radio", "En activité");
  await hand.press("Tab");
  await hand.press("Space");
  await hand.press("Tab");
  await page.write("2");
  await hand.press("Enter");
  await page.says("Suivi répondu");
  assert.deepEqual(hand.count, { clicks: 0, keys: 6 });
  await page.press("j");
  await page.find("heading", "Aujourd’hui");

  // Task 6, book from the file: R, when, Enter.
  await page.click("link", "Personnes");
  await page.find("grid");
  const [family, given] = await page.session.execute(() => {
    const name = document.querySelector("[role=row] .grid-name");
    return [name.querySelector("strong").textContent, name.lastChild.textContent.trim()];
  });
  await page.press("Control", "k");
  await page.find("combobox");
  await page.write(`${family} ${given}`);
  await page.find("option", new RegExp(`${family}.*${given}`), { first: true });
  await page.press("Enter");
  await page.find("heading", "Rendez-vous");
  hand.reset();
  await hand.press("r");
  await page.field("Quand");
  await page.write("demain 9h30");
  await page.picture("booking");
  assert.deepEqual(await page.faults(), []);
  await hand.press("Enter");
  await page.says(/demain à 9 h 30/, { selector: ".appointments" });
  assert.deepEqual(hand.count, { clicks: 0, keys: 2 });
  await page.picture("booked");

  // What is planned, ready to be sent; and a calendar file that stands among the downloads.
  await page.click("button", /^Prévenir du rendez-vous demain à 9 h 30/);
  await page.says(new RegExp(`Bonjour ${given}`));
  await page.picture("message");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", /\.ics/);
  await until("the calendar is there", async () => readdirSync(downloads).length === 1);
  const [file] = readdirSync(downloads);
  const calendar = readFileSync(path.join(downloads, file), "utf8");
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /\r\nDTSTART:\d{8}T083000Z|\r\nDTSTART:\d{8}T073000Z/);
  await page.click("button", "Fermer", { within: ".message" });

  // Task 8, the minute: E, five headings by Tab, Ctrl+Enter; killed in the middle of it.
  hand.reset();
  await hand.press("e");
  await page.find("heading", "Compte rendu");
  await page.field("Demande");
  await page.write("Ouvrir une conserverie");
  await hand.press("Tab");
  await page.write("Locataire, RSA");
  await page.says(/Brouillon gardé à \d+ h \d+/);
  // A second later at most, the last letters are on the disk too.
  await page.session.pause(1_500);
  await page.picture("minute");
  assert.deepEqual(await page.faults(), []);
  await killAndRestart();
  await unlock(page, passphrase);
  await page.says("Comptes rendus à terminer");
  await page.picture("draft-in-the-day");
  assert.match(await focused(page), /^draft /);
  await page.press("c");
  assert.equal(await (await page.field("Demande")).getValue(), "Ouvrir une conserverie");
  assert.equal(await (await page.field("Situation")).getValue(), "Locataire, RSA");
  for (let i = 0; i < 2; i += 1) await hand.press("Tab");
  await page.write("Statuts relus");
  await hand.press("Tab");
  await page.write("SCIC plutôt que SARL");
  await hand.press("Tab");
  await page.write("Chiffrer le local");
  await hand.press("Tab"); // mode
  await hand.press("Tab"); // duration
  await page.write("45");
  await hand.press("Tab");
  await page.write("lun 14h");
  await hand.press("Control", "Enter");
  await page.says("Compte rendu enregistré");
  await page.says(/Demande\s+Ouvrir une conserverie/, { selector: ".timeline" });
  await page.says(/à 14 h/, { selector: ".appointments" });
  assert.equal(hand.count.clicks, 0, "the keyboard alone");
  assert.ok(hand.count.keys <= 11, `${hand.count.keys} keys besides the text`);
  await page.picture("minute-saved");

  // The agenda: the week, the day, everybody's, in the dark.
  await page.press("g");
  await page.find("heading", "Agenda");
  await page.says(/^/);
  await page.picture("week");
  assert.deepEqual(await page.faults(), []);
  await page.press("ArrowRight");
  await page.picture("next-week");
  await page.press("t");
  await page.press("d");
  await page.picture("one-day");
  assert.deepEqual(await page.faults(), []);
  await page.press("s");
  await page.choose("Agenda de", "Toute la Maison");
  await page.picture("whole-house");
  await page.session.execute(() => document.documentElement.setAttribute("data-theme", "dark"));
  await page.picture("whole-house-dark");
  assert.deepEqual(await page.faults(), []);
  await page.press("j");
  await page.find("heading", "Aujourd’hui");
  await page.picture("day-dark");
  assert.deepEqual(await page.faults(), []);
  await page.narrow();
  await page.picture("day-narrow");
  assert.deepEqual(await page.faults(), []);
});

test("a house where nothing waits says so", { timeout: 180_000 }, async (t) => {
  const { page } = await story(t, "day-empty");
  await firstRun(page, { name: "Awa Diop" });
  await page.click("button", "Ouvrir une première fiche");
  await page.find("heading", "Nouvelle personne");
  await page.click("link", "Aujourd’hui");
  await page.find("heading", "Rien n’attend aujourd’hui");
  await page.picture("empty");
  assert.deepEqual(await page.faults(), []);
});

test("somebody is welcomed in the street, and the desk locks", { timeout: 240_000 }, async (t) => {
  const home = passing("street");
  const passphrase = await demonstration(home);
  const { page } = await story(t, "outreach", { home });
  await unlock(page, passphrase);
  await page.click("link", "Maraude");
  await page.says(/se verrouille après 2 minutes/);
  await page.picture("outreach");
  assert.deepEqual(await page.faults(), []);
  // Task 1: one screen, four fields; the rest is one choice and one tick.
  const begun = Date.now();
  await page.write("Traoré");
  await page.press("Tab");
  await page.write("Aïssatou");
  await page.press("Tab");
  await page.write("0611223344");
  await page.press("Tab");
  await page.write("Couture, retouche");
  await (await page.session.$(".outreach-choice=À vérifier")).click();
  await (await page.session.$(".outreach-tick")).click();
  await page.picture("outreach-filled");
  await page.press("Control", "Enter");
  await page.says(/Aïssatou Traoré, dossier P-M09/);
  console.log(`welcomed in ${Date.now() - begun} ms by a driver that types letter by letter`);
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Verrouiller");
  await page.field("Phrase de passe");
  assert.ok(!(await page.text()).includes("Traoré"), "nothing stays on the screen");
  await page.picture("locked");
});
