// What the Pass becomes outside its board: the figures of its decisions, the open data of subsidies, an old list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

test("the figures, the open data and the old list of the Pass open without a fault", { timeout: 180_000 }, async (t) => {
  const home = passing("pass-out");
  const passphrase = await demonstration(home);
  const { page } = await story(t, "pass-out", { home });
  await unlock(page, passphrase);

  await page.click("link", "Pass");
  await page.click("link", "Chiffres");
  await page.find("heading", "Chiffres du Pass");
  await page.picture("figures");
  assert.deepEqual(await page.faults(), []);

  await page.click("link", "Réglages");
  await page.click("link", "Données ouvertes des subventions");
  await page.find("heading", "Données ouvertes des subventions");
  await page.picture("open-data");
  assert.deepEqual(await page.faults(), []);

  await page.click("link", "Imports");
  await page.click("link", "Reprendre une liste de candidatures");
  await page.find("heading", "Reprendre une liste de candidatures au Pass");
  await page.picture("old-list");
  assert.deepEqual(await page.faults(), []);
});
