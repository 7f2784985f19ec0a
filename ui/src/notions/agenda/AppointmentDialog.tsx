import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { AppointmentCard } from "../../contract/generated";
import { APPOINTMENT_MODE } from "../../shared/agendaWords";
import { Button, Trouble } from "../../shared/controls";
import { duration } from "../../shared/french";
import { sayMoment } from "../../shared/moments";
import { useMay } from "../../shared/session";
import { Answers } from "./Answers";
import { BookForm } from "./BookForm";
import { Message } from "./Message";
import { useAppointment } from "./useAppointment";

/** One appointment, opened from the agenda. */
export function AppointmentDialog({ card, close }: { card: AppointmentCard | null; close: () => void }) {
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={card !== null}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="appointment-dialog">{card && <One card={card} close={close} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function One({ card, close }: { card: AppointmentCard; close: () => void }) {
  const appointment = useAppointment(card);
  const [moving, setMoving] = useState(false);
  const [message, setMessage] = useState(false);
  const mayAnswer = useMay("reception");
  const follows = useMay("adviser");
  // The letters that answer work here too, outside fields.
  const { answer } = appointment;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !mayAnswer || moving || message) return;
      const found = { V: "came", A: "absent", X: "excused" }[event.key.toUpperCase()] as "came" | undefined;
      if (!found) return;
      event.preventDefault();
      answer(found, close);
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [answer, close, mayAnswer, message, moving]);
  return (
    <>
      <Heading slot="title">
        <Link to="/personnes/$person" params={{ person: card.person }}>
          {appointment.name}
        </Link>
      </Heading>
      <p>
        {sayMoment(card.at)}, {duration(card.minutes)} · {APPOINTMENT_MODE[card.mode]}
        {card.place ? ` · ${card.place}` : ""}
        {card.member_name ? ` · avec ${card.member_name}` : ""}
      </p>
      {card.phone && <p className="quiet">{card.phone}</p>}
      {card.about && <p>{card.about}</p>}
      <Trouble of={appointment.failed} />
      {moving ? (
        <BookForm person={card.person} of={card} close={close} />
      ) : (
        <>
          {mayAnswer && (
            <div className="line">
              <Answers
                name={appointment.name}
                status={card.status}
                tabbable
                answer={(status) => answer(status, close)}
              />
            </div>
          )}
          <div className="line-end">
            {mayAnswer && (
              <>
                <Button look="plain" onPress={() => appointment.remove(close)}>
                  Retirer
                </Button>
                <Button onPress={() => setMoving(true)}>Déplacer</Button>
                <Button onPress={() => setMessage(true)}>Prévenir</Button>
              </>
            )}
            {follows && (
              <Button look="main" autoFocus onPress={appointment.write}>
                Compte rendu
              </Button>
            )}
          </div>
        </>
      )}
      <Message card={card} isOpen={message} close={() => setMessage(false)} />
    </>
  );
}
