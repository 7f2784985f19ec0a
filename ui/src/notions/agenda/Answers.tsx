import type { AppointmentStatus } from "../../contract/generated";
import { APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { Button } from "../../shared/controls";

/** The keys that answer for an appointment, everywhere the same. */
export const ANSWERS = [
  { key: "V", status: "came" },
  { key: "A", status: "absent" },
  { key: "X", status: "excused" },
] as const;

interface Props {
  name: string;
  status: AppointmentStatus;
  answer: (status: AppointmentStatus) => void;
  tabbable?: boolean;
}

/** Came, absent, excused: pressed again, the answer is taken back. */
export function Answers({ name, status, answer, tabbable = false }: Props) {
  return (
    <>
      {ANSWERS.map((one) => (
        <Button
          key={one.key}
          look="plain small"
          className={status === one.status ? "answer-chosen" : ""}
          aria-pressed={status === one.status}
          excludeFromTabOrder={!tabbable}
          onPress={() => answer(status === one.status ? "planned" : one.status)}
        >
          {APPOINTMENT_STATUS[one.status]} <kbd>{one.key}</kbd>
          <span className="sr-only"> {name}</span>
        </Button>
      ))}
    </>
  );
}
