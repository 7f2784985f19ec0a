//! Awards as the open data of subsidies reads them (P4.7).

use chrono::NaiveDate;
use pignon_domain::pass::subsidy::{Award, Receiver};
use pignon_domain::structure::EssKind;
use rusqlite::named_params;

use crate::columns::{code, day};
use crate::{Incident, Reader};

/// The awards agreed between two days, both included, and those decided then that are not agreed yet.
///
/// # Errors
/// [`Incident`].
pub fn awards(reader: &Reader<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Award>, Incident> {
    reader.all(
        include_str!("awards.sql"),
        named_params! { ":from": from.to_string(), ":to": to.to_string() },
        |r| {
            let payments: Option<String> = r.get(6)?;
            let structure: Option<String> = r.get(7)?;
            Ok(Award {
                number: r.get::<_, Option<String>>(0)?.unwrap_or_default(),
                title: r.get(1)?,
                minutes: r.get(2)?,
                agreed_on: day(r, 3)?,
                grant_cents: r.get(4)?,
                in_kind: r.get(5)?,
                payments: payments
                    .iter()
                    .flat_map(|days| days.split(','))
                    .filter_map(|day| day.parse().ok())
                    .collect(),
                structure: match structure {
                    None => None,
                    Some(name) => Some(Receiver {
                        name,
                        siret: r.get(8)?,
                        rna: r.get(9)?,
                        legal_category: r.get(10)?,
                        ess_kind: code(r, 11, EssKind::of_code)?,
                    }),
                },
            })
        },
    )
}
