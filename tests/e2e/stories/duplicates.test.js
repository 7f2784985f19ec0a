// The same person twice: seen while the second file is being opened, found in the house, made one, parted again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

test("two files of one person are found, made one, and two again", { timeout: 300_000 }, async (t) => {
  const home = passing("duplicates");
  const passphrase = await demonstration(home);
  const { page } = await story(t, "duplicates", { home });
  await unlock(page, passphrase);
  await page.click("link", "Personnes");
  await page.click("button", /^Nouvelle personne/);
  await page.fill("Nom", "Kowalczykowska");
  await page.fill("Prénom", "Élodie");
  await page.fill("Un moyen de la joindre", "06 99 88 77 66");
  await page.fill("Motif de la venue", "Ouvrir une ressourcerie");
  await page.press("Control", "Enter");
  await page.find("heading", /Kowalczykowska/);

  // Task 2: the second file of the same person shows the first, with the reason, before it is opened.
  await page.press("Escape");
  await page.click("link", "Personnes");
  await page.click("button", /^Nouvelle personne/);
  await page.fill("Nom", "Kowalczykovska");
  await page.fill("Prénom", "Elodie");
  await page.fill("Un moyen de la joindre", "0699887766");
  await page.find("heading", /Déjà connue/);
  await page.says("Kowalczykowska", { selector: ".known" });
  await page.picture("already-known");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Motif de la venue", "Même projet");
  await page.press("Control", "Enter");
  await page.find("heading", /Kowalczykovska/);

  await page.click("link", "Personnes");
  await page.click("button", "Doublons");
  await page.find("heading", "Doublons");
  await page.picture("not-searched");
  await page.click("button", "Chercher les doublons");
  await page.says("Kowalczykovska", { selector: ".pairs", patience: 60_000 });
  await page.picture("found");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Comparer", { within: "article[aria-label*=Kowalczyk]" });
  await page.find("heading", "Réunir ces deux dossiers");
  await page.picture("compare");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Réunir");
  await page.says("Deux dossiers réunis");
  await page.find("heading", /Kowalczyk/);
  await page.picture("one-file");

  await page.click("link", "Personnes");
  await page.click("button", "Doublons");
  await page.click("button", /^Séparer/);
  await page.says("Deux dossiers séparés");
  await page.gone("heading", "Dossiers réunis");
  await page.picture("two-again");
});
