// Structures: written down from the file of a person, called by the keyboard alone, found while typing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, firstRun, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

/** A day some months ago, as an adviser types it. */
function monthsAgo(months) {
  const day = new Date();
  day.setDate(1);
  day.setMonth(day.getMonth() - months);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
}

test("an adviser follows what a project has become", { timeout: 300_000 }, async (t) => {
  const home = passing("structures");
  const passphrase = await demonstration(home);
  const { page, killAndRestart } = await story(t, "structures", { home });
  await unlock(page, passphrase);
  await page.click("link", "Personnes");
  await page.find("grid");

  // The list: checks to make come first, in both themes.
  await page.click("link", "Structures");
  await page.find("grid", "Structures");
  await page.says("Recycle Paris Nord");
  await page.picture("list");
  assert.deepEqual(await page.faults(), []);
  const firstCheck = await page.text("[role=row] .st-check");
  assert.match(firstCheck, /mois, (depuis|à faire|tenté)/);
  await page.press("f");
  await page.write("recy");
  await page.says(/ 1 structure /, { selector: ".structures-head" });
  await page.press("Enter");
  await page.press("Enter");
  await page.find("heading", "Recycle Paris Nord");
  await page.says("+24 mois");
  await page.picture("full");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => {
    document.documentElement.dataset.theme = "dark";
  });
  await page.picture("full-dark");
  assert.deepEqual(await page.faults(), []);

  // The box finds it among the persons, by its name and by its number; and a project by its own.
  await page.press("Control", "k");
  await page.find("combobox");
  await page.write("recy nord");
  await page.find("option", /Recycle Paris Nord/);
  await page.picture("found-in-the-box-dark");
  assert.deepEqual(await page.faults(), []);
  await page.press("Escape");

  // From the file of a person, a new structure; a wrong SIRET is told beside its field.
  await page.press("Control", "k");
  await page.write("diop");
  await page.find("option", /Diop/, { first: true });
  await page.press("Enter");
  await page.find("heading", /Diop/);
  await page.click("button", "Ajouter une structure");
  await page.find("heading", "Nouvelle structure");
  await page.says(/Avec .*Diop/);
  await page.fill("Nom", "Le Fournil d’Ébène");
  await page.fill("Date de création", monthsAgo(13));
  await page.fill("SIREN ou SIRET", "356 000 000 12345");
  await page.press("Control", "Enter");
  await page.says("Ce n’est pas un SIRET");
  await page.picture("wrong-siret-dark");
  assert.deepEqual(await page.faults(), []);
  await page.fill("SIREN ou SIRET", "356 000 000 49837");
  await page.press("Control", "Enter");
  await page.find("heading", "Le Fournil d’Ébène");
  await page.says("En activité depuis le");
  assert.equal(await (await page.field("SIREN")).getValue(), "356\u00a0000\u00a0000");
  await page.session.execute(() => {
    delete document.documentElement.dataset.theme;
  });
  await page.picture("new");
  assert.deepEqual(await page.faults(), []);

  // The call, by the keyboard alone: A, answered, still active, three employees, a note, Enter.
  await page.session.execute(() => document.activeElement?.blur());
  let keys = 0;
  const press = async (...chord) => {
    keys += 1;
    await page.press(...chord);
  };
  await press("a");
  await page.find("form", /Appel de suivi \+12 mois/);
  await press("Space");
  await page.find("radio", "En activité");
  await press("Tab");
  await press("Space");
  await press("Tab");
  await page.write("3");
  await press("Tab");
  await page.write("Un premier marché signé.");
  await page.picture("call-sheet");
  assert.deepEqual(await page.faults(), []);
  await press("Enter");
  await page.says("Suivi répondu");
  await page.says(/Répondu/, { selector: ".checks" });
  await page.says("Suivi à 12 mois", { selector: "[data-testid=statuses]" });
  await page.says(/3/, { selector: "[data-testid=headcounts]" });
  assert.ok(keys <= 8, `${keys} keys besides what is written`);
  await page.picture("called");

  // Closed since: the last checks need nobody any more.
  await page.click("button", "Écrire un statut");
  await page.choose("Statut", "A cessé");
  await page.fill("Depuis", "hier");
  await page.fill("Comment le sait-on ?", "Sirene");
  await page.press("Enter");
  await page.says(/A cessé depuis le/, { selector: "[data-testid=statuses]" });
  await page.says(/Connu sans appel/, { selector: ".checks" });
  await page.picture("ceased");
  assert.deepEqual(await page.faults(), []);

  await killAndRestart();
  await unlock(page, passphrase);
  await page.click("link", "Structures");
  await page.find("grid", "Structures");
  await page.press("f");
  await page.write("fournil");
  await page.says(/A cessé/, { selector: "[role=grid]" });
});

test("a house without structures says what they are", { timeout: 180_000 }, async (t) => {
  const { page } = await story(t, "structures-empty");
  await firstRun(page, { name: "Awa Diop" });
  await page.click("button", "Ouvrir une première fiche");
  await page.find("heading", "Nouvelle personne");
  await page.click("link", "Structures");
  await page.find("heading", "Aucune structure pour l’instant");
  await page.picture("empty");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Ajouter la première");
  await page.find("heading", "Nouvelle structure");
  await page.picture("new-structure");
  assert.deepEqual(await page.faults(), []);
});
