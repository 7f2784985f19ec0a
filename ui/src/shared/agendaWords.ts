// The French word of every code of the agenda. Exhaustive: a code without its word does not compile.

import type { AppointmentMode, AppointmentStatus } from "../contract/generated";

export const APPOINTMENT_MODE: Record<AppointmentMode, string> = {
  house: "À la Maison",
  elsewhere: "Ailleurs",
  phone: "Par téléphone",
  video: "En visioconférence",
};

export const APPOINTMENT_STATUS: Record<AppointmentStatus, string> = {
  planned: "Prévu",
  came: "Venu",
  absent: "Absent",
  excused: "Excusé",
  cancelled: "Annulé",
};
