import { Link } from "@tanstack/react-router";
import type { DayKind, DayLine } from "../../contract/generated";
import { Button, Trouble } from "../../shared/controls";
import type { RowKeys, useRows } from "../../shared/rows";
import { personOf, says, when } from "./dayWords";
import { useLineActs } from "./useLineActs";

interface Props {
  kind: DayKind;
  line: DayLine;
  today: string;
  house: boolean;
  rows: ReturnType<typeof useRows>;
}

/** One line, and the keys that deal with it. */
export function DayRow({ kind, line, today, house, rows }: Props) {
  const row = `${kind} ${line.entity}`;
  const { acts, error } = useLineActs({ kind, line, row, rows });
  const keys: RowKeys = Object.fromEntries(acts.map((act) => [act.key, act.run]));
  const settled = kind === "appointment_today" && line.status !== "planned" ? line.status : null;
  return (
    <li className="day-row" data-status={settled ?? undefined} onKeyDown={rows.onKeyDown(keys)}>
      <span className="day-when">{when(kind, line, today)}</span>
      <span className="day-what">
        <Whose kind={kind} line={line} row={row} /> <span className="day-says">{says(kind, line)}</span>
        {house && line.member_name && <span className="quiet"> · {line.member_name}</span>}
      </span>
      <span className="day-acts">
        {acts.map((act) => (
          <Button
            key={act.key}
            look="plain small"
            aria-pressed={act.chosen}
            className={act.chosen ? "day-chosen" : ""}
            excludeFromTabOrder
            onPress={act.run}
          >
            {act.says} <kbd>{act.key}</kbd>
            <span className="sr-only"> {act.about}</span>
          </Button>
        ))}
      </span>
      <Trouble of={error} />
    </li>
  );
}

/** Where Enter leads: to the structure whose check is due, otherwise to the file of the person. */
function Whose({ kind, line, row }: { kind: DayKind; line: DayLine; row: string }) {
  if (kind === "check_due")
    return (
      <Link
        to="/structures/$structure"
        params={{ structure: line.entity }}
        search={{}}
        data-row={row}
        className="day-name"
      >
        {line.what ?? "Structure sans nom"}
      </Link>
    );
  const name = personOf(line) || "Sans nom";
  if (kind === "proof_to_chase" || kind === "proof_lapsing")
    return (
      <Link
        to="/pass/$application"
        params={{ application: line.entity }}
        search={{}}
        data-row={row}
        className="day-name"
      >
        {name}
      </Link>
    );
  if (!line.person) return <strong>{name}</strong>;
  return (
    <Link to="/personnes/$person" params={{ person: line.person }} data-row={row} className="day-name">
      {name}
    </Link>
  );
}
