// Refer: from the file to the printed fiche in four steps by keyboard; then the answer, the closing, the directory.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

/** Task 9 of product.md §5. */
const STEPS = 4;

const structures = (date) =>
  JSON.stringify([
    { source: "dora", id: "dora--1", nom: "Pépinière des Lilas", date_maj: date, commune: "Les Lilas", code_postal: "93260" },
    { source: "dora", id: "dora--2", nom: "Atelier Vélo", date_maj: date, courriel: "pas un courriel" },
  ]);

test("somebody is referred in four steps, and the fiche is ready to print", { timeout: 300_000 }, async (t) => {
  const home = passing("referral");
  const papers = path.join(home, "papiers");
  mkdirSync(papers);
  const passphrase = await demonstration(home);
  const { page } = await story(t, "referral", { home, env: { PIGNON_DOWNLOADS: papers } });
  await unlock(page, passphrase);

  // Somebody new: their file has no referral yet.
  await page.press("Control", "n");
  await page.fill("Nom", "Traoré");
  await page.fill("Prénom", "Mariam");
  await page.fill("Un moyen de la joindre", "06 99 00 11 22");
  await page.fill("Motif de la venue", "Ouvrir une cantine de quartier");
  await page.press("Control", "Enter");
  await page.find("heading", /Traoré/);
  await page.says("Aucune orientation vers un partenaire");
  await page.picture("empty");
  assert.deepEqual(await page.faults(), []);

  let steps = 0;
  const step = async (act) => {
    steps += 1;
    await act();
  };
  await page.session.execute(() => document.activeElement?.blur());
  await step(async () => {
    await page.press("o");
    await page.find("form", "Orienter vers un partenaire");
  });
  await step(async () => {
    await page.write("faubourg credit");
    await page.find("option", /^Crédit du Faubourg/);
    await page.picture("partner-found");
    assert.deepEqual(await page.faults(), []);
    await page.press("Enter");
  });
  await step(async () => {
    await page.press("Tab");
    await page.write("Microcrédit de 8 000 € pour le matériel de cuisine.");
    await page.picture("need");
  });
  await step(async () => {
    await page.press("Control", "Enter");
    await page.says(/Fiche prête à imprimer/, { patience: 60_000 });
  });
  assert.equal(steps, STEPS);
  await page.says(/Orientation vers Crédit du Faubourg enregistrée/);
  const [fiche] = readdirSync(papers);
  assert.match(fiche, /^Fiche de liaison - P-M09-\d\d-\d+ - Crédit du Faubourg - .*\.pdf$/);
  assert.ok(readFileSync(path.join(papers, fiche)).subarray(0, 5).equals(Buffer.from("%PDF-")));
  await page.picture("referred");
  assert.deepEqual(await page.faults(), []);

  // It says what to do next, and nobody refuses without a reason.
  await page.says(/ensuite : relancer par courriel le/);
  await page.click("button", "Refusée par Crédit du Faubourg");
  await page.field("Raison du refus");
  await page.press("Enter");
  await page.says("Dites pourquoi en quelques mots");
  await page.write("Hors de notre secteur");
  await page.press("Enter");
  await page.says("Raison du refus : Hors de notre secteur");
  await page.click("button", "Acceptée par Crédit du Faubourg");
  await page.says("Acceptée", { selector: ".referral-state" });
  await page.click("button", /Clore l.orientation vers Crédit du Faubourg$/);
  await page.click("option", "Aidé");
  await page.says(/Aboutie/, { selector: ".referral-head" });
  await page.says("Orientation close", { selector: "#historique" });
  await page.picture("closed");
  assert.deepEqual(await page.faults(), []);

  // The directory.
  await page.click("link", "Partenaires");
  await page.says(/15 partenaires/);
  await page.picture("directory");
  assert.deepEqual(await page.faults(), []);
  await page.press("r");
  await page.write("microcredit");
  await page.says(/1 partenaire\b/);
  await page.click("link", "Crédit du Faubourg");
  await page.find("heading", "Crédit du Faubourg");
  await page.says("Traoré Mariam");
  await page.fill("Interlocuteur", "Mme Élise N’Guessan");
  await page.press("Enter");
  await page.says(/enregistré à \d+ h \d+/);
  await page.picture("partner");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.documentElement.setAttribute("data-theme", "dark"));
  await page.picture("partner-dark");
  assert.deepEqual(await page.faults(), []);
  await page.click("link", "Partenaires", { first: true });
  await page.find("heading", "Partenaires");
  await page.picture("directory-dark");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.documentElement.removeAttribute("data-theme"));

  // A directory is imported after a dry run; twice changes nothing.
  const file = path.join(home, "structures.json");
  writeFileSync(file, structures("2026-03-01"));
  await page.click("button", "Importer un annuaire");
  await page.give("input[type=file]", file);
  await page.says(/1 partenaire à créer/);
  await page.says("courriel : Cette adresse n’est pas un courriel");
  await page.picture("dry-run");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", /^Importer 1 partenaire$/);
  await page.says("C’est importé");
  await page.picture("imported");
  await page.click("button", "Voir les partenaires");
  await page.says(/16 partenaires/);
  await page.click("button", "Importer un annuaire");
  await page.give("input[type=file]", file);
  await page.find("button", "Rien à importer");

  // Somebody whose partner has not answered for nine days: it says what to do, until it is done.
  await page.click("link", "Partenaires", { first: true });
  await page.click("link", "Initiative Goutte d’Or");
  await page.find("heading", "Personnes orientées");
  await page.session.execute(() => document.querySelector(".partner-referrals a").click());
  await page.says(/Relancer par courriel \(il y a 2 jours\)/);
  await page.picture("waiting");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.documentElement.setAttribute("data-theme", "dark"));
  await page.picture("waiting-dark");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", /^C’est fait/);
  await page.says(/relancée le/);
  await page.says("Partenaire relancé", { selector: "#historique" });
  assert.equal(readdirSync(papers).length, 1);
});
