// Programs that a story starts: each has its log, and none outlives the story.
import { spawn } from "node:child_process";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { kept } from "./places.js";

/** Ctrl+C ends this process as its own end does, so that nothing it started stays; unless it has its own way. */
export function endOnSignals() {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    if (process.listenerCount(name) === 0) process.once(name, () => process.exit(130));
  }
}

/** Starts a program in a group of its own, so that what it started goes with it. */
export function start(name, file, args, env) {
  endOnSignals();
  const log = createWriteStream(path.join(kept("logs", "e2e"), `${name}.log`), { flags: "a" });
  const child = spawn(file, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.once("error", (error) => log.write(`${error}\n`));
  const atExit = () => signal(child, "SIGKILL");
  process.once("exit", atExit);
  return {
    child,
    ended,
    running: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      process.off("exit", atExit);
      signal(child, "SIGTERM");
      const patience = setTimeout(() => signal(child, "SIGKILL"), 5000);
      await ended;
      clearTimeout(patience);
      log.end();
    },
  };
}

function signal(child, name) {
  try {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  } catch {
    // Already gone.
  }
}

/** As many free ports as asked for. */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = net.createServer();
      return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Asks again until the answer is true-ish; fails with the last reason. */
export async function until(what, ask, { within = 10_000, every = 40 } = {}) {
  const end = Date.now() + within;
  let reason = "";
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      reason = ` (${error.message})`;
    }
    if (Date.now() > end) throw new Error(`not within ${within / 1000} s: ${what}${reason}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Waits until somebody listens on this port. */
export function listening(port, what) {
  const knock = () =>
    new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => resolve(socket.end() && true));
      socket.once("error", () => resolve(false));
    });
  return until(`${what} listens`, knock);
}

/** Processes below this one whose command begins with `file` (Linux). */
export function descendants(pid, file) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0")[0];
      if (state !== "Z") parents.set(Number(name), { parent: Number(parent), command });
    } catch {
      // It ended while we looked.
    }
  }
  const under = (one) => {
    for (let at = one; at > 1; at = parents.get(at)?.parent ?? 0) if (at === pid) return true;
    return false;
  };
  return [...parents].filter(([one, { command }]) => command === file && under(one)).map(([one]) => one);
}
