// Every address of the window, and what stands there. Notions never import one another: the pages made of several
// are put together here.

import { createHashHistory, createRoute, createRouter } from "@tanstack/react-router";
import { AgendaPage } from "../notions/agenda/AgendaPage";
import { GatheringPage } from "../notions/agenda/GatheringPage";
import { MinutePage } from "../notions/agenda/MinutePage";
import { readAgendaView, readMinuteView } from "../notions/agenda/view";
import { DayPage, readDayView } from "../notions/day/DayPage";
import { DuplicatesPage } from "../notions/duplicates/DuplicatesPage";
import { ExchangesPage } from "../notions/exchanges/ExchangesPage";
import { SettingsPage } from "../notions/house/SettingsPage";
import { ImportsPage } from "../notions/imports/ImportsPage";
import { PreviewPage } from "../notions/imports/PreviewPage";
import { LettersPage } from "../notions/letters/LettersPage";
import { OutreachPage } from "../notions/outreach/OutreachPage";
import { NewPerson } from "../notions/persons/NewPerson";
import { PersonFilePage } from "../notions/persons/PersonFilePage";
import { PersonsPage } from "../notions/persons/PersonsPage";
import { readNewPerson, readPersonsView, readPersonView } from "../notions/persons/view";
import { ReferenceSets } from "../notions/places/ReferenceSets";
import { LibraryPage } from "../notions/plans/LibraryPage";
import { useMay } from "../shared/session";
import { committee, committees, liveSitting } from "./committees";
import { newStructure, partner, partners, partnersImport, structure, structures } from "./directories";
import { FileFacts, FileStory, FileTop } from "./FileSections";
import { application, newApplication, pass } from "./pass";
import { oldList, passFigures, subsidies } from "./passOut";
import { regulation, regulations } from "./regulation";
import { root } from "./root";

const day = createRoute({
  getParentRoute: () => root,
  path: "/journee",
  validateSearch: readDayView,
  component: DayPage,
});

const agenda = createRoute({
  getParentRoute: () => root,
  path: "/agenda",
  validateSearch: readAgendaView,
  component: AgendaPage,
});

const gathering = createRoute({
  getParentRoute: () => root,
  path: "/agenda/$gathering",
  component: function OneGathering() {
    return <GatheringPage gathering={gathering_.useParams().gathering} />;
  },
});
const gathering_ = gathering;

const minute = createRoute({
  getParentRoute: () => root,
  path: "/personnes/$person/compte-rendu",
  validateSearch: readMinuteView,
  component: function OneMinute() {
    const { person } = minute_.useParams();
    const { rdv } = minute_.useSearch();
    return <MinutePage key={`${person} ${rdv}`} person={person} appointment={rdv ?? null} />;
  },
});
const minute_ = minute;

const outreach = createRoute({ getParentRoute: () => root, path: "/maraude", component: OutreachPage });

const persons = createRoute({
  getParentRoute: () => root,
  path: "/personnes",
  validateSearch: readPersonsView,
  component: PersonsPage,
});

const newPerson = createRoute({
  getParentRoute: () => root,
  path: "/personnes/nouvelle",
  validateSearch: readNewPerson,
  component: NewPerson,
});

const FILE_SECTIONS = { Top: FileTop, Facts: FileFacts, Story: FileStory };

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/personnes/doublons",
  component: DuplicatesPage,
});

const person = createRoute({
  getParentRoute: () => root,
  path: "/personnes/$person",
  validateSearch: readPersonView,
  component: function OnePerson() {
    const { person } = person_.useParams();
    const { reuni } = person_.useSearch();
    return <PersonFilePage key={person} person={person} joined={reuni} sections={FILE_SECTIONS} />;
  },
});
const person_ = person;

const imports = createRoute({ getParentRoute: () => root, path: "/imports", component: ImportsPage });
const preview = createRoute({
  getParentRoute: () => root,
  path: "/imports/$import",
  component: function OneImport() {
    return <PreviewPage import={preview_.useParams().import} />;
  },
});
const preview_ = preview;

const exchanges = createRoute({
  getParentRoute: () => root,
  path: "/echanges",
  component: () => <ExchangesPage period={null} />,
});
const period = createRoute({
  getParentRoute: () => root,
  path: "/echanges/$period",
  component: function OnePeriod() {
    return <ExchangesPage period={period_.useParams().period} />;
  },
});
const period_ = period;

const settings = createRoute({
  getParentRoute: () => root,
  path: "/reglages",
  component: function Settings() {
    const mayAdd = useMay("coordinator");
    return <SettingsPage references={<ReferenceSets mayAdd={mayAdd} />} />;
  },
});
const library = createRoute({
  getParentRoute: () => root,
  path: "/reglages/bibliotheque",
  component: LibraryPage,
});

const letters = createRoute({
  getParentRoute: () => root,
  path: "/reglages/lettres",
  component: LettersPage,
});

const tree = root.addChildren([
  day,
  agenda,
  gathering,
  minute,
  outreach,
  persons,
  newPerson,
  duplicates,
  person,
  structures,
  newStructure,
  structure,
  partners,
  partnersImport,
  partner,
  pass,
  regulations,
  regulation,
  newApplication,
  application,
  committees,
  committee,
  liveSitting,
  imports,
  preview,
  oldList,
  subsidies,
  passFigures,
  exchanges,
  period,
  settings,
  library,
  letters,
]);

/** The router of the window: addresses stay behind the `#`, so that reopening the house finds the same page. */
export function newRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
