// Photographs screens in their states, to be looked at: node dev/shots.mjs [words of the names wanted…]
import { mkdirSync } from "node:fs";
import axe from "axe-core";
import puppeteer from "puppeteer-core";
import { SCENES } from "./scenes.mjs";

const wanted = process.argv.slice(2);
const base = process.env.PIGNON_UI ?? "http://localhost:1430";
mkdirSync("shots", { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const scene of SCENES) {
  if (wanted.length > 0 && !wanted.some((w) => scene.name.includes(w))) continue;
  const page = await browser.newPage();
  const said = [];
  page.on("console", (m) => m.type() === "error" && said.push(m.text()));
  page.on("pageerror", (e) => said.push(String(e)));
  const [width, height, scale = 1] = scene.size ?? [1280, 800];
  await page.setViewport({
    width: Math.round(width / scale),
    height: Math.round(height / scale),
    deviceScaleFactor: scale,
  });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scene.dark ? "dark" : "light" }]);
  try {
    await page.goto(`${base}/?${scene.query ?? ""}#${scene.path ?? "/personnes"}`, {
      waitUntil: "networkidle0",
    });
    await page.evaluate(() => document.fonts.ready);
    await new Promise((go) => setTimeout(go, 250));
    if (scene.act) await scene.act(page);
    await new Promise((go) => setTimeout(go, 350));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const long = await page.evaluate(() =>
      document.querySelector(".shell") ? document.documentElement.scrollHeight - window.innerHeight : 0,
    );
    if (long > 0) said.push(`longer than the window by ${long}px`);
    if (wide > 0) said.push(`wider than the window by ${wide}px`);
  } catch (error) {
    said.push(`scene failed: ${error}`);
  }
  // Both themes: contrast is only known to a real browser.
  for (const theme of process.env.NO_AXE ? [] : ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    );
    // React Aria puts overlays at the end of the body, outside the landmarks, on purpose: they are dialogs.
    const real = found.violations.filter(
      (v) => v.id !== "region" || v.nodes.some((n) => !String(n.target).startsWith("body > div")),
    );
    for (const v of real)
      said.push(
        `axe (${theme}) ${v.id}: ${v.nodes
          .map((n) => `${n.target} ${n.any[0]?.message ?? n.failureSummary ?? ""}`)
          .slice(0, 3)
          .join(" ; ")}`,
      );
  }
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scene.dark ? "dark" : "light" }]);
  await page.screenshot({ path: `shots/${scene.name}.png` });
  process.stdout.write(`${scene.name}${said.length ? `  !! ${said.join(" | ").slice(0, 1500)}` : ""}\n`);
  await page.close();
}
await browser.close();
