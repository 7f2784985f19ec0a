// The stages of the follow-up, as a ribbon: those reached with their date, the present one, those to come. Choosing
// one enters it; the exit asks how the follow-up ends, because "closed" is never read as "helped".

import { Check } from "lucide-react";
import { useState } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
  Radio,
  RadioGroup,
} from "react-aria-components";
import type { ExitReason, PersonFile, Stage, StageReached } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { longDate, shortDate } from "../../shared/french";
import { EXIT_REASON, entries, STAGE } from "../../shared/words";

const STAGES = Object.keys(STAGE) as Stage[];

export function AccompanimentRibbon({ file, readOnly }: { file: PersonFile; readOnly: boolean }) {
  const reached = file.accompaniment?.stages ?? [];
  const present = reached.at(-1)?.stage ?? null;
  const at = present ? STAGES.indexOf(present) : -1;
  return (
    <section className="file-ribbon" aria-labelledby="etapes-titre">
      <h2 id="etapes-titre" className="sr-only">
        Accompagnement
      </h2>
      <ol className="ribbon">
        {STAGES.map((stage, i) => {
          const when = reached.findLast((r) => r.stage === stage);
          const state = stage === present ? "present" : i < at ? "past" : "ahead";
          return (
            <li key={stage} data-state={state} aria-current={state === "present" ? "step" : undefined}>
              <Step person={file.id} stage={stage} when={when} state={state} readOnly={readOnly} />
            </li>
          );
        })}
      </ol>
      {present === null && (
        <p className="quiet">Aucun accompagnement n’est ouvert : choisissez une étape pour l’ouvrir.</p>
      )}
    </section>
  );
}

interface StepProps {
  person: string;
  stage: Stage;
  when: StageReached | undefined;
  state: "past" | "present" | "ahead";
  readOnly: boolean;
}

function Step({ person, stage, when, state, readOnly }: StepProps) {
  const how = when?.exit_reason ? EXIT_REASON[when.exit_reason] : null;
  const date = when ? shortDate(when.on) : null;
  return (
    <DialogTrigger>
      <AriaButton className="step" isDisabled={readOnly || state === "present"}>
        <span className="step-name">
          {state === "past" && when && <Check size={14} aria-hidden="true" />}
          {STAGE[stage]}
        </span>
        <span className="step-date" title={when ? longDate(when.on) : undefined}>
          {[how, date].filter(Boolean).join(", ") || "\u00a0"}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom">
        <Dialog className="step-form">
          {({ close }) => <Enter person={person} stage={stage} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Enter({ person, stage, close }: { person: string; stage: Stage; close: () => void }) {
  const enter = useAct("stage_enter");
  const acts = useActs();
  const [on, setOn] = useState("");
  const [reason, setReason] = useState<ExitReason | null>(null);
  const submit = () =>
    enter.mutate(
      { person, stage, on: on.trim() || null, exit_reason: stage === "exit" ? reason : null },
      {
        onSuccess: (saved) => {
          acts.done(saved.op, `Étape\u00a0: ${STAGE[stage]}`, true);
          close();
        },
      },
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Heading slot="title">
        {stage === "exit" ? "Terminer l’accompagnement" : `Passer à l’étape ${STAGE[stage]}`}
      </Heading>
      {stage === "exit" && (
        <RadioGroup
          className="radios"
          value={reason}
          onChange={(value) => setReason(value as ExitReason)}
          aria-label="Comment l’accompagnement se termine"
        >
          {entries(EXIT_REASON).map((r) => (
            <Radio key={r.id} value={r.id} className="radio">
              {r.label}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Field
        label="Date"
        value={on}
        onChange={setOn}
        autoFocus={stage !== "exit"}
        hint="Vide : aujourd’hui. On peut écrire « hier », « 12/3 »."
        error={enter.error?.on("on") ?? enter.error?.on("exit_reason") ?? enter.error?.fields[0]?.sentence}
      />
      <Trouble of={enter.error} />
      <div className="line-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={enter.isPending}>
          {stage === "exit" ? "Terminer" : "Enregistrer"}
        </Button>
      </div>
    </form>
  );
}
