//! In which state a row of an old list leaves its application: the one of the last day it says.

use super::{Fate, OldRow};
use crate::RefusalCode;
use crate::import::Remark;
use crate::pass::{Decision, PassState};

/// The state, and the decision where there is one.
///
/// # Errors
/// Blocking remarks, about the row as a whole: a decision without its day or a day without its decision, days in the
/// wrong order, a refusal without its motive (standards S13), an agreement without an admission.
pub fn standing(row: &OldRow) -> Result<(PassState, Option<Decision>), Vec<Remark>> {
    let mut faults = Vec::new();
    let mut fault = |code, sentence: &str| faults.push(Remark::blocking(None, code, sentence));
    let decision = match row.fate {
        Some(Fate::Admitted) => Some(Decision::Admitted),
        Some(Fate::Adjourned) => Some(Decision::Adjourned),
        Some(Fate::Refused) => Some(Decision::Refused),
        _ => None,
    };
    match (row.fate, decision, row.decided_on) {
        (_, Some(_), None) => fault(
            RefusalCode::Missing,
            "Cette décision n’a pas de date\u{a0}: écrivez celle du comité.",
        ),
        (None, None, Some(_)) => fault(
            RefusalCode::Missing,
            "Cette date de décision n’a pas de décision\u{a0}: écrivez admise, ajournée, refusée ou abandonnée.",
        ),
        (Some(Fate::Pending), None, Some(_)) => fault(
            RefusalCode::WrongOrder,
            "Cette demande est dite en cours et porte une date de décision\u{a0}: gardez l’une des deux.",
        ),
        _ => {}
    }
    let reasoned = matches!(row.fate, Some(Fate::Refused | Fate::Adjourned));
    if reasoned && row.motive.is_none() {
        fault(
            RefusalCode::WithoutReason,
            "Un refus ou un ajournement a un motif\u{a0}: écrivez-le.",
        );
    }
    let days = [
        row.filed_on,
        row.decided_on,
        row.notified_on,
        row.agreed_on,
        row.ended_on,
    ];
    if !days.iter().flatten().is_sorted() {
        fault(
            RefusalCode::WrongOrder,
            "Les dates ne se suivent pas\u{a0}: dépôt, décision, notification, convention, fin. Vérifiez les années.",
        );
    }
    let admitted = decision == Some(Decision::Admitted);
    if !admitted && (row.agreed_on.is_some() || row.granted_cents.is_some_and(|c| c > 0)) {
        fault(
            RefusalCode::WrongOrder,
            "Une convention ou un montant accordé va avec une admission\u{a0}: vérifiez la décision.",
        );
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let state = match decision {
        _ if row.fate == Some(Fate::Abandoned) => PassState::Abandoned,
        Some(Decision::Admitted) if row.ended_on.is_some() => PassState::Ended,
        Some(Decision::Admitted) if row.agreed_on.is_some() => PassState::Agreed,
        Some(_) if row.notified_on.is_some() => PassState::Notified,
        Some(decision) => decision.state(),
        None if row.filed_on.is_some() => PassState::Filed,
        None => PassState::Draft,
    };
    Ok((state, decision))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn day(n: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2024, 1, 1)?.checked_add_days(chrono::Days::new(u64::from(n)))
    }

    fn row(fate: Option<Fate>, days: [Option<u32>; 5]) -> OldRow {
        let [filed_on, decided_on, notified_on, agreed_on, ended_on] =
            days.map(|d| d.and_then(day));
        OldRow {
            fate,
            motive: Some("hors quartier".into()),
            filed_on,
            decided_on,
            notified_on,
            agreed_on,
            ended_on,
            ..OldRow::default()
        }
    }

    #[test]
    fn the_state_is_that_of_the_last_day_the_list_says() {
        use Fate as F;
        use PassState as S;
        let at = |fate, days| standing(&row(fate, days)).map(|(state, _)| state);
        assert_eq!(at(None, [None; 5]), Ok(S::Draft));
        assert_eq!(at(None, [Some(1), None, None, None, None]), Ok(S::Filed));
        assert_eq!(
            at(Some(F::Pending), [Some(1), None, None, None, None]),
            Ok(S::Filed)
        );
        assert_eq!(
            at(Some(F::Admitted), [Some(1), Some(9), None, None, None]),
            Ok(S::Admitted)
        );
        assert_eq!(
            at(Some(F::Refused), [Some(1), Some(9), None, None, None]),
            Ok(S::Refused)
        );
        assert_eq!(
            at(Some(F::Refused), [Some(1), Some(9), Some(12), None, None]),
            Ok(S::Notified)
        );
        assert_eq!(
            at(Some(F::Admitted), [None, Some(9), None, Some(20), None]),
            Ok(S::Agreed)
        );
        assert_eq!(
            at(Some(F::Admitted), [None, Some(9), None, None, Some(400)]),
            Ok(S::Ended)
        );
        assert_eq!(
            at(Some(F::Abandoned), [Some(1), None, None, None, None]),
            Ok(S::Abandoned)
        );
    }

    #[test]
    fn what_contradicts_itself_is_said() {
        use Fate as F;
        let codes = |row: &OldRow| {
            standing(row)
                .unwrap_err()
                .into_iter()
                .map(|r| r.code)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            codes(&row(Some(F::Admitted), [Some(1), None, None, None, None])),
            [RefusalCode::Missing]
        );
        assert_eq!(
            codes(&row(None, [Some(1), Some(2), None, None, None])),
            [RefusalCode::Missing]
        );
        assert_eq!(
            codes(&row(Some(F::Pending), [Some(1), Some(2), None, None, None])),
            [RefusalCode::WrongOrder]
        );
        assert_eq!(
            codes(&row(
                Some(F::Admitted),
                [Some(9), Some(2), None, None, None]
            )),
            [RefusalCode::WrongOrder]
        );
        assert_eq!(
            codes(&row(
                Some(F::Refused),
                [Some(1), Some(2), None, Some(3), None]
            )),
            [RefusalCode::WrongOrder]
        );
        let mut refused = row(Some(F::Refused), [Some(1), Some(2), None, None, None]);
        refused.motive = None;
        assert_eq!(codes(&refused), [RefusalCode::WithoutReason]);
        let mut granted = row(None, [Some(1), None, None, None, None]);
        granted.granted_cents = Some(100);
        assert_eq!(codes(&granted), [RefusalCode::WrongOrder]);
    }

    proptest! {
        #[test]
        fn no_row_is_decided_without_its_day_nor_refused_without_a_motive(
            fate in proptest::option::of(proptest::sample::select(Fate::ALL)),
            days in proptest::array::uniform5(proptest::option::of(0_u32..900)),
            reasoned: bool,
        ) {
            let mut row = row(fate, days);
            if !reasoned {
                row.motive = None;
            }
            if let Ok((state, decision)) = standing(&row) {
                prop_assert_eq!(decision.is_some(), row.decided_on.is_some() && fate != Some(Fate::Abandoned));
                prop_assert!(state != PassState::Refused || row.motive.is_some());
                prop_assert!(state != PassState::Agreed || decision == Some(Decision::Admitted));
            }
        }
    }
}
