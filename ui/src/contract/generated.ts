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
 * Employment status in a situation.
 */
export type Employment = "job_seeker" | "long_term_job_seeker" | "permanent" | "fixed_term" | "insertion" | "self_employed" | "in_training" | "retired" | "inactive";

/**
 * What to do when a partner does not answer, in order.
 */
export type EscalationStep = "email" | "call" | "coordination" | "elsewhere";

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
undone_at: string | null, 
/**
 * It wrote partners, not persons.
 */
of_partners: boolean, };

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
 * A request without content.
 */
export type Nothing = Record<symbol, never>;

/**
 * One user action, as the journal knows it.
 */
export type OpId = string;

/**
 * Who sent the person (standards S7).
 */
export type Origin = "spontaneous" | "france_travail" | "mission_locale" | "association" | "social_service" | "town_hall" | "outreach" | "word_of_mouth" | "other";

/**
 * A paper stands in a folder of the member. It is not encrypted: it is made to be printed or sent.
 */
export type PaperSaved = { 
/**
 * Its name.
 */
file_name: string, 
/**
 * The folder, as the system names it.
 */
folder: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Characters that the fonts of the program do not have, printed as `�`.
 */
unprintable: string, };

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
 * All that a fiche de liaison says: what the partner needs, and nothing more of the file.
 */
export type ReferralSheet = { 
/**
 * The Maison, in full.
 */
house: string, 
/**
 * A demonstration house.
 */
demonstration: boolean, 
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
export type RefusalCode = "missing" | "too_long" | "not_a_date" | "date_in_the_future" | "date_too_old" | "not_a_phone" | "not_an_email" | "not_a_postcode" | "nir_forbidden" | "no_way_to_reach" | "not_in_the_list" | "not_a_number" | "unknown" | "removed" | "same_stage" | "exit_without_reason" | "nothing_to_undo" | "unprintable" | "not_a_time" | "not_a_siren" | "not_a_siret" | "not_an_rna" | "too_large" | "full" | "wrong_order" | "already_there" | "not_yours" | "without_reason" | "closed" | "not_a_link";

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
  referral_sheet: { ask: ReferralAsk; answer: ReferralSheet };
  referral_print: { ask: ReferralAsk; answer: PaperSaved };
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
  partners_search: ["partners"],
  partner_open: ["partners", "referrals", "persons"],
  partner_create: [],
  partner_edit: [],
  partner_remove: [],
  partners_import_preview: ["imports", "partners"],
  partners_import_run: [],
  person_referrals: ["referrals", "partners"],
  referrals_waiting: ["referrals", "partners", "persons"],
  referral_open: [],
  referral_answer: [],
  referral_chase: [],
  referral_close: [],
  referral_edit: [],
  referral_sheet: ["referrals", "partners", "persons"],
  referral_print: [],
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
  referral_sheet: [],
  referral_print: [],
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
