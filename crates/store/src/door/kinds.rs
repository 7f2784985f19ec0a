//! The kinds this version knows: for each, its table, its fields and their types. A new notion adds one entry here
//! and one migration; the door projects it, folds it and undoes it without another line.
//!
//! Longer than most: it is a table, and the whole of what this version can write is seen in one place.

use pignon_domain::academy::{
    BlockResult, CertificationResult, Contract, CourseFamily, EnrolmentState, Funding, Half,
    LeaveReason, Mark, OutcomeSituation, Prescriber, Tzc, VerifiedBy,
};
use pignon_domain::agenda::{AppointmentMode, AppointmentStatus};
use pignon_domain::contact::ContactMode;
use pignon_domain::house::Role;
use pignon_domain::pass::{
    CriterionAnswer, Decision, ItemDecision, Opinion, PassLetterKind, PassState, PassVerb,
    Presence, SeatCapacity, SittingState,
};
use pignon_domain::person::{Brake, Employment, ExitReason, Origin, Qpv, Resource, Sex, Stage};
use pignon_domain::plan::{ActionOwner, PlanTheme};
use pignon_domain::project::{HolderRole, LegalForm};
use pignon_domain::referral::{ReferralOutcome, ReferralState};
use pignon_domain::structure::{EssKind, StructureStatus};
use pignon_journal::Value;

/// Type of a field, checked before anything reaches a column: a value from a newer version that does not fit is kept
/// in the journal and shown as « mise à jour nécessaire », never forced into the table.
#[derive(Clone, Copy)]
pub enum Ty {
    /// Any text.
    Text,
    /// A code of a closed vocabulary.
    Code(fn(&str) -> bool),
    /// A day, `2026-03-12`.
    Day,
    /// A day and an hour on the wall, `2026-03-12T09:30`.
    Moment,
    /// A SHA-256 digest.
    Digest,
    /// Bytes of ours, so many at most.
    Bytes(usize),
    /// A whole number between two bounds.
    Int(i64, i64),
    /// Yes or no.
    Bool,
    /// An identity.
    Id,
}

impl Ty {
    /// Does the value fit the column?
    #[must_use]
    pub fn admits(self, value: &Value) -> bool {
        match (self, value) {
            (_, Value::Null) | (Self::Text, Value::Text(_)) | (Self::Bool, Value::Bool(_)) => true,
            (Self::Code(known), Value::Text(code)) => known(code),
            (Self::Day, Value::Text(day)) => is_day(day),
            (Self::Moment, Value::Text(moment)) => is_moment(moment),
            (Self::Digest, Value::Bytes(bytes)) => bytes.len() == 32,
            (Self::Bytes(most), Value::Bytes(bytes)) => bytes.len() <= most,
            (Self::Int(least, most), Value::Int(i)) => (least..=most).contains(i),
            (Self::Id, Value::Bytes(bytes)) => bytes.len() == 16,
            _ => false,
        }
    }
}

