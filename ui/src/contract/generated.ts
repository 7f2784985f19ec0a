// Generated from the list of commands (crates/actions). Do not edit: `make contract` writes it again.

/**
 * One closure of the Académie.
 */
export type AcademyClosureId = string;

/**
 * Something was written, new or not.
 */
export type AcademyPut = { 
/**
 * Its id.
 */
id: string, 
/**
 * The act, to undo it; absent when nothing had to change.
 */
op: OpId | null, };

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
 * Says on which project a person is followed; opens the accompaniment when there is none.
 */
export type AccompanimentProject = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * One they hold; absent: none.
 */
project: ProjectId | null, };

/**
 * Adds an action to a plan: under an objective of it; or under the objective of this theme and title, which is added
 * when it is not there; or by itself.
 */
export type ActionAdd = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * An objective of the plan.
 */
objective: ObjectiveId | null, 
/**
 * Otherwise a theme.
 */
theme: PlanTheme | null, 
/**
 * The title of an objective of that theme; absent: the first one not reached.
 */
objective_title: string | null, 
/**
 * What is to be done.
 */
title: string, 
/**
 * By when, in words (« +15j », « 1m », « 12/3 », « vendredi prochain »); empty or absent: no day.
 */
due: string | null, 
/**
 * Who has to do it.
 */
owner: ActionOwner, 
/**
 * Which member, when it is a member; absent: the one at the desk.
 */
member: MemberId | null, };

/**
 * An action was added.
 */
export type ActionAdded = { 
/**
 * Id.
 */
id: ActionId, 
/**
 * The objective it serves.
 */
objective: ObjectiveId | null, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * An action of a person: to do, to drop, to reopen, to remove.
 */
export type ActionAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
action: ActionId, };

/**
 * An action of a plan.
 */
export type ActionCard = { 
/**
 * Id.
 */
id: ActionId, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Who has to do it.
 */
owner: ActionOwner, 
/**
 * Which member, when it is a member.
 */
member: MemberId | null, 
/**
 * Name of that member.
 */
member_name: string | null, 
/**
 * Due on.
 */
due_on: string | null, 
/**
 * Not over, and due before today.
 */
late: boolean, 
/**
 * Done on.
 */
done_on: string | null, 
/**
 * Dropped on.
 */
dropped_on: string | null, 
/**
 * Note; absent for those who may not read it.
 */
note: string | null, };

/**
 * Writes one field of an action.
 */
export type ActionEdit = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
action: ActionId, 
/**
 * Field.
 */
field: ActionField, 
/**
 * Text, words of a day, code or identity; empty or absent clears it (a title cannot be).
 */
value: string | null, };

/**
 * A field of an action that can be written alone.
 */
export type ActionField = "title" | "due_on" | "owner" | "member" | "objective" | "note";

/**
 * One action of a plan.
 */
export type ActionId = string;

/**
 * Who has to do an action.
 */
export type ActionOwner = "person" | "member" | "partner";

/**
 * Whose address.
 */
export type AddressOf = { "person": PersonId } | { "project": ProjectId } | { "structure": StructureId };

/**
 * Writes an address chosen among the official ones.
 */
export type AddressPlace = { 
/**
 * Whose.
 */
of: AddressOf, 
/**
 * Identity of the address in the set.
 */
place: string, };

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
 * What the agenda may be made of.
 */
export type AgendaAskPass = { 
/**
 * Of which sitting.
 */
committee: CommitteeId, 
/**
 * How long the sitting lasts, in minutes; absent: three hours.
 */
length: number | null, 
/**
 * Minutes for each file; absent: what the règlement says.
 */
each: number | null, };

/**
 * The agenda was made.
 */
export type AgendaComposed = { 
/**
 * The act; absent when there was nothing to add.
 */
op: OpId | null, 
/**
 * When it was saved.
 */
at: string, 
/**
 * Files added.
 */
added: number, 
/**
 * Files left for want of time.
 */
left: number, };

/**
 * A proof that does not hold on the day of the sitting.
 */
export type AgendaGap = { 
/**
 * What is wrong, in words.
 */
says: string, 
/**
 * Until when the proof is, or was, valid.
 */
valid_until: string | null, };

/**
 * An application, as an agenda names it: no person.
 */
export type AgendaLine = { 
/**
 * Which.
 */
application: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * Day it was complete.
 */
complete_on: string | null, 
/**
 * What stands in the way.
 */
gaps: Array<AgendaGap>, };

/**
 * An agenda as it would build itself.
 */
export type AgendaProposal = { 
/**
 * Minutes of the sitting.
 */
length: number, 
/**
 * Minutes for each file.
 */
each: number, 
/**
 * What fits, the application that was complete first first.
 */
fits: Array<AgendaLine>, 
/**
 * What does not fit.
 */
left: Array<AgendaLine>, 
/**
 * What would be incomplete on that day, and why.
 */
incomplete: Array<AgendaLine>, 
/**
 * Complete applications whose instruction is not over.
 */
not_instructed: number, };

/**
 * How near the readers of a same application are to one another.
 */
export type AgreementShown = { 
/**
 * As the règlement names the criterion; « Toute la grille ».
 */
label: string, 
/**
 * Pairs of readers compared.
 */
pairs: number, 
/**
 * Mean absolute difference of their scores, in hundredths of a point (0 to 400).
 */
mean_hundredths: number, 
/**
 * Pairs that differ by one point at most.
 */
near: number, };

/**
 * Somebody who may be the person.
 */
export type AlikePerson = { 
/**
 * `Marie Dupont`, for the screen.
 */
label: string, 
/**
 * Why, as codes.
 */
reasons: Array<Reason>, 
/**
 * Why, in words: « même naissance, nom proche ».
 */
why: string, 
/**
 * How likely it is that she is the same, 0 to 1; [`THRESHOLD`] at least.
 */
probability: number, 
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
 * That answer is a member’s, against the map’s.
 */
qpv_overridden: boolean, 
/**
 * Day of the last contact.
 */
last_contact_on: string | null, 
/**
 * Day the file was opened.
 */
opened_on: string, };

/**
 * An amendment.
 */
export type AmendmentCard = { 
/**
 * The trainee.
 */
enrolment: EnrolmentId, 
/**
 * What stood; absent: the sheet did not name them.
 */
from: Mark | null, 
/**
 * Minutes missed then.
 */
from_late: number | null, 
/**
 * What stands.
 */
to: Mark, 
/**
 * Minutes missed.
 */
to_late: number | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * By whom.
 */
member_name: string | null, 
/**
 * When (RFC 3339).
 */
made_at: string, };

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
 * What a trainee knows of a block.
 */
export type AssessmentCard = { 
/**
 * The trainee.
 */
enrolment: EnrolmentId, 
/**
 * The block.
 */
block: CourseBlockId, 
/**
 * What was found.
 */
result: BlockResult, 
/**
 * When.
 */
assessed_on: string | null, 
/**
 * Note.
 */
note: string | null, };

/**
 * Writes what a trainee knows of a block.
 */
export type AssessmentPut = { 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * The trainee.
 */
enrolment: EnrolmentId, 
/**
 * The block.
 */
block: CourseBlockId, 
/**
 * What was found.
 */
result: BlockResult, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * Note.
 */
note: string, };

/**
 * An attempt to know what became of a structure.
 */
export type AttemptCard = { 
/**
 * Day.
 */
on: string | null, 
/**
 * How.
 */
mode: ContactMode | null, 
/**
 * Somebody answered.
 */
answered: boolean, 
/**
 * Note; absent for those who may not read it.
 */
note: string | null, 
/**
 * Who tried.
 */
member_name: string | null, };

/**
 * Agrees on the package of an application that was admitted and notified.
 */
export type AwardAgree = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Hours of coaching.
 */
coaching_hours: number, 
/**
 * Months of workspace.
 */
workspace_months: number, 
/**
 * Who is the mentor; may be empty.
 */
mentor: string, 
/**
 * The micro-grant, as typed (« 1 500 »).
 */
grant: string, 
/**
 * Day of the agreement, in forgiving text; empty: today.
 */
on: string, 
/**
 * First day, in forgiving text.
 */
starts_on: string, 
/**
 * Last day, in forgiving text; empty: a year later.
 */
ends_on: string, 
/**
 * Reference of the agreement; may be empty.
 */
reference: string, };

/**
 * The award of one application.
 */
export type AwardAsk = { 
/**
 * Which application.
 */
application: PassApplicationId, };

/**
 * An award.
 */
export type AwardCard = { 
/**
 * What it gives.
 */
package: PackageCard, 
/**
 * Day of the agreement.
 */
agreed_on: string | null, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day planned.
 */
ends_on: string | null, 
/**
 * Last day, when it ended before.
 */
ended_early_on: string | null, 
/**
 * Why it ended early.
 */
reason: string | null, 
/**
 * Reference of the agreement.
 */
reference: string | null, 
/**
 * Paid so far, in cents.
 */
paid_cents: number, };

/**
 * Ends an award before its day.
 */
export type AwardEndEarly = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Why.
 */
reason: string, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * Something of an award on a day.
 */
export type AwardOn = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * All there is to show of the award of an application.
 */
export type AwardPage = { 
/**
 * State of the application.
 */
state: PassState, 
/**
 * It was admitted and notified: the package can be agreed on.
 */
may_agree: boolean, 
/**
 * Who holds it.
 */
person: PersonId | null, 
/**
 * The project.
 */
project: ProjectId | null, 
/**
 * The structure.
 */
structure: StructureId | null, 
/**
 * Name of the structure.
 */
structure_name: string | null, 
/**
 * What the règlement proposes.
 */
proposed: PackageCard, 
/**
 * What was awarded.
 */
award: AwardCard | null, 
/**
 * Payments, in their order.
 */
instalments: Array<InstalmentCard>, 
/**
 * Milestones; none before the start.
 */
milestones: Array<MilestoneCard>, 
/**
 * Letters, latest first.
 */
letters: Array<PassLetterCard>, };

/**
 * A block of competences.
 */
export type BlockCard = { 
/**
 * Id.
 */
id: CourseBlockId, 
/**
 * Code.
 */
code: string, 
/**
 * Label.
 */
label: string, };

/**
 * A block of competences, new or known.
 */
export type BlockPut = { 
/**
 * Which; absent: a new one.
 */
id: CourseBlockId | null, 
/**
 * Code.
 */
code: string, 
/**
 * Label.
 */
label: string, };

/**
 * What an assessment says of a block of competences (P5.6).
 */
export type BlockResult = "acquired" | "partial" | "not_acquired";

/**
 * What holds a person back (P1.4, standards S4): health-free wording.
 */
export type Brake = "mobility" | "childcare" | "language" | "digital" | "housing" | "money" | "administrative" | "availability" | "other";

/**
 * A brake, present or lifted.
 */
export type BrakeCard = { 
/**
 * Which.
 */
brake: Brake, 
/**
 * Since.
 */
since: string | null, 
/**
 * Lifted on; absent: present.
 */
until: string | null, 
/**
 * Note.
 */
note: string, };

/**
 * Says that a brake is lifted.
 */
export type BrakeLift = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
brake: Brake, };

/**
 * Says that a person has a brake.
 */
export type BrakeSet = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
brake: Brake, 
/**
 * Note; absent: left as it is.
 */
note: string | null, };

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
 * From whom, to whom.
 */
export type CaseloadAsk = { 
/**
 * Who follows these persons now.
 */
from: MemberId, 
/**
 * Who will.
 */
to: MemberId, };

/**
 * A caseload was handed over.
 */
export type CaseloadHandedOver = { 
/**
 * How many persons.
 */
persons: number, 
/**
 * Acts, to undo them: one per five hundred persons.
 */
ops: Array<OpId>, };

/**
 * The catalogue of the Académie.
 */
export type Catalogue = { 
/**
 * Courses, by title.
 */
courses: Array<CourseCard>, 
/**
 * Rooms, by name.
 */
rooms: Array<RoomCard>, 
/**
 * Closures, in order.
 */
closures: Array<ClosureCard>, };

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
 * What a jury said.
 */
export type CertificationResult = "obtained" | "partial" | "failed" | "absent";

/**
 * One of the five checks of a structure.
 */
export type CheckCard = { 
/**
 * Months after the creation.
 */
months: number, 
/**
 * The day from which it is to be made.
 */
due_on: string, 
/**
 * State.
 */
state: CheckState, 
/**
 * May an attempt be recorded today?
 */
may_try: boolean, 
/**
 * Attempts, oldest first.
 */
attempts: Array<AttemptCard>, 
/**
 * What is known of the structure on that day; absent when the day has not come.
 */
fate: StructureStatus | null, };

/**
 * A check of a structure in a list.
 */
export type CheckDue = { 
/**
 * Months after the creation.
 */
months: number, 
/**
 * The day from which it is to be made.
 */
due_on: string, 
/**
 * State.
 */
state: CheckState, 
/**
 * Attempts without an answer.
 */
unanswered: number, };

/**
 * What has become of one check.
 */
export type CheckState = "to_come" | "due" | "late" | "attempted" | "answered" | "no_answer" | "known" | "missed";

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
 * A clash, seen from one cohort.
 */
export type ClashCard = { 
/**
 * Day.
 */
day: string, 
/**
 * The half-day of the other cohort begins, in minutes since midnight.
 */
starts: number, 
/**
 * The other cohort.
 */
cohort: CohortId, 
/**
 * Its title.
 */
title: string, 
/**
 * The same trainer.
 */
trainer: boolean, 
/**
 * The same room.
 */
room: boolean, 
/**
 * How many trainees are wanted in both.
 */
trainees: number, };

/**
 * One half-day of a cohort.
 */
export type ClassSessionId = string;

/**
 * A closure.
 */
export type ClosureCard = { 
/**
 * Id.
 */
id: AcademyClosureId, 
/**
 * Why.
 */
label: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, };

/**
 * Writes a closure, new or known.
 */
export type ClosurePut = { 
/**
 * Which; absent: a new one.
 */
closure: AcademyClosureId | null, 
/**
 * Why.
 */
label: string, 
/**
 * First day, in forgiving text.
 */
starts: string, 
/**
 * Last day, in forgiving text; empty: the first.
 */
ends: string, };

/**
 * One cohort.
 */
export type CohortAsk = { 
/**
 * Which.
 */
cohort: CohortId, };

/**
 * Makes a cohort with its calendar.
 */
export type CohortCreate = { 
/**
 * A title of its own; empty: that of the course.
 */
title: string, 
/**
 * Places; absent: without limit.
 */
capacity: number | null, 
/**
 * Note.
 */
note: string, 
/**
 * Its calendar.
 */
plan: CohortPlan, };

/**
 * Writes what a cohort is, beside its calendar.
 */
export type CohortEdit = { 
/**
 * Which.
 */
cohort: CohortId, 
/**
 * A title of its own; empty: that of the course.
 */
title: string, 
/**
 * Places; absent: without limit.
 */
capacity: number | null, 
/**
 * Usual room.
 */
room: RoomId | null, 
/**
 * Note.
 */
note: string, 
/**
 * It is not held.
 */
cancelled: boolean, };

/**
 * One dated run of a course.
 */
export type CohortId = string;

/**
 * A cohort in the list.
 */
export type CohortLine = { 
/**
 * Id.
 */
id: CohortId, 
/**
 * Title.
 */
title: string, 
/**
 * The course.
 */
course: CourseId | null, 
/**
 * Its title.
 */
course_title: string | null, 
/**
 * Its family.
 */
family: CourseFamily | null, 
/**
 * First half-day.
 */
starts_on: string | null, 
/**
 * Last half-day.
 */
ends_on: string | null, 
/**
 * Places.
 */
capacity: number | null, 
/**
 * Enrolled, with a place or not.
 */
enrolled: number, 
/**
 * It is not held.
 */
cancelled: boolean, };

/**
 * The page of a cohort.
 */
export type CohortPage = { 
/**
 * What the list says.
 */
line: CohortLine, 
/**
 * Note.
 */
note: string | null, 
/**
 * Usual room.
 */
room: RoomId | null, 
/**
 * Who trains.
 */
trainers: Array<TrainerCard>, 
/**
 * Half-days, in order: the columns of the heat map.
 */
sessions: Array<SessionCard>, 
/**
 * Trainees, by name: its rows.
 */
trainees: Array<TraineeCard>, 
/**
 * Half-days of the past without a register.
 */
without_register: Array<ClassSessionId>, 
/**
 * Clashes with other cohorts, from today.
 */
clashes: Array<ClashCard>, 
/**
 * Assessments by block.
 */
assessments: Array<AssessmentCard>, };

/**
 * What a calendar is generated from.
 */
export type CohortPlan = { 
/**
 * The course.
 */
course: CourseId, 
/**
 * First day, in forgiving text.
 */
starts: string, 
/**
 * Last day; empty: until the hours of the course are planned.
 */
until: string, 
/**
 * The half-days of a week.
 */
week: Array<WeekHalf>, 
/**
 * Beginning of a morning, as typed (`9h`).
 */
morning_starts: string, 
/**
 * End of a morning.
 */
morning_ends: string, 
/**
 * Beginning of an afternoon.
 */
afternoon_starts: string, 
/**
 * End of an afternoon.
 */
afternoon_ends: string, 
/**
 * Usual room.
 */
room: RoomId | null, 
/**
 * Who trains; the first has every half-day, when there is only one.
 */
trainers: Array<TrainerAsk>, };

/**
 * A calendar as it would be.
 */
export type CohortPlanned = { 
/**
 * Half-days, in order.
 */
halves: Array<PlannedHalf>, 
/**
 * Days of the week asked for that hold none, and why: a public holiday, otherwise a closure.
 */
left_out: Array<DayLeftOut>, 
/**
 * Minutes planned.
 */
minutes: number, 
/**
 * Half-days of other cohorts that want the same trainer or room at the same time.
 */
clashes: Array<ClashCard>, };

/**
 * Ends a cohort earlier: the half-days after that day go.
 */
export type CohortShorten = { 
/**
 * Which.
 */
cohort: CohortId, 
/**
 * Last day, in forgiving text.
 */
ends_on: string, };

/**
 * Which cohorts.
 */
export type CohortsList = { 
/**
 * Also those that are over.
 */
past: boolean, };

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
 * One sitting.
 */
export type CommitteeAsk = { 
/**
 * Which.
 */
committee: CommitteeId, };

/**
 * A sitting, as the list shows it.
 */
export type CommitteeCard = { 
/**
 * Id.
 */
id: CommitteeId, 
/**
 * Title.
 */
title: string, 
/**
 * When, on the wall of the house.
 */
held_at: string | null, 
/**
 * Where.
 */
place: string | null, 
/**
 * Voices that a decision needs.
 */
quorum: number, 
/**
 * Where it stands.
 */
state: SittingState, 
/**
 * When it was opened.
 */
opened_at: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * Number of its minutes, once closed.
 */
minutes_number: string | null, 
/**
 * Remarks of the minutes.
 */
note: string | null, 
/**
 * Files on its agenda.
 */
items: number, 
/**
 * Files decided or withdrawn.
 */
decided: number, };

/**
 * The committee decides a file.
 */
export type CommitteeDecide = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * Which item.
 */
item: CommitteeItemId, 
/**
 * What.
 */
decision: ItemDecision, 
/**
 * Why; what is expected, for an adjournment.
 */
motive: string, 
/**
 * Conditions of an admission; may be empty.
 */
conditions: string, 
/**
 * The vote.
 */
votes: VoteCount, };

/**
 * Writes one field.
 */
export type CommitteeEdit = { 
/**
 * Which sitting.
 */
committee: CommitteeId, 
/**
 * Which field.
 */
field: CommitteeField, 
/**
 * As typed.
 */
value: string, };

/**
 * What of a sitting is written alone.
 */
export type CommitteeField = "title" | "place" | "quorum" | "note";

/**
 * One sitting of a committee.
 */
export type CommitteeId = string;

/**
 * One item of an agenda.
 */
export type CommitteeItemId = string;

/**
 * One seat in a sitting.
 */
export type CommitteeMemberId = string;

/**
 * Moves a sitting to another moment; its proofs are judged again.
 */
export type CommitteeMove = { 
/**
 * Which sitting.
 */
committee: CommitteeId, 
/**
 * When, in forgiving text.
 */
at: string, };

/**
 * The sitting was moved.
 */
export type CommitteeMoved = { 
/**
 * The act; absent when nothing changed.
 */
op: OpId | null, 
/**
 * When it was saved.
 */
at: string, 
/**
 * Files of the agenda whose proofs do not hold on the new day, and did on the former.
 */
incomplete: Array<AgendaLine>, };

/**
 * The decisions were notified.
 */
