// The appointments of a file: R books one, one key answers for each.

import { useEffect, useMemo, useRef, useState } from "react";
import type { AppointmentCard, PersonFile } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { APPOINTMENT_MODE, APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { Button, Trouble } from "../../shared/controls";
import { duration } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { sayMoment } from "../../shared/moments";
import { type RowKeys, useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { ANSWERS, Answers } from "./Answers";
import { BookForm } from "./BookForm";
import { Message } from "./Message";
import { useAppointment } from "./useAppointment";
import "./agenda.css";

const AT_FIRST = 3;

export function FileAppointments({ file }: { file: PersonFile }) {
  const mayBook = useMay("reception") && !file.removed;
  const follows = useMay("adviser") && !file.removed;
  const found = useAsk("appointments_of_person", { person: file.id });
  const [booking, setBooking] = useState(false);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const keys = useMemo(
    () => (mayBook ? [{ keys: "R", says: "Prendre un rendez-vous", run: () => setBooking(true) }] : []),
    [mayBook],
  );
  useKeys(keys);
  // The form is over: the keyboard is not left nowhere.
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !booking) button.current?.querySelector("button")?.focus();
    was.current = booking;
  }, [booking]);

  const coming = found.data?.coming ?? [];
  const past = found.data?.past ?? [];
  const shown = [...coming, ...(all ? past : past.slice(0, AT_FIRST))];
  return (
    <section className="file-section appointments" aria-labelledby="rendez-vous-titre">
      <div className="appointments-head" ref={button}>
        <h2 id="rendez-vous-titre">Rendez-vous</h2>
        {mayBook && !booking && (
          <Button look="small" onPress={() => setBooking(true)}>
            Prendre rendez-vous <kbd>R</kbd>
          </Button>
        )}
      </div>
      <Trouble of={found.error} />
      {booking && <BookForm person={file.id} close={() => setBooking(false)} />}
      {found.data && shown.length === 0 && !booking && (
        <p className="quiet">Aucun rendez-vous. {mayBook ? "Tapez R, puis par exemple « lun 9h30 »." : ""}</p>
      )}
      <ul ref={list}>
        {shown.map((card) => (
          <Line key={card.id} card={card} list={list} mayAnswer={mayBook} follows={follows} />
        ))}
      </ul>
      {past.length > AT_FIRST && !all && (
        <Button look="plain small" onPress={() => setAll(true)}>
          Voir les {past.length - AT_FIRST} rendez-vous plus anciens
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  card: AppointmentCard;
  list: React.RefObject<HTMLUListElement | null>;
  mayAnswer: boolean;
  follows: boolean;
}

function Line({ card, list, mayAnswer, follows }: LineProps) {
  const rows = useRows(list);
  const appointment = useAppointment(card);
  const [open, setOpen] = useState<"move" | "message" | null>(null);
  const keys: RowKeys = {};
  if (mayAnswer) for (const { key, status } of ANSWERS) keys[key] = () => appointment.answer(status);
  const when = sayMoment(card.at);
  const facts = [
    duration(card.minutes),
    card.mode !== "house" && APPOINTMENT_MODE[card.mode],
    card.place,
    card.member_name,
  ];
  return (
    <li className="appointment" data-status={card.status} onKeyDown={rows.onKeyDown(keys)}>
      <p className="appointment-when">
        <strong>{when}</strong>{" "}
        {card.status !== "planned" && <span className="status">{APPOINTMENT_STATUS[card.status]}</span>}{" "}
        <span className="quiet">{facts.filter(Boolean).join(" · ")}</span>
      </p>
      {(card.gathering_title ?? card.about) && (
        <p className="appointment-about">{card.gathering_title ?? card.about}</p>
      )}
      {mayAnswer && (
        <p className="appointment-acts">
          <Answers name={when} status={card.status} answer={appointment.answer} tabbable />
          {follows && (
            <Button
              look="plain small"
              aria-label={`Compte rendu du rendez-vous ${when}`}
              onPress={appointment.write}
            >
              Compte rendu
            </Button>
          )}
          {!card.gathering && (
            <Button
              look="plain small"
              aria-label={`Déplacer le rendez-vous ${when}`}
              onPress={() => setOpen("move")}
            >
              Déplacer
            </Button>
          )}
          <Button
            look="plain small"
            aria-label={`Prévenir du rendez-vous ${when}`}
            onPress={() => setOpen("message")}
          >
            Prévenir
          </Button>
          <Button
            look="plain small"
            aria-label={`Retirer le rendez-vous ${when}`}
            onPress={() => appointment.remove()}
          >
            Retirer
          </Button>
        </p>
      )}
      <Trouble of={appointment.failed} />
      {open === "move" && <BookForm person={card.person} of={card} close={() => setOpen(null)} />}
      <Message card={card} isOpen={open === "message"} close={() => setOpen(null)} />
    </li>
  );
}
