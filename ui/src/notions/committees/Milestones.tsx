// What became of the holder, +3 to +36 months: a calendar that nobody has to fill, and the attempts.

import { useState } from "react";
import type { CheckState, MilestoneCard, PassApplicationId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";

const STATE: Record<CheckState, string> = {
  to_come: "à venir",
  due: "à faire",
  late: "en retard",
  attempted: "sans réponse pour l’instant",
  answered: "fait",
  no_answer: "sans réponse",
  known: "sans objet",
  missed: "non fait",
};

interface Props {
  application: PassApplicationId;
  milestones: MilestoneCard[];
  readOnly: boolean;
}

export function Milestones({ application, milestones, readOnly }: Props) {
  const [asking, setAsking] = useState<number | null>(null);
  if (milestones.length === 0) return null;
  return (
    <div>
      <h3>Jalons</h3>
      <ul className="instalments">
        {milestones.map((one) => {
          const answered = one.attempts.find((attempt) => attempt.answered);
          const open = one.state === "due" || one.state === "late" || one.state === "attempted";
          return (
            <li key={one.months} className="instalment" data-state={one.state}>
              <span>
                <strong>+{one.months} mois</strong> {longDate(one.due_on)}
              </span>
              <span className="instalment-state">{STATE[one.state]}</span>
              {answered && (
                <p className="quiet">
                  {answered.jobs !== null ? `${answered.jobs} emplois` : ""}
                  {answered.note ? ` · ${answered.note}` : ""}
                </p>
              )}
              {open && !readOnly && asking !== one.months && (
                <Button look="small" onPress={() => setAsking(one.months)}>
                  Faire le point
                </Button>
              )}
              {asking === one.months && (
                <Ask application={application} months={one.months} close={() => setAsking(null)} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface AskProps {
  application: PassApplicationId;
  months: number;
  close: () => void;
}

function Ask({ application, months, close }: AskProps) {
  const acts = useActs();
  const record = useAct("milestone_record");
  const [jobs, setJobs] = useState("");
  const [note, setNote] = useState("");
  const send = (answered: boolean) =>
    record.mutate(
      {
        application,
        months,
        on: "",
        mode: "phone",
        note,
        answer: answered ? { jobs: /^\d+$/.test(jobs.trim()) ? Number(jobs) : null, status: null } : null,
      },
      {
        onSuccess: ({ op }) => {
          acts.done(op, answered ? "Jalon enregistré" : "Tentative enregistrée", true);
          close();
        },
      },
    );
  return (
    <form
      className="stack"
      aria-label={`Point à ${months} mois`}
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <Field
        label="Emplois aujourd’hui"
        autoFocus
        value={jobs}
        onChange={setJobs}
        inputProps={{ inputMode: "numeric" }}
        error={record.error?.on("jobs")}
      />
      <Field label="Note" lines={2} value={note} onChange={setNote} error={record.error?.on("note")} />
      <Trouble of={record.error} />
      <div className="line">
        <Button look="main" type="submit" isDisabled={record.isPending}>
          Enregistrer
        </Button>
        <Button onPress={() => send(false)} isDisabled={record.isPending}>
          Pas de réponse
        </Button>
        <Button look="plain" onPress={close}>
          Fermer
        </Button>
      </div>
    </form>
  );
}
