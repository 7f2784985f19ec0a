// make run: Pignon on a demonstration house, with the City's server beside it. Without a display, the main job is
// done in a virtual one, and pictures are left.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { demonstration, MAISON } from "../tests/e2e/harness/house.js";
import { hubAt } from "../tests/e2e/harness/hub.js";
import { program } from "../tests/e2e/harness/places.js";
import { freePorts } from "../tests/e2e/harness/processes.js";
import { BUILD, kept, root, say, step } from "./steps.mjs";

const folder = path.join(kept, "run");
const ui = path.join(root, "ui");

await main();

async function main() {
  const vite = path.join(ui, "node_modules", ".bin", "vite");
  const page = await step("page: build", vite, ["build", "--logLevel", "warn"], { cwd: ui });
  const built = page.ok && (await step("build", "cargo", BUILD));
  if (!built.ok) process.exitCode = 1;
  else if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) await withDisplay();
  else await withoutDisplay();
}

/** The house and the hub are kept from one run to the next; `FRESH=1` begins again. */
async function withDisplay() {
  if (process.env.FRESH) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const home = path.join(folder, "desk");
  const file = path.join(folder, "run.json");
  if (!existsSync(file)) {
    rmSync(home, { recursive: true, force: true });
    const passphrase = await demonstration(home);
    const [port] = await freePorts(1);
    const hub = hubAt(path.join(folder, "hub"), port, "run");
    const code = await hub.addMaison(MAISON.code, MAISON.name);
    writeFileSync(file, JSON.stringify({ passphrase, port, code }));
  }
  const { passphrase, port, code } = JSON.parse(readFileSync(file, "utf8"));
  const hub = hubAt(path.join(folder, "hub"), port, "run");
  let window;
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => window?.kill("SIGTERM"));
  await hub.resume();
  say("Pignon opens on a demonstration house.");
  say(`  passphrase               ${passphrase}`);
  say(`  the City's server        ${hub.address}`);
  say(`  code to enrol this desk  ${code} (Échanges; once, within seven days)`);
  say("Close the window to stop. FRESH=1 make run begins again with a new house.");
  window = spawn(program("pignon-desktop"), [], {
    stdio: "inherit",
    env: { ...process.env, PIGNON_HOME: home, XDG_CACHE_HOME: path.join(folder, "cache") },
  });
  const ended = await new Promise((resolve) => window.once("close", resolve));
  await hub.stop();
  say("✓ the window is closed, the server is stopped");
  process.exitCode = ended === 0 || ended === null ? 0 : 1;
}

async function withoutDisplay() {
  const { tour } = await import("../tests/e2e/tour.js");
  rmSync(folder, { recursive: true, force: true });
  const pictures = path.join(folder, "pictures");
  const endings = [];
  say("there is no display: the main job is done in a virtual one");
  try {
    await tour({ after: (end) => endings.push(end) }, { home: path.join(folder, "desk"), pictures, say: (what) => say(`✓ ${what}`) });
    say(`pictures: ${path.relative(root, pictures)}`);
  } catch (error) {
    console.error(error.message);
    say(`✗ not done; what was on the screen is in ${path.relative(root, pictures)}`);
    process.exitCode = 1;
  } finally {
    for (const end of endings.reverse()) await end();
  }
}
