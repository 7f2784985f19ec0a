// Moments of the agenda, `2027-03-12T09:30`: a day and an hour on the wall of the house. No time zone ever enters.

import { dayOf, daysBetween, longDate } from "./french";

const NBSP = "\u00a0";
const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/** « 9 h 30 », « 14 h » of a moment on the wall, `2027-03-12T09:30`. No time zone ever enters. */
export function clock(moment: string): string {
  const found = /T(\d{2}):(\d{2})$/.exec(moment);
  if (!found) return moment;
  const minutes = found[2] === "00" ? "" : `${NBSP}${found[2]}`;
  return `${Number(found[1])}${NBSP}h${minutes}`;
}

/** Minutes since midnight of a moment on the wall. */
export function minutesOfDay(moment: string): number {
  const found = /T(\d{2}):(\d{2})$/.exec(moment);
  return found ? Number(found[1]) * 60 + Number(found[2]) : 0;
}

/** « lundi 23 novembre »; with its year when it is not that of today. */
export function longDay(iso: string, today: string = dayOf(new Date())): string {
  const at = midnight(iso);
  if (!at) return iso;
  const weekday = WEEKDAYS[at.getUTCDay()];
  const long = longDate(iso);
  return `${weekday} ${long.endsWith(today.slice(0, 4)) ? long.slice(0, -5) : long}`;
}

/** « aujourd’hui à 9 h 30 », « demain à 14 h », « lundi 23 novembre à 9 h 30 ». */
export function sayMoment(moment: string, today: string = dayOf(new Date())): string {
  const days = daysBetween(today, moment);
  const near: Record<string, string> = { "-1": "hier", "0": "aujourd’hui", "1": "demain" };
  return `${near[String(days)] ?? longDay(moment.slice(0, 10), today)} à ${clock(moment)}`;
}

/** The calendar day so many days later. */
export function addDays(iso: string, days: number): string {
  const at = midnight(iso);
  if (!at) return iso;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A calendar day as a date that no time zone shifts. */
function midnight(iso: string): Date | null {
  const at = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
