import type { Qpv } from "../../contract/generated";

const SHORT: Record<Qpv, string> = { inside: "QPV", outside: "hors", to_check: "à vérifier" };

/** The three answers, told apart by their words and not by their colour alone. Nothing: never asked. */
export function QpvMark({ qpv }: { qpv: Qpv | null }) {
  return qpv ? <span className={`qpv ${qpv}`}>{SHORT[qpv]}</span> : <span />;
}
