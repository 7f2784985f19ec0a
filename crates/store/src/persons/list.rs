//! Lists of persons: filtered, sorted, seen through a window, exported.

use std::sync::{Mutex, PoisonError};

use pignon_domain::ids::PersonId;
use rusqlite::named_params;
use uuid::Uuid;

use crate::columns::{code, day, id};
use crate::{Incident, Reader, Vault};

/// Which persons; `None`: any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Followed by this member.
    pub referent: Option<Uuid>,
    /// This QPV code.
    pub qpv: Option<&'static str>,
    /// This stage code.
    pub stage: Option<&'static str>,
    /// Followed, and without a contact since this day (ISO).
    pub silent_before: Option<String>,
}

/// By what a list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Names.
    Name,
    /// Last contact.
    LastContact,
    /// Number.
    Number,
    /// Opening of the file.
    Opened,
    /// Stage, in the order of the work.
    Stage,
    /// Birth date.
    BirthDate,
}

/// An order already computed: scrolling asks for windows of the same list again and again.
#[derive(Default)]
pub struct ListMemory(Mutex<Option<Remembered>>);

struct Remembered {
    generation: u64,
    filter: Filter,
    sort: Sort,
    descending: bool,
    order: Vec<i64>,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Id.
    pub id: PersonId,
    /// Number.
    pub number: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Birth date.
    pub birth_date: Option<chrono::NaiveDate>,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Referent's name.
    pub referent_name: Option<String>,
    /// Stage.
    pub stage: Option<pignon_domain::person::Stage>,
    /// QPV.
    pub qpv: Option<pignon_domain::person::Qpv>,
    /// That answer is a member’s, against the map’s.
    pub qpv_overridden: bool,
    /// Last contact.
    pub last_contact_on: Option<chrono::NaiveDate>,
    /// Opening of the file.
    pub opened_on: Option<chrono::NaiveDate>,
}

/// A window on a list: how many in all, and the rows.
///
/// # Errors
/// [`Incident`].
pub fn list(
    vault: &Vault,
    memory: &ListMemory,
    filter: &Filter,
    sort: Sort,
    descending: bool,
    window: std::ops::Range<usize>,
) -> Result<(usize, Vec<Row>), Incident> {
    let mut guard = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    vault.read(|reader| {
        let generation = vault.generation();
        let fresh = guard.as_ref().is_some_and(|r| {
            r.generation == generation
                && r.filter == *filter
                && r.sort == sort
                && r.descending == descending
        });
        if !fresh {
            let order = order(reader, filter, sort, descending)?;
            *guard = Some(Remembered {
                generation,
                filter: filter.clone(),
                sort,
                descending,
                order,
            });
        }
        let order = guard.as_ref().map_or(&[][..], |r| &r.order);
        let end = window.end.min(order.len());
        let rows = rows(reader, order.get(window.start..end).unwrap_or_default())?;
        Ok((order.len(), rows))
    })
}

/// The `seq` of the persons of a list, in its order.
///
/// # Errors
/// [`Incident`].
pub fn order(
    reader: &Reader<'_>,
    filter: &Filter,
    sort: Sort,
    descending: bool,
) -> Result<Vec<i64>, Incident> {
    // One statement per value: each row of a hundred thousand is read from one index, without asking which value.
    let sql = match sort {
        Sort::Name => include_str!("list_by_name.sql"),
        Sort::LastContact => include_str!("list_by_last_contact.sql"),
        Sort::Number => include_str!("list_by_number.sql"),
        Sort::Opened => include_str!("list_by_opening.sql"),
        Sort::Stage => include_str!("list_by_stage.sql"),
        Sort::BirthDate => include_str!("list_by_birth_date.sql"),
    };
    let mut valued: Vec<(u128, i64)> = reader.all(
        sql,
        named_params! {
            ":referent": filter.referent, ":qpv": filter.qpv, ":stage": filter.stage,
            ":silent_before": filter.silent_before,
        },
        |r| Ok((rank(r.get_ref(1)?.as_str_or_null()?), r.get(0)?)),
    )?;
    if sort == Sort::Name {
        if descending {
            valued.reverse();
        }
    } else {
        // Stable: equal values stay in the order of names. Absent values come last, whichever the direction.
        valued.sort_by_key(|(value, _)| match value {
            0 => u128::MAX,
            value if descending => u128::MAX - value,
            value => *value,
        });
    }
    Ok(valued.into_iter().map(|(_, person)| person).collect())
}

/// The place of a day, a code or a number among others: its first sixteen bytes, compared like the text. Nothing is 0.
fn rank(value: Option<&str>) -> u128 {
    let mut bytes = [0; 16];
    for (byte, letter) in bytes.iter_mut().zip(value.unwrap_or_default().bytes()) {
        *byte = letter;
    }
    u128::from_be_bytes(bytes)
}

fn json_list(seqs: impl Iterator<Item = i64>) -> String {
    let mut list = String::from("[");
    for seq in seqs {
        if list.len() > 1 {
            list.push(',');
        }
        list.push_str(&seq.to_string());
    }
    list.push(']');
    list
}

/// The lines of these persons, in this order, with their `seq`; those removed meanwhile are left out.
pub(super) fn lines(
    reader: &Reader<'_>,
    seqs: impl Iterator<Item = i64>,
) -> Result<Vec<(i64, Row)>, Incident> {
    reader.all(include_str!("rows.sql"), [json_list(seqs)], |r| {
        let row = Row {
            id: PersonId(id(r, 1)?),
            number: r.get::<_, Option<String>>(2)?.unwrap_or_default(),
            family_name: r.get::<_, Option<String>>(3)?.unwrap_or_default(),
            given_name: r.get::<_, Option<String>>(4)?.unwrap_or_default(),
            birth_date: day(r, 5)?,
            phone: r.get(6)?,
            email: r.get(7)?,
            referent_name: r.get(8)?,
            stage: code(r, 9, pignon_domain::person::Stage::of_code)?,
            qpv: code(r, 10, pignon_domain::person::Qpv::of_code)?,
            last_contact_on: day(r, 11)?,
            opened_on: day(r, 12)?,
            qpv_overridden: r.get::<_, Option<bool>>(13)?.unwrap_or_default(),
        };
        Ok((r.get(0)?, row))
    })
}

/// The lines of these persons, in this order; those removed meanwhile are left out.
///
/// # Errors
/// [`Incident`].
pub fn rows(reader: &Reader<'_>, seqs: &[i64]) -> Result<Vec<Row>, Incident> {
    let lines = lines(reader, seqs.iter().copied())?;
    Ok(lines.into_iter().map(|(_, row)| row).collect())
}

/// These persons, in this order, as twenty-one texts (`export.sql` says which); nothing reads as empty.
///
/// # Errors
/// [`Incident`].
pub fn for_export(reader: &Reader<'_>, seqs: &[i64]) -> Result<Vec<[String; 21]>, Incident> {
    reader.all(
        include_str!("export.sql"),
        [json_list(seqs.iter().copied())],
        |r| {
            let mut texts: [String; 21] = Default::default();
            for (at, text) in texts.iter_mut().enumerate() {
                *text = r.get::<_, Option<String>>(at)?.unwrap_or_default();
            }
            Ok(texts)
        },
    )
}
