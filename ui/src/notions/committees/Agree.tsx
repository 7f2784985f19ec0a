// The agreement: what the règlement proposes, which one may change before it is written.

import { useState } from "react";
import type { AwardPage, PassApplicationId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field } from "../../shared/controls";
import { useMay } from "../../shared/session";
import { Refused } from "./Refused";

/** Fields of the form, each with its sentence. */
const HERE = ["coaching_hours", "workspace_months", "mentor", "grant", "starts_on", "reference"];

export function Agree({ application, page }: { application: PassApplicationId; page: AwardPage }) {
  const { proposed } = page;
  const acts = useActs();
  const agree = useAct("award_agree");
  const [hours, setHours] = useState(String(proposed.coaching_hours));
  const [months, setMonths] = useState(String(proposed.workspace_months));
  const [mentor, setMentor] = useState("");
  const [grant, setGrant] = useState(String(proposed.grant_cents / 100).replace(".", ","));
  const [starts, setStarts] = useState("");
  const [reference, setReference] = useState("");
  const mayAgree = useMay("coordinator");
  if (!mayAgree) return <p className="quiet">Admise et notifiée : la coordination établit la convention.</p>;
  return (
    <form
      className="award-agree"
      aria-label="Convention"
      onSubmit={(event) => {
        event.preventDefault();
        agree.mutate(
          {
            application,
            coaching_hours: Number.parseInt(hours, 10) || 0,
            workspace_months: Number.parseInt(months, 10) || 0,
            mentor,
            grant,
            on: "",
            starts_on: starts,
            ends_on: "",
            reference,
          },
          { onSuccess: ({ op }) => acts.done(op, "Convention enregistrée", true) },
        );
      }}
    >
      <Field
        label="Heures d’accompagnement"
        value={hours}
        onChange={setHours}
        error={agree.error?.on("coaching_hours")}
      />
      <Field
        label="Mois d’espace de travail"
        value={months}
        onChange={setMonths}
        error={agree.error?.on("workspace_months")}
      />
      <Field
        label="Mentor ou mentore"
        value={mentor}
        onChange={setMentor}
        error={agree.error?.on("mentor")}
      />
      <Field
        label="Aide (€)"
        value={grant}
        onChange={setGrant}
        error={agree.error?.on("grant")}
        hint="« 1 500 », « 1 500,50 »"
      />
      <Field
        label="Début"
        value={starts}
        onChange={setStarts}
        error={agree.error?.on("starts_on")}
        hint="« 1/12 », « lundi »"
      />
      <Field
        label="Référence"
        value={reference}
        onChange={setReference}
        error={agree.error?.on("reference")}
      />
      <Refused of={agree.error} here={HERE} />
      <div className="line-end">
        <Button look="main" type="submit" isDisabled={agree.isPending}>
          Conventionner
        </Button>
      </div>
    </form>
  );
}
