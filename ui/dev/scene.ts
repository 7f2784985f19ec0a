import type { Phase, Role } from "../src/contract/generated";

const asked = new URLSearchParams(window.location.search);

/** Which state the address asks for (dev/README.md). */
export const scene = {
  phase: (asked.get("etat") ?? "open") as Phase,
  persons: Number(asked.get("n") ?? 400),
  trouble: asked.has("panne"),
  role: (asked.get("role") ?? "coordinator") as Role,
  slow: Number(asked.get("lent") ?? 0),
};

const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;
