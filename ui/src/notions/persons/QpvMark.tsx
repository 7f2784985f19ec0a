import type { Qpv } from "../../contract/generated";

const SHORT: Record<Qpv, string> = { inside: "QPV", outside: "hors", to_check: "à vérifier" };

/**
 * The three answers, told apart by their words and not by their colour alone. Nothing: never asked. `overridden`: a
 * member answered against the map.
 */
export function QpvMark({ qpv, overridden }: { qpv: Qpv | null; overridden: boolean }) {
  if (!qpv) return <span />;
  return (
    <span className={`qpv ${qpv}`} title={overridden ? "Réponse de la Maison, contre la carte" : undefined}>
      {SHORT[qpv]}
      {overridden && (
        <>
          <span aria-hidden="true"> ✎</span>
          <span className="sr-only">, réponse de la Maison</span>
        </>
      )}
    </span>
  );
}
