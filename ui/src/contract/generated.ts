// Generated from the list of commands (crates/actions). Do not edit: `make contract` writes it again.

/**
 * The follow-up of a person.
 */
export type Accompaniment = { 
/**
 * Id.
 */
id: AccompanimentId, 
/**
 * Referent.
 */
referent: MemberId | null, 
/**
 * Referent's name.
 */
referent_name: string | null, 
/**
 * Stages, oldest first.
 */
stages: Array<StageReached>, 
/**
 * Closed?
 */
closed: boolean, };

/**
 * One follow-up of a person.
 */
export type AccompanimentId = string;

/**
 * One action of a plan.
 */
export type ActionId = string;

/**
 * Who has to do an action.
 */
export type ActionOwner = "person" | "member" | "partner";

/**
 * The agenda of a day or a week.
 */
export type Agenda = { 
/**
 * First day.
 */
from: string, 
/**
 * How many days.
 */
days: number, 
/**
 * Today.
 */
today: string, 
/**
 * Appointments, the first one first.
 */
appointments: Array<AppointmentCard>, 
/**
 * Gatherings, the first one first.
 */
gatherings: Array<GatheringCard>, };

/**
 * A stretch of the agenda.
 */
export type AgendaAsk = { 
/**
 * A day of it; absent: today. A week begins on the Monday of that day.
 */
day: string | null, 
/**
 * A week, or the day alone.
 */
week: boolean, 
/**
 * Whose; absent: everybody’s.
 */
member: MemberId | null, };

/**
 * One appointment.
 */
export type AppointmentAsk = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
appointment: AppointmentId, };

/**
 * Books an appointment (P3.2).
 */
export type AppointmentBook = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Day and hour as words: « demain 14h », « lun 9h30 », « 12/3 10h ».
 */
at: string, 
/**
 * As typed: « 45 », « 1 h 30 »; absent or empty: the usual one of the mode.
 */
duration: string | null, 
/**
 * Where.
 */
mode: AppointmentMode, 
/**
 * At which place, or by which link; at most 200 characters.
 */
place: string | null, 
/**
 * About what; at most 200 characters.
 */
about: string | null, 
/**
 * Who receives; absent: the member at the desk, or the referent when a reception books.
 */
member: MemberId | null, };

/**
 * An appointment stands.
 */
export type AppointmentBooked = { 
/**
 * Id.
 */
id: AppointmentId, 
/**
 * Begins, `2026-03-12T09:30`.
 */
at: string, 
/**
 * The act, to undo it; absent when nothing changed.
 */
op: OpId | null, 
/**
 * What else the member has then.
 */
clashes: Array<Clash>, };

/**
 * An appointment as the screens show it.
 */
export type AppointmentCard = { 
/**
 * Id.
 */
id: AppointmentId, 
/**
 * Who comes.
 */
person: PersonId, 
/**
 * Their family name.
 */
family_name: string, 
/**
 * Their given name.
 */
given_name: string, 
/**
 * Their phone, as shown.
 */
phone: string | null, 
/**
 * Who receives.
 */
member: MemberId | null, 
/**
 * Their name.
 */
member_name: string | null, 
/**
 * Begins, `2026-03-12T09:30`, on the wall of the house.
 */
at: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Where.
 */
mode: AppointmentMode, 
/**
 * At which place.
 */
place: string | null, 
/**
 * About what.
 */
about: string | null, 
/**
 * What became of it.
 */
status: AppointmentStatus, 
/**
 * Within which gathering.
 */
gathering: GatheringId | null, 
/**
 * Its title.
 */
gathering_title: string | null, };

/**
 * One appointment.
 */
export type AppointmentId = string;

/**
 * Where an appointment is held.
 */
export type AppointmentMode = "house" | "elsewhere" | "phone" | "video";

/**
 * Moves or rewrites an appointment; only what differs is written.
 */
export type AppointmentMove = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
appointment: AppointmentId, 
/**
 * Day and hour as words.
 */
at: string, 
/**
 * As typed.
 */
duration: string | null, 
/**
 * Where.
 */
mode: AppointmentMode, 
/**
 * At which place.
 */
place: string | null, 
/**
 * About what.
 */
about: string | null, 
/**
 * Who receives; absent: as before.
 */
member: MemberId | null, };

/**
 * Says what became of an appointment, in one key.
 */
export type AppointmentSettle = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
appointment: AppointmentId, 
/**
 * What.
 */
status: AppointmentStatus, };

/**
 * What became of an appointment.
 */
export type AppointmentStatus = "planned" | "came" | "absent" | "excused" | "cancelled";

/**
 * What is planned, in words ready to be sent.
 */
export type AppointmentText = { 
/**
 * For a text message: one sentence or two, within the plain alphabet of phones.
 */
sms: string, 
/**
 * Subject of an e-mail.
 */
subject: string, 
/**
 * Its body.
 */
email: string, 
/**
 * Where to send the message: the phone as shown.
 */
phone: string | null, 
/**
 * Where to send the e-mail.
 */
address: string | null, };

/**
 * One breakdown of an indicator.
 */
export type BreakdownShown = { 
/**
 * « Par sexe ».
 */
label: string, 
/**
 * Cells.
 */
cells: Array<CellShown>, };

/**
 * What of the agenda leaves as a calendar file.
 */
export type CalendarExport = { "appointment": { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
appointment: AppointmentId, } } | { "member": { 
/**
 * Whose.
 */
member: MemberId, 
/**
 * From.
 */
from: string, 
/**
 * To.
 */
to: string, } };

/**
 * Somebody a row may be about.
 */
export type Candidate = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Name and number.
 */
label: string, 
/**
 * Why: « même naissance, nom proche ».
 */
reason: string, };

/**
 * Something to say about one cell.
 */
export type CellRemark = { 
/**
 * Column, from 0; absent: the whole row.
 */
column: number | null, 
/**
 * Prevents the import of the row; otherwise a repair or a warning.
 */
blocking: boolean, 
/**
 * One French sentence with the fix.
 */
sentence: string, };

/**
 * One cell as it leaves.
 */
export type CellShown = { 
/**
 * « Femmes », « 26-44 ans », « 18e arrondissement ».
 */
label: string, 
/**
 * The count; absent: protected, it leaves as a marker.
 */
count: number | null, };

/**
 * Something the member already has at that time: said, never refused.
 */
export type Clash = { 
/**
 * Begins, `2026-03-12T09:30`.
 */
at: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * With whom, or the title of a gathering.
 */
what: string, };

/**
 * A column and what it is taken for.
 */
export type ColumnCard = { 
/**
 * From 0.
 */
index: number, 
/**
 * Header as written; « Colonne C » where there is none.
 */
header: string, 
/**
 * Up to three values.
 */
samples: Array<string>, 
/**
 * What it is taken for.
 */
target: ImportTarget, 
/**
 * Proposed by the program (not chosen by the member).
 */
proposed: boolean, };