export type CommitteeNotify = { 
/**
 * Of which sitting.
 */
committee: CommitteeId, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * The page of a sitting.
 */
export type CommitteePage = { 
/**
 * What the projector shows too.
 */
live: LiveSitting, 
/**
 * Who holds the files.
 */
holders: Array<ItemHolder>, 
/**
 * Who does not judge what.
 */
recusals: Array<RecusalCard>, 
/**
 * Letters made.
 */
letters: Array<PassLetterCard>, 
/**
 * Decisions of the sitting that are not notified yet.
 */
to_notify: number, 
/**
 * Values that two desks wrote and nobody chose.
 */
conflicts: Array<Conflict>, };

/**
 * Plans a sitting. Those who sat last time are called again.
 */
export type CommitteePlan = { 
/**
 * Title; empty: « Comité du… ».
 */
title: string, 
/**
 * When, in forgiving text (« 3/12 14h »).
 */
at: string, 
/**
 * Where; may be empty.
 */
place: string, 
/**
 * Voices that a decision needs; absent: what the règlement says.
 */
quorum: number | null, };

/**
 * The sitting is planned.
 */
export type CommitteePlanned = { 
/**
 * Id.
 */
id: CommitteeId, 
/**
 * The act, to undo it.
 */
op: OpId, };

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
 * Contract of a job (standards S11).
 */
export type Contract = "permanent" | "permanent_i" | "fixed_term" | "fixed_term_usage" | "fixed_term_i" | "fixed_term_i_phc" | "fixed_term_i_cvg" | "fixed_term_tremplin" | "apprenticeship" | "professional_training" | "temporary" | "business_creation" | "other";

/**
 * One block of competences of a course.
 */
export type CourseBlockId = string;

/**
 * A course.
 */
export type CourseCard = { 
/**
 * Id.
 */
id: CourseId, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for.
 */
objective: string | null, 
/**
 * Family of trades.
 */
family: CourseFamily | null, 
/**
 * RNCP or RS number.
 */
certification: string | null, 
/**
 * ROME codes.
 */
romes: Array<string>, 
/**
 * FORMACODE.
 */
formacode: string | null, 
/**
 * Hours.
 */
hours: number | null, 
/**
 * Level, from 1 to 8.
 */
level: number | null, 
/**
 * What one must know before.
 */
prerequisites: string | null, 
/**
 * It is proposed.
 */
active: boolean, 
/**
 * Blocks of competences, in order.
 */
blocks: Array<BlockCard>, };

/**
 * Family of trades of a course: the breakdown « par famille » of what is trained.
 */
export type CourseFamily = "food" | "reuse" | "care" | "building" | "culture" | "digital" | "business" | "other";

/**
 * One entry of the catalogue of the Académie.
 */
export type CourseId = string;

/**
 * Writes a course, new or known. What is not given is emptied.
 */
export type CoursePut = { 
/**
 * Which; absent: a new one.
 */
course: CourseId | null, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for.
 */
objective: string, 
/**
 * Family of trades.
 */
family: CourseFamily | null, 
/**
 * RNCP or RS number, as typed.
 */
certification: string, 
/**
 * ROME codes, as typed.
 */
romes: string, 
/**
 * FORMACODE, as typed.
 */
formacode: string, 
/**
 * Hours.
 */
hours: number | null, 
/**
 * Level, as typed: 1 to 8, or an old Roman one.
 */
level: string, 
/**
 * What one must know before.
 */
prerequisites: string, 
/**
 * It is proposed.
 */
active: boolean, 
/**
 * Blocks, in order; those that are not given are removed.
 */
blocks: Array<BlockPut>, };

/**
 * A criterion of eligibility (P4.2).
 */
export type Criterion = { 
/**
 * Stable code; answers refer to it.
 */
code: string, 
/**
 * As it is shown.
 */
label: string, 
/**
 * One sentence of help.
 */
help: string, 
/**
 * Who answers it.
 */
source: CriterionSource, 
/**
 * The proof wanted, by its code.
 */
proof: string | null, };

/**
 * Answer to a criterion of eligibility; a criterion without an answer has no row.
 */
export type CriterionAnswer = "met" | "not_met" | "not_applicable";

/**
 * A criterion with its answer.
 */
export type CriterionCard = { 
/**
 * Code.
 */
code: string, 
/**
 * As it is shown.
 */
label: string, 
/**
 * Help.
 */
help: string, 
/**
 * Where it stands.
 */
state: CriterionState, 
/**
 * In words: met because of what, or what is missing.
 */
sentence: string, 
/**
 * What is known answered, and nobody by hand.
 */
by_itself: boolean, 
/**
 * The answer given by hand.
 */
answer: CriterionAnswer | null, 
/**
 * Note.
 */
note: string, 
/**
 * Who answered.
 */
member_name: string | null, 
/**
 * When.
 */
as_of: string | null, 
/**
 * The proof wanted, by its code.
 */
proof: string | null, 
/**
 * Why a coordinator went over it.
 */
override_reason: string | null, 
/**
 * Who.
 */
overridden_by: string | null, };

/**
 * Those of one answer to a criterion.
 */
export type CriterionRate = { 
/**
 * As the règlement names it.
 */
label: string, 
/**
 * The answer.
 */
answer: CriterionAnswer, 
/**
 * How many.
 */
rate: RateShown, };

/**
 * Who answers a criterion when nobody did by hand.
 */
export type CriterionSource = "declared" | "qpv" | "adult" | "no_other_award";

/**
 * Where a criterion stands.
 */
export type CriterionState = "met" | "not_met" | "to_check" | "unanswered" | "not_applicable" | "overridden";

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
 * One kind alone; absent: all kinds, the first lines of each.
 */
only: DayKind | null, 
/**
 * How many lines of the kind asked alone, from 1 to 5 000; absent: 500.
 */
most: number | null, };

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
export type DayKind = "draft" | "unanswered" | "late_action" | "appointment_today" | "due_today" | "waiting" | "proof_to_chase" | "proof_lapsing" | "check_due" | "silent" | "no_next_action" | "conflict";

/**
 * A day left out.
 */
export type DayLeftOut = { 
/**
 * Day.
 */
day: string, 
/**
 * The public holiday; absent: a closure.
 */
holiday: PublicHoliday | null, };

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
 * Delays, in days.
 */
export type Deadlines = { 
/**
 * To bring the proofs that were asked for.
 */
complete: number, 
/**
 * After how many days without news they are asked for again.
 */
chase: number, 
/**
 * To decide, from the filing, suspensions excluded.
 */
decide: number, 
/**
 * To appeal, from the notification.
 */
appeal: number, 
/**
 * How long before a proof lapses the list of the day says so.
 */
lapse_notice: number, };

/**
 * A decision behind the figures.
 */
export type DecidedRow = { 
/**
 * The application.
 */
application: string, 
/**
 * Number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * Decision.
 */
decision: Decision, 
/**
 * Its day.
 */
decided_on: string | null, 
/**
 * Days to it, less those of waiting.
 */
days: number | null, 
/**
 * Index of its band among `bands`.
 */
band: number, 
/**
 * In a QPV?
 */
qpv: Qpv | null, };

/**
 * What a committee decides of an application.
 */
export type Decision = "admitted" | "adjourned" | "refused";

/**
 * A band of delays.
 */
export type DelayBand = { 
/**
 * « 31 à 60 jours ».
 */
label: string, 
/**
 * How many decisions.
 */
decided: number, };

/**
 * A diagnosis of a person.
 */
export type DiagnosisAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
diagnosis: DiagnosisId, };

/**
 * A diagnosis as the radar draws it.
 */
export type DiagnosisCard = { 
/**
 * Id.
 */
id: DiagnosisId, 
/**
 * Day.
 */
on: string, 
/**
 * About which project.
 */
project: ProjectId | null, 
/**
 * Who held it.
 */
member_name: string | null, 
/**
 * Every theme, in the order of the screens.
 */
scores: Array<ThemeScore>, 
/**
 * What changed since the first diagnosis.
 */
since_entry: Array<ScoreChange>, 
/**
 * Note.
 */
note: string, };

/**
 * One diagnosis.
 */
export type DiagnosisId = string;

/**
 * The themes of a diagnosis, each scored 0 to 4 (P2.3).
 */
export type DiagnosisTheme = "person" | "offer" | "market" | "finance" | "legal" | "network" | "impact";

/**
 * Writes a whole diagnosis in one act. The same day and project: corrected in place; otherwise a new one.
 */
export type DiagnosisWrite = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * The one that is corrected; absent: that of the same day and project, or a new one.
 */
diagnosis: DiagnosisId | null, 
/**
 * About which project.
 */
project: ProjectId | null, 
/**
 * Day; forgiving text (« 12/3 », « hier »); absent: today.
 */
on: string | null, 
/**
 * Themes with their score; one at least.
 */
scores: Array<ThemeScore>, 
/**
 * Note, at most 4 000 characters.
 */
note: string, };

/**
 * A district.
 */
export type DistrictCard = { 
/**
 * Official code.
 */
code: string, 
/**
 * Official name.
 */
name: string, };

/**
 * Of which person, for a file handed over.
 */
export type DocumentAdd = { 
/**
 * Person.
 */
person: PersonId, };

/**
 * A document was kept.
 */
export type DocumentAdded = { 
/**
 * Id.
 */
id: DocumentId, 
/**
 * Act, to undo it.
 */
op: OpId, };

/**
 * One document.
 */
export type DocumentAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Document.
 */
document: DocumentId, };

/**
 * A document of a file.
 */
export type DocumentCard = { 
/**
 * Id.
 */
id: DocumentId, 
/**
 * Name, with its extension.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * When it was added.
 */
added_on: string | null, 
/**
 * Who added it.
 */
member_name: string | null, 
/**
 * What it is, in the member's words.
 */
note: string, 
/**
 * Its bytes are on this desk.
 */
here: boolean, 
/**
 * The window can show it.
 */
shown: boolean, };

/**
 * Says what a document is, or renames it.
 */
export type DocumentEdit = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Document.
 */
document: DocumentId, 
/**
 * New name; absent: unchanged.
 */
name: string | null, 
/**
 * What it is; absent: unchanged.
 */
note: string | null, };

/**
 * One document.
 */
export type DocumentId = string;

/**
 * How a day in words is understood, while it is typed.
 */
export type DueAsk = { 
/**
 * As typed.
 */
words: string, };

/**
 * A day in words, understood or not.
 */
export type DueRead = { 
/**
 * The words it answers.
 */
words: string, 
/**
 * The day.
 */
day: string | null, 
/**
 * Why there is none, in French.
 */
wrong: string | null, };

/**
 * What a job is worth as a durable one.
 */
export type Durability = "not" | "provisional" | "to_verify" | "durable" | "ended";

/**
 * What the criteria say together.
 */
export type Eligibility = "eligible" | "not_eligible" | "unknown";

/**
 * Employment status in a situation.
 */
export type Employment = "job_seeker" | "long_term_job_seeker" | "permanent" | "fixed_term" | "insertion" | "self_employed" | "in_training" | "retired" | "inactive";

/**
 * Enters persons into a cohort, in one act.
 */
export type EnrolmentAdd = { 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * Who, in the order in which they ask for a place; 500 at most.
 */
persons: Array<PersonId>, 
/**
 * As candidates, admitted, or enrolled at once.
 */
state: EnrolmentState, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * Who sent them.
 */
prescriber: Prescriber | null, 
/**
 * Name of whom.
 */
prescriber_name: string, 
/**
 * Who pays.
 */
funding: Funding | null, 
/**
 * Number of the file of whoever pays.
 */
funding_reference: string, };

/**
 * One trainee in a cohort.
 */
export type EnrolmentId = string;

/**
 * State of an enrolment as somebody wrote it (P5.3). Waiting, in training and completed are read from the calendar,
 * the capacity and the hours: see [`super::standing::Standing`].
 */
export type EnrolmentState = "candidate" | "admitted" | "declined" | "enrolled" | "withdrawn" | "dropped_out";

/**
 * Does something with an enrolment.
 */
export type EnrolmentStep = { 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * The enrolment.
 */
enrolment: EnrolmentId, 
/**
 * What.
 */
verb: EnrolmentVerb, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * Why, of a drop-out.
 */
reason: LeaveReason | null, 
/**
 * In words.
 */
note: string, 
/**
 * Of a certification.
 */
certification: CertificationResult | null, };

/**
 * What is done with an enrolment.
 */
export type EnrolmentVerb = "admit" | "decline" | "enrol" | "withdraw" | "drop_out" | "come_back" | "certify" | "remove";

/**
 * Persons were entered.
 */
export type EnrolmentsAdded = { 
/**
 * Enrolments, in the order asked.
 */
added: Array<EnrolmentId>, 
/**
 * Those who were in the cohort already: left as they are.
 */
already: Array<PersonId>, 
/**
 * The act, to undo it.
 */
op: OpId | null, };

/**
 * What to do when a partner does not answer, in order.
 */
export type EscalationStep = "email" | "call" | "coordination" | "elsewhere";

/**
 * What a structure is in the social and solidarity economy (P2.6).
 */
export type EssKind = "association" | "scop" | "scic" | "cae" | "mutual" | "foundation" | "esus" | "ei" | "ai" | "aci" | "etti" | "ea" | "ebe" | "neighbourhood_company" | "not_ess";

/**
 * The four ways an accompaniment ends (P2.2, standards S10): "closed" is never read as "helped".
 */
export type ExitReason = "helped" | "no_help_possible" | "unreachable" | "not_for_us";

/**
 * A list that left the house.
 */
export type ExportCard = { 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Who.
 */
member_name: string, 
/**
 * What left: `persons`, `subsidies`, `calendar_appointment`, `calendar_member`.
 */
what: string, 
/**
 * How many rows.
 */
rows: number, 
/**
 * Why; empty for the copy of a file, which the person asked for.
 */
reason: string, 
/**
 * It is the copy of the file of this number, and no list; an empty number: the file is no more.
 */
copy_of: string | null, };

/**
 * Formats of an export.
 */
export type ExportFormat = "csv" | "xlsx" | "pdf";

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
export type FailureCode = "refused" | "locked" | "not_allowed" | "malformed" | "unknown_command" | "house_exists" | "no_house" | "wrong_passphrase" | "too_soon" | "tries_exhausted" | "weak_passphrase" | "wrong_recovery_words" | "key_file_missing" | "key_file_damaged" | "vault_missing" | "vault_damaged" | "vault_too_new" | "migration_failed" | "already_open" | "disk_full" | "read_only_folder" | "storage" | "hub_unreachable" | "hub_not_understood" | "hub_trouble" | "hub_untrusted" | "hub_refused" | "wrong_code" | "not_enrolled" | "period_not_over" | "unreadable_sheet" | "unreadable_reference" | "file_too_big" | "not_here" | "import_gone" | "import_stale" | "no_name_column" | "busy" | "cancelled" | "defect";

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
after: string | null, 
/**
 * What the entity was called when it was there before: the title of an action, a project, the code of a brake.
 */
about?: string, };

/**
 * What two files say of one field.
 */
export type FieldCompared = { 
/**
 * Field, as in the history: `family_name`.
 */
field: string, 
/**
 * In the file that would stay, as stored.
 */
kept: string | null, 
/**
 * In the other.
 */
gone: string | null, 
/**
 * The proposal takes the other's: the file that would stay says nothing.
 */
takes_gone: boolean, };

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
 * What somebody who answered said.
 */
export type FollowUpAnswer = { 
/**
 * What the structure is; absent: they did not say.
 */
status: StructureStatus | null, 
/**
 * Since, for what is not « active »; forgiving text; absent: the day of the call.
 */
since: string | null, 
/**
 * Employees; absent: they did not say.
 */
employees: number | null, };

/**
 * Records an attempt of a check with all that it gave, as one act.
 */
export type FollowUpRecord = { 
/**
 * Structure.
 */
structure: StructureId, 
/**
 * Which check: 3, 6, 12, 24 or 36.
 */
months: number, 
/**
 * Day; forgiving text; absent: today.
 */
on: string | null, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Absent: nobody answered.
 */
answer: FollowUpAnswer | null, 
/**
 * Note.
 */
note: string, };

/**
 * Who pays for the training of one person.
 */
export type Funding = "region" | "city" | "departement" | "france_travail" | "opco" | "cpf" | "employer" | "fse" | "self" | "other";

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
 * The grid (P4.4).
 */
export type Grid = { 
/**
 * What is scored.
 */
criteria: Array<GridCriterion>, 
/**
 * From how many points out of 100 the mark speaks for an admission.
 */
threshold: number, 
/**
 * How many readers without a conflict of interest are needed, two at least.
 */
readers: number, 
/**
 * From how many points out of 100 between two readers the spread is to be talked about.
 */
spread: number, };

/**
 * A criterion of the grid, with the scores that may be seen.
 */
export type GridCard = { 
/**
 * Code.
 */
code: string, 
/**
 * As it is shown.
 */
label: string, 
/**
 * Help.
 */
help: string, 
/**
 * Weight, percent.
 */
weight: number, 
/**
 * My score.
 */
mine: number | null, 
/**
 * My comment.
 */
my_comment: string, 
/**
 * Mean, hundredths of a score.
 */
mean: number | null, 
/**
 * Between the lowest and the highest.
 */
spread: number, };

/**
 * A criterion of the grid of readers, scored 0 to 4.
 */
export type GridCriterion = { 
/**
 * Stable code; scores refer to it.
 */
code: string, 
/**
 * As it is shown.
 */
label: string, 
/**
 * What 0 and 4 mean.
 */
help: string, 
/**
 * Weight, in percent; all of them make 100.
 */
weight: number, };

/**
 * Half of a day.
 */
export type Half = "morning" | "afternoon";

/**
 * A headcount of one day.
 */
export type HeadcountCard = { 
/**
 * As of.
 */
as_of: string, 
/**
 * Employees.
 */
employees: number, 
/**
 * Of which in insertion.
 */
insertion: number | null, };

/**
 * Writes how many work in a structure on a day: in place when the day is written already.
 */
export type HeadcountWrite = { 
/**
 * Structure.
 */
structure: StructureId, 
/**
 * As of; forgiving text; absent: today.
 */
as_of: string | null, 
/**
 * Employees, 0..=1 000 000.
 */
employees: number, 
/**
 * Of which in insertion.
 */
insertion: number | null, };

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
 * Somebody who holds a project.
 */
export type HolderCard = { 
/**
 * Who.
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
 * Number of their file.
 */
number: string, 
/**
 * As what.
 */
role: HolderRole | null, 
/**
 * Since.
 */
since: string | null, 
/**
 * Their file was removed.
 */
file_removed: boolean, };

/**
 * Removes a holder; the last one stays.
 */
export type HolderRemove = { 
/**
 * Project.
 */
project: ProjectId, 
/**
 * Who.
 */
person: PersonId, };

/**
 * What a person is in a project or in a structure.
 */
export type HolderRole = "leader" | "partner" | "director" | "associate" | "employee" | "volunteer";

/**
 * Adds a holder to a project, or changes as what they hold it.
 */
export type HolderWrite = { 
/**
 * Project.
 */
project: ProjectId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * As what.
 */
role: HolderRole, };

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
 * Writes one field of it.
 */
export type HouseEdit = { 
/**
 * Which field.
 */
field: HouseField, 
/**
 * As typed; empty clears it.
 */
value: string, };

/**
 * How a Maison is reached: what its papers say at their top.
 */
export type HouseField = "line" | "postcode" | "city" | "phone" | "email";

/**
 * How the Maison is reached, as its papers say it.
 */
export type HouseReachCard = { 
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
 * Phone, as French writes it.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, };

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
undone_at: string | null, 
/**
 * It wrote partners, not persons.
 */
of_partners: boolean, 
/**
 * It wrote applications, and the persons who hold them.
 */
of_applications: boolean, };

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
 * Plans a payment.
 */
export type InstalmentAdd = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * As it is shown.
 */
label: string, 
/**
 * As typed.
 */
amount: string, 
/**
 * On what condition.
 */
condition: string, 
/**
 * Day it is planned for, in forgiving text.
 */
due_on: string, };

/**
 * One payment.
 */
export type InstalmentAsk = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which.
 */
instalment: InstalmentId, };

/**
 * Stops a payment, or lets it go on.
 */
export type InstalmentBlock = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which.
 */
instalment: InstalmentId, 
/**
 * Why; empty: it goes on.
 */
reason: string, };

/**
 * A payment.
 */
export type InstalmentCard = { 
/**
 * Id.
 */
id: InstalmentId, 
/**
 * Place, from 1.
 */
place: number, 
/**
 * As it is shown.
 */
label: string, 
/**
 * In cents.
 */
amount_cents: number, 
/**
 * On what condition.
 */
condition: string | null, 
/**
 * Day it is planned for.
 */
due_on: string | null, 
/**
 * Where it stands.
 */
state: InstalmentState, 
/**
 * The document that proves it.
 */
evidence: DocumentId | null, 
/**
 * Its name.
 */
evidence_name: string | null, 
/**
 * Why it is stopped.
 */
blocked_reason: string | null, 
/**
 * Day it was paid.
 */
paid_on: string | null, 
/**
 * Reference of the payment.
 */
paid_reference: string | null, };

/**
 * One payment of an award.
 */
export type InstalmentId = string;

/**
 * A payment was made.
 */
export type InstalmentPay = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which.
 */
instalment: InstalmentId, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * Reference of the payment; may be empty.
 */
reference: string, };

/**
 * The document that proves the condition of a payment has come.
 */
export type InstalmentProve = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which.
 */
instalment: InstalmentId, 
/**
 * A document of the file of the person.
 */
document: DocumentId, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * A payment of the package.
 */
export type InstalmentRule = { 
/**
 * As it is shown.
 */
label: string, 
/**
 * Share of the grant, in percent; all of them make 100.
 */
percent: number, 
/**
 * On what condition it is paid.
 */
condition: string, 
/**
 * Months after the start.
 */
months: number, };

/**
 * Where a payment stands: read from its dates, never written.
 */
export type InstalmentState = "to_come" | "awaited" | "ready" | "blocked" | "paid" | "dropped";

/**
 * Puts one application on the agenda.
 */
export type ItemAdd = { 
/**
 * Of which sitting.
 */
committee: CommitteeId, 
/**
 * Which application.
 */
application: PassApplicationId, };

/**
 * An item of the agenda.
 */
export type ItemCard = { 
/**
 * Id.
 */
id: CommitteeItemId, 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * State of the application.
 */
state: PassState, 
/**
 * Place, from 1.
 */
place: number, 
/**
 * Minutes given to it.
 */
minutes: number, 
/**
 * Voices that may judge it now.
 */
voices: number, 
/**
 * How it ended.
 */
decision: ItemDecision | null, 
/**
 * Why.
 */
motive: string | null, 
/**
 * Conditions.
 */
conditions: string | null, 
/**
 * The vote.
 */
votes: VoteCount, 
/**
 * When it was decided.
 */
decided_at: string | null, 
/**
 * What is asked, in cents.
 */
asked_cents: number | null, 
/**
 * What does not hold on the day of the sitting.
 */
gaps: Array<AgendaGap>, 
/**
 * Readings that count; fewer than two, a reader was removed since.
 */
readings: number, 
/**
 * Readings that the règlement wants.
 */
readings_wanted: number, 
/**
 * Names of those who do not judge it.
 */
recused: Array<string>, 
/**
 * Two desks said different things of it.
 */
disputed: boolean, };

/**
 * How an item of an agenda ended: a decision, or none because those who applied withdrew during the sitting.
 */
export type ItemDecision = "admitted" | "adjourned" | "refused" | "withdrawn";

/**
 * Who holds a file of the agenda.
 */
export type ItemHolder = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Who.
 */
person: PersonId | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Their project.
 */
project_name: string | null, 
/**
 * Their structure.
 */
structure_name: string | null, };

/**
 * Moves an item in its agenda, or gives it more time.
 */
export type ItemPlace = { 
/**
 * Of which sitting.
 */
committee: CommitteeId, 
/**
 * Which item.
 */
item: CommitteeItemId, 
/**
 * Its new place, from 1.
 */
place: number | null, 
/**
 * Its minutes.
 */
minutes: number | null, };

/**
 * One item of an agenda.
 */
export type ItemRemove = { 
/**
 * Of which sitting.
 */
committee: CommitteeId, 
/**
 * Which item.
 */
item: CommitteeItemId, 
/**
 * Why.
 */
reason: string, };

