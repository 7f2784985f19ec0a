import { Link } from "@tanstack/react-router";
import {
  ArrowLeftRight,
  Award,
  Building2,
  CalendarDays,
  CircleHelp,
  FileSpreadsheet,
  Footprints,
  Gavel,
  Handshake,
  Settings,
  Sun,
  Users,
} from "lucide-react";
import type { Role } from "../contract/generated";
import { Button } from "../shared/controls";
import { atLeast } from "../shared/words";

const PLACES = [
  { to: "/journee", says: "Aujourd’hui", Icon: Sun, least: "read_only" },
  { to: "/agenda", says: "Agenda", Icon: CalendarDays, least: "read_only" },
  { to: "/personnes", says: "Personnes", Icon: Users, least: "read_only" },
  { to: "/structures", says: "Structures", Icon: Building2, least: "read_only" },
  { to: "/partenaires", says: "Partenaires", Icon: Handshake, least: "read_only" },
  { to: "/pass", says: "Pass", Icon: Award, least: "adviser" },
  { to: "/comites", says: "Comités", Icon: Gavel, least: "adviser" },
  { to: "/imports", says: "Imports", Icon: FileSpreadsheet, least: "coordinator" },
  { to: "/echanges", says: "Échanges", Icon: ArrowLeftRight, least: "read_only" },
  { to: "/maraude", says: "Maraude", Icon: Footprints, least: "adviser" },
  { to: "/reglages", says: "Réglages", Icon: Settings, least: "read_only" },
] as const;

/** The places this role can use, and only those that exist. */
export function Rail({ role, help }: { role: Role; help: () => void }) {
  return (
    <nav className="rail" aria-label="Navigation principale">
      <span className="rail-mark" aria-hidden="true">
        <Gable />
      </span>
      <ul>
        {PLACES.filter((place) => atLeast(role, place.least)).map(({ to, says, Icon }) => (
          <li key={to}>
            <Link to={to} className="rail-link" activeProps={{ "aria-current": "page" }}>
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              {says}
            </Link>
          </li>
        ))}
      </ul>
      <Button look="bare" className="rail-link rail-help" onPress={help}>
        <CircleHelp size={20} strokeWidth={1.75} aria-hidden="true" />
        Touches
      </Button>
    </nav>
  );
}

/** The gable of a house. */
export function Gable() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="28"
      height="28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M3 21V10.5L12 3l9 7.5V21" strokeLinejoin="round" strokeLinecap="round" />
      <path d="M9.5 21v-6a2.5 2.5 0 0 1 5 0v6" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
