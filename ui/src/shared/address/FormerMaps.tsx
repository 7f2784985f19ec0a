import type { PlaceWhere } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { longDate } from "../french";

/** What the other generations of maps say of the same place, so that a past decision can be checked again. */
export function FormerMaps({ point }: { point: PlaceWhere }) {
  const where = useAsk("place_where", point);
  const former = (where.data?.qpv ?? []).slice(1);
  if (former.length === 0) return null;
  return (
    <details className="former-maps">
      <summary>
        {former.length > 1 ? "Ce que disent les anciennes cartes" : "Ce que dit l’ancienne carte"}
      </summary>
      {former.map((one) => (
        <p key={one.generation} className="quiet">
          {one.sentence}
          {one.since && ` En vigueur à partir du ${longDate(one.since)}.`}
        </p>
      ))}
    </details>
  );
}
