// What can be done with a line of the day, each by one key: the same acts make the keys and the buttons.

import { useNavigate } from "@tanstack/react-router";
import type { Failed } from "../../contract/call";
import type { DayKind, DayLine } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { APPOINTMENT_STATUS } from "../../shared/agendaWords";
import type { useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { personOf } from "./dayWords";

export interface LineAct {
  key: string;
  /** What the button says. */
  says: string;
  /** Whom or what it is about, for who hears the button alone. */
  about: string;
  run: () => void;
  /** Is this the answer already given? Absent: it is not an answer. */
  chosen?: boolean;
}

interface Asked {
  kind: DayKind;
  line: DayLine;
  /** The name of the line among those of the list. */
  row: string;
  rows: ReturnType<typeof useRows>;
}

const ANSWERS = [
  { key: "V", status: "came" },
  { key: "A", status: "absent" },
  { key: "X", status: "excused" },
] as const;

export function useLineActs({ kind, line, row, rows }: Asked): { acts: LineAct[]; error: Failed | null } {
  const navigate = useNavigate();
  const journal = useActs();
  const settleAppointment = useAct("appointment_settle");
  const settleAction = useAct("day_settle");
  const chase = useAct("referral_chase");
  const tried = useAct("follow_up_record");
  const mayAnswer = useMay("reception");
  const follows = useMay("adviser");
  const busy = settleAppointment.isPending || settleAction.isPending || chase.isPending || tried.isPending;
  const name = personOf(line);
  const { person } = line;
  const what = line.what ?? name;

  /** Says that it is done, and goes on to the next line. */
  const settled = (says: string) => {
    const after = rows.afterwards(row);
    return {
      onSuccess: ({ op }: { op: string | null }) => {
        journal.done(op, says, true);
        after();
      },
    };
  };
  const acts: LineAct[] = [];
  const may = (act: LineAct) => acts.push({ ...act, run: () => !busy && act.run() });

  const isAppointment = kind === "unanswered" || kind === "appointment_today";
  if (isAppointment && mayAnswer && person)
    for (const { key, status } of ANSWERS)
      may({
        key,
        says: APPOINTMENT_STATUS[status],
        about: name,
        chosen: kind === "appointment_today" && line.status === status,
        run: () =>
          settleAppointment.mutate(
            { person, appointment: line.entity, status },
            settled(`${name} : ${APPOINTMENT_STATUS[status].toLowerCase()}`),
          ),
      });
  if (!follows) return { acts, error: settleAppointment.error };

  if ((kind === "late_action" || kind === "due_today") && person) {
    const settle = (act: "done" | "postpone", says: string) =>
      settleAction.mutate({ person, action: line.entity, act, to: null }, settled(`${what} : ${says}`));
    may({ key: "F", says: "Fait", about: what, run: () => settle("done", "fait") });
    may({
      key: "R",
      says: "Reporter",
      about: what,
      run: () => settle("postpone", "reporté d’une semaine"),
    });
  }
  if (kind === "waiting" && person)
    may({
      key: "F",
      says: "Relance faite",
      about: `${what}, pour ${name}`,
      run: () => chase.mutate({ person, referral: line.entity }, settled(`${what} relancé pour ${name}`)),
    });
  if (kind === "check_due" && line.step) {
    const months = line.step;
    may({
      key: "A",
      says: "Appeler",
      about: what,
      run: () =>
        void navigate({
          to: "/structures/$structure",
          params: { structure: line.entity },
          search: { appel: months },
        }),
    });
    may({
      key: "N",
      says: "Pas de réponse",
      about: what,
      run: () =>
        tried.mutate(
          { structure: line.entity, months, on: null, mode: "phone", answer: null, note: "" },
          settled(`${what} : tentative sans réponse, on redemandera dans une semaine`),
        ),
    });
  }
  // What these lines are about is the application: they lead to its one message.
  if (kind === "proof_to_chase" || kind === "proof_lapsing")
    may({
      key: "P",
      says: "Message",
      about: `${what}, pour ${name}`,
      run: () =>
        void navigate({
          to: "/pass/$application",
          params: { application: line.entity },
          search: { message: true },
        }),
    });
  if ((isAppointment || kind === "draft") && person)
    may({
      key: "C",
      says: "Compte rendu",
      about: name,
      run: () => {
        const none = /^0{8}-/.test(line.entity);
        void navigate({
          to: "/personnes/$person/compte-rendu",
          params: { person },
          search: { rdv: none ? undefined : line.entity },
        });
      },
    });
  return { acts, error: settleAppointment.error ?? settleAction.error ?? chase.error ?? tried.error };
}
