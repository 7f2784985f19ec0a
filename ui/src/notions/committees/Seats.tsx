// Who sits: called by name, marked as they come and leave, kept away from the files in which they have an interest.

import { useState } from "react";
import type {
  CommitteePage,
  PassApplicationId,
  SeatCapacity,
  SeatCard,
  SeatMark,
} from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Choice, Field } from "../../shared/controls";
import { clock } from "../../shared/moments";
import { entries } from "../../shared/words";
import { AskReason } from "./AskReason";
import { Refused } from "./Refused";
import { CAPACITY, PRESENCE } from "./words";

interface Props {
  page: CommitteePage;
  readOnly: boolean;
}

export function Seats({ page, readOnly }: Props) {
  const { card, seats, voices } = page.live;
  return (
    <section aria-labelledby="committee-seats" className="stack">
      <h2 id="committee-seats">Membres</h2>
      {card.state === "open" && (
        <p role="status" className={voices < card.quorum ? "agenda-gap" : "quiet"}>
          {voices < card.quorum
            ? `Quorum non atteint : ${voices} voix sur ${card.quorum}. Aucune décision tant qu’il n’est pas rétabli.`
            : `Quorum atteint : ${voices} voix pour ${card.quorum} nécessaires.`}
        </p>
      )}
      {seats.length === 0 && <p className="quiet">Personne n’est encore convoqué.</p>}
      <ul className="seat-list">
        {seats.map((seat) => (
          <Seat key={seat.id} seat={seat} page={page} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && <Call page={page} />}
    </section>
  );
}

function said(seat: SeatCard): string {
  if (!seat.presence) return "";
  const from = seat.arrived_at ? ` depuis ${clock(seat.arrived_at)}` : "";
  const to = seat.left_at ? ` jusqu’à ${clock(seat.left_at)}` : "";
  return `${PRESENCE[seat.presence]}${from}${to}`;
}

function Seat({ seat, page, readOnly }: Props & { seat: SeatCard }) {
  const committee = page.live.card.id;
  const acts = useActs();
  const mark = useAct("seat_mark");
  const recuse = useAct("recusal_add");
  const back = useAct("recusal_remove");
  const [from, setFrom] = useState<PassApplicationId | null>(null);
  const away = page.recusals.filter((one) => one.seat === seat.id);
  const numberOf = (application: PassApplicationId) =>
    page.live.items.find((item) => item.application === application)?.number ?? "";
  const do_ = (what: SeatMark, says: string) =>
    mark.mutate(
      { committee, seat: seat.id, mark: what },
      { onSuccess: ({ op }) => acts.done(op, `${seat.name} : ${says}`) },
    );
  const free = page.live.items.filter(
    (item) => item.decision === null && !away.some((one) => one.application === item.application),
  );
  return (
    <li className="seat" data-there={seat.there && page.live.card.state !== "closed"}>
      <span>
        <strong>{seat.name}</strong> <span className="quiet">{CAPACITY[seat.capacity]}</span>
      </span>
      <span className="quiet">{said(seat)}</span>
      {!readOnly && (
        <span className="line">
          {!seat.there && (
            <Button
              look="small"
              onPress={() => do_("arrive", "présence notée")}
              aria-label={`Arrivée de ${seat.name}`}
            >
              Arrivée
            </Button>
          )}
          {seat.there && (
            <Button
              look="small"
              onPress={() => do_("leave", "départ noté")}
              aria-label={`Départ de ${seat.name}`}
            >
              Départ
            </Button>
          )}
          {!seat.presence && (
            <Button
              look="plain small"
              onPress={() => do_("excused", "absence excusée")}
              aria-label={`Excuser ${seat.name}`}
            >
              Excuser
            </Button>
          )}
          {seat.capacity !== "observer" && free.length > 0 && (
            <Choice
              label={`Conflit d’intérêts de ${seat.name}`}
              labelElsewhere
              none="Conflit d’intérêts…"
              className="seat-conflict"
              value={null}
              options={free.map((item) => ({
                id: item.application,
                label: `${item.number} – ${item.title}`,
              }))}
              onChange={(application) => application && setFrom(application as PassApplicationId)}
            />
          )}
        </span>
      )}
      {away.map((one) => (
        <p key={one.id} className="quiet seat-away">
          Ne prend pas part à {numberOf(one.application)} : {one.reason}
          {!readOnly && (
            <Button look="plain small" onPress={() => back.mutate({ committee, recusal: one.id })}>
              Lever
            </Button>
          )}
        </p>
      ))}
      <Refused of={mark.error ?? back.error} />
      <AskReason
        isOpen={from !== null}
        title={`${seat.name} ne prend pas part à ${from ? numberOf(from) : ""}`}
        act="Enregistrer le conflit d’intérêts"
        error={recuse.error?.on("reason") ?? recuse.error?.sentence}
        close={() => setFrom(null)}
        onAct={(reason) =>
          from &&
          recuse.mutate(
            { committee, seat: seat.id, application: from, reason },
            {
              onSuccess: ({ op }) => {
                acts.done(op, `Conflit d’intérêts de ${seat.name} enregistré`, true);
                setFrom(null);
              },
            },
          )
        }
      />
    </li>
  );
}

function Call({ page }: { page: CommitteePage }) {
  const committee = page.live.card.id;
  const add = useAct("seat_add");
  const acts = useActs();
  const [name, setName] = useState("");
  const [capacity, setCapacity] = useState<SeatCapacity>("voting");
  return (
    <form
      className="seat-call"
      aria-label="Convoquer quelqu’un"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { committee, member: null, name, capacity },
          {
            onSuccess: ({ op }) => {
              acts.done(op, `${name} convoqué`);
              setName("");
            },
          },
        );
      }}
    >
      <Field label="Nom" value={name} onChange={setName} autoComplete="off" error={add.error?.on("name")} />
      <Choice
        label="Qualité"
        options={entries(CAPACITY)}
        value={capacity}
        onChange={(value) => value && setCapacity(value)}
      />
      <Button type="submit" isDisabled={add.isPending}>
        Convoquer
      </Button>
    </form>
  );
}
