//! Reading one structure of data·inclusion v1 (standards S4), whether it comes from JSON or from CSV.
//!
//! The published schema is the judge: what it requires, and its forms. Looser on purpose where it changes nothing for an
//! adviser: a final dot of the name is dropped, a short description admitted, a network outside the list kept. What
//! Pignon has no use for (coordinates, link of the producer) is not read.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Fields, PartnerField};
use crate::{Field, RefusalCode, identity};

/// One structure as texts by the names of its columns; lists are joined by `;`.
pub type Sheet = BTreeMap<String, String>;

/// A structure that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureDraft {
    /// Who produced it (`dora`).
    pub source: String,
    /// Its identity there.
    pub source_id: String,
    /// Day of its last change there.
    pub updated_on: NaiveDate,
    /// What it says.
    pub fields: Fields,
}

/// What is wrong with a structure: the column of the schema, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Column of the schema.
    pub column: Field,
    /// Why.
    pub code: RefusalCode,
}

const COLUMNS: &[(Field, PartnerField)] = &[
    ("nom", PartnerField::Name),
    ("siret", PartnerField::Siret),
    ("description", PartnerField::Description),
    ("adresse", PartnerField::Line),
    ("complement_adresse", PartnerField::MoreLine),
    ("code_postal", PartnerField::Postcode),
    ("commune", PartnerField::City),
    ("code_insee", PartnerField::Insee),
    ("telephone", PartnerField::Phone),
    ("courriel", PartnerField::Email),
    ("site_web", PartnerField::Website),
    ("horaires_accueil", PartnerField::Opening),
    ("accessibilite_lieu", PartnerField::Access),
    ("reseaux_porteurs", PartnerField::Networks),
];

/// Reads one structure.
///
/// # Errors
/// Every [`Fault`], in the order of the schema.
pub fn read_structure(sheet: &Sheet) -> Result<StructureDraft, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut identity_of = |column: Field| {
        let text = sheet.get(column).map(String::as_str).unwrap_or_default();
        let read = identity::check_text(text, column, 200).map_err(|refusal| refusal.code);
        match read {
            Ok(text) if !text.is_empty() => text,
            other => {
                let code = other.err().unwrap_or(RefusalCode::Missing);
                faults.push(Fault { column, code });
                String::new()
            }
        }
    };
    let (source, source_id) = (identity_of("source"), identity_of("id"));
    let mut fields = Fields::new();
    for (column, field) in COLUMNS {
        let text = sheet.get(*column).map(String::as_str).unwrap_or_default();
        match field.read(text, column) {
            Ok(Some(kept)) => drop(fields.insert(*field, kept)),
            Ok(None) => {}
            Err(refusal) => faults.push(Fault {
                column,
                code: refusal.code,
            }),
        }
    }
    // The schema says a date; exporters write a moment: its day is enough.
    let written = sheet.get("date_maj").map(|text| text.trim());
    let day = written.and_then(|text| text.get(..10)).unwrap_or_default();
    match (day.parse::<NaiveDate>(), written) {
        (Ok(updated_on), _) if faults.is_empty() => Ok(StructureDraft {
            source,
            source_id,
            updated_on,
            fields,
        }),
        (Ok(_), _) => Err(faults),
        (Err(_), written) => {
            let code = match written {
                None | Some("") => RefusalCode::Missing,
                Some(_) => RefusalCode::NotADate,
            };
            faults.push(Fault {
                column: "date_maj",
                code,
            });
            Err(faults)
        }
    }
}
