// A whole sitting with the City's server stopped: twelve applications, five members, one conflict of interest, one lapsed
// proof, the quorum lost and found again; by the keyboard on the projector, which says nothing of who applied; then the
// minutes and every letter, twice the same to the byte.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { firstRun } from "../harness/house.js";
import { startHub } from "../harness/hub.js";
import { plain } from "../harness/page.js";
import { HOLDERS, instructed, misread } from "../harness/pass.js";
import { pagesOf } from "../harness/pdf.js";
import { kept } from "../harness/places.js";
import { until } from "../harness/processes.js";
import { story } from "../harness/story.js";

const CHAIR = "Hélène N’Guessan";
const CONFLICTED = "Bastien Ferrand";
const MEMBERS = [CHAIR, CONFLICTED, "Dominique Święty", "Fatoumata Cissé", "Gérard Lê"];
const [, , , FOURTH, FIFTH] = MEMBERS;
/** Places on the agenda. */
const LAPSED = 7;
const LAPSES_IN_A_MONTH = 9;
const CONFLICT = 3;
/** A proof of three months, four months old; one of six months that has some ten days left. */
const FOUR_MONTHS = 122;
const NEARLY_SIX_MONTHS = 172;

const MOTIVES = {
  5: "Le local envisagé est hors des quartiers prioritaires ; le besoin n’y est pas établi.",
  6: "Retirée par la porteuse, qui a trouvé un emploi salarié.",
  7: "Une déclaration sur l’honneur de moins de trois mois.",
  10: "L’activité existe déjà à deux rues, portée par un centre social.",
  11: "Un budget qui compte l’entretien des vélos.",
};
const CONDITION = "Ouvrir la cuisine aux associations voisines un jour par semaine.";
const RECUSED = "Son frère est associé du projet";

/** Folder in which files appear; the answer gives those that came since it was last asked. */
function arrivals(folder) {
  const seen = new Set();
  return () => {
    const fresh = readdirSync(folder).filter((name) => name.endsWith(".pdf") && !seen.has(name));
    for (const name of fresh) seen.add(name);
    return fresh;
  };
}

