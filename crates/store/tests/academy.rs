//! Cohorts, registers and jobs in the vault: vocabularies, hours derived, two desks apart, merged files.

mod common;

use common::{Desk, NOW, a_person, act, first_desk, next_desk, text};
use pignon_domain::academy::{
    BlockResult, CertificationResult, Contract, CourseFamily, EnrolmentState, Funding, Half,
    LeaveReason, Mark, OutcomeSituation, Prescriber, Tzc, VerifiedBy, row,
};
use pignon_domain::ids::{ClassSessionId, CohortId, EnrolmentId, PersonId};
use pignon_store::academy::{self, register};
use pignon_store::door::kinds::Kind;
use pignon_store::{Incident, Value, Vault, kinds};
use uuid::Uuid;

const COHORT: Uuid = Uuid::from_u128(0x10);

fn bytes(id: Uuid) -> Value {
    Value::Bytes(id.into_bytes().to_vec())
}

fn put(
    vault: &Vault,
    millis: i64,
    kind: &'static Kind,
    subject: Uuid,
    entity: Uuid,
    fields: Vec<(&'static str, Value)>,
) {
    let done = vault.write(act("academy_act", millis), |door| {
        door.put(kind, subject, entity, fields)
    });
    done.unwrap_or_else(|e: Incident| panic!("{}: {e}", kind.name));
}

/// A cohort of two places, three half-days of three hours, and as many trainees as persons.
fn a_cohort(vault: &Vault, persons: &[Uuid]) -> (Vec<Uuid>, Vec<Uuid>) {
    put(
        vault,
        NOW,
        kinds::COHORT,
        COHORT,
        COHORT,
        vec![("title", text("Réemploi 3")), ("capacity", Value::Int(2))],
    );
    let sessions: Vec<Uuid> = (0..3).map(|n| Uuid::from_u128(0x20 + n)).collect();
    for (session, day) in sessions
        .iter()
        .zip(["2026-10-05", "2026-10-06", "2026-10-07"])
    {
        let fields = vec![
            ("cohort", bytes(COHORT)),
            ("day", text(day)),
            ("half", text("morning")),
            ("starts", Value::Int(540)),
            ("ends", Value::Int(720)),
        ];
        put(vault, NOW, kinds::CLASS_SESSION, *session, *session, fields);
    }
    let trainees: Vec<Uuid> = (0..persons.len() as u128)
        .map(|n| Uuid::from_u128(0x30 + n))
        .collect();
    for ((trainee, person), queued) in trainees.iter().zip(persons).zip(1_i64..) {
        let fields = vec![
            ("person", bytes(*person)),
            ("state", text("enrolled")),
            ("queued", Value::Int(queued)),
        ];
        put(vault, NOW, kinds::ENROLMENT, COHORT, *trainee, fields);
    }
    (sessions, trainees)
}

fn mark(vault: &Vault, millis: i64, session: Uuid, trainee: Uuid, mark: Mark, late: Option<i64>) {
    let id = row::attendance(ClassSessionId(session), EnrolmentId(trainee));
    let fields = vec![
        ("enrolment", bytes(trainee)),
        ("mark", text(mark.code())),
        ("late", late.map_or(Value::Null, Value::Int)),
    ];
    put(vault, millis, kinds::ATTENDANCE, session, id, fields);
}

fn save(vault: &Vault, millis: i64, session: Uuid) {
    let id = row::sheet(ClassSessionId(session));
    let fields = vec![("saved_at", Value::Int(millis))];
    put(vault, millis, kinds::SHEET, session, id, fields);
}

/// Minutes planned, given and attended of a trainee.
fn minutes(vault: &Vault, trainee: Uuid) -> Option<(u32, u32, u32)> {
    let all = vault
        .read(|r| academy::tallies(r, CohortId(COHORT)))
        .unwrap();
    let tally = all.get(&EnrolmentId(trainee))?;
    Some((tally.planned, tally.given, tally.attended))
}

#[test]
fn every_word_of_the_vocabularies_has_its_place_in_the_tables() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let person = a_person(&vault, "Diallo", "Fatou", NOW);
    a_cohort(&vault, &[person]);
    macro_rules! of {
        ($name:ident) => {
            $name::ALL.iter().map(|v| v.code()).collect()
        };
    }
    let session = Uuid::from_u128(0x20);
    let fields: [(&'static Kind, Uuid, &'static str, Vec<&'static str>); 16] = [
        (kinds::COURSE, person, "family", of!(CourseFamily)),
        (kinds::CLASS_SESSION, session, "half", of!(Half)),
        (kinds::ENROLMENT, COHORT, "state", of!(EnrolmentState)),
        (kinds::ENROLMENT, COHORT, "leave_reason", of!(LeaveReason)),
        (kinds::ENROLMENT, COHORT, "prescriber", of!(Prescriber)),
        (kinds::ENROLMENT, COHORT, "funding", of!(Funding)),
        (
            kinds::ENROLMENT,
            COHORT,
            "certification",
            of!(CertificationResult),
        ),
        (kinds::ATTENDANCE, session, "mark", of!(Mark)),
        (kinds::AMENDMENT, session, "from_mark", of!(Mark)),
        (kinds::AMENDMENT, session, "to_mark", of!(Mark)),
        (kinds::ASSESSMENT, COHORT, "result", of!(BlockResult)),
        (kinds::OUTCOME, COHORT, "situation", of!(OutcomeSituation)),
        (kinds::JOB, person, "contract", of!(Contract)),
        (kinds::JOB, person, "tzc", of!(Tzc)),
        (kinds::JOB, person, "verified_by", of!(VerifiedBy)),
        (kinds::OUTCOME, COHORT, "mode", vec!["phone"]),
    ];
    for (kind, subject, field, codes) in fields {
        let entity = match kind.owner {
            Some(_) => Uuid::from_u128(0x99),
            None => subject,
        };
        for code in codes {
            put(
                &vault,
                NOW,
                kind,
                subject,
                entity,
                vec![(field, text(code))],
            );
        }
    }
    vault.check().unwrap();
}

#[test]
fn minutes_follow_each_act_and_are_the_same_folded_again() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let people: Vec<Uuid> = ["Diallo", "Martin", "Nguyen"]
        .iter()
        .map(|name| a_person(&vault, name, "A", NOW))
        .collect();
    let (sessions, trainees) = a_cohort(&vault, &people);
    assert_eq!(minutes(&vault, trainees[0]), Some((540, 0, 0)));
    assert_eq!(minutes(&vault, trainees[2]), None, "no place for the third");
    mark(
        &vault,
        NOW + 1,
        sessions[0],
        trainees[0],
        Mark::Late,
        Some(30),
    );
    mark(
        &vault,
        NOW + 1,
        sessions[0],
        trainees[1],
        Mark::Justified,
        None,
    );
    save(&vault, NOW + 1, sessions[0]);
    assert_eq!(minutes(&vault, trainees[0]), Some((540, 180, 150)));
    assert_eq!(minutes(&vault, trainees[1]), Some((540, 180, 0)));
    // The second leaves: the third has the place from the next day.
    let gone = vec![
        ("state", text("dropped_out")),
        ("left_on", text("2026-10-05")),
    ];
    put(&vault, NOW + 2, kinds::ENROLMENT, COHORT, trainees[1], gone);
    assert_eq!(minutes(&vault, trainees[1]), Some((180, 180, 0)));
    assert_eq!(minutes(&vault, trainees[2]), Some((360, 0, 0)));
    let cancelled = vec![("cancelled", Value::Bool(true))];
    put(
        &vault,
        NOW + 3,
        kinds::CLASS_SESSION,
        sessions[2],
        sessions[2],
        cancelled,
    );
    let told = minutes(&vault, trainees[2]);
    assert_eq!(told, Some((180, 0, 0)));
    let mut subjects = sessions;
    subjects.push(COHORT);
    vault.refold(&subjects).unwrap();
    assert_eq!(minutes(&vault, trainees[2]), told);
    assert_eq!(minutes(&vault, trainees[0]), Some((360, 180, 150)));
}

