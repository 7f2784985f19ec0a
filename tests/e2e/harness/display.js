// A display: the one of the session, or a virtual one that lasts as long as the run.
import { spawn } from "node:child_process";
import { endOnSignals, until } from "./processes.js";

let virtual;

/** The environment with a display in it. */
export async function withDisplay(env = process.env) {
  const wanted = env.PIGNON_E2E_DISPLAY ?? "virtual";
  if (wanted === "mine" && env.DISPLAY) return env;
  virtual ??= await startVirtual();
  const { WAYLAND_DISPLAY: _, ...rest } = env;
  return { ...rest, DISPLAY: virtual, GDK_BACKEND: "x11" };
}

async function startVirtual() {
  // Xvfb chooses a free number itself and says it on the descriptor 3.
  const args = ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-noreset"];
  endOnSignals();
  const child = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"], detached: true });
  let said = "";
  let failed;
  child.once("error", (error) => (failed = error));
  child.stdio[3].on("data", (bytes) => (said += bytes));
  process.once("exit", () => child.kill("SIGTERM"));
  await until("Xvfb gives a display", () => {
    if (failed) throw failed;
    return said.includes("\n");
  });
  child.stdio[3].destroy();
  child.unref();
  return `:${said.trim()}`;
}