test("a committee sits from its agenda to its letters, offline", { timeout: 600_000 }, async (t) => {
  // Kept after the run, for those who want to look.
  const papers = kept("papers", "committee");
  for (const old of readdirSync(papers)) rmSync(path.join(papers, old));
  const hub = await startHub(t, "committee");
  const { page } = await story(t, "committee", { env: { PIGNON_DOWNLOADS: papers } });
  const { passphrase } = await firstRun(page, { name: "Inès Bérard" });

  // The desk knows the server of the City, which then stops: nothing below needs it.
  const title = await page.session.execute(() => document.querySelector(".who")?.getAttribute("title") ?? "");
  await page.click("button", "Ouvrir une première fiche");
  await page.click("link", "Réglages");
  const [, house] = /\((M\d\d)\), poste/.exec(await page.says(/\(M\d\d\), poste/));
  const code = await hub.addMaison(house, title || house);
  await page.click("link", "Échanges");
  await page.fill("Adresse du serveur", hub.address);
  await page.fill("Code d’inscription", code);
  await page.click("button", "Inscrire ce poste");
  await page.find("button", "Échanger maintenant", { patience: 20_000 });
  await hub.stop();

  // Nothing yet.
  await page.click("link", "Comités");
  await page.says("Aucune séance");
  await page.picture("no-sitting");
  assert.deepEqual(await page.faults(), []);

  const begun = Date.now();
  const made = await instructed(page, passphrase, { issued: { [LAPSES_IN_A_MONTH]: { address: NEARLY_SIX_MONTHS } } });
  t.diagnostic(`12 applications filed, read twice and instructed by commands: ${Math.round((Date.now() - begun) / 1000)} s`);
  await page.session.refresh();
  await page.find("navigation", "Navigation principale", { patience: 30_000 });

  // Planned, composed, called.
  await page.click("link", "Comités");
  await page.says("Aucune séance");
  await page.session.execute(() => document.activeElement?.blur());
  await page.press("n");
  await page.find("heading", "Prévoir une séance");
  await page.fill("Quand", "aujourd’hui 0h05");
  await page.fill("Lieu", "Salle des Œillets");
  await page.picture("plan");
  assert.deepEqual(await page.faults(), []);
  await page.press("Enter");
  await page.find("heading", /^Comité du/);
  await page.says("Personne n’est encore convoqué");
  await page.says("12 candidatures prêtes");
  await page.picture("sitting-to-compose");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Composer l’ordre du jour");
  await page.says("12 dossiers", { selector: ".committee" });
  for (const [at, name] of MEMBERS.entries()) {
    if (at === 0) await page.choose("Qualité", "Présidence");
    if (at === 1) await page.choose("Qualité", "Voix délibérative");
    await page.fill("Nom", name);
    await page.press("Enter");
    await page.says(name, { selector: ".seat-list" });
  }

  // Moved by a month: it names what will no longer hold; back to today.
  await page.fill("Quand", "+30j 14h");
  await page.press("Enter");
  await page.says("À la nouvelle date, des pièces ne seront plus valables");
  await page.says(made[LAPSES_IN_A_MONTH - 1].number, { selector: ".committee-facts" });
  await page.picture("moved");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Quand", "aujourd’hui 0h05");
  await page.press("Enter");
  await until("the remark went with the date", async () => !(await page.text(".committee-facts")).includes("ne seront plus"));

  // One date had been misread: the proof is lapsed, and the agenda says so. The desk reads its pages again.
  await misread(page, made[LAPSED - 1].id, "honour", FOUR_MONTHS);
  await page.session.refresh();
  await page.says("expirée depuis", { selector: ".agenda-items", patience: 30_000 });

  // One has an interest; all are there.
  await page.choose(`Conflit d’intérêts de ${CONFLICTED}`, new RegExp(made[CONFLICT - 1].number));
  await page.find("heading", new RegExp(`${CONFLICTED} ne prend pas part`));
  await page.click("button", "Enregistrer le conflit d’intérêts");
  await page.says("Dites pourquoi", { selector: "[role=dialog]" });
  await page.picture("recusal");
  assert.deepEqual(await page.faults(), []);
  await page.fill("Pourquoi", RECUSED);
  await page.click("button", "Enregistrer le conflit d’intérêts");
  await page.says(RECUSED, { selector: ".seat-list" });
  for (const name of MEMBERS) {
    await page.click("button", `Arrivée de ${name}`);
    await page.find("button", `Départ de ${name}`);
  }
  await page.picture("sitting-ready");
  assert.deepEqual(await page.faults(), []);
  await theme(page, "dark");
  await page.picture("sitting-ready-dark");
  assert.deepEqual(await page.faults(), []);
  await theme(page, null);
  await page.session.setWindowSize(1024, 600);
  await page.picture("sitting-1024x600");
  await page.narrow();
  await page.picture("sitting-narrow");
  await page.session.setWindowSize(1280, 860);

  // The sitting. The page of the coordinator does name who applied; the projector will not.
  await assert.rejects(nothingPrivate(page), /the projector says/);
  await page.click("button", "Ouvrir la séance");
  await page.says("Dossier 1 sur 12", { selector: ".live" });
  await page.says("Quorum : 5 voix pour 3");
  await page.picture("live");
  assert.deepEqual(await page.faults(), []);
  await theme(page, "dark");
  await page.picture("live-dark");
  assert.deepEqual(await page.faults(), []);
  await theme(page, null);
  await page.session.setWindowSize(1024, 600);
  await page.picture("live-1024x600");
  await page.narrow();
  await page.picture("live-narrow");
  await page.session.setWindowSize(1280, 860);

  const counted = [];
  /** Decides the file shown; counts keys (a chord is one) apart from the letters of the motive. */
  const decide = async (at, key, { says, votes } = {}) => {
    await page.says(`Dossier ${at} sur 12`, { selector: ".live" });
    await nothingPrivate(page);
    let keys = 0;
    const press = async (...chord) => {
      keys += 1;
      await page.press(...chord);
    };
    await press(key);
    await page.find("dialog");
    if (says) await page.write(says);
    for (const count of votes ?? []) {
      await press("Tab");
      for (const digit of String(count)) await press(digit);
    }
    await nothingPrivate(page);
    if (at === 1 || at === 5) {
      await page.picture(at === 1 ? "deciding" : "refusing");
      assert.deepEqual(await page.faults(), []);
    }
    await press("Control", "Enter");
    await page.gone("dialog");
    counted.push({ at, key, keys, letters: says?.length ?? 0 });
  };

  await decide(1, "a");
  await decide(2, "a");
  await page.says(`Dossier ${CONFLICT} sur 12`);
  await page.says(`Ne prend pas part à ce dossier : ${CONFLICTED}`, { selector: ".live" });
  await page.says("Quorum : 4 voix pour 3");
  await page.picture("live-conflict");
  await decide(3, "a");
  // Undone before it has consequences, and taken again.
  await page.press("Control", "z");
  await page.press("ArrowLeft");
  await page.find("button", /^Admise/);
  await page.press("a");
  await page.find("dialog");
  await page.press("Tab");
  await page.write(CONDITION);
  await page.press("Control", "Enter");
  await page.gone("dialog");
  await decide(4, "a");
  // A refusal says why, or is not taken.
  await page.says("Dossier 5 sur 12", { selector: ".live" });
  await page.press("r");
  await page.find("dialog");
  await page.press("Control", "Enter");
  await page.says("Dites pourquoi", { selector: "[role=dialog]" });
  await page.press("Escape");
  await page.gone("dialog");
  await decide(5, "r", { says: MOTIVES[5], votes: [4, 1] });
  await decide(6, "s", { says: MOTIVES[6] });

  // The lapsed proof: not admitted, whatever one types; adjourned, once there is a quorum again.
  await page.says(`Dossier ${LAPSED} sur 12`, { selector: ".live" });
  await page.says("expirée depuis", { selector: ".live" });
  await page.picture("live-lapsed");
  assert.deepEqual(await page.faults(), []);
  await page.press("a");
  await page.find("dialog");
  await page.press("Control", "Enter");
  await page.says("Il manque encore des pièces", { selector: "[role=dialog]" });
  await page.picture("lapsed-not-admitted");
  await page.press("Escape");
  await page.gone("dialog");
  const back = async (marks) => {
    await page.press("Escape");
    await page.find("button", "Écran de séance");
    for (const [mark, name] of marks) {
      await page.click("button", `${mark} de ${name}`);
      await page.find("button", `${mark === "Départ" ? "Arrivée" : "Départ"} de ${name}`);
    }
  };
  await back([["Départ", CHAIR], ["Départ", FOURTH], ["Départ", FIFTH]]);
  await page.says("Quorum non atteint : 2 voix sur 3");
  await page.picture("quorum-lost");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Écran de séance");
  await page.says("Quorum perdu : 2 voix sur 3");
  await page.press("j");
  await page.find("dialog");
  await page.write(MOTIVES[LAPSED]);
  await page.press("Control", "Enter");
  await page.says("Le quorum n’est pas atteint pour ce dossier", { selector: "[role=dialog]" });
  await page.picture("live-quorum-lost");
  assert.deepEqual(await page.faults(), []);
  await page.press("Escape");
  await page.gone("dialog");
  await back([["Arrivée", CHAIR]]);
  await page.says("Quorum atteint : 3 voix pour 3 nécessaires");
  await page.click("button", "Écran de séance");
  await decide(LAPSED, "j", { says: MOTIVES[LAPSED] });

  await decide(8, "a");
  await decide(9, "a");
  await decide(10, "r", { says: MOTIVES[10] });
  await decide(11, "j", { says: MOTIVES[11] });
  await decide(12, "a");
  await page.says("Admise", { selector: ".live-decision" });
  await page.picture("live-decided");
  assert.deepEqual(await page.faults(), []);
  const most = Math.max(...counted.map((one) => one.keys));
  for (const { at, key, keys, letters } of counted)
    t.diagnostic(`file ${at}, ${key.toUpperCase()}: ${keys} keys${letters ? ` and a motive of ${letters} letters` : ""}`);
  assert.ok(counted.filter((one) => one.key === "a").every((one) => one.keys === 2), "an admission is two keys");
  assert.ok(most <= 6, `${most} keys for one decision, its vote typed over`);

  await page.click("button", "Clore la séance");
  await page.find("alertdialog");
  await page.picture("closing");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Clore la séance", { within: "[role=alertdialog]" });
  await page.says("Séance close");

  // The papers, in one go; then again.
  const fresh = arrivals(papers);
  const printed = async (name, patience = 60_000) => {
    await page.click("button", name);
    return until(`${name} is there`, () => fresh()[0], { within: patience });
  };
  const began = Date.now();
  const letters = await printed("Établir 11 lettres");
  t.diagnostic(`11 letters written and laid out: ${Date.now() - began} ms (program not optimised)`);
  await page.says("Prêt à imprimer");
  const minutes = await printed("Procès-verbal en PDF");
  await page.says(`Prêt à imprimer : ${minutes}`);
  await page.picture("papers");
  assert.deepEqual(await page.faults(), []);
  await page.narrow();
  await page.picture("papers-narrow");
  await page.session.setWindowSize(1280, 860);
  const sameLetters = await printed("Toutes les lettres en un PDF");
  const sameMinutes = await printed("Procès-verbal en PDF");
  const bytes = (name) => readFileSync(path.join(papers, name));
  assert.ok(bytes(letters).equals(bytes(sameLetters)), "the letters are the same to the byte");
  assert.ok(bytes(minutes).equals(bytes(sameMinutes)), "the minutes are the same to the byte");
  await theMinutesSayIt(path.join(papers, minutes), made, house);
  await theLettersSayIt(path.join(papers, letters), made, house);

  await page.click("button", "Notifier 11 décisions");
  await page.says("Décisions notifiées");
  await page.gone("button", /^Notifier/);
  await page.picture("notified");
  assert.deepEqual(await page.faults(), []);
  await page.press("Escape");
  await page.says("12 dossiers, 12 examinés");
  await page.picture("sittings");
  assert.deepEqual(await page.faults(), []);
  assert.equal((await fetch(hub.address).catch(() => null)), null, "the server of the City was stopped all along");
});

