import type { BreakdownShown, IndicatorShown } from "../../contract/generated";
import { integer } from "../../shared/french";

/** One indicator: its total, its definition, its breakdowns as tables. */
export function Indicator({ indicator }: { indicator: IndicatorShown }) {
  return (
    <section className="indicator" aria-labelledby={`indicator-${indicator.code}`}>
      <h3 id={`indicator-${indicator.code}`}>{indicator.label}</h3>
      <p className="indicator-total">
        <Count count={indicator.total} />
      </p>
      <p className="quiet indicator-definition">
        {indicator.definition} <span>(définition n° {indicator.version})</span>
      </p>
      {indicator.breakdowns.length > 0 && (
        <div className="breakdowns">
          {indicator.breakdowns.map((breakdown) => (
            <Breakdown key={breakdown.label} breakdown={breakdown} of={indicator.label} />
          ))}
        </div>
      )}
    </section>
  );
}

function Breakdown({ breakdown, of }: { breakdown: BreakdownShown; of: string }) {
  return (
    <table className="breakdown">
      <caption>
        <span className="sr-only">{of}, </span>
        {breakdown.label}
      </caption>
      <tbody>
        {breakdown.cells.map((cell) => (
          <tr key={cell.label}>
            <th scope="row">{cell.label}</th>
            <td>
              <Count count={cell.count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * A count, or the word that says it is protected: never a zero in its place. Not « moins de 5 »: a cell may also be
 * protected because it would give away its neighbour by subtraction (T4.1).
 */
export function Count({ count }: { count: number | null }) {
  if (count === null) return <span className="protected">protégé</span>;
  return <>{integer(count)}</>;
}
