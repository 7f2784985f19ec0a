import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { AppointmentCard } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Trouble } from "../../shared/controls";
import { sayMoment } from "../../shared/moments";
import { useAppointment } from "./useAppointment";

interface Props {
  card: AppointmentCard;
  isOpen: boolean;
  close: () => void;
}

/** What is planned, in words ready to be copied; and the same for a calendar. */
export function Message({ card, isOpen, close }: Props) {
  return (
    <ModalOverlay
      className="modal-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="message">
          <Heading slot="title">Prévenir du rendez-vous {sayMoment(card.at)}</Heading>
          <Texts card={card} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Texts({ card, close }: { card: AppointmentCard; close: () => void }) {
  const acts = useActs();
  const appointment = useAppointment(card);
  const { data, error } = useAsk("appointment_text", { person: card.person, appointment: card.id });
  const copy = (text: string, what: string) =>
    void navigator.clipboard.writeText(text).then(
      () => acts.say(`${what} copié`),
      () => acts.say("La copie n’a pas été possible : sélectionnez le texte, puis Ctrl+C."),
    );
  return (
    <>
      <Trouble of={error} />
      {data && (
        <>
          <section aria-labelledby="message-sms">
            <h3 id="message-sms">
              SMS <span className="quiet">{data.phone ?? "aucun téléphone"}</span>
            </h3>
            <p className="message-text">{data.sms}</p>
            <Button look="small" autoFocus onPress={() => copy(data.sms, "SMS")}>
              Copier le SMS
            </Button>
          </section>
          <section aria-labelledby="message-email">
            <h3 id="message-email">
              Courriel <span className="quiet">{data.address ?? "aucune adresse"}</span>
            </h3>
            <p className="message-subject">{data.subject}</p>
            <p className="message-text">{data.email}</p>
            <div className="line">
              <Button look="small" onPress={() => copy(data.subject, "Objet")}>
                Copier l’objet
              </Button>
              <Button look="small" onPress={() => copy(data.email, "Courriel")}>
                Copier le courriel
              </Button>
            </div>
          </section>
        </>
      )}
      <div className="line-end">
        <Button onPress={appointment.file}>Enregistrer pour un calendrier (.ics)</Button>
        <Button onPress={close}>Fermer</Button>
      </div>
    </>
  );
}
