// make bench: the benches of the workspace and the measures in the window, one after the other, on an optimised build.
// What they print is kept in .pignon/bench; figures are ratios taken in one run, and nothing is asserted.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { kept, root, say, step } from "./steps.mjs";

const folder = path.join(kept, "bench");
mkdirSync(folder, { recursive: true });

const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--offline", "--format-version", "1"], { cwd: root });
const benches = JSON.parse(metadata).packages.flatMap(({ name: from, targets }) =>
  targets
    .filter(({ kind }) => kind.includes("bench"))
    .map(({ name }) => ({ from, name, run: ["bench", "--quiet", "--locked", "-p", from, "--bench", name] })),
);

const machine = `${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release()}`;
say(machine);
for (const { from, name, run } of benches) {
  const { ok, output } = await step(`${from} ${name}`, "cargo", run);
  if (!ok) process.exitCode = 1;
  else console.log(output.trimEnd());
  writeFileSync(path.join(folder, `${name}.txt`), `${machine}\n${output}`);
}

// In the window: the same release profile, with the door that lets a driver in.
const vite = path.join(root, "ui", "node_modules", ".bin", "vite");
await step("page: build", vite, ["build", "--logLevel", "warn"], { cwd: path.join(root, "ui") });
const shell = ["-p", "pignon-desktop", "--features", "custom-protocol,driven"];
const built = await step("optimised build of the window", "cargo", ["build", "--quiet", "--release", "--locked", ...shell]);
const { ok, output } = built.ok ? await step("window", "node", ["tests/e2e/bench/window.js"]) : built;
if (ok) console.log(output.trimEnd());
else process.exitCode = 1;
writeFileSync(path.join(folder, "window.txt"), `${machine}\n${output}`);
