//! The minutes of a committee (P4.5): attendance, quorum, conflicts of interest, one decision per file, signatures.

use chrono::NaiveDate;
use serde::Serialize;

use crate::paper::{Sheet, Template};
use crate::shapes::{Letterhead, Row};

/// Minutes (*procès-verbal*). They name files by number and title; addresses and births have no place in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// Who draws them up.
    pub head: Letterhead,
    /// Number of the minutes.
    pub number: String,
    /// Title of the sitting.
    pub title: String,
    /// Day, place, opening, closing, rules applied.
    pub sitting: Vec<Row>,
    /// Who was called, in which quality, and who came.
    pub attendance: Vec<Attendee>,
    /// What is to be said of the quorum.
    pub quorum: String,
    /// Conflicts of interest, one sentence each.
    pub recusals: Vec<String>,
    /// What was decided, in the order of the sitting.
    pub decisions: Vec<Decided>,
    /// Files of the agenda that were not examined: number and why.
    pub not_examined: Vec<Row>,
    /// Remarks; may be empty.
    pub note: String,
    /// Who signs: quality and name.
    pub signatures: Vec<Row>,
}

/// A member of the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attendee {
    /// Name.
    pub name: String,
    /// In which quality they sit.
    pub capacity: String,
    /// Present, from when to when, or not.
    pub presence: String,
}

/// What was decided of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// Its place in the sitting, from 1.
    pub place: usize,
    /// Number of the application.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The decision, in words.
    pub decision: String,
    /// Motive, conditions, votes, those who did not take part.
    pub rows: Vec<Row>,
}

impl Sheet for Minutes {
    const TEMPLATE: Template = Template::Minutes;

    fn date(&self) -> NaiveDate {
        self.head.date
    }
}
