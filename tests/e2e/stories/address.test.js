// Task 3: an address typed once tells whether the person lives in a priority district.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

test("an address typed once says its district", { timeout: 240_000 }, async (t) => {
  const home = passing("address");
  const passphrase = await demonstration(home);
  const { page } = await story(t, "address", { home });
  await unlock(page, passphrase);
  await page.press("Control", "n");
  await page.fill("Nom", "Kowalczykowska");
  await page.fill("Prénom", "Élodie");
  await page.fill("Un moyen de la joindre", "06 99 88 77 66");
  await page.fill("Motif de la venue", "Ouvrir une ressourcerie");
  await page.press("Control", "Enter");
  await page.find("heading", /Kowalczykowska/);
  await page.click("button", "Chercher une adresse");
  await page.write("18 goutte d or");
  await page.find("option", /18 Rue de la Goutte/, { first: true });
  await page.picture("proposed");
  assert.deepEqual(await page.faults(), []);
  await page.press("Enter");
  await page.says(/carte .*, vérifié le/);
  await page.picture("said");
  assert.deepEqual(await page.faults(), []);

  await page.click("link", "Réglages");
  await page.find("heading", "Référentiels");
  await page.says(/jeu de démonstration/);
  await page.picture("reference-sets");
  assert.deepEqual(await page.faults(), []);
});