/**
 * One column and its meaning.
 */
export type ColumnChoice = { 
/**
 * From 0.
 */
index: number, 
/**
 * Meaning.
 */
target: ImportTarget, };

/**
 * A field with two values, neither having seen the other (T2.3).
 */
export type Conflict = { 
/**
 * Kind of entity (`person`, `contact`…).
 */
kind: string, 
/**
 * Entity.
 */
entity: string, 
/**
 * Field.
 */
field: string, 
/**
 * The values, the one shown first.
 */
values: Array<string | null>, };

/**
 * A contact as the timeline shows it.
 */
export type ContactCard = { 
/**
 * Id.
 */
id: ContactId, 
/**
 * Day.
 */
on: string, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Minutes.
 */
duration: number | null, 
/**
 * The shared minute.
 */
minute: string, 
/**
 * Who recorded it.
 */
member_name: string | null, };

/**
 * One contact (*échange*).
 */
export type ContactId = string;

/**
 * How a contact happened.
 */
export type ContactMode = "interview" | "visit" | "phone" | "video" | "email" | "message" | "letter" | "workshop" | "outreach" | "third_party" | "taken_over";

/**
 * Records a contact.
 */
export type ContactRecord = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Day; forgiving text (« 12/3 », « hier »); absent: today.
 */
on: string | null, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Minutes, 0..=1440.
 */
duration: number | null, 
/**
 * The shared minute, at most 20 000 characters.
 */
minute: string, };

/**
 * A contact is recorded.
 */
export type ContactRecorded = { 
/**
 * Id.
 */
id: ContactId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Removes a contact (a tombstone: it can come back).
 */
export type ContactRemove = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
contact: ContactId, };

/**
 * Rewrites a contact; only what differs is written.
 */
export type ContactRewrite = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which.
 */
contact: ContactId, 
/**
 * Day; forgiving text.
 */
on: string, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Minutes.
 */
duration: number | null, 
/**
 * Minute.
 */
minute: string, };

/**
 * What becomes of an action, in one key.
 */
export type DayAct = "done" | "reopen" | "postpone";

/**
 * Asks for the list of the day.
 */
export type DayAsk = { 
/**
 * Of the whole house, instead of the member at the desk.
 */
house: boolean, 
/**
 * One kind alone, up to 500 lines; absent: all kinds, the first lines of each.
 */
only: DayKind | null, };

/**
 * The lines of one kind.
 */
export type DayGroup = { 
/**
 * Why they stand there.
 */
kind: DayKind, 
/**
 * How many in all.
 */
total: number, 
/**
 * The first of them.
 */
lines: Array<DayLine>, };

/**
 * Why something stands in the list of the day, in the order in which a morning is read.
 */
export type DayKind = "draft" | "unanswered" | "late_action" | "appointment_today" | "due_today" | "waiting" | "check_due" | "silent" | "no_next_action" | "conflict";

/**
 * One line: something that calls for an act.
 */
export type DayLine = { 
/**
 * What it is about (action, appointment, referral, structure), otherwise the person.
 */
entity: string, 
/**
 * Whose file.
 */
person: PersonId | null, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * In words: title of the action, reason of the appointment, partner, structure.
 */
what: string | null, 
/**
 * The day it is about: due, planned, sent, last heard of.
 */
on: string | null, 
/**
 * The moment of an appointment, `2026-03-12T09:30`.
 */
at: string | null, 
/**
 * Minutes of an appointment.
 */
minutes: number | null, 
/**
 * Mode of an appointment.
 */
mode: AppointmentMode | null, 
/**
 * Status of an appointment.
 */
status: AppointmentStatus | null, 
/**
 * Stage of a person who is silent or has nothing to come.
 */
stage: Stage | null, 
/**
 * Days since a referral was sent (7, 14, 21, 30), months of a check, fields in conflict.
 */
step: number | null, 
/**
 * Who has to do it.
 */
member_name: string | null, };

/**
 * The list of the day, in the order in which it is read.
 */
export type DayList = { 
/**
 * Today.
 */
today: string, 
/**
 * Kinds that have lines.
 */
groups: Array<DayGroup>, };

/**
 * Deals with an action from the list of the day, or from a minute.
 */
export type DaySettle = { 
/**
 * Whose plan.
 */
person: PersonId, 
/**
 * Which.
 */
action: ActionId, 
/**
 * What becomes of it.
 */
act: DayAct, 
/**
 * For a postponement, the day as words: « +7j », « lundi »; absent: a week from today.
 */
to: string | null, };

/**
 * Employment status in a situation.
 */
export type Employment = "job_seeker" | "long_term_job_seeker" | "permanent" | "fixed_term" | "insertion" | "self_employed" | "in_training" | "retired" | "inactive";

/**
 * The four ways an accompaniment ends (P2.2, standards S10): "closed" is never read as "helped".
 */
export type ExitReason = "helped" | "no_help_possible" | "unreachable" | "not_for_us";

/**
 * An act that is not done, and why.
 */
export type Failure = { 
/**
 * Code.
 */
code: FailureCode, 
/**
 * One French sentence, with what to do.
 */
sentence: string, 
/**
 * Which fields.
 */
fields: Array<FieldFailure>, };

/**
 * Every reason why an act is not done.
 */
export type FailureCode = "refused" | "locked" | "not_allowed" | "malformed" | "unknown_command" | "house_exists" | "no_house" | "wrong_passphrase" | "too_soon" | "tries_exhausted" | "weak_passphrase" | "wrong_recovery_words" | "key_file_missing" | "key_file_damaged" | "vault_missing" | "vault_damaged" | "vault_too_new" | "migration_failed" | "already_open" | "disk_full" | "read_only_folder" | "storage" | "hub_unreachable" | "hub_not_understood" | "hub_trouble" | "hub_untrusted" | "hub_refused" | "wrong_code" | "not_enrolled" | "period_not_over" | "unreadable_sheet" | "file_too_big" | "import_gone" | "import_stale" | "no_name_column" | "busy" | "cancelled" | "defect";

/**
 * One field as it changed.
 */
export type FieldChange = { 
/**
 * Kind of entity (`person`, `residence`, `situation`, `accompaniment`, `stage`, `contact`).
 */
kind: string, 
/**
 * Field (`family_name`…); `removed` for a removal or a return.
 */
field: string, 
/**
 * Before, as stored (codes, ISO dates); absent when empty.
 */
before: string | null, 
/**
 * After.
 */
after: string | null, };

/**
 * One field and what is wrong with it.
 */