/// A day of the calendar as the tables' CHECK takes it, `2026-03-12`, and nothing else. By hand: an import asks a million times.
fn is_day(text: &str) -> bool {
    let number = |part: &[u8]| {
        part.iter().try_fold(0_u32, |sum, digit| {
            digit
                .is_ascii_digit()
                .then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return false;
    };
    year.len() == 4
        && matches!(year, [b'1' | b'2', ..])
        && match (number(year), number(&[*m1, *m2]), number(&[*d1, *d2])) {
            (Some(year), Some(month), Some(day)) => {
                chrono::NaiveDate::from_ymd_opt(year.cast_signed(), month, day).is_some()
            }
            _ => false,
        }
}

/// A moment as the tables' CHECK takes it: a day, `T`, hours and minutes.
fn is_moment(text: &str) -> bool {
    text.split_once('T').is_some_and(|(day, hour)| {
        is_day(day) && hour.len() == 5 && chrono::NaiveTime::parse_from_str(hour, "%H:%M").is_ok()
    })
}

/// A field of a kind; the column has the same name.
#[derive(Clone, Copy)]
pub struct Field {
    /// Name, in the journal and in the table.
    pub name: &'static str,
    /// Type.
    pub ty: Ty,
}

/// A kind of entity.
pub struct Kind {
    /// Name, in the journal; the table has the same.
    pub name: &'static str,
    /// The kind that its rows belong to: they carry its identity in the column of that name, and it is the subject of
    /// every change of them. Absent for what stands by itself.
    pub owner: Option<&'static str>,
    /// Fields.
    pub fields: &'static [Field],
}

impl Kind {
    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|f| f.name == name)
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $konst:ident = $name:literal $(of $owner:ident)? { $($field:ident: $ty:expr),* $(,)? })*) => {
        $($(#[$doc])* pub const $konst: &Kind = &Kind {
            name: $name,
            owner: kinds!(@owned $($owner)?),
            fields: &[$(Field { name: stringify!($field), ty: $ty }),*],
        };)*

        /// Every kind of this version.
        pub const ALL: &[&Kind] = &[$($konst),*];
    };
    (@owned) => { None };
    (@owned $owner:ident) => { Some(stringify!($owner)) };
}

/// Milliseconds since 1970.
const MILLIS: Ty = Ty::Int(0, i64::MAX);
/// Millionths of a degree of longitude or latitude.
const MICRODEGREES: Ty = Ty::Int(-180_000_000, 180_000_000);
/// A score of a diagnosis (P2.3).
const SCORE: Ty = Ty::Int(0, 4);
/// Minutes of an appointment.
const APPOINTMENT_MINUTES: Ty = Ty::Int(5, 1_440);
/// An amount of money, in cents.
const CENTS: Ty = Ty::Int(0, 100_000_000_000);
/// Minutes since midnight, or missed of a half-day.
const DAY_MINUTES: Ty = Ty::Int(0, 1_440);
/// A mark of a register.
const MARK: Ty = Ty::Code(|c| Mark::of_code(c).is_some());
/// How many people.
const PEOPLE: Ty = Ty::Int(0, 1_000_000);

