// The grid: a line per criterion, a digit from 0 to 4 scores it and goes to the next one.

import { useRef } from "react";
import type { GridCard, PassApplicationId, ReadingsCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { InPlaceText } from "../../shared/InPlace";
import { type RowKeys, useRows } from "../../shared/rows";
import { hundredths } from "./words";

interface Props {
  application: PassApplicationId;
  readings: ReadingsCard;
  mayScore: boolean;
}

const SCORES = [0, 1, 2, 3, 4];

export function Grid({ application, readings, mayScore }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(list);
  if (readings.grid.length === 0) return null;
  return (
    <>
      {mayScore && (
        <p className="quiet">
          <kbd>0</kbd> à <kbd>4</kbd> note la ligne et passe à la suivante.
        </p>
      )}
      <ul ref={list} className="scoring">
        {readings.grid.map((line) => (
          <Line key={line.code} application={application} line={line} mayScore={mayScore} rows={rows} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  application: PassApplicationId;
  line: GridCard;
  mayScore: boolean;
  rows: ReturnType<typeof useRows>;
}

function Line({ application, line, mayScore, rows }: LineProps) {
  const write = useAct("pass_score");
  const acts = useActs();
  const { code, label, mine } = line;
  const score = (given: number | null) => {
    if (write.isPending) return;
    const after = rows.afterwards(code);
    write.mutate(
      { application, criterion: code, score: given, comment: line.my_comment },
      {
        onSuccess: ({ op }) => {
          acts.done(op, given === null ? `${label} : note effacée` : `${label} : ${given} sur 4`);
          after();
        },
      },
    );
  };
  const keys: RowKeys = {};
  if (mayScore) {
    for (const one of SCORES) keys[String(one)] = () => score(one);
    keys.Backspace = () => score(null);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the line takes the digits of its score.
    <li
      className="score"
      data-row={code}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a line is where its keys are heard.
      tabIndex={0}
      aria-label={`${label}, ${line.weight} %, ${mine === null ? "sans note" : `${mine} sur 4`}`}
      onKeyDown={rows.onKeyDown(keys)}
    >
      <div>
        <p>
          <strong>{label}</strong> <span className="quiet">{line.weight} %</span>
        </p>
        <p className="quiet">{line.help}</p>
        {line.mean !== null && (
          <p>
            Moyenne {hundredths(line.mean)} sur 4
            {line.spread > 0 && `, ${line.spread} ${line.spread > 1 ? "points" : "point"} d’écart`}
          </p>
        )}
      </div>
      {mayScore && (
        <div className="score-buttons">
          {SCORES.map((one) => (
            <Button
              key={one}
              look="small"
              excludeFromTabOrder
              className={mine === one ? "chosen" : ""}
              aria-pressed={mine === one}
              aria-label={`${label} : ${one} sur 4`}
              onPress={() => score(mine === one ? null : one)}
            >
              {one}
            </Button>
          ))}
        </div>
      )}
      {mayScore && mine !== null && (
        <InPlaceText
          label="Commentaire"
          lines
          shown={line.my_comment}
          save={(comment) => write.mutateAsync({ application, criterion: code, score: mine, comment })}
        />
      )}
      <Trouble of={write.error} />
    </li>
  );
}
