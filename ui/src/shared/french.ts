// French formats (U5): dates in words, hours « 14 h 30 », numbers with narrow spaces. Dates are ISO text
// (`2027-03-12`) and stay calendar days: they are never turned into instants, so no time zone can shift them.

const NBSP = "\u00a0";
/** The months, in small letters as French writes them. */
export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const INTEGER = new Intl.NumberFormat("fr-FR");

/** « 12 345 ». */
export const integer = (n: number): string => INTEGER.format(n);

/** « 1 500 € », « 1 500,50 € » of cents. */
export function euros(cents: number): string {
  const rest = Math.abs(cents % 100);
  return `${integer(Math.trunc(cents / 100))}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`}${NBSP}€`;
}

/** « 3 personnes », « 1 personne », « aucune personne ». */
export function count(n: number, one: string, many: string, none?: string): string {
  if (n === 0 && none) return none;
  return `${integer(n)}${NBSP}${n < 2 ? one : many}`;
}

function parts(iso: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

/** « 12 mars 2027 », « 1er mars 2027 ». Anything else is shown as it is. */
export function longDate(iso: string): string {
  const p = parts(iso);
  return p ? `${p.day === 1 ? "1er" : p.day}${NBSP}${MONTHS[p.month - 1] ?? ""} ${p.year}` : iso;
}

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/** « vendredi ». */
export function weekday(iso: string): string {
  const p = parts(iso);
  return p ? (WEEKDAYS[new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()] ?? "") : "";
}

/** « 12/03/2027 ». */
export function shortDate(iso: string): string {
  const p = parts(iso);
  return p ? `${String(p.day).padStart(2, "0")}/${String(p.month).padStart(2, "0")}/${p.year}` : iso;
}

/** The calendar day of an instant, on this desk's clock. */
export function dayOf(at: Date): string {
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** « 14 h 30 » of an RFC 3339 instant. */
export function hour(rfc3339: string): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return rfc3339;
  return `${at.getHours()}${NBSP}h${NBSP}${String(at.getMinutes()).padStart(2, "0")}`;
}

/** « aujourd’hui à 14 h 30 », « hier à 9 h 05 », « le 12 mars 2027 à 14 h 30 ». */
export function moment(rfc3339: string, now: Date = new Date()): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return rfc3339;
  const days = daysBetween(dayOf(at), dayOf(now));
  const day = days === 0 ? "aujourd’hui" : days === 1 ? "hier" : `le ${longDate(dayOf(at))}`;
  return `${day} à ${hour(rfc3339)}`;
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  const a = parts(from);
  const b = parts(to);
  if (!a || !b) return 0;
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000,
  );
}

/** « aujourd’hui », « hier », « il y a 12 jours », « il y a 3 mois », « il y a 2 ans », « dans 4 jours ». */
export function ago(iso: string, today: string = dayOf(new Date())): string {
  const days = daysBetween(iso, today);
  if (days === 0) return "aujourd’hui";
  if (days === 1) return "hier";
  if (days === -1) return "demain";
  const span = Math.abs(days);
  const words =
    span < 60
      ? `${span}${NBSP}jours`
      : span < 730
        ? `${Math.floor(span / 30.44)}${NBSP}mois`
        : `${Math.floor(span / 365.25)}${NBSP}ans`;
  return days > 0 ? `il y a ${words}` : `dans ${words}`;
}

/** « de mars », « d’octobre ». */
export function of(words: string): string {
  return /^[aeiouyhàâéèêîô]/i.test(words) ? `d’${words}` : `de ${words}`;
}

/** « 45 min », « 1 h », « 1 h 30 ». */
const NUMBER = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** « 340 ko », « 1,2 Mo ». */
export function bytes(size: number): string {
  if (size < 1_000) return `${size}\u00a0octets`;
  if (size < 1_000_000) return `${NUMBER.format(Math.round(size / 1_000))}\u00a0ko`;
  return `${NUMBER.format(size / 1_000_000)}\u00a0Mo`;
}

/** « Téléchargements » of a whole path: where a file went, in a word. */
export function lastOf(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
}

/** Minutes in words. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, "0")}`;
}

const PARTICLES = new Set([
  "de",
  "du",
  "des",
  "d",
  "la",
  "le",
  "les",
  "el",
  "al",
  "ben",
  "bint",
  "van",
  "von",
  "der",
  "den",
  "di",
  "da",
  "dos",
  "saint",
  "sainte",
]);

/**
 * Words typed in the box, as a family name and a given name. Words in capitals are the family name; otherwise the
 * first word with its particles, as the lists write it. The form lets one swap them.
 */
export function splitName(text: string): { family: string; given: string } {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((w) => w !== "" && !/[\d@]/u.test(w));
  const upper = words.filter(
    (w) => w.length > 1 && w === w.toLocaleUpperCase("fr") && w !== w.toLocaleLowerCase("fr"),
  );
  if (upper.length > 0 && upper.length < words.length) {
    return { family: capital(upper), given: capital(words.filter((w) => !upper.includes(w))) };
  }
  let end = 0;
  while (end < words.length - 1 && PARTICLES.has(words[end]?.toLocaleLowerCase("fr") ?? "")) end += 1;
  return { family: capital(words.slice(0, end + 1)), given: capital(words.slice(end + 1)) };
}

/** Words typed in the box that are a way to reach somebody rather than a name. */
export function splitReach(text: string): string {
  const mail = /\S+@\S+/u.exec(text)?.[0];
  if (mail) return mail;
  return /\+?\d[\d .-]{4,}\d/u.exec(text)?.[0]?.trim() ?? "";
}

function capital(words: string[]): string {
  return words
    .map((word) => {
      if (PARTICLES.has(word)) return word;
      const lower = word === word.toLocaleUpperCase("fr") ? word.toLocaleLowerCase("fr") : word;
      return lower.replace(
        /(^|['’-])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toLocaleUpperCase("fr"),
      );
    })
    .join(" ");
}