kinds! {
    /// The house itself.
    HOUSE = "house" {
        code: Ty::Text,
        name: Ty::Text,
        demonstration: Ty::Bool,
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        phone: Ty::Text,
        email: Ty::Text,
    }
    /// A member.
    MEMBER = "member" { name: Ty::Text, role: Ty::Code(|c| Role::of_code(c).is_some()), active: Ty::Bool }
    /// A person.
    PERSON = "person" {
        number: Ty::Text,
        family_name: Ty::Text,
        given_name: Ty::Text,
        birth_name: Ty::Text,
        sex: Ty::Code(|c| Sex::of_code(c).is_some()),
        birth_date: Ty::Day,
        phone: Ty::Text,
        other_phone: Ty::Text,
        email: Ty::Text,
        reason: Ty::Text,
        origin: Ty::Code(|c| Origin::of_code(c).is_some()),
        note: Ty::Text,
        opened_on: Ty::Day,
        import: Ty::Id,
        merged_into: Ty::Id,
    }
    /// Where a person lives, since when.
    RESIDENCE = "residence" of person {
        since: Ty::Day,
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        qpv: Ty::Code(|c| Qpv::of_code(c).is_some()),
        lon: MICRODEGREES,
        lat: MICRODEGREES,
        place: Ty::Text,
        district: Ty::Text,
        qpv_map: Ty::Text,
        qpv_metres: Ty::Int(0, 100_000),
        qpv_checked_on: Ty::Day,
        qpv_override: Ty::Text,
    }
    /// A situation at one moment.
    SITUATION = "situation" of person {
        as_of: Ty::Day,
        employment: Ty::Code(|c| Employment::of_code(c).is_some()),
        resource: Ty::Code(|c| Resource::of_code(c).is_some()),
        education: Ty::Int(1, 8),
    }
    /// A follow-up.
    ACCOMPANIMENT = "accompaniment" of person { referent: Ty::Id, opened_on: Ty::Day, project: Ty::Id }
    /// A stage of a follow-up.
    STAGE = "stage" of person {
        accompaniment: Ty::Id,
        stage: Ty::Code(|c| Stage::of_code(c).is_some()),
        entered_on: Ty::Day,
        exit_reason: Ty::Code(|c| ExitReason::of_code(c).is_some()),
    }
    /// A contact.
    CONTACT = "contact" of person {
        member: Ty::Id,
        held_on: Ty::Day,
        mode: Ty::Code(|c| ContactMode::of_code(c).is_some()),
        duration: Ty::Int(0, 1440),
        minute: Ty::Text,
        about: Ty::Text,
        appointment: Ty::Id,
    }
    /// What holds a person back.
    BRAKE = "brake" of person {
        brake: Ty::Code(|c| Brake::of_code(c).is_some()),
        since: Ty::Day,
        until: Ty::Day,
        note: Ty::Text,
    }
    /// A note for its author alone.
    PRIVATE_NOTE = "private_note" of person { member: Ty::Id, written_on: Ty::Day, note: Ty::Text }
    /// A private note that somebody else opened.
    BREAK_GLASS = "break_glass" of person {
        member: Ty::Id,
        note: Ty::Id,
        millis: MILLIS,
        reason: Ty::Text,
    }
    /// A project.
    PROJECT = "project" {
        name: Ty::Text,
        summary: Ty::Text,
        sector: Ty::Text,
        legal_form: Ty::Code(|c| LegalForm::of_code(c).is_some()),
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        qpv: Ty::Code(|c| Qpv::of_code(c).is_some()),
        lon: MICRODEGREES,
        lat: MICRODEGREES,
        place: Ty::Text,
        district: Ty::Text,
        qpv_map: Ty::Text,
        qpv_metres: Ty::Int(0, 100_000),
        qpv_checked_on: Ty::Day,
        qpv_override: Ty::Text,
        needs: Ty::Text,
        planned_jobs: Ty::Int(0, 10_000),
        opened_on: Ty::Day,
    }
    /// Who holds a project.
    HOLDER = "holder" of project {
        person: Ty::Id,
        role: Ty::Code(|c| HolderRole::of_code(c).is_some()),
        since: Ty::Day,
    }
    /// A diagnosis of one day.
    DIAGNOSIS = "diagnosis" of person {
        project: Ty::Id,
        member: Ty::Id,
        held_on: Ty::Day,
        score_person: SCORE,
        score_offer: SCORE,
        score_market: SCORE,
        score_finance: SCORE,
        score_legal: SCORE,
        score_network: SCORE,
        score_impact: SCORE,
        note: Ty::Text,
    }
    /// An objective of a plan.
    OBJECTIVE = "objective" of person {
        project: Ty::Id,
        theme: Ty::Code(|c| PlanTheme::of_code(c).is_some()),
        title: Ty::Text,
        opened_on: Ty::Day,
        reached_on: Ty::Day,
    }
    /// An action: something to do by a day.
    ACTION = "action" of person {
        objective: Ty::Id,
        title: Ty::Text,
        owner: Ty::Code(|c| ActionOwner::of_code(c).is_some()),
        member: Ty::Id,
        opened_on: Ty::Day,
        due_on: Ty::Day,
        done_on: Ty::Day,
        dropped_on: Ty::Day,
        note: Ty::Text,
    }
    /// An entry of the library of plans, added or changed by the house.
    SUGGESTION = "suggestion" {
        theme: Ty::Code(|c| PlanTheme::of_code(c).is_some()),
        objective: Ty::Text,
        title: Ty::Text,
        days: Ty::Int(0, 3_650),
        active: Ty::Bool,
    }
    /// A collective appointment.
    GATHERING = "gathering" {
        title: Ty::Text,
        starts_at: Ty::Moment,
        duration: APPOINTMENT_MINUTES,
        place: Ty::Text,
        capacity: Ty::Int(1, 1_000),
        member: Ty::Id,
        cancelled: Ty::Bool,
    }
    /// An appointment of a person, alone or within a gathering.
    APPOINTMENT = "appointment" of person {
        member: Ty::Id,
        starts_at: Ty::Moment,
        duration: APPOINTMENT_MINUTES,
        mode: Ty::Code(|c| AppointmentMode::of_code(c).is_some()),
        place: Ty::Text,
        about: Ty::Text,
        status: Ty::Code(|c| AppointmentStatus::of_code(c).is_some()),
        gathering: Ty::Id,
    }
    /// A partner of the house.
    PARTNER = "partner" {
        name: Ty::Text,
        siret: Ty::Text,
        description: Ty::Text,
        line: Ty::Text,
        more_line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        insee: Ty::Text,
        phone: Ty::Text,
        email: Ty::Text,
        website: Ty::Text,
        contact_name: Ty::Text,
        opening: Ty::Text,
        access: Ty::Text,
        networks: Ty::Text,
        source: Ty::Text,
        source_id: Ty::Text,
        updated_on: Ty::Day,
        import: Ty::Id,
    }
    /// A person sent to a partner.
    REFERRAL = "referral" of person {
        partner: Ty::Id,
        project: Ty::Id,
        member: Ty::Id,
        need: Ty::Text,
        expected: Ty::Text,
        sent_on: Ty::Day,
        due_on: Ty::Day,
        state: Ty::Code(|c| ReferralState::of_code(c).is_some()),
        answered_on: Ty::Day,
        reason: Ty::Text,
        outcome: Ty::Code(|c| ReferralOutcome::of_code(c).is_some()),
        closed_on: Ty::Day,
        chased_on: Ty::Day,
        note: Ty::Text,
    }
    /// A structure: a legal entity.
    STRUCTURE = "structure" {
        name: Ty::Text,
        project: Ty::Id,
        siren: Ty::Text,
        siret: Ty::Text,
        rna: Ty::Text,
        legal_category: Ty::Text,
        ess_kind: Ty::Code(|c| EssKind::of_code(c).is_some()),
        scic: Ty::Bool,
        naf: Ty::Text,
        naf_2025: Ty::Text,
        created_on: Ty::Day,
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        qpv: Ty::Code(|c| Qpv::of_code(c).is_some()),
        lon: MICRODEGREES,
        lat: MICRODEGREES,
        place: Ty::Text,
        district: Ty::Text,
        qpv_map: Ty::Text,
        qpv_metres: Ty::Int(0, 100_000),
        qpv_checked_on: Ty::Day,
        qpv_override: Ty::Text,
        phone: Ty::Text,
        email: Ty::Text,
        website: Ty::Text,
        note: Ty::Text,
    }
    /// Who is what in a structure.
    STRUCTURE_PERSON = "structure_person" of structure {
        person: Ty::Id,
        role: Ty::Code(|c| HolderRole::of_code(c).is_some()),
    }
    /// What a structure is, since when, by which source.
    STRUCTURE_STATUS = "structure_status" of structure {
        status: Ty::Code(|c| StructureStatus::of_code(c).is_some()),
        since: Ty::Day,
        source: Ty::Text,
        checked_on: Ty::Day,
        note: Ty::Text,
    }
    /// How many work in a structure, on one day.
    HEADCOUNT = "headcount" of structure { as_of: Ty::Day, employees: PEOPLE, insertion: PEOPLE }
    /// An attempt to know what became of a structure.
    FOLLOW_UP = "follow_up" of structure {
        months: Ty::Int(1, 120),
        member: Ty::Id,
        tried_on: Ty::Day,
        mode: Ty::Code(|c| ContactMode::of_code(c).is_some()),
        answered: Ty::Bool,
        note: Ty::Text,
    }
    /// A document of a file; its bytes are the chunks of its digest.
    DOCUMENT = "document" of person {
        name: Ty::Text,
        media_type: Ty::Text,
        size: Ty::Int(0, 1_000_000_000),
        digest: Ty::Digest,
        added_on: Ty::Day,
        member: Ty::Id,
        note: Ty::Text,
    }
    /// A version of the règlement of the scheme (P4): all of it is data.
    REGULATION = "regulation" {
        title: Ty::Text,
        version: Ty::Int(1, 10_000),
        starts_on: Ty::Day,
        published_on: Ty::Day,
        body: Ty::Text,
        signature: Ty::Text,
        member: Ty::Id,
    }
    /// An application to *Pass Innovation Quartiers*.
    PASS_APPLICATION = "pass_application" {
        number: Ty::Text,
        person: Ty::Id,
        project: Ty::Id,
        structure: Ty::Id,
        regulation: Ty::Id,
        member: Ty::Id,
        title: Ty::Text,
        purpose: Ty::Text,
        asked_cents: CENTS,
        opened_on: Ty::Day,
        state: Ty::Code(|c| PassState::of_code(c).is_some()),
        filed_on: Ty::Day,
        complete_on: Ty::Day,
        waiting_since: Ty::Day,
        waited_days: Ty::Int(0, 36_500),
        instructed_on: Ty::Day,
        listed_on: Ty::Day,
        committee: Ty::Id,
        decision: Ty::Code(|c| Decision::of_code(c).is_some()),
        decided_on: Ty::Day,
        notified_on: Ty::Day,
        appealed_on: Ty::Day,
        agreed_on: Ty::Day,
        started_on: Ty::Day,
        ended_on: Ty::Day,
        motive: Ty::Text,
        conditions: Ty::Text,
        reopened_by: Ty::Id,
        reopened_on: Ty::Day,
        reopen_reason: Ty::Text,
        note: Ty::Text,
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        lon: MICRODEGREES,
        lat: MICRODEGREES,
        place: Ty::Text,
        district: Ty::Text,
        qpv: Ty::Code(|c| Qpv::of_code(c).is_some()),
        qpv_map: Ty::Text,
        qpv_metres: Ty::Int(0, 100_000),
        qpv_checked_on: Ty::Day,
        qpv_override: Ty::Text,
        import: Ty::Id,
        old_number: Ty::Text,
    }
    /// A transition of an application: written once, removed when it is undone.
    PASS_STEP = "pass_step" of pass_application {
        verb: Ty::Code(|c| PassVerb::of_code(c).is_some()),
        from_state: Ty::Code(|c| PassState::of_code(c).is_some()),
        to_state: Ty::Code(|c| PassState::of_code(c).is_some()),
        since: Ty::Day,
        day: Ty::Day,
        member: Ty::Id,
        second_member: Ty::Id,
        committee: Ty::Id,
        reason: Ty::Text,
    }
    /// An answer to a criterion of eligibility.
    PASS_ANSWER = "pass_answer" of pass_application {
        criterion: Ty::Text,
        answer: Ty::Code(|c| CriterionAnswer::of_code(c).is_some()),
        note: Ty::Text,
        as_of: Ty::Day,
        member: Ty::Id,
        overridden_by: Ty::Id,
        overridden_on: Ty::Day,
        override_reason: Ty::Text,
    }
    /// A proof of an application, and where it stands.
    PASS_PROOF = "pass_proof" of pass_application {
        proof: Ty::Text,
        document: Ty::Id,
        asked_on: Ty::Day,
        received_on: Ty::Day,
        issued_on: Ty::Day,
        refused_on: Ty::Day,
        reason: Ty::Text,
        chased_on: Ty::Day,
        member: Ty::Id,
    }
    /// Somebody who reads an application.
    PASS_READER = "pass_reader" of pass_application {
        member: Ty::Id,
        named_on: Ty::Day,
        conflict: Ty::Bool,
        conflict_reason: Ty::Text,
        opinion: Ty::Code(|c| Opinion::of_code(c).is_some()),
        comment: Ty::Text,
        given_on: Ty::Day,
    }
    /// A score of a reader on a criterion of the grid.
    PASS_SCORE = "pass_score" of pass_application {
        member: Ty::Id,
        criterion: Ty::Text,
        score: SCORE,
        comment: Ty::Text,
    }
    /// A sitting of the committee.
    COMMITTEE = "committee" {
        title: Ty::Text,
        held_at: Ty::Moment,
        place: Ty::Text,
        quorum: Ty::Int(0, 1_000),
        state: Ty::Code(|c| SittingState::of_code(c).is_some()),
        opened_at: Ty::Moment,
        closed_at: Ty::Moment,
        minutes_number: Ty::Text,
        regulation: Ty::Id,
        note: Ty::Text,
    }
    /// Somebody who sits in a committee.
    COMMITTEE_MEMBER = "committee_member" of committee {
        member: Ty::Id,
        name: Ty::Text,
        capacity: Ty::Code(|c| SeatCapacity::of_code(c).is_some()),
        presence: Ty::Code(|c| Presence::of_code(c).is_some()),
        arrived_at: Ty::Moment,
        left_at: Ty::Moment,
    }
    /// An application on the agenda of a sitting.
    COMMITTEE_ITEM = "committee_item" of committee {
        application: Ty::Id,
        place: Ty::Int(0, 10_000),
        minutes: Ty::Int(1, 1_440),
        decision: Ty::Code(|c| ItemDecision::of_code(c).is_some()),
        motive: Ty::Text,
        conditions: Ty::Text,
        votes_for: Ty::Int(0, 1_000),
        votes_against: Ty::Int(0, 1_000),
        votes_abstained: Ty::Int(0, 1_000),
        decided_at: Ty::Moment,
        quorum_present: Ty::Int(0, 1_000),
    }
    /// Somebody who sits and does not judge one application.
    RECUSAL = "recusal" of committee {
        application: Ty::Id,
        committee_member: Ty::Id,
        reason: Ty::Text,
    }
    /// What an admitted application receives.
    AWARD = "award" of pass_application {
        coaching_hours: Ty::Int(0, 10_000),
        workspace_months: Ty::Int(0, 120),
        mentor: Ty::Text,
        grant_cents: CENTS,
        agreed_on: Ty::Day,
        starts_on: Ty::Day,
        ends_on: Ty::Day,
        ended_early_on: Ty::Day,
        reason: Ty::Text,
        reference: Ty::Text,
    }
    /// One payment of an award.
    INSTALMENT = "instalment" of pass_application {
        award: Ty::Id,
        place: Ty::Int(0, 10_000),
        label: Ty::Text,
        amount_cents: CENTS,
        condition: Ty::Text,
        due_on: Ty::Day,
        evidence: Ty::Id,
        evidence_on: Ty::Day,
        blocked_reason: Ty::Text,
        paid_on: Ty::Day,
        paid_reference: Ty::Text,
    }
    /// An attempt to know what became of a holder at a milestone.
    PASS_CHECK = "pass_check" of pass_application {
        months: Ty::Int(0, 120),
        member: Ty::Id,
        tried_on: Ty::Day,
        mode: Ty::Code(|c| ContactMode::of_code(c).is_some()),
        answered: Ty::Bool,
        jobs: PEOPLE,
        structure_status: Ty::Code(|c| StructureStatus::of_code(c).is_some()),
        note: Ty::Text,
    }
    /// A letter of an application, as it was said.
    PASS_LETTER = "pass_letter" of pass_application {
        number: Ty::Text,
        kind: Ty::Code(|c| PassLetterKind::of_code(c).is_some()),
        committee: Ty::Id,
        made_on: Ty::Day,
        member: Ty::Id,
        body: Ty::Text,
    }
    /// An entry of the catalogue of the Académie (P5.1).
    COURSE = "course" {
        title: Ty::Text,
        objective: Ty::Text,
        family: Ty::Code(|c| CourseFamily::of_code(c).is_some()),
        certification: Ty::Text,
        romes: Ty::Text,
        formacode: Ty::Text,
        hours: Ty::Int(1, 10_000),
        level: Ty::Int(1, 8),
        prerequisites: Ty::Text,
        active: Ty::Bool,
    }
    /// A block of competences.
    COURSE_BLOCK = "course_block" of course {
        code: Ty::Text,
        label: Ty::Text,
        place: Ty::Int(0, 10_000),
    }
    /// A room.
    ROOM = "room" {
        name: Ty::Text,
        address: Ty::Text,
        capacity: Ty::Int(1, 1_000),
        active: Ty::Bool,
    }
    /// Days on which nobody is trained.
    ACADEMY_CLOSURE = "academy_closure" { label: Ty::Text, starts_on: Ty::Day, ends_on: Ty::Day }
    /// A dated run of a course (P5.2).
    COHORT = "cohort" {
        course: Ty::Id,
        title: Ty::Text,
        starts_on: Ty::Day,
        ends_on: Ty::Day,
        capacity: Ty::Int(1, 1_000),
        room: Ty::Id,
        member: Ty::Id,
        note: Ty::Text,
        cancelled: Ty::Bool,
    }
    /// Somebody who trains a cohort.
    TRAINER = "trainer" of cohort { member: Ty::Id, name: Ty::Text }
    /// A half-day of a cohort: a subject of its own, with its register.
    CLASS_SESSION = "class_session" {
        cohort: Ty::Id,
        day: Ty::Day,
        half: Ty::Code(|c| Half::of_code(c).is_some()),
        starts: DAY_MINUTES,
        ends: DAY_MINUTES,
        trainer: Ty::Id,
        room: Ty::Id,
        moved_from: Ty::Day,
        cancelled: Ty::Bool,
        reason: Ty::Text,
        note: Ty::Text,
    }
    /// A trainee in a cohort (P5.3).
    ENROLMENT = "enrolment" of cohort {
        person: Ty::Id,
        state: Ty::Code(|c| EnrolmentState::of_code(c).is_some()),
        applied_on: Ty::Day,
        admitted_on: Ty::Day,
        enrolled_on: Ty::Day,
        queued: MILLIS,
        starts_on: Ty::Day,
        left_on: Ty::Day,
        leave_reason: Ty::Code(|c| LeaveReason::of_code(c).is_some()),
        note: Ty::Text,
        prescriber: Ty::Code(|c| Prescriber::of_code(c).is_some()),
        prescriber_name: Ty::Text,
        funding: Ty::Code(|c| Funding::of_code(c).is_some()),
        funding_reference: Ty::Text,
        certification: Ty::Code(|c| CertificationResult::of_code(c).is_some()),
        certified_on: Ty::Day,
    }
    /// One trainee, one half-day (P5.4); its identity comes from both.
    ATTENDANCE = "attendance" of class_session { enrolment: Ty::Id, mark: MARK, late: DAY_MINUTES }
    /// The register of a half-day, from the first time it is saved to its closing.
    SHEET = "sheet" of class_session {
        saved_at: MILLIS,
        saved_by: Ty::Id,
        closed_at: MILLIS,
        closed_by: Ty::Id,
        digest: Ty::Digest,
        signatures: Ty::Digest,
        marks: Ty::Int(0, 10_000),
    }
    /// A correction after the closing: written once.
    AMENDMENT = "amendment" of class_session {
        enrolment: Ty::Id,
        from_mark: MARK,
        from_late: DAY_MINUTES,
        to_mark: MARK,
        to_late: DAY_MINUTES,
        reason: Ty::Text,
        member: Ty::Id,
        made_at: MILLIS,
    }
    /// Strokes drawn by a trainee or by who trains: proof of presence, never a consent.
    SIGNATURE = "signature" of class_session {
        enrolment: Ty::Id,
        member: Ty::Id,
        signed_at: MILLIS,
        strokes: Ty::Bytes(16_384),
    }
    /// What a trainee knows of a block of competences (P5.6).
    ASSESSMENT = "assessment" of cohort {
        enrolment: Ty::Id,
        block: Ty::Id,
        result: Ty::Code(|c| BlockResult::of_code(c).is_some()),
        assessed_on: Ty::Day,
        member: Ty::Id,
        note: Ty::Text,
    }
    /// An attempt to know what became of a trainee (P5.7).
    OUTCOME = "outcome" of cohort {
        enrolment: Ty::Id,
        months: Ty::Int(1, 120),
        member: Ty::Id,
        tried_on: Ty::Day,
        mode: Ty::Code(|c| ContactMode::of_code(c).is_some()),
        answered: Ty::Bool,
        situation: Ty::Code(|c| OutcomeSituation::of_code(c).is_some()),
        since: Ty::Day,
        employer: Ty::Text,
        rome: Ty::Text,
        used: Ty::Bool,
        satisfaction: SCORE,
        note: Ty::Text,
    }
    /// A contract of employment (P6.1).
    JOB = "job" of person {
        contract: Ty::Code(|c| Contract::of_code(c).is_some()),
        starts_on: Ty::Day,
        ends_on: Ty::Day,
        weekly_minutes: Ty::Int(0, 10_080),
        title: Ty::Text,
        rome: Ty::Text,
        employer: Ty::Text,
        structure: Ty::Id,
        territory: Ty::Text,
        tzc: Ty::Code(|c| Tzc::of_code(c).is_some()),
        enrolment: Ty::Id,
        verified_on: Ty::Day,
        verified_by: Ty::Code(|c| VerifiedBy::of_code(c).is_some()),
        note: Ty::Text,
    }
    /// A letter that the house writes often.
    LETTER = "letter" { name: Ty::Text, subject: Ty::Text, body: Ty::Text, active: Ty::Bool }
    /// Two files that became one.
    MERGER = "merger" {
        kept: Ty::Id,
        gone: Ty::Id,
        member: Ty::Id,
        millis: MILLIS,
        first_op: Ty::Id,
        last_op: Ty::Id,
        undone: MILLIS,
    }
    /// A list that left the vault.
    EXPORT = "export" {
        member: Ty::Id,
        millis: MILLIS,
        what: Ty::Text,
        rows: Ty::Int(0, i64::MAX),
        reason: Ty::Text,
        person: Ty::Id,
    }
    /// Two files that are not one person's, though they look alike.
    NOT_SAME = "not_same" { a: Ty::Id, b: Ty::Id }
    /// An import of a spreadsheet.
    IMPORT = "import" {
        file_name: Ty::Text,
        digest: Ty::Id,
        member: Ty::Id,
        millis: MILLIS,
        created: Ty::Int(0, i64::MAX),
        updated: Ty::Int(0, i64::MAX),
        unchanged: Ty::Int(0, i64::MAX),
        left_out: Ty::Int(0, i64::MAX),
        undone: MILLIS,
        first_op: Ty::Id,
        last_op: Ty::Id,
    }
}

/// The kind of this name, if this version knows it.
#[must_use]
pub fn of_name(name: &str) -> Option<&'static Kind> {
    ALL.iter().find(|k| k.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_ten_signs_and_stands_in_the_calendar() {
        for day in ["2026-03-12", "1946-01-01", "2000-02-29"] {
            assert!(is_day(day), "{day}");
        }
        for other in [
            "2026-02-30",
            "2026-13-01",
            "2026-00-10",
            "26-03-12",
            "2026-3-12",
            "+2026-03-1",
            "2026/03/12",
            "2026-03-1é",
            "",
        ] {
            assert!(!is_day(other), "{other}");
        }
    }

    #[test]
    fn a_moment_is_a_day_and_an_hour_of_the_wall() {
        for moment in ["2026-03-12T09:30", "2026-12-31T23:59", "2024-02-29T00:00"] {
            assert!(is_moment(moment), "{moment}");
        }
        for other in [
            "2026-03-12",
            "2026-03-12 09:30",
            "2026-03-12T9:30",
            "2026-03-12T24:00",
            "2026-03-12T09:30:00",
            "2026-02-30T09:30",
        ] {
            assert!(!is_moment(other), "{other}");
        }
    }
}
