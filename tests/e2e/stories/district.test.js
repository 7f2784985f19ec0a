// The answer about the district: recognised from what was typed, given otherwise by an adviser with a reason, asked of an
// older map, forgotten with the address; the same for a project and a structure. And toasts cover nothing.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing, root } from "../harness/places.js";
import { story } from "../harness/story.js";

/** The drawn files of the demonstration, as official files of two generations: in the former, the Goutte d’Or is elsewhere. */
function referenceFiles(folder) {
  const drawn = (name) => readFileSync(path.join(root, "crates/places/demonstration", name), "utf8");
  const addresses = drawn("adresses.csv").replaceAll("_demo", "_d");
  const map = drawn("quartiers-prioritaires.geojson").replace("jeu de démonstration, ne pas utiliser", "QP");
  const collection = JSON.parse(map);
  collection.features.forEach((feature, at) => {
    feature.properties.code_qp = `QP07509${at}`;
    if (at === 0) {
      feature.geometry.coordinates = [feature.geometry.coordinates[0].map(([lon, lat]) => [lon + 0.1, lat])];
    }
  });
  return Object.entries({ "adresses.csv": addresses, "qp2024.geojson": map, "qp2015.geojson": JSON.stringify(collection) }).map(
    ([name, text]) => {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    },
  );
}

