// One referral: where it stands, what to do, and the acts that move it on.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PersonId, ReferralAnswer, ReferralCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { ago, longDate } from "../../shared/french";
import { ESCALATION_STEP, REFERRAL_OUTCOME, REFERRAL_STATE } from "../../shared/partnerWords";
import { entries } from "../../shared/words";
import { Details } from "./Details";
import { Fiche } from "./Fiche";

interface Props {
  person: PersonId;
  referral: ReferralCard;
  readOnly: boolean;
  /** It has just been made, and its fiche was asked for. */
  printed: boolean;
}

export function ReferralLine({ person, referral, readOnly, printed }: Props) {
  const which = { person, referral: referral.id };
  const [open, setOpen] = useState<"refusal" | "details" | null>(null);
  const acts = useActs();
  const answer = useAct("referral_answer");
  const chase = useAct("referral_chase");
  const close = useAct("referral_close");
  const isClosed = referral.closed_on !== null;
  const mayAct = !readOnly && !isClosed;
  const name = referral.partner_name;
  const say = (what: ReferralAnswer, reason: string) =>
    answer.mutate(
      { ...which, answer: what, reason, on: "" },
      {
        onSuccess: ({ op }) => {
          setOpen(null);
          acts.done(op, what === "accepted" ? `Acceptée par ${name}` : `Refusée par ${name}`, true);
        },
      },
    );
  return (
    <li className="referral" data-standing={referral.standing}>
      <p className="referral-head">
        <strong>
          {referral.partner && !referral.partner_removed ? (
            <Link to="/partenaires/$partner" params={{ partner: referral.partner }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </strong>
        <span className="referral-state">{REFERRAL_STATE[referral.standing]}</span>
        {referral.outcome && (
          <span className="referral-outcome">
            {REFERRAL_OUTCOME[referral.outcome]}
            {referral.closed_on && `, le ${longDate(referral.closed_on)}`}
          </span>
        )}
      </p>
      <p className="quiet">{datesOf(referral)}</p>
      {referral.project_name && <p className="quiet">Pour le projet « {referral.project_name} »</p>}
      <p className="referral-text">{referral.need}</p>
      {referral.reason && <p className="referral-text">Raison du refus : {referral.reason}</p>}
      {referral.escalation && (
        <div className="notice alert">
          <p>
            {ESCALATION_STEP[referral.escalation.step]} ({ago(referral.escalation.on)})
            {referral.escalation.step === "email" && referral.partner_email && ` : ${referral.partner_email}`}
            {referral.escalation.step === "call" && referral.partner_phone && ` : ${referral.partner_phone}`}
          </p>
          {mayAct && (
            <Button
              look="small"
              isDisabled={chase.isPending}
              aria-label={`C’est fait : ${ESCALATION_STEP[referral.escalation.step]}, ${name}`}
              onPress={() =>
                chase.mutate(which, { onSuccess: ({ op }) => acts.done(op, `${name} relancé`, true) })
              }
            >
              C’est fait
            </Button>
          )}
        </div>
      )}
      {mayAct && (
        <div className="line referral-acts">
          {referral.standing !== "accepted" && (
            <Button look="small" aria-label={`Acceptée par ${name}`} onPress={() => say("accepted", "")}>
              Acceptée
            </Button>
          )}
          {referral.standing !== "refused" && (
            <Button
              look="small"
              aria-label={`Refusée par ${name}`}
              aria-expanded={open === "refusal"}
              onPress={() => setOpen(open === "refusal" ? null : "refusal")}
            >
              Refusée…
            </Button>
          )}
          <Choice
            label={`Clore l’orientation vers ${name}`}
            labelElsewhere
            className="referral-close"
            options={entries(REFERRAL_OUTCOME)}
            none="Clore…"
            value={null}
            isDisabled={close.isPending}
            onChange={(outcome) =>
              outcome &&
              close.mutate(
                { ...which, outcome, on: "" },
                { onSuccess: ({ op }) => acts.done(op, `Orientation vers ${name} close`, true) },
              )
            }
          />
          <Button
            look="plain small"
            aria-label={`Modifier l’orientation vers ${name}`}
            aria-expanded={open === "details"}
            onPress={() => setOpen(open === "details" ? null : "details")}
          >
            Modifier
          </Button>
          <Fiche person={person} referral={referral} now={printed} />
        </div>
      )}
      {open === "refusal" && (
        <Refusal error={answer.error?.on("reason")} say={(why) => say("refused", why)} />
      )}
      {open === "details" && <Details person={person} referral={referral} />}
      <Trouble of={answer.error ?? chase.error ?? close.error} />
    </li>
  );
}

function datesOf(referral: ReferralCard): string {
  const { sent_on, due_on, answered_on, chased_on, closed_on, next, member_name, standing } = referral;
  const waits = closed_on === null && (standing === "open" || standing === "no_answer");
  return [
    sent_on && `envoyée le ${longDate(sent_on)}${member_name ? ` par ${member_name}` : ""}`,
    waits && due_on && `réponse attendue le ${longDate(due_on)}`,
    answered_on && `réponse le ${longDate(answered_on)}`,
    waits && chased_on && `relancée le ${longDate(chased_on)}`,
    waits && next && `ensuite : ${ESCALATION_STEP[next.step].toLowerCase()} le ${longDate(next.on)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Refusal({ error, say }: { error: string | undefined; say: (reason: string) => void }) {
  const [reason, setReason] = useState("");
  return (
    <form
      className="referral-refusal"
      aria-label="Raison du refus"
      onSubmit={(event) => {
        event.preventDefault();
        say(reason);
      }}
    >
      <Field
        label="Raison du refus"
        autoFocus
        autoComplete="off"
        value={reason}
        onChange={setReason}
        error={error}
      />
      <Button type="submit">Noter le refus</Button>
    </form>
  );
}