/** The dark theme, the light one, or that of the system. */
function theme(page, name) {
  return page.session.execute((one) => {
    if (one) document.documentElement.dataset.theme = one;
    else delete document.documentElement.dataset.theme;
  }, name);
}

/** Nothing of who applied is on the screen, nor anywhere in what the screen is made of. */
async function nothingPrivate(page) {
  const whole = plain(await page.session.execute(() => document.documentElement.outerHTML + document.body.innerText));
  for (const { family, given, phone, email, birth } of HOLDERS) {
    const [day, month, year] = birth.split("/");
    const written = [phone, phone.replaceAll(" ", ""), phone.replaceAll(" ", "").replace(/^0/, "+33"), email];
    const dates = [birth, `${year}-${month}-${day}`];
    for (const private_ of [`${given} ${family}`, `${family} ${given}`, ...written, ...dates])
      assert.ok(!whole.includes(plain(private_)), `the projector says ${private_}`);
  }
}

/** Without spaces and hyphens: an end of line may put some in, or take some away. */
const solid = (text) => plain(text).replace(/[\s\u00ad-]/g, "");

async function theMinutesSayIt(file, made, house) {
  const text = solid((await pagesOf(file)).join(" "));
  const says = (wanted) => assert.ok(text.includes(solid(wanted)), `the minutes say: ${wanted}\n${text}`);
  says(`PV-${house}-01-0001`);
  for (const { number } of made) says(number);
  for (const name of MEMBERS) says(name);
  for (const motive of Object.values(MOTIVES)) says(motive);
  says(CONDITION);
  says("4 pour, 1 contre, 0 abstention");
  says("4 pour, 0 contre, 0 abstention");
  says(RECUSED);
  says("Salle des Œillets");
  for (const { email, phone } of HOLDERS)
    for (const hidden of [email, phone]) assert.ok(!text.includes(solid(hidden)), `the minutes keep ${hidden} to themselves`);
}

async function theLettersSayIt(file, made, house) {
  const raw = (await pagesOf(file)).join(" ");
  const text = solid(raw);
  const says = (wanted) => text.includes(solid(wanted));
  const withdrawn = 6;
  assert.deepEqual(
    [...new Set(raw.match(/L-M\d\d-\d\d-\d{4}/g))],
    Array.from({ length: 11 }, (_, at) => `L-${house}-01-${String(at + 1).padStart(4, "0")}`),
  );
  for (const [at, { family, title }] of HOLDERS.entries()) {
    const wanted = at + 1 !== withdrawn;
    for (const said of [family, title, made[at].number]) assert.equal(says(said), wanted, said);
  }
  for (const [at, motive] of Object.entries(MOTIVES)) assert.equal(says(motive), Number(at) !== withdrawn, motive);
  assert.ok(says(CONDITION));
  // Ways to contest it: in the two refusals, and nowhere else.
  assert.equal(text.split(solid("tribunal administratif")).length - 1, 2);
}
