// A story: a home of its own, a driver, a window, pictures; all taken down at its end.
import { mkdirSync, rmSync } from "node:fs";
import { startDriver } from "./driver.js";
import { Page } from "./page.js";
import { kept, passing } from "./places.js";

/**
 * Begins a story. `t` is the context of the test, which ends it.
 * @param name folder of its pictures
 * @param options.home a home already there; otherwise an empty one, for this story only
 * @param options.pictures another folder for the pictures
 */
export async function story(t, name, { home, env, pictures = kept("screens", name) } = {}) {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const folder = home ?? passing(name);
  const driver = await startDriver(name, folder, env);
  let session;
  t.after(async () => {
    if (session) await session.deleteSession().catch(() => {});
    await driver.stop();
  });
  session = await driver.open();
  const page = new Page(session, pictures);
  return {
    page,
    home: folder,
    driver,
    /** Closes the window as a person does, and opens it again. */
    async restart() {
      await session.deleteSession();
      await driver.gone();
      session = await driver.open();
      return page.resume(session);
    },
    /** Cuts the program as a power cut does, and opens it again. */
    async killAndRestart() {
      await driver.kill();
      await session.deleteSession().catch(() => {});
      session = await driver.open();
      return page.resume(session);
    },
  };
}
