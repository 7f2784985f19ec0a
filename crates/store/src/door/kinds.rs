//! The kinds this version knows: for each, its table, its fields and their types. A new notion adds one entry here
//! and one migration; the door projects it, folds it and undoes it without another line.

use pignon_domain::contact::ContactMode;
use pignon_domain::house::Role;
use pignon_domain::person::{Employment, ExitReason, Origin, Qpv, Resource, Sex, Stage};
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
    /// Rows carry the person they belong to, who is the subject of every change of them.
    pub of_a_person: bool,
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
            of_a_person: kinds!(@owned $($owner)?),
            fields: &[$(Field { name: stringify!($field), ty: $ty }),*],
        };)*

        /// Every kind of this version.
        pub const ALL: &[&Kind] = &[$($konst),*];
    };
    (@owned) => { false };
    (@owned person) => { true };
}

/// Milliseconds since 1970.
const MILLIS: Ty = Ty::Int(0, i64::MAX);

kinds! {
    /// The house itself.
    HOUSE = "house" { code: Ty::Text, name: Ty::Text, demonstration: Ty::Bool }
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
    }
    /// Where a person lives, since when.
    RESIDENCE = "residence" of person {
        since: Ty::Day,
        line: Ty::Text,
        postcode: Ty::Text,
        city: Ty::Text,
        qpv: Ty::Code(|c| Qpv::of_code(c).is_some()),
    }
    /// A situation at one moment.
    SITUATION = "situation" of person {
        as_of: Ty::Day,
        employment: Ty::Code(|c| Employment::of_code(c).is_some()),
        resource: Ty::Code(|c| Resource::of_code(c).is_some()),
        education: Ty::Int(1, 8),
    }
    /// A follow-up.
    ACCOMPANIMENT = "accompaniment" of person { referent: Ty::Id, opened_on: Ty::Day }
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
}
