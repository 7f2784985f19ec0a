import { Link, useNavigate } from "@tanstack/react-router";
import type { AppointmentStatus, DayKind, DayLine } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { Button, Trouble } from "../../shared/controls";
import type { RowKeys, useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { says, when } from "./dayWords";

interface Props {
  kind: DayKind;
  line: DayLine;
  today: string;
  house: boolean;
  rows: ReturnType<typeof useRows>;
}

const ANSWERS = [
  { key: "V", status: "came" },
  { key: "A", status: "absent" },
  { key: "X", status: "excused" },
] as const;

/** One line, and the keys that deal with it. */
export function DayRow({ kind, line, today, house, rows }: Props) {
  const navigate = useNavigate();
  const acts = useActs();
  const settleAppointment = useAct("appointment_settle");
  const settleAction = useAct("day_settle");
  const mayAnswer = useMay("reception");
  const follows = useMay("adviser");
  const name = `${line.given_name} ${line.family_name}`.trim();
  const row = `${kind} ${line.entity}`;
  const { person } = line;

  const answer = (status: AppointmentStatus) => {
    if (!person || settleAppointment.isPending) return;
    const after = rows.afterwards(row);
    settleAppointment.mutate(
      { person, appointment: line.entity, status },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `${name} : ${APPOINTMENT_STATUS[status].toLowerCase()}`, true);
          after();
        },
      },
    );
  };
  const settle = (act: "done" | "postpone") => {
    if (!person || settleAction.isPending) return;
    const after = rows.afterwards(row);
    settleAction.mutate(
      { person, action: line.entity, act, to: null },
      {
        onSuccess: ({ op }) => {
          const what = line.what ?? "Action";
          acts.done(op, act === "done" ? `${what} : fait` : `${what} : reporté d’une semaine`, true);
          after();
        },
      },
    );
  };
  const write = () => {
    if (!person) return;
    const none = /^0{8}-/.test(line.entity);
    void navigate({
      to: "/personnes/$person/compte-rendu",
      params: { person },
      search: { rdv: none ? undefined : line.entity },
    });
  };

  const isAppointment = kind === "unanswered" || kind === "appointment_today";
  const isAction = kind === "late_action" || kind === "due_today";
  // What these lines are about is the application: they lead to it, and to its one message.
  const isProof = kind === "proof_to_chase" || kind === "proof_lapsing";
  const message = () =>
    void navigate({
      to: "/pass/$application",
      params: { application: line.entity },
      search: { message: true },
    });
  const keys: RowKeys = {};
  if (isProof && follows) keys.P = message;
  if (isAppointment && mayAnswer) for (const { key, status } of ANSWERS) keys[key] = () => answer(status);
  if ((isAppointment || kind === "draft") && follows) keys.C = write;
  if (isAction && follows) {
    keys.F = () => settle("done");
    keys.R = () => settle("postpone");
  }
  const settled = kind === "appointment_today" && line.status !== "planned" ? line.status : null;
  return (
    <li className="day-row" data-status={settled ?? undefined} onKeyDown={rows.onKeyDown(keys)}>
      <span className="day-when">{when(kind, line, today)}</span>
      <span className="day-what">
        {isProof ? (
          <Link
            to="/pass/$application"
            params={{ application: line.entity }}
            data-row={row}
            className="day-name"
          >
            {name || "Sans nom"}
          </Link>
        ) : person ? (
          <Link to="/personnes/$person" params={{ person }} data-row={row} className="day-name">
            {name || "Sans nom"}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}{" "}
        <span className="day-says">{says(kind, line)}</span>
        {house && line.member_name && <span className="quiet"> · {line.member_name}</span>}
      </span>
      <span className="day-acts">
        {isAppointment &&
          mayAnswer &&
          ANSWERS.map(({ key, status }) => (
            <Button
              key={key}
              look="plain small"
              aria-pressed={settled === status}
              className={settled === status ? "day-chosen" : ""}
              excludeFromTabOrder
              onPress={() => answer(status)}
            >
              {APPOINTMENT_STATUS[status]} <kbd>{key}</kbd>
              <span className="sr-only"> {name}</span>
            </Button>
          ))}
        {isAction && follows && (
          <>
            <Button look="plain small" excludeFromTabOrder onPress={() => settle("done")}>
              Fait <kbd>F</kbd>
              <span className="sr-only"> {line.what}</span>
            </Button>
            <Button look="plain small" excludeFromTabOrder onPress={() => settle("postpone")}>
              Reporter <kbd>R</kbd>
              <span className="sr-only"> {line.what}</span>
            </Button>
          </>
        )}
        {isProof && follows && (
          <Button look="plain small" excludeFromTabOrder onPress={message}>
            Message <kbd>P</kbd>
            <span className="sr-only"> {name}</span>
          </Button>
        )}
        {(isAppointment || kind === "draft") && follows && (
          <Button look="plain small" excludeFromTabOrder onPress={write}>
            Compte rendu <kbd>C</kbd>
            <span className="sr-only"> {name}</span>
          </Button>
        )}
      </span>
      <Trouble of={settleAppointment.error ?? settleAction.error} />
    </li>
  );
}