/**
 * A contract.
 */
export type JobCard = { 
/**
 * Id.
 */
id: JobId, 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Name of whom.
 */
name: string, 
/**
 * Its sort.
 */
contract: Contract | null, 
/**
 * First day.
 */
starts_on: string | null, 
/**
 * Last day.
 */
ends_on: string | null, 
/**
 * Working time, in minutes a week.
 */
weekly_minutes: number | null, 
/**
 * What it is called.
 */
title: string | null, 
/**
 * Trade.
 */
rome: string | null, 
/**
 * Who employs.
 */
employer: string | null, 
/**
 * A followed structure.
 */
structure: StructureId | null, 
/**
 * Its name.
 */
structure_name: string | null, 
/**
 * A territoire zéro chômeur.
 */
territory: string | null, 
/**
 * What it is there.
 */
tzc: Tzc | null, 
/**
 * Last day on which somebody learnt that it ran.
 */
verified_on: string | null, 
/**
 * How.
 */
verified_by: VerifiedBy | null, 
/**
 * The day from which it is to be verified.
 */
verify_from: string | null, 
/**
 * What it is worth as a durable job today.
 */
durability: Durability, 
/**
 * Note.
 */
note: string | null, };

/**
 * One contract of employment.
 */
export type JobId = string;

/**
 * Writes a contract, new or known. What is not given is emptied.
 */
export type JobPut = { 
/**
 * Whose.
 */
person: PersonId, 
/**
 * Which; absent: a new one.
 */
job: JobId | null, 
/**
 * Its sort.
 */
contract: Contract, 
/**
 * First day, in forgiving text.
 */
starts: string, 
/**
 * Last day; empty: none.
 */
ends: string, 
/**
 * Working time, in minutes a week.
 */
weekly_minutes: number | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * Trade, a ROME code.
 */
rome: string, 
/**
 * Who employs.
 */
employer: string, 
/**
 * A followed structure, in which or through which it came.
 */
structure: StructureId | null, 
/**
 * A territoire zéro chômeur; empty: none.
 */
territory: string, 
/**
 * What it is there.
 */
tzc: Tzc | null, 
/**
 * Last day on which somebody learnt that it ran; empty: never.
 */
verified_on: string, 
/**
 * How.
 */
verified_by: VerifiedBy | null, 
/**
 * Note.
 */
note: string, };

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
 * Why somebody left. Nothing here says anything of health.
 */
export type LeaveReason = "job" | "other_training" | "personal" | "mobility" | "housing" | "money" | "content" | "no_news" | "other";

/**
 * A legal category of INSEE, at its three depths.
 */
export type LegalCategory = { 
/**
 * Four digits.
 */
code: string, 
/**
 * By the first digit.
 */
family: string, 
/**
 * By two digits.
 */
form: string, 
/**
 * The most precise label known.
 */
label: string, };

/**
 * The legal form that a project intends (P2.1).
 */
export type LegalForm = "undecided" | "association" | "scop" | "scic" | "cae" | "social_company" | "micro" | "sole_trader" | "company" | "other";

/**
 * One letter of the library.
 */
export type LetterAsk = { 
/**
 * Which.
 */
id: LetterId, };

/**
 * A paragraph, of one item, or a list.
 */
export type LetterBlock = { 
/**
 * A list?
 */
list: boolean, 
/**
 * Its items, each of runs.
 */
items: Array<Array<LetterRun>>, };

/**
 * A letter of the library.
 */
export type LetterCard = { 
/**
 * Which.
 */
id: LetterId, 
/**
 * What it is called in the list.
 */
name: string, 
/**
 * « Objet », with merge fields between braces.
 */
subject: string, 
/**
 * Text, with merge fields between braces.
 */
body: string, 
/**
 * Proposed; otherwise kept and not proposed.
 */
active: boolean, 
/**
 * The program ships it.
 */
shipped: boolean, 
/**
 * The house wrote it or changed it.
 */
edited: boolean, };

/**
 * What cannot be read in a letter.
 */
export type LetterFaultCard = { 
/**
 * `subject` or `body`.
 */
about: string, 
/**
 * Line in it, from 1.
 */
line: number, 
/**
 * What is wrong and what to do, in French.
 */
sentence: string, };

/**
 * What may stand between braces.
 */
export type LetterField = { 
/**
 * The code.
 */
code: MergeField, 
/**
 * In French.
 */
label: string, 
/**
 * What it says in the preview; empty when a letter of the committee never knows it.
 */
example: string, };

/**
 * One letter of the house.
 */
export type LetterId = string;

/**
 * A paragraph (one line), or a list.
 */
export type LetterPart = { 
/**
 * A list.
 */
list: boolean, 
/**
 * Its lines.
 */
lines: Array<Array<LetterPiece>>, };

/**
 * A piece of a letter.
 */
export type LetterPiece = { 
/**
 * What it says.
 */
text: string, 
/**
 * In bold.
 */
bold: boolean, 
/**
 * To be completed by hand: no value is known.
 */
gap: boolean, };

/**
 * What a letter says; merge fields between braces are those of `pass::letters`.
 */
export type LetterRule = { 
/**
 * Which letter.
 */
kind: PassLetterKind, 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text.
 */
body: string, };

/**
 * A run of text in one style.
 */
export type LetterRun = { 
/**
 * Text.
 */
text: string, 
/**
 * In bold.
 */
bold: boolean, 
/**
 * Not known: `text` is the label of the field, to be completed.
 */
gap: boolean, };

/**
 * A letter as it will be printed.
 */
export type LetterSeen = { 
/**
 * To whom, one line of an envelope each.
 */
recipient: Array<string>, 
/**
 * Subject.
 */
subject: Array<LetterRun>, 
/**
 * Text; empty while something cannot be read.
 */
body: Array<LetterBlock>, 
/**
 * Labels of the fields that nothing fills, each once.
 */
gaps: Array<string>, 
/**
 * What cannot be read.
 */
faults: Array<LetterFaultCard>, };

/**
 * Begins a letter to a person.
 */
export type LetterStart = { 
/**
 * To whom.
 */
person: PersonId, 
/**
 * From which letter of the library.
 */
letter: LetterId, };

/**
 * A letter to adjust: what is known is written in, what is not stays a field.
 */
export type LetterText = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, };

/**
 * A letter to print, or to keep in the file.
 */
export type LetterToPrint = { 
/**
 * To whom.
 */
person: PersonId, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, };

/**
 * A letter to look at.
 */
export type LetterToSee = { 
/**
 * To whom; absent: every field is shown by its label.
 */
person: PersonId | null, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, };

/**
 * Adds a letter to the library, or changes one.
 */
export type LetterWrite = { 
/**
 * Which; absent: a new one.
 */
id: LetterId | null, 
/**
 * Name.
 */
name: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Proposed?
 */
active: boolean, };

/**
 * The letters of the house, and the fields they may have.
 */
export type Letters = { 
/**
 * Shipped ones first.
 */
letters: Array<LetterCard>, 
/**
 * Every field.
 */
fields: Array<MergeFieldCard>, };

/**
 * The letters were written.
 */
export type LettersWritten = { 
/**
 * The act; absent when all were there.
 */
op: OpId | null, 
/**
 * When it was saved.
 */
at: string, 
/**
 * How many were written.
 */
written: number, 
/**
 * How many there are.
 */
total: number, };

/**
 * The library of plans.
 */
export type Library = { 
/**
 * By theme, then in the order of the screens.
 */
entries: Array<LibraryEntry>, };

/**
 * An entry of the library.
 */
export type LibraryEntry = { 
/**
 * Id.
 */
id: SuggestionId, 
/**
 * Theme.
 */
theme: PlanTheme, 
/**
 * Objective.
 */
objective: string, 
/**
 * Action.
 */
title: string, 
/**
 * Days to do it.
 */
days: number, 
/**
 * Proposed?
 */
active: boolean, 
/**
 * The program ships it.
 */
shipped: boolean, 
/**
 * The house wrote it or changed it.
 */
edited: boolean, };

/**
 * What is said of one trainee.
 */
export type LineAsk = { 
/**
 * The trainee.
 */
enrolment: EnrolmentId, 
/**
 * The mark.
 */
mark: Mark, 
/**
 * Minutes missed, of a delay alone.
 */
late: number | null, };

/**
 * One column and its meaning.
 */
export type ListChoice = { 
/**
 * From 0.
 */
index: number, 
/**
 * Meaning.
 */
target: ListTarget, };

/**
 * A column and what it is taken for.
 */
export type ListColumn = { 
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
target: ListTarget, 
/**
 * Proposed by the program (not chosen by the member).
 */
proposed: boolean, };

/**
 * What a column of an old list is taken for.
 */
export type ListTarget = "family_name" | "given_name" | "full_name" | "birth_name" | "sex" | "birth_date" | "phone" | "email" | "number" | "title" | "structure_name" | "siret" | "qpv" | "asked" | "granted" | "filed_on" | "decision" | "decided_on" | "motive" | "notified_on" | "agreed_on" | "ended_on" | "note" | "ignore";

/**
 * The sitting, as the projector shows it: numbers and titles; nothing of a person who applied.
 */
export type LiveSitting = { 
/**
 * The sitting.
 */
card: CommitteeCard, 
/**
 * Who sits.
 */
seats: Array<SeatCard>, 
/**
 * The agenda, in its order.
 */
items: Array<ItemCard>, 
/**
 * Voices there now, recusals aside.
 */
voices: number, };

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
 * What a register says of one trainee on one half-day (P5.4).
 */
export type Mark = "present" | "late" | "justified" | "unjustified" | "excused";

/**
 * Why a person was found.
 */
export type MatchKind = "number" | "former_number" | "phone" | "email" | "birth_date" | "name" | "near_name";

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
 * A merge field: what stands between braces in a template.
 */
export type MergeField = "personne.civilite" | "personne.prenom" | "personne.nom" | "personne.nom_complet" | "personne.nom_naissance" | "personne.date_naissance" | "personne.adresse" | "personne.telephone" | "personne.courriel" | "dossier.numero" | "accompagnement.referent" | "accompagnement.debut" | "accompagnement.etape" | "projet.nom" | "structure.nom" | "structure.siret" | "rendezvous.date" | "rendezvous.heure" | "rendezvous.lieu" | "partenaire.nom" | "partenaire.contact" | "maison.nom" | "maison.adresse" | "maison.telephone" | "maison.courriel" | "membre.nom" | "membre.fonction" | "candidature.numero" | "candidature.titre" | "candidature.depot" | "decision.motif" | "decision.conditions" | "attribution" | "recours" | "comite.date" | "comite.lieu" | "lettre.numero" | "date.jour";

/**
 * A merge field.
 */
export type MergeFieldCard = { 
/**
 * What is written between the braces.
 */
code: string, 
/**
 * What it is, in French.
 */
label: string, };

/**
 * Two files are one.
 */
export type Merged = { 
/**
 * The merger, to take it back.
 */
merger: MergerId, 
/**
 * Act.
 */
op: OpId, };

/**
 * Two files, to be compared.
 */
export type MergerAsk = { 
/**
 * The file that would stay.
 */
kept: PersonId, 
/**
 * The file that would go into it.
 */
gone: PersonId, };

/**
 * A past merger.
 */
export type MergerCard = { 
/**
 * Id.
 */
merger: MergerId, 
/**
 * The file that stayed.
 */
kept: PersonId, 
/**
 * Its name and number.
 */
kept_label: string, 
/**
 * The file that went into it.
 */
gone: PersonId, 
/**
 * Its name and number.
 */
gone_label: string, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Who.
 */
member_name: string | null, };

/**
 * One merger of two files.
 */
export type MergerId = string;

/**
 * Two files side by side.
 */
export type MergerPreview = { 
/**
 * Name and number of the file that would stay.
 */
kept_label: string, 
/**
 * Name and number of the other.
 */
gone_label: string, 
/**
 * Fields that differ or that only one of them holds.
 */
fields: Array<FieldCompared>, 
/**
 * How many rows of the other would come: contacts, situations, documents…
 */
rows: number, };

/**
 * Makes two files again.
 */
export type MergerUndo = { 
/**
 * Which.
 */
merger: MergerId, };

/**
 * What the holder said at a milestone.
 */
export type MilestoneAnswer = { 
/**
 * Jobs that there are.
 */
jobs: number | null, 
/**
 * What the structure is.
 */
status: StructureStatus | null, };

/**
 * An attempt at a milestone.
 */
export type MilestoneAttempt = { 
/**
 * Day.
 */
on: string | null, 
/**
 * How.
 */
mode: ContactMode | null, 
/**
 * Somebody answered.
 */
answered: boolean, 
/**
 * Jobs that there are.
 */
jobs: number | null, 
/**
 * What the structure is.
 */
status: StructureStatus | null, 
/**
 * Note.
 */
note: string | null, 
/**
 * Who tried.
 */
member_name: string | null, };

/**
 * A milestone of an award.
 */
export type MilestoneCard = { 
/**
 * Months after the start.
 */
months: number, 
/**
 * Day from which it is asked.
 */
due_on: string, 
/**
 * What became of it.
 */
state: CheckState, 
/**
 * Attempts, oldest first.
 */
attempts: Array<MilestoneAttempt>, };

/**
 * Records an attempt at a milestone.
 */
export type MilestoneRecord = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which milestone, in months after the start.
 */
months: number, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * What was said; absent: nobody answered.
 */
answer: MilestoneAnswer | null, 
/**
 * Note.
 */
note: string, };

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
 * Adds an objective.
 */
export type ObjectiveAdd = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Theme.
 */
theme: PlanTheme, 
/**
 * Title.
 */
title: string, };

/**
 * An objective was added.
 */
export type ObjectiveAdded = { 
/**
 * Id.
 */
id: ObjectiveId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * An objective.
 */
export type ObjectiveAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
objective: ObjectiveId, };

/**
 * An objective with its actions.
 */
export type ObjectiveCard = { 
/**
 * Id.
 */
id: ObjectiveId, 
/**
 * Theme.
 */
theme: PlanTheme | null, 
/**
 * Title.
 */
title: string, 
/**
 * The project it serves.
 */
project: ProjectId | null, 
/**
 * Reached on.
 */
reached_on: string | null, 
/**
 * Its actions, those due first, first.
 */
actions: Array<ActionCard>, };

/**
 * Writes one field of an objective.
 */
export type ObjectiveEdit = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
objective: ObjectiveId, 
/**
 * Field.
 */
field: ObjectiveField, 
/**
 * Text, code or identity; empty or absent clears it (a project only).
 */
value: string | null, };

/**
 * A field of an objective that can be written alone.
 */
export type ObjectiveField = "theme" | "title" | "project";

/**
 * One objective of a plan.
 */
export type ObjectiveId = string;

/**
 * Says that an objective is reached, or is not any more.
 */
export type ObjectiveReach = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
objective: ObjectiveId, 
/**
 * Reached?
 */
reached: boolean, };

/**
 * Re-reads with other choices; absent keeps the present one.
 */
export type OldListAdjust = { 
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
columns: Array<ListChoice>, };

/**
 * Dry run of an old list.
 */
export type OldListPreview = { 
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
columns: Array<ListColumn>, 
/**
 * Rows below the header.
 */
total: number, 
/**
 * Applications by state of their row.
 */
counts: RowCounts, 
/**
 * Remarks about the whole: sentences.
 */
remarks: Array<string>, 
/**
 * An earlier import of the very same file, if any: a sentence.
 */
already: string | null, };

/**
 * One row, and the application it would make or complete.
 */
export type OldListRow = { 
/**
 * The row.
 */
row: ImportRow, 
/**
 * State of the application it would make; absent when it makes none.
 */
becomes: PassState | null, 
/**
 * Number of the application that is known already.
 */
application: string | null, };

/**
 * A row and the new counts.
 */
export type OldListRowChanged = { 
/**
 * The row.
 */
row: OldListRow, 
/**
 * By state.
 */
counts: RowCounts, };

/**
 * A window on the rows.
 */
export type OldListRows = { 
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
rows: Array<OldListRow>, };

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
 * Opinion of a reader (P4.4).
 */
export type Opinion = "favourable" | "reserved" | "unfavourable";

/**
 * Who sent the person (standards S7).
 */
export type Origin = "spontaneous" | "france_travail" | "mission_locale" | "association" | "social_service" | "town_hall" | "outreach" | "word_of_mouth" | "other";

/**
 * A call to make.
 */
export type OutcomeCall = { 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * Its title.
 */
title: string, 
/**
 * The enrolment.
 */
enrolment: EnrolmentId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Months after the end.
 */
months: number, 
/**
 * Since when it is to be made.
 */
due_on: string, 
/**
 * What has become of it.
 */
state: CheckState, 
/**
 * Attempts without an answer.
 */
unanswered: number, };

/**
 * Records an attempt, with the six answers when somebody answered.
 */
export type OutcomeRecord = { 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * The enrolment.
 */
enrolment: EnrolmentId, 
/**
 * Months after the end: 3, 6 or 12.
 */
months: number, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, 
/**
 * How.
 */
mode: ContactMode, 
/**
 * Somebody answered.
 */
answered: boolean, 
/**
 * 1. What do you do today?
 */
situation: OutcomeSituation | null, 
/**
 * 2. Since when? In forgiving text; empty: not said.
 */
since: string, 
/**
 * 3. Where?
 */
employer: string, 
/**
 * 4. In which trade? A ROME code.
 */
rome: string, 
/**
 * 5. Does it use what you learnt?
 */
used: boolean | null, 
/**
 * 6. How satisfied are you, from 0 to 4?
 */
satisfaction: number | null, 
/**
 * Note.
 */
note: string, };

/**
 * What became of those who completed and whose day has come.
 */
export type OutcomeShare = { 
/**
 * Months after the end.
 */
months: number, 
/**
 * In CDI, CDD of six months or more, creation or IAE.
 */
positive: number, 
/**
 * Of whom something is known.
 */
known: number, 
/**
 * Whose day has come.
 */
due: number, 
/**
 * Positive out of known.
 */
percent: number | null, 
/**
 * If none of the silent were.
 */
least: number | null, 
/**
 * If all of them were.
 */
most: number | null, 
/**
 * The silent out of due.
 */
non_response: number | null, 
/**
 * How many are in each situation; those of whom nothing is known are in none.
 */
situations: Array<SituationCount>, };

/**
 * What became of a trainee (P5.7, standards S10).
 */
export type OutcomeSituation = "cdi" | "cdd_6m_plus" | "cdd_under_6m" | "iae" | "creation" | "training" | "job_seeking" | "unreachable" | "unknown";

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
 * What an admitted application receives (P4.6).
 */
export type Package = { 
/**
 * Hours of coaching.
 */
coaching_hours: number, 
/**
 * Months of workspace.
 */
workspace_months: number, 
/**
 * A mentor is found.
 */
mentor: boolean, 
/**
 * Most of the micro-grant, in cents.
 */
grant_cents: number, 
/**
 * How it is paid.
 */
instalments: Array<InstalmentRule>, };

/**
 * A package, as it is awarded or proposed.
 */
export type PackageCard = { 
/**
 * Hours of coaching.
 */
coaching_hours: number, 
/**
 * Months of workspace.
 */
workspace_months: number, 
/**
 * Who is the mentor.
 */
mentor: string | null, 
/**
 * The micro-grant, in cents.
 */
grant_cents: number, };

/**
 * Files that may all be one person's.
 */
export type PairGroup = { 
/**
 * The files, as they were opened.
 */
persons: Array<PersonRow>, 
/**
 * Which look alike, likeliest first.
 */
links: Array<PairLink>, };

/**
 * Two files of a group, and why they look alike.
 */
export type PairLink = { 
/**
 * The one.
 */
a: PersonId, 
/**
 * The other.
 */
b: PersonId, 
/**
 * Why, as codes.
 */
reasons: Array<Reason>, 
/**
 * Why, in words.
 */
why: string, 
/**
 * How likely it is that they are one person’s, 0 to 1.
 */
probability: number, };

/**
 * Two files that are not one person's.
 */
export type PairSetAside = { 
/**
 * The one.
 */
a: PersonId, 
/**
 * The other.
 */
b: PersonId, };

/**
 * A window on the review list.
 */
export type PairsPage = { 
/**
 * When the house was searched (RFC 3339, UTC); nothing: not since it was opened.
 */
searched_at: string | null, 
/**
 * Groups in all.
 */
total: number, 
/**
 * Those of the window, likeliest first.
 */
groups: Array<PairGroup>, };

/**
 * How far the search for pairs is.
 */
export type PairsProgress = { 
/**
 * Under way.
 */
running: boolean, 
/**
 * Share of the work done, in thousandths.
 */
done: number, 
/**
 * It was stopped before its end.
 */
cancelled: boolean, 
/**
 * Groups found, once it is over.
 */
found: number | null, 
/**
 * What went wrong, in a sentence.
 */
trouble: string | null, };

/**
 * One partner.
 */
export type PartnerAsk = { 
/**
 * Which.
 */
partner: PartnerId, };

/**
 * A partner the house did not know, in three fields.
 */
export type PartnerCreate = { 
/**
 * Name, 3 to 150 characters.
 */
name: string, 
/**
 * A phone or an e-mail; may be empty.
 */
reach: string, 
/**
 * Town; may be empty.
 */
city: string, };

/**
 * A partner is in the directory.
 */
