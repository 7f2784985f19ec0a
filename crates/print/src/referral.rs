//! The fiche de liaison (P2.5): what goes with a person who is sent to a partner, and comes back with an answer.

use chrono::NaiveDate;
use serde::Serialize;

use crate::date;
use crate::paper::{Sheet, Template};
use crate::shapes::{Letterhead, Row};

/// A fiche de liaison. Texts may have several lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Referral {
    /// Who sends.
    pub head: Letterhead,
    /// Reference that the partner’s answer must recall (number of the file).
    pub reference: String,
    /// To whom.
    pub partner: Party,
    /// Who is sent.
    pub person: Referred,
    /// What it is about, in a line.
    pub subject: String,
    /// The need, in the adviser’s words.
    pub need: String,
    /// What was done already, one item each.
    pub done: Vec<String>,
    /// What is expected of the partner.
    pub expected: String,
    /// Day by which an answer is expected.
    #[serde(serialize_with = "date::words_if_any")]
    pub deadline: Option<NaiveDate>,
}

/// The partner who receives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// Name of the partner.
    pub name: String,
    /// Somebody there.
    pub contact: Option<String>,
    /// Postal address, one line of an envelope each.
    pub address: Vec<String>,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// The person who is sent: only what the partner needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Referred {
    /// Name in full.
    pub name: String,
    /// Identity and ways to reach them.
    pub rows: Vec<Row>,
    /// What the person agreed to, and when.
    pub consent: String,
}

impl Sheet for Referral {
    const TEMPLATE: Template = Template::Referral;

    fn date(&self) -> NaiveDate {
        self.head.date
    }
}
