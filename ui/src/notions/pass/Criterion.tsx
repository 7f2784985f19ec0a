import { useState } from "react";
import type { CriterionAnswer, CriterionCard, PassFile } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { longDate } from "../../shared/french";
import { InPlaceText } from "../../shared/InPlace";
import type { RowKeys, useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { Reason } from "./Reason";
import { ANSWER, CRITERION, criterionTone } from "./words";

interface Props {
  file: PassFile;
  criterion: CriterionCard;
  readOnly: boolean;
  rows: ReturnType<typeof useRows>;
}

const ANSWERS: { key: string; answer: CriterionAnswer }[] = [
  { key: "O", answer: "met" },
  { key: "N", answer: "not_met" },
  { key: "S", answer: "not_applicable" },
];

export function Criterion({ file, criterion, readOnly, rows }: Props) {
  const application = file.card.id;
  const { code, label } = criterion;
  const write = useAct("pass_answer");
  const override = useAct("pass_override");
  const acts = useActs();
  const mayOverride = useMay("coordinator") && !readOnly;
  const [asking, ask] = useState(false);
  const answer = (given: CriterionAnswer | null) => {
    if (write.isPending) return;
    const after = rows.afterwards(code);
    write.mutate(
      { application, criterion: code, answer: given, note: criterion.note },
      {
        onSuccess: ({ op }) => {
          acts.done(op, given ? `${label} : ${ANSWER[given].toLowerCase()}` : `${label} : réponse effacée`);
          after();
        },
      },
    );
  };
  const goOver = (reason: string) =>
    override.mutate(
      { application, criterion: code, reason },
      {
        onSuccess: ({ op }) => {
          ask(false);
          acts.done(op, reason ? `Passé outre : ${label}` : `N’est plus passé outre : ${label}`, true);
        },
      },
    );
  const keys: RowKeys = {};
  if (!readOnly) {
    for (const one of ANSWERS) keys[one.key] = () => answer(one.answer);
    keys.E = () => answer(null);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the line takes the keys of its answers.
    <li
      id={`critere-${code}`}
      className="criterion"
      data-row={code}
      data-state={criterion.state}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a line is where its keys are heard.
      tabIndex={0}
      aria-label={`${label}. ${criterion.sentence}`}
      onKeyDown={rows.onKeyDown(keys)}
    >
      <p>
        <strong>{label}</strong>{" "}
        <span className="mark" data-tone={criterionTone(criterion.state)}>
          {CRITERION[criterion.state]}
        </span>
      </p>
      <p className="quiet">{criterion.help}</p>
      <p>
        {criterion.sentence}
        {criterion.by_itself && <span className="quiet"> D’après le dossier.</span>}
        {criterion.answer && criterion.as_of && (
          <span className="quiet">
            {" "}
            Répondu le {longDate(criterion.as_of)}
            {criterion.member_name && ` par ${criterion.member_name}`}.
          </span>
        )}
      </p>
      {criterion.override_reason && (
        <p className="criterion-over">
          Passé outre{criterion.overridden_by && ` par ${criterion.overridden_by}`} :{" "}
          {criterion.override_reason}
        </p>
      )}
      {!readOnly && (
        <div className="line">
          {ANSWERS.map((one) => (
            <Button
              key={one.key}
              look="small"
              excludeFromTabOrder
              className={criterion.answer === one.answer ? "chosen" : ""}
              aria-pressed={criterion.answer === one.answer}
              aria-label={`${ANSWER[one.answer]} : ${label}`}
              isDisabled={write.isPending}
              onPress={() => answer(criterion.answer === one.answer ? null : one.answer)}
            >
              {ANSWER[one.answer]}
            </Button>
          ))}
          {mayOverride && criterion.state !== "met" && (
            <Button
              look="plain small"
              aria-label={
                criterion.override_reason ? `Ne plus passer outre : ${label}` : `Passer outre : ${label}`
              }
              aria-expanded={asking}
              onPress={() => (criterion.override_reason ? goOver("") : ask(!asking))}
            >
              {criterion.override_reason ? "Ne plus passer outre" : "Passer outre…"}
            </Button>
          )}
        </div>
      )}
      {asking && (
        <Reason
          label="Pourquoi passer outre"
          act="Passer outre"
          error={override.error?.on("reason")}
          onAct={goOver}
          close={() => ask(false)}
        />
      )}
      {(!readOnly || criterion.note) && (criterion.answer || criterion.note) && (
        <InPlaceText
          label="Note"
          lines
          shown={criterion.note}
          readOnly={readOnly}
          save={(note) => write.mutateAsync({ application, criterion: code, answer: criterion.answer, note })}
        />
      )}
      <Trouble of={write.error ?? override.error} />
    </li>
  );
}