export type FieldFailure = { 
/**
 * Name of the field in the request.
 */
field: string, 
/**
 * Which rule.
 */
code: RefusalCode, 
/**
 * One French sentence with the fix.
 */
sentence: string, };

/**
 * One gathering.
 */
export type GatheringAsk = { 
/**
 * Which.
 */
gathering: GatheringId, };

/**
 * A gathering as the screens show it.
 */
export type GatheringCard = { 
/**
 * Id.
 */
id: GatheringId, 
/**
 * Title.
 */
title: string, 
/**
 * Begins.
 */
at: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Where.
 */
place: string | null, 
/**
 * Places.
 */
capacity: number | null, 
/**
 * Who leads it.
 */
member: MemberId | null, 
/**
 * Their name.
 */
member_name: string | null, 
/**
 * Cancelled.
 */
cancelled: boolean, 
/**
 * Places taken.
 */
enrolled: number, 
/**
 * Who came.
 */
came: number, };

/**
 * Plans a gathering: a collective appointment.
 */
export type GatheringCreate = { 
/**
 * Title.
 */
title: string, 
/**
 * Day and hour as words.
 */
at: string, 
/**
 * As typed; empty or absent: two hours.
 */
duration: string | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Places, 1..=1000; absent: as many as come.
 */
capacity: number | null, 
/**
 * Who leads it; absent: the member at the desk.
 */
member: MemberId | null, };

/**
 * Changes a gathering, and with it the appointments of those enrolled.
 */
export type GatheringEdit = { 
/**
 * Which.
 */
gathering: GatheringId, 
/**
 * Title.
 */
title: string, 
/**
 * Day and hour as words.
 */
at: string, 
/**
 * As typed.
 */
duration: string | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Places.
 */
capacity: number | null, };

/**
 * One collective appointment.
 */
export type GatheringId = string;

/**
 * Somebody and a gathering.
 */
export type GatheringPerson = { 
/**
 * Which.
 */
gathering: GatheringId, 
/**
 * Who.
 */
person: PersonId, };

/**
 * A gathering stands.
 */
export type GatheringSaved = { 
/**
 * Id.
 */
id: GatheringId, 
/**
 * The act; absent when nothing changed.
 */
op: OpId | null, 
/**
 * What else the member has then.
 */
clashes: Array<Clash>, };

/**
 * A gathering with who is enrolled.
 */
export type GatheringSheet = { 
/**
 * The gathering.
 */
gathering: GatheringCard, 
/**
 * In the order of names.
 */
enrolled: Array<AppointmentCard>, };

/**
 * One act on a file, as the journal keeps it.
 */
export type HistoryAct = { 
/**
 * The act.
 */
op: OpId, 
/**
 * When, by the wall clock of its desk (RFC 3339).
 */
at: string, 
/**
 * Who.
 */
member_name: string | null, 
/**
 * Name of the command (`person_edit`, `contact_record`, `import_run`, `undo`…).
 */
act: string, 
/**
 * What changed.
 */
changes: Array<FieldChange>, 
/**
 * Can still be undone by this member.
 */
undoable: boolean, };

/**
 * Creates the house of this desk.
 */
export type HouseCreate = { 
/**
 * Code of the Maison, `M01`..`M12`.
 */
maison: string, 
/**
 * Name of the first member, who becomes coordinator.
 */
member_name: string, 
/**
 * Passphrase of the first member.
 */
passphrase: string, };

/**
 * The house is created and open. The words are shown once.
 */
export type HouseCreated = { 
/**
 * The 24 words of the recovery kit.
 */
recovery_words: Array<string>, 
/**
 * The open session.
 */
session: Session, };

/**
 * What the lock page needs, and nothing more; answers when locked.
 */
export type HouseState = { 
/**
 * Empty, locked or open.
 */
phase: Phase, 
/**
 * Code of the house, when there is one.
 */
maison: string | null, 
/**
 * Name of the house, when there is one.
 */
maison_name: string | null, 
/**
 * A house of invented persons.
 */
demonstration: boolean, 
/**
 * Who can unlock.
 */
slots: Array<SlotCard>, 
/**
 * Tries left before the passphrases are refused (10 at first).
 */
tries_left: number, 
/**
 * Seconds to wait before the next try.
 */
wait_seconds: number, 
/**
 * The key file was repaired from its second copy at this start.
 */
key_file_repaired: boolean, 
/**
 * What prevents opening, if anything does (key file lost, newer version, folder read-only…): a sentence.
 */
trouble: string | null, 
/**
 * Version of the program.
 */
version: string, };

/**
 * The City's server as this desk knows it.
 */
export type HubCard = { 
/**
 * Enrolled.
 */
enrolled: boolean, 
/**
 * Address.
 */
address: string | null, 
/**
 * Name the server gives itself.
 */
name: string | null, 
/**
 * Identity of this desk there.
 */
device: string | null, 
/**
 * Last successful exchange (RFC 3339).
 */
last_exchange_at: string | null, 
/**
 * What went wrong last time: a sentence.
 */
trouble: string | null, };

/**
 * Enrols this desk with the City's server.
 */
export type HubEnrol = { 
/**
 * Address of the server, `https://…`.
 */
address: string, 
/**
 * One-time code given by the City.
 */
code: string, };

/**
 * How the hub answered last.
 */
export type HubReach = "not_enrolled" | "reached" | "unreached" | "not_tried";

/**
 * Re-reads with other choices; absent keeps the present one.
 */
export type ImportAdjust = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Another sheet.
 */
sheet: number | null, 
/**
 * Another header row (from 1; 0: there is none).
 */
header_row: number | null, 
/**
 * What columns are, by index; those not named keep theirs.
 */
columns: Array<ColumnChoice>, };

/**
 * One import.
 */
export type ImportAsk = { 
/**
 * Which.
 */
import: ImportId, };

/**
 * A past import.
 */
export type ImportCard = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * Who.
 */
member_name: string | null, 
/**
 * What it did.
 */
outcome: ImportOutcome, 
/**
 * Taken back since, when (RFC 3339).
 */
undone_at: string | null, };

/**
 * Corrects one cell before importing; the file itself is never touched.
 */
export type ImportCorrect = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Row number as shown.
 */
row: number, 
/**
 * Column from 0.
 */
column: number, 
/**
 * New text.
 */
value: string, };

/**
 * One import of a spreadsheet.
 */
export type ImportId = string;

/**
 * What an import did.
 */
export type ImportOutcome = { 
/**
 * Files opened.
 */
created: number, 
/**
 * Files completed.
 */
updated: number, 
/**
 * Rows already known.
 */
unchanged: number, 
/**
 * Rows left out: to settle, in error, or skipped.
 */
left_out: number, };

/**
 * Dry run of a sheet.
 */
