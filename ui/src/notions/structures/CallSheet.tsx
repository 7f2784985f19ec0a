// The call, by the keyboard alone: did somebody answer, what is the structure now, how many work there, a note, Enter.

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { ContactMode, StructureFile, StructureStatus } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { CONTACT_MODE, entries } from "../../shared/words";
import { after, STATUS } from "./words";

const MODES = entries(CONTACT_MODE).filter((mode) => mode.id !== "taken_over");

export function CallSheet({
  file,
  months,
  close,
}: {
  file: StructureFile;
  months: number;
  close: () => void;
}) {
  const record = useAct("follow_up_record");
  const acts = useActs();
  const sheet = useRef<HTMLFormElement>(null);
  const [answered, setAnswered] = useState<boolean | null>(null);
  const [status, setStatus] = useState<StructureStatus | null>(null);
  const [since, setSince] = useState("");
  const [employees, setEmployees] = useState("");
  const [note, setNote] = useState("");
  const [mode, setMode] = useState<ContactMode>("phone");
  const [on, setOn] = useState("");
  const [unsaid, setUnsaid] = useState(false);
  const typed = employees.replace(/\s/g, "");
  const badNumber = typed !== "" && !/^\d{1,7}$/.test(typed);

  useEffect(() => {
    const first = sheet.current?.querySelector<HTMLElement>("input[type=radio]");
    sheet.current?.scrollIntoView({ block: "nearest" });
    first?.focus();
  }, []);

  const submit = () => {
    setUnsaid(answered === null);
    if (answered === null || badNumber || record.isPending) return;
    record.mutate(
      {
        structure: file.id,
        months,
        on: on.trim() || null,
        mode,
        answer: answered
          ? {
              status,
              since: since.trim() || null,
              employees: typed === "" ? null : Number(typed),
            }
          : null,
        note,
      },
      {
        onSuccess: (saved) => {
          const says = answered ? "Suivi répondu" : "Tentative sans réponse";
          acts.done(saved.op, `${says}, ${after(months)}`, true);
          close();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    if (event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && (from.tagName === "INPUT" || event.ctrlKey)) {
      event.preventDefault();
      submit();
    }
  };
  const wrong = (field: string) => record.error?.on(field);
  return (
    <form
      ref={sheet}
      className="call-sheet"
      aria-label={`Appel de suivi ${after(months)}`}
      data-testid="call-sheet"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="call-head">
        <h3>Suivi {after(months)}</h3>
        <p className="quiet">
          {[file.phone, file.email, file.people.map((p) => `${p.given_name} ${p.family_name}`).join(", ")]
            .filter(Boolean)
            .join(" · ") || "Aucun moyen de joindre la structure n’est écrit."}
        </p>
      </div>
      <RadioGroup
        className="call-radios"
        value={answered === null ? null : answered ? "yes" : "no"}
        onChange={(value) => setAnswered(value === "yes")}
      >
        <Label>Quelqu’un a répondu ?</Label>
        <Radio value="yes" className="call-radio">
          Oui
        </Radio>
        <Radio value="no" className="call-radio">
          Non
        </Radio>
        {unsaid && <p className="error">Dites d’abord si quelqu’un a répondu.</p>}
        {wrong("months") && <p className="error">{wrong("months")}</p>}
      </RadioGroup>
      {answered && (
        <>
          <RadioGroup
            className="call-radios"
            value={status}
            onChange={(value) => setStatus(value as StructureStatus)}
          >
            <Label>Que devient la structure ?</Label>
            {entries(STATUS).map((one) => (
              <Radio key={one.id} value={one.id} className="call-radio">
                {one.label}
              </Radio>
            ))}
          </RadioGroup>
          {status !== null && status !== "active" && (
            <Field
              label="Depuis quand ?"
              value={since}
              onChange={setSince}
              hint="Vide : le jour de l’appel. On peut écrire « 12/3 »."
              error={wrong("since")}
            />
          )}
          <Field
            label="Combien de salariés ?"
            value={employees}
            onChange={setEmployees}
            inputProps={{ inputMode: "numeric" }}
            error={badNumber ? "Écrivez un nombre entier, par exemple 3." : wrong("employees")}
          />
        </>
      )}
      <Field
        label="Note"
        value={note}
        onChange={setNote}
        error={wrong("note")}
        inputProps={{ maxLength: 2_000 }}
      />
      <div className="call-how">
        <Choice label="Comment" options={MODES} value={mode} onChange={(next) => next && setMode(next)} />
        <Field
          label="Date"
          value={on}
          onChange={setOn}
          inputProps={{ placeholder: "aujourd’hui" }}
          error={wrong("on")}
        />
      </div>
      <Trouble of={record.error} />
      <div className="line-end">
        <Button onPress={close}>
          Ne rien écrire <kbd>Échap</kbd>
        </Button>
        <Button look="main" type="submit" isDisabled={record.isPending}>
          Enregistrer l’appel <kbd>Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
