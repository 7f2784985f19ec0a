use super::super::Fault;
use super::*;

fn proposed() -> Regulation {
    Regulation::proposed().unwrap()
}

fn today() -> NaiveDate {
    "2026-11-22".parse().unwrap()
}

fn no(at: &str, typed: &str) -> RefusalCode {
    let mut regulation = proposed();
    let refusal = regulation.set(at, typed, today()).unwrap_err();
    assert_eq!(regulation, proposed(), "{at}");
    refusal.code
}

#[test]
fn a_field_is_read_as_french_people_type_it() {
    let mut r = proposed();
    for (at, typed) in [
        ("starts_on", "1er janvier 2027"),
        ("deadlines/complete", "45 jours"),
        ("grid/criteria/0/weight", "30\u{a0}%"),
        ("package/grant_cents", "1.500,50"),
        ("milestones", "3, 6 et 12 mois"),
        ("proofs/1/months", ""),
        ("proofs/0/months", "12 mois"),
        ("proofs/0/valid_on", "filing"),
        ("criteria/0/proof", ""),
        ("to_be_confirmed", "false"),
        ("letters/0/subject", " Votre candidature "),
    ] {
        r.set(at, typed, today())
            .unwrap_or_else(|e| panic!("{at}: {e}"));
    }
    assert_eq!(r.starts_on.to_string(), "2027-01-01");
    assert_eq!(r.deadlines.complete, 45);
    assert_eq!(r.grid.criteria[0].weight, 30);
    assert_eq!(r.package.grant_cents, 150_050);
    assert_eq!(r.milestones, [3, 6, 12]);
    assert_eq!(r.proofs[1].months, None);
    assert_eq!(r.proofs[0].months, Some(12));
    assert_eq!(r.proofs[0].valid_on, ReferenceDay::Filing);
    assert_eq!(r.criteria[0].proof, None);
    assert!(!r.to_be_confirmed);
    assert_eq!(r.letters[0].subject, "Votre candidature");
}

#[test]
fn what_cannot_be_read_is_refused_and_changes_nothing() {
    assert_eq!(no("deadlines/complete", "un mois"), RefusalCode::NotANumber);
    assert_eq!(no("deadlines/complete", "-3"), RefusalCode::NotANumber);
    assert_eq!(
        no("quorum", "99999999999999999999"),
        RefusalCode::NotANumber
    );
    assert_eq!(no("quorum", ""), RefusalCode::Missing);
    assert_eq!(no("package/grant_cents", "1,500"), RefusalCode::NotAnAmount);
    assert_eq!(no("starts_on", "bientôt"), RefusalCode::NotADate);
    assert_eq!(no("criteria/0/source", "hasard"), RefusalCode::NotInTheList);
    for at in [
        "",
        "version",
        "criteria/9/label",
        "criteria/0/code",
        "criteria/-1/label",
        "x/y",
    ] {
        assert_eq!(no(at, "1"), RefusalCode::Unknown, "{at}");
    }
}

#[test]
fn a_number_out_of_its_bounds_is_written_and_is_a_fault() {
    let mut r = proposed();
    r.set("grid/readers", "1", today()).unwrap();
    let faults = r.faults();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].at, "grid/readers");
}

#[test]
fn an_entry_added_has_a_code_of_its_own_and_can_be_moved_and_withdrawn() {
    for &list in RegulationList::ALL {
        let mut r = proposed();
        r.add(list, "Emploie des habitant·es du quartier").unwrap();
        r.add(list, "Emploie des habitant·es du quartier").unwrap();
        let wrong = |f: &Fault| f.at.ends_with("/code");
        assert!(!r.faults().iter().any(wrong), "{list:?}");
        let last = match list {
            RegulationList::Criteria => r.criteria.len(),
            RegulationList::Proofs => r.proofs.len(),
            RegulationList::Grid => r.grid.criteria.len(),
            RegulationList::Instalments => r.package.instalments.len(),
        } - 1;
        let before = r.canonical();
        r.raise(list, last - 1).unwrap();
        assert_ne!(r.canonical(), before, "{list:?}");
        r.raise(list, last - 1).unwrap();
        assert_eq!(r.canonical(), before, "{list:?}");
        r.withdraw(list, last).unwrap();
        r.withdraw(list, last - 1).unwrap();
        assert_eq!(r, proposed(), "{list:?}");
        assert_eq!(
            r.withdraw(list, last).unwrap_err().code,
            RefusalCode::Unknown
        );
        assert_eq!(r.raise(list, last).unwrap_err().code, RefusalCode::Unknown);
        assert_eq!(r.add(list, "  ").unwrap_err().code, RefusalCode::Missing);
    }
    let mut r = proposed();
    r.add(RegulationList::Proofs, "陈伟").unwrap();
    assert!(r.faults().is_empty(), "{:?}", r.faults());
}
