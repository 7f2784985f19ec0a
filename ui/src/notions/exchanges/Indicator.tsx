import type { BreakdownShown, CellShown, IndicatorShown } from "../../contract/generated";
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
          {shortFirst(indicator.breakdowns).flatMap((breakdown) =>
            inColumns(breakdown.cells).map((cells, i) => (
              <Breakdown
                key={`${breakdown.label} ${cells[0]?.label}`}
                label={breakdown.label}
                cells={cells}
                of={indicator.label}
                isNext={i > 0}
              />
            )),
          )}
        </div>
      )}
    </section>
  );
}

/** Beyond this many, a breakdown goes on in the next column: twenty arrondissements fit on one screen. */
const LONGEST = 8;

/** The long ones last, so that their columns stand side by side. */
function shortFirst(breakdowns: BreakdownShown[]): BreakdownShown[] {
  const isLong = (breakdown: BreakdownShown) => Number(breakdown.cells.length > LONGEST);
  return breakdowns.toSorted((a, b) => isLong(a) - isLong(b));
}

function inColumns(cells: CellShown[]): CellShown[][] {
  const columns = Math.ceil(cells.length / LONGEST);
  const height = Math.ceil(cells.length / Math.max(1, columns));
  return Array.from({ length: columns }, (_, i) => cells.slice(i * height, (i + 1) * height));
}

function Breakdown(props: { label: string; cells: CellShown[]; of: string; isNext: boolean }) {
  const { label, cells, of, isNext } = props;
  return (
    <table className="breakdown">
      <caption>
        <span className="sr-only">{of}, </span>
        {label}
        {isNext && <span className="quiet"> (suite)</span>}
      </caption>
      <tbody>
        {cells.map((cell) => (
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
