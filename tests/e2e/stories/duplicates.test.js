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
  const numberOf = async () => /P-M\d\d-\d\d-\d+/.exec(await page.text("[data-testid=person-file]"))?.[0];
  const addressOf = () => page.session.execute(() => window.location.hash.split("?")[0]);
  const files = [{ number: await numberOf(), address: await addressOf() }];
  await page.press("Control", "k");
  await page.find("combobox");
  await page.write("Kowalczykowska Élodie");
  await page.find("option", /Kowalczykowska/, { first: true });
  await page.press("Enter");
  await page.find("heading", /Kowalczykowska/);
  files.push({ number: await numberOf(), address: await addressOf() });

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

  // The number of the file that went away, still on somebody's paper, leads to the one that was kept.
  const kept = await addressOf();
  const gone = files.find((file) => file.address !== kept);
  await page.press("Control", "k");
  await page.find("combobox");
  await page.write(gone.number);
  await page.says("numéro d’un dossier réuni", { selector: ".box-list" });
  await page.picture("found-by-its-former-number");
  assert.deepEqual(await page.faults(), []);
  await page.press("Escape");
  await page.session.execute((to) => {
    window.location.hash = to;
  }, gone.address);
  await page.says(new RegExp(`Le dossier ${gone.number} a été réuni à celui-ci`));
  assert.equal(await addressOf(), kept);
  await page.picture("led-to-the-one-kept");
  assert.deepEqual(await page.faults(), []);

  await page.click("link", "Personnes");
  await page.click("button", "Doublons");
  await page.click("button", /^Séparer/);
  await page.says("Deux dossiers séparés");
  await page.gone("heading", "Dossiers réunis");
  await page.picture("two-again");
});
