// In the street (P3.4): large targets, four fields, the sentence to read aloud, and a lock within reach.

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Checkbox, Label, Radio, RadioGroup } from "react-aria-components";
import { call } from "../../contract/call";
import type { OutreachWelcome, Qpv } from "../../contract/generated";
import { askTheState, showLocked, useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { useDraft } from "../../shared/drafts";
import { useKeys } from "../../shared/keys";
import { sayMoment } from "../../shared/moments";
import { entries, QPV } from "../../shared/words";
import "./outreach.css";

const BLANK: OutreachWelcome = {
  family_name: "",
  given_name: "",
  reach: "",
  reason: "",
  qpv: null,
  agreed: false,
  next_at: "",
};
const isBlank = (w: OutreachWelcome) =>
  ![w.family_name, w.given_name, w.reach, w.reason, w.next_at ?? ""].some((said) => said.trim() !== "");

/** What is read aloud before anything is kept (trust.md T4): who keeps what, why, for whom, and the right to stop. */
const SENTENCE =
  "« Pour vous accompagner, la Maison garde votre nom, de quoi vous joindre et votre demande. Ces informations restent à la Maison ; la Ville ne reçoit que des nombres, jamais votre nom. Vous pouvez les voir, les corriger ou les faire effacer quand vous voulez. Êtes-vous d’accord ? »";

const NO_KEYS: never[] = [];

export function OutreachPage() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const acts = useActs();
  const welcome = useAct("outreach_welcome");
  const [who, write] = useDraft<OutreachWelcome>("outreach", BLANK, isBlank);
  const [seconds, setSeconds] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useKeys(NO_KEYS);

  // The core counts the idle minutes: it is told when the desk goes into the street, and when it comes back.
  useEffect(() => {
    call("outreach_mode", { on: true }).then(
      (state) => setSeconds(state.idle_lock_seconds),
      () => setSeconds(null),
    );
    return () => void call("outreach_mode", { on: false }).catch(() => {});
  }, []);

  const change = (part: Partial<OutreachWelcome>) => write({ ...who, ...part });
  const submit = () => {
    if (welcome.isPending) return;
    welcome.mutate(who, {
      onSuccess: ({ number, op, next }) => {
        const then = next ? ` Rendez-vous ${sayMoment(next.at)}.` : "";
        acts.done(op, `${who.given_name} ${who.family_name}, dossier ${number}.${then}`, true);
        write(BLANK);
        form.current?.querySelector("input")?.focus();
      },
    });
  };
  const lock = () => {
    showLocked(client);
    void call("lock", {}).finally(() => askTheState(client));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    submit();
  };
  const wrong = (field: string) => welcome.error?.on(field);
  return (
    <div className="outreach" data-testid="outreach">
      <div className="outreach-head">
        <p className="outreach-mark">
          <strong>MARAUDE</strong>
          <span>
            {" "}
            –{" "}
            {seconds
              ? `ce poste se verrouille après ${Math.round(seconds / 60)} minutes`
              : "verrouillage rapide"}
          </span>
        </p>
        <Button onPress={() => void navigate({ to: "/journee" })}>Quitter</Button>
        <Button look="main" className="outreach-lock" onPress={lock}>
          <Lock size={28} aria-hidden="true" />
          Verrouiller
        </Button>
      </div>
      <form
        ref={form}
        className="outreach-form"
        aria-label="Accueil en maraude"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1>Accueillir une personne</h1>
        <Field
          label="Nom"
          autoFocus
          autoComplete="off"
          value={who.family_name}
          onChange={(family_name) => change({ family_name })}
          error={wrong("family_name")}
        />
        <Field
          label="Prénom"
          autoComplete="off"
          value={who.given_name}
          onChange={(given_name) => change({ given_name })}
          error={wrong("given_name")}
        />
        <Field
          label="Un moyen de la joindre"
          autoComplete="off"
          value={who.reach}
          onChange={(reach) => change({ reach })}
          error={wrong("reach")}
        />
        <Field
          label="Motif"
          autoComplete="off"
          value={who.reason}
          onChange={(reason) => change({ reason })}
          error={wrong("reason")}
        />
        <RadioGroup
          className="outreach-qpv"
          value={who.qpv ?? ""}
          onChange={(qpv) => change({ qpv: qpv as Qpv })}
          orientation="horizontal"
        >
          <Label className="field-label">Habite en quartier prioritaire</Label>
          <div className="outreach-choices">
            {entries(QPV).map(({ id, label }) => (
              <Radio key={id} value={id} className="outreach-choice">
                {label}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <Field
          label="Prochain rendez-vous"
          autoComplete="off"
          value={who.next_at ?? ""}
          onChange={(next_at) => change({ next_at })}
          error={wrong("next_at")}
          hint="« demain 14h », « lun 9h30 », ou rien"
        />
        <div className="outreach-agreed">
          <p id="outreach-sentence">{SENTENCE}</p>
          <Checkbox
            className="tick outreach-tick"
            aria-describedby="outreach-sentence"
            isSelected={who.agreed}
            isInvalid={wrong("agreed") !== undefined}
            onChange={(agreed) => change({ agreed })}
          >
            <span className="tick-box" aria-hidden="true" />
            <span>Lu à voix haute, la personne est d’accord</span>
          </Checkbox>
          {wrong("agreed") && (
            <p className="error" role="alert">
              Lisez la phrase à voix haute et cochez l’accord : sans lui, rien n’est gardé.
            </p>
          )}
        </div>
        <Trouble of={welcome.error} />
        <Button look="main" type="submit" className="outreach-save" isDisabled={welcome.isPending}>
          Ouvrir le dossier <kbd>Ctrl+Entrée</kbd>
        </Button>
      </form>
    </div>
  );
}
