// A browser, for the pages that the City reads: the small one that comes with WebKitGTK.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { remote } from "webdriverio";
import { withDisplay } from "./display.js";
import { Page } from "./page.js";
import { passing } from "./places.js";
import { freePorts, listening, start } from "./processes.js";

/** Opens a browser for the test `t`; its pictures go to `folder`. */
export async function openBrowser(t, name, folder) {
  const home = passing(`${name}-browser`);
  const env = await withDisplay({ ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home });
  const [port] = await freePorts(1);
  const driver = start(`${name}-browser`, "WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], env);
  let session;
  t.after(async () => {
    if (session) await session.deleteSession().catch(() => {});
    await driver.stop();
  });
  await listening(port, "WebKitWebDriver");
  session = await remote({
    hostname: "127.0.0.1",
    port,
    logLevel: "error",
    connectionRetryCount: 1,
    capabilities: {
      browserName: "MiniBrowser",
      "wdio:enforceWebDriverClassic": true,
      "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
    },
  });
  return new Page(session, folder);
}

function miniBrowser() {
  const places = readdirSync("/usr/lib").map((one) => path.join("/usr/lib", one, "webkit2gtk-4.1", "MiniBrowser"));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error("MiniBrowser, which comes with libwebkit2gtk-4.1-0, is not here");
  return found;
}
