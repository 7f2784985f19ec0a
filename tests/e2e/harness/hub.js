// The City's server, real, beside the window.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { passing, program } from "./places.js";
import { freePorts, listening, start } from "./processes.js";

const run = promisify(execFile);

/** A hub with its data in this folder, not yet serving. Stopping it and resuming it is the network going and coming. */
export function hubAt(data, port, name) {
  const listen = `127.0.0.1:${port}`;
  let server;
  return {
    address: `http://${listen}`,
    async resume() {
      server = start(`${name}-hub`, program("pignon-hub"), ["serve", "--data", data, "--listen", listen], process.env);
      await listening(port, "pignon-hub");
    },
    async stop() {
      if (server?.running()) await server.stop();
    },
    /** Declares a Maison; the answer is the one-time code of its first desk. */
    async addMaison(code, maison) {
      const { stdout } = await run(program("pignon-hub"), ["maison", "add", code, maison, "--data", data]);
      return stdout.trim();
    },
    /** A page of the hub, as text. */
    async page(path) {
      const answer = await fetch(`http://${listen}${path}`);
      return { status: answer.status, html: await answer.text() };
    },
  };
}

/** Starts a hub of its own for a story; it ends with the test `t`. */
export async function startHub(t, name) {
  const data = passing(`${name}-hub`);
  const [port] = await freePorts(1);
  const hub = hubAt(data, port, name);
  t.after(() => hub.stop());
  await hub.resume();
  return hub;
}
