// The five checks after the creation, as a ribbon: what each has become, its attempts, and what is known of the
// structure on that day. Choosing one opens the call sheet under it.

import { Phone } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import type { CheckCard, StructureFile } from "../../contract/generated";
import { ago, longDate, shortDate } from "../../shared/french";
import { CONTACT_MODE } from "../../shared/words";
import { CallSheet } from "./CallSheet";
import { ATTEMPTS, after, CHECK_STATE, isOpen, STATUS } from "./words";

interface Props {
  file: StructureFile;
  readOnly: boolean;
  /** The check whose call sheet is open. */
  calling: number | null;
  call: (months: number | null) => void;
}

export function Checks({ file, readOnly, calling, call }: Props) {
  const check = file.checks.find((c) => c.months === calling);
  const attempts = file.checks.flatMap((c) =>
    c.attempts.map((attempt) => ({ ...attempt, months: c.months })),
  );
  return (
    <section aria-labelledby="suivi-titre" data-testid="checks">
      <h2 id="suivi-titre" className="sr-only">
        Suivi après la création
      </h2>
      {file.checks.length === 0 ? (
        <p className="quiet">
          Écrivez la date de création : les suivis à 3, 6, 12, 24 et 36 mois en partent.
        </p>
      ) : (
        <ol className="checks">
          {file.checks.map((one) => (
            <li key={one.months} data-state={one.state} data-open={one.months === calling || undefined}>
              <One check={one} readOnly={readOnly} call={() => call(one.months)} />
            </li>
          ))}
        </ol>
      )}
      {check && !readOnly && (
        <CallSheet key={check.months} file={file} months={check.months} close={() => call(null)} />
      )}
      {attempts.length > 0 && (
        <details className="attempts">
          <summary>{attempts.length === 1 ? "Un appel" : `${attempts.length} appels`}</summary>
          <ol>
            {attempts.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two attempts of a day may say the same.
              <li key={i}>
                <strong>{after(one.months)}</strong> {one.on && longDate(one.on)}
                {one.mode && `, ${CONTACT_MODE[one.mode].toLowerCase()}`}
                {one.answered ? ", a répondu" : ", sans réponse"}
                {one.member_name && <span className="quiet"> {one.member_name}</span>}
                {one.note && <p className="attempt-note">{one.note}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function One({ check, readOnly, call }: { check: CheckCard; readOnly: boolean; call: () => void }) {
  const unanswered = check.attempts.filter((a) => !a.answered).length;
  const inside = (
    <>
      <span className="check-name">
        {after(check.months)}
        {isOpen(check.state) && <Phone size={13} aria-hidden="true" />}
      </span>
      <span className="check-state">{CHECK_STATE[check.state]}</span>
      <span className="check-day" title={ago(check.due_on)}>
        {shortDate(check.due_on)}
      </span>
      {unanswered > 0 && (
        <span className="check-tries">
          <span aria-hidden="true">
            {"●".repeat(unanswered) + "○".repeat(Math.max(0, ATTEMPTS - unanswered))}
          </span>
          <span className="sr-only">
            {unanswered} {unanswered > 1 ? "tentatives" : "tentative"} sans réponse sur {ATTEMPTS}
          </span>
        </span>
      )}
      {check.fate && <span className="check-fate">{STATUS[check.fate]}</span>}
    </>
  );
  if (readOnly || !check.may_try) return <div className="check">{inside}</div>;
  return (
    <AriaButton className="check" onPress={call}>
      {inside}
    </AriaButton>
  );
}
