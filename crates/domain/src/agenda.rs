//! Appointments: what is planned, and whether people came (P3.2).
//!
//! A moment is a day and an hour on the wall of the house, without a time zone: « lundi 9 h 30 » stays at 9 h 30 when
//! the clocks change. Only what leaves for another calendar is turned into instants, where it leaves.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::contact::ContactMode;
use crate::{Refusal, RefusalCode, date};

crate::person::vocabulary! {
    /// What became of an appointment.
    AppointmentStatus {
        /// Prévu.
        Planned = "planned",
        /// Venu.
        Came = "came",
        /// Absent.
        Absent = "absent",
        /// Excusé.
        Excused = "excused",
        /// Annulé.
        Cancelled = "cancelled",
    }
}

crate::person::vocabulary! {
    /// Where an appointment is held.
    AppointmentMode {
        /// À la Maison.
        House = "house",
        /// Ailleurs.
        Elsewhere = "elsewhere",
        /// Par téléphone.
        Phone = "phone",
        /// En visioconférence.
        Video = "video",
    }
}

/// Shortest and longest appointment, in minutes, as the tables admit them.
pub const MINUTES: std::ops::RangeInclusive<u32> = 5..=1_440;
/// Longest place or reason of an appointment, longest title of a gathering, in characters.
pub const LONGEST_LINE: usize = 200;
/// A gathering without a duration, in minutes.
pub const GATHERING_MINUTES: u32 = 120;
/// Most people a gathering may admit.
pub const LARGEST_GATHERING: u32 = 1_000;

impl AppointmentMode {
    /// How long such an appointment lasts when nobody says, in minutes.
    #[must_use]
    pub const fn usual_minutes(self) -> u32 {
        match self {
            Self::House | Self::Elsewhere => 60,
            Self::Video => 45,
            Self::Phone => 30,
        }
    }

    /// The mode of the contact that such an appointment becomes.
    #[must_use]
    pub const fn contact(self) -> ContactMode {
        match self {
            Self::House | Self::Elsewhere => ContactMode::Interview,
            Self::Phone => ContactMode::Phone,
            Self::Video => ContactMode::Video,
        }
    }
}

/// A stretch of time on the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Begins.
    pub at: NaiveDateTime,
    /// Lasts, in minutes.
    pub minutes: u32,
}

impl Slot {
    /// When it is over.
    #[must_use]
    pub fn end(self) -> NaiveDateTime {
        self.at + Duration::minutes(i64::from(self.minutes))
    }

    /// Do they share a moment? One that ends when the other begins does not. It is a thing to say, not to refuse: two
    /// people of one project come together, and a phone call fits within a workshop.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.at < other.end() && other.at < self.end()
    }
}

/// May this be said of an appointment?
///
/// # Errors
/// [`RefusalCode::WrongOrder`] about `status`: nobody has come, or failed to, before the day.
pub fn settle(
    asked: AppointmentStatus,
    held_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let tells_the_past = matches!(asked, AppointmentStatus::Came | AppointmentStatus::Absent);
    if tells_the_past && held_on > today {
        return Err(Refusal::of(RefusalCode::WrongOrder, "status"));
    }
    Ok(())
}

/// Reads a moment as people type it: `9h`, `9h30`, `14:00`, `demain 14h`, `lun 9h30`, `12/3 à 10 h`. Without a day it
/// is today; without an hour it is refused, since an appointment without an hour is not kept.
///
/// # Errors
/// [`RefusalCode::NotATime`], [`RefusalCode::NotADate`].
pub fn parse_moment(text: &str, today: NaiveDate) -> Result<NaiveDateTime, RefusalCode> {
    let text = text.trim();
    if text.len() > 60 {
        return Err(RefusalCode::NotATime);
    }
    if let Some(moment) = read_moment(text) {
        return Ok(moment);
    }
    let lower = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let (day, time) = cut_hour(&lower).ok_or(RefusalCode::NotATime)?;
    let day = day
        .trim()
        .trim_end_matches([',', '.'])
        .trim_start_matches("le ")
        .trim();
    let day = if day.is_empty() {
        today
    } else {
        date::parse_planned_day(day, today)?
    };
    if !(2000..=2100).contains(&day.year()) {
        return Err(RefusalCode::NotADate);
    }
    Ok(day.and_time(time))
}

