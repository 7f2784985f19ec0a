//! What may be wrong with a règlement, where, and which value: enough for a sentence that says what to correct.

use std::collections::BTreeSet;

use super::super::words::PassLetterKind;
use super::{LEAST_READERS, Regulation};
use crate::letter::{LetterFault, LetterTemplate};
use crate::money::MOST_CENTS;

/// Longest code, label, and longer text, in characters.
const LONGEST_CODE: usize = 40;
const LONGEST_LABEL: usize = 200;
const LONGEST_TEXT: usize = 20_000;
/// Most entries of a list.
const MOST_ENTRIES: usize = 60;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Not a règlement: what the reader of JSON says.
    Unreadable(String),
    /// A text or a list is longer than it may be.
    TooLong,
    /// A text that must be there is empty.
    Empty,
    /// A code that is not small letters, digits and `_`.
    NotACode(String),
    /// Twice the same code.
    Twice(String),
    /// A criterion names a proof that is not in the list.
    UnknownProof(String),
    /// Weights, or shares, that do not make 100.
    NotAHundred(u32),
    /// A number outside its bounds.
    OutOfRange {
        /// The value.
        value: i64,
        /// The least it may be.
        least: i64,
        /// The most it may be.
        most: i64,
    },
    /// A letter that is needed is not there.
    NoLetter(PassLetterKind),
    /// The text of a letter cannot be read: a field that does not exist, a brace that is not closed.
    Letter(LetterFault),
    /// The milestones do not follow one another.
    NotInOrder,
}

/// One thing wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `proofs/2/code`, from 0; empty for the whole.
    pub at: String,
    /// What.
    pub kind: FaultKind,
}

impl Fault {
    pub(super) fn at(at: impl Into<String>, kind: FaultKind) -> Self {
        Self {
            at: at.into(),
            kind,
        }
    }
}

/// The faults found so far.
#[derive(Default)]
struct Found(Vec<Fault>);

impl Found {
    fn say(&mut self, at: impl Into<String>, kind: FaultKind) {
        self.0.push(Fault::at(at, kind));
    }

    fn text(&mut self, at: impl Into<String>, text: &str, most: usize, needed: bool) {
        if needed && text.trim().is_empty() {
            self.say(at, FaultKind::Empty);
        } else if text.chars().count() > most {
            self.say(at, FaultKind::TooLong);
        }
    }

    fn within(&mut self, at: impl Into<String>, value: impl Into<i64>, least: i64, most: i64) {
        let value = value.into();
        if !(least..=most).contains(&value) {
            self.say(at, FaultKind::OutOfRange { value, least, most });
        }
    }

    fn codes<'a>(&mut self, list: &str, codes: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (at, code) in codes.enumerate() {
            let place = format!("{list}/{at}/code");
            let right = !code.is_empty()
                && code.chars().count() <= LONGEST_CODE
                && code
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if !right {
                self.say(place, FaultKind::NotACode(code.to_owned()));
            } else if !seen.insert(code) {
                self.say(place, FaultKind::Twice(code.to_owned()));
            }
        }
    }

    fn length(&mut self, list: &str, entries: usize, needed: bool) {
        if needed && entries == 0 {
            self.say(list, FaultKind::Empty);
        } else if entries > MOST_ENTRIES {
            self.say(list, FaultKind::TooLong);
        }
    }
}

/// Everything wrong with a règlement.
pub(super) fn of(r: &Regulation) -> Vec<Fault> {
    let mut found = Found::default();
    found.text("title", &r.title, LONGEST_LABEL, true);
    found.within("version", r.version, 1, 10_000);
    questions(r, &mut found);
    grid(r, &mut found);
    for (name, days) in [
        ("complete", r.deadlines.complete),
        ("chase", r.deadlines.chase),
        ("decide", r.deadlines.decide),
        ("appeal", r.deadlines.appeal),
        ("lapse_notice", r.deadlines.lapse_notice),
    ] {
        found.within(format!("deadlines/{name}"), days, 1, 730);
    }
    found.within("quorum", r.quorum, 1, 100);
    found.within("minutes_per_file", r.minutes_per_file, 1, 480);
    found.text("remedies", &r.remedies, LONGEST_TEXT, true);
    letters(r, &mut found);
    package(r, &mut found);
    found.0
}