export type ImportPreview = { 
/**
 * Token of this reading, for the calls that follow.
 */
import: ImportId, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * « Texte à colonnes (CSV) », « Classeur Excel ».
 */
format: string, 
/**
 * Sheets; one for CSV.
 */
sheets: Array<SheetCard>, 
/**
 * Index of the sheet shown.
 */
sheet: number, 
/**
 * Row number of the header (from 1); absent when there is none.
 */
header_row: number | null, 
/**
 * Columns.
 */
columns: Array<ColumnCard>, 
/**
 * Rows below the header.
 */
total: number, 
/**
 * By state.
 */
counts: RowCounts, 
/**
 * Remarks about the whole (encoding repaired, rows shorter than the header…): sentences.
 */
remarks: Array<string>, 
/**
 * An earlier import of the very same file, if any: a sentence.
 */
already: string | null, };

/**
 * How far an import, or its undoing, is. Ask again while `running`.
 */
export type ImportProgress = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Still at work.
 */
running: boolean, 
/**
 * Rows done.
 */
done: number, 
/**
 * Rows in all.
 */
total: number, 
/**
 * Cancelled: everything was taken back.
 */
cancelled: boolean, 
/**
 * Result when finished.
 */
outcome: ImportOutcome | null, 
/**
 * What went wrong, in a sentence; nothing was kept.
 */
trouble: string | null, };

/**
 * One row of the sheet as it would be imported.
 */
export type ImportRow = { 
/**
 * Row number as the spreadsheet program shows it, from 1.
 */
row: number, 
/**
 * State.
 */
state: RowState, 
/**
 * Cells as read (corrections included).
 */
cells: Array<string>, 
/**
 * Remarks.
 */
remarks: Array<CellRemark>, 
/**
 * Who it may be.
 */
candidates: Array<Candidate>, 
/**
 * What was settled.
 */
settlement: Settlement | null, };

/**
 * A row and the new counts.
 */
export type ImportRowChanged = { 
/**
 * The row.
 */
row: ImportRow, 
/**
 * By state.
 */
counts: RowCounts, };

/**
 * A window on the rows.
 */
export type ImportRows = { 
/**
 * How many rows in this state.
 */
total: number, 
/**
 * First row given.
 */
offset: number, 
/**
 * Rows.
 */
rows: Array<ImportRow>, };

/**
 * A window on the rows.
 */
export type ImportRowsAsk = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Only this state.
 */
state: RowState | null, 
/**
 * First, from 0.
 */
offset: number, 
/**
 * How many (1..=500).
 */
limit: number, };

/**
 * Settles one row.
 */
export type ImportSettle = { 
/**
 * Which.
 */
import: ImportId, 
/**
 * Row number as shown.
 */
row: number, 
/**
 * What it is.
 */
settlement: Settlement, };

/**
 * What a column of a spreadsheet is taken for.
 */
export type ImportTarget = "family_name" | "given_name" | "full_name" | "birth_name" | "sex" | "birth_date" | "phone" | "other_phone" | "email" | "address_line" | "postcode" | "city" | "qpv" | "reason" | "origin" | "referent" | "stage" | "first_contact_on" | "last_contact_on" | "employment" | "resource" | "education" | "note" | "ignore";

/**
 * Past imports, latest first.
 */
export type ImportsList = { 
/**
 * Latest first.
 */
imports: Array<ImportCard>, };

/**
 * One indicator of a summary.
 */
export type IndicatorShown = { 
/**
 * Code.
 */
code: string, 
/**
 * Label.
 */
label: string, 
/**
 * Definition.
 */
definition: string, 
/**
 * Version of the definition.
 */
version: number, 
/**
 * Total; absent: protected.
 */
total: number | null, 
/**
 * Breakdowns.
 */
breakdowns: Array<BreakdownShown>, };

/**
 * The contact before this one.
 */
export type LastContact = { 
/**
 * Day.
 */
on: string, 
/**
 * Its minute.
 */
minute: string, 
/**
 * Who recorded it.
 */
member_name: string | null, };

/**
 * A Maison as a list proposes it.
 */
export type MaisonChoice = { 
/**
 * `M01`..`M12`.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * 1..=20.
 */
arrondissement: number, };

/**
 * Why a person was found.
 */
export type MatchKind = "number" | "phone" | "email" | "birth_date" | "name" | "near_name";

/**
 * Adds a member with a passphrase on this desk.
 */
export type MemberAdd = { 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * Their passphrase.
 */
passphrase: string, };

/**
 * A member of the house.
 */
export type MemberCard = { 
/**
 * Id.
 */
id: MemberId, 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * Still a member.
 */
active: boolean, 
/**
 * Has a passphrase on this desk.
 */
has_slot: boolean, };

/**
 * One member of the house.
 */
export type MemberId = string;

/**
 * The minute of a person, from an appointment or without one.
 */
export type MinuteAsk = { 
/**
 * About whom.
 */
person: PersonId, 
/**
 * From which appointment.
 */
appointment: AppointmentId | null, };

/**
 * A minute is on the disk.
 */
export type MinuteKept = { 
/**
 * When (RFC 3339).
 */
at: string, };

/**
 * A minute became a contact.
 */
export type MinuteSaved = { 
/**
 * The contact.
 */
contact: ContactId, 
/**
 * The act, to undo it whole.
 */
op: OpId, 
/**
 * The next appointment, if one was written.
 */
next: AppointmentBooked | null, };

/**
 * Everything the page of the minute needs.
 */
export type MinuteSheet = { 
/**
 * About whom.
 */
person: PersonId, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * File number.
 */
number: string, 
/**
 * The appointment it is written from.
 */
appointment: AppointmentCard | null, 
/**
 * What is written so far: found again, or blank.
 */
text: MinuteText, 
/**
 * When the draft was kept (RFC 3339); absent: nothing was begun.
 */
kept_at: string | null, 
/**
 * What is still to be done.
 */
actions: Array<OpenActionCard>, 
/**
 * What is already booked after this.
 */
next: AppointmentCard | null, 
/**
 * The contact before.
 */
last: LastContact | null, };

/**
 * A minute under five headings, as typed (P3.3).
 */
export type MinuteText = { 
/**
 * « Demande ».
 */
request: string, 
/**
 * « Situation ».
 */
situation: string, 
/**
 * « Ce qui a été fait ».
 */
done: string, 
/**
 * « Décisions ».
 */
decisions: string, 
/**
 * « Suite ».
 */
follow_up: string, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Duration, as typed.
 */
minutes: string, 
/**
 * Next appointment, as words; empty: none.
 */
next_at: string, };

/**
 * Keeps a minute being written, each second (P3.3); not judged yet.
 */
export type MinuteWrite = { 
/**
 * About whom.
 */
person: PersonId, 
/**
 * From which appointment.
 */
appointment: AppointmentId | null, 
/**
 * As far as it is written.
 */
text: MinuteText, };

