// make test: the checks, then every test: Rust, page, real window. The last line is the grand total.
import { readdirSync } from "node:fs";
import path from "node:path";
import { check } from "./check.mjs";
import { counted, root, SET, say, step } from "./steps.mjs";

const total = { passed: 0, failed: 0 };

/** Runs tests and adds what they counted. A runner that fails without a failed test counts as one failure. */
async function tests(name, runner, command, args, options) {
  const { ok, output } = await step(name, command, args, options);
  const count = counted(runner, output);
  if (!ok && count.failed === 0) count.failed = 1;
  // A runner that found nothing to run is a failure, never a success.
  if (ok && count.passed === 0) count.failed = 1;
  say(`  ${name}: ${count.passed} passed, ${count.failed} failed`);
  total.passed += count.passed;
  total.failed += count.failed;
}

await tests("scripts", "node", "node", ["--test", "scripts/steps.test.mjs"]);
const failed = await check();
total.failed += failed.length;

if (!failed.includes("page: build") && !failed.includes("build")) {
  await tests("Rust tests", "cargo", "cargo", ["test", ...SET, "--no-fail-fast"]);
  const vitest = path.join(root, "ui", "node_modules", ".bin", "vitest");
  await tests("page tests", "vitest", vitest, ["run"], { cwd: path.join(root, "ui") });
  const folder = path.join("tests", "e2e", "stories");
  const stories = readdirSync(path.join(root, folder)).filter((file) => file.endsWith(".test.js"));
  const files = stories.sort().map((file) => path.join(folder, file));
  await tests("stories in the real window", "node", "node", ["--test", "--test-concurrency=1", ...files]);
  say("pictures of the stories: .pignon/screens");
}

if (failed.length > 0) say(`✗ ${failed.join(", ")}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
