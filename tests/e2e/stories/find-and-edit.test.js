// Find and edit: the box from anywhere, the file, a field edited in place, an exchange written, all undoable.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

test("a person is found while typing, edited in place, and nothing written is lost", { timeout: 240_000 }, async (t) => {
  const home = passing("find-and-edit");
  const passphrase = await demonstration(home);
  const { page, killAndRestart } = await story(t, "find-and-edit", { home });
  await page.says("DÉMONSTRATION");
  await unlock(page, passphrase);
  await page.find("heading", "Aujourd’hui");
  await page.click("link", "Personnes");
  await page.find("grid");
  await page.says(/1 200 personnes/);
  await page.picture("persons");
  assert.deepEqual(await page.faults(), []);

  // Somebody of the list, looked for with the names the other way round, without accents, in lower case.
  const [family, given] = await page.session.execute(() => {
    const name = document.querySelector("[role=row] .grid-name");
    return [name.querySelector("strong").textContent, name.lastChild.textContent.trim()];
  });
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  await page.press("Control", "k");
  await page.find("combobox", /^Nom, téléphone/);
  await page.write(`${bare(given)} ${bare(family).slice(0, 5)}`);
  await page.find("option", new RegExp(`${family}.*${given}`), { first: true });
  await page.picture("box");
  assert.deepEqual(await page.faults(), []);
  await page.press("Enter");
  await page.find("heading", new RegExp(`${family}.*${given}`));
  await page.picture("file");
  assert.deepEqual(await page.faults(), []);

  await page.fill("Téléphone", "06 12 34 56 79");
  await page.press("Enter");
  await page.says(/enregistré à \d+ h \d+/);
  await page.picture("phone-saved");
  await page.click("button", "Annuler : Téléphone");
  await page.says(/Annulé/);

  const minute = "Premier entretien : projet d’épicerie, rendez-vous pris avec l’ADIE.";
  await page.fill("Compte rendu", minute);
  await page.press("Control", "Enter");
  await page.says("Échange enregistré");
  await page.says(minute, { selector: ".timeline" });
  await page.picture("contact-recorded");
  assert.deepEqual(await page.faults(), []);

  await killAndRestart();
  await unlock(page, passphrase);
  await page.press("Control", "k");
  await page.write(`${bare(family)} ${bare(given)}`);
  await page.find("option", new RegExp(`${family}.*${given}`), { first: true });
  await page.press("Enter");
  await page.says(minute, { selector: ".timeline" });
});