export type PartnerCreated = { 
/**
 * Id.
 */
id: PartnerId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field.
 */
export type PartnerEdit = { 
/**
 * Which partner.
 */
partner: PartnerId, 
/**
 * Which field.
 */
field: PartnerField, 
/**
 * As typed; empty clears.
 */
value: string, };

/**
 * A field of a partner that can be written alone.
 */
export type PartnerField = "name" | "siret" | "description" | "line" | "more_line" | "postcode" | "city" | "insee" | "phone" | "email" | "website" | "contact_name" | "opening" | "access" | "networks";

/**
 * A partner in a list.
 */
export type PartnerHit = { 
/**
 * Id.
 */
id: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * Names of its networks.
 */
networks: Array<string>, 
/**
 * Postcode and town.
 */
place: string | null, 
/**
 * Phone, as French writes it.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * The first words of its description.
 */
excerpt: string, };

/**
 * What was found, best first.
 */
export type PartnerHits = { 
/**
 * The text asked: an answer that comes late is known by it.
 */
text: string, 
/**
 * How many in all.
 */
total: number, 
/**
 * The lines of the window.
 */
hits: Array<PartnerHit>, };

/**
 * One partner.
 */
export type PartnerId = string;

/**
 * The page of a partner.
 */
export type PartnerPage = { 
/**
 * Id.
 */
id: PartnerId, 
/**
 * Name.
 */
name: string, 
/**
 * SIRET.
 */
siret: string | null, 
/**
 * What it does, for whom.
 */
description: string | null, 
/**
 * Number and street.
 */
line: string | null, 
/**
 * More of the address.
 */
more_line: string | null, 
/**
 * Postcode.
 */
postcode: string | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * INSEE code of the town.
 */
insee: string | null, 
/**
 * Phone, as French writes it.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Web site.
 */
website: string | null, 
/**
 * Somebody there.
 */
contact_name: string | null, 
/**
 * Opening hours.
 */
opening: string | null, 
/**
 * Accessibility.
 */
access: string | null, 
/**
 * Names of its networks, between commas.
 */
networks: string | null, 
/**
 * Who produced it, when it was imported.
 */
source: string | null, 
/**
 * Day of its last change there.
 */
updated_on: string | null, 
/**
 * Removed from the directory.
 */
removed: boolean, 
/**
 * The persons sent to it, latest first; without the need, which belongs to their file.
 */
referrals: Array<PartnerReferral>, };

/**
 * Somebody sent to a partner.
 */
export type PartnerReferral = { 
/**
 * Which.
 */
id: ReferralId, 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
person_name: string, 
/**
 * When.
 */
sent_on: string | null, 
/**
 * Where it stands today.
 */
standing: ReferralState, 
/**
 * How it was closed.
 */
outcome: ReferralOutcome | null, };

/**
 * How many structures would become what.
 */
export type PartnersCounts = { 
/**
 * New partners.
 */
create: number, 
/**
 * Known partners with something new.
 */
update: number, 
/**
 * Known partners, nothing new.
 */
unchanged: number, 
/**
 * Partners that the house removed: they stay out.
 */
kept_out: number, 
/**
 * Structures that cannot be read.
 */
refused: number, };

/**
 * What importing a file of structures would do. Nothing is written yet.
 */
export type PartnersPreview = { 
/**
 * The reading.
 */
import: ImportId, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * « JSON », « CSV »…
 */
format: string, 
/**
 * Structures in the file.
 */
total: number, 
/**
 * How many would become what.
 */
counts: PartnersCounts, 
/**
 * The first new ones and the first changed ones, at most 50 of each.
 */
lines: Array<StructureLine>, 
/**
 * The first refused ones, at most 100, and why.
 */
refused: Array<StructureRefused>, };

/**
 * Looks for partners.
 */
export type PartnersSearch = { 
/**
 * What is typed; everybody when empty.
 */
text: string, 
/**
 * First line, from 0.
 */
offset: number, 
/**
 * How many, 1..=200.
 */
limit: number, };

/**
 * Moves an application on.
 */
export type PassAct = { 
/**
 * Which.
 */
application: PassApplicationId, 
/**
 * What is done.
 */
verb: PassVerb, 
/**
 * On which day, as typed; empty: today.
 */
on: string, 
/**
 * Why; may be empty where the table says so.
 */
reason: string, 
/**
 * On what conditions.
 */
conditions: string, 
/**
 * Who confirms, where the table says so.
 */
second: PassSecond | null, 
/**
 * Which sitting, where the table says so.
 */
committee: CommitteeId | null, };

/**
 * An application read without knowing whose it is (P4.4).
 */
export type PassAnonymous = { 
/**
 * Id.
 */
id: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for, names of the person and of the structure struck out.
 */
purpose: string, 
/**
 * Summary of the project, struck out likewise.
 */
summary: string | null, 
/**
 * Amount asked, in cents.
 */
asked_cents: number | null, 
/**
 * In a QPV?
 */
qpv: Qpv | null, 
/**
 * Grid and readings, as the reader may see them.
 */
readings: ReadingsCard, };

/**
 * Answers a criterion.
 */
export type PassAnswerWrite = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which criterion.
 */
criterion: string, 
/**
 * The answer; absent: by what is known.
 */
answer: CriterionAnswer | null, 
/**
 * Note.
 */
note: string, };

/**
 * One application to Pass Innovation Quartiers.
 */
export type PassApplicationId = string;

/**
 * One application.
 */
export type PassAsk = { 
/**
 * Which.
 */
application: PassApplicationId, };

/**
 * The board: a column per state, in the order of the scheme; empty ones too.
 */
export type PassBoard = { 
/**
 * Columns.
 */
columns: Array<PassColumn>, 
/**
 * The règlement in force; none: nothing can be begun.
 */
regulation: RegulationId | null, };

/**
 * The board.
 */
export type PassBoardAsk = { 
/**
 * Only those that the member at the desk instructs.
 */
mine: boolean, 
/**
 * Cards per column (1..=100).
 */
limit: number, };

/**
 * An application in a list or on the board.
 */
export type PassCard = { 
/**
 * Id.
 */
id: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * Title.
 */
title: string, 
/**
 * Who applies.
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
 * Name of the project.
 */
project_name: string | null, 
/**
 * Amount asked, in cents.
 */
asked_cents: number | null, 
/**
 * State, as it is read: to be completed by itself when a proof no longer holds.
 */
state: PassState, 
/**
 * State, as it was written.
 */
written: PassState, 
/**
 * Two desks disagree about it.
 */
disputed: boolean, 
/**
 * What was decided.
 */
decision: Decision | null, 
/**
 * In a QPV?
 */
qpv: Qpv | null, 
/**
 * Day it was filed.
 */
filed_on: string | null, 
/**
 * The day it reached its present state.
 */
since: string | null, 
/**
 * Days in that state.
 */
days_in_state: number, 
/**
 * Days of instruction, waiting excluded; none before the filing.
 */
days_of_instruction: number | null, 
/**
 * The day by which something is due: proofs to bring, or the decision. None once decided.
 */
due_on: string | null, 
/**
 * That day is past.
 */
late: boolean, 
/**
 * What stands in the way.
 */
gaps: number, 
/**
 * The sitting.
 */
committee: CommitteeId | null, 
/**
 * Its day.
 */
committee_on: string | null, 
/**
 * Who instructs.
 */
member_name: string | null, };

/**
 * A column of the board.
 */
export type PassColumn = { 
/**
 * State, as it was written.
 */
state: PassState, 
/**
 * How many.
 */
total: number, 
/**
 * The first of them: the longest filed; the last filed where it is over.
 */
cards: Array<PassCard>, };

/**
 * A conflict of interest.
 */
export type PassConflict = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Who.
 */
member: MemberId, 
/**
 * Why; empty: there is none any more.
 */
reason: string, };

/**
 * A new application.
 */
export type PassCreate = { 
/**
 * Who applies.
 */
person: PersonId, 
/**
 * With which project.
 */
project: ProjectId | null, 
/**
 * For which structure.
 */
structure: StructureId | null, 
/**
 * Title.
 */
title: string, 
/**
 * What it is for; may be empty.
 */
purpose: string, 
/**
 * Amount asked, as typed; may be empty.
 */
asked: string, 
/**
 * There is another one under way, and this one is wanted all the same.
 */
even_so: boolean, };

/**
 * A new application was begun.
 */
export type PassCreated = { 
/**
 * Id.
 */
id: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field.
 */
export type PassEdit = { 
/**
 * Which.
 */
application: PassApplicationId, 
/**
 * Which field.
 */
field: PassField, 
/**
 * What was typed; empty: nothing.
 */
value: string, };

/**
 * A field of an application, edited in place.
 */
export type PassField = "title" | "purpose" | "asked" | "note" | "project" | "structure" | "member";

/**
 * The figures of decisions, and the rows behind them.
 */
export type PassFigures = { 
/**
 * All of them.
 */
all: RateShown, 
/**
 * Median of the days; absent without any.
 */
median_days: number | null, 
/**
 * Bands of delays, in order; those without days last.
 */
bands: Array<DelayBand>, 
/**
 * By QPV.
 */
by_qpv: Array<QpvRate>, 
/**
 * By criterion of eligibility.
 */
by_criterion: Array<CriterionRate>, 
/**
 * The whole grid first, then its criteria; empty when no application has two readers.
 */
agreement: Array<AgreementShown>, 
/**
 * The decisions, by number.
 */
rows: Array<DecidedRow>, 
/**
 * The versions there are, latest first.
 */
regulations: Array<RegulationChoice>, };

/**
 * Which decisions.
 */
export type PassFiguresAsk = { 
/**
 * First day of the decisions.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Only those under this version of the règlement.
 */
regulation: RegulationId | null, };

/**
 * The page of an application.
 */
export type PassFile = { 
/**
 * What lists show of it.
 */
card: PassCard, 
/**
 * Removed.
 */
removed: boolean, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Note of the house.
 */
note: string, 
/**
 * Number of the person's file.
 */
person_number: string, 
/**
 * Who instructs.
 */
member: MemberId | null, 
/**
 * Project.
 */
project: ProjectId | null, 
/**
 * Structure.
 */
structure: StructureId | null, 
/**
 * Its name.
 */
structure_name: string | null, 
/**
 * Version of the règlement.
 */
regulation: RegulationId | null, 
/**
 * Its title.
 */
regulation_title: string, 
/**
 * Its version.
 */
regulation_version: number, 
/**
 * The City has not confirmed it.
 */
to_be_confirmed: boolean, 
/**
 * Its number in the list it was taken from.
 */
old_number: string | null, 
/**
 * Since when proofs are awaited.
 */
waiting_since: string | null, 
/**
 * Day of the decision.
 */
decided_on: string | null, 
/**
 * Day of the notification.
 */
notified_on: string | null, 
/**
 * Until when an appeal is possible.
 */
appeal_until: string | null, 
/**
 * Motive.
 */
motive: string | null, 
/**
 * Conditions.
 */
conditions: string | null, 
/**
 * Why it was re-opened.
 */
reopen_reason: string | null, 
/**
 * Where it is.
 */
place: PassPlace, 
/**
 * What the criteria say together.
 */
eligibility: Eligibility, 
/**
 * The same, in words.
 */
eligibility_sentence: string, 
/**
 * Criteria.
 */
criteria: Array<CriterionCard>, 
/**
 * Proofs.
 */
proofs: Array<ProofCard>, 
/**
 * What stands in the way.
 */
gaps: Array<PassGap>, 
/**
 * Instruction.
 */
readings: ReadingsCard, 
/**
 * Passages.
 */
steps: Array<PassStepCard>, 
/**
 * What may be done now.
 */
moves: Array<PassMove>, 
/**
 * Other applications of the same person or project.
 */
others: Array<PassOther>, 
/**
 * Fields that hold two values.
 */
conflicts: Array<Conflict>, };

/**
 * Which applications.
 */
export type PassFilter = { 
/**
 * Beginnings of words of the number, title, person or project; empty: any. At most 200 characters are read.
 */
text: string, 
/**
 * Only this state, as it was written.
 */
state: PassState | null, 
/**
 * Only those that this member instructs.
 */
member: MemberId | null, 
/**
 * Only those under this version.
 */
regulation: RegulationId | null, 
/**
 * Only those of this sitting.
 */
committee: CommitteeId | null, 
/**
 * Only this QPV answer.
 */
qpv: Qpv | null, };

/**
 * What stands in the way: one list, of criteria and of proofs.
 */
export type PassGap = { 
/**
 * Code of the criterion or of the proof.
 */
code: string, 
/**
 * It is a proof; otherwise a criterion.
 */
proof: boolean, 
/**
 * In words.
 */
sentence: string, };

/**
 * One letter.
 */
export type PassLetterAsk = { 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Which.
 */
letter: PassLetterId, };

/**
 * A letter of the sitting.
 */
export type PassLetterCard = { 
/**
 * Id.
 */
id: PassLetterId, 
/**
 * Of which application.
 */
application: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * Which letter.
 */
kind: PassLetterKind, 
/**
 * Day it was made.
 */
made_on: string | null, };

/**
 * One letter of an application.
 */
export type PassLetterId = string;

/**
 * What a letter says.
 */
export type PassLetterKind = "receipt" | "gaps" | "admission" | "adjournment" | "refusal";

/**
 * A window on the list, latest begun first.
 */
export type PassList = { 
/**
 * Which.
 */
filter: PassFilter, 
/**
 * First row.
 */
offset: number, 
/**
 * How many rows (1..=500).
 */
limit: number, };

/**
 * One message for all the gaps.
 */
export type PassMessage = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
text: string, 
/**
 * E-mail of the person.
 */
email: string | null, 
/**
 * How many proofs it names.
 */
proofs: number, };

/**
 * What may be done now, by the member at the desk.
 */
export type PassMove = { 
/**
 * What.
 */
verb: PassVerb, 
/**
 * What it becomes.
 */
to: PassState, 
/**
 * A reason is needed.
 */
reason: boolean, 
/**
 * Another coordinator is needed.
 */
second: boolean, 
/**
 * A sitting is needed.
 */
committee: boolean, 
/**
 * Why it cannot be done yet, in French; absent when it can.
 */
missing: string | null, };

/**
 * The opinion of the member at the desk.
 */
export type PassOpinion = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Opinion.
 */
opinion: Opinion | null, 
/**
 * Comment.
 */
comment: string, };

/**
 * Another application of the same person or project.
 */
export type PassOther = { 
/**
 * Id.
 */
id: PassApplicationId, 
/**
 * Number.
 */
number: string, 
/**
 * State, as it was written.
 */
state: PassState, 
/**
 * A clear sentence.
 */
sentence: string, };

/**
 * Goes over a criterion.
 */
export type PassOverride = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which criterion.
 */
criterion: string, 
/**
 * Why; empty: no longer.
 */
reason: string, };

/**
 * A window on the list.
 */
export type PassPage = { 
/**
 * How many in all.
 */
total: number, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows.
 */
rows: Array<PassCard>, };

/**
 * The evidence of the QPV answer.
 */
export type PassPlace = { 
/**
 * Address.
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
 * Answer.
 */
qpv: Qpv | null, 
/**
 * Nearest district.
 */
district: string | null, 
/**
 * Map.
 */
map: string | null, 
/**
 * Metres to its limit.
 */
metres: number | null, 
/**
 * When it was asked.
 */
checked_on: string | null, };

/**
 * The address of an application, among the official ones.
 */
export type PassPlaceWrite = { 
/**
 * Which.
 */
application: PassApplicationId, 
/**
 * Identity of the address; absent: that of the person's present residence, with its evidence.
 */
place: string | null, };

/**
 * A row of a proof.
 */
export type PassProofAsk = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which row.
 */
proof: PassProofId, };

/**
 * The day that a proof bears, read once it had come.
 */
export type PassProofDate = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which row.
 */
proof: PassProofId, 
/**
 * The day, as typed; empty: not known.
 */
issued: string, };

/**
 * One proof of an application.
 */
export type PassProofId = string;

/**
 * A proof came.
 */
export type PassProofReceive = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which proof.
 */
proof: string, 
/**
 * The document of the person; absent when it was only seen.
 */
document: DocumentId | null, 
/**
 * When it came, as typed; empty: today.
 */
on: string, 
/**
 * The day that it bears, as typed; empty: not known.
 */
issued: string, };

/**
 * Refuses a proof.
 */
export type PassProofRefuse = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which row.
 */
proof: PassProofId, 
/**
 * Why.
 */
reason: string, };

/**
 * Asks for proofs.
 */
export type PassProofsAsk = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which proofs; empty: every gap.
 */
proofs: Array<string>, 
/**
 * Stop the clock of instruction in the same act, where the table lets it.
 */
suspend: boolean, };

/**
 * A reader of an application.
 */
export type PassReaderAsk = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Who.
 */
member: MemberId, };

/**
 * A score of the member at the desk.
 */
export type PassScoreWrite = { 
/**
 * Which application.
 */
application: PassApplicationId, 
/**
 * Which criterion of the grid.
 */
criterion: string, 
/**
 * 0 to 4; absent: none.
 */
score: number | null, 
/**
 * Comment.
 */
comment: string, };

/**
 * Who confirms a re-opening, with their own passphrase.
 */
export type PassSecond = { 
/**
 * Another coordinator.
 */
member: MemberId, 
/**
 * Their passphrase, typed by them.
 */
passphrase: string, };

/**
 * Chooses between the passages of two desks.
 */
export type PassSettle = { 
/**
 * Which.
 */
application: PassApplicationId, 
/**
 * The last passage that holds.
 */
step: PassStepId, };

/**
 * State of an application (P4.1).
 */
export type PassState = "draft" | "filed" | "to_complete" | "complete" | "instructed" | "listed" | "admitted" | "adjourned" | "refused" | "notified" | "appealed" | "agreed" | "running" | "ended" | "abandoned" | "terminated";

/**
 * A passage.
 */
export type PassStepCard = { 
/**
 * Id.
 */
id: PassStepId, 
/**
 * What was done.
 */
verb: PassVerb | null, 
/**
 * From.
 */
from: PassState | null, 
/**
 * To.
 */
to: PassState | null, 
/**
 * When.
 */
day: string | null, 
/**
 * Who.
 */
member_name: string | null, 
/**
 * Who confirmed.
 */
second_name: string | null, 
/**
 * Why.
 */
reason: string | null, };

/**
 * One transition of an application.
 */
export type PassStepId = string;

/**
 * What moves an application from a state to another. The table of what each may do stands in `pass::state`.
 */
export type PassVerb = "file" | "ask_more" | "refile" | "complete" | "instruct" | "list" | "unlist" | "admit" | "adjourn" | "refuse" | "notify" | "resume" | "appeal" | "uphold" | "reconsider" | "reopen" | "agree" | "start" | "end" | "abandon" | "terminate";

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
 * The diagnoses of a person.
 */
export type PersonDiagnoses = { 
/**
 * Oldest first.
 */
diagnoses: Array<DiagnosisCard>, };

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
 * An enrolment in the file of a person.
 */
export type PersonEnrolment = { 
/**
 * The enrolment.
 */
id: EnrolmentId, 
/**
 * The cohort.
 */
cohort: CohortId, 
/**
 * Its title.
 */
title: string, 
/**
 * State as it was written; the page of the cohort says where it stands.
 */
state: EnrolmentState, 
/**
 * First half-day.
 */
starts_on: string | null, 
/**
 * Last half-day.
 */
ends_on: string | null, };

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
 * The file into which this one went and that stands in its place.
 */
merged_into: PersonId | null, 
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
 * That answer is a member’s, against the map’s.
 */
qpv_overridden: boolean, 
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
 * The plan of a person.
 */
export type PersonPlan = { 
/**
 * Objectives by theme, then in the order they were opened.
 */
objectives: Array<ObjectiveCard>, 
/**
 * Actions that serve no objective.
 */
loose: Array<ActionCard>, 
/**
 * Brakes, present and lifted, oldest first; none for those who may not read them.
 */
brakes: Array<BrakeCard>, };

/**
 * The projects of a person.
 */
export type PersonProjects = { 
/**
 * The latest first.
 */
projects: Array<ProjectCard>, 
/**
 * The one their accompaniment is about.
 */
followed: ProjectId | null, };

/**
 * The referrals of a person.
 */
export type PersonReferrals = { 
/**
 * Whose.
 */
person: PersonId, };

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
 * That answer is a member’s, against the map’s.
 */
qpv_overridden: boolean, 
/**
 * Day of the last contact.
 */
last_contact_on: string | null, 
/**
 * Day the file was opened.
 */
opened_on: string, };

/**
 * A structure in the file of a person.
 */
export type PersonStructure = { 
/**
 * Structure.
 */
id: StructureId, 
/**
 * The link.
 */
link: string, 
/**
 * What the person is in it.
 */
role: HolderRole | null, 
/**
 * Name.
 */
name: string, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * Day of creation.
 */
created_on: string | null, 
/**
 * Status, as last written.
 */
status: StructureStatus, 
/**
 * The check to make, otherwise the next one.
 */
check: CheckDue | null, };

/**
 * What is typed so far. A trait that cannot be read yet (half a phone) is left out.
 */
export type PersonsAlike = { 
/**
 * Family name, or its beginning.
 */
family_name: string, 
/**
 * Given name, or its beginning.
 */
given_name: string, 
/**
 * Birth date, as typed.
 */
birth_date: string | null, 
/**
 * Phone, as typed.
 */
phone: string | null, 
/**
 * E-mail, as typed.
 */
email: string | null, 
/**
 * The file being edited, which is not a candidate.
 */
except: PersonId | null, };

/**
 * Those who may be the person, likeliest first, five at most.
 */
export type PersonsAlikeFound = { 
/**
 * Likeliest first.
 */
persons: Array<AlikePerson>, };

/**
 * A list of persons, to take out of the vault.
 */
export type PersonsExport = { 
/**
 * Which.
 */
filter: PersonsFilter, 
/**
 * Sorted by.
 */
sort: PersonsSort, 
/**
 * Greatest first.
 */
descending: boolean, 
/**
 * As what.
 */
format: ExportFormat, 
/**
 * Why, in the member's words: it stays in the log.
 */
reason: string, };

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
 * Makes one file of two.
 */
export type PersonsMerge = { 
/**
 * The file that stays.
 */
kept: PersonId, 
/**
 * The file that goes into it.
 */
gone: PersonId, 
/**
 * Fields whose value is taken from the file that goes.
 */
take: Array<string>, };

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
 * A window on the review list.
 */
export type PersonsPairs = { 
/**
 * First group wanted, from 0.
 */
offset: number, 
/**
 * How many (1..=100).
 */
limit: number, };

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
 * Where a point is.
 */
export type PlaceAnswer = { 
/**
 * Can a map of QPV answer?
 */
ready: Readiness, 
/**
 * One answer per generation, the one in force first.
 */
qpv: Array<QpvAnswer>, 
/**
 * The arrondissement, when its map is there.
 */
arrondissement: DistrictCard | null, 
/**
 * The administrative quarter, when its map is there.
 */
quartier: DistrictCard | null, };

/**
 * An address being typed.
 */
export type PlaceComplete = { 
/**
 * What is in the field so far.
 */
text: string, };

/**
 * An official address.
 */
export type PlaceProposal = { 
/**
 * Its BAN id.
 */
id: string, 
/**
 * « 9 bis Rue Saint-Bruno ».
 */
label: string, 
/**
 * Five figures.
 */
postcode: string, 
/**
 * 1 to 20.
 */
arrondissement: number, 
/**
 * Degrees, WGS 84.
 */
lon: number, 
/**
 * Degrees, WGS 84.
 */
lat: number, 
/**
 * A street without its number: its point is only one of its numbers.
 */
street_only: boolean, };

