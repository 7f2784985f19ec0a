//! A rule says no: a code, and the fields it is about. The French sentence of each code stands in
//! `actions::sentences`, where a missing one does not compile.

use serde::{Deserialize, Serialize};

/// Why a rule says no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// A field that must be filled is empty.
    Missing,
    /// The text is longer than the field admits.
    TooLong,
    /// Not a date that exists, or not one we can read.
    NotADate,
    /// The date lies after today where it may not.
    DateInTheFuture,
    /// The date is too far in the past to be true (birth before 1900, contact before 2000).
    DateTooOld,
    /// Not a telephone number.
    NotAPhone,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a French postcode of five digits.
    NotAPostcode,
    /// A national insurance number (NIR): forbidden everywhere (standards S2).
    NirForbidden,
    /// Neither a phone nor an e-mail: one way to reach the person is needed.
    NoWayToReach,
    /// Not one of the values of the list.
    NotInTheList,
    /// Not a number, or outside its bounds.
    NotANumber,
    /// The entity does not exist (any more).
    Unknown,
    /// The person has been removed.
    Removed,
    /// The stage is already the present one.
    SameStage,
    /// Leaving needs one of the four ways of exit (P2.2).
    ExitWithoutReason,
    /// Nothing left to undo: somebody changed it since, or it was undone.
    NothingToUndo,
    /// Control characters that cannot be shown.
    Unprintable,
    /// Not an hour of the day.
    NotATime,
    /// Not a SIREN: nine digits whose key holds (standards S1).
    NotASiren,
    /// Not a SIRET: fourteen digits whose key holds (standards S1).
    NotASiret,
    /// Not an RNA number (standards S1).
    NotAnRna,
    /// Not a NAF code: four digits and a letter (standards S1).
    NotANaf,
    /// A SIRET that does not begin with the SIREN of the same structure.
    SiretOfAnother,
    /// The file is larger than a document may be.
    TooLarge,
    /// Not a kind of file that is kept: it could run, or nobody could read it.
    NotADocument,
    /// The gathering has no place left.
    Full,
    /// A date that stands before another which must come first.
    WrongOrder,
    /// Already there: the same person twice in one project, one structure, one gathering.
    AlreadyThere,
    /// The only holder of a project: a project has one at least (P2.1).
    LastHolder,
    /// Only its author may read or change it (P1.7).
    NotYours,
    /// Refusing or overriding needs a reason in words (standards S13).
    WithoutReason,
    /// A referral that is closed takes nothing more.
    Closed,
    /// A template of a letter names a merge field that does not exist (P12.3).
    UnknownMergeField,
    /// A template of a letter has a brace that is not closed.
    OpenBrace,
    /// Not the address of a web page.
    NotALink,
    /// Not an amount of money, or one that could be read in two ways.
    NotAnAmount,
    /// More than an amount may be.
    TooMuch,
    /// The application is not in a state in which this is done (P4.1).
    NotInThisState,
    /// The role does not allow it.
    NotYourRole,
    /// Re-opening a notified decision needs another coordinator (standards S13).
    NoSecondPerson,
    /// The application does not say enough of itself to be filed.
    NotFilled,
    /// Criteria or proofs stand in the way.
    HasGaps,
    /// Fewer than two whole readings without a conflict of interest (P4.4).
    NotEnoughReadings,
    /// No sitting was named.
    NoCommittee,
    /// The règlement does not say how a refusal is appealed.
    NoRemedies,
    /// What was decided is something else.
    OtherDecision,
    /// Two desks said different things, and nobody chose.
    InDispute,
    /// Another step came after the one to undo.
    NotTheLastStep,
    /// A letter says what would be undone.
    LetterMade,
    /// The sitting is closed: its minutes say what would be undone.
    SittingClosed,
    /// An instalment was paid.
    AlreadyPaid,
    /// The house has no règlement in force.
    NoRegulation,
    /// A règlement that is published never changes: draft another version.
    Published,
    /// The règlement has faults, and is not published with them.
    HasFaults,
    /// Another published règlement has this version number.
    VersionTaken,
    /// The house has this very règlement.
    RegulationKnown,
    /// The person, or the project, has an application under way already.
    AlreadyApplied,
    /// A reader with a conflict of interest neither scores nor gives an opinion.
    HasConflict,
    /// The file is not a règlement signed by a desk, or it was changed since.
    BadSignature,
    /// The sitting is not open yet: nothing is decided before.
    SittingNotOpen,
    /// The sitting has begun: its day and its rules stay as they are.
    SittingOpen,
    /// Too few voices are there for this file: no decision until the quorum is restored (P4.5).
    NoQuorum,
    /// The item was decided: undo first.
    AlreadyDecided,
    /// More votes than voices.
    TooManyVotes,
    /// More voted against the decision than for it.
    VoteSaysOtherwise,
    /// Whoever leaves was not there.
    NotPresent,
    /// No payment without its evidence (P4.6).
    WithoutEvidence,
    /// The payment is stopped.
    Blocked,
    /// The payment was made.
    InstalmentPaid,
    /// The award ended early.
    AwardEnded,
    /// The payments are more than what was awarded.
    MoreThanAwarded,
    /// There is nothing on the agenda.
    NothingToDecide,
    /// No letter was written yet.
    NoLetter,
    /// A half-day that does not end on its day, after it began.
    AcrossMidnight,
    /// Too early, or too long, for a half-day.
    NotAHalfDay,
    /// The calendar asked for holds no half-day.
    NoHalfDay,
    /// A register was saved for this half-day, or for one after that day.
    HasRegister,
    /// The register of a half-day that has not begun.
    NotYetHeld,
    /// The sheet is closed: it takes amendments only.
    SheetClosed,
    /// The sheet is still open: its register is simply corrected.
    SheetOpen,
    /// Nobody has saved the register, or not since somebody joined it.
    RegisterNotSaved,
    /// Registers name this trainee.
    HasAttendance,
    /// An enrolment is not at the point where this is done (P5.3).
    NotAtThisPoint,
    /// Neither an RNCP nor an RS number (standards S6).
    NotACertification,
    /// Not a ROME code (standards S6).
    NotARome,
    /// Not a FORMACODE (standards S6).
    NotAFormacode,
}

/// The name of the field a refusal is about, as in the request (`birth_date`).
pub type Field = &'static str;

/// A rule says no.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code:?} on {fields:?}")]
pub struct Refusal {
    /// Why.
    pub code: RefusalCode,
    /// About what; empty when about the whole request.
    pub fields: Vec<Field>,
}

impl Refusal {
    /// A refusal about one field.
    #[must_use]
    pub fn of(code: RefusalCode, field: Field) -> Self {
        Self {
            code,
            fields: vec![field],
        }
    }

    /// A refusal about the request as a whole.
    #[must_use]
    pub fn whole(code: RefusalCode) -> Self {
        Self {
            code,
            fields: vec![],
        }
    }
}
