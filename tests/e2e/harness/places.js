// Where things are: everything a run writes stays in .pignon/, at the root of the project, which Git ignores.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(fileURLToPath(new URL("../../..", import.meta.url)));
const target = path.resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const binaries = path.join(target, process.env.PIGNON_E2E_PROFILE ?? "debug");

/** Absolute path of one of our programs; says how to build it when it is not there. */
export function program(name) {
  const file = path.join(binaries, process.platform === "win32" ? `${name}.exe` : name);
  if (!existsSync(file)) throw new Error(`${file} is not built: run make test, or make build`);
  return file;
}

/** The driver that `make setup` installs inside the project. */
export function driverProgram() {
  const file = path.join(root, ".pignon", "tools", "bin", "tauri-driver");
  if (!existsSync(file)) throw new Error(`${file} is not there: run make setup`);
  return file;
}

/** A folder that stays after the run, for those who want to look. */
export function kept(...parts) {
  const folder = path.join(root, ".pignon", ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A folder for one run only: it goes when this process ends, after every program that writes in it. */
export function passing(prefix) {
  const folder = mkdtempSync(path.join(kept("tmp"), `${prefix}-`));
  passingFolders.push(folder);
  return folder;
}

const passingFolders = [];
process.once("exit", () => {
  for (const folder of passingFolders) rmSync(folder, { recursive: true, force: true });
});
