// Booking in words (P3.2): « lun 9h30 » and Enter is enough.

import { type KeyboardEvent, useState } from "react";
import type { AppointmentCard, AppointmentMode, PersonId } from "../../contract/generated";
import { useAct } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { APPOINTMENT_MODE } from "../../shared/agendaWords";
import { Button, Choice, Field, Trouble } from "../../shared/controls";
import { shortDate } from "../../shared/french";
import { clock, sayMoment } from "../../shared/moments";
import { entries } from "../../shared/words";

interface Props {
  person: PersonId;
  /** The appointment to move; absent: a new one. */
  of?: AppointmentCard;
  /** Over: booked, moved or given up. */
  close: () => void;
}

export function BookForm({ person, of, close }: Props) {
  const acts = useActs();
  const book = useAct("appointment_book");
  const move = useAct("appointment_move");
  const [at, setAt] = useState(of ? `${shortDate(of.at)} ${clock(of.at)}` : "");
  const [duration, setDuration] = useState(of ? String(of.minutes) : "");
  const [mode, setMode] = useState<AppointmentMode>(of?.mode ?? "house");
  const [place, setPlace] = useState(of?.place ?? "");
  const [about, setAbout] = useState(of?.about ?? "");
  const act = of ? move : book;
  const failed = act.error;

  const submit = () => {
    if (act.isPending) return;
    const ask = {
      person,
      at,
      duration: duration || null,
      mode,
      place: place || null,
      about: about || null,
      member: null,
    };
    const said = (answer: { op: string | null; at: string; clashes: { at: string; what: string }[] }) => {
      const clash = answer.clashes[0];
      const also = clash ? ` Attention\u00a0: ${clash.what} est déjà à ${clock(clash.at)}.` : "";
      acts.done(answer.op, `Rendez-vous ${sayMoment(answer.at)}.${also}`, true);
      close();
    };
    if (of) move.mutate({ ...ask, appointment: of.id }, { onSuccess: said });
    else book.mutate(ask, { onSuccess: said });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <form
      className="book"
      aria-label={of ? "Déplacer le rendez-vous" : "Nouveau rendez-vous"}
      data-testid="book-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Quand"
        className="book-when"
        autoFocus
        autoComplete="off"
        value={at}
        onChange={setAt}
        error={failed?.on("at")}
        hint="« demain 14h », « lun 9h30 », « 12/3 10h »"
      />
      <Choice
        label="Mode"
        options={entries(APPOINTMENT_MODE)}
        value={mode}
        onChange={(next) => next && setMode(next)}
      />
      <Field
        label="Durée"
        autoComplete="off"
        value={duration}
        onChange={setDuration}
        error={failed?.on("duration")}
        hint="Selon le mode si rien n’est écrit."
      />
      <Field
        label={mode === "video" ? "Lien" : "Lieu"}
        autoComplete="off"
        value={place}
        onChange={setPlace}
        error={failed?.on("place")}
      />
      <Field
        label="Objet"
        className="book-about"
        autoComplete="off"
        value={about}
        onChange={setAbout}
        error={failed?.on("about")}
        hint={"Reste dans le dossier\u00a0: jamais dans les messages."}
      />
      <Trouble of={failed} />
      <div className="line-end book-end">
        <Button onPress={close}>Ne rien changer</Button>
        <Button look="main" type="submit" isDisabled={act.isPending}>
          {of ? "Déplacer" : "Prendre ce rendez-vous"} <kbd>Entrée</kbd>
        </Button>
      </div>
    </form>
  );
}
