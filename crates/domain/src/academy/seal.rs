//! Closing a sheet (P5.4): the digest of what was sealed, and the amendments that came after. A sheet whose lines are no
//! longer what was sealed, once its amendments are taken off, says so.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::calendar::ClassSession;
use super::register::{Line, check_line};
use super::words::Mark;
use crate::ids::{AmendmentId, CohortId, EnrolmentId};
use crate::{Refusal, RefusalCode};

/// Longest reason of an amendment, in characters.
pub const LONGEST_REASON: usize = 500;

/// A SHA-256 digest.
pub type Sealed = [u8; 32];

/// A mark and its minutes.
pub type Said = (Mark, Option<u16>);

/// The digest of a register: of the half-day with its hours, and of every line in the order of identities. The bytes are
/// frozen: sheets of past years must still verify.
#[must_use]
pub fn of_lines(cohort: CohortId, session: &ClassSession, lines: &[Line]) -> Sealed {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(b"pignon sheet v1\0");
    hash.update(cohort.0.as_bytes());
    hash.update(session.id.0.as_bytes());
    hash.update(session.day.format("%Y-%m-%d").to_string());
    hash.update([0]);
    hash.update(session.half.code());
    hash.update([0]);
    hash.update(session.hours.starts.to_be_bytes());
    hash.update(session.hours.ends.to_be_bytes());
    hash.update(u32::try_from(lines.len()).unwrap_or(u32::MAX).to_be_bytes());
    for line in &lines {
        hash.update(line.enrolment.0.as_bytes());
        hash.update(line.mark.code());
        hash.update([0]);
        hash.update(line.late.unwrap_or(0).to_be_bytes());
    }
    hash.finalize().into()
}

/// The digest of the strokes drawn by the time of the closing, each under who drew it (the identity of the enrolment, or
/// of the member who trains), in the order of identities then of strokes.
#[must_use]
pub fn of_signatures(signatures: &[(uuid::Uuid, Vec<u8>)]) -> Sealed {
    let mut sorted: Vec<&(uuid::Uuid, Vec<u8>)> = signatures.iter().collect();
    sorted.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(b"pignon signatures v1\0");
    for (who, strokes) in sorted {
        hash.update(who.as_bytes());
        hash.update(
            u32::try_from(strokes.len())
                .unwrap_or(u32::MAX)
                .to_be_bytes(),
        );
        hash.update(strokes);
    }
    hash.finalize().into()
}

/// May the sheet be closed with these lines?
///
/// # Errors
/// [`RefusalCode::SheetClosed`]; [`RefusalCode::InDispute`] while two trainers say different things of somebody;
/// [`RefusalCode::NotFilled`] when nothing was saved, or somebody of the roster has no line.
pub fn check_closing(
    closed: bool,
    disputed: bool,
    roster: &[EnrolmentId],
    saved: &[Line],
) -> Result<(), Refusal> {
    if closed {
        return Err(Refusal::whole(RefusalCode::SheetClosed));
    }
    if disputed {
        return Err(Refusal::whole(RefusalCode::InDispute));
    }
    let has_line = |id: &EnrolmentId| saved.iter().any(|line| line.enrolment == *id);
    if saved.is_empty() || !roster.iter().all(has_line) {
        return Err(Refusal::whole(RefusalCode::RegisterNotSaved));
    }
    Ok(())
}

/// A correction after the closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Identity.
    pub id: AmendmentId,
    /// The trainee.
    pub enrolment: EnrolmentId,
    /// What stood; nothing for somebody whom the sheet did not name.
    pub from: Option<Said>,
    /// What stands.
    pub to: Said,
    /// When, in milliseconds since 1970.
    pub made_at: i64,
}

/// An amendment of a closed sheet.
///
/// # Errors
/// [`RefusalCode::SheetOpen`]; [`RefusalCode::WithoutReason`] or [`RefusalCode::TooLong`] about `reason`;
/// [`RefusalCode::AlreadyThere`] when nothing changes; [`RefusalCode::NotANumber`] about `late`.
pub fn amend(
    session: &ClassSession,
    closed: bool,
    lines: &[Line],
    asked: Line,
    reason: &str,
) -> Result<(Option<Said>, Said), Refusal> {
    if !closed {
        return Err(Refusal::whole(RefusalCode::SheetOpen));
    }
    if reason.trim().is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason"));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Refusal::of(RefusalCode::TooLong, "reason"));
    }
    check_line(&asked, session)?;
    let to = (asked.mark, asked.late);
    let stands = lines.iter().find(|l| l.enrolment == asked.enrolment);
    let from = stands.map(|line| (line.mark, line.late));
    if from == Some(to) {
        return Err(Refusal::whole(RefusalCode::AlreadyThere));
    }
    Ok((from, to))
}

/// What a closed sheet is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// What was sealed, as it was.
    Whole,
    /// What was sealed, and so many amendments.
    Amended(usize),
    /// The lines are not what was sealed, even without the amendments: another desk wrote meanwhile, or the database was
    /// changed outside the program.
    Broken,
}

/// Takes the amendments off and compares with what was sealed.
#[must_use]
pub fn verify(
    sealed: &Sealed,
    cohort: CohortId,
    session: &ClassSession,
    lines: &[Line],
    amendments: &[Amendment],
) -> Seal {
    let mut sorted: Vec<&Amendment> = amendments.iter().collect();
    sorted.sort_by_key(|a| (a.made_at, a.id));
    let mut of: BTreeMap<EnrolmentId, Vec<&Amendment>> = BTreeMap::new();
    for amendment in sorted {
        of.entry(amendment.enrolment).or_default().push(amendment);
    }
    let mut before = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(amended) = of.get(&line.enrolment) else {
            before.push(*line);
            continue;
        };
        // Two desks may each have amended the same line: the one that stands is one of theirs.
        let stands = (line.mark, line.late);
        if !amended.iter().any(|a| a.to == stands) {
            return Seal::Broken;
        }
        if let Some((mark, late)) = amended.first().and_then(|a| a.from) {
            let enrolment = line.enrolment;
            before.push(Line {
                enrolment,
                mark,
                late,
            });
        }
    }
    if of_lines(cohort, session, &before) != *sealed {
        return Seal::Broken;
    }
    match amendments.len() {
        0 => Seal::Whole,
        many => Seal::Amended(many),
    }
}

/// The version of a sheet, for its paper: from 1, one more with each amendment. An older paper is told by it.
#[must_use]
pub const fn version(amendments: usize) -> usize {
    amendments + 1
}

#[cfg(test)]
mod tests;
