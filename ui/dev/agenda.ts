// The agenda and the day, invented around the present day. Rules are only as true as a screen needs them to be.

import type {
  AppointmentCard,
  Commands,
  DayGroup,
  DayLine,
  GatheringCard,
  MinuteText,
  PersonFile,
} from "../src/contract/generated";
import { dayOf } from "../src/shared/french";
import { addDays } from "../src/shared/moments";
import { MEMBERS } from "./people";

type Answers = { [N in keyof Commands]?: (ask: Commands[N]["ask"]) => Commands[N]["answer"] };

const today = dayOf(new Date());
const HOURS = ["09:00", "10:30", "14:00", "15:30"];
const REASONS = ["Point sur le projet", "Budget prévisionnel", null, "Choix du statut"];

/** The answers over these persons. */
export function agendaAnswers(people: PersonFile[]): Answers {
  const appointments: AppointmentCard[] = people.slice(0, 32).map((person, i) => ({
    id: `a-${i}`,
    person: person.id,
    family_name: person.family_name,
    given_name: person.given_name,
    phone: person.phone,
    member: MEMBERS[0].id,
    member_name: MEMBERS[0].name,
    at: `${addDays(today, Math.floor(i / 4) - 2)}T${HOURS[i % 4]}`,
    minutes: 60,
    mode: i % 5 === 0 ? "phone" : "house",
    place: null,
    about: REASONS[i % 4] ?? null,
    status: i < 6 ? "came" : "planned",
    gathering: null,
    gathering_title: null,
  }));
  const gathering: GatheringCard = {
    id: "g-1",
    title: "Réunion d’information « Créer dans l’ESS »",
    at: `${addDays(today, 1)}T18:00`,
    minutes: 120,
    place: "Salle du rez-de-chaussée",
    capacity: 12,
    member: MEMBERS[0].id,
    member_name: MEMBERS[0].name,
    cancelled: false,
    enrolled: 4,
    came: 0,
  };
  const drafts = new Map<string, MinuteText>();
  const blank: MinuteText = {
    request: "",
    situation: "",
    done: "",
    decisions: "",
    follow_up: "",
    mode: "interview",
    minutes: "60",
    next_at: "",
  };
  const now = () => new Date().toISOString();
  const saved = () => ({ op: null, at: now() });
  const line = (one: AppointmentCard): DayLine => ({
    entity: one.id,
    person: one.person,
    family_name: one.family_name,
    given_name: one.given_name,
    what: one.about,
    on: one.at.slice(0, 10),
    at: one.at,
    minutes: one.minutes,
    mode: one.mode,
    status: one.status,
    stage: null,
    step: null,
    member_name: one.member_name,
  });
  const about = (i: number, part: Partial<DayLine>): DayLine[] => {
    const person = people[i];
    if (!person) return [];
    const { id, family_name, given_name } = person;
    const bare = {
      at: null,
      minutes: null,
      mode: null,
      status: null,
      stage: null,
      step: null,
      what: null,
      on: null,
    };
    return [
      {
        ...bare,
        entity: `e-${i}`,
        person: id,
        family_name,
        given_name,
        member_name: MEMBERS[0].name,
        ...part,
      },
    ];
  };
  const groups = (): DayGroup[] => {
    const of = (kind: DayGroup["kind"], lines: DayLine[]): DayGroup => ({ kind, total: lines.length, lines });
    return [
      of("unanswered", appointments.filter((a) => a.at < today && a.status === "planned").map(line)),
      of("late_action", [
        ...about(4, { what: "Envoyer le budget prévisionnel", on: addDays(today, -12) }),
        ...about(9, { what: "Rappeler la banque", on: addDays(today, -1) }),
      ]),
      of("appointment_today", appointments.filter((a) => a.at.startsWith(today)).map(line)),
      of("due_today", about(7, { what: "Déposer les statuts", on: today })),
      of("waiting", about(11, { what: "ADIE Paris 18", on: addDays(today, -15), step: 14 })),
      of("silent", about(15, { stage: "emergence", on: addDays(today, -95) })),
      of("no_next_action", about(16, { stage: "diagnosis", on: addDays(today, -9) })),
      of("conflict", about(2, { step: 1 })),
    ].filter((group) => group.total > 0);
  };
  const one = (id: string) => appointments.find((a) => a.id === id) as AppointmentCard;
  return {
    day_list: ({ only }) => ({ today, groups: groups().filter((g) => !only || g.kind === only) }),
    day_settle: saved,
    agenda: ({ day, week }) => {
      const shown = day ?? today;
      const weekday = (new Date(`${shown}T12:00:00Z`).getUTCDay() + 6) % 7;
      const from = week ? addDays(shown, -weekday) : shown;
      const days = week ? 7 : 1;
      const within = (at: string) => at >= from && at < addDays(from, days);
      return {
        from,
        days,
        today,
        appointments: appointments.filter((a) => within(a.at)),
        gatherings: within(gathering.at) && people.length > 0 ? [gathering] : [],
      };
    },
    appointments_of_person: ({ person }) => {
      const mine = appointments.filter((a) => a.person === person);
      return { coming: mine.filter((a) => a.at >= today), past: mine.filter((a) => a.at < today) };
    },
    appointment_book: ({ person, about: why, mode }) => {
      const who = people.find((p) => p.id === person);
      const at = `${addDays(today, 1)}T09:30`;
      const id = `a-new-${appointments.length}`;
      const base = appointments[0];
      if (who && base) {
        const { family_name, given_name, phone } = who;
        appointments.push({
          ...base,
          id,
          person,
          family_name,
          given_name,
          phone,
          at,
          mode,
          about: why,
          status: "planned",
        });
      }
      return { id, at, op: null, clashes: [] };
    },
    appointment_settle: ({ appointment, status }) => {
      one(appointment).status = status;
      return saved();
    },
    appointment_remove: saved,
    appointment_text: ({ appointment }) => ({
      sms: `Bonjour ${one(appointment).given_name}, votre rendez-vous est prévu demain à 9 h 30.`,
      subject: "Votre rendez-vous",
      email: `Bonjour ${one(appointment).given_name},\n\nVotre rendez-vous est prévu demain à 9 h 30.`,
      phone: one(appointment).phone,
      address: null,
    }),
    gathering_open: () => ({ gathering, enrolled: appointments.slice(0, 4) }),
    minute_open: ({ person, appointment }) => {
      const who = people.find((p) => p.id === person) as PersonFile;
      const draft = drafts.get(person);
      return {
        person,
        family_name: who.family_name,
        given_name: who.given_name,
        number: who.number,
        appointment: appointment ? one(appointment) : null,
        text: draft ?? blank,
        kept_at: draft ? now() : null,
        actions: [
          { id: "x-1", title: "Envoyer le budget prévisionnel", due_on: addDays(today, -3), owner: "person" },
        ],
        next: null,
        last: {
          on: addDays(today, -20),
          minute: "Premier entretien, projet d’épicerie.",
          member_name: MEMBERS[1]?.name ?? null,
        },
      };
    },
    minute_keep: ({ person, text }) => {
      drafts.set(person, text);
      return { at: now() };
    },
    minute_discard: ({ person }) => {
      drafts.delete(person);
      return {};
    },
    minute_save: ({ person }) => {
      drafts.delete(person);
      return { contact: "c-new", op: "op-minute", next: null };
    },
    outreach_mode: ({ on }) => ({ on, idle_lock_seconds: on ? 120 : 300 }),
  };
}