/// The hour at the end of the text, or at its beginning, and the rest.
fn cut_hour(text: &str) -> Option<(&str, NaiveTime)> {
    if let Some(day) = text.strip_suffix("midi") {
        return Some((without_to(day), NaiveTime::from_hms_opt(12, 0, 0)?));
    }
    let mark = text.rfind(['h', ':']).filter(|&at| {
        // The `h` of a word (`dimanche`, `prochain`) follows no figure.
        text[..at]
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit())
    })?;
    let before = text[..mark].trim_end();
    let digits = before
        .bytes()
        .rev()
        .take(2)
        .take_while(u8::is_ascii_digit)
        .count();
    let (day, hour) = before.split_at(before.len() - digits);
    if day.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let after = text[mark + 1..].trim();
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (minutes, rest) = after.split_at(digits);
    let minutes: u32 = match minutes.len() {
        0 if text.as_bytes()[mark] == b'h' => 0,
        2 => minutes.parse().ok()?,
        _ => return None,
    };
    let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minutes, 0)?;
    let rest = rest.trim();
    match (without_to(day), rest.is_empty()) {
        (day, true) => Some((day, time)),
        ("", false) => Some((rest, time)),
        _ => None,
    }
}

/// Without the « à » before an hour.
fn without_to(day: &str) -> &str {
    let day = day.trim_end();
    day.strip_suffix(" à")
        .or_else(|| day.strip_suffix(" a"))
        .or_else(|| (day == "à" || day == "a").then_some(""))
        .unwrap_or(day)
        .trim()
}

/// Minutes from what is typed: `45`, `45 min`, `1h`, `1 h 30`; nothing when it is empty.
///
/// # Errors
/// [`RefusalCode::NotANumber`], also beyond a day.
pub fn parse_minutes(text: &str) -> Result<Option<u32>, RefusalCode> {
    let typed: String = text
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = |text: &str, empty: Option<u32>| {
        if text.is_empty() {
            return empty;
        }
        let digits = text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let minutes = |text: &str| {
        let unit = ["minutes", "minute", "min", "mn", "m"];
        let bare = unit.iter().find_map(|u| text.strip_suffix(u));
        bare.unwrap_or(text).to_owned()
    };
    let read = match typed.split_once('h') {
        Some((hours, rest)) => number(hours, None)
            .zip(number(&minutes(rest), Some(0)))
            .map(|(hours, minutes)| hours * 60 + minutes),
        None => number(&minutes(&typed), None),
    };
    read.filter(|minutes| *minutes <= *MINUTES.end())
        .map(Some)
        .ok_or(RefusalCode::NotANumber)
}

/// A moment as it is kept: `2026-03-12T09:30`.
#[must_use]
pub fn write_moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M").to_string()
}

/// A moment that was kept.
#[must_use]
pub fn read_moment(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()
}

/// `lundi 23 novembre à 9 h 30`, with the year when it is not that of today. Spaces that must not break do not.
#[must_use]
pub fn say_moment(moment: NaiveDateTime, today: NaiveDate) -> String {
    const DAYS: [&str; 7] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ];
    let weekday = DAYS[moment.weekday().num_days_from_monday() as usize];
    let long = date::long(moment.date());
    let year = format!(" {}", moment.year());
    let day = match long.strip_suffix(&year) {
        Some(short) if moment.year() == today.year() => short,
        _ => &long,
    };
    format!("{weekday} {day} à {}", say_hour(moment.time()))
}

/// `9 h 30`, `14 h`.
#[must_use]
pub fn say_hour(time: NaiveTime) -> String {
    use chrono::Timelike;
    match time.minute() {
        0 => format!("{}\u{a0}h", time.hour()),
        minute => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
    }
}

#[cfg(test)]
mod tests;
