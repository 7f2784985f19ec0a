// Papers: a lease dropped on a file and looked at without leaving the window, a note for oneself, a list that leaves,
// a caseload handed over.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readable } from "../harness/disk.js";
import { demonstration, unlock } from "../harness/house.js";
import { passing } from "../harness/places.js";
import { until } from "../harness/processes.js";
import { story } from "../harness/story.js";

/** A PDF of two pages that say this. */
function pdf(words) {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    ...[5, 6].map(
      (content) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> >> /Contents ${content} 0 R >>`,
    ),
    ...[words, `${words} (2)`].map((text) => {
      const stream = `BT /F1 32 Tf 72 720 Td (${text.replace(/[()]/g, "\\$&")}) Tj ET`;
      return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    }),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

test("papers stay encrypted, private notes private, and what leaves is known", { timeout: 300_000 }, async (t) => {
  const home = passing("papers");
  const downloads = passing("papers-downloads");
  mkdirSync(downloads, { recursive: true });
  const lease = path.join(downloads, "Bail de l’épicerie, été 2026.pdf");
  writeFileSync(lease, pdf("BAIL COMMERCIAL SECRET"), "latin1");
  const program = path.join(downloads, "facture.pdf");
  writeFileSync(program, Buffer.from("7f454c4602010100000000000000000002003e00", "hex"));

  const passphrase = await demonstration(home);
  const { page } = await story(t, "papers", { home, env: { PIGNON_DOWNLOADS: downloads } });
  await unlock(page, passphrase);
  await page.press("Control", "k");
  await page.find("combobox", /^Nom, téléphone/);
  await page.write("diallo");
  await page.find("option", /Diallo/i, { first: true });
  await page.press("Enter");
  await page.find("heading", "Documents");
  await page.says("Aucun document");
  await page.picture("no-document");
  assert.deepEqual(await page.faults(), []);

  await page.give(".documents input[type=file]", lease);
  await page.says("Bail de l’épicerie, été 2026.pdf", { selector: ".documents-list" });
  await page.give(".documents input[type=file]", program);
  await page.says("Ce type de fichier n’est pas gardé ici");
  await page.picture("one-kept-one-refused");
  await page.click("button", /^Voir Bail/);
  await until("the page is drawn", () =>
    page.session.execute(() => document.querySelectorAll("canvas[data-drawn]").length > 0),
  );
  await page.picture("preview");
  assert.deepEqual(await page.faults(), []);
  await page.press("Escape");
  await page.gone("dialog", /Bail/);

  await page.click("button", "Écrire une note");
  await page.fill("Pour vous seul", "Rappeler sa sœur avant jeudi, au sujet de la garde des enfants.");
  await page.press("Control", "Enter");
  await page.says("Rappeler sa sœur", { selector: ".private-notes" });
  await page.picture("private-note");
  assert.deepEqual(await page.faults(), []);

  await page.click("button", /^Enregistrer une copie/);
  const copy = path.join(downloads, "Bail de l’épicerie, été 2026 (2).pdf");
  await until("the copy is there", () => existsSync(copy));
  assert.deepEqual(readFileSync(copy), readFileSync(lease));

  // The list as it stands, with its reason.
  await page.click("link", "Personnes");
  await page.click("button", "Exporter");
  await page.find("heading", /^Exporter/);
  await page.picture("export");
  assert.deepEqual(await page.faults(), []);
  await page.click("button", "Exporter", { within: "[role=dialog]" });
  await page.says("Dites pourquoi");
  await page.fill("Pourquoi", "comité de quartier du 12");
  await page.press("Enter");
  await page.says(/Liste enregistrée/);
  assert.ok(readdirSync(downloads).some((name) => /^pignon-personnes-.*\.xlsx$/.test(name)));

  await page.click("link", "Réglages");
  await page.says("comité de quartier du 12");
  await page.find("heading", "Confier des dossiers");
  await page.picture("settings");
  assert.deepEqual(await page.faults(), []);

  await page.press("Control", "l");
  await page.says(/phrase de passe/i);
  assert.deepEqual(readable(home, ["BAIL COMMERCIAL SECRET", "Rappeler sa sœur", "comité de quartier du 12"]), []);
});