/**
 * A request without content.
 */
export type Nothing = Record<symbol, never>;

/**
 * One user action, as the journal knows it.
 */
export type OpId = string;

/**
 * An action of the plan that can be ticked.
 */
export type OpenActionCard = { 
/**
 * Id.
 */
id: ActionId, 
/**
 * What.
 */
title: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * Who has to do it.
 */
owner: ActionOwner | null, };

/**
 * Who sent the person (standards S7).
 */
export type Origin = "spontaneous" | "france_travail" | "mission_locale" | "association" | "social_service" | "town_hall" | "outreach" | "word_of_mouth" | "other";

/**
 * Enters or leaves outreach mode.
 */
export type OutreachSet = { 
/**
 * In the street.
 */
on: boolean, };

/**
 * How the desk stands.
 */
export type OutreachState = { 
/**
 * In the street.
 */
on: boolean, 
/**
 * Seconds without a touch before the desk locks itself.
 */
idle_lock_seconds: number, };

/**
 * Welcomes somebody in the street: four fields, an answer, what was read aloud, an appointment (P3.4).
 */
export type OutreachWelcome = { 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * One way to reach them.
 */
reach: string, 
/**
 * Reason.
 */
reason: string, 
/**
 * Do they live in a QPV? Absent: not asked.
 */
qpv: Qpv | null, 
/**
 * The sentence was read aloud and the person agrees.
 */
agreed: boolean, 
/**
 * Next appointment, as words; empty or absent: none.
 */
next_at: string | null, };

/**
 * Somebody was welcomed.
 */
export type OutreachWelcomed = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * Number of their file.
 */
number: string, 
/**
 * The act, to undo it whole.
 */
op: OpId, 
/**
 * The appointment, if one was written.
 */
next: AppointmentBooked | null, };

/**
 * Replaces one's own passphrase.
 */
export type PassphraseChange = { 
/**
 * The present one.
 */
present: string, 
/**
 * The new one.
 */
new: string, };

/**
 * A passphrase to be measured.
 */
export type PassphraseMeasure = { 
/**
 * The candidate.
 */
passphrase: string, };

/**
 * How strong a passphrase is.
 */
export type PassphraseStrength = { 
/**
 * Estimated bits of entropy.
 */
bits: number, 
/**
 * At least 80 bits.
 */
enough: boolean, 
/**
 * One sentence: what is missing, or that it is good.
 */
advice: string, };

/**
 * One month.
 */
export type PeriodAsk = { 
/**
 * `2026-10`.
 */
period: string, };

/**
 * The appointments of a person.
 */
export type PersonAppointments = { 
/**
 * Still to come, the next one first.
 */
coming: Array<AppointmentCard>, 
/**
 * Past, latest first.
 */
past: Array<AppointmentCard>, };

/**
 * A file.
 */
export type PersonAsk = { 
/**
 * Person.
 */
person: PersonId, };

/**
 * Opens a file in four fields (P1.1).
 */
export type PersonCreate = { 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * One way to reach them: a phone or an e-mail, in any form.
 */
reach: string, 
/**
 * Reason of coming.
 */
reason: string, };

/**
 * The file is open.
 */
export type PersonCreated = { 
/**
 * Id.
 */
id: PersonId, 
/**
 * Number.
 */
number: string, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field of the person; saved at once, undoable (U2).
 */
export type PersonEdit = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which field.
 */
field: PersonField, 
/**
 * As typed; empty or absent clears it.
 */
value: string | null, };

/**
 * A field of the person's identity that can be written alone.
 */
export type PersonField = "family_name" | "given_name" | "birth_name" | "sex" | "birth_date" | "phone" | "other_phone" | "email" | "reason" | "origin" | "note";

/**
 * The whole file of a person.
 */
export type PersonFile = { 
/**
 * Id.
 */
id: PersonId, 
/**
 * Number.
 */
number: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Birth name.
 */
birth_name: string | null, 
/**
 * Sex.
 */
sex: Sex | null, 
/**
 * Birth date.
 */
birth_date: string | null, 
/**
 * Age today, in whole years.
 */
age: number | null, 
/**
 * Phone as shown.
 */
phone: string | null, 
/**
 * Second phone as shown.
 */
other_phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Reason of coming.
 */
reason: string | null, 
/**
 * Who sent them.
 */
origin: Origin | null, 
/**
 * Note taken over from an older file.
 */
note: string | null, 
/**
 * Day the file was opened.
 */
opened_on: string, 
/**
 * Where they lived, oldest first; the last is the present one.
 */
residences: Array<Residence>, 
/**
 * At entry.
 */
situation_at_entry: Situation, 
/**
 * Today.
 */
situation_today: Situation, 
/**
 * The open accompaniment, or the last one.
 */
accompaniment: Accompaniment | null, 
/**
 * Contacts, latest first.
 */
contacts: Array<ContactCard>, 
/**
 * Fields with two values.
 */
conflicts: Array<Conflict>, 
/**
 * Removed (tombstone): shown read-only with a way back.
 */
removed: boolean, };

/**
 * Acts, latest first.
 */
export type PersonHistory = { 
/**
 * Latest first.
 */
acts: Array<HistoryAct>, };

/**
 * A hit of the box.
 */
export type PersonHit = { 
/**
 * Why.
 */
matched: MatchKind, 
/**
 * Id.
 */
id: PersonId, 
/**
 * Human-facing number, `P-M07-01-0412`.
 */
number: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Birth date.
 */
birth_date: string | null, 
/**
 * Phone as shown, `06 12 34 56 78`.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Referent's name.
 */
referent_name: string | null, 
/**
 * Present stage.
 */
stage: Stage | null, 
/**
 * Lives in a QPV?
 */
qpv: Qpv | null, 
/**
 * Day of the last contact.
 */
last_contact_on: string | null, 
/**
 * Day the file was opened.
 */
opened_on: string, };

/**
 * Hits, best first.
 */
export type PersonHits = { 
/**
 * The text they answer, as asked (so that a late answer is recognised).
 */
text: string, 
/**
 * Best first.
 */
hits: Array<PersonHit>, };

/**
 * One human being known to a Maison.
 */
export type PersonId = string;

/**
 * One line of a list of persons, and one hit of the box.
 */
export type PersonRow = { 
/**
 * Id.
 */
id: PersonId, 
/**
 * Human-facing number, `P-M07-01-0412`.
 */
number: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Birth date.
 */
birth_date: string | null, 
/**
 * Phone as shown, `06 12 34 56 78`.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Referent's name.
 */
referent_name: string | null, 
/**
 * Present stage.
 */
stage: Stage | null, 
/**
 * Lives in a QPV?
 */
qpv: Qpv | null, 
/**
 * Day of the last contact.
 */
last_contact_on: string | null, 
/**
 * Day the file was opened.
 */
opened_on: string, };

