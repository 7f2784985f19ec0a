//! Days said from today: `demain`, `lundi`, `+15j`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// `demain`, `lundi`, `+15j`, `dans 2 semaines`, `il y a 3 jours`.
pub(super) fn spoken(folded: &str, today: NaiveDate) -> Option<NaiveDate> {
    match folded {
        "aujourd'hui" | "aujourdhui" | "auj" | "ce jour" => return Some(today),
        "demain" => return today.succ_opt(),
        "apres-demain" | "apres demain" => return today.checked_add_days(Days::new(2)),
        "hier" => return today.pred_opt(),
        "avant-hier" | "avant hier" => return today.checked_sub_days(Days::new(2)),
        "semaine prochaine" | "la semaine prochaine" => {
            return today.checked_add_days(Days::new(7));
        }
        "mois prochain" | "le mois prochain" => return today.checked_add_months(Months::new(1)),
        "fin du mois" | "fin de mois" | "la fin du mois" => {
            return today
                .with_day(1)?
                .checked_add_months(Months::new(1))?
                .pred_opt();
        }
        _ => {}
    }
    let mut words = folded.split(' ');
    if let Some(wanted) = words.next().and_then(weekday) {
        let ahead =
            (7 + wanted.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
        let ahead = if ahead == 0 { 7 } else { ahead };
        return match (words.next(), words.next()) {
            (None | Some("prochain"), None) => today.checked_add_days(Days::new(u64::from(ahead))),
            (Some("dernier"), None) => today.checked_sub_days(Days::new(u64::from(7 - ahead % 7))),
            _ => None,
        };
    }
    let (back, rest) = if let Some(rest) = folded
        .strip_prefix("il y a ")
        .or_else(|| folded.strip_prefix('-'))
    {
        (true, rest)
    } else {
        (
            false,
            folded
                .strip_prefix("dans ")
                .or_else(|| folded.strip_prefix('+'))
                .unwrap_or(folded),
        )
    };
    let rest = rest.trim();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let count: u32 = rest[..digits].parse().ok().filter(|n| *n <= 5000)?;
    let days = |n: u32| {
        let n = Days::new(u64::from(n));
        if back {
            today.checked_sub_days(n)
        } else {
            today.checked_add_days(n)
        }
    };
    let months = |n: u32| {
        let n = Months::new(n);
        if back {
            today.checked_sub_months(n)
        } else {
            today.checked_add_months(n)
        }
    };
    match rest[digits..].trim() {
        "j" | "jour" | "jours" => days(count),
        "s" | "sem" | "semaine" | "semaines" => days(count * 7),
        "m" | "mois" => months(count),
        "a" | "an" | "ans" | "annee" | "annees" => months(count * 12),
        _ => None,
    }
}

/// The day of the week of a name or its beginning.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("lundi", Weekday::Mon),
        ("mardi", Weekday::Tue),
        ("mercredi", Weekday::Wed),
        ("jeudi", Weekday::Thu),
        ("vendredi", Weekday::Fri),
        ("samedi", Weekday::Sat),
        ("dimanche", Weekday::Sun),
    ];
    if word.len() < 3 {
        return None;
    }
    NAMES
        .iter()
        .find(|(name, _)| name.starts_with(word))
        .map(|(_, day)| *day)
}
