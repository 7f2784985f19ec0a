//! Every structure at once, for the list, its search while typing and the checks to make: three readings in the order
//! of identities, joined by walking them together, and kept until something is written.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Months, NaiveDate};
use pignon_domain::ids::StructureId;
use pignon_domain::name::fold;
use pignon_domain::person::Qpv;
use pignon_domain::structure::{
    Attempt, CALENDAR, Check, CheckState, EssKind, Standing, StatusRow, StructureStatus, checks,
    present,
};
use rusqlite::named_params;
use uuid::Uuid;

use super::name;
use crate::columns::{code, day, id};
use crate::{Incident, Reader, Vault};

/// A structure as the list knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InList {
    /// Id.
    pub id: StructureId,
    /// Name.
    pub name: String,
    /// SIREN, nine digits.
    pub siren: Option<String>,
    /// SIRET, fourteen digits.
    pub siret: Option<String>,
    /// RNA, without spaces.
    pub rna: Option<String>,
    /// What it is in the ESS.
    pub ess_kind: Option<EssKind>,
    /// In a QPV?
    pub qpv: Option<Qpv>,
    /// That answer is a member’s, against the map’s.
    pub qpv_overridden: bool,
    /// Town.
    pub city: Option<String>,
    /// Day of creation.
    pub created_on: Option<NaiveDate>,
    /// The status written last: the only one that the list and the checks read.
    pub last_status: Option<StatusRow>,
    /// Its attempts.
    pub attempts: Vec<Attempt>,
    /// Its name as it is searched and sorted: small letters without accents.
    pub key: String,
}

impl InList {
    /// Its checks on a day; none when the day of its creation is not known.
    #[must_use]
    pub fn checks(&self, today: NaiveDate) -> Option<[Check; CALENDAR.len()]> {
        let created_on = self.created_on?;
        Some(checks(
            created_on,
            &self.attempts,
            self.last_status.as_slice(),
            today,
        ))
    }

    /// Its status as last written.
    #[must_use]
    pub fn standing(&self) -> Standing {
        present(self.last_status.as_slice())
    }

    /// Does what was typed lead to it? Beginnings of the words of its name, in any order; the beginning of its SIREN,
    /// SIRET or RNA, with or without spaces.
    #[must_use]
    pub fn answers(&self, typed: &Typed) -> bool {
        self.has_number(typed) || typed.is_in_name(&self.key)
    }

    /// Is what was typed the beginning of its SIREN, SIRET or RNA?
    #[must_use]
    pub fn has_number(&self, typed: &Typed) -> bool {
        let begins = |number: &Option<String>| {
            number
                .as_ref()
                .is_some_and(|n| n.starts_with(&typed.number))
        };
        typed.number.len() >= 3 && (begins(&self.siren) || begins(&self.siret) || begins(&self.rna))
    }
}

/// What was typed to find a structure, read once for all of them.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    words: Vec<String>,
    number: String,
}

impl Typed {
    /// Reads what was typed.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let folded = fold(text);
        let number: String = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect();
        let looks_like_one = number.strip_prefix('W').unwrap_or(&number);
        let is_number = looks_like_one.bytes().all(|b| b.is_ascii_digit());
        Self {
            words: folded.split_whitespace().map(str::to_owned).collect(),
            number: if is_number { number } else { String::new() },
        }
    }

    /// Nothing was typed that a name or a number could hold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.number.is_empty()
    }

    /// Does each word typed begin a word of this name, as it is searched?
    #[must_use]
    pub fn is_in_name(&self, key: &str) -> bool {
        self.words.iter().all(|word| {
            key.split(' ')
                .any(|of_name| of_name.starts_with(word.as_str()))
        })
    }

    /// Does this name, as it is searched, begin with the first word typed?
    #[must_use]
    pub fn begins(&self, key: &str) -> bool {
        self.words
            .first()
            .is_some_and(|word| key.starts_with(word.as_str()))
    }
}

/// The structures already read: typing, filtering and scrolling ask for the same ones again and again.
#[derive(Default)]
pub struct Memory(Mutex<Option<(u64, Arc<Vec<InList>>)>>);

