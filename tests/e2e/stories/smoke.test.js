// The chain itself: build, driver, window, picture.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { story } from "../harness/story.js";

test("the window opens on the program, and nowhere else", { timeout: 60_000 }, async (t) => {
  const { page, driver } = await story(t, "smoke");
  assert.equal(await page.session.getTitle(), "Pignon");
  await page.find("main");
  assert.ok(existsSync(await page.picture("window")));

  await page.session.execute(() => {
    window.location.href = "https://example.org/";
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.match(await page.session.getUrl(), /^tauri:\/\/localhost/);

  const refused = await page.session.execute(() =>
    window.__TAURI_INTERNALS__.invoke("plugin:app|version").then(
      () => "answered",
      () => "refused",
    ),
  );
  assert.equal(refused, "refused");
  assert.equal(await page.session.execute(() => typeof window.__TAURI__), "undefined");

  const ran = await page.session.execute(() => {
    const script = document.createElement("script");
    script.textContent = "window.inlineRan = true";
    document.head.append(script);
    return window.inlineRan === true;
  });
  assert.equal(ran, false, "a script written into the page does not run");
  assert.equal(driver.pids().length, 1);
});

test("the window comes back after a power cut", { timeout: 60_000 }, async (t) => {
  const { page, killAndRestart, restart } = await story(t, "power-cut");
  await page.find("main");
  await killAndRestart();
  await page.find("main");
  await restart();
  await page.find("main");
});
