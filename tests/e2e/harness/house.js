// Houses that stories begin with.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { program } from "./places.js";

const run = promisify(execFile);

/** The Maison that the demonstration house is. */
export const MAISON = { code: "M09", name: "Maison de l’ESS Goutte d’Or" };

/** Generates the demonstration house in `home`; the answer is its passphrase, as the command prints it. */
export async function demonstration(home) {
  const { stdout } = await run(program("pignon"), ["demo", "--home", home], { maxBuffer: 1 << 24 });
  const found = /phrase de passe\s*:\s*(.+)/i.exec(stdout.replace(/\u00a0|\u202f/g, " "));
  if (!found) throw new Error(`pignon demo says no passphrase:\n${stdout}`);
  return found[1].trim();
}

/** Unlocks the house from the lock page. */
export async function unlock(page, passphrase) {
  await page.fill("Phrase de passe", passphrase);
  await page.press("Enter");
  await page.find("navigation", "Navigation principale", { patience: 30_000 });
}

/** First run, from the empty desk to the open house; the answer is the passphrase proposed and the recovery words. */
export async function firstRun(page, { name, pictures = false } = {}) {
  const picture = (what) => (pictures ? page.picture(what) : undefined);
  await page.find("heading", "Ouvrir une Maison sur ce poste");
  await page.click("button", /Quelle Maison/);
  await page.find("listbox");
  await picture("maisons");
  await page.click("option", /./, { first: true });
  await page.fill("Votre nom", name);
  await page.says(/(\p{L}+ ){7}\p{L}+/u, { selector: ".proposed-words" });
  const passphrase = (await page.text(".proposed-words")).trim();
  await picture("filled");
  await page.click("button", "Créer la Maison");

  await page.find("heading", "Kit de secours", { patience: 30_000 });
  const words = await page.session.execute(() =>
    [...document.querySelectorAll("[data-testid=recovery-sheet] li")].map((one) => one.lastChild.textContent.trim()),
  );
  await picture("recovery-kit");
  await page.click("button", "J’ai noté les 24 mots");
  await page.find("heading", "Vérifions votre feuille");
  const asked = [...(await page.text("main")).matchAll(/Mot n°\s*(\d+)/g)].map((found) => Number(found[1]));
  for (const number of asked) await page.fill(new RegExp(`^Mot n°\\s*${number}$`), words[number - 1]);
  await picture("two-words");
  await page.click("button", "Continuer");
  await page.find("heading", /est ouverte/);
  await picture("open");
  return { passphrase, words };
}
