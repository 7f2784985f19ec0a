//! One award of a *Pass Innovation Quartiers* as a row, or why it has none.

use chrono::NaiveDate;

use super::check::is_rna;
use super::{Column, Row};
use crate::structure::EssKind;

/// First digit of the legal categories of natural persons (sole traders: « Entrepreneur individuel »).
const NATURAL_PERSON: char = '1';

/// Who grants, as the coordinator says at the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granter {
    /// Official name.
    pub name: String,
    /// SIRET, fourteen digits.
    pub siret: String,
}

/// An award, with what is known of the structure that receives it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Award {
    /// Number of the application.
    pub number: String,
    /// What the application is about.
    pub title: String,
    /// Number of the minutes of the committee.
    pub minutes: Option<String>,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// Granted in money, in cents.
    pub grant_cents: i64,
    /// Is something given in kind too (coaching, workspace, mentor)?
    pub in_kind: bool,
    /// Days on which the instalments are due or were paid.
    pub payments: Vec<NaiveDate>,
    /// The structure that receives it, if any.
    pub structure: Option<Receiver>,
}

/// The structure that receives an award.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receiver {
    /// Name.
    pub name: String,
    /// SIRET as kept.
    pub siret: Option<String>,
    /// RNA as kept.
    pub rna: Option<String>,
    /// Legal category, four digits.
    pub legal_category: Option<String>,
    /// Family of the social and solidarity economy.
    pub ess_kind: Option<EssKind>,
}

/// Why an award has no row in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// It was given to a person: personal data, never published one by one.
    Person,
    /// The structure is a sole trader: a natural person, with a SIRET.
    SoleTrader,
    /// Nothing says that the structure is a legal entity.
    FormUnknown,
    /// The agreement is not signed yet.
    NotAgreed,
    /// Given in kind alone: the schema wants an amount, and nobody wrote what it is worth.
    NoAmount,
}

/// The row of an award. Whether its cells are admitted is for [`super::check`] to say: a SIRET that is missing gives a
/// row with a fault, never an award that goes away in silence.
///
/// # Errors
/// [`LeftOut`].
pub fn row(award: &Award, granter: &Granter) -> Result<Row, LeftOut> {
    let receiver = award.structure.as_ref().ok_or(LeftOut::Person)?;
    is_legal_entity(receiver)?;
    let agreed_on = award.agreed_on.ok_or(LeftOut::NotAgreed)?;
    if award.grant_cents <= 0 {
        return Err(LeftOut::NoAmount);
    }
    let text = |column: Column| match column {
        Column::GranterName => granter.name.clone(),
        Column::GranterSiret => granter.siret.clone(),
        Column::AgreedOn => agreed_on.to_string(),
        Column::Decision => match &award.minutes {
            Some(minutes) => format!("{minutes} / {}", award.number),
            None => award.number.clone(),
        },
        Column::Name => receiver.name.clone(),
        Column::Siret => receiver.siret.clone().unwrap_or_default(),
        // Not required, and the schema does not know the letters of Corsica and overseas: the SIRET is enough.
        Column::Rna => receiver
            .rna
            .clone()
            .filter(|rna| is_rna(rna))
            .unwrap_or_default(),
        Column::Purpose => award.title.clone(),
        Column::Amount => euros(award.grant_cents),
        Column::Nature if award.in_kind => "aide en numéraire;aide en nature".to_owned(),
        Column::Nature => "aide en numéraire".to_owned(),
        Column::Conditions if award.payments.len() > 1 => "échelonné".to_owned(),
        Column::Conditions => "unique".to_owned(),
        Column::Period => period(&award.payments, agreed_on),
        Column::Register => String::new(),
        Column::Notified => "non".to_owned(),
        Column::Share => "1".to_owned(),
        Column::Scheme => "Pass Innovation Quartiers".to_owned(),
    };
    Ok(Column::ALL.map(text))
}

/// A sole trader has a SIRET and is a person all the same; only a form that says the contrary opens the file.
fn is_legal_entity(receiver: &Receiver) -> Result<(), LeftOut> {
    match receiver.legal_category.as_deref() {
        Some(code) if code.starts_with(NATURAL_PERSON) => Err(LeftOut::SoleTrader),
        Some(code) if !code.is_empty() => Ok(()),
        _ if receiver.rna.is_some() => Ok(()),
        _ => match receiver.ess_kind {
            // These are companies by law, or associations; the others may be borne by a sole trader.
            Some(
                EssKind::Association
                | EssKind::Scop
                | EssKind::Scic
                | EssKind::Cae
                | EssKind::Mutual
                | EssKind::Foundation,
            ) => Ok(()),
            _ => Err(LeftOut::FormUnknown),
        },
    }
}

