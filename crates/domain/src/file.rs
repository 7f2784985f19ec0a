//! The rules of one file: what each field of a person admits, how situations read, which stage follows which.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::person::{Employment, ExitReason, Origin, Resource, Sex, Stage};
use crate::{Field, Refusal, RefusalCode, date, identity, phone};

/// A field of the person's identity that can be written alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonField {
    /// Family name.
    FamilyName,
    /// Given name.
    GivenName,
    /// Birth name.
    BirthName,
    /// Sex: `F`, `M`, `X`.
    Sex,
    /// Birth date.
    BirthDate,
    /// Phone.
    Phone,
    /// Second phone.
    OtherPhone,
    /// E-mail.
    Email,
    /// Reason of coming.
    Reason,
    /// Who sent them.
    Origin,
    /// Note taken over from an older file.
    Note,
}

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest reason of coming.
pub const LONGEST_REASON: usize = 500;
/// Longest minute or note.
pub const LONGEST_MINUTE: usize = 20_000;

impl PersonField {
    /// Its name, in the journal and in refusals.
    #[must_use]
    pub const fn name(self) -> Field {
        match self {
            Self::FamilyName => "family_name",
            Self::GivenName => "given_name",
            Self::BirthName => "birth_name",
            Self::Sex => "sex",
            Self::BirthDate => "birth_date",
            Self::Phone => "phone",
            Self::OtherPhone => "other_phone",
            Self::Email => "email",
            Self::Reason => "reason",
            Self::Origin => "origin",
            Self::Note => "note",
        }
    }

    /// What is kept of what was typed: the canonical text, or nothing when it clears the field.
    ///
    /// # Errors
    /// [`Refusal`] about `value`, except for the names, which cannot be cleared ([`RefusalCode::Missing`]).
    pub fn read(self, typed: Option<&str>, today: NaiveDate) -> Result<Option<String>, Refusal> {
        const VALUE: Field = "value";
        let text = typed.unwrap_or_default().trim();
        if text.is_empty() {
            return match self {
                Self::FamilyName => Err(Refusal::of(RefusalCode::Missing, VALUE)),
                _ => Ok(None),
            };
        }
        let of = |code: RefusalCode| Refusal::of(code, VALUE);
        if identity::contains_nir(text) {
            return Err(of(RefusalCode::NirForbidden));
        }
        let known = |found: bool| {
            if found {
                Ok(text.to_owned())
            } else {
                Err(of(RefusalCode::NotInTheList))
            }
        };
        match self {
            Self::FamilyName | Self::GivenName | Self::BirthName => {
                identity::check_text(text, VALUE, LONGEST_NAME)
            }
            Self::Reason => identity::check_text(text, VALUE, LONGEST_REASON),
            Self::Note => identity::check_lines(text, VALUE, LONGEST_MINUTE),
            Self::Sex => known(Sex::of_code(text).is_some()),
            Self::Origin => known(Origin::of_code(text).is_some()),
            Self::BirthDate => date::parse_birth_date(text, today)
                .map(|d| d.to_string())
                .map_err(of),
            Self::Phone | Self::OtherPhone => phone::parse(text).map_err(of),
            Self::Email => identity::email(text).map_err(of),
        }
        .map(Some)
    }
}

/// One way to reach a person, as typed in one field: a phone or an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// Phone, E.164.
    Phone(String),
    /// E-mail.
    Email(String),
}

/// Reads one way to reach a person (P1.1).
///
/// # Errors
/// [`Refusal`] about `reach`: missing, or neither a phone nor an e-mail.
pub fn read_reach(text: &str) -> Result<Reach, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::of(RefusalCode::NoWayToReach, "reach"));
    }
    if identity::contains_nir(text) {
        return Err(Refusal::of(RefusalCode::NirForbidden, "reach"));
    }
    if text.contains('@') {
        return identity::email(text)
            .map(Reach::Email)
            .map_err(|c| Refusal::of(c, "reach"));
    }
    phone::parse(text)
        .map(Reach::Phone)
        .map_err(|c| Refusal::of(c, "reach"))
}

/// May the accompaniment enter this stage?
///
/// # Errors
/// [`RefusalCode::SameStage`]; [`RefusalCode::ExitWithoutReason`] when leaving without one of the four ways of exit
/// (P2.2), or giving one without leaving.
pub fn enter_stage(
    present: Option<Stage>,
    asked: Stage,
    exit: Option<ExitReason>,
) -> Result<(), Refusal> {
    if present == Some(asked) {
        return Err(Refusal::of(RefusalCode::SameStage, "stage"));
    }
    if (asked == Stage::Exit) != exit.is_some() {
        return Err(Refusal::of(RefusalCode::ExitWithoutReason, "exit_reason"));
    }
    Ok(())
}

