use super::*;

fn proposed() -> Regulation {
    Regulation::proposed().unwrap()
}

/// The faults of the proposed règlement once changed.
fn faults(change: impl FnOnce(&mut Regulation)) -> Vec<Fault> {
    let mut regulation = proposed();
    change(&mut regulation);
    let read = Regulation::read(&regulation.canonical());
    assert_eq!(read.clone().err().unwrap_or_default(), regulation.faults());
    read.err().unwrap_or_default()
}

fn fault(at: &str, kind: FaultKind) -> Vec<Fault> {
    vec![Fault::at(at, kind)]
}

#[test]
fn the_regulation_proposed_has_no_fault_and_says_that_it_is_to_be_confirmed() {
    let regulation = proposed();
    assert!(regulation.to_be_confirmed);
    assert!(regulation.title.contains("à confirmer par la Ville"));
    assert!(regulation.remedies.contains("À confirmer"));
}

#[test]
fn the_canonical_text_is_one_whatever_the_text_that_was_read() {
    let regulation = proposed();
    let canonical = regulation.canonical();
    assert_eq!(Regulation::read(&canonical).unwrap(), regulation);
    let spaced: serde_json::Value = serde_json::from_str(&canonical).unwrap();
    let spaced = serde_json::to_string_pretty(&spaced).unwrap();
    assert_ne!(spaced, canonical);
    assert_eq!(Regulation::read(&spaced).unwrap().canonical(), canonical);
}

#[test]
fn a_proof_that_is_not_in_the_list_is_named() {
    assert_eq!(
        faults(|r| r.criteria[0].proof = Some("tax".to_owned())),
        fault(
            "criteria/0/proof",
            FaultKind::UnknownProof("tax".to_owned())
        )
    );
}

#[test]
fn weights_and_shares_make_a_hundred() {
    assert_eq!(
        faults(|r| r.grid.criteria[0].weight += 1),
        fault("grid/criteria", FaultKind::NotAHundred(101))
    );
    assert_eq!(
        faults(|r| r.package.instalments[1].percent = 30),
        fault("package/instalments", FaultKind::NotAHundred(90))
    );
    let huge = faults(|r| r.grid.criteria.iter_mut().for_each(|c| c.weight = u32::MAX));
    assert!(huge.contains(&Fault::at(
        "grid/criteria",
        FaultKind::NotAHundred(u32::MAX)
    )));
}

#[test]
fn thresholds_readers_and_delays_stay_within_their_bounds() {
    let out = |value, least, most| FaultKind::OutOfRange { value, least, most };
    assert_eq!(
        faults(|r| r.grid.threshold = 101),
        fault("grid/threshold", out(101, 0, 100))
    );
    assert_eq!(
        faults(|r| r.grid.readers = 1),
        fault("grid/readers", out(1, 2, 20))
    );
    assert_eq!(
        faults(|r| r.deadlines.appeal = 0),
        fault("deadlines/appeal", out(0, 1, 730))
    );
    assert_eq!(
        faults(|r| r.proofs[1].months = Some(0)),
        fault("proofs/1/months", out(0, 1, 120))
    );
}

#[test]
fn a_code_stands_once_and_is_a_code() {
    assert_eq!(
        faults(|r| r.proofs[3].code = "address".to_owned()),
        fault("proofs/3/code", FaultKind::Twice("address".to_owned()))
    );
    assert_eq!(
        faults(|r| r.criteria[2].code = "Utilité sociale".to_owned()),
        fault(
            "criteria/2/code",
            FaultKind::NotACode("Utilité sociale".to_owned())
        )
    );
}

#[test]
fn a_refusal_has_its_letter_and_its_remedies() {
    assert_eq!(
        faults(|r| r.letters.retain(|l| l.kind != PassLetterKind::Refusal)),
        fault("letters", FaultKind::NoLetter(PassLetterKind::Refusal))
    );
    assert_eq!(
        faults(|r| r.remedies = "  ".to_owned()),
        fault("remedies", FaultKind::Empty)
    );
}

#[test]
fn milestones_follow_one_another() {
    assert_eq!(
        faults(|r| r.milestones = vec![6, 3]),
        fault("milestones", FaultKind::NotInOrder)
    );
    assert_eq!(
        faults(|r| r.milestones = vec![3, 3]),
        fault("milestones", FaultKind::NotInOrder)
    );
}

#[test]
fn what_is_not_a_regulation_is_said_without_falling() {
    for text in ["", "{}", "[]", "null", "{\"title\":1}", "\u{0}", "{{{{"] {
        let faults = Regulation::read(text).unwrap_err();
        assert!(matches!(faults[0].kind, FaultKind::Unreadable(_)), "{text}");
    }
    let unknown = proposed().canonical().replacen('{', "{\"surplus\":1,", 1);
    assert!(matches!(
        Regulation::read(&unknown).unwrap_err()[0].kind,
        FaultKind::Unreadable(_)
    ));
    let long = " ".repeat(LONGEST_REGULATION + 1);
    assert_eq!(
        Regulation::read(&long).unwrap_err(),
        fault("", FaultKind::TooLong)
    );
}
