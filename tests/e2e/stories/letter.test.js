// A letter to a person: the coordination changes one of the house's, an adviser fills it, adjusts it, prints it and keeps
// it; the copy of the whole file; the list on paper.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readable } from "../harness/disk.js";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

const theme = (page, name) =>
  page.session.execute((theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, name);

test("a letter is filled, adjusted, printed and kept; the file is copied", { timeout: 300_000 }, async (t) => {
  const home = passing("letter");
  const papers = passing("letter-papers");
  mkdirSync(papers, { recursive: true });
  const passphrase = await demonstration(home);
  const { page } = await story(t, "letter", { home, env: { PIGNON_DOWNLOADS: papers } });
  await unlock(page, passphrase);

  // The library: an unknown field is said while one types, and is not kept.
  await page.click("link", "Réglages");
  await page.find("heading", "La Maison sur ses papiers");
  await page.field("Téléphone");
  await page.picture("house");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Téléphone", "01 99 00 19 19");
  await page.press("Enter");
  await page.says(/enregistré à/);
  await page.click("link", "Voir et modifier les lettres");
  await page.find("heading", "Lettres");
  await page.picture("library");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Modifier la lettre Relance de pièces");
  await page.fill("Texte", "Bonjour {personne.prenon},");
  await page.says(/Texte, ligne 1 : le champ \{personne\.prenon\} n.existe pas/);
  await page.click("button", "Enregistrer la lettre");
  await page.says("Un champ entre accolades n’existe pas");
  await page.picture("unknown-field");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Texte", "Bonjour {personne.prenom},\n\nVotre dossier {dossier.numero} attend **deux pièces**.");
  await page.says("numéro de dossier", { selector: ".letter-sheet" });
  await page.click("button", "Enregistrer la lettre");
  await page.says("modifiée par la Maison");
  await page.click("button", "Revenir au texte d’origine de la lettre Relance de pièces");
  await page.says("Texte d’origine rétabli");

  // Somebody new: nothing planned, so what is missing is said.
  await page.press("Control", "n");
  await page.fill("Nom", "Kowalczykowska {personne.nom} **");
  await page.fill("Prénom", "Élodie");
  await page.fill("Un moyen de la joindre", "06 99 88 77 66");
  await page.fill("Motif de la venue", "Ouvrir une ressourcerie");
  await page.press("Control", "Enter");
  await page.find("heading", /Kowalczykowska/);
  await page.find("heading", "Courriers et copie");
  await page.click("button", "Écrire une lettre");
  await page.find("dialog", "Écrire une lettre");
  await page.picture("choose");
  assert.deepEqual(await page.faults(), []);
  await page.choose("Lettre", "Confirmation de rendez-vous");
  await page.says(/À compléter avant d.envoyer : .*date du rendez-vous/);
  await page.picture("gaps");
  assert.deepEqual(await page.faults(), []);
  await theme(page, "dark");
  await page.picture("gaps-dark");
  assert.deepEqual(await page.faults(), []);
  await theme(page, null);
  await page.session.setWindowSize(320, 700);
  await page.picture("gaps-320");
  await page.session.setWindowSize(1280, 860);

  await page.choose("Lettre", "Fin d’accompagnement");
  await page.says("01 99 00 19 19", { selector: ".letter-sheet" });
  await page.says("Élodie Kowalczykowska {personne.nom} **", { selector: ".letter-to" });
  await page.fill("Objet", "La fin de votre accompagnement");
  await (await page.session.$(".letter-modal .tick")).click();
  await page.picture("filled");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Faire le PDF");
  await page.says(/Lettre prête à imprimer/, { patience: 60_000 });
  await page.says(/^.*Lettre - .*La fin de votre accompagnement.*\.pdf/s, { selector: ".documents-list" });
  const [letter] = readdirSync(papers);
  assert.match(letter, /^Lettre - P-M09-\d\d-\d+ - La fin de votre accompagnement - .*\.pdf$/);
  await page.session.execute(() => document.querySelector(".letters").scrollIntoView());
  await page.picture("printed-and-kept");
  assert.deepEqual(await page.faults(), []);

  // One click, and the whole file is on paper; that it left is known.
  await page.click("button", "Copie du dossier");
  await page.says(/Copie du dossier, non chiffrée/, { patience: 60_000 });
  const copy = readdirSync(papers).find((name) => name.startsWith("Copie du dossier"));
  for (const name of [letter, copy]) {
    assert.ok(readFileSync(path.join(papers, name)).subarray(0, 5).equals(Buffer.from("%PDF-")));
  }
  await page.click("link", "Personnes");
  // A page of them: what one takes to a meeting.
  await page.click("button", "Mes dossiers");
  await page.click("button", /Étape$/u, { within: ".filters" });
  await page.click("option", "Montage");
  await page.says(/\b\d{1,2} personnes/);
  await page.click("button", "Exporter");
  await page.choose("Format", "À imprimer (PDF)");
  await page.fill("Pourquoi", "réunion du mardi");
  await page.press("Enter");
  await page.says(/Liste enregistrée/, { patience: 60_000 });
  await page.click("link", "Réglages");
  await page.says(/copie du dossier P-M09-/);
  await page.says("réunion du mardi");
  await page.session.execute(() => document.querySelector("#exports-title").scrollIntoView());
  await page.picture("log");
  assert.deepEqual(await page.faults(), []);

  await page.press("Control", "l");
  await page.says(/phrase de passe/i);
  assert.deepEqual(readable(home, ["La fin de votre accompagnement", "réunion du mardi"]), []);
});