/// What is known of a situation at one moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// As of.
    pub on: Option<NaiveDate>,
    /// Employment status.
    pub employment: Option<Employment>,
    /// Main source of income.
    pub resource: Option<Resource>,
    /// Level of education, 1 to 8.
    pub education: Option<u8>,
}

/// The situation at entry and today (P1.4), from the dated rows, oldest first. At entry: the first value known of
/// each field. Today: the last one.
#[must_use]
pub fn at_entry_and_today(rows: &[Known]) -> (Known, Known) {
    let pick = |rows: &mut dyn Iterator<Item = &Known>| {
        let mut known = Known::default();
        for row in rows {
            known.on = known.on.or(row.on);
            known.employment = known.employment.or(row.employment);
            known.resource = known.resource.or(row.resource);
            known.education = known.education.or(row.education);
        }
        known
    };
    (pick(&mut rows.iter()), pick(&mut rows.iter().rev()))
}

/// Whole years between a birth and a day; nothing for a birth after that day.
#[must_use]
pub fn age(birth: NaiveDate, on: NaiveDate) -> Option<u32> {
    on.years_since(birth)
}

/// Days without a contact after which a followed person is *silent* (P3.1).
pub const SILENT_AFTER_DAYS: i64 = 60;

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn leaving_needs_one_of_the_four_ways_and_only_leaving_does() {
        assert!(enter_stage(Some(Stage::Welcome), Stage::Exit, None).is_err());
        assert!(enter_stage(Some(Stage::Welcome), Stage::Exit, Some(ExitReason::Helped)).is_ok());
        assert!(enter_stage(None, Stage::Welcome, Some(ExitReason::Helped)).is_err());
        assert!(enter_stage(Some(Stage::Welcome), Stage::Welcome, None).is_err());
    }

    #[test]
    fn the_situation_at_entry_and_today_are_the_first_and_the_last_known() {
        let rows = [
            Known {
                on: Some(day("2025-01-10")),
                employment: Some(Employment::JobSeeker),
                ..Known::default()
            },
            Known {
                on: Some(day("2025-01-12")),
                resource: Some(Resource::Rsa),
                ..Known::default()
            },
            Known {
                on: Some(day("2026-03-01")),
                employment: Some(Employment::SelfEmployed),
                ..Known::default()
            },
        ];
        let (entry, today) = at_entry_and_today(&rows);
        assert_eq!(
            (entry.employment, entry.resource),
            (Some(Employment::JobSeeker), Some(Resource::Rsa))
        );
        assert_eq!(
            (today.employment, today.resource),
            (Some(Employment::SelfEmployed), Some(Resource::Rsa))
        );
        assert_eq!(today.on, Some(day("2026-03-01")));
    }

    #[test]
    fn a_name_cannot_be_cleared_and_a_phone_can() {
        let today = day("2026-11-22");
        assert!(PersonField::FamilyName.read(Some("  "), today).is_err());
        assert_eq!(PersonField::Phone.read(None, today), Ok(None));
        assert_eq!(
            PersonField::Phone.read(Some("06 12 34 56 78"), today),
            Ok(Some("+33612345678".into()))
        );
    }

    #[test]
    fn a_national_insurance_number_is_refused_in_every_field() {
        let today = day("2026-11-22");
        for field in [
            PersonField::FamilyName,
            PersonField::Phone,
            PersonField::Reason,
            PersonField::Note,
            PersonField::Email,
        ] {
            let refusal = field
                .read(Some("2 69 05 49 588 157 80"), today)
                .unwrap_err();
            assert_eq!(refusal.code, RefusalCode::NirForbidden, "{field:?}");
        }
        assert_eq!(
            read_reach("269054958815780").unwrap_err().code,
            RefusalCode::NirForbidden
        );
    }

    #[test]
    fn one_field_takes_a_phone_or_an_email() {
        assert_eq!(
            read_reach("0612345678"),
            Ok(Reach::Phone("+33612345678".into()))
        );
        assert_eq!(
            read_reach("Marie@Exemple.FR"),
            Ok(Reach::Email("marie@exemple.fr".into()))
        );
        assert!(read_reach("").is_err() && read_reach("voisin").is_err());
    }
}
