// Offline then online: a summary sent without a network waits, survives a restart, and arrives once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openBrowser } from "../harness/browser.js";
import { demonstration, MAISON, unlock } from "../harness/house.js";
import { startHub } from "../harness/hub.js";
import { kept, passing } from "../harness/places.js";
import { until } from "../harness/processes.js";
import { story } from "../harness/story.js";

test("a summary sent without a network waits, survives a restart, and arrives once", { timeout: 300_000 }, async (t) => {
  const home = passing("offline-then-online");
  const passphrase = await demonstration(home);
  const hub = await startHub(t, "offline-then-online");
  const { page, restart } = await story(t, "offline-then-online", { home });
  await unlock(page, passphrase);

  const maison = await page.session.execute(() => document.querySelector(".who")?.getAttribute("title") ?? "");
  await page.click("link", "Réglages");
  const said = await page.says(/\(M\d\d\), poste/);
  const [, house] = /\((M\d\d)\), poste/.exec(said);
  assert.equal(house, MAISON.code);
  const code = await hub.addMaison(house, maison);

  await page.click("link", "Échanges");
  await page.find("heading", "Échanges");
  await page.picture("not-enrolled");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Adresse du serveur", hub.address);
  await page.fill("Code d’inscription", code);
  await page.click("button", "Inscrire ce poste");
  await page.find("button", "Échanger maintenant", { patience: 20_000 });
  await page.picture("enrolled");

  await hub.stop();
  // WebDriver gives a no-break space as a space, and the page of the City writes the month in small letters.
  const title = (await page.text("#summary-title")).trim();
  const month = new RegExp(title.replaceAll(" ", "\\s"), "giu");
  await page.picture("what-leaves");
  await page.click("button", "Envoyer la synthèse");
  await page.find("alertdialog");
  await page.picture("before-sending");
  await page.click("button", "Envoyer");
  await page.says("Attend le réseau", { patience: 30_000 });
  await page.picture("waits-for-the-network");
  assert.deepEqual(await page.faults(), []);

  await restart();
  await unlock(page, passphrase);
  await page.says(/attend/, { selector: "[data-testid=state-of-things]" });
  await page.picture("still-waiting-after-a-restart");

  await hub.resume();
  await page.click("link", "Échanges");
  await page.click("link", new RegExp(month.source, "iu"));
  await page.says("Reçue par la Ville", { patience: 90_000 });
  await page.picture("received");
  assert.deepEqual(await page.faults(), []);

  const shown = await until("the hub shows the month", async () => {
    const { status, html } = await hub.page(`/maisons/${house}`);
    return status === 200 && html.match(month) ? html : null;
  });
  assert.match(shown, /<html lang="fr"/);
  const city = await openBrowser(t, "offline-then-online", kept("screens", "offline-then-online-city"));
  for (const [name, address] of [["maisons", "/"], ["maison", `/maisons/${house}`]]) {
    await city.session.url(hub.address + address);
    await city.find("main");
    await city.picture(name);
    assert.deepEqual(await city.faults(), []);
  }
  const received = shown.match(month).length;
  await page.click("button", "Échanger maintenant");
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const { html } = await hub.page(`/maisons/${house}`);
  assert.equal(html.match(month).length, received, "sent twice, kept once");
});