/**
 * What an address being typed may become.
 */
export type PlaceProposals = { 
/**
 * Can the set answer?
 */
ready: Readiness, 
/**
 * Best first, at most eight.
 */
proposals: Array<PlaceProposal>, 
/**
 * They come from the set drawn for the demonstration.
 */
demonstration: boolean, };

/**
 * An address written elsewhere.
 */
export type PlaceRepair = { 
/**
 * As it was written.
 */
text: string, 
/**
 * What stood beside it.
 */
postcode: string | null, };

/**
 * What an address written elsewhere means.
 */
export type PlaceRepaired = { 
/**
 * Can the set answer?
 */
ready: Readiness, 
/**
 * The one address meant, when nothing else comes near.
 */
found: PlaceProposal | null, 
/**
 * Otherwise what it may be, best first.
 */
proposals: Array<PlaceProposal>, 
/**
 * What was changed, in French; empty when it was written properly.
 */
changes: Array<string>, };

/**
 * A point.
 */
export type PlaceWhere = { 
/**
 * Degrees, WGS 84.
 */
lon: number, 
/**
 * Degrees, WGS 84.
 */
lat: number, };

/**
 * What is known of the place of an address.
 */
export type Placed = { 
/**
 * What the map says, when it was asked: « à 120 m de Goutte d’Or, carte QPV 2024, vérifié le 22 novembre 2026 ».
 */
note: string | null, 
/**
 * Its point, to ask the other maps.
 */
point: PlaceWhere | null, 
/**
 * The answer is a member’s, against the map’s: why, in their words.
 */
overridden: string | null, };

/**
 * Themes of a plan: the three objectives shared with France Travail, and the brakes it shares with data·inclusion
 * (standards S4), health-free.
 */
export type PlanTheme = "define_project" | "structure_project" | "develop_business" | "employment" | "training" | "administrative" | "financial" | "housing" | "mobility" | "language" | "digital" | "family";

/**
 * A half-day that is planned. Hours are minutes since midnight.
 */
export type PlannedHalf = { 
/**
 * Day.
 */
day: string, 
/**
 * Morning or afternoon.
 */
half: Half, 
/**
 * It begins.
 */
starts: number, 
/**
 * It is over.
 */
ends: number, };

/**
 * Who sent a trainee.
 */
export type Prescriber = "france_travail" | "local_mission" | "departement" | "social_service" | "association" | "structure" | "maison" | "word_of_mouth" | "other";

/**
 * Is a member of a committee there?
 */
export type Presence = "present" | "absent" | "excused";

/**
 * Removes a note of one's own.
 */
export type PrivateNoteAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
id: string, };

/**
 * A private note, as this member may see it.
 */
export type PrivateNoteCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Day.
 */
written_on: string | null, 
/**
 * Its author.
 */
member_name: string | null, 
/**
 * Written by the member at the desk.
 */
mine: boolean, 
/**
 * Text; absent when it is somebody else's.
 */
note: string | null, };

/**
 * Opens somebody else's note: it stays written who did, and why.
 */
export type PrivateNoteOpen = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which.
 */
id: string, 
/**
 * Why, in words.
 */
reason: string, };

/**
 * Writes a private note, or rewrites one of one's own.
 */
export type PrivateNoteWrite = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Which; absent: a new one.
 */
id: string | null, 
/**
 * Text.
 */
note: string, };

/**
 * A project.
 */
export type ProjectAsk = { 
/**
 * Project.
 */
project: ProjectId, };

/**
 * A project, whole.
 */
export type ProjectCard = { 
/**
 * Id.
 */
id: ProjectId, 
/**
 * Name.
 */
name: string, 
/**
 * What it is.
 */
summary: string | null, 
/**
 * Sector.
 */
sector: string | null, 
/**
 * The legal form it intends.
 */
legal_form: LegalForm | null, 
/**
 * Number and street of its place.
 */
line: string | null, 
/**
 * Postcode of its place.
 */
postcode: string | null, 
/**
 * Town of its place.
 */
city: string | null, 
/**
 * Is its place in a QPV?
 */
qpv: Qpv | null, 
/**
 * Where that place is.
 */
placed: Placed, 
/**
 * What it needs.
 */
needs: string | null, 
/**
 * Jobs it plans.
 */
planned_jobs: number | null, 
/**
 * Opened on.
 */
opened_on: string | null, 
/**
 * Who holds it, in the order they came.
 */
holders: Array<HolderCard>, 
/**
 * Removed (tombstone).
 */
removed: boolean, };

/**
 * Opens a project, held by one person; their accompaniment is tied to it when it was on none.
 */
export type ProjectCreate = { 
/**
 * Who holds it.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * As what.
 */
role: HolderRole, };

/**
 * The project is open.
 */
export type ProjectCreated = { 
/**
 * Id.
 */
id: ProjectId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field of a project; saved at once, undoable (U2).
 */
export type ProjectEdit = { 
/**
 * Project.
 */
project: ProjectId, 
/**
 * Which field.
 */
field: ProjectField, 
/**
 * As typed, or a code; empty or absent clears it.
 */
value: string | null, };

/**
 * A field of a project that can be written alone.
 */
export type ProjectField = "name" | "summary" | "sector" | "legal_form" | "line" | "postcode" | "city" | "qpv" | "needs" | "planned_jobs";

/**
 * A project found.
 */
export type ProjectHit = { 
/**
 * Id.
 */
id: ProjectId, 
/**
 * Name.
 */
name: string, 
/**
 * Sector.
 */
sector: string | null, 
/**
 * Town of its place.
 */
city: string | null, 
/**
 * In whose file it is read.
 */
holder: PersonId, 
/**
 * Their name.
 */
holder_name: string, };

/**
 * One project.
 */
export type ProjectId = string;

/**
 * A structure that a project became.
 */
export type ProjectStructure = { 
/**
 * Structure.
 */
id: StructureId, 
/**
 * Name.
 */
name: string, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * Day of creation.
 */
created_on: string | null, };

/**
 * The structures of a project.
 */
export type ProjectStructuresAsk = { 
/**
 * Which.
 */
project: ProjectId, };

/**
 * A proof of the règlement, with where it stands.
 */
export type ProofCard = { 
/**
 * Code.
 */
code: string, 
/**
 * As it is shown.
 */
label: string, 
/**
 * Help.
 */
help: string, 
/**
 * Needed to be complete.
 */
required: boolean, 
/**
 * Months of validity.
 */
months: number | null, 
/**
 * Where it stands.
 */
state: ProofState, 
/**
 * Until when.
 */
valid_until: string | null, 
/**
 * In words.
 */
sentence: string, 
/**
 * What was written, oldest first.
 */
rows: Array<ProofRowCard>, };

/**
 * A row written of a proof.
 */
export type ProofRowCard = { 
/**
 * Id.
 */
id: PassProofId, 
/**
 * The document.
 */
document: DocumentId | null, 
/**
 * Its name; absent when it was removed.
 */
document_name: string | null, 
/**
 * Asked.
 */
asked_on: string | null, 
/**
 * Received.
 */
received_on: string | null, 
/**
 * Issued.
 */
issued_on: string | null, 
/**
 * Refused.
 */
refused_on: string | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Last chased.
 */
chased_on: string | null, 
/**
 * Who wrote it.
 */
member_name: string | null, };

/**
 * A proof that is asked for (P4.3).
 */
export type ProofRule = { 
/**
 * Stable code.
 */
code: string, 
/**
 * As it is shown, and asked for.
 */
label: string, 
/**
 * One sentence of help: what is accepted.
 */
help: string, 
/**
 * Without it the application is not complete.
 */
required: boolean, 
/**
 * How many months it is valid after its day of issue; absent: it does not lapse.
 */
months: number | null, 
/**
 * On which day it must still be valid.
 */
valid_on: ReferenceDay, };

/**
 * Where a proof stands.
 */
export type ProofState = "missing" | "asked" | "to_chase" | "undated" | "valid" | "lapsing_soon" | "lapses_before" | "lapsed" | "refused";

/**
 * An action proposed.
 */
export type Proposal = { 
/**
 * The entry of the library.
 */
id: SuggestionId, 
/**
 * Theme.
 */
theme: PlanTheme, 
/**
 * Objective.
 */
objective: string, 
/**
 * Action.
 */
title: string, 
/**
 * Days to do it.
 */
days: number, 
/**
 * The day it would be due.
 */
due_on: string, 
/**
 * Why.
 */
because: ProposalWhy, };

/**
 * Why an entry is proposed.
 */
export type ProposalWhy = { "why": "low", 
/**
 * Theme.
 */
theme: DiagnosisTheme, 
/**
 * Its score.
 */
score: number, } | { "why": "brake", 
/**
 * Which.
 */
brake: Brake, } | { "why": "stage" } | { "why": "words" };

/**
 * Proposals, the most useful first.
 */
export type Proposals = { 
/**
 * The words they answer, so that a late answer is recognised.
 */
text: string, 
/**
 * At most 12.
 */
proposals: Array<Proposal>, };

/**
 * What may be proposed to a person.
 */
export type ProposalsAsk = { 
/**
 * Person.
 */
person: PersonId, 
/**
 * Only this theme.
 */
theme: PlanTheme | null, 
/**
 * Only entries with these words; when there are some, the whole library is looked at.
 */
text: string, };

/**
 * Eight words proposed for a passphrase.
 */
export type ProposedPassphrase = { 
/**
 * Eight words of the French list, separated by spaces (88 bits).
 */
passphrase: string, };

/**
 * A public holiday.
 */
export type PublicHoliday = "new_year" | "easter_monday" | "labour_day" | "victory" | "ascension" | "whit_monday" | "national" | "assumption" | "all_saints" | "armistice" | "christmas";

/**
 * Does the person live in a priority district (*quartier prioritaire*)? Three values (P1.5); absence means never asked.
 */
export type Qpv = "inside" | "outside" | "to_check";

/**
 * What one generation of QPV says of a point.
 */
export type QpvAnswer = { 
/**
 * Inside, outside, to be checked.
 */
qpv: Qpv, 
/**
 * The district it is in, or the nearest.
 */
district: DistrictCard, 
/**
 * Metres to its limit, rounded.
 */
distance_m: number, 
/**
 * To be checked: the side on which the point seems to be.
 */
seems_inside: boolean, 
/**
 * Name of the generation.
 */
generation: string, 
/**
 * First day it is in force, `YYYY-MM-DD`.
 */
since: string, 
/**
 * Drawn for the demonstration.
 */
demonstration: boolean, 
/**
 * All of this in one French sentence.
 */
sentence: string, };

/**
 * Answers about the district otherwise than the map, or takes that back (P1.5).
 */
export type QpvOverride = { 
/**
 * Whose address.
 */
of: AddressOf, 
/**
 * The member’s answer; absent: the map’s again.
 */
qpv: Qpv | null, 
/**
 * Why, in the member’s words; not needed to take it back.
 */
reason: string, };

/**
 * Those of one answer about the QPV.
 */
export type QpvRate = { 
/**
 * Absent: not said.
 */
qpv: Qpv | null, 
/**
 * How many.
 */
rate: RateShown, };

/**
 * How many were decided, and how many of them admitted.
 */
export type RateShown = { 
/**
 * Decided.
 */
decided: number, 
/**
 * Admitted.
 */
admitted: number, };

/**
 * A reader.
 */
export type ReaderCard = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Name.
 */
member_name: string | null, 
/**
 * Named on.
 */
named_on: string | null, 
/**
 * Has a conflict of interest, and does not count.
 */
conflict: boolean, 
/**
 * Why.
 */
conflict_reason: string | null, 
/**
 * Opinion; hidden from a reader who has not finished.
 */
opinion: Opinion | null, 
/**
 * Comment.
 */
comment: string, 
/**
 * When it was given.
 */
given_on: string | null, 
/**
 * Mark, hundredths of a point out of 100.
 */
mark: number | null, 
/**
 * Criteria without a score.
 */
unscored: number, };

/**
 * Can the reference sets answer?
 */
export type Readiness = "ready" | "not_ready" | "missing";

/**
 * Instruction.
 */
export type ReadingsCard = { 
/**
 * Readers.
 */
readers: Array<ReaderCard>, 
/**
 * Grid.
 */
grid: Array<GridCard>, 
/**
 * Mean mark, hundredths of a point out of 100.
 */
mean: number | null, 
/**
 * Threshold, points out of 100.
 */
threshold: number, 
/**
 * The mean reaches it.
 */
reaches: boolean | null, 
/**
 * Spread, hundredths of a point.
 */
spread: number, 
/**
 * So wide that it is to be talked about.
 */
wide: boolean, 
/**
 * Readings that are whole.
 */
done: number, 
/**
 * How many are needed.
 */
needed: number, 
/**
 * I am a reader who has not finished: what others gave is hidden from me.
 */
hidden: boolean, };

/**
 * Why two files may be those of one person.
 */
export type Reason = "same_name" | "near_name" | "part_of_name" | "swapped_names" | "birth_name" | "given_name_only" | "family_name_only" | "same_birth" | "swapped_birth" | "near_birth" | "same_phone" | "near_phone" | "same_email" | "near_email" | "same_address";

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
 * Somebody does not judge a file.
 */
export type RecusalAdd = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * Who.
 */
seat: CommitteeMemberId, 
/**
 * Which file.
 */
application: PassApplicationId, 
/**
 * Why.
 */
reason: string, };

/**
 * One recusal.
 */
export type RecusalAsk = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * Which.
 */
recusal: string, };

/**
 * Somebody does not judge a file, and why.
 */
export type RecusalCard = { 
/**
 * Id.
 */
id: string, 
/**
 * Who.
 */
seat: CommitteeMemberId, 
/**
 * Their name.
 */
name: string, 
/**
 * Which file.
 */
application: PassApplicationId, 
/**
 * Why.
 */
reason: string, };

/**
 * A reference set of this desk.
 */
export type ReferenceCard = { 
/**
 * What it is.
 */
kind: ReferenceKind, 
/**
 * Its name in French.
 */
name: string, 
/**
 * Name of the generation; empty when it has none.
 */
generation: string, 
/**
 * First day the generation is in force, `YYYY-MM-DD`; empty when unknown.
 */
since: string, 
/**
 * Addresses or districts.
 */
rows: number, 
/**
 * When the file was brought here, RFC 3339; `None` for the set of the demonstration.
 */
imported_at: string | null, 
/**
 * Drawn for the demonstration: never to be used for anybody.
 */
demonstration: boolean, };

/**
 * The day on which a proof must still be valid (standards S8: the day of the committee).
 */
export type ReferenceDay = "committee" | "filing";

/**
 * A kind of reference set.
 */
export type ReferenceKind = "addresses" | "qpv" | "arrondissements" | "quartiers";

/**
 * A reference set that is not on this desk.
 */
export type ReferenceMissing = { 
/**
 * What it is.
 */
kind: ReferenceKind, 
/**
 * What does not work without it, and where to get it, in French.
 */
sentence: string, };

/**
 * The reference sets.
 */
export type ReferenceSets = { 
/**
 * Have they been read?
 */
ready: Readiness, 
/**
 * Those that are here.
 */
sets: Array<ReferenceCard>, 
/**
 * Those that are not.
 */
missing: Array<ReferenceMissing>, 
/**
 * What is wrong with files that could not be read, in French.
 */
faults: Array<string>, };

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
 * What a partner answers.
 */
export type ReferralAnswer = "accepted" | "refused";

/**
 * The partner answered.
 */
export type ReferralAnswered = { 
/**
 * Of whom.
 */
person: PersonId, 
/**
 * Which.
 */
referral: ReferralId, 
/**
 * What it answered.
 */
answer: ReferralAnswer, 
/**
 * Why, when it refuses.
 */
reason: string, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * One referral.
 */
export type ReferralAsk = { 
/**
 * Of whom.
 */
person: PersonId, 
/**
 * Which.
 */
referral: ReferralId, };

/**
 * A referral, as the file shows it.
 */
export type ReferralCard = { 
/**
 * Id.
 */
id: ReferralId, 
/**
 * To whom.
 */
partner: PartnerId | null, 
/**
 * Their name, even when they were removed since.
 */
partner_name: string, 
/**
 * They were removed from the directory.
 */
partner_removed: boolean, 
/**
 * Their phone, as French writes it.
 */
partner_phone: string | null, 
/**
 * Their e-mail.
 */
partner_email: string | null, 
/**
 * For which project.
 */
project: ProjectId | null, 
/**
 * Its name; absent when it was removed.
 */
project_name: string | null, 
/**
 * Who sent.
 */
member_name: string | null, 
/**
 * The need.
 */
need: string, 
/**
 * What is expected.
 */
expected: string | null, 
/**
 * Note of the house.
 */
note: string | null, 
/**
 * Day it was sent.
 */
sent_on: string | null, 
/**
 * Day by which an answer is expected.
 */
due_on: string | null, 
/**
 * Where it stands today.
 */
standing: ReferralState, 
/**
 * Day of the answer.
 */
answered_on: string | null, 
/**
 * Why it was refused.
 */
reason: string | null, 
/**
 * How it was closed.
 */
outcome: ReferralOutcome | null, 
/**
 * Day it was closed.
 */
closed_on: string | null, 
/**
 * Day the partner was last chased.
 */
chased_on: string | null, 
/**
 * What is to be done today, as nobody answers.
 */
escalation: ReferralStep | null, 
/**
 * The step to come.
 */
next: ReferralStep | null, };

/**
 * Closes a referral.
 */
export type ReferralClose = { 
/**
 * Of whom.
 */
person: PersonId, 
/**
 * Which.
 */
referral: ReferralId, 
/**
 * How it ended.
 */
outcome: ReferralOutcome, 
/**
 * Day, in forgiving text; empty: today.
 */
on: string, };

/**
 * Writes one field.
 */
export type ReferralEdit = { 
/**
 * Of whom.
 */
person: PersonId, 
/**
 * Which.
 */
referral: ReferralId, 
/**
 * Which field.
 */
field: ReferralField, 
/**
 * As typed.
 */
value: string, };

/**
 * What of a referral can be written alone.
 */
export type ReferralField = "need" | "expected" | "note" | "due";

/**
 * One referral.
 */
export type ReferralId = string;

/**
 * Sends a person to a partner.
 */
export type ReferralOpen = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * To whom: a partner of the directory…
 */
partner: PartnerId | null, 
/**
 * … or a new one, which enters it in the same act.
 */
new_partner: PartnerCreate | null, 
/**
 * For which project of theirs.
 */
project: ProjectId | null, 
/**
 * What the person needs.
 */
need: string, 
/**
 * What is expected of the partner; may be empty.
 */
expected: string, 
/**
 * Day it is sent, in forgiving text; empty: today.
 */
on: string, 
/**
 * Day by which an answer is expected (« +15j », « dans 3 semaines »); empty: 30 days after.
 */
due: string, };

/**
 * The person is sent.
 */
