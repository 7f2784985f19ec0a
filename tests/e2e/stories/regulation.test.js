// The règlement: a second version edited, published, applied to new applications alone; then handed to another house.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { demonstration, firstRun, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

const LEASE = "Bail ou promesse de bail";

/** Asks the core what the screens ask. */
async function call(page, name, ask) {
  const [answer, failure] = await page.session.executeAsync(
    (name, ask, done) =>
      window.__TAURI_INTERNALS__.invoke("call", { name, ask }).then(
        (answer) => done([answer, null]),
        (failure) => done([null, JSON.stringify(failure)]),
      ),
    name,
    ask,
  );
  assert.equal(failure, null);
  return answer;
}

function theme(page, dark) {
  return page.session.execute((on) => {
    if (on) document.documentElement.dataset.theme = "dark";
    else delete document.documentElement.dataset.theme;
  }, dark);
}

/** What an application was told under its version. */
async function told(page, application) {
  const { criteria, proofs, gaps, eligibility, regulation_version, regulation_title } = await call(page, "pass_open", {
    application,
  });
  return { criteria, proofs, gaps, eligibility, regulation_version, regulation_title };
}

const at = (where) => ({ within: `[data-at="${where}"]` });

test("a second version changes new applications and no old one, and goes to another house", {
  timeout: 420_000,
}, async (t) => {
  const home = passing("regulation");
  const papers = path.join(home, "papiers");
  mkdirSync(papers);
  const passphrase = await demonstration(home);
  const { page } = await story(t, "regulation", { home, env: { PIGNON_DOWNLOADS: papers } });
  await unlock(page, passphrase);

  // From the board, and from the settings.
  await page.click("link", "Pass");
  await page.find("heading", /À compléter/);
  await page.click("link", "Règlement");
  await page.find("heading", "Règlement du Pass");
  await page.click("link", "Réglages", { within: ".rules" });
  await page.click("link", "Voir et modifier le règlement");
  await page.find("link", "Version 1");
  await page.says("En vigueur");
  await page.says("à confirmer par la Ville", { selector: ".rules-confirm" });
  await page.picture("versions");
  assert.deepEqual(await page.faults(), []);

  const [first] = await call(page, "regulations_list", {});
  assert.ok(first.applications > 0);
  const board = await call(page, "pass_board", { mine: false, limit: 50 });
  const filed = board.columns.flatMap((column) => column.cards).find((card) => card.state === "complete");
  const before = await told(page, filed.id);
  assert.equal(before.regulation_version, 1);

  // A published version is read, and never written.
  await page.click("link", "Version 1");
  await page.says("cette version ne change plus");
  assert.equal(await (await page.field("Pour compléter")).getAttribute("readonly"), "true");
  await page.picture("published");
  assert.deepEqual(await page.faults(), []);

  await page.click("button", "Préparer une version à partir de celle-ci");
  await page.find("heading", "Règlement, version 2");
  await page.says("Rien n’empêche de publier ce brouillon");

  // Each field is saved when one leaves it; what cannot be read is said under it.
  await page.fill("Pour compléter", "trois semaines");
  await page.press("Enter");
  await page.says("Ce nombre n’est pas possible ici");
  await page.session.execute(() => document.activeElement.scrollIntoView({ block: "center" }));
  await page.picture("refused");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Pour compléter", "45 jours");
  await page.press("Enter");
  await page.says(/enregistré à \d+ h \d+/, { selector: '[data-at="deadlines/complete"]' });

  // Weights that do not make a hundred: kept, said, and in the way of a publication; the line leads to the list.
  await page.fill("Poids", "30 %", at("grid/criteria/0/weight"));
  await page.press("Enter");
  await page.says("Le total fait 105 % : il doit faire 100 %");
  await page.session.execute(() => window.scrollTo(0, 0));
  await page.says("1 point empêche de publier ce brouillon");
  assert.equal(await (await page.find("button", "Publier la version 2")).getAttribute("disabled"), "true");
  await page.click("button", "Grille de lecture", { within: ".rules-fault" });
  await page.session.execute(() => document.activeElement.scrollIntoView({ block: "center" }));
  assert.equal(await page.session.execute(() => document.activeElement.dataset.at), "grid/criteria");
  await page.picture("faults");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Poids", "15", at("grid/criteria/1/weight"));
  await page.press("Enter");
  await page.says("Rien n’empêche de publier ce brouillon");

  // Lists: a proof more, a criterion less.
  await page.fill("Ajouter une pièce", LEASE);
  await page.press("Enter");
  await page.find("heading", LEASE);
  await page.fill("Validité, en mois", "12 mois", at("proofs/6"));
  await page.press("Enter");
  await page.says(/enregistré à/, { selector: '[data-at="proofs/6/months"]' });
  await page.click("button", /^Retirer « Le projet est en émergence/);
  await page.gone("heading", /^Le projet est en émergence/);

  // A letter: an unknown field is named, a known one is previewed.
  const body = at("letters/0/body");
  await page.fill("Texte", "Bonjour {personne.prenon},", body);
  await page.press("Control", "Enter");
  await page.says("le champ « {personne.prenon} » n’existe pas", { selector: ".rule-letter" });
  await page.picture("unknown-field");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Texte", "Bonjour {personne.prenom}, **bravo**.", body);
  await page.press("Control", "Enter");
  await page.says("Bonjour Camille, bravo.", { selector: ".rule-paper" });
  await page.says("40 heures d’accompagnement", { selector: ".rule-paper" });
  await page.click("button", "Champs que le texte peut prendre", { first: true });
  await page.says("{personne.civilite}");
  await page.picture("letter");
  assert.deepEqual(await page.faults(), []);

  // What would change, in words.
  await page.session.execute(() => document.getElementById("rules-changes").scrollIntoView());
  await page.says("Délai pour compléter : 45 jours (avant : 30 jours).");
  await page.says(`Pièce ajoutée : « ${LEASE} ».`);
  await page.picture("changes");
  await theme(page, true);
  await page.picture("draft-dark");
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.querySelector(".rule-letter").scrollIntoView());
  await page.picture("letter-dark");
  assert.deepEqual(await page.faults(), []);
  await theme(page, false);

  const size = await page.session.getWindowSize();
  await page.session.setWindowSize(320, 720);
  await page.session.execute(() => document.querySelector("h1").scrollIntoView());
  await page.picture("draft-320");
  const wide = await page.session.execute(() =>
    [...document.querySelectorAll(".rules, .rules *")]
      // What only the browser reads of a list to choose in is clipped.
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth && !one.closest("[aria-hidden=true]"))
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`),
  );
  assert.deepEqual(wide, []);
  assert.deepEqual(await page.faults(), []);
  await page.session.execute(() => document.querySelector(".rule-letter").scrollIntoView());
  await page.picture("letter-320");
  await page.session.setWindowSize(size.width, size.height);

  // Publishing asks, and says whom it is about.
  await page.click("button", "Publier la version 2");
  await page.find("alertdialog", /Publier la version 2/);
  await page.says("déjà déposées gardent leur version et leurs réponses");
  await page.picture("asks");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Publier");
  await page.says("Version 2 du règlement publiée");
  await page.says("En vigueur", { selector: ".rules-standing" });
  await page.picture("in-force");
  assert.deepEqual(await page.faults(), []);

  // The old application keeps its version and its answers; a new one takes the second.
  assert.deepEqual(await told(page, filed.id), before);
  await page.press("Control", "n");
  await page.fill("Nom", "N’Guessan");
  await page.fill("Prénom", "Élise");
  await page.fill("Un moyen de la joindre", "06 99 00 11 22");
  await page.fill("Motif de la venue", "Ouvrir un atelier");
  await page.press("Control", "Enter");
  await page.find("heading", /N.Guessan/);
  await page.click("button", "Nouvelle candidature");
  await page.fill("Titre", "Atelier de la rue Myrha");
  await page.fill("Objet de la demande", "Ouvrir un atelier partagé.");
  await page.fill("Montant demandé", "1 500");
  await page.press("Control", "Enter");
  await page.find("heading", "Atelier de la rue Myrha");
  await page.click("button", "Déposer");
  await page.says("Déposée depuis aujourd’hui");
  await page.says(LEASE);
  await page.picture("new-application");
  const hash = await page.session.execute(() => window.location.hash);
  const fresh = await told(page, /([0-9a-f-]{36})/.exec(hash)[1]);
  assert.equal(fresh.regulation_version, 2);
  assert.ok(!fresh.criteria.some((one) => one.code === "stage"));
  assert.ok(before.criteria.some((one) => one.code === "stage"));

  // One signed file.
  await page.click("link", "Pass");
  await page.find("heading", /À compléter/);
  await page.click("link", "Règlement");
  await page.find("link", "Version 2");
  await page.picture("two-versions");
  assert.deepEqual(await page.faults(), []);
  await page.click("link", "Version 2");
  await page.click("button", "Exporter en fichier signé");
  await page.says("Fichier signé par ce poste : reglement-pass-v2.json");
  assert.deepEqual(readdirSync(papers), ["reglement-pass-v2.json"]);
  const signed = path.join(papers, "reglement-pass-v2.json");
  await page.click("link", "Toutes les versions");
  await page.give("input[type=file]", signed);
  await page.says("La Maison a déjà ce règlement, au mot près");

  await elsewhere(t, signed);
});

/** Another house, which has no règlement: it refuses an altered file, and says who signed the right one. */
async function elsewhere(t, signed) {
  const home = passing("regulation-other");
  const altered = path.join(home, "modifie.json");
  const text = readFileSync(signed, "utf8");
  writeFileSync(altered, text.replace("45", "95"));
  assert.notEqual(readFileSync(altered, "utf8"), text);
  const { page } = await story(t, "regulation-other", { home });
  await firstRun(page, { name: "Awa Diop" });
  await page.click("button", "Ouvrir une première fiche");
  await page.find("navigation", "Navigation principale");
  await page.session.execute(() => {
    window.location.hash = "#/pass/reglement";
  });
  await page.says("La Maison n’a pas encore de règlement");
  await page.picture("empty");
  assert.deepEqual(await page.faults(), []);
  await page.give("input[type=file]", altered);
  await page.says("il a été modifié depuis");
  await page.picture("altered");
  assert.deepEqual(await page.faults(), []);
  await page.give("input[type=file]", signed);
  await page.says("Règlement signé par un poste qui se dit de la Maison M09");
  await page.picture("taken");
  assert.deepEqual(await page.faults(), []);
  await page.click("link", "Ouvrir le brouillon");
  await page.says("Brouillon reçu, à relire");
  await page.find("heading", LEASE);
  await page.picture("received");
  await page.click("button", "Publier la version 2");
  await page.says("C’est la première version de la Maison");
  await page.click("button", "Publier");
  await page.says("En vigueur", { selector: ".rules-standing" });
}
