// What one does with an appointment, wherever it is shown.

import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { AppointmentCard, AppointmentStatus, CalendarExport } from "../../contract/generated";
import { useAct, useSave } from "../../contract/queries";
import { useActs } from "../../shared/acts";
import { APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { lastOf } from "../../shared/french";
import { sayMoment } from "../../shared/moments";

/** Saves a calendar file and says where it is. */
export function useCalendarFile(): (ask: CalendarExport) => void {
  const acts = useActs();
  const { mutate } = useSave("calendar");
  return useCallback(
    (ask) =>
      mutate(ask, {
        onSuccess: (saved) =>
          acts.say(`Calendrier enregistré\u00a0: ${saved.name}, dans ${lastOf(saved.folder)}`),
        onError: (failed) => acts.say(failed.sentence),
      }),
    [acts, mutate],
  );
}

export function useAppointment(card: AppointmentCard) {
  const navigate = useNavigate();
  const acts = useActs();
  const settle = useAct("appointment_settle");
  const remove = useAct("appointment_remove");
  const save = useCalendarFile();
  const { person, id } = card;
  const name = `${card.given_name} ${card.family_name}`.trim();
  return {
    name,
    failed: settle.error ?? remove.error,
    answer: (status: AppointmentStatus, after?: () => void) => {
      if (settle.isPending) return;
      settle.mutate(
        { person, appointment: id, status },
        {
          onSuccess: ({ op }) => {
            acts.done(op, `${name} : ${APPOINTMENT_STATUS[status].toLowerCase()}`, true);
            after?.();
          },
        },
      );
    },
    remove: (after?: () => void) => {
      if (remove.isPending) return;
      remove.mutate(
        { person, appointment: id },
        {
          onSuccess: ({ op }) => {
            acts.done(op, `Rendez-vous ${sayMoment(card.at)} retiré`, true);
            after?.();
          },
        },
      );
    },
    write: () =>
      void navigate({ to: "/personnes/$person/compte-rendu", params: { person }, search: { rdv: id } }),
    file: () => void save({ appointment: { person, appointment: id } }),
  };
}
