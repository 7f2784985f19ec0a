// The main job, from the lock page to the City, as `make run` does it where there is no display: it says what it does
// and leaves pictures. What must be true of it is asserted by the stories, not here.
import { openBrowser } from "./harness/browser.js";
import { demonstration, unlock } from "./harness/house.js";
import { startHub } from "./harness/hub.js";
import { messyWorkbook } from "./harness/sheet.js";
import { story } from "./harness/story.js";

/**
 * @param t whatever has `after`, to be ended by
 * @param options.home where the demonstration house is made
 * @param options.pictures where pictures go
 * @param options.say told each thing done
 */
export async function tour(t, { home, pictures, say }) {
  const passphrase = await demonstration(home);
  say("a demonstration house is made: invented persons, three years of acts");
  const hub = await startHub(t, "run");
  say(`the City's server answers at ${hub.address}`);

  const { page } = await story(t, "run", { home, pictures });
  await page.field("Phrase de passe", { patience: 30_000 });
  await page.picture("lock-page");
  await unlock(page, passphrase);
  await page.find("heading", "Aujourd’hui");
  await page.picture("day");
  await page.click("link", "Personnes");
  await page.find("grid");
  await page.picture("persons");
  say("the house is unlocked: what the day asks for, then its persons");

  await page.click("link", "Imports");
  await page.give("input[type=file]", await messyWorkbook(home));
  await page.find("button", /^Importer \d+ personnes?$/);
  await page.picture("dry-run-of-an-excel");
  await page.click("button", /^Importer \d+ personnes?$/);
  await page.find("alertdialog");
  await page.click("button", "Importer");
  await page.find("heading", "C’est importé", { patience: 60_000 });
  await page.picture("imported");
  say("a messy Excel is imported after a dry run");

  await page.press("Control", "k");
  await page.find("combobox");
  await page.write("siobhan onei");
  await page.find("option", /O'Neill.*Siobhán/i, { first: true });
  await page.picture("found-while-typing");
  await page.press("Enter");
  await page.find("heading", /O'Neill/i);
  await page.fill("Motif de la venue", "Ouvrir une conserverie de quartier");
  await page.press("Control", "Enter");
  await page.says(/enregistré à/);
  await page.fill("Compte rendu", "Premier entretien : le projet est clair, rendez-vous pris pour le diagnostic.");
  await page.press("Control", "Enter");
  await page.says("Échange enregistré");
  await page.picture("file");
  say("somebody is found while typing, the file is edited, an exchange is recorded");

  await page.click("link", "Réglages");
  const said = await page.says(/\(M\d\d\), poste/);
  const [, maison, house] = /Maison\s+(.+) \((M\d\d)\), poste/.exec(said) ?? [];
  const code = await hub.addMaison(house, maison);
  await page.click("link", "Échanges");
  await page.fill("Adresse du serveur", hub.address);
  await page.fill("Code d’inscription", code);
  await page.click("button", "Inscrire ce poste");
  await page.find("button", "Échanger maintenant", { patience: 30_000 });
  const month = (await page.text("#summary-title")).trim();
  await page.picture("what-leaves");
  await page.click("button", "Envoyer la synthèse");
  await page.find("alertdialog");
  await page.click("button", "Envoyer");
  await page.says("Reçue par la Ville", { patience: 60_000 });
  await page.picture("received");
  say(`this desk is enrolled, the summary of ${month} is received by the City`);

  const city = await openBrowser(t, "run", pictures);
  await city.session.url(`${hub.address}/maisons/${house}`);
  await city.find("main");
  await city.picture("city-page", 90);
  say("the City's page shows it");
}
