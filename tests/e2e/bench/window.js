// Measures in the real window, on an optimised build: a key to the rows painted, a start, the memory; beside a bare
// page of the same web view. Nothing is asserted. `node tests/e2e/bench/window.js [persons]`
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

process.env.PIGNON_E2E_PROFILE ??= "release";
const { openBrowser } = await import("../harness/browser.js");
const { firstRun } = await import("../harness/house.js");
const { kept, passing } = await import("../harness/places.js");
const { startDriver } = await import("../harness/driver.js");
const { Page } = await import("../harness/page.js");
const { writePersons } = await import("./persons.js");

const COUNT = Number(process.argv[2] ?? 100_000);
const endings = [];
const t = { after: (end) => endings.push(end) };
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(2);

try {
  await bare();
  await pignon();
} finally {
  for (const end of endings.reverse()) await end();
}

/** A page with one sentence, in the same web view. */
async function bare() {
  const began = performance.now();
  const page = await openBrowser(t, "bench-bare", kept("bench"));
  await page.session.url("data:text/html,<title>bare</title><p>Bonjour</p>");
  await painted(page);
  console.log(`bare WebKitGTK page: shown in ${seconds(began)} s; memory ${memory("MiniBrowser")}`);
}

async function pignon() {
  const home = passing("bench");
  const driver = await startDriver("bench", home);
  t.after(() => driver.stop());
  let page = new Page(await driver.open(), kept("bench"));
  const { passphrase } = await firstRun(page, { name: "Mesures" });

  const file = path.join(home, "personnes.csv");
  const sample = writePersons(file, COUNT);
  await page.click("button", "Importer mon Excel");
  let began = performance.now();
  await page.give("input[type=file]", file);
  await page.find("button", /^Importer \d[\d\s]* personnes$/, { patience: 300_000 });
  console.log(`${COUNT} rows: dry run shown in ${seconds(began)} s`);
  await page.click("button", /^Importer \d[\d\s]* personnes$/);
  await page.find("alertdialog");
  began = performance.now();
  await page.click("button", "Importer");
  await page.find("heading", "C’est importé", { patience: 1_200_000 });
  console.log(`imported in ${seconds(began)} s`);
  await page.session.deleteSession();
  await driver.gone();

  began = performance.now();
  page = new Page(await driver.open(), kept("bench"));
  t.after(() => page.session.deleteSession().catch(() => {}));
  await page.field("Phrase de passe", { patience: 60_000 });
  await painted(page);
  console.log(`start: lock page shown in ${seconds(began)} s`);
  await page.fill("Phrase de passe", passphrase);
  began = performance.now();
  await page.press("Enter");
  await page.session.executeAsync((done) => {
    const look = () => (document.querySelector(".day-group, .day .empty") ? done() : requestAnimationFrame(look));
    look();
  });
  console.log(`unlocked, day usable: ${seconds(began)} s, key derivation included`);
  console.log(`memory ${memory("pignon-desktop")}`);

  await page.press("Control", "k");
  await page.find("combobox");
  await page.session.execute(recordKeys);
  for (const { family, given } of sample) {
    await page.write(`${family.slice(0, 5)} ${given.slice(0, 3)}`.toLowerCase());
    await page.press("Control", "a");
    await page.press("Delete");
  }
  const times = await page.session.execute(() => window.__painted);
  console.log(`key to rows painted, ${times.length} keys: ${percentiles(times)}`);
}

/** In the page: from the time stamp of each key to after the frame in which the rows changed. */
function recordKeys() {
  window.__painted = [];
  let pressed = null;
  window.addEventListener("keydown", (event) => {
    pressed = event.key.length === 1 && !event.ctrlKey ? event.timeStamp : null;
  }, true);
  const changed = () => {
    if (pressed === null) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => window.__painted.push(performance.now() - from);
      after.port2.postMessage(null);
    });
  };
  new MutationObserver(changed).observe(document.querySelector("#box-list"), { childList: true, subtree: true, characterData: true });
}

function painted(page) {
  return page.session.executeAsync((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(1);
  return `p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms`;
}

/** Proportional memory of the program and of all it started, in MiB (Linux; root, as the program hides its own). */
function memory(name) {
  const processes = new Map();
  for (const pid of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
      const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
      const [command] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      processes.set(pid, { parent, command, pss: Number(pss?.[1] ?? 0) });
    } catch {
      // Ended, or not ours to read.
    }
  }
  const under = (pid) => {
    for (let at = pid; processes.has(at); at = processes.get(at).parent) {
      if (path.basename(processes.get(at).command) === name) return true;
    }
    return false;
  };
  const total = [...processes].filter(([pid]) => under(pid)).reduce((sum, [, { pss }]) => sum + pss, 0);
  return total > 0 ? `${Math.round(total / 1024)} MiB (PSS)` : "not readable";
}
