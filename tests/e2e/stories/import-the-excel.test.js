// Import the Excel: a messy workbook becomes files, after a dry run; taken back as a whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readable } from "../harness/disk.js";
import { firstRun } from "../harness/house.js";
import { messyWorkbook } from "../harness/sheet.js";
import { story } from "../harness/story.js";

test("a messy workbook becomes files, after a dry run, and can be taken back", { timeout: 240_000 }, async (t) => {
  const { page, home } = await story(t, "import-the-excel");
  await firstRun(page, { name: "Inès Bérard" });
  await page.click("button", "Importer mon Excel");
  await page.find("heading", "Imports");
  await page.picture("drop-a-file");
  assert.deepEqual(await page.faults(), []);

  await page.give("input[type=file]", await messyWorkbook(home));
  await page.find("heading", "Suivi accueil été 2026.xlsx");
  await page.find("button", /^Importer \d+ personnes$/);
  await page.picture("dry-run");
  const before = await page.text();
  for (const header of ["NOM", "Prénom", "Tél.", "Né(e) le", "Motif de la venue"]) assert.ok(before.includes(header), header);
  assert.deepEqual(await page.faults(), []);

  await page.click("radio", /^En erreur/);
  await page.picture("rows-in-error");
  await page.click("radio", /^Toutes/);

  await page.click("button", /^Importer \d+ personnes$/);
  await page.find("alertdialog");
  await page.picture("before-importing");
  await page.click("button", "Importer");
  await page.find("heading", "C’est importé", { patience: 30_000 });
  await page.picture("imported");

  await page.click("button", "Voir les personnes");
  await page.says("Diallo");
  const list = await page.text();
  for (const name of ["Mariama", "José-María", "O’Neill", "陈", "Aïssatou"]) assert.ok(list.includes(name), name);
  assert.ok(list.includes("06 12 34 56 78"), "the lost zero is given back");
  await page.picture("persons");
  // Neither the base, nor a journal of it, nor the web view has put them on the disk as they are.
  assert.deepEqual(readable(home, ["Mariama", "Ndiaye", "Siobhán", "Aïssatou", "612345678", "épicerie solidaire"]), []);

  await page.click("link", "Imports");
  await page.click("button", /^Annuler l’import de/);
  await page.find("alertdialog");
  await page.picture("before-taking-back");
  await page.click("button", "Annuler l’import");
  await page.says("il n’en reste rien", { patience: 30_000 });
  await page.picture("taken-back");
  await page.click("link", "Personnes");
  await page.says("La Maison ne connaît encore personne");
});