test("an adviser answers against the map, and a past answer is checked on the map of its time", { timeout: 300_000 }, async (t) => {
  const home = passing("district");
  const files = referenceFiles(passing("district-files"));
  const passphrase = await demonstration(home);
  const { page } = await story(t, "district", { home });
  await unlock(page, passphrase);
  await page.click("link", "Réglages");
  await page.find("heading", "Référentiels");
  for (const file of files) await page.give("input[type=file]", file);
  await page.says(/2015/);

  await page.press("Control", "n");
  await page.fill("Nom", "Sow");
  await page.fill("Prénom", "Mariam");
  await page.fill("Un moyen de la joindre", "06 99 88 77 66");
  await page.fill("Motif de la venue", "Ouvrir une ressourcerie");
  await page.press("Control", "Enter");
  await page.find("heading", /Sow/);

  // What was typed by hand is recognised, and taken in one click.
  await page.fill("Numéro et rue", "5 r de la goute d or");
  await page.press("Enter");
  await page.says(/Adresse reconnue/);
  await page.picture("recognised");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", /^Prendre 5 Rue de la Goutte/);
  await page.says(/dans Quartier .*, carte 2024, vérifié le/);
  await page.click("button", "Répondre autrement que la carte");
  await page.find("form", "Répondre autrement que la carte");
  await page.press("Enter");
  await page.says("Dites pourquoi en quelques mots");
  await page.picture("without-reason");
  assert.deepEqual(await page.faults(), []);
  await page.write("Attestation de la mairie du 3 novembre");
  await page.press("Enter");
  await page.says("réponse de la Maison", { selector: ".qpv-answer" });
  await page.says("Attestation de la mairie du 3 novembre", { selector: ".qpv-answer" });
  await page.says(/Réponse sur le QPV modifiée/, { selector: "#historique" });
  await page.session.execute(() => document.querySelector(".former-maps summary").click());
  await page.says(/Hors QPV/, { selector: ".former-maps" });
  await page.session.execute(() => document.querySelector(".address").scrollIntoView());
  await page.picture("overridden");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.documentElement.setAttribute("data-theme", "dark"));
  await page.picture("overridden-dark");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.documentElement.removeAttribute("data-theme"));
  await page.session.setWindowSize(320, 700);
  await page.session.execute(() => document.querySelector(".address").scrollIntoView());
  await page.picture("overridden-320");
  assert.equal(await page.session.execute(() => document.documentElement.scrollWidth <= window.innerWidth), true);

  // At the size of a small screen, a toast covers no button.
  await page.session.setWindowSize(1024, 600);
  await page.click("button", "Reprendre la réponse de la carte");
  await page.says("Réponse de la carte reprise");
  await page.picture("toast-1024x600");
  const covered = await page.session.execute(() => {
    const toast = document.querySelector(".toasts").getBoundingClientRect();
    const main = document.querySelector(".shell-main").getBoundingClientRect();
    return { toasts: document.querySelectorAll(".toast").length, over: main.bottom > toast.top + 0.5, below: toast.bottom > innerHeight + 0.5 };
  });
  assert.ok(covered.toasts > 0);
  assert.deepEqual({ over: covered.over, below: covered.below }, { over: false, below: false });
  await page.session.setWindowSize(1280, 860);
  await page.click("button", "Répondre autrement que la carte");
  await page.write("Vu sur place");
  await page.press("Enter");
  await page.says("Vu sur place", { selector: ".qpv-answer" });
  await page.click("link", "Personnes");
  await page.find("grid");
  await page.press("Control", "k");
  await page.write("sow mariam");
  await page.find("option", /Sow/i, { first: true });
  await page.press("Enter");
  await page.find("heading", /Sow/);

  // Another address forgets it.
  await page.click("button", "Chercher une adresse");
  await page.write("12 marcadet");
  await page.find("option", /12 Rue Marcadet/, { first: true });
  await page.press("Enter");
  await page.says(/carte 2024/, { selector: ".qpv-answer" });
  assert.doesNotMatch(await page.text(".qpv-answer"), /réponse de la Maison/);

  // A project has its own place and its own answer; so has a structure.
  await page.click("button", "Ajouter un projet");
  await page.fill("Nom du nouveau projet", "Ressourcerie Marcadet");
  await page.press("Enter");
  await page.find("heading", "Ressourcerie Marcadet");
  await page.click("button", "Chercher une adresse", { within: "[data-testid=project]" });
  await page.write("5 goutte d or");
  await page.find("option", /5 Rue de la Goutte/, { first: true });
  await page.press("Enter");
  await page.says(/En QPV/, { selector: "[data-testid=project] .qpv-answer" });
  await page.session.execute(() => document.querySelector("[data-testid=project]").scrollIntoView());
  await page.picture("project");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Orienter O").catch(() => page.click("button", /^Orienter/));
  await page.find("form", "Orienter vers un partenaire");
  await page.write("faubourg credit");
  await page.find("option", /^Crédit du Faubourg/);
  await page.press("Enter");
  await page.fill("Besoin", "Un prêt pour le local");
  await page.choose("Pour le projet", "Ressourcerie Marcadet");
  await page.click("button", "Enregistrer", { within: ".referral-form" });
  await page.says(/Pour le projet « Ressourcerie Marcadet »/, { selector: ".referrals" });
  await page.click("button", "Modifier l’orientation vers Crédit du Faubourg");
  await page.find("button", "Retirer l’orientation vers Crédit du Faubourg");
  await page.session.execute(() => document.querySelector(".referrals").scrollIntoView());
  await page.picture("referral");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Retirer l’orientation vers Crédit du Faubourg");
  await page.says("Aucune orientation vers un partenaire");
  await page.press("Control", "z");
  await page.says(/Pour le projet « Ressourcerie Marcadet »/, { selector: ".referrals" });

  await page.click("link", "Structures");
  await page.find("grid", "Structures");
  await page.press("f");
  await page.write("recy");
  await page.says(/ 1 structure /, { selector: ".structures-head" });
  await page.press("Enter");
  await page.press("Enter");
  await page.find("heading", "Recycle Paris Nord");
  await page.click("button", "Chercher une adresse");
  await page.write("5 goutte d or");
  await page.find("option", /5 Rue de la Goutte/, { first: true });
  await page.press("Enter");
  await page.says(/carte 2024/, { selector: ".qpv-answer" });
  await page.click("button", "Répondre autrement que la carte");
  await page.write("Entrée de l’autre côté");
  await page.press("Enter");
  await page.says("Entrée de l’autre côté", { selector: ".qpv-answer" });
  await page.session.execute(() => document.querySelector(".address").scrollIntoView());
  await page.picture("structure");
  assert.deepEqual(await page.faults(), []);
});