/// Every structure that is not removed, in the order of names.
///
/// # Errors
/// [`Incident`].
pub fn every(vault: &Vault, memory: &Memory) -> Result<Arc<Vec<InList>>, Incident> {
    let mut guard = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    vault.read(|reader| {
        let generation = vault.generation();
        if let Some((known, all)) = guard.as_ref().filter(|(known, _)| *known == generation) {
            debug_assert_eq!(*known, generation);
            return Ok(Arc::clone(all));
        }
        let mut all = read(reader, None)?;
        all.sort_by(|a, b| (&a.key, a.id).cmp(&(&b.key, b.id)));
        let all = Arc::new(all);
        *guard = Some((generation, Arc::clone(&all)));
        Ok(all)
    })
}

/// Checks to make on `today`, and those that come until `until`, the oldest first: for the list of the day. Structures
/// whose last check is over are not read.
///
/// # Errors
/// [`Incident`].
pub fn checks_until(
    reader: &Reader<'_>,
    today: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(StructureId, String, Check)>, Incident> {
    // The last check is at 36 months and stays open for a year; one month more for those of the end of February.
    let since = today.checked_sub_months(Months::new(36 + 12 + 1));
    let mut found = Vec::new();
    for one in read(reader, since)? {
        let made = one.checks(today).into_iter().flatten();
        for check in made
            .filter(|c| c.state.is_open() || (c.state == CheckState::ToCome && c.due_on <= until))
        {
            found.push((one.id, one.name.clone(), check));
        }
    }
    found.sort_by(|a, b| (a.2.due_on, &a.1, a.0).cmp(&(b.2.due_on, &b.1, b.0)));
    Ok(found)
}

fn read(reader: &Reader<'_>, since: Option<NaiveDate>) -> Result<Vec<InList>, Incident> {
    let mut statuses = reader
        .all(include_str!("last_statuses.sql"), [], |r| {
            let (status, since) = (code(r, 2, StructureStatus::of_code)?, day(r, 3)?);
            let (Some(status), Some(since)) = (status, since) else {
                return Ok(None);
            };
            let (id, checked_on) = (id(r, 1)?, day(r, 4)?);
            let row = StatusRow {
                id,
                status,
                since,
                checked_on,
            };
            Ok(Some((r.get::<_, Uuid>(0)?, row)))
        })?
        .into_iter()
        .flatten()
        .peekable();
    let mut attempts = reader
        .all(include_str!("all_attempts.sql"), [], |r| {
            let attempt = Attempt {
                months: r.get(1)?,
                answered: r.get::<_, Option<bool>>(2)?.unwrap_or(false),
            };
            Ok((r.get::<_, Uuid>(0)?, attempt))
        })?
        .into_iter()
        .peekable();
    let since = since.map(|day| day.to_string());
    let mut all = reader.all(
        include_str!("all.sql"),
        named_params! { ":since": since },
        |r| {
            let name = name(r, 1)?;
            Ok(InList {
                id: StructureId(id(r, 0)?),
                key: fold(&name),
                name,
                siren: r.get(2)?,
                siret: r.get(3)?,
                rna: r.get(4)?,
                ess_kind: code(r, 5, EssKind::of_code)?,
                qpv: code(r, 6, Qpv::of_code)?,
                qpv_overridden: r.get(9)?,
                city: r.get(7)?,
                created_on: day(r, 8)?,
                last_status: None,
                attempts: Vec::new(),
            })
        },
    )?;
    for one in &mut all {
        let of = one.id.0;
        while let Some((owner, row)) = statuses.next_if(|(owner, _)| *owner <= of) {
            if owner == of {
                one.last_status = Some(row);
            }
        }
        while let Some((owner, attempt)) = attempts.next_if(|(owner, _)| *owner <= of) {
            if owner == of {
                one.attempts.push(attempt);
            }
        }
    }
    Ok(all)
}

/// What a list shows beside a structure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside {
    /// Employees, as last written.
    pub employees: Option<u32>,
    /// Names of those who are in it.
    pub people: Option<String>,
}

/// What stands beside these structures.
///
/// # Errors
/// [`Incident`].
pub fn beside(
    reader: &Reader<'_>,
    structures: impl Iterator<Item = StructureId>,
) -> Result<BTreeMap<StructureId, Beside>, Incident> {
    let wanted: Vec<String> = structures.map(|s| s.0.simple().to_string()).collect();
    let wanted = serde_json::to_string(&wanted).unwrap_or_default();
    let rows = reader.all(include_str!("beside.sql"), [wanted], |r| {
        let id = r.get::<_, String>(0)?.parse::<Uuid>().unwrap_or_default();
        let (employees, people) = (r.get(1)?, r.get(2)?);
        Ok((StructureId(id), Beside { employees, people }))
    })?;
    Ok(rows.into_iter().collect())
}
