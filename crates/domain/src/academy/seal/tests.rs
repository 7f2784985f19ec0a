use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::academy::calendar::Hours;
use crate::academy::words::Half;
use crate::ids::ClassSessionId;

const COHORT: CohortId = CohortId(Uuid::from_u128(5));

fn id(n: u128) -> EnrolmentId {
    EnrolmentId(Uuid::from_u128(n))
}

fn session() -> ClassSession {
    ClassSession {
        id: ClassSessionId(Uuid::from_u128(9)),
        day: "2026-11-23".parse().unwrap(),
        half: Half::Morning,
        hours: Hours::new(9 * 60, 12 * 60).unwrap(),
        moved_from: None,
        cancelled: false,
        has_register: true,
    }
}

fn line(n: u128, mark: Mark, late: Option<u16>) -> Line {
    Line {
        enrolment: id(n),
        mark,
        late,
    }
}

fn register() -> Vec<Line> {
    vec![
        line(1, Mark::Present, None),
        line(2, Mark::Late, Some(15)),
        line(3, Mark::Unjustified, None),
    ]
}

fn amendment(n: u128, who: u128, from: Option<Said>, to: Said) -> Amendment {
    Amendment {
        id: AmendmentId(Uuid::from_u128(n)),
        enrolment: id(who),
        from,
        to,
        made_at: i64::try_from(n).unwrap(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn the_digest_of_a_register_is_the_same_for_ever() {
    // Computed apart, from the description of the bytes.
    assert_eq!(
        hex(&of_lines(COHORT, &session(), &register())),
        "149545292ac53166722f94f37dfac821c6324aabb262716c1200d8c72fff7f41"
    );
    assert_eq!(
        hex(&of_signatures(&[(Uuid::from_u128(1), vec![1, 2, 3])])),
        "28553819879045b71fda154bfe05d8caf005eda3d2fd0f7f310dceacd70f11c2"
    );
}

#[test]
fn any_change_to_a_sealed_register_breaks_it() {
    let sealed = of_lines(COHORT, &session(), &register());
    let check = |lines: &[Line]| verify(&sealed, COHORT, &session(), lines, &[]);
    let mut reversed = register();
    reversed.reverse();
    assert_eq!(check(&reversed), Seal::Whole);
    let mut other = register();
    other[2].mark = Mark::Justified;
    assert_eq!(check(&other), Seal::Broken);
    assert_eq!(check(&register()[..2]), Seal::Broken);
    let later = ClassSession {
        hours: Hours::new(9 * 60, 12 * 60 + 30).unwrap(),
        ..session()
    };
    assert_eq!(
        verify(&sealed, COHORT, &later, &register(), &[]),
        Seal::Broken
    );
}

#[test]
fn amendments_are_seen_and_taken_off() {
    let sealed = of_lines(COHORT, &session(), &register());
    let mut lines = register();
    lines[2].mark = Mark::Justified;
    lines.push(line(4, Mark::Present, None));
    let amendments = [
        amendment(1, 3, Some((Mark::Unjustified, None)), (Mark::Present, None)),
        amendment(2, 3, Some((Mark::Present, None)), (Mark::Justified, None)),
        amendment(3, 4, None, (Mark::Present, None)),
    ];
    assert_eq!(
        verify(&sealed, COHORT, &session(), &lines, &amendments),
        Seal::Amended(3)
    );
    // Without the amendment that says it, the new line is not accounted for.
    assert_eq!(
        verify(&sealed, COHORT, &session(), &lines, &amendments[..2]),
        Seal::Broken
    );
    assert_eq!(version(amendments.len()), 4);
}

#[test]
fn two_desks_that_amend_one_line_apart_leave_a_sheet_that_verifies() {
    let sealed = of_lines(COHORT, &session(), &register());
    let from = Some((Mark::Unjustified, None));
    let amendments = [
        amendment(1, 3, from, (Mark::Justified, None)),
        amendment(2, 3, from, (Mark::Late, Some(30))),
    ];
    let mut lines = register();
    for (mark, late) in [amendments[0].to, amendments[1].to] {
        lines[2] = line(3, mark, late);
        let found = verify(&sealed, COHORT, &session(), &lines, &amendments);
        assert_eq!(found, Seal::Amended(2));
    }
}

#[test]
fn closing_needs_a_whole_register_without_dispute() {
    let roster = [id(1), id(2), id(3)];
    let code = |closed, disputed, saved: &[Line]| {
        check_closing(closed, disputed, &roster, saved).map_err(|r| r.code)
    };
    assert_eq!(code(false, false, &register()), Ok(()));
    assert_eq!(
        code(true, false, &register()),
        Err(RefusalCode::SheetClosed)
    );
    assert_eq!(code(false, true, &register()), Err(RefusalCode::InDispute));
    assert_eq!(code(false, false, &[]), Err(RefusalCode::RegisterNotSaved));
    assert_eq!(
        code(false, false, &register()[..2]),
        Err(RefusalCode::RegisterNotSaved)
    );
}

#[test]
fn an_amendment_has_a_reason_and_changes_something() {
    let ask = |closed, asked, reason: &str| {
        amend(&session(), closed, &register(), asked, reason).map_err(|r| r.code)
    };
    let to = line(3, Mark::Justified, None);
    assert_eq!(
        ask(true, to, "Certificat reçu"),
        Ok((Some((Mark::Unjustified, None)), (Mark::Justified, None)))
    );
    assert_eq!(
        ask(true, line(7, Mark::Present, None), "Oubli").unwrap().0,
        None
    );
    assert_eq!(ask(false, to, "Certificat"), Err(RefusalCode::SheetOpen));
    assert_eq!(ask(true, to, "\u{a0} "), Err(RefusalCode::WithoutReason));
    assert_eq!(
        ask(true, line(2, Mark::Late, Some(15)), "Rien"),
        Err(RefusalCode::AlreadyThere)
    );
    assert_eq!(
        ask(true, line(2, Mark::Late, Some(500)), "Trop"),
        Err(RefusalCode::NotANumber)
    );
}

proptest! {
    #[test]
    fn registers_that_differ_have_different_digests_and_order_does_not_matter(
        one in proptest::collection::btree_map(0..9_u128, (0..5_usize, 1..170_u16), 0..9),
        two in proptest::collection::btree_map(0..9_u128, (0..5_usize, 1..170_u16), 0..9),
    ) {
        let lines = |of: &BTreeMap<u128, (usize, u16)>| -> Vec<Line> {
            of.iter()
                .map(|(n, (mark, late))| {
                    let mark = Mark::ALL[*mark];
                    line(*n, mark, (mark == Mark::Late).then_some(*late))
                })
                .collect()
        };
        let (one, two) = (lines(&one), lines(&two));
        let digest = |lines: &[Line]| of_lines(COHORT, &session(), lines);
        prop_assert_eq!(digest(&one) == digest(&two), one == two);
        let reversed: Vec<Line> = one.iter().rev().copied().collect();
        prop_assert_eq!(digest(&one), digest(&reversed));
    }
}
