// tauri-driver and the WebDriver of WebKit, one pair of ports and one environment per story.
import { remote } from "webdriverio";
import { withDisplay } from "./display.js";
import { driverProgram, program } from "./places.js";
import { descendants, freePorts, listening, start, until } from "./processes.js";

/** Starts a driver whose windows all live in this home. */
export async function startDriver(name, home, extra = {}) {
  const env = await withDisplay({
    ...process.env,
    PIGNON_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    LANG: "fr_FR.UTF-8",
    LANGUAGE: "fr",
    TZ: "Europe/Paris",
    // No bus, no portal, no accessibility daemon: nothing from the machine mixes in.
    NO_AT_BRIDGE: "1",
    GTK_USE_PORTAL: "0",
    ...extra,
  });
  const [port, native] = await freePorts(2);
  const args = ["--port", String(port), "--native-port", String(native)];
  const driver = start(`${name}-driver`, driverProgram(), args, env);
  await listening(port, "tauri-driver");
  await listening(native, "WebKitWebDriver");
  const application = program("pignon-desktop");
  return {
    /** Opens a window; the answer is a WebDriver session. */
    open: () =>
      remote({
        hostname: "127.0.0.1",
        port,
        logLevel: "error",
        connectionRetryCount: 1,
        connectionRetryTimeout: 60_000,
        capabilities: {
          browserName: "wry",
          "wdio:enforceWebDriverClassic": true,
          "tauri:options": { application },
        },
      }),
    /** Kills the program as a power cut would: no signal handler runs. */
    async kill() {
      const running = descendants(driver.child.pid, application);
      if (running.length === 0) throw new Error("there is no program to kill");
      for (const pid of running) process.kill(pid, "SIGKILL");
      await until("the program is dead", () => descendants(driver.child.pid, application).length === 0);
    },
    /** Pids of the program and nothing else. */
    pids: () => descendants(driver.child.pid, application),
    /** Waits until the program has ended by itself. */
    gone: () => until("the program ended", () => descendants(driver.child.pid, application).length === 0),
    stop: () => driver.stop(),
  };
}
