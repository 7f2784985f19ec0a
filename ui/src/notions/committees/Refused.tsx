import type { Failed } from "../../contract/call";
import { Notice } from "../../shared/controls";

interface Props {
  of: Failed | null;
  /** Fields whose sentence stands beside them on this screen. */
  here?: readonly string[];
}

/** Why an act was refused. A rule may name a field that this screen does not have: its sentence is said all the same. */
export function Refused({ of, here = [] }: Props) {
  if (!of) return null;
  const elsewhere = of.fields.find(({ field }) => !here.includes(field));
  if (of.fields.length > 0 && !elsewhere) return null;
  return (
    <Notice tone="wrong">
      <p>{elsewhere?.sentence ?? of.sentence}</p>
    </Notice>
  );
}
