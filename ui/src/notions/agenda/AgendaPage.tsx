// The agenda: a day or a week, mine, a colleague’s or everybody’s.

import { useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { Group, ToggleButton } from "react-aria-components";
import type { AppointmentCard } from "../../contract/generated";
import { useAsk } from "../../contract/queries";
import { Button, Choice, Notice } from "../../shared/controls";
import { dayOf, longDate } from "../../shared/french";
import { useKeys } from "../../shared/keys";
import { addDays, longDay } from "../../shared/moments";
import { useRows } from "../../shared/rows";
import { useMay, useSession } from "../../shared/session";
import { AppointmentDialog } from "./AppointmentDialog";
import { GatheringDialog } from "./GatheringDialog";
import { useCalendarFile } from "./useAppointment";
import { type AgendaView, EVERYBODY, entriesOf } from "./view";
import { WeekGrid } from "./WeekGrid";
import "./agenda.css";

export function AgendaPage() {
  const view = useSearch({ from: "/agenda" });
  const navigate = useNavigate();
  const session = useSession();
  const mayBook = useMay("reception");
  const members = useAsk("members_list", {});
  const whose = view.membre ?? session.member;
  const day = view.jour ?? dayOf(new Date());
  const week = view.vue !== "jour";
  const member = whose === EVERYBODY ? null : whose;
  const agenda = useAsk("agenda", { day, week, member });
  const [opened, setOpened] = useState<AppointmentCard | null>(null);
  const [planning, setPlanning] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const rows = useRows(grid);
  const save = useCalendarFile();

  const look = useCallback(
    (change: AgendaView) => void navigate({ to: "/agenda", search: { ...view, ...change }, replace: true }),
    [navigate, view],
  );
  const turn = useCallback(
    (by: 1 | -1) => look({ jour: addDays(day, by * (week ? 7 : 1)) }),
    [day, look, week],
  );
  const keys = useMemo(
    () => [
      { keys: "←", says: "La semaine ou le jour d’avant", run: () => turn(-1) },
      { keys: "→", says: "La semaine ou le jour d’après", run: () => turn(1) },
      { keys: "T", says: "Revenir à aujourd’hui", run: () => look({ jour: undefined }) },
      { keys: "S", says: "Voir la semaine", run: () => look({ vue: undefined }) },
      { keys: "D", says: "Voir le jour", run: () => look({ vue: "jour" }) },
      ...(mayBook
        ? [{ keys: "N", says: "Nouveau rendez-vous collectif", run: () => setPlanning(true) }]
        : []),
      { keys: "↓", says: "Aller au premier rendez-vous", run: rows.focusFirst },
      { keys: "V A X", says: "Venu, absent, excusé : le rendez-vous qui a le focus" },
      { keys: "Entrée", says: "Ouvrir le rendez-vous" },
    ],
    [look, mayBook, rows.focusFirst, turn],
  );
  useKeys(keys);

  const { data } = agenda;
  const entries = useMemo(() => (data ? entriesOf(data.appointments, data.gatherings) : []), [data]);
  const last = data ? addDays(data.from, data.days - 1) : day;
  const title = !data
    ? "Agenda"
    : data.days === 1
      ? longDay(data.from, data.today)
      : `Du ${longDate(data.from)} au ${longDate(last)}`;
  return (
    <div className="agenda">
      <div className="agenda-head">
        <h1>Agenda</h1>
        <p className="agenda-title" role="status">
          {title}
        </p>
        <Group className="line" aria-label="Période">
          <Button
            look="plain"
            aria-label={week ? "Semaine précédente" : "Jour précédent"}
            onPress={() => turn(-1)}
          >
            <ChevronLeft size={18} aria-hidden="true" />
          </Button>
          <Button look="small" onPress={() => look({ jour: undefined })}>
            Aujourd’hui <kbd>T</kbd>
          </Button>
          <Button
            look="plain"
            aria-label={week ? "Semaine suivante" : "Jour suivant"}
            onPress={() => turn(1)}
          >
            <ChevronRight size={18} aria-hidden="true" />
          </Button>
          <ToggleButton
            className="toggle"
            isSelected={week}
            onChange={(on) => look({ vue: on ? undefined : "jour" })}
          >
            Semaine
          </ToggleButton>
        </Group>
        <div className="agenda-end line">
          <Choice
            label="Agenda de"
            labelElsewhere
            className="filter-choice"
            options={[
              { id: EVERYBODY, label: "Toute la Maison" },
              ...(members.data ?? []).map((m) => ({
                id: m.id,
                label: m.id === session.member ? `${m.name} (moi)` : m.name,
              })),
            ]}
            value={whose}
            onChange={(membre) => look({ membre: membre ?? undefined })}
          />
          {mayBook && member && data && (
            <Button look="small" onPress={() => void save({ member: { member, from: data.from, to: last } })}>
              .ics
            </Button>
          )}
          {mayBook && (
            <Button look="small" onPress={() => setPlanning(true)}>
              <Plus size={16} aria-hidden="true" />
              Collectif <kbd>N</kbd>
            </Button>
          )}
        </div>
      </div>
      {agenda.error && (
        <Notice tone="wrong">
          <p>{agenda.error.sentence}</p>
          <Button onPress={() => void agenda.refetch()}>Réessayer</Button>
        </Notice>
      )}
      {data && (
        <div ref={grid}>
          <WeekGrid
            from={data.from}
            days={data.days}
            today={data.today}
            entries={entries}
            whole={member === null}
            rows={rows}
            open={setOpened}
          />
        </div>
      )}
      {data && entries.length === 0 && (
        <p className="quiet agenda-empty">
          Rien n’est prévu {week ? "cette semaine" : "ce jour-là"}. Un rendez-vous se prend depuis le dossier
          de la personne (Ctrl+K, puis R) ; un rendez-vous collectif, ici (N).
        </p>
      )}
      <AppointmentDialog card={opened} close={() => setOpened(null)} />
      <GatheringDialog isOpen={planning} close={() => setPlanning(false)} />
    </div>
  );
}
