// First run: an empty desk becomes a Maison; the recovery kit is shown once; the desk locks and opens again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firstRun, unlock } from "../harness/house.js";
import { story } from "../harness/story.js";

test("an empty desk becomes a Maison that only its passphrase opens", { timeout: 180_000 }, async (t) => {
  const { page, restart } = await story(t, "first-run");
  await page.find("heading", "Ouvrir une Maison sur ce poste");
  await page.picture("empty-desk");
  assert.deepEqual(await page.faults(), []);

  const { passphrase, words } = await firstRun(page, { name: "Inès Bérard", pictures: true });
  assert.equal(words.length, 24);
  assert.equal(passphrase.split(" ").length, 8);

  await page.click("button", "Ouvrir une première fiche");
  await page.find("heading", "Nouvelle personne");
  await page.click("link", "Personnes");
  await page.says("La Maison ne connaît encore personne");
  await page.picture("nobody-yet");
  assert.deepEqual(await page.faults(), []);

  await page.press("Control", "l");
  await page.field("Phrase de passe");
  assert.equal((await page.text()).includes(words[0]), false);
  await page.picture("locked");

  await page.fill("Phrase de passe", "ce n’est pas la bonne phrase");
  await page.press("Enter");
  await page.says(/bonne phrase de passe/);
  await page.picture("wrong-passphrase");
  assert.deepEqual(await page.faults(), []);

  await restart();
  await page.field("Phrase de passe");
  await page.says(/reste 9 essais/, { patience: 20_000 });
  await unlock(page, passphrase);
  await page.picture("open-again");
});

test("the house survives a power cut just after it was created", { timeout: 180_000 }, async (t) => {
  const { page, killAndRestart } = await story(t, "first-run-power-cut");
  const { passphrase } = await firstRun(page, { name: "Inès Bérard" });
  await killAndRestart();
  await unlock(page, passphrase);
  await page.says("Rien n’attend aujourd’hui");
});