#[test]
fn two_trainers_who_fill_one_register_apart_make_one_and_their_disagreement_is_shown() {
    let first = first_desk(1);
    let people: Vec<Uuid> = ["Diallo", "Martin"]
        .iter()
        .map(|name| a_person(&first.vault, name, "A", NOW))
        .collect();
    let (sessions, trainees) = a_cohort(&first.vault, &people);
    let second = next_desk(&first, 2, 2);
    let share = |from: &Desk, to: &Desk| {
        for op in from.vault.own_ops_after(0).unwrap() {
            to.vault.absorb(&op).unwrap();
        }
    };
    for (here, there) in [(&first, &second), (&second, &first)] {
        let public = there.vault.desk_public();
        here.vault.know_desk(&public, 1).unwrap();
    }
    share(&first, &second);
    mark(
        &first.vault,
        NOW + 10,
        sessions[0],
        trainees[0],
        Mark::Present,
        None,
    );
    mark(
        &first.vault,
        NOW + 10,
        sessions[0],
        trainees[1],
        Mark::Unjustified,
        None,
    );
    save(&first.vault, NOW + 10, sessions[0]);
    mark(
        &second.vault,
        NOW + 20,
        sessions[0],
        trainees[0],
        Mark::Present,
        None,
    );
    mark(
        &second.vault,
        NOW + 20,
        sessions[0],
        trainees[1],
        Mark::Late,
        Some(20),
    );
    save(&second.vault, NOW + 20, sessions[0]);
    share(&first, &second);
    share(&second, &first);
    for desk in [&first, &second] {
        let session = ClassSessionId(sessions[0]);
        let lines = desk.vault.read(|r| register::lines(r, session)).unwrap();
        assert_eq!(lines.len(), 2, "one line per trainee");
        let said: Vec<Mark> = lines.iter().map(|line| line.mark).collect();
        assert!(said.contains(&Mark::Present) && said.contains(&Mark::Late));
        assert!(desk.vault.read(|r| register::disputed(r, session)).unwrap());
        assert_eq!(minutes(&desk.vault, trainees[1]), Some((540, 180, 160)));
    }
    // Saying it once more settles it.
    mark(
        &first.vault,
        NOW + 30,
        sessions[0],
        trainees[1],
        Mark::Late,
        Some(20),
    );
    save(&first.vault, NOW + 30, sessions[0]);
    let session = ClassSessionId(sessions[0]);
    assert!(
        !first
            .vault
            .read(|r| register::disputed(r, session))
            .unwrap()
    );
}

#[test]
fn enrolments_and_contracts_follow_a_file_that_is_merged_into_another() {
    let Desk { vault, dir: _dir } = first_desk(1);
    let (kept, gone) = (
        a_person(&vault, "Diallo", "Fatou", NOW),
        a_person(&vault, "Diallo", "Fatoumata", NOW),
    );
    a_cohort(&vault, &[gone]);
    let job = Uuid::from_u128(0x40);
    put(
        &vault,
        NOW,
        kinds::JOB,
        gone,
        job,
        vec![("contract", text("permanent"))],
    );
    vault
        .write(act("persons_merge", NOW + 1), |door| {
            door.gather(&vault, PersonId(kept), PersonId(gone))
        })
        .unwrap_or_else(|e: Incident| panic!("{e}"));
    let enrolled = |of| {
        vault
            .read(|r| academy::of_person(r, PersonId(of)))
            .unwrap()
            .len()
    };
    let jobs = |of| {
        vault
            .read(|r| academy::jobs::of_person(r, PersonId(of)))
            .unwrap()
            .len()
    };
    assert_eq!((enrolled(kept), jobs(kept)), (1, 1));
    assert_eq!((enrolled(gone), jobs(gone)), (0, 0));
}