export type ReferralOpened = { 
/**
 * Id.
 */
id: ReferralId, 
/**
 * The partner, new or not.
 */
partner: PartnerId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * How a referral is closed (standards S10): never a bare "closed".
 */
export type ReferralOutcome = "helped" | "no_help_possible" | "unreachable" | "not_for_them";

/**
 * The partner of a fiche.
 */
export type ReferralParty = { 
/**
 * Name.
 */
name: string, 
/**
 * Somebody there.
 */
contact: string | null, 
/**
 * Postal address, one line of an envelope each.
 */
address: Array<string>, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, };

/**
 * The person of a fiche: how to call and reach them.
 */
export type ReferralPerson = { 
/**
 * Given name and family name.
 */
name: string, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, };

/**
 * Says for which project a person is sent.
 */
export type ReferralProject = { 
/**
 * Of whom.
 */
person: PersonId, 
/**
 * Which.
 */
referral: ReferralId, 
/**
 * A project they hold; absent: none.
 */
project: ProjectId | null, };

/**
 * All that a fiche de liaison says: what the partner needs, and nothing more of the file.
 */
export type ReferralSheet = { 
/**
 * The Maison, in full.
 */
house: string, 
/**
 * Who makes the fiche.
 */
member: string, 
/**
 * Number of the file, that the answer must recall.
 */
reference: string, 
/**
 * The partner.
 */
partner: ReferralParty, 
/**
 * The person.
 */
person: ReferralPerson, 
/**
 * The project, when it is for one.
 */
project: string | null, 
/**
 * The need.
 */
need: string, 
/**
 * What is expected; empty when nobody said.
 */
expected: string, 
/**
 * Day the person was sent.
 */
sent_on: string | null, 
/**
 * Day by which an answer is expected.
 */
deadline: string | null, 
/**
 * Day of the fiche.
 */
printed_on: string, };

/**
 * State of a referral.
 */
export type ReferralState = "open" | "accepted" | "refused" | "no_answer" | "done";

/**
 * A step of the escalation.
 */
export type ReferralStep = { 
/**
 * What to do.
 */
step: EscalationStep, 
/**
 * Since, or on, which day.
 */
on: string, };

/**
 * The referrals that wait for an answer.
 */
export type ReferralsWaiting = { 
/**
 * Only those that the member at the desk sent.
 */
mine: boolean, };

/**
 * Why a rule says no.
 */
export type RefusalCode = "missing" | "too_long" | "not_a_date" | "date_in_the_future" | "date_too_old" | "not_a_phone" | "not_an_email" | "not_a_postcode" | "nir_forbidden" | "no_way_to_reach" | "not_in_the_list" | "not_a_number" | "unknown" | "removed" | "same_stage" | "exit_without_reason" | "nothing_to_undo" | "unprintable" | "not_a_time" | "not_a_siren" | "not_a_siret" | "not_an_rna" | "not_a_naf" | "siret_of_another" | "too_large" | "not_a_document" | "full" | "wrong_order" | "already_there" | "last_holder" | "not_yours" | "without_reason" | "closed" | "unknown_merge_field" | "open_brace" | "not_a_link" | "not_an_amount" | "too_much" | "not_in_this_state" | "not_your_role" | "no_second_person" | "not_filled" | "has_gaps" | "not_enough_readings" | "no_committee" | "no_remedies" | "other_decision" | "in_dispute" | "not_the_last_step" | "letter_made" | "sitting_closed" | "already_paid" | "no_regulation" | "published" | "has_faults" | "version_taken" | "regulation_known" | "already_applied" | "has_conflict" | "bad_signature" | "sitting_not_open" | "sitting_open" | "no_quorum" | "already_decided" | "too_many_votes" | "vote_says_otherwise" | "not_present" | "without_evidence" | "blocked" | "instalment_paid" | "award_ended" | "more_than_awarded" | "nothing_to_decide" | "no_letter" | "across_midnight" | "not_a_half_day" | "no_half_day" | "has_register" | "not_yet_held" | "sheet_closed" | "sheet_open" | "register_not_saved" | "has_attendance" | "not_at_this_point" | "not_a_certification" | "not_a_rome" | "not_a_formacode";

/**
 * Corrects a closed sheet.
 */
export type RegisterAmend = { 
/**
 * Which half-day.
 */
session: ClassSessionId, 
/**
 * What is to stand.
 */
line: LineAsk, 
/**
 * Why.
 */
reason: string, };

/**
 * Excuses somebody before the half-day.
 */
export type RegisterExcuse = { 
/**
 * Which half-day.
 */
session: ClassSessionId, 
/**
 * Whom.
 */
enrolment: EnrolmentId, };

/**
 * A line of a register.
 */
export type RegisterLine = { 
/**
 * The trainee.
 */
enrolment: EnrolmentId, 
/**
 * The person.
 */
person: PersonId | null, 
/**
 * Name.
 */
name: string, 
/**
 * The mark.
 */
mark: Mark, 
/**
 * Minutes missed, of a delay.
 */
late: number | null, 
/**
 * It was said; otherwise it is the presence by default.
 */
said: boolean, 
/**
 * They have signed.
 */
signed: boolean, };

/**
 * The register of a half-day.
 */
export type RegisterPage = { 
/**
 * The half-day.
 */
session: SessionCard, 
/**
 * Its cohort.
 */
cohort: CohortId, 
/**
 * Title of the cohort.
 */
title: string, 
/**
 * Lines, by name.
 */
lines: Array<RegisterLine>, 
/**
 * It may be filled now: not closed, not cancelled, begun or about to.
 */
fillable: boolean, 
/**
 * Two trainers said different things: saving once more settles.
 */
disputed: boolean, 
/**
 * What the closed sheet is worth.
 */
seal: SealState, 
/**
 * The signatures are those that were sealed, or nothing is sealed.
 */
signatures_whole: boolean, 
/**
 * Version of the sheet, from 1: one more with each amendment.
 */
version: number, 
/**
 * When it was saved last (RFC 3339).
 */
saved_at: string | null, 
/**
 * When it was closed (RFC 3339).
 */
closed_at: string | null, 
/**
 * A member who trains has signed.
 */
trainer_signed: boolean, 
/**
 * Amendments, oldest first.
 */
amendments: Array<AmendmentCard>, };

/**
 * Saves a register: those who are not named keep what was said of them, and are present otherwise.
 */
export type RegisterSave = { 
/**
 * Which half-day.
 */
session: ClassSessionId, 
/**
 * Exceptions.
 */
lines: Array<LineAsk>, };

/**
 * Signs: strokes as they are drawn, from the top left corner of a frame.
 */
export type RegisterSign = { 
/**
 * Which half-day.
 */
session: ClassSessionId, 
/**
 * The trainee; absent: the member at the desk, who trains.
 */
enrolment: EnrolmentId | null, 
/**
 * Width of the frame.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * Strokes, each of points `[x, y]`.
 */
strokes: Array<Array<[number, number]>>, };

/**
 * A version of the règlement.
 */
export type Regulation = { 
/**
 * Its name.
 */
title: string, 
/**
 * Its version, from 1.
 */
version: number, 
/**
 * The first day on which applications are filed under it.
 */
starts_on: string, 
/**
 * The City has not confirmed it.
 */
to_be_confirmed: boolean, 
/**
 * Criteria of eligibility.
 */
criteria: Array<Criterion>, 
/**
 * Proofs.
 */
proofs: Array<ProofRule>, 
/**
 * Grid of the readers.
 */
grid: Grid, 
/**
 * Delays.
 */
deadlines: Deadlines, 
/**
 * Members of the committee with a vote who must be there.
 */
quorum: number, 
/**
 * Minutes for one file in a sitting.
 */
minutes_per_file: number, 
/**
 * How a refusal may be appealed; stands in every letter of refusal.
 */
remedies: string, 
/**
 * Letters.
 */
letters: Array<LetterRule>, 
/**
 * Package.
 */
package: Package, 
/**
 * Months after the start at which one asks what became of the holder.
 */
milestones: Array<number>, };

/**
 * Adds an entry to a list of a draft.
 */
export type RegulationAdd = { 
/**
 * Which.
 */
regulation: RegulationId, 
/**
 * The list.
 */
list: RegulationList, 
/**
 * Its label.
 */
label: string, };

/**
 * One version.
 */
export type RegulationAsk = { 
/**
 * Which.
 */
regulation: RegulationId, };

/**
 * A version in the list.
 */
export type RegulationCard = { 
/**
 * Id.
 */
id: RegulationId, 
/**
 * Title.
 */
title: string, 
/**
 * Version.
 */
version: number, 
/**
 * First day of filing under it.
 */
starts_on: string | null, 
/**
 * Published; a draft is not.
 */
published_on: string | null, 
/**
 * Came in a signed file, unchanged since.
 */
imported: boolean, 
/**
 * The City has not confirmed it.
 */
to_be_confirmed: boolean, 
/**
 * In force today.
 */
in_force: boolean, 
/**
 * Applications pinned to it.
 */
applications: number, };

/**
 * Something that changes from one version to the next.
 */
export type RegulationChange = { 
/**
 * In which part.
 */
part: RegulationPart, 
/**
 * In French.
 */
sentence: string, };

/**
 * What changes from the published version before.
 */
export type RegulationChanges = { 
/**
 * The version before; absent when it is the first.
 */
since: RegulationCard | null, 
/**
 * What changes, in the order in which it is read.
 */
changes: Array<RegulationChange>, };

/**
 * A version of the règlement to choose.
 */
export type RegulationChoice = { 
/**
 * Which.
 */
id: RegulationId, 
/**
 * « Version 2 ».
 */
label: string, };

/**
 * Prepares a version.
 */
export type RegulationDraft = { 
/**
 * From which; absent: the one proposed with the program.
 */
from: RegulationId | null, };

/**
 * A version was prepared.
 */
export type RegulationDrafted = { 
/**
 * Id.
 */
id: RegulationId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field of a draft, as it was typed.
 */
export type RegulationEdit = { 
/**
 * Which.
 */
regulation: RegulationId, 
/**
 * The field, as faults say it: `proofs/2/months`.
 */
at: string, 
/**
 * What was typed.
 */
typed: string, };

/**
 * Withdraws or raises an entry of a list of a draft.
 */
export type RegulationEntry = { 
/**
 * Which.
 */
regulation: RegulationId, 
/**
 * The list.
 */
list: RegulationList, 
/**
 * The entry, from 0.
 */
at: number, };

/**
 * Something wrong, and where.
 */
export type RegulationFault = { 
/**
 * Where: `proofs/2/code`, from 0; empty for the whole.
 */
at: string, 
/**
 * In French.
 */
sentence: string, };

/**
 * One version of a règlement of Pass Innovation Quartiers.
 */
export type RegulationId = string;

/**
 * How a letter would read.
 */
export type RegulationLetter = { 
/**
 * Its subject.
 */
subject: string, 
/**
 * Its text; empty when it cannot be read.
 */
parts: Array<LetterPart>, 
/**
 * Why it cannot be read or sent, in French.
 */
faults: Array<string>, 
/**
 * What may stand between braces.
 */
fields: Array<LetterField>, };

/**
 * A letter of a version, with an application that does not exist.
 */
export type RegulationLetterAsk = { 
/**
 * Which.
 */
regulation: RegulationId, 
/**
 * Which letter.
 */
kind: PassLetterKind, };

/**
 * A list of the règlement.
 */
export type RegulationList = "criteria" | "proofs" | "grid/criteria" | "package/instalments";

/**
 * A version, whole.
 */
export type RegulationPage = { 
/**
 * What lists show.
 */
card: RegulationCard, 
/**
 * All of it; absent when it was written by a newer version of the program.
 */
body: Regulation | null, 
/**
 * What is to be corrected before it is published.
 */
faults: Array<RegulationFault>, };

/**
 * The parts of a règlement, as the editor shows them.
 */
export type RegulationPart = "identity" | "criteria" | "proofs" | "grid" | "deadlines" | "letters" | "package";

/**
 * A règlement came in.
 */
export type RegulationTaken = { 
/**
 * Id: a draft, to be read and published.
 */
id: RegulationId, 
/**
 * Who signed it, in French.
 */
sentence: string, };

/**
 * Writes a draft.
 */
export type RegulationWrite = { 
/**
 * Which.
 */
regulation: RegulationId, 
/**
 * All of it.
 */
body: Regulation, };

/**
 * A draft was written.
 */
export type RegulationWritten = { 
/**
 * The act; absent when nothing had to change.
 */
op: OpId | null, 
/**
 * When (RFC 3339).
 */
at: string, 
/**
 * What is to be corrected before it is published.
 */
faults: Array<RegulationFault>, };

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
qpv: Qpv | null, 
/**
 * Where that is.
 */
placed: Placed, };

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
 * Which results: of the cohorts that end between two days.
 */
export type ResultsAsk = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Of one course; absent: of all.
 */
course: CourseId | null, };

/**
 * Results of trainings. Hours are minutes, rates whole percent.
 */
export type ResultsPage = { 
/**
 * Expected at one half-day at least.
 */
trainees: number, 
/**
 * Completed.
 */
trained: number, 
/**
 * Dropped out.
 */
dropped_out: number, 
/**
 * Still in training.
 */
in_training: number, 
/**
 * Given to all.
 */
given: number, 
/**
 * Attended by all.
 */
attended: number, 
/**
 * Attended out of given, rounded down.
 */
rate: number | null, 
/**
 * Presented to a jury.
 */
presented: number, 
/**
 * Certified.
 */
certified: number, 
/**
 * At 3, 6 and 12 months.
 */
outcomes: Array<OutcomeShare>, };

/**
 * Role of a member (T5.1). Ordered: a command names the least role it needs, and a greater one may too.
 */
export type Role = "read_only" | "reception" | "trainer" | "adviser" | "coordinator";

/**
 * A room.
 */
export type RoomCard = { 
/**
 * Id.
 */
id: RoomId, 
/**
 * Name.
 */
name: string, 
/**
 * Address.
 */
address: string | null, 
/**
 * Places.
 */
capacity: number | null, 
/**
 * Still used.
 */
active: boolean, };

/**
 * One room.
 */
export type RoomId = string;

/**
 * Writes a room, new or known.
 */
export type RoomPut = { 
/**
 * Which; absent: a new one.
 */
room: RoomId | null, 
/**
 * Name.
 */
name: string, 
/**
 * Address.
 */
address: string, 
/**
 * Places.
 */
capacity: number | null, 
/**
 * Still used.
 */
active: boolean, };

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
 * Where a file was written.
 */
export type SavedFile = { 
/**
 * Its name there: another one than proposed when that was taken.
 */
name: string, 
/**
 * The folder, as the system names it.
 */
folder: string, 
/**
 * What the member must know of it.
 */
remark: string | null, };

/**
 * What changed on one theme.
 */
export type ScoreChange = { 
/**
 * Theme.
 */
theme: DiagnosisTheme, 
/**
 * Score before.
 */
before: number | null, 
/**
 * Score after.
 */
after: number | null, };

/**
 * What a closed sheet is worth.
 */
export type SealState = "open" | "whole" | "amended" | "broken";

/**
 * Calls somebody to sit: a member of the house, or somebody else by name.
 */
export type SeatAdd = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * A member…
 */
member: MemberId | null, 
/**
 * … or a name.
 */
name: string, 
/**
 * In what capacity.
 */
capacity: SeatCapacity, };

/**
 * One seat.
 */
export type SeatAsk = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * Which.
 */
seat: CommitteeMemberId, };

/**
 * In what capacity somebody sits in a committee.
 */
export type SeatCapacity = "chair" | "voting" | "observer";

/**
 * Somebody who sits.
 */
export type SeatCard = { 
/**
 * Id.
 */
id: CommitteeMemberId, 
/**
 * Name.
 */
name: string, 
/**
 * In what capacity.
 */
capacity: SeatCapacity, 
/**
 * Are they there? Absent: nobody said.
 */
presence: Presence | null, 
/**
 * Since when.
 */
arrived_at: string | null, 
/**
 * Until when.
 */
left_at: string | null, 
/**
 * Are they there now?
 */
there: boolean, };

/**
 * What is said of somebody's presence.
 */
export type SeatMark = "arrive" | "leave" | "absent" | "excused";

/**
 * Marks the presence of somebody, now.
 */
export type SeatMarked = { 
/**
 * In which sitting.
 */
committee: CommitteeId, 
/**
 * Which seat.
 */
seat: CommitteeMemberId, 
/**
 * What.
 */
mark: SeatMark, };

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
 * One half-day.
 */
export type SessionAsk = { 
/**
 * Which.
 */
session: ClassSessionId, };

/**
 * Gives a half-day a trainer and a room.
 */
export type SessionAssign = { 
/**
 * Which.
 */
session: ClassSessionId, 
/**
 * Who trains, among the trainers of the cohort.
 */
trainer: TrainerId | null, 
/**
 * A room of its own; absent: that of the cohort.
 */
room: RoomId | null, };

/**
 * Cancels a half-day.
 */
export type SessionCancel = { 
/**
 * Which.
 */
session: ClassSessionId, 
/**
 * Why.
 */
reason: string, };

/**
 * A half-day. Hours are minutes since midnight.
 */
export type SessionCard = { 
/**
 * Id.
 */
id: ClassSessionId, 
/**
 * Day.
 */
day: string, 
/**
 * Morning or afternoon.
 */
half: Half, 
/**
 * It begins.
 */
starts: number, 
/**
 * It is over.
 */
ends: number, 
/**
 * The day it was first planned on.
 */
moved_from: string | null, 
/**
 * It is not held.
 */
cancelled: boolean, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Who trains.
 */
trainer: TrainerId | null, 
/**
 * A room of its own.
 */
room: RoomId | null, 
/**
 * Its register was saved.
 */
saved: boolean, 
/**
 * Its sheet is closed.
 */
closed: boolean, 
/**
 * Amendments since.
 */
amendments: number, };

/**
 * Moves a half-day.
 */
export type SessionMove = { 
/**
 * Which.
 */
session: ClassSessionId, 
/**
 * Day, in forgiving text.
 */
day: string, 
/**
 * Morning or afternoon.
 */
half: Half, 
/**
 * It begins, as typed (`9h`).
 */
starts: string, 
/**
 * It is over.
 */
ends: string, };

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
 * State of a sitting (P4.5).
 */
export type SittingState = "planned" | "open" | "closed";

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
 * How many are in a situation.
 */
export type SituationCount = { 
/**
 * The situation.
 */
situation: OutcomeSituation, 
/**
 * How many.
 */
count: number, };

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
 * A status that was written.
 */
export type StatusCard = { 
/**
 * Id of the row.
 */
id: string, 
/**
 * Status.
 */
status: StructureStatus, 
/**
 * Since.
 */
since: string, 
/**
 * By which source.
 */
source: string | null, 
/**
 * Day of the check.
 */
checked_on: string | null, 
/**
 * Note; absent for those who may not read it.
 */
note: string | null, };

/**
 * One structure.
 */
export type StructureAsk = { 
/**
 * Which.
 */
structure: StructureId, };

/**
 * Writes down a structure, with the person or the project it comes from.
 */
export type StructureCreate = { 
/**
 * Name.
 */
name: string, 
/**
 * Day of creation; forgiving text (« 12/3 », « hier »); absent: not known.
 */
created_on: string | null, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * SIREN or SIRET, as printed; a SIRET gives its SIREN.
 */
number: string | null, 
/**
 * RNA, as printed.
 */
rna: string | null, 
/**
 * Somebody who is in it.
 */
person: PersonId | null, 
/**
 * What they are in it; absent: director.
 */
role: HolderRole | null, 
/**
 * The project that made it.
 */
project: ProjectId | null, };

/**
 * A structure is written down.
 */
export type StructureCreated = { 
/**
 * Id.
 */
id: StructureId, 
/**
 * The act, to undo it.
 */
op: OpId, };

/**
 * Writes one field of a structure.
 */
export type StructureEdit = { 
/**
 * Which.
 */
structure: StructureId, 
/**
 * Field.
 */
field: StructureField, 
/**
 * As typed; absent or empty clears it.
 */
value: string | null, };

/**
 * What is wrong with a column of a structure.
 */
export type StructureFault = { 
/**
 * Name of the column in the schema.
 */
column: string, 
/**
 * One French sentence.
 */
sentence: string, };

/**
 * A field of a structure that can be written alone.
 */
export type StructureField = "name" | "siren" | "siret" | "rna" | "legal_category" | "ess_kind" | "scic" | "naf" | "naf_2025" | "created_on" | "line" | "postcode" | "city" | "qpv" | "phone" | "email" | "website" | "note";

/**
 * The page of a structure.
 */
export type StructureFile = { 
/**
 * Id.
 */
id: StructureId, 
/**
 * Name.
 */
name: string, 
/**
 * The project that made it.
 */
project: ProjectId | null, 
/**
 * Name of that project.
 */
project_name: string | null, 
/**
 * SIREN as shown.
 */
siren: string | null, 
/**
 * SIRET as shown.
 */
siret: string | null, 
/**
 * RNA as shown.
 */
rna: string | null, 
/**
 * Legal category.
 */
legal_category: LegalCategory | null, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * Is it a SCIC?
 */
scic: boolean | null, 
/**
 * NAF rév. 2 as shown, `56.29B`.
 */
naf: string | null, 
/**
 * NAF 2025 as shown.
 */
naf_2025: string | null, 
/**
 * Day of creation.
 */
created_on: string | null, 
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
qpv: Qpv | null, 
/**
 * Where that address is.
 */
placed: Placed, 
/**
 * Phone as shown.
 */
phone: string | null, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * Site.
 */
website: string | null, 
/**
 * Note; absent for those who may not read it.
 */
note: string | null, 
/**
 * Status, as last written.
 */
status: StructureStatus, 
/**
 * Since.
 */
since: string | null, 
/**
 * Last day on which that status was seen.
 */
seen_on: string | null, 
/**
 * Statuses written, latest first.
 */
statuses: Array<StatusCard>, 
/**
 * Headcounts, oldest first.
 */
headcounts: Array<HeadcountCard>, 
/**
 * Who is in it.
 */
people: Array<StructurePerson>, 
/**
 * The five checks; none while the day of creation is not known.
 */
checks: Array<CheckCard>, 
/**
 * Fields with two values.
 */
conflicts: Array<Conflict>, 
/**
 * Others with the same SIREN.
 */
same_siren: Array<StructureName>, 
/**
 * Removed: shown read-only.
 */
removed: boolean, };

/**
 * A structure found.
 */
export type StructureHit = { 
/**
 * Id.
 */
id: StructureId, 
/**
 * Name.
 */
name: string, 
/**
 * SIREN as shown.
 */
siren: string | null, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * Town.
 */
city: string | null, 
/**
 * Status as last written.
 */
status: StructureStatus, 
/**
 * Found by its SIREN, SIRET or RNA rather than by its name.
 */
by_number: boolean, };

/**
 * One structure.
 */
export type StructureId = string;

/**
 * A structure that would be written.
 */
export type StructureLine = { 
/**
 * Name.
 */
name: string, 
/**
 * Town.
 */
city: string | null, 
/**
 * The fields that change; empty for a new partner.
 */
changes: Array<PartnerField>, };

/**
 * Another structure, by its name.
 */
export type StructureName = { 
/**
 * Id.
 */
id: StructureId, 
/**
 * Name.
 */
name: string, };

/**
 * A person of a structure.
 */
export type StructurePerson = { 
/**
 * The link, to remove it.
 */
link: string, 
/**
 * Who.
 */
person: PersonId, 
/**
 * What they are in it.
 */
role: HolderRole | null, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Number of their file.
 */
number: string, };

/**
 * Says that a person is in a structure.
 */
export type StructurePersonAdd = { 
/**
 * Structure.
 */
structure: StructureId, 
/**
 * Person.
 */
person: PersonId, 
/**
 * What they are in it.
 */
role: HolderRole, };

/**
 * Says that a person is not in a structure (any more).
 */
export type StructurePersonRemove = { 
/**
 * Structure.
 */
structure: StructureId, 
/**
 * The link.
 */
link: string, };

/**
 * A structure that cannot be imported.
 */
export type StructureRefused = { 
/**
 * Its place in the file: from 1, or the row of a table.
 */
row: number, 
/**
 * Its name, as written.
 */
name: string, 
/**
 * Why, one sentence per column.
 */
faults: Array<StructureFault>, };

/**
 * One line of the list of structures.
 */
export type StructureRow = { 
/**
 * Id.
 */
id: StructureId, 
/**
 * Name.
 */
name: string, 
/**
 * SIREN as shown, `732 829 320`.
 */
siren: string | null, 
/**
 * What it is in the ESS.
 */
ess_kind: EssKind | null, 
/**
 * In a QPV?
 */
qpv: Qpv | null, 
/**
 * That answer is a member’s, against the map’s.
 */
qpv_overridden: boolean, 
/**
 * Town.
 */
city: string | null, 
/**
 * Day of creation.
 */
created_on: string | null, 
/**
 * Status, as last written.
 */
status: StructureStatus, 
/**
 * Last day on which that status was seen.
 */
seen_on: string | null, 
/**
 * Employees, as last written.
 */
employees: number | null, 
/**
 * Who is in it, given names first.
 */
people: string | null, 
/**
 * The check to make, otherwise the next one.
 */
check: CheckDue | null, };

/**
 * Status of a structure (P2.6): reasons are kept apart, since "ceased" is not "sold" (standards S12).
 */
export type StructureStatus = "active" | "ceased" | "sold" | "merged" | "moved" | "unknown";

/**
 * Writes what a structure is, since when, by which source.
 */
export type StructureStatusWrite = { 
/**
 * Structure.
 */
structure: StructureId, 
/**
 * Status.
 */
status: StructureStatus, 
/**
 * Since; forgiving text; absent: today.
 */
since: string | null, 
/**
 * How it is known (« Sirene », « appel »…); needed.
 */
source: string, 
/**
 * Day of the check; forgiving text; absent: today.
 */
checked_on: string | null, 
/**
 * Note.
 */
note: string, };

