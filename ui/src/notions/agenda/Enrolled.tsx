// Who is enrolled in a gathering, and enrolling by name.

import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { AppointmentCard, GatheringId, PersonHit } from "../../contract/generated";
import { useAct, useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import type { RowKeys, useRows } from "../../shared/rows";
import { ANSWERS, Answers } from "./Answers";
import { useAppointment } from "./useAppointment";

interface EnrolledProps {
  card: AppointmentCard;
  gathering: GatheringId;
  rows: ReturnType<typeof useRows>;
  mayAnswer: boolean;
}

export function Enrolled({ card, gathering, rows, mayAnswer }: EnrolledProps) {
  const appointment = useAppointment(card);
  const withdraw = useAct("gathering_withdraw");
  const acts = useActs();
  const keys: RowKeys = {};
  if (mayAnswer) {
    for (const { key, status } of ANSWERS)
      keys[key] = () => appointment.answer(status, rows.afterwards(card.id));
  }
  return (
    <li className="enrolled" data-status={card.status} onKeyDown={rows.onKeyDown(keys)}>
      <Link to="/personnes/$person" params={{ person: card.person }} data-row={card.id}>
        <strong>{card.family_name}</strong> {card.given_name}
      </Link>
      <span className="quiet">{card.phone}</span>
      {mayAnswer && (
        <span className="enrolled-acts">
          <Answers name={appointment.name} status={card.status} answer={appointment.answer} />
          <Button
            look="plain small"
            aria-label={`Désinscrire ${appointment.name}`}
            onPress={() =>
              withdraw.mutate(
                { gathering, person: card.person },
                { onSuccess: ({ op }) => acts.done(op, `${appointment.name} désinscrit`, true) },
              )
            }
          >
            Désinscrire
          </Button>
        </span>
      )}
      <Trouble of={appointment.failed ?? withdraw.error} />
    </li>
  );
}

/** Enrols by name: the first found is taken by Enter. */
export function Enrol({ gathering }: { gathering: GatheringId }) {
  const [text, setText] = useState("");
  const enrol = useAct("gathering_enrol");
  const acts = useActs();
  const found = useAsk("persons_search", { text, limit: 5 }, text.trim().length > 1);
  const hits = text.trim().length > 1 ? (found.data?.hits ?? []) : [];
  const add = (hit: PersonHit | undefined) => {
    if (!hit || enrol.isPending) return;
    enrol.mutate(
      { gathering, person: hit.id },
      {
        onSuccess: ({ op }) => {
          acts.done(op, `${hit.given_name} ${hit.family_name} inscrit`, true);
          setText("");
        },
      },
    );
  };
  const [sentence] = [enrol.error?.on("person") ?? enrol.error?.on("gathering")];
  return (
    <form
      className="enrol"
      aria-label="Inscrire"
      onSubmit={(event) => {
        event.preventDefault();
        add(hits[0]);
      }}
    >
      <Field
        label="Inscrire une personne"
        autoComplete="off"
        value={text}
        onChange={setText}
        error={sentence}
      />
      <Trouble of={enrol.error} />
      <ul className="enrol-hits">
        {hits.map((hit, i) => (
          <li key={hit.id}>
            <Button look="plain small" onPress={() => add(hit)}>
              {hit.given_name} {hit.family_name} <span className="quiet">{hit.phone ?? hit.number}</span>
              {i === 0 && <kbd>Entrée</kbd>}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