/**
 * Which persons.
 */
export type PersonsFilter = { 
/**
 * Only those I am the referent of.
 */
mine: boolean, 
/**
 * Only this QPV answer.
 */
qpv: Qpv | null, 
/**
 * Only this stage.
 */
stage: Stage | null, 
/**
 * Only those without a contact for 60 days, with an open accompaniment.
 */
silent: boolean, };

/**
 * A window on the list of persons.
 */
export type PersonsList = { 
/**
 * Which.
 */
filter: PersonsFilter, 
/**
 * Sorted by.
 */
sort: PersonsSort, 
/**
 * Greatest first. Absent values always come last.
 */
descending: boolean, 
/**
 * First row wanted, from 0.
 */
offset: number, 
/**
 * How many (1..=500).
 */
limit: number, };

/**
 * A window on the list.
 */
export type PersonsPage = { 
/**
 * How many persons pass the filter.
 */
total: number, 
/**
 * First row given.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<PersonRow>, };

/**
 * What the adviser typed in the box.
 */
export type PersonsSearch = { 
/**
 * Name parts in any order, phone, e-mail, number, birth date. At most 200 characters are read.
 */
text: string, 
/**
 * At most this many hits (1..=50).
 */
limit: number, };

/**
 * By what a list is sorted.
 */
export type PersonsSort = "name" | "last_contact" | "number" | "opened" | "stage" | "birth_date";

/**
 * Where this desk is in its life.
 */
export type Phase = "empty" | "locked" | "open";

/**
 * Eight words proposed for a passphrase.
 */
export type ProposedPassphrase = { 
/**
 * Eight words of the French list, separated by spaces (88 bits).
 */
passphrase: string, };

/**
 * Does the person live in a priority district (*quartier prioritaire*)? Three values (P1.5); absence means never asked.
 */
export type Qpv = "inside" | "outside" | "to_check";

/**
 * Opens the house with the recovery kit and gives a member a new passphrase.
 */
export type Recover = { 
/**
 * The 24 words, in any case, with any spacing.
 */
words: string, 
/**
 * Whose passphrase is replaced; absent: an active member of the greatest role.
 */
member: MemberId | null, 
/**
 * The new passphrase.
 */
passphrase: string, };

/**
 * Names the referent; opens the accompaniment when there is none.
 */
export type ReferentSet = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Member; absent: nobody.
 */
member: MemberId | null, };

/**
 * Why a rule says no.
 */
export type RefusalCode = "missing" | "too_long" | "not_a_date" | "date_in_the_future" | "date_too_old" | "not_a_phone" | "not_an_email" | "not_a_postcode" | "nir_forbidden" | "no_way_to_reach" | "not_in_the_list" | "not_a_number" | "unknown" | "removed" | "same_stage" | "exit_without_reason" | "nothing_to_undo" | "unprintable" | "not_a_time" | "not_a_siren" | "not_a_siret" | "not_an_rna" | "too_large" | "full" | "wrong_order" | "already_there" | "not_yours" | "without_reason";

/**
 * Where somebody lives, since when.
 */
export type Residence = { 
/**
 * Since.
 */
since: string, 
/**
 * Number and street.
 */
line: string | null, 
/**
 * Postcode.
 */
postcode: string | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * In a QPV?
 */
qpv: Qpv | null, };

/**
 * Writes where the person lives. Same day: corrected in place; another day: a new line of the history.
 */
export type ResidenceWrite = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Number and street.
 */
line: string | null, 
/**
 * Five digits.
 */
postcode: string | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * In a QPV?
 */
qpv: Qpv | null, };

/**
 * Main source of income in a situation (standards S7, without the health-related ones).
 */
export type Resource = "none" | "rsa" | "ass" | "unemployment_benefit" | "salary" | "business" | "activity_bonus" | "pension" | "other";

/**
 * Role of a member (T5.1). Ordered: a command names the least role it needs, and a greater one may too.
 */
export type Role = "read_only" | "reception" | "trainer" | "adviser" | "coordinator";

/**
 * How many rows in each state.
 */
export type RowCounts = { 
/**
 * New persons.
 */
create: number, 
/**
 * Known, with something new.
 */
update: number, 
/**
 * Known, nothing new.
 */
unchanged: number, 
/**
 * To settle.
 */
settle: number, 
/**
 * In error.
 */
error: number, };

/**
 * State of a row.
 */
export type RowState = "create" | "update" | "unchanged" | "settle" | "error";

/**
 * An act was saved.
 */
export type Saved = { 
/**
 * The act, to undo it. Absent when nothing had to change.
 */
op: OpId | null, 
/**
 * When (RFC 3339).
 */
at: string, };

/**
 * Who is at the desk.
 */
export type Session = { 
/**
 * Member.
 */
member: MemberId, 
/**
 * Name.
 */
member_name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * Code of the house.
 */
maison: string, 
/**
 * Name of the house.
 */
maison_name: string, 
/**
 * Number of this desk in the house (1 for the first).
 */
desk_number: number, 
/**
 * A house of invented persons.
 */
demonstration: boolean, 
/**
 * Seconds without a touch before the desk locks itself.
 */
idle_lock_seconds: number, };

/**
 * What is done with a row to settle.
 */
export type Settlement = { "choice": "same", 
/**
 * Who.
 */
person: PersonId, } | { "choice": "new" } | { "choice": "skip" };

/**
 * Sex as the indicators count it: F, M, other or not said.
 */
export type Sex = "F" | "M" | "X";

/**
 * A sheet of a workbook.
 */
export type SheetCard = { 
/**
 * Name.
 */
name: string, 
/**
 * Rows with something in them, header and titles included.
 */
rows: number, 
/**
 * Hidden in the workbook.
 */
hidden: boolean, };

/**
 * A situation at one moment.
 */
export type Situation = { 
/**
 * As of; absent when nothing is known.
 */
on: string | null, 
/**
 * Employment status.
 */
employment: Employment | null, 
/**
 * Main source of income.
 */
resource: Resource | null, 
/**
 * Level of education, 1 to 8.
 */
education: number | null, };

/**
 * A field of a situation.
 */
export type SituationField = "employment" | "resource" | "education";

/**
 * Writes one field of the situation as of today; the former value stays in the history (P1.4).
 */
export type SituationWrite = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which field.
 */
field: SituationField, 
/**
 * Code of the value (or `"1"`..`"8"` for education); absent clears it.
 */
value: string | null, };

/**
 * A member that can unlock this desk.
 */
export type SlotCard = { 
/**
 * Member.
 */
member: MemberId, 
/**
 * Name shown on the lock page.
 */
name: string, };

