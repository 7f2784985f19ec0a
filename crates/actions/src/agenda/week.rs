//! The agenda of a day or a week.

use chrono::{Datelike, Duration, NaiveTime};
use pignon_store::agenda as rows;

use super::shapes::{Agenda, AgendaAsk};
use super::{card, gatherings};
use crate::Failure;
use crate::desk::Open;

/// The agenda around a day.
///
/// # Errors
/// [`Failure`].
pub(crate) fn agenda(open: &Open, ask: AgendaAsk) -> Result<Agenda, Failure> {
    let today = open.env.today();
    let day = ask.day.unwrap_or(today);
    let (from, days) = if ask.week {
        let back = Duration::days(i64::from(day.weekday().num_days_from_monday()));
        (day.checked_sub_signed(back).unwrap_or(day), 7)
    } else {
        (day, 1)
    };
    let begins = from.and_time(NaiveTime::MIN);
    let ends = begins
        .checked_add_signed(Duration::days(i64::from(days)))
        .unwrap_or(begins);
    open.vault.read(|r| {
        let appointments = rows::between(r, begins, ends, ask.member)?;
        let together = rows::gatherings_between(r, begins, ends, ask.member)?;
        Ok(Agenda {
            from,
            days,
            today,
            appointments: appointments.into_iter().filter_map(card).collect(),
            gatherings: together.into_iter().filter_map(gatherings::shown).collect(),
        })
    })
}