/// Cents as the schema writes euros: `1500.50`.
fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// From the first payment to the last; the day of the agreement when no payment is planned.
fn period(payments: &[NaiveDate], agreed_on: NaiveDate) -> String {
    match (payments.iter().min(), payments.iter().max()) {
        (Some(first), Some(last)) if first < last => format!("{first}/{last}"),
        (Some(day), _) => day.to_string(),
        _ => agreed_on.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Rule, check};
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn city() -> Granter {
        Granter {
            name: "Ville de Paris".into(),
            siret: "73282932000074".into(),
        }
    }

    fn award() -> Award {
        Award {
            number: "C-M07-03-0012".into(),
            title: "Atelier de réparation de vélos".into(),
            minutes: Some("PV-M07-03-0002".into()),
            agreed_on: Some(day("2026-03-12")),
            grant_cents: 150_050,
            in_kind: true,
            payments: vec![day("2026-09-01"), day("2026-04-01")],
            structure: Some(Receiver {
                name: "Les Ateliers du Canal".into(),
                siret: Some("35600000049837".into()),
                rna: Some("W751234567".into()),
                legal_category: Some("9220".into()),
                ess_kind: None,
            }),
        }
    }

    fn of(change: impl FnOnce(&mut Receiver)) -> Result<Row, LeftOut> {
        let mut award = award();
        if let Some(receiver) = award.structure.as_mut() {
            change(receiver);
        }
        row(&award, &city())
    }

    #[test]
    fn an_award_to_an_association_is_a_valid_row() {
        let row = row(&award(), &city()).unwrap();
        assert_eq!(
            row.join("|"),
            "Ville de Paris|73282932000074|2026-03-12|PV-M07-03-0002 / C-M07-03-0012|Les Ateliers du Canal|\
             35600000049837|W751234567|Atelier de réparation de vélos|1500.50|aide en numéraire;aide en nature|\
             échelonné|2026-04-01/2026-09-01||non|1|Pass Innovation Quartiers"
        );
        assert_eq!(check(&[row]), []);
    }

    #[test]
    fn a_natural_person_has_no_row_whatever_they_are_called() {
        let mut to_a_person = award();
        to_a_person.structure = None;
        assert_eq!(row(&to_a_person, &city()), Err(LeftOut::Person));
        let sole = of(|r| r.legal_category = Some("1000".into()));
        assert_eq!(sole, Err(LeftOut::SoleTrader));
        let unknown = of(|r| (r.legal_category, r.rna) = (None, None));
        assert_eq!(unknown, Err(LeftOut::FormUnknown));
        let esus = of(|r| {
            (r.legal_category, r.rna, r.ess_kind) = (None, None, Some(EssKind::Esus));
        });
        assert_eq!(esus, Err(LeftOut::FormUnknown));
        assert!(of(|r| r.legal_category = None).is_ok(), "its RNA says it");
    }

    #[test]
    fn what_is_not_agreed_or_has_no_amount_waits() {
        let without = |change: fn(&mut Award)| {
            let mut award = award();
            change(&mut award);
            row(&award, &city())
        };
        assert_eq!(without(|a| a.agreed_on = None), Err(LeftOut::NotAgreed));
        assert_eq!(without(|a| a.grant_cents = 0), Err(LeftOut::NoAmount));
        let at_once = without(|a| a.payments.clear()).unwrap();
        assert_eq!(at_once[Column::Conditions as usize], "unique");
        assert_eq!(at_once[Column::Period as usize], "2026-03-12");
    }

    #[test]
    fn a_missing_siret_is_a_fault_and_not_a_silence() {
        let faults = check(&[of(|r| r.siret = None).unwrap()]);
        assert_eq!(
            faults
                .iter()
                .map(|f| (f.column, f.rule))
                .collect::<Vec<_>>(),
            [(Column::Siret, Rule::Missing)]
        );
        assert_eq!(
            check(&[of(|r| r.rna = Some("W2A1234567".into())).unwrap()]),
            []
        );
    }

    proptest! {
        #[test]
        fn cents_are_written_exactly(cents in 1_i64..=99_999_999_999) {
            let text = euros(cents);
            let (whole, part) = text.split_once('.').unwrap();
            prop_assert_eq!(part.len(), 2);
            prop_assert_eq!(whole.parse::<i64>().unwrap() * 100 + part.parse::<i64>().unwrap(), cents);
        }

        #[test]
        fn no_sole_trader_ever_has_a_row(rest in "[0-9]{3}", rna in proptest::option::of("W[0-9]{9}")) {
            let row = of(|r| (r.legal_category, r.rna) = (Some(format!("1{rest}")), rna));
            prop_assert_eq!(row, Err(LeftOut::SoleTrader));
        }
    }
}