/**
 * Which structures.
 */
export type StructuresFilter = { 
/**
 * Beginnings of words of the name, or of the SIREN, SIRET or RNA; empty: any. At most 200 characters are read.
 */
text: string, 
/**
 * Only this status, as last written.
 */
status: StructureStatus | null, 
/**
 * Only this kind.
 */
ess_kind: EssKind | null, 
/**
 * Only this QPV answer.
 */
qpv: Qpv | null, 
/**
 * Only those with a check to make today.
 */
to_check: boolean, };

/**
 * A window on the list: checks to make first, the oldest before, then the order of names.
 */
export type StructuresList = { 
/**
 * Which.
 */
filter: StructuresFilter, 
/**
 * First row.
 */
offset: number, 
/**
 * How many rows (1..=500).
 */
limit: number, };

/**
 * A window on the list.
 */
export type StructuresPage = { 
/**
 * How many in all.
 */
total: number, 
/**
 * How many of these have a check to make.
 */
to_check: number, 
/**
 * First row.
 */
offset: number, 
/**
 * Rows.
 */
rows: Array<StructureRow>, };

/**
 * Which awards, and who grants them.
 */
export type SubsidiesAsk = { 
/**
 * First day of the agreements.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * Official name of who grants.
 */
granter_name: string, 
/**
 * Its SIRET, as typed.
 */
granter_siret: string, };

/**
 * The file, to take out of the vault.
 */
export type SubsidiesExport = { 
/**
 * Which awards.
 */
which: SubsidiesAsk, 
/**
 * Why, in the member's words: it stays in the log.
 */
reason: string, };

/**
 * What the file would be.
 */
export type SubsidiesPreview = { 
/**
 * Rows.
 */
rows: number, 
/**
 * Sum of their amounts, in cents.
 */
total_cents: number, 
/**
 * What keeps the file from leaving; empty: it may.
 */
faults: Array<SubsidyFault>, 
/**
 * Awards that are not in it, and why.
 */
left_out: Array<SubsidyLeftOut>, };

/**
 * A cell that the schema does not admit.
 */
export type SubsidyFault = { 
/**
 * Line of the file; the header is line 1.
 */
line: number, 
/**
 * Number of the application.
 */
application: string, 
/**
 * Column of the schema.
 */
column: string, 
/**
 * What is wrong, and what to do.
 */
sentence: string, };

/**
 * An award that is not in the file.
 */
export type SubsidyLeftOut = { 
/**
 * Number of the application.
 */
application: string, 
/**
 * Why, and what to do when something can be done.
 */
sentence: string, };

/**
 * One entry of the library of plans.
 */
export type SuggestionId = string;

/**
 * Takes back what the house wrote of an entry: one it added goes, one it changed is again as the program ships it.
 */
export type SuggestionRemove = { 
/**
 * Which.
 */
id: SuggestionId, };

/**
 * Writes an entry of the library; only what differs is written.
 */
export type SuggestionWrite = { 
/**
 * Which; absent: a new one.
 */
id: SuggestionId | null, 
/**
 * Theme.
 */
theme: PlanTheme, 
/**
 * Objective.
 */
objective: string, 
/**
 * Action.
 */
title: string, 
/**
 * Days to do it, 0..=3650.
 */
days: number, 
/**
 * Proposed?
 */
active: boolean, };

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
export type Tag = "house" | "state" | "members" | "persons" | "imports" | "exchanges" | "projects" | "plans" | "agenda" | "day" | "partners" | "referrals" | "structures" | "academy" | "jobs" | "documents" | "duplicates" | "places" | "exports" | "committees" | "pass";

/**
 * The score of one theme.
 */
export type ThemeScore = { 
/**
 * Theme.
 */
theme: DiagnosisTheme, 
/**
 * 0 to 4; absent: not looked at.
 */
score: number | null, };

/**
 * A trainee of a cohort. Hours are minutes.
 */
export type TraineeCard = { 
/**
 * The enrolment.
 */
id: EnrolmentId, 
/**
 * The person.
 */
person: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Where they stand.
 */
standing: TraineeStanding, 
/**
 * Place on the waiting list, from 1.
 */
rank: number | null, 
/**
 * Day of the completion.
 */
completed_on: string | null, 
/**
 * First day counted, of a late enrolment.
 */
starts_on: string | null, 
/**
 * Last day counted.
 */
left_on: string | null, 
/**
 * Why they left.
 */
leave_reason: LeaveReason | null, 
/**
 * Note.
 */
note: string | null, 
/**
 * Who sent them.
 */
prescriber: Prescriber | null, 
/**
 * Name of whom.
 */
prescriber_name: string | null, 
/**
 * Who pays.
 */
funding: Funding | null, 
/**
 * Number of the file of whoever pays.
 */
funding_reference: string | null, 
/**
 * What the jury said.
 */
certification: CertificationResult | null, 
/**
 * When.
 */
certified_on: string | null, 
/**
 * Planned for them.
 */
planned: number, 
/**
 * Given.
 */
given: number, 
/**
 * Attended.
 */
attended: number, 
/**
 * Attended out of given, in whole percent, rounded down.
 */
rate: number | null, 
/**
 * Absences, justified or not.
 */
absences: number, 
/**
 * Three absences or more.
 */
alert: boolean, 
/**
 * Marks, in the order of the half-days of the page; absent where nothing is said.
 */
marks: Array<Mark | null>, 
/**
 * Other cohorts that share days with this one.
 */
overlaps: Array<string>, };

/**
 * Where a trainee stands.
 */
export type TraineeStanding = "candidate" | "admitted" | "declined" | "waiting" | "enrolled" | "in_training" | "completed" | "not_completed" | "withdrawn" | "dropped_out";

/**
 * Adds a trainer to a cohort.
 */
export type TrainerAdd = { 
/**
 * Which cohort.
 */
cohort: CohortId, 
/**
 * Who.
 */
trainer: TrainerAsk, };

/**
 * Who trains: a member, or somebody else by name.
 */
export type TrainerAsk = { 
/**
 * A member.
 */
member: MemberId | null, 
/**
 * Somebody else.
 */
name: string, };

/**
 * Who trains.
 */
export type TrainerCard = { 
/**
 * Id.
 */
id: TrainerId, 
/**
 * A member.
 */
member: MemberId | null, 
/**
 * Name.
 */
name: string, };

/**
 * Somebody who trains a cohort.
 */
export type TrainerId = string;

/**
 * A half-day in the week of a trainer. Hours are minutes since midnight.
 */
export type TrainerSession = { 
/**
 * Id.
 */
session: ClassSessionId, 
/**
 * Its cohort.
 */
cohort: CohortId, 
/**
 * Title of the cohort.
 */
title: string, 
/**
 * Day.
 */
day: string, 
/**
 * Morning or afternoon.
 */
half: Half | null, 
/**
 * It begins.
 */
starts: number, 
/**
 * It is over.
 */
ends: number, 
/**
 * Where.
 */
room: string | null, 
/**
 * It is not held.
 */
cancelled: boolean, 
/**
 * Its register was saved.
 */
saved: boolean, 
/**
 * Its sheet is closed.
 */
closed: boolean, };

/**
 * The half-days of a trainer in one week.
 */
export type TrainerWeek = { 
/**
 * Monday.
 */
monday: string, 
/**
 * Half-days, in order.
 */
sessions: Array<TrainerSession>, 
/**
 * The one to open: the one under way or about to begin, otherwise the last one that lacks a register, otherwise the
 * next one.
 */
now: ClassSessionId | null, };

/**
 * The week of the member at the desk.
 */
export type TrainerWeekAsk = { 
/**
 * A day of the week; absent: today.
 */
day: string | null, };

/**
 * What a job is in a territoire zéro chômeur (standards S12).
 */
export type Tzc = "ppde" | "ebe";

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

/**
 * Structures and projects found, best first.
 */
export type VentureHits = { 
/**
 * The text they answer, as asked (so that a late answer is recognised).
 */
text: string, 
/**
 * The first structures.
 */
structures: Array<StructureHit>, 
/**
 * How many structures in all.
 */
structures_total: number, 
/**
 * The first projects.
 */
projects: Array<ProjectHit>, 
/**
 * How many projects in all.
 */
projects_total: number, };

/**
 * Asks for the structures and projects that what was typed leads to.
 */
export type VenturesSearch = { 
/**
 * What was typed.
 */
text: string, 
/**
 * At most so many of each, from 1 to 20.
 */
limit: number, };

/**
 * How somebody learnt that a job runs.
 */
export type VerifiedBy = "call" | "employer" | "contract" | "payslip" | "structure" | "other";

/**
 * How a decision was voted; all zero: nobody asked for a vote.
 */
export type VoteCount = { 
/**
 * For the decision.
 */
for_it: number, 
/**
 * Against it.
 */
against: number, 
/**
 * Neither.
 */
abstained: number, };

/**
 * A referral that waits.
 */
export type WaitingReferral = { 
/**
 * Which.
 */
id: ReferralId, 
/**
 * Who was sent.
 */
person: PersonId, 
/**
 * Their name.
 */
person_name: string, 
/**
 * To whom.
 */
partner: PartnerId | null, 
/**
 * Their name.
 */
partner_name: string, 
/**
 * When.
 */
sent_on: string | null, 
/**
 * Day by which an answer is expected.
 */
due_on: string | null, 
/**
 * Open, or without answer.
 */
standing: ReferralState, 
/**
 * What is to be done today.
 */
escalation: ReferralStep | null, };

/**
 * A half-day of a week.
 */
export type WeekHalf = { 
/**
 * Day of the week, from 1 (Monday) to 7.
 */
weekday: number, 
/**
 * Morning or afternoon.
 */
half: Half, };

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
  house_reach: { ask: Nothing; answer: HouseReachCard };
  house_edit: { ask: HouseEdit; answer: Saved };
  passphrase_change: { ask: PassphraseChange; answer: Nothing };
  place_complete: { ask: PlaceComplete; answer: PlaceProposals };
  place_repair: { ask: PlaceRepair; answer: PlaceRepaired };
  place_where: { ask: PlaceWhere; answer: PlaceAnswer };
  reference_sets: { ask: Nothing; answer: ReferenceSets };
  persons_search: { ask: PersonsSearch; answer: PersonHits };
  persons_list: { ask: PersonsList; answer: PersonsPage };
  persons_alike: { ask: PersonsAlike; answer: PersonsAlikeFound };
  persons_pairs: { ask: PersonsPairs; answer: PairsPage };
  pairs_search: { ask: Nothing; answer: PairsProgress };
  pairs_progress: { ask: Nothing; answer: PairsProgress };
  pairs_cancel: { ask: Nothing; answer: PairsProgress };
  pair_set_aside: { ask: PairSetAside; answer: Saved };
  person_open: { ask: PersonAsk; answer: PersonFile };
  person_history: { ask: PersonAsk; answer: PersonHistory };
  person_create: { ask: PersonCreate; answer: PersonCreated };
  person_edit: { ask: PersonEdit; answer: Saved };
  residence_write: { ask: ResidenceWrite; answer: Saved };
  address_place: { ask: AddressPlace; answer: Saved };
  qpv_override: { ask: QpvOverride; answer: Saved };
  situation_write: { ask: SituationWrite; answer: Saved };
  referent_set: { ask: ReferentSet; answer: Saved };
  stage_enter: { ask: StageEnter; answer: Saved };
  undo: { ask: Undo; answer: Undone };
  contact_record: { ask: ContactRecord; answer: ContactRecorded };
  contact_rewrite: { ask: ContactRewrite; answer: Saved };
  contact_remove: { ask: ContactRemove; answer: Saved };
  person_documents: { ask: PersonAsk; answer: Array<DocumentCard> };
  document_edit: { ask: DocumentEdit; answer: Saved };
  document_remove: { ask: DocumentAsk; answer: Saved };
  letters_list: { ask: Nothing; answer: Letters };
  letter_write: { ask: LetterWrite; answer: Saved };
  letter_remove: { ask: LetterAsk; answer: Saved };
  letter_start: { ask: LetterStart; answer: LetterText };
  letter_view: { ask: LetterToSee; answer: LetterSeen };
  letter_keep: { ask: LetterToPrint; answer: DocumentAdded };
  person_private_notes: { ask: PersonAsk; answer: Array<PrivateNoteCard> };
  private_note_write: { ask: PrivateNoteWrite; answer: Saved };
  private_note_remove: { ask: PrivateNoteAsk; answer: Saved };
  private_note_open: { ask: PrivateNoteOpen; answer: PrivateNoteCard };
  caseload_count: { ask: CaseloadAsk; answer: number };
  caseload_hand_over: { ask: CaseloadAsk; answer: CaseloadHandedOver };
  merger_preview: { ask: MergerAsk; answer: MergerPreview };
  persons_merge: { ask: PersonsMerge; answer: Merged };
  merger_undo: { ask: MergerUndo; answer: Undone };
  mergers_list: { ask: Nothing; answer: Array<MergerCard> };
  pass_figures: { ask: PassFiguresAsk; answer: PassFigures };
  subsidies_preview: { ask: SubsidiesAsk; answer: SubsidiesPreview };
  exports_list: { ask: Nothing; answer: Array<ExportCard> };
  ventures_search: { ask: VenturesSearch; answer: VentureHits };
  structures_list: { ask: StructuresList; answer: StructuresPage };
  structure_open: { ask: StructureAsk; answer: StructureFile };
  structure_history: { ask: StructureAsk; answer: PersonHistory };
  structure_create: { ask: StructureCreate; answer: StructureCreated };
  structure_edit: { ask: StructureEdit; answer: Saved };
  structure_person_add: { ask: StructurePersonAdd; answer: Saved };
  structure_person_remove: { ask: StructurePersonRemove; answer: Saved };
  structure_status_write: { ask: StructureStatusWrite; answer: Saved };
  headcount_write: { ask: HeadcountWrite; answer: Saved };
  follow_up_record: { ask: FollowUpRecord; answer: Saved };
  person_structures: { ask: PersonAsk; answer: Array<PersonStructure> };
  project_structures: { ask: ProjectStructuresAsk; answer: Array<ProjectStructure> };
  legal_categories: { ask: Nothing; answer: Array<LegalCategory> };
  academy_catalogue: { ask: Nothing; answer: Catalogue };
  course_put: { ask: CoursePut; answer: AcademyPut };
  room_put: { ask: RoomPut; answer: AcademyPut };
  academy_closure_put: { ask: ClosurePut; answer: AcademyPut };
  cohorts_list: { ask: CohortsList; answer: Array<CohortLine> };
  cohort_plan: { ask: CohortPlan; answer: CohortPlanned };
  cohort_create: { ask: CohortCreate; answer: AcademyPut };
  cohort_open: { ask: CohortAsk; answer: CohortPage };
  cohort_edit: { ask: CohortEdit; answer: Saved };
  cohort_shorten: { ask: CohortShorten; answer: Saved };
  trainer_add: { ask: TrainerAdd; answer: AcademyPut };
  session_move: { ask: SessionMove; answer: Saved };
  session_cancel: { ask: SessionCancel; answer: Saved };
  session_assign: { ask: SessionAssign; answer: Saved };
  enrolment_add: { ask: EnrolmentAdd; answer: EnrolmentsAdded };
  enrolment_step: { ask: EnrolmentStep; answer: Saved };
  person_enrolments: { ask: PersonAsk; answer: Array<PersonEnrolment> };
  assessment_put: { ask: AssessmentPut; answer: Saved };
  trainer_week: { ask: TrainerWeekAsk; answer: TrainerWeek };
  register_open: { ask: SessionAsk; answer: RegisterPage };
  register_save: { ask: RegisterSave; answer: Saved };
  register_excuse: { ask: RegisterExcuse; answer: Saved };
  register_sign: { ask: RegisterSign; answer: Saved };
  register_close: { ask: SessionAsk; answer: Saved };
  register_amend: { ask: RegisterAmend; answer: Saved };
  academy_results: { ask: ResultsAsk; answer: ResultsPage };
  outcome_calls: { ask: Nothing; answer: Array<OutcomeCall> };
  outcome_record: { ask: OutcomeRecord; answer: AcademyPut };
  person_jobs: { ask: PersonAsk; answer: Array<JobCard> };
  job_put: { ask: JobPut; answer: AcademyPut };
  jobs_to_verify: { ask: Nothing; answer: Array<JobCard> };
  person_projects: { ask: PersonAsk; answer: PersonProjects };
  project_open: { ask: ProjectAsk; answer: ProjectCard };
  project_create: { ask: ProjectCreate; answer: ProjectCreated };
  project_edit: { ask: ProjectEdit; answer: Saved };
  project_remove: { ask: ProjectAsk; answer: Saved };
  holder_add: { ask: HolderWrite; answer: Saved };
  holder_change: { ask: HolderWrite; answer: Saved };
  holder_remove: { ask: HolderRemove; answer: Saved };
  accompaniment_project: { ask: AccompanimentProject; answer: Saved };
  person_diagnoses: { ask: PersonAsk; answer: PersonDiagnoses };
  diagnosis_write: { ask: DiagnosisWrite; answer: Saved };
  diagnosis_remove: { ask: DiagnosisAsk; answer: Saved };
  person_plan: { ask: PersonAsk; answer: PersonPlan };
  objective_add: { ask: ObjectiveAdd; answer: ObjectiveAdded };
  objective_edit: { ask: ObjectiveEdit; answer: Saved };
  objective_reach: { ask: ObjectiveReach; answer: Saved };
  objective_remove: { ask: ObjectiveAsk; answer: Saved };
  action_add: { ask: ActionAdd; answer: ActionAdded };
  action_edit: { ask: ActionEdit; answer: Saved };
  action_done: { ask: ActionAsk; answer: Saved };
  action_drop: { ask: ActionAsk; answer: Saved };
  action_reopen: { ask: ActionAsk; answer: Saved };
  action_remove: { ask: ActionAsk; answer: Saved };
  due_read: { ask: DueAsk; answer: DueRead };
  plan_proposals: { ask: ProposalsAsk; answer: Proposals };
  library_list: { ask: Nothing; answer: Library };
  suggestion_write: { ask: SuggestionWrite; answer: Saved };
  suggestion_remove: { ask: SuggestionRemove; answer: Saved };
  brake_set: { ask: BrakeSet; answer: Saved };
  brake_lift: { ask: BrakeLift; answer: Saved };
  partners_search: { ask: PartnersSearch; answer: PartnerHits };
  partner_open: { ask: PartnerAsk; answer: PartnerPage };
  partner_create: { ask: PartnerCreate; answer: PartnerCreated };
  partner_edit: { ask: PartnerEdit; answer: Saved };
  partner_remove: { ask: PartnerAsk; answer: Saved };
  partners_import_preview: { ask: ImportAsk; answer: PartnersPreview };
  partners_import_run: { ask: ImportAsk; answer: ImportProgress };
  person_referrals: { ask: PersonReferrals; answer: Array<ReferralCard> };
  referrals_waiting: { ask: ReferralsWaiting; answer: Array<WaitingReferral> };
  referral_open: { ask: ReferralOpen; answer: ReferralOpened };
  referral_answer: { ask: ReferralAnswered; answer: Saved };
  referral_chase: { ask: ReferralAsk; answer: Saved };
  referral_close: { ask: ReferralClose; answer: Saved };
  referral_edit: { ask: ReferralEdit; answer: Saved };
  referral_project: { ask: ReferralProject; answer: Saved };
  referral_remove: { ask: ReferralAsk; answer: Saved };
  referral_sheet: { ask: ReferralAsk; answer: ReferralSheet };
  appointment_book: { ask: AppointmentBook; answer: AppointmentBooked };
  appointment_move: { ask: AppointmentMove; answer: AppointmentBooked };
  appointment_settle: { ask: AppointmentSettle; answer: Saved };
  appointment_remove: { ask: AppointmentAsk; answer: Saved };
  appointment_text: { ask: AppointmentAsk; answer: AppointmentText };
  appointments_of_person: { ask: PersonAsk; answer: PersonAppointments };
  agenda: { ask: AgendaAsk; answer: Agenda };
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
  regulations_list: { ask: Nothing; answer: Array<RegulationCard> };
  regulation_open: { ask: RegulationAsk; answer: RegulationPage };
  regulation_draft: { ask: RegulationDraft; answer: RegulationDrafted };
  regulation_write: { ask: RegulationWrite; answer: RegulationWritten };
  regulation_edit: { ask: RegulationEdit; answer: RegulationWritten };
  regulation_add: { ask: RegulationAdd; answer: RegulationWritten };
  regulation_withdraw: { ask: RegulationEntry; answer: RegulationWritten };
  regulation_raise: { ask: RegulationEntry; answer: RegulationWritten };
  regulation_letter: { ask: RegulationLetterAsk; answer: RegulationLetter };
  regulation_changes: { ask: RegulationAsk; answer: RegulationChanges };
  regulation_publish: { ask: RegulationAsk; answer: Saved };
  regulation_remove: { ask: RegulationAsk; answer: Saved };
  pass_board: { ask: PassBoardAsk; answer: PassBoard };
  pass_list: { ask: PassList; answer: PassPage };
  person_applications: { ask: PersonAsk; answer: Array<PassCard> };
  pass_open: { ask: PassAsk; answer: PassFile };
  pass_history: { ask: PassAsk; answer: PersonHistory };
  pass_anonymous: { ask: PassAsk; answer: PassAnonymous };
  pass_create: { ask: PassCreate; answer: PassCreated };
  pass_edit: { ask: PassEdit; answer: Saved };
  pass_place: { ask: PassPlaceWrite; answer: Saved };
  pass_remove: { ask: PassAsk; answer: Saved };
  pass_act: { ask: PassAct; answer: Saved };
  pass_settle: { ask: PassSettle; answer: Saved };
  pass_answer: { ask: PassAnswerWrite; answer: Saved };
  pass_override: { ask: PassOverride; answer: Saved };
  pass_proofs_ask: { ask: PassProofsAsk; answer: Saved };
  pass_proof_receive: { ask: PassProofReceive; answer: Saved };
  pass_proof_date: { ask: PassProofDate; answer: Saved };
  pass_proof_refuse: { ask: PassProofRefuse; answer: Saved };
  pass_proof_remove: { ask: PassProofAsk; answer: Saved };
  pass_message: { ask: PassAsk; answer: PassMessage };
  pass_reader_add: { ask: PassReaderAsk; answer: Saved };
  pass_reader_remove: { ask: PassReaderAsk; answer: Saved };
  pass_reader_conflict: { ask: PassConflict; answer: Saved };
  pass_opinion: { ask: PassOpinion; answer: Saved };
  pass_score: { ask: PassScoreWrite; answer: Saved };
  outreach_mode: { ask: OutreachSet; answer: OutreachState };
  outreach_welcome: { ask: OutreachWelcome; answer: OutreachWelcomed };
  committees_list: { ask: Nothing; answer: Array<CommitteeCard> };
  committee_open: { ask: CommitteeAsk; answer: CommitteePage };
  committee_live: { ask: CommitteeAsk; answer: LiveSitting };
  agenda_propose: { ask: AgendaAskPass; answer: AgendaProposal };
  committee_plan: { ask: CommitteePlan; answer: CommitteePlanned };
  committee_edit: { ask: CommitteeEdit; answer: Saved };
  committee_move: { ask: CommitteeMove; answer: CommitteeMoved };
  committee_remove: { ask: CommitteeAsk; answer: Saved };
  agenda_compose: { ask: AgendaAskPass; answer: AgendaComposed };
  item_add: { ask: ItemAdd; answer: Saved };
  item_remove: { ask: ItemRemove; answer: Saved };
  item_place: { ask: ItemPlace; answer: Saved };
  seat_add: { ask: SeatAdd; answer: Saved };
  seat_remove: { ask: SeatAsk; answer: Saved };
  seat_mark: { ask: SeatMarked; answer: Saved };
  recusal_add: { ask: RecusalAdd; answer: Saved };
  recusal_remove: { ask: RecusalAsk; answer: Saved };
  committee_begin: { ask: CommitteeAsk; answer: Saved };
  committee_decide: { ask: CommitteeDecide; answer: Saved };
  committee_close: { ask: CommitteeAsk; answer: Saved };
  letters_write: { ask: CommitteeAsk; answer: LettersWritten };
  committee_notify: { ask: CommitteeNotify; answer: Saved };
  award_open: { ask: AwardAsk; answer: AwardPage };
  award_agree: { ask: AwardAgree; answer: Saved };
  award_start: { ask: AwardOn; answer: Saved };
  award_end: { ask: AwardOn; answer: Saved };
  award_end_early: { ask: AwardEndEarly; answer: Saved };
  instalment_add: { ask: InstalmentAdd; answer: Saved };
  instalment_remove: { ask: InstalmentAsk; answer: Saved };
  instalment_prove: { ask: InstalmentProve; answer: Saved };
  instalment_block: { ask: InstalmentBlock; answer: Saved };
  instalment_pay: { ask: InstalmentPay; answer: Saved };
  milestone_record: { ask: MilestoneRecord; answer: Saved };
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
  old_list_preview: { ask: ImportAsk; answer: OldListPreview };
  old_list_adjust: { ask: OldListAdjust; answer: OldListPreview };
  old_list_rows: { ask: ImportRowsAsk; answer: OldListRows };
  old_list_correct: { ask: ImportCorrect; answer: OldListRowChanged };
  old_list_settle: { ask: ImportSettle; answer: OldListRowChanged };
  old_list_run: { ask: ImportAsk; answer: ImportProgress };
  summaries_list: { ask: Nothing; answer: SummariesList };
  summary_view: { ask: PeriodAsk; answer: SummaryView };
  summary_send: { ask: PeriodAsk; answer: SummaryCard };
  hub_card: { ask: Nothing; answer: HubCard };
  hub_enrol: { ask: HubEnrol; answer: HubCard };
  exchange_now: { ask: Nothing; answer: StateOfThings };
}