/**
 * Stage of an accompaniment (P2.2).
 */
export type Stage = "welcome" | "diagnosis" | "emergence" | "setting_up" | "creation" | "post_creation" | "exit";

/**
 * Enters a stage; opens the accompaniment when there is none.
 */
export type StageEnter = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Stage.
 */
stage: Stage, 
/**
 * Effective day; forgiving text (« 12/3 », « hier »); absent: today.
 */
on: string | null, 
/**
 * Needed for the exit, refused otherwise.
 */
exit_reason: ExitReason | null, };

/**
 * A stage reached.
 */
export type StageReached = { 
/**
 * Stage.
 */
stage: Stage, 
/**
 * Effective day.
 */
on: string, 
/**
 * Way of exit.
 */
exit_reason: ExitReason | null, };

/**
 * The state of things (U6), always true, in one place.
 */
export type StateOfThings = { 
/**
 * When the last act was saved here (RFC 3339), if any since the opening.
 */
saved_at: string | null, 
/**
 * Acts of this desk not yet at the hub.
 */
waiting: number, 
/**
 * When the oldest of them was made (RFC 3339).
 */
oldest_waiting_at: string | null, 
/**
 * Last successful exchange with the hub (RFC 3339).
 */
last_exchange_at: string | null, 
/**
 * The hub.
 */
hub: HubReach, 
/**
 * Summaries ready to leave or waiting for the network.
 */
summaries_waiting: number, 
/**
 * Fields with two values to settle.
 */
conflicts: number, 
/**
 * One sentence a person understands: « Tout est enregistré », « 1 synthèse attend le réseau depuis 2 h ».
 */
sentence: string, 
/**
 * What deserves attention (disk nearly full, clock wrong…): sentences.
 */
alerts: Array<string>, };

/**
 * Months, latest first.
 */
export type SummariesList = { 
/**
 * Latest first.
 */
months: Array<SummaryCard>, };

/**
 * One month in the list.
 */
export type SummaryCard = { 
/**
 * `2026-10`.
 */
period: string, 
/**
 * « octobre 2026 ».
 */
period_label: string, 
/**
 * State.
 */
state: SummaryState, 
/**
 * Revision sent or queued (1 for the first).
 */
revision: number, 
/**
 * When it was queued (RFC 3339).
 */
queued_at: string | null, 
/**
 * When the City acknowledged it (RFC 3339).
 */
received_at: string | null, 
/**
 * Number of the City's receipt.
 */
receipt: string | null, 
/**
 * Why it waits or was refused: a sentence.
 */
sentence: string | null, };

/**
 * State of the summary of a month.
 */
export type SummaryState = "running" | "ready" | "queued" | "sent" | "stale" | "refused";

/**
 * Exactly what leaves, or left.
 */
export type SummaryView = { 
/**
 * `2026-10`.
 */
period: string, 
/**
 * « octobre 2026 ».
 */
period_label: string, 
/**
 * State.
 */
state: SummaryState, 
/**
 * Indicators.
 */
indicators: Array<IndicatorShown>, 
/**
 * The very text that leaves (JSON), byte for byte.
 */
exact_text: string, 
/**
 * Cells protected.
 */
protected_cells: number, };

/**
 * What a command reads or changes; the window refreshes from these and never guesses.
 */
export type Tag = "house" | "state" | "members" | "persons" | "imports" | "exchanges" | "projects" | "plans" | "agenda" | "day" | "partners" | "referrals" | "structures" | "documents" | "duplicates" | "places";

/**
 * A file that leaves the vault, as a text.
 */
export type TextFile = { 
/**
 * A name for it.
 */
file_name: string, 
/**
 * What it holds.
 */
text: string, };

/**
 * Undoes one act by a new one that restores the former values (T2.6).
 */
export type Undo = { 
/**
 * The act.
 */
op: OpId, };

/**
 * What an undo did.
 */
export type Undone = { 
/**
 * The new act (undoing it is redoing).
 */
op: OpId, 
/**
 * Fields given back their former value.
 */
restored: number, 
/**
 * Fields left alone because somebody changed them since.
 */
kept: number, };

/**
 * Opens the house.
 */
export type Unlock = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Passphrase.
 */
passphrase: string, };

/** Every command: what it asks, what it answers. */
export interface Commands {
  house_state: { ask: Nothing; answer: HouseState };
  maisons_list: { ask: Nothing; answer: Array<MaisonChoice> };
  passphrase_propose: { ask: Nothing; answer: ProposedPassphrase };
  passphrase_measure: { ask: PassphraseMeasure; answer: PassphraseStrength };
  house_create: { ask: HouseCreate; answer: HouseCreated };
  unlock: { ask: Unlock; answer: Session };
  recover: { ask: Recover; answer: Session };
  lock: { ask: Nothing; answer: Nothing };
  session: { ask: Nothing; answer: Session };
  state_of_things: { ask: Nothing; answer: StateOfThings };
  members_list: { ask: Nothing; answer: Array<MemberCard> };
  member_add: { ask: MemberAdd; answer: MemberCard };
  passphrase_change: { ask: PassphraseChange; answer: Nothing };
  persons_search: { ask: PersonsSearch; answer: PersonHits };
  persons_list: { ask: PersonsList; answer: PersonsPage };
  person_open: { ask: PersonAsk; answer: PersonFile };
  person_history: { ask: PersonAsk; answer: PersonHistory };
  person_create: { ask: PersonCreate; answer: PersonCreated };
  person_edit: { ask: PersonEdit; answer: Saved };
  residence_write: { ask: ResidenceWrite; answer: Saved };
  situation_write: { ask: SituationWrite; answer: Saved };
  referent_set: { ask: ReferentSet; answer: Saved };
  stage_enter: { ask: StageEnter; answer: Saved };
  undo: { ask: Undo; answer: Undone };
  contact_record: { ask: ContactRecord; answer: ContactRecorded };
  contact_rewrite: { ask: ContactRewrite; answer: Saved };
  contact_remove: { ask: ContactRemove; answer: Saved };
  appointment_book: { ask: AppointmentBook; answer: AppointmentBooked };
  appointment_move: { ask: AppointmentMove; answer: AppointmentBooked };
  appointment_settle: { ask: AppointmentSettle; answer: Saved };
  appointment_remove: { ask: AppointmentAsk; answer: Saved };
  appointment_text: { ask: AppointmentAsk; answer: AppointmentText };
  appointments_of_person: { ask: PersonAsk; answer: PersonAppointments };
  agenda: { ask: AgendaAsk; answer: Agenda };
  calendar_export: { ask: CalendarExport; answer: TextFile };
  gathering_create: { ask: GatheringCreate; answer: GatheringSaved };
  gathering_edit: { ask: GatheringEdit; answer: GatheringSaved };
  gathering_cancel: { ask: GatheringAsk; answer: Saved };
  gathering_enrol: { ask: GatheringPerson; answer: Saved };
  gathering_withdraw: { ask: GatheringPerson; answer: Saved };
  gathering_open: { ask: GatheringAsk; answer: GatheringSheet };
  minute_open: { ask: MinuteAsk; answer: MinuteSheet };
  minute_keep: { ask: MinuteWrite; answer: MinuteKept };
  minute_discard: { ask: MinuteAsk; answer: Nothing };
  minute_save: { ask: MinuteWrite; answer: MinuteSaved };
  day_list: { ask: DayAsk; answer: DayList };
  day_settle: { ask: DaySettle; answer: Saved };
  outreach_mode: { ask: OutreachSet; answer: OutreachState };
  outreach_welcome: { ask: OutreachWelcome; answer: OutreachWelcomed };
  imports_list: { ask: Nothing; answer: ImportsList };
  import_preview: { ask: ImportAsk; answer: ImportPreview };
  import_adjust: { ask: ImportAdjust; answer: ImportPreview };
  import_rows: { ask: ImportRowsAsk; answer: ImportRows };
  import_correct: { ask: ImportCorrect; answer: ImportRowChanged };
  import_settle: { ask: ImportSettle; answer: ImportRowChanged };
  import_run: { ask: ImportAsk; answer: ImportProgress };
  import_progress: { ask: ImportAsk; answer: ImportProgress };
  import_cancel: { ask: ImportAsk; answer: ImportProgress };
  import_undo: { ask: ImportAsk; answer: ImportProgress };
  summaries_list: { ask: Nothing; answer: SummariesList };
  summary_view: { ask: PeriodAsk; answer: SummaryView };
  summary_send: { ask: PeriodAsk; answer: SummaryCard };
  hub_card: { ask: Nothing; answer: HubCard };
  hub_enrol: { ask: HubEnrol; answer: HubCard };
  exchange_now: { ask: Nothing; answer: StateOfThings };
}

