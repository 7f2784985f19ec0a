//! Reading a subject's journal: its history, and its fold.

use std::collections::BTreeMap;

use pignon_domain::ids::OpId;
use pignon_journal::{Folded, Header, Id, Part, Written, fold};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::head::{op_id, op_of_part, place_of_part};
use crate::{Incident, Reader, Vault};

/// One act on a subject, opened from the journal.
#[derive(Debug, Clone)]
pub struct JournalAct {
    /// Which op.
    pub op: OpId,
    /// Its header.
    pub header: Header,
    /// What it did to the subject.
    pub part: Part,
}

impl Vault {
    /// Every act on a subject, oldest first in the order of the fold. Purged parts are skipped: their text is gone.
    ///
    /// # Errors
    /// [`Incident`].
    pub fn acts_on(&self, reader: &Reader<'_>, subject: Uuid) -> Result<Vec<JournalAct>, Incident> {
        self.acts(reader.raw(), &subject.into_bytes())
    }

    pub(super) fn acts(
        &self,
        conn: &Connection,
        subject: &Id,
    ) -> Result<Vec<JournalAct>, Incident> {
        let mut statement = conn.prepare_cached(
            "SELECT part.id, op.header, part.sealed
             FROM journal AS part JOIN journal AS op ON op.id = (part.id >> 13) << 13
             WHERE part.subject = ?1 AND part.sealed IS NOT NULL",
        )?;
        let rows = statement.query_map(params![subject], |r| {
            Ok((
                r.get::<_, i64>(0)?,
                r.get::<_, Vec<u8>>(1)?,
                r.get::<_, Vec<u8>>(2)?,
            ))
        })?;
        let mut acts = Vec::new();
        for row in rows {
            let (id, header, sealed) = row?;
            acts.push(self.open_part(id, &header, &sealed)?);
        }
        acts.sort_by_key(|a| a.header.origin());
        Ok(acts)
    }

    pub(super) fn open_part(
        &self,
        part_id: i64,
        header: &[u8],
        sealed: &[u8],
    ) -> Result<JournalAct, Incident> {
        let header = Header::from_bytes(header)?;
        let place = usize::try_from(place_of_part(part_id)).unwrap_or_default();
        debug_assert_eq!(super::head::line_and_seq(op_of_part(part_id)).1, header.seq);
        let sealer = self
            .sealers
            .get(&header.epoch)
            .ok_or_else(|| Incident::Storage("the key of an epoch is missing".to_owned()))?;
        let plain = sealer.open(&header, place, sealed)?;
        let part = Part::from_bytes(&plain).map_err(|e| Incident::Storage(e.to_string()))?;
        Ok(JournalAct {
            op: OpId(op_id(header.line, header.seq)),
            header,
            part,
        })
    }
}

/// Folds acts into entities.
#[must_use]
pub fn fold_acts<'a>(
    acts: impl IntoIterator<Item = &'a JournalAct>,
) -> BTreeMap<(String, Id), Folded> {
    fold(acts.into_iter().flat_map(|a| {
        a.part.changes.iter().map(|change| Written {
            header: &a.header,
            change,
        })
    }))
}