export type CommandName = keyof Commands;

/** Files that come in: what is said about each, what is answered. */
export interface Taken {
  import_open: { ask: Nothing; answer: ImportPreview };
  reference_take: { ask: Nothing; answer: ReferenceCard };
  partners_read: { ask: Nothing; answer: PartnersPreview };
  old_list_read: { ask: Nothing; answer: OldListPreview };
  regulation_take: { ask: Nothing; answer: RegulationTaken };
  document_add: { ask: DocumentAdd; answer: DocumentAdded };
}

/** Files that go out: what is asked of each. */
export interface Given {
  persons_export: PersonsExport;
  subsidies: SubsidiesExport;
  calendar: CalendarExport;
  referral: ReferralAsk;
  letter: LetterToPrint;
  person_copy: PersonAsk;
  committee_minutes: CommitteeAsk;
  committee_letters: CommitteeAsk;
  pass_letter: PassLetterAsk;
  regulation: RegulationAsk;
  document: DocumentAsk;
}

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
  house_reach: ["house"],
  house_edit: [],
  passphrase_change: [],
  place_complete: ["places"],
  place_repair: ["places"],
  place_where: ["places"],
  reference_sets: ["places"],
  persons_search: ["persons"],
  persons_list: ["persons"],
  persons_alike: ["persons"],
  persons_pairs: ["persons", "duplicates"],
  pairs_search: [],
  pairs_progress: ["duplicates"],
  pairs_cancel: [],
  pair_set_aside: [],
  person_open: ["persons"],
  person_history: ["persons"],
  person_create: [],
  person_edit: [],
  residence_write: [],
  address_place: [],
  qpv_override: [],
  situation_write: [],
  referent_set: [],
  stage_enter: [],
  undo: [],
  contact_record: [],
  contact_rewrite: [],
  contact_remove: [],
  person_documents: ["documents"],
  document_edit: [],
  document_remove: [],
  letters_list: ["documents"],
  letter_write: [],
  letter_remove: [],
  letter_start: ["documents", "persons", "agenda", "referrals"],
  letter_view: ["documents", "persons", "agenda", "referrals"],
  letter_keep: [],
  person_private_notes: ["documents"],
  private_note_write: [],
  private_note_remove: [],
  private_note_open: [],
  caseload_count: ["persons"],
  caseload_hand_over: [],
  merger_preview: ["persons", "duplicates"],
  persons_merge: [],
  merger_undo: [],
  mergers_list: ["persons", "duplicates"],
  pass_figures: ["pass"],
  subsidies_preview: ["pass", "structures"],
  exports_list: ["exports"],
  ventures_search: ["structures", "projects"],
  structures_list: ["structures"],
  structure_open: ["structures", "persons", "projects"],
  structure_history: ["structures"],
  structure_create: [],
  structure_edit: [],
  structure_person_add: [],
  structure_person_remove: [],
  structure_status_write: [],
  headcount_write: [],
  follow_up_record: [],
  person_structures: ["structures"],
  project_structures: ["structures"],
  legal_categories: [],
  academy_catalogue: ["academy"],
  course_put: [],
  room_put: [],
  academy_closure_put: [],
  cohorts_list: ["academy"],
  cohort_plan: ["academy"],
  cohort_create: [],
  cohort_open: ["academy", "persons"],
  cohort_edit: [],
  cohort_shorten: [],
  trainer_add: [],
  session_move: [],
  session_cancel: [],
  session_assign: [],
  enrolment_add: [],
  enrolment_step: [],
  person_enrolments: ["academy"],
  assessment_put: [],
  trainer_week: ["academy"],
  register_open: ["academy", "persons"],
  register_save: [],
  register_excuse: [],
  register_sign: [],
  register_close: [],
  register_amend: [],
  academy_results: ["academy"],
  outcome_calls: ["academy", "persons"],
  outcome_record: [],
  person_jobs: ["jobs"],
  job_put: [],
  jobs_to_verify: ["jobs", "persons"],
  person_projects: ["projects"],
  project_open: ["projects"],
  project_create: [],
  project_edit: [],
  project_remove: [],
  holder_add: [],
  holder_change: [],
  holder_remove: [],
  accompaniment_project: [],
  person_diagnoses: ["projects"],
  diagnosis_write: [],
  diagnosis_remove: [],
  person_plan: ["plans"],
  objective_add: [],
  objective_edit: [],
  objective_reach: [],
  objective_remove: [],
  action_add: [],
  action_edit: [],
  action_done: [],
  action_drop: [],
  action_reopen: [],
  action_remove: [],
  due_read: [],
  plan_proposals: ["plans"],
  library_list: ["plans"],
  suggestion_write: [],
  suggestion_remove: [],
  brake_set: [],
  brake_lift: [],
  partners_search: ["partners"],
  partner_open: ["partners", "referrals", "persons"],
  partner_create: [],
  partner_edit: [],
  partner_remove: [],
  partners_import_preview: ["imports", "partners"],
  partners_import_run: [],
  person_referrals: ["referrals", "partners", "projects"],
  referrals_waiting: ["referrals", "partners", "persons"],
  referral_open: [],
  referral_answer: [],
  referral_chase: [],
  referral_close: [],
  referral_edit: [],
  referral_project: [],
  referral_remove: [],
  referral_sheet: ["referrals", "partners", "persons"],
  appointment_book: [],
  appointment_move: [],
  appointment_settle: [],
  appointment_remove: [],
  appointment_text: ["agenda", "persons"],
  appointments_of_person: ["agenda"],
  agenda: ["agenda", "persons"],
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
  regulations_list: ["pass"],
  regulation_open: ["pass"],
  regulation_draft: [],
  regulation_write: [],
  regulation_edit: [],
  regulation_add: [],
  regulation_withdraw: [],
  regulation_raise: [],
  regulation_letter: ["pass"],
  regulation_changes: ["pass"],
  regulation_publish: [],
  regulation_remove: [],
  pass_board: ["pass", "persons"],
  pass_list: ["pass", "persons"],
  person_applications: ["pass"],
  pass_open: ["pass", "persons", "projects", "structures", "documents"],
  pass_history: ["pass"],
  pass_anonymous: ["pass"],
  pass_create: [],
  pass_edit: [],
  pass_place: [],
  pass_remove: [],
  pass_act: [],
  pass_settle: [],
  pass_answer: [],
  pass_override: [],
  pass_proofs_ask: [],
  pass_proof_receive: [],
  pass_proof_date: [],
  pass_proof_refuse: [],
  pass_proof_remove: [],
  pass_message: ["pass", "persons"],
  pass_reader_add: [],
  pass_reader_remove: [],
  pass_reader_conflict: [],
  pass_opinion: [],
  pass_score: [],
  outreach_mode: [],
  outreach_welcome: [],
  committees_list: ["committees", "pass"],
  committee_open: ["committees", "pass"],
  committee_live: ["committees", "pass"],
  agenda_propose: ["committees", "pass"],
  committee_plan: [],
  committee_edit: [],
  committee_move: [],
  committee_remove: [],
  agenda_compose: [],
  item_add: [],
  item_remove: [],
  item_place: [],
  seat_add: [],
  seat_remove: [],
  seat_mark: [],
  recusal_add: [],
  recusal_remove: [],
  committee_begin: [],
  committee_decide: [],
  committee_close: [],
  letters_write: [],
  committee_notify: [],
  award_open: ["committees", "pass"],
  award_agree: [],
  award_start: [],
  award_end: [],
  award_end_early: [],
  instalment_add: [],
  instalment_remove: [],
  instalment_prove: [],
  instalment_block: [],
  instalment_pay: [],
  milestone_record: [],
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
  old_list_preview: ["imports"],
  old_list_adjust: [],
  old_list_rows: ["imports"],
  old_list_correct: [],
  old_list_settle: [],
  old_list_run: [],
  summaries_list: ["exchanges"],
  summary_view: ["exchanges"],
  summary_send: [],
  hub_card: ["exchanges"],
  hub_enrol: [],
  exchange_now: [],
};

/** Tags whose answers a command, or the passage of a file, makes old. */
export const invalidates: Record<CommandName | keyof Taken | keyof Given, readonly Tag[]> = {
  house_state: [],
  maisons_list: [],
  passphrase_propose: [],
  passphrase_measure: [],
  house_create: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  unlock: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  recover: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  lock: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  session: [],
  state_of_things: [],
  members_list: [],
  member_add: ["members", "house", "state"],
  house_reach: [],
  house_edit: ["house", "documents", "referrals", "state"],
  passphrase_change: ["house"],
  place_complete: [],
  place_repair: [],
  place_where: [],
  reference_sets: [],
  persons_search: [],
  persons_list: [],
  persons_alike: [],
  persons_pairs: [],
  pairs_search: [],
  pairs_progress: [],
  pairs_cancel: [],
  pair_set_aside: ["persons", "duplicates", "state"],
  person_open: [],
  person_history: [],
  person_create: ["persons", "state", "exchanges"],
  person_edit: ["persons", "state", "exchanges"],
  residence_write: ["persons", "state", "exchanges"],
  address_place: ["persons", "projects", "structures", "state", "exchanges"],
  qpv_override: ["persons", "projects", "structures", "state", "exchanges"],
  situation_write: ["persons", "state", "exchanges"],
  referent_set: ["persons", "state", "exchanges"],
  stage_enter: ["persons", "state", "exchanges"],
  undo: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  contact_record: ["persons", "state", "exchanges"],
  contact_rewrite: ["persons", "state", "exchanges"],
  contact_remove: ["persons", "state", "exchanges"],
  person_documents: [],
  document_edit: ["documents", "persons", "state"],
  document_remove: ["documents", "persons", "state"],
  letters_list: [],
  letter_write: ["documents", "state"],
  letter_remove: ["documents", "state"],
  letter_start: [],
  letter_view: [],
  letter_keep: ["documents", "persons", "state"],
  person_private_notes: [],
  private_note_write: ["documents", "persons", "state"],
  private_note_remove: ["documents", "persons", "state"],
  private_note_open: ["persons", "state"],
  caseload_count: [],
  caseload_hand_over: ["persons", "agenda", "day", "plans", "state", "exchanges"],
  merger_preview: [],
  persons_merge: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  merger_undo: ["house", "state", "members", "persons", "imports", "exchanges", "projects", "plans", "agenda", "day", "partners", "referrals", "structures", "academy", "jobs", "documents", "duplicates", "places", "exports", "committees", "pass"],
  mergers_list: [],
  pass_figures: [],
  subsidies_preview: [],
  exports_list: [],
  ventures_search: [],
  structures_list: [],
  structure_open: [],
  structure_history: [],
  structure_create: ["structures", "day", "state", "exchanges"],
  structure_edit: ["structures", "day", "state", "exchanges"],
  structure_person_add: ["structures", "day", "state"],
  structure_person_remove: ["structures", "day", "state"],
  structure_status_write: ["structures", "day", "state", "exchanges"],
  headcount_write: ["structures", "state", "exchanges"],
  follow_up_record: ["structures", "day", "state", "exchanges"],
  person_structures: [],
  project_structures: [],
  legal_categories: [],
  academy_catalogue: [],
  course_put: ["academy", "state"],
  room_put: ["academy", "state"],
  academy_closure_put: ["academy", "state"],
  cohorts_list: [],
  cohort_plan: [],
  cohort_create: ["academy", "day", "state"],
  cohort_open: [],
  cohort_edit: ["academy", "day", "state", "exchanges"],
  cohort_shorten: ["academy", "day", "state", "exchanges"],
  trainer_add: ["academy", "state"],
  session_move: ["academy", "day", "state", "exchanges"],
  session_cancel: ["academy", "day", "state", "exchanges"],
  session_assign: ["academy", "state"],
  enrolment_add: ["academy", "persons", "state", "exchanges"],
  enrolment_step: ["academy", "persons", "day", "state", "exchanges"],
  person_enrolments: [],
  assessment_put: ["academy", "state"],
  trainer_week: [],
  register_open: [],
  register_save: ["academy", "day", "state", "exchanges"],
  register_excuse: ["academy", "state"],
  register_sign: ["academy", "state"],
  register_close: ["academy", "day", "state"],
  register_amend: ["academy", "state", "exchanges"],
  academy_results: [],
  outcome_calls: [],
  outcome_record: ["academy", "day", "state", "exchanges"],
  person_jobs: [],
  job_put: ["jobs", "day", "state", "exchanges"],
  jobs_to_verify: [],
  person_projects: [],
  project_open: [],
  project_create: ["projects", "persons", "state"],
  project_edit: ["projects", "persons", "state"],
  project_remove: ["projects", "persons", "state"],
  holder_add: ["projects", "persons", "state"],
  holder_change: ["projects", "persons", "state"],
  holder_remove: ["projects", "persons", "state"],
  accompaniment_project: ["projects", "persons", "state"],
  person_diagnoses: [],
  diagnosis_write: ["projects", "plans", "persons", "state"],
  diagnosis_remove: ["projects", "plans", "persons", "state"],
  person_plan: [],
  objective_add: ["plans", "persons", "state"],
  objective_edit: ["plans", "persons", "state"],
  objective_reach: ["plans", "persons", "state"],
  objective_remove: ["plans", "persons", "state"],
  action_add: ["plans", "persons", "day", "state"],
  action_edit: ["plans", "persons", "day", "state"],
  action_done: ["plans", "persons", "day", "state"],
  action_drop: ["plans", "persons", "day", "state"],
  action_reopen: ["plans", "persons", "day", "state"],
  action_remove: ["plans", "persons", "day", "state"],
  due_read: [],
  plan_proposals: [],
  library_list: [],
  suggestion_write: ["plans", "state"],
  suggestion_remove: ["plans", "state"],
  brake_set: ["plans", "persons", "state"],
  brake_lift: ["plans", "persons", "state"],
  partners_search: [],
  partner_open: [],
  partner_create: ["partners", "state"],
  partner_edit: ["partners", "referrals", "state"],
  partner_remove: ["partners", "referrals", "state"],
  partners_import_preview: [],
  partners_import_run: [],
  person_referrals: [],
  referrals_waiting: [],
  referral_open: ["referrals", "partners", "persons", "day", "state"],
  referral_answer: ["referrals", "persons", "day", "state"],
  referral_chase: ["referrals", "persons", "day", "state"],
  referral_close: ["referrals", "persons", "day", "state"],
  referral_edit: ["referrals", "persons", "day", "state"],
  referral_project: ["referrals", "persons", "state"],
  referral_remove: ["referrals", "partners", "persons", "day", "state"],
  referral_sheet: [],
  appointment_book: ["agenda", "day", "state"],
  appointment_move: ["agenda", "day", "state"],
  appointment_settle: ["agenda", "day", "state"],
  appointment_remove: ["agenda", "day", "state"],
  appointment_text: [],
  appointments_of_person: [],
  agenda: [],
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
  regulations_list: [],
  regulation_open: [],
  regulation_draft: ["pass", "state"],
  regulation_write: ["pass", "state"],
  regulation_edit: ["pass", "state"],
  regulation_add: ["pass", "state"],
  regulation_withdraw: ["pass", "state"],
  regulation_raise: ["pass", "state"],
  regulation_letter: [],
  regulation_changes: [],
  regulation_publish: ["pass", "state"],
  regulation_remove: ["pass", "state"],
  pass_board: [],
  pass_list: [],
  person_applications: [],
  pass_open: [],
  pass_history: [],
  pass_anonymous: [],
  pass_create: ["pass", "state"],
  pass_edit: ["pass", "state"],
  pass_place: ["pass", "state", "exchanges"],
  pass_remove: ["pass", "day", "state"],
  pass_act: ["pass", "day", "state", "exchanges"],
  pass_settle: ["pass", "day", "state", "exchanges"],
  pass_answer: ["pass", "state"],
  pass_override: ["pass", "state"],
  pass_proofs_ask: ["pass", "day", "state"],
  pass_proof_receive: ["pass", "day", "state"],
  pass_proof_date: ["pass", "day", "state"],
  pass_proof_refuse: ["pass", "day", "state"],
  pass_proof_remove: ["pass", "day", "state"],
  pass_message: [],
  pass_reader_add: ["pass", "state"],
  pass_reader_remove: ["pass", "state"],
  pass_reader_conflict: ["pass", "state"],
  pass_opinion: ["pass", "state"],
  pass_score: ["pass", "state"],
  outreach_mode: ["house"],
  outreach_welcome: ["persons", "agenda", "day", "state", "exchanges"],
  committees_list: [],
  committee_open: [],
  committee_live: [],
  agenda_propose: [],
  committee_plan: ["committees", "pass", "day", "state"],
  committee_edit: ["committees", "pass", "day", "state"],
  committee_move: ["committees", "pass", "day", "state"],
  committee_remove: ["committees", "pass", "day", "state"],
  agenda_compose: ["committees", "pass", "day", "state"],
  item_add: ["committees", "pass", "day", "state"],
  item_remove: ["committees", "pass", "day", "state"],
  item_place: ["committees", "pass", "day", "state"],
  seat_add: ["committees", "pass", "day", "state"],
  seat_remove: ["committees", "pass", "day", "state"],
  seat_mark: ["committees", "pass", "day", "state"],
  recusal_add: ["committees", "pass", "day", "state"],
  recusal_remove: ["committees", "pass", "day", "state"],
  committee_begin: ["committees", "pass", "day", "state"],
  committee_decide: ["committees", "pass", "day", "state"],
  committee_close: ["committees", "pass", "day", "state"],
  letters_write: ["committees", "pass", "day", "state"],
  committee_notify: ["committees", "pass", "day", "state"],
  award_open: [],
  award_agree: ["committees", "pass", "day", "state"],
  award_start: ["committees", "pass", "day", "state"],
  award_end: ["committees", "pass", "day", "state"],
  award_end_early: ["committees", "pass", "day", "state"],
  instalment_add: ["committees", "pass", "day", "state"],
  instalment_remove: ["committees", "pass", "day", "state"],
  instalment_prove: ["committees", "pass", "day", "state"],
  instalment_block: ["committees", "pass", "day", "state"],
  instalment_pay: ["committees", "pass", "day", "state"],
  milestone_record: ["committees", "pass", "day", "state"],
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
  old_list_preview: [],
  old_list_adjust: ["imports"],
  old_list_rows: [],
  old_list_correct: ["imports"],
  old_list_settle: ["imports"],
  old_list_run: [],
  summaries_list: [],
  summary_view: [],
  summary_send: ["exchanges", "state"],
  hub_card: [],
  hub_enrol: ["exchanges", "state"],
  exchange_now: ["exchanges", "state"],
  import_open: [],
  reference_take: ["places"],
  partners_read: [],
  old_list_read: [],
  regulation_take: ["pass", "state"],
  document_add: ["documents", "persons", "state"],
  persons_export: ["exports", "state"],
  subsidies: ["exports", "state"],
  calendar: ["state", "exports"],
  referral: [],
  letter: [],
  person_copy: ["exports", "state"],
  committee_minutes: [],
  committee_letters: [],
  pass_letter: [],
  regulation: [],
  document: [],
};
