import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { GatheringCard } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { Button, Field, Trouble } from "../../shared/controls";
import { shortDate } from "../../shared/french";
import { clock, sayMoment } from "../../shared/moments";

interface Props {
  isOpen: boolean;
  /** The gathering to change; absent: a new one. */
  of?: GatheringCard;
  close: () => void;
}

/** Plans a gathering, or changes it. */
export function GatheringDialog({ isOpen, of, close }: Props) {
  return (
    <ModalOverlay className="modal-veil" isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">
            {of ? "Modifier le rendez-vous collectif" : "Nouveau rendez-vous collectif"}
          </Heading>
          <GatheringForm {...(of ? { of } : {})} close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function GatheringForm({ of, close }: { of?: GatheringCard; close: () => void }) {
  const navigate = useNavigate();
  const acts = useActs();
  const create = useAct("gathering_create");
  const edit = useAct("gathering_edit");
  const act = of ? edit : create;
  const [title, setTitle] = useState(of?.title ?? "");
  const [at, setAt] = useState(of ? `${shortDate(of.at)} ${clock(of.at)}` : "");
  const [duration, setDuration] = useState(of ? String(of.minutes) : "");
  const [place, setPlace] = useState(of?.place ?? "");
  const [capacity, setCapacity] = useState(of?.capacity ? String(of.capacity) : "");
  const [badCapacity, setBadCapacity] = useState(false);
  const submit = () => {
    const bad = !/^\d{0,4}$/.test(capacity.trim());
    setBadCapacity(bad);
    if (bad || act.isPending) return;
    const ask = {
      title,
      at,
      duration: duration || null,
      place: place || null,
      capacity: capacity.trim() === "" ? null : Number(capacity),
    };
    if (of) {
      edit.mutate(
        { ...ask, gathering: of.id },
        {
          onSuccess: ({ op }) => {
            acts.done(op, `« ${title} » modifié`, true);
            close();
          },
        },
      );
    } else {
      create.mutate(
        { ...ask, member: null },
        {
          onSuccess: ({ id, op, clashes }) => {
            const clash = clashes[0]
              ? ` Attention\u00a0: ${clashes[0].what}, ${sayMoment(clashes[0].at)}.`
              : "";
            acts.done(op, `« ${title} » prévu.${clash}`, true);
            close();
            void navigate({ to: "/agenda/$gathering", params: { gathering: id } });
          },
        },
      );
    }
  };
  const failed = act.error;
  return (
    <form
      className="book"
      aria-label="Rendez-vous collectif"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Titre"
        className="book-whole"
        autoFocus
        value={title}
        onChange={setTitle}
        error={failed?.on("title")}
      />
      <Field
        label="Quand"
        value={at}
        onChange={setAt}
        autoComplete="off"
        error={failed?.on("at")}
        hint="« mar 18h », « 12/3 10h »"
      />
      <Field
        label="Durée"
        value={duration}
        onChange={setDuration}
        error={failed?.on("duration")}
        hint="Deux heures si rien n’est écrit."
      />
      <Field label="Lieu" value={place} onChange={setPlace} error={failed?.on("place")} />
      <Field
        label="Places"
        value={capacity}
        onChange={setCapacity}
        error={badCapacity ? "Écrivez un nombre de places, ou rien." : failed?.on("capacity")}
        hint="Sans limite si rien n’est écrit."
      />
      <Trouble of={failed} />
      <div className="line-end book-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={act.isPending}>
          {of ? "Enregistrer" : "Prévoir"} <kbd>Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
