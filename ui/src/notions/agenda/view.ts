// What the addresses of the agenda say, and the places of its blocks.

import type { AppointmentCard, GatheringCard } from "../../contract/generated";
import { minutesOfDay } from "../../shared/moments";

export interface AgendaView {
  /** A day of the stretch; today by default. */
  jour?: string | undefined;
  vue?: "jour" | undefined;
  /** Whose: a member, or everybody; mine by default. */
  membre?: string | undefined;
}

export const EVERYBODY = "tous";

export function readAgendaView(search: Record<string, unknown>): AgendaView {
  const { jour, vue, membre } = search;
  return {
    jour: typeof jour === "string" && /^\d{4}-\d{2}-\d{2}$/.test(jour) ? jour : undefined,
    vue: vue === "jour" ? "jour" : undefined,
    membre: typeof membre === "string" && membre !== "" ? membre : undefined,
  };
}

export interface MinuteView {
  /** The appointment it is written from. */
  rdv?: string | undefined;
}

export function readMinuteView(search: Record<string, unknown>): MinuteView {
  return { rdv: typeof search.rdv === "string" && search.rdv !== "" ? search.rdv : undefined };
}

/** Something that stands in the agenda. */
export type Entry =
  | { kind: "appointment"; id: string; at: string; minutes: number; card: AppointmentCard }
  | { kind: "gathering"; id: string; at: string; minutes: number; card: GatheringCard };

export function entriesOf(appointments: AppointmentCard[], gatherings: GatheringCard[]): Entry[] {
  const all: Entry[] = [
    ...appointments.map(
      (card): Entry => ({ kind: "appointment", id: card.id, at: card.at, minutes: card.minutes, card }),
    ),
    ...gatherings.map(
      (card): Entry => ({ kind: "gathering", id: card.id, at: card.at, minutes: card.minutes, card }),
    ),
  ];
  return all.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

export interface Placed {
  entry: Entry;
  /** Which of the columns side by side, and how many there are. */
  lane: number;
  lanes: number;
}

/** Entries of one day, those that share a moment side by side. */
export function placed(day: Entry[]): Placed[] {
  const out: Placed[] = [];
  let group: Placed[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = ends.length;
    out.push(...group);
    group = [];
    ends = [];
  };
  for (const entry of day) {
    const from = minutesOfDay(entry.at);
    if (group.length > 0 && ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = from + entry.minutes;
    group.push({ entry, lane, lanes: 1 });
  }
  close();
  return out;
}

/** First and last hours to show: the hours of a house, and more when something stands outside them. */
export function hoursOf(entries: Entry[]): { from: number; to: number } {
  const starts = entries.map((entry) => Math.floor(minutesOfDay(entry.at) / 60));
  const ends = entries.map((entry) => Math.ceil((minutesOfDay(entry.at) + entry.minutes) / 60));
  return { from: Math.min(9, ...starts), to: Math.min(24, Math.max(19, ...ends)) };
}
