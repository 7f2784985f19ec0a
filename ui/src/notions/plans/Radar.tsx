// The radar of a diagnosis: one axis per theme, the first diagnosis dashed, the one looked at filled. A theme without a
// score breaks the outline rather than standing at zero.

import type { DiagnosisCard, ThemeScore } from "../../contract/generated";
import { longDate } from "../../shared/french";
import { DIAGNOSIS_THEME } from "../../shared/planWords";

const BEST = 4;
const RADIUS = 96;
const WIDTH = 340;
const HEIGHT = 262;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 + 4 };

function at(axis: number, axes: number, distance: number): { x: number; y: number } {
  const angle = (axis / axes) * 2 * Math.PI - Math.PI / 2;
  return { x: CENTRE.x + Math.cos(angle) * distance, y: CENTRE.y + Math.sin(angle) * distance };
}

const point = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)},${y.toFixed(1)}`;

function ring(axes: number, score: number): string {
  return Array.from({ length: axes }, (_, i) => point(at(i, axes, (score / BEST) * RADIUS))).join(" ");
}

/** The outline, when every theme has a score; otherwise the themes that follow one another. */
function outlines(scores: ThemeScore[]): { points: string; isClosed: boolean }[] {
  const axes = scores.length;
  const spot = (i: number, score: number) => point(at(i, axes, (score / BEST) * RADIUS));
  if (scores.every((one) => one.score !== null)) {
    return [{ points: scores.map((one, i) => spot(i, one.score ?? 0)).join(" "), isClosed: true }];
  }
  const runs: string[][] = [[]];
  scores.forEach((one, i) => {
    if (one.score === null) runs.push([]);
    else runs.at(-1)?.push(spot(i, one.score));
  });
  return runs.filter((run) => run.length > 1).map((run) => ({ points: run.join(" "), isClosed: false }));
}

function Outline({ scores, look }: { scores: ThemeScore[]; look: string }) {
  return outlines(scores).map(({ points, isClosed }) =>
    isClosed ? (
      <polygon key={points} className={look} points={points} />
    ) : (
      <polyline key={points} className={`${look} radar-open`} points={points} />
    ),
  );
}

/** « +2 », « −1 »; a theme that had no score, or has none any more, says so. */
export function signed(before: number | null, after: number | null): string {
  if (before === null) return "nouveau";
  if (after === null) return "–";
  const by = after - before;
  return by > 0 ? `+${by}` : `−${-by}`;
}

function spoken(scores: ThemeScore[]): string {
  return scores.map(({ theme, score }) => `${DIAGNOSIS_THEME[theme]} ${score ?? "sans note"}`).join(", ");
}

export function Radar({ entry, seen }: { entry: DiagnosisCard; seen: DiagnosisCard }) {
  const axes = seen.scores.length;
  const two = entry.id !== seen.id;
  const says = [
    two && `Diagnostic à l’entrée, ${longDate(entry.on)}, notes sur 4 : ${spoken(entry.scores)}.`,
    `Diagnostic du ${longDate(seen.on)} : ${spoken(seen.scores)}.`,
  ];
  return (
    <figure className="radar">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={says.filter(Boolean).join(" ")}>
        {[1, 2, 3, 4].map((score) => (
          <polygon key={score} className="radar-ring" points={ring(axes, score)} />
        ))}
        {seen.scores.map(({ theme }, i) => {
          const end = at(i, axes, RADIUS);
          const name = at(i, axes, RADIUS + 14);
          const side = Math.abs(name.x - CENTRE.x) < 8 ? "middle" : name.x > CENTRE.x ? "start" : "end";
          return (
            <g key={theme}>
              <line className="radar-axis" x1={CENTRE.x} y1={CENTRE.y} x2={end.x} y2={end.y} />
              <text x={name.x} y={name.y} textAnchor={side} dominantBaseline="middle">
                {DIAGNOSIS_THEME[theme]}
              </text>
            </g>
          );
        })}
        {two && <Outline scores={entry.scores} look="radar-entry" />}
        <Outline scores={seen.scores} look="radar-seen" />
        {seen.scores.map(({ theme, score }, i) => {
          if (score === null) return null;
          const { x, y } = at(i, axes, (score / BEST) * RADIUS);
          return <circle key={theme} className="radar-dot" cx={x} cy={y} r={4} />;
        })}
      </svg>
      {two && (
        <figcaption className="quiet">
          <span className="radar-key-entry">à l’entrée</span>{" "}
          <span className="radar-key-seen">à cette date</span>
        </figcaption>
      )}
    </figure>
  );
}
