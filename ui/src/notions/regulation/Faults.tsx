// What keeps a draft from being published; each line leads to its field.

import type { RegulationFault } from "../../contract/generated";
import { Button, Notice } from "../../shared/controls";
import { count } from "../../shared/french";
import { PARTS, partOf } from "./words";

export function Faults({ faults }: { faults: readonly RegulationFault[] }) {
  if (faults.length === 0) {
    return (
      <p className="rules-ready" role="status">
        Rien n’empêche de publier ce brouillon.
      </p>
    );
  }
  return (
    <Notice tone="alert">
      <h2 className="rules-faults">
        {count(faults.length, "point empêche", "points empêchent")} de publier ce brouillon
      </h2>
      <ul>
        {faults.map((fault) => {
          const part = PARTS.find((one) => one.id === partOf(fault.at));
          return (
            <li key={`${fault.at} ${fault.sentence}`} className="rules-fault">
              <Button look="plain small" onPress={() => lead(fault.at)}>
                {part?.label}
              </Button>
              <span>{fault.sentence}</span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** Shows a heading, and puts the focus there. */
export function show(id: string) {
  const there = document.getElementById(id);
  there?.scrollIntoView({ block: "start" });
  there?.focus({ preventScroll: true });
}

/** Puts the focus in the field of a fault, or in the nearest that holds it. */
function lead(at: string) {
  const path = at.split("/");
  for (let length = path.length; length > 0; length -= 1) {
    const where = path.slice(0, length).join("/");
    const field = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(where)}"]`);
    if (!field) continue;
    const inside = field.querySelector<HTMLElement>("input, textarea, button");
    field.scrollIntoView({ block: "center" });
    (inside ?? field).focus({ preventScroll: true });
    return;
  }
  show(`part-${partOf(at)}`);
}