export type CommandName = keyof Commands;

/** Tags whose answers a command gives. */
export const provides: Record<CommandName, readonly Tag[]> = {
  house_state: ["house"],
  maisons_list: [],
  passphrase_propose: [],
  passphrase_measure: [],
  house_create: [],
  unlock: [],
  recover: [],
  lock: [],
  session: ["house"],
  state_of_things: ["state"],
  members_list: ["members"],
  member_add: [],
  passphrase_change: [],
  persons_search: ["persons"],
  persons_list: ["persons"],
  person_open: ["persons"],
  person_history: ["persons"],
  person_create: [],
  person_edit: [],
  residence_write: [],
  situation_write: [],
  referent_set: [],
  stage_enter: [],
  undo: [],
  contact_record: [],
  contact_rewrite: [],
  contact_remove: [],
  appointment_book: [],
  appointment_move: [],
  appointment_settle: [],
  appointment_remove: [],
  appointment_text: ["agenda", "persons"],
  appointments_of_person: ["agenda"],
  agenda: ["agenda", "persons"],
  calendar_export: [],
  gathering_create: [],
  gathering_edit: [],
  gathering_cancel: [],
  gathering_enrol: [],
  gathering_withdraw: [],
  gathering_open: ["agenda", "persons"],
  minute_open: ["agenda", "plans"],
  minute_keep: [],
  minute_discard: [],
  minute_save: [],
  day_list: ["day", "agenda", "persons", "plans", "referrals", "structures"],
  day_settle: [],
  outreach_mode: [],
  outreach_welcome: [],
  imports_list: ["imports"],
  import_preview: ["imports"],
  import_adjust: [],
  import_rows: ["imports"],
  import_correct: [],
  import_settle: [],
  import_run: [],
  import_progress: [],
  import_cancel: [],
  import_undo: [],
  summaries_list: ["exchanges"],
  summary_view: ["exchanges"],
  summary_send: [],
  hub_card: ["exchanges"],
  hub_enrol: [],
  exchange_now: [],
};

/** Tags whose answers a command makes old. */
export const invalidates: Record<CommandName, readonly Tag[]> = {
  house_state: [],
  maisons_list: [],
  passphrase_propose: [],
  passphrase_measure: [],
  house_create: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "documents", "duplicates", "places"],
  unlock: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "documents", "duplicates", "places"],
  recover: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "documents", "duplicates", "places"],
  lock: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "documents", "duplicates", "places"],
  session: [],
  state_of_things: [],
  members_list: [],
  member_add: ["members", "house", "state"],
  passphrase_change: ["house"],
  persons_search: [],
  persons_list: [],
  person_open: [],
  person_history: [],
  person_create: ["persons", "state", "exchanges"],
  person_edit: ["persons", "state", "exchanges"],
  residence_write: ["persons", "state", "exchanges"],
  situation_write: ["persons", "state", "exchanges"],
  referent_set: ["persons", "state", "exchanges"],
  stage_enter: ["persons", "state", "exchanges"],
  undo: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "documents", "duplicates", "places"],
  contact_record: ["persons", "state", "exchanges"],
  contact_rewrite: ["persons", "state", "exchanges"],
  contact_remove: ["persons", "state", "exchanges"],
  appointment_book: ["agenda", "day", "state"],
  appointment_move: ["agenda", "day", "state"],
  appointment_settle: ["agenda", "day", "state"],
  appointment_remove: ["agenda", "day", "state"],
  appointment_text: [],
  appointments_of_person: [],
  agenda: [],
  calendar_export: ["state"],
  gathering_create: ["agenda", "day", "state"],
  gathering_edit: ["agenda", "day", "state"],
  gathering_cancel: ["agenda", "day", "state"],
  gathering_enrol: ["agenda", "day", "state"],
  gathering_withdraw: ["agenda", "day", "state"],
  gathering_open: [],
  minute_open: [],
  minute_keep: ["day"],
  minute_discard: ["agenda", "day"],
  minute_save: ["persons", "agenda", "day", "state", "exchanges"],
  day_list: [],
  day_settle: ["plans", "day", "persons", "state"],
  outreach_mode: ["house"],
  outreach_welcome: ["persons", "agenda", "day", "state", "exchanges"],
  imports_list: [],
  import_preview: [],
  import_adjust: ["imports"],
  import_rows: [],
  import_correct: ["imports"],
  import_settle: ["imports"],
  import_run: [],
  import_progress: [],
  import_cancel: [],
  import_undo: [],
  summaries_list: [],
  summary_view: [],
  summary_send: ["exchanges", "state"],
  hub_card: [],
  hub_enrol: ["exchanges", "state"],
  exchange_now: ["exchanges", "state"],
};
