// make check: formatting, lints with warnings denied, types, the contract, licences.
import { existsSync } from "node:fs";
import path from "node:path";
import { BUILD, kept, programs, root, SET, say, step } from "./steps.mjs";

const ui = path.join(root, "ui");
const bin = (name) => path.join(ui, "node_modules", ".bin", name);

/** Everything that is checked without running a test; the answer is the list of what failed. */
export async function check() {
  const failed = [];
  const run = async (name, ...rest) => {
    const { ok } = await step(name, ...rest);
    if (!ok) failed.push(name);
    return ok;
  };
  await run("Rust formatting", "cargo", ["fmt", "--all", "--", "--check", "--color", "never"]);
  await run("page: formatting and lints", bin("biome"), ["check", "--error-on-warnings", "."], { cwd: ui });
  await run("page: types", bin("tsc"), ["--noEmit"], { cwd: ui });
  // The shell takes the page in at compile time: it comes first.
  if (!(await run("page: build", bin("vite"), ["build", "--logLevel", "warn"], { cwd: ui }))) return failed;
  if (!(await run("build", "cargo", BUILD))) return failed;
  await run("contract of the commands", path.join(programs, "contract"), ["--check"]);
  await run("Rust lints", "cargo", ["clippy", "--quiet", "--keep-going", ...SET, "--all-targets", "--", "-D", "warnings"]);
  await deny(run);
  return failed;
}

/** cargo-deny looks at other platforms too; without it, the test of the licences still holds the same list. */
async function deny(run) {
  const own = path.join(kept, "tools", "bin", "cargo-deny");
  const there = existsSync(own) || (process.env.PATH ?? "").split(path.delimiter).some((at) => existsSync(path.join(at, "cargo-deny")));
  if (!there) return say("– cargo-deny is not installed: licences are held by the tests, advisories are NOT looked at");
  const program = existsSync(own) ? own : "cargo-deny";
  await run("licences, bans and sources", program, ["--log-level", "error", "--locked", "check", "licenses", "bans", "sources"]);
  const fetched = await step("list of advisories", program, ["--log-level", "error", "fetch", "db"]);
  if (fetched.ok) await run("advisories", program, ["--log-level", "error", "check", "--disable-fetch", "advisories"]);
  else say("– the list of advisories cannot be reached from here: advisories are NOT looked at");
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const failed = await check();
  if (failed.length > 0) {
    say(`✗ ${failed.join(", ")}`);
    process.exitCode = 1;
  } else say("✓ all checks");
}
