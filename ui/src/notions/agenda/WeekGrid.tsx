// Hours downwards, days across: what shares a moment stands side by side. Read in the order of the clock by whoever
// does not see it.

import { Link } from "@tanstack/react-router";
import { Button as AriaButton } from "react-aria-components";
import type { AppointmentCard } from "../../contract/generated";
import { APPOINTMENT_STATUS } from "../../shared/agendaWords";
import { duration } from "../../shared/french";
import { addDays, clock, longDay, minutesOfDay } from "../../shared/moments";
import type { RowKeys, useRows } from "../../shared/rows";
import { useMay } from "../../shared/session";
import { ANSWERS } from "./Answers";
import { useAppointment } from "./useAppointment";
import { type Entry, hoursOf, type Placed, placed } from "./view";

/** Height of one minute, in pixels. */
const MINUTE = 0.9;
/** No block is thinner than one line of text, in pixels. */
const THINNEST = 22;
/** Under this height, a block shows one line and not the half of a second, in pixels. */
const TWO_LINES = 38;

interface Props {
  from: string;
  days: number;
  today: string;
  entries: Entry[];
  /** Everybody’s: who receives is said. */
  whole: boolean;
  rows: ReturnType<typeof useRows>;
  open: (card: AppointmentCard) => void;
}

export function WeekGrid({ from, days, today, entries, whole, rows, open }: Props) {
  const hours = hoursOf(entries);
  const all = Array.from({ length: days }, (_, i) => addDays(from, i));
  // A Saturday or a Sunday without anything leaves its room to the others.
  const shown = all.filter(
    (day, i) => days === 1 || i < 5 || day === today || entries.some((entry) => entry.at.startsWith(day)),
  );
  const height = (hours.to - hours.from) * 60 * MINUTE;
  return (
    <div
      className="week"
      style={{ gridTemplateColumns: `3.5rem repeat(${shown.length}, minmax(9rem, 1fr))` }}
    >
      <div className="week-hours" aria-hidden="true" style={{ height }}>
        {Array.from({ length: hours.to - hours.from }, (_, i) => hours.from + i).map((h) => (
          <span key={h} style={{ top: (h - hours.from) * 60 * MINUTE }}>
            {h}
            {"\u00a0"}h
          </span>
        ))}
      </div>
      {shown.map((day) => {
        const mine = entries.filter((entry) => entry.at.startsWith(day));
        return (
          <section
            key={day}
            className="week-day"
            data-today={day === today || undefined}
            aria-label={longDay(day, today)}
          >
            <h2>{longDay(day, today)}</h2>
            <ol style={{ height, backgroundSize: `100% ${60 * MINUTE}px` }}>
              {placed(mine).map((one) => (
                <li
                  key={one.entry.id}
                  style={{
                    top: (minutesOfDay(one.entry.at) - hours.from * 60) * MINUTE,
                    height: Math.max(one.entry.minutes * MINUTE - 2, THINNEST),
                    left: `${(one.lane / one.lanes) * 100}%`,
                    width: `calc(${100 / one.lanes}% - 3px)`,
                  }}
                >
                  <Block one={one} whole={whole} rows={rows} open={open} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface BlockProps {
  one: Placed;
  whole: boolean;
  rows: Props["rows"];
  open: Props["open"];
}

function Block({ one: { entry }, whole, rows, open }: BlockProps) {
  if (entry.kind === "appointment")
    return <AppointmentBlock card={entry.card} whole={whole} rows={rows} open={open} />;
  const { card } = entry;
  const places = card.capacity ? `${card.enrolled} sur ${card.capacity}` : String(card.enrolled);
  return (
    <Link
      to="/agenda/$gathering"
      params={{ gathering: card.id }}
      className="block"
      data-row={card.id}
      data-kind="gathering"
      data-status={card.cancelled ? "cancelled" : "planned"}
      onKeyDown={rows.onKeyDown({})}
    >
      <span className="block-when">{clock(card.at)}</span> <strong>{card.title}</strong>{" "}
      <span className="block-more">
        {card.cancelled ? "annulé" : `${places} inscrits`}
        {whole && card.member_name ? ` · ${card.member_name}` : ""}
      </span>
    </Link>
  );
}

function AppointmentBlock({ card, whole, rows, open }: { card: AppointmentCard } & Omit<BlockProps, "one">) {
  const appointment = useAppointment(card);
  const mayAnswer = useMay("reception");
  const keys: RowKeys = {};
  if (mayAnswer) {
    for (const { key, status } of ANSWERS)
      keys[key] = () => appointment.answer(status, rows.afterwards(card.id));
  }
  const more = [
    card.status !== "planned" && APPOINTMENT_STATUS[card.status].toLowerCase(),
    card.about,
    whole && card.member_name,
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the block; React Aria keeps letters from its own listeners.
    <div className="block-holder" onKeyDown={rows.onKeyDown(keys)}>
      <AriaButton
        className="block"
        data-row={card.id}
        data-status={card.status}
        data-thin={card.minutes * MINUTE < TWO_LINES || undefined}
        onPress={() => open(card)}
      >
        <span className="block-when">{clock(card.at)}</span> <strong>{appointment.name}</strong>{" "}
        <span className="block-more">{more.join(" · ")}</span>
        <span className="sr-only"> {duration(card.minutes)}</span>
      </AriaButton>
    </div>
  );
}
