// Diagnosis and plan: ten taps at most for the first, « + » and Enter for the second, days typed as words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { story } from "../harness/story.js";

const SCORES = { person: 3, offer: 2, market: 1, finance: 0, legal: 1, network: 2, impact: 4 };

test("a diagnosis takes ten taps, a plan is made by Enter, and late actions are seen", { timeout: 300_000 }, async (t) => {
  const home = passing("plan");
  const passphrase = await demonstration(home);
  const { page, killAndRestart } = await story(t, "plan", { home });
  await unlock(page, passphrase);

  await page.press("Control", "n");
  await page.fill("Nom", "d’Alençon-Ndiaye");
  await page.fill("Prénom", "José-María");
  await page.fill("Un moyen de la joindre", "jose-maria@exemple.fr");
  await page.fill("Motif de la venue", "Ouvrir une épicerie solidaire");
  await page.press("Control", "Enter");
  await page.find("heading", /d’Alençon-Ndiaye/);
  await page.says(/Rien n.est prévu pour l.instant/);
  await page.says(/Aucun diagnostic pour l.instant/);
  await page.picture("nothing-yet");
  assert.deepEqual(await page.faults(), []);

  await page.click("button", "Ajouter un projet");
  await page.write("Épicerie de la rue Myrha");
  await page.press("Enter");
  await page.find("heading", "Épicerie de la rue Myrha");
  await page.fill("Emplois prévus", "2");
  await page.press("Enter");
  await page.says(/enregistré à \d+ h \d+/);

  let taps = 0;
  const tap = async (one) => {
    taps += 1;
    await one.click();
  };
  await tap(await page.find("button", /^Faire le point/));
  await page.find("heading", "Faire le point");
  await page.picture("sheet");
  assert.deepEqual(await page.faults(), []);
  for (const [theme, score] of Object.entries(SCORES)) {
    await tap(await page.session.$(`[data-theme=${theme}] .cell:nth-child(${score + 1})`));
  }
  await page.says("7 thèmes sur 7");
  await page.picture("sheet-filled");
  await tap(await page.find("button", "Enregistrer le diagnostic"));
  await page.find("img", /Finances 0/);
  assert.ok(taps <= 10, `${taps} taps`);
  t.diagnostic(`diagnosis: ${taps} taps`);

  // The same by keys, which corrects it: D, seven figures, Enter.
  await page.press("d");
  await page.find("heading", "Faire le point");
  for (const figure of "3210124") await page.press(figure);
  await page.press("Enter");
  await page.find("img", /Marché 1, Finances 0, Juridique 1/);

  // The plan: A, Enter.
  await page.press("a");
  await page.find("option", /Finances à 0 sur 4/, { first: true });
  await page.picture("proposals");
  assert.deepEqual(await page.faults(), []);
  await page.press("Enter");
  await page.says(/Ajoutée : /);
  t.diagnostic("first action of a plan: 2 keys");
  await page.press("Enter");
  await page.session.waitUntil(async () => (await page.all("checkbox", /^Fait/)).length === 2);
  await page.write("Rappeler la banque");
  await page.find("option", /Ajouter « Rappeler la banque »/);
  await page.press("Tab");
  await page.write("vendredi prochain");
  await page.says(/vendredi \d+ \p{L}+ \d{4}, (dans|demain|aujourd)/u);
  await page.picture("due-in-words");
  await page.press("Enter");
  await page.find("checkbox", "Fait, Rappeler la banque");
  await page.press("Escape");
  await page.gone("combobox", "Action");

  await page.press("p");
  await page.press("Space");
  await page.says("Action faite");
  await page.picture("ticked");
  await page.press("Control", "z");
  await page.says(/Annulé/);

  await page.click("button", "Mobilité");
  await page.find("button", "Mobilité", { patience: 5_000 });
  await page.says("Frein noté, mobilité");
  await page.press("?");
  await page.says("Aller au plan, à sa première action à faire");
  await page.picture("keys");
  await page.press("Escape");
  await page.gone("dialog", /./);
  assert.deepEqual(await page.faults(), []);

  await killAndRestart();
  await unlock(page, passphrase);
  await page.press("Control", "k");
  await page.write("ndiaye jose");
  await page.find("option", /Ndiaye.*José/, { first: true });
  await page.press("Enter");
  await page.find("checkbox", "Fait, Rappeler la banque");
  await page.says(/Finances/);

  await full(page);
  await library(page);
});

/** Somebody followed for long, with a late action and two diagnoses: looked at in both themes. */
async function full(page) {
  const person = await page.session.executeAsync((done) => {
    const call = (name, ask) => window.__TAURI_INTERNALS__.invoke("call", { name, ask });
    const filter = { mine: false, qpv: null, stage: null, silent: false };
    const list = { filter, sort: "last_contact", descending: true, offset: 0, limit: 500 };
    const look = async () => {
      for (const { id } of (await call("persons_list", list)).rows) {
        const { objectives } = await call("person_plan", { person: id });
        if (!objectives.some((one) => one.actions.some((action) => action.late))) continue;
        const { diagnoses } = await call("person_diagnoses", { person: id });
        const { projects } = await call("person_projects", { person: id });
        if (diagnoses.length > 1 && projects.length > 0) return id;
      }
      return null;
    };
    look().then(done, (error) => done(JSON.stringify(error)));
  });
  assert.match(String(person), /^[0-9a-f-]{36}$/);
  await page.session.execute((id) => {
    window.location.hash = `#/personnes/${id}`;
  }, person);
  await page.says(/en retard de \d+ jours?/);
  await page.picture("followed");
  assert.deepEqual(await page.faults(), []);
  await show(page, "[data-testid=diagnosis]");
  await page.picture("radar");
  await page.session.execute(() => {
    document.documentElement.dataset.theme = "dark";
  });
  await page.picture("radar-dark");
  assert.deepEqual(await page.faults(), []);
  await show(page, "#plan");
  await page.picture("plan-dark");
  await page.session.execute(() => {
    delete document.documentElement.dataset.theme;
  });
}

async function library(page) {
  await page.session.execute(() => {
    window.location.hash = "#/reglages/bibliotheque";
  });
  await page.find("heading", "Bibliothèque du plan");
  await page.picture("library");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Ajouter une action");
  await page.fill("Objectif", "Trouver un lieu");
  await page.fill("Action", "Visiter la halle Pajol");
  await page.press("Enter");
  await page.says("Action ajoutée à la bibliothèque");
  await page.fill("Chercher dans la bibliothèque", "pajol");
  await page.says("ajoutée par la Maison");
  await page.picture("library-added");
}

function show(page, selector) {
  return page.session.execute((where) => document.querySelector(where)?.scrollIntoView({ block: "start" }), selector);
}
