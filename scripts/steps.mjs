// Steps of the make commands: each runs quietly into .pignon/logs, says how it went, and shows its log's end when it
// failed. The counts of tests are read in what the test runners really printed.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
export const kept = path.join(root, ".pignon");

/** Where cargo puts the programs of everyday builds. */
export const programs = path.join(path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "debug");

/** One set of packages and features for every build: another one would recompile minutes of crates. */
export const SET = ["--workspace", "--locked", "--features", "pignon-desktop/custom-protocol"];

/** Programs and libraries. One test target, so that dev-dependencies weigh on features as they do for the tests. */
export const BUILD = ["build", "--quiet", ...SET, "--lib", "--bins", "--test", "contract"];

const HEARTBEAT_MS = 30_000;
const SHOWN_LINES = 40;

/** Nothing is left outside the project; logs are plain text. */
const OURS = {
  TMPDIR: path.join(kept, "tmp"),
  XDG_CACHE_HOME: path.join(kept, "cache"),
  CARGO_TERM_COLOR: "never",
  NO_COLOR: "1",
};

for (const folder of ["logs", "tmp", "cache"]) mkdirSync(path.join(kept, folder), { recursive: true });

/** Prints one line of progress. */
export function say(line) {
  console.log(`  ${line}`);
}

/**
 * Runs one command.
 * @returns {Promise<{ok: boolean, output: string}>} all it printed
 */
export async function step(name, command, args, { env, cwd = root } = {}) {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const log = path.join(kept, "logs", `${slug}.log`);
  const file = createWriteStream(log);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`· ${name}…`);
  const child = spawn(command, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...OURS, ...env },
  });
  let output = "";
  const take = (bytes) => {
    output += bytes;
    file.write(bytes);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const heart = setInterval(() => say(`  still at it: ${name}, ${seconds()} s`), HEARTBEAT_MS);
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      take(`${error.message}\n`);
      resolve(-1);
    });
    child.once("close", resolve);
  });
  clearInterval(heart);
  file.end();
  const ok = code === 0;
  if (ok) say(`✓ ${name} (${seconds()} s)`);
  else {
    const lines = output.trimEnd().split("\n");
    console.log(lines.slice(-SHOWN_LINES).join("\n"));
    say(`✗ ${name} (${seconds()} s); the whole story is in ${path.relative(root, log)}`);
  }
  return { ok, output };
}

const COUNTS = {
  cargo: [/^test result: \S+ (\d+) passed; (\d+) failed/gm, 1, 2],
  vitest: [/^\s*Tests\s+(?:(\d+) failed)?(?:[ |]*)?(?:(\d+) passed)?/gm, 2, 1],
  node: [/^[#ℹ] (?:pass (\d+)|fail (\d+)|cancelled (\d+))$/gm, 1, 2, 3],
};

/** Passed and failed, as this runner said it; nothing said counts as nothing passed. */
export function counted(runner, output) {
  const [pattern, passed, ...failed] = COUNTS[runner];
  const totals = { passed: 0, failed: 0 };
  for (const found of output.matchAll(pattern)) {
    totals.passed += Number(found[passed] ?? 0);
    for (const group of failed) totals.failed += Number(found[group] ?? 0);
  }
  return totals;
}