fn questions(r: &Regulation, found: &mut Found) {
    found.length("criteria", r.criteria.len(), true);
    found.codes("criteria", r.criteria.iter().map(|c| c.code.as_str()));
    for (at, one) in r.criteria.iter().enumerate() {
        found.text(
            format!("criteria/{at}/label"),
            &one.label,
            LONGEST_LABEL,
            true,
        );
        found.text(
            format!("criteria/{at}/help"),
            &one.help,
            LONGEST_TEXT,
            false,
        );
        if let Some(code) = one.proof.as_deref().filter(|code| r.proof(code).is_none()) {
            let kind = FaultKind::UnknownProof(code.to_owned());
            found.say(format!("criteria/{at}/proof"), kind);
        }
    }
    found.length("proofs", r.proofs.len(), false);
    found.codes("proofs", r.proofs.iter().map(|p| p.code.as_str()));
    for (at, one) in r.proofs.iter().enumerate() {
        found.text(
            format!("proofs/{at}/label"),
            &one.label,
            LONGEST_LABEL,
            true,
        );
        found.text(format!("proofs/{at}/help"), &one.help, LONGEST_TEXT, false);
        if let Some(months) = one.months {
            found.within(format!("proofs/{at}/months"), months, 1, 120);
        }
    }
}

fn grid(r: &Regulation, found: &mut Found) {
    let grid = &r.grid;
    found.length("grid/criteria", grid.criteria.len(), true);
    found.codes(
        "grid/criteria",
        grid.criteria.iter().map(|c| c.code.as_str()),
    );
    for (at, one) in grid.criteria.iter().enumerate() {
        found.text(
            format!("grid/criteria/{at}/label"),
            &one.label,
            LONGEST_LABEL,
            true,
        );
        found.text(
            format!("grid/criteria/{at}/help"),
            &one.help,
            LONGEST_TEXT,
            false,
        );
        found.within(format!("grid/criteria/{at}/weight"), one.weight, 1, 100);
    }
    hundred(
        "grid/criteria",
        grid.criteria.iter().map(|c| c.weight),
        found,
    );
    found.within("grid/threshold", grid.threshold, 0, 100);
    found.within("grid/readers", grid.readers, i64::from(LEAST_READERS), 20);
    found.within("grid/spread", grid.spread, 1, 100);
}

fn letters(r: &Regulation, found: &mut Found) {
    found.length("letters", r.letters.len(), true);
    for (at, one) in r.letters.iter().enumerate() {
        found.text(
            format!("letters/{at}/subject"),
            &one.subject,
            LONGEST_LABEL,
            true,
        );
        let body = format!("letters/{at}/body");
        found.text(&body, &one.body, LONGEST_TEXT, true);
        for fault in LetterTemplate::read(&one.body).err().unwrap_or_default() {
            // Its length is said already.
            if fault != LetterFault::TooLong {
                found.say(&body, FaultKind::Letter(fault));
            }
        }
        if r.letters[..at].iter().any(|other| other.kind == one.kind) {
            let kind = FaultKind::Twice(one.kind.code().to_owned());
            found.say(format!("letters/{at}/kind"), kind);
        }
    }
    for needed in [
        PassLetterKind::Admission,
        PassLetterKind::Adjournment,
        PassLetterKind::Refusal,
    ] {
        if r.letter(needed).is_none() {
            found.say("letters", FaultKind::NoLetter(needed));
        }
    }
}

fn package(r: &Regulation, found: &mut Found) {
    let package = &r.package;
    found.within("package/coaching_hours", package.coaching_hours, 0, 10_000);
    found.within("package/workspace_months", package.workspace_months, 0, 120);
    found.within("package/grant_cents", package.grant_cents, 0, MOST_CENTS);
    let paid = &package.instalments;
    found.length("package/instalments", paid.len(), package.grant_cents > 0);
    for (at, one) in paid.iter().enumerate() {
        let place = |field| format!("package/instalments/{at}/{field}");
        found.text(place("label"), &one.label, LONGEST_LABEL, true);
        found.text(place("condition"), &one.condition, LONGEST_TEXT, true);
        found.within(place("percent"), one.percent, 1, 100);
        found.within(place("months"), one.months, 0, 120);
    }
    if !paid.is_empty() {
        hundred("package/instalments", paid.iter().map(|i| i.percent), found);
    }
    found.length("milestones", r.milestones.len(), true);
    for (at, months) in r.milestones.iter().enumerate() {
        found.within(format!("milestones/{at}"), *months, 1, 120);
    }
    if !r.milestones.is_sorted_by(|a, b| a < b) {
        found.say("milestones", FaultKind::NotInOrder);
    }
}

fn hundred(at: &str, shares: impl Iterator<Item = u32>, found: &mut Found) {
    // A file may hold any number: the sum of some of them does not fit.
    let sum = shares.fold(0_u32, u32::saturating_add);
    if sum != 100 {
        found.say(at, FaultKind::NotAHundred(sum));
    }
}
