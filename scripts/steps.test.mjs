// The grand total is only as good as the reading of what the runners print.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, step } from "./steps.mjs";

test("cargo says one result per program, and all are added", () => {
  const said = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\ntest result: FAILED. 3 passed; 2 failed; 0 ignored\n";
  assert.deepEqual(counted("cargo", said), { passed: 15, failed: 2 });
});

test("vitest says failed before passed, and leaves out what is nil", () => {
  assert.deepEqual(counted("vitest", " Test Files  2 passed (2)\n      Tests  12 passed (12)\n"), { passed: 12, failed: 0 });
  assert.deepEqual(counted("vitest", "      Tests  1 failed | 11 passed (12)\n"), { passed: 11, failed: 1 });
  assert.deepEqual(counted("vitest", "      Tests  2 failed (2)\n"), { passed: 0, failed: 2 });
  assert.deepEqual(counted("vitest", "      Tests  9 passed | 1 skipped (10)\n"), { passed: 9, failed: 0 });
});

test("node's cancelled tests are failed tests", () => {
  assert.deepEqual(counted("node", "# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n"), { passed: 2, failed: 2 });
  assert.deepEqual(counted("node", "ℹ tests 4\nℹ pass 4\nℹ fail 0\nℹ cancelled 0\n"), { passed: 4, failed: 0 });
});

test("a runner that says nothing has passed nothing", () => {
  for (const runner of ["cargo", "vitest", "node"]) assert.deepEqual(counted(runner, ""), { passed: 0, failed: 0 });
});

test("a step that fails, or does not exist, is not ok", async () => {
  assert.equal((await step("a step that fails", "false", [])).ok, false);
  assert.equal((await step("a step that is not there", "./no-such-program", [])).ok, false);
  const { ok, output } = await step("a step that speaks", "echo", ["said"]);
  assert.deepEqual([ok, output], [true, "said\n"]);
});
