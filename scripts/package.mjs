// make package: a Debian package, built and listed.
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root, say, step } from "./steps.mjs";

const tauri = path.join(root, "ui", "node_modules", ".bin", "tauri");
// The package is named: it is not among the default members, which need no web view.
const cargo = ["--locked", "-p", "pignon-desktop"];
const { ok } = await step("Debian package", tauri, ["build", "--ci", "--bundles", "deb", "--", ...cargo]);
if (!ok) process.exit(1);
const folder = path.join(process.env.CARGO_TARGET_DIR ?? "target", "release", "bundle", "deb");
for (const name of readdirSync(path.resolve(root, folder)).filter((file) => file.endsWith(".deb"))) {
  const { size } = statSync(path.resolve(root, folder, name));
  say(`${path.join(folder, name)} (${(size / 2 ** 20).toFixed(1)} MiB)`);
}
