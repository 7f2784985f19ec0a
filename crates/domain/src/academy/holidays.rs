//! The eleven public holidays of metropolitan France (Code du travail, art. L3133-1). Four move with Easter, which is
//! computed for the Gregorian calendar (Meeus, Jones, Butcher).

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

crate::person::vocabulary! {
    /// A public holiday.
    PublicHoliday {
        /// 1er janvier.
        NewYear = "new_year",
        /// Lundi de Pâques.
        EasterMonday = "easter_monday",
        /// Fête du travail.
        LabourDay = "labour_day",
        /// Victoire de 1945.
        Victory = "victory",
        /// Ascension.
        Ascension = "ascension",
        /// Lundi de Pentecôte.
        WhitMonday = "whit_monday",
        /// Fête nationale.
        National = "national",
        /// Assomption.
        Assumption = "assumption",
        /// Toussaint.
        AllSaints = "all_saints",
        /// Armistice de 1918.
        Armistice = "armistice",
        /// Noël.
        Christmas = "christmas",
    }
}

/// The public holiday that this day is.
#[must_use]
pub fn holiday(day: NaiveDate) -> Option<PublicHoliday> {
    Some(match (day.month(), day.day()) {
        (1, 1) => PublicHoliday::NewYear,
        (5, 1) => PublicHoliday::LabourDay,
        (5, 8) => PublicHoliday::Victory,
        (7, 14) => PublicHoliday::National,
        (8, 15) => PublicHoliday::Assumption,
        (11, 1) => PublicHoliday::AllSaints,
        (11, 11) => PublicHoliday::Armistice,
        (12, 25) => PublicHoliday::Christmas,
        (3..=6, _) => {
            let easter = easter(day.year())?;
            let is = |days| easter.checked_add_days(Days::new(days)) == Some(day);
            match () {
                () if is(1) => PublicHoliday::EasterMonday,
                () if is(39) => PublicHoliday::Ascension,
                () if is(50) => PublicHoliday::WhitMonday,
                () => return None,
            }
        }
        _ => return None,
    })
}

/// Easter Sunday.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let lunar = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + lunar + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = u32::try_from(epact + weekday - 7 * late + 114).ok()?;
    NaiveDate::from_ymd_opt(year, sum / 31, sum % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for sunday in [
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2030-04-21",
            "2038-04-25",
        ] {
            assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        }
    }

    #[test]
    fn easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april() {
        for year in 1900..2200 {
            let easter = easter(year).unwrap();
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{easter}");
            let (least, most) = (
                NaiveDate::from_ymd_opt(year, 3, 22),
                NaiveDate::from_ymd_opt(year, 4, 25),
            );
            assert!(least <= Some(easter) && Some(easter) <= most, "{easter}");
        }
    }

    #[test]
    fn the_holidays_of_2027_are_those_of_the_official_calendar() {
        let found: Vec<(String, PublicHoliday)> = day("2027-01-01")
            .iter_days()
            .take(365)
            .filter_map(|d| holiday(d).map(|h| (d.to_string(), h)))
            .collect();
        let expected = [
            "2027-01-01",
            "2027-03-29",
            "2027-05-01",
            "2027-05-06",
            "2027-05-08",
            "2027-05-17",
            "2027-07-14",
            "2027-08-15",
            "2027-11-01",
            "2027-11-11",
            "2027-12-25",
        ];
        let days: Vec<&str> = found.iter().map(|(d, _)| d.as_str()).collect();
        assert_eq!(days, expected);
        assert_eq!(found[3].1, PublicHoliday::Ascension);
    }

    #[test]
    fn every_year_has_eleven_of_them_save_when_two_fall_together() {
        // Ascension is the 1st of May in 2008, the 8th in 1997 and 2059…
        assert_eq!(
            holiday(day("2008-05-01")),
            Some(PublicHoliday::LabourDay),
            "one day, one holiday"
        );
        for year in 2020..2060 {
            let all = NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .iter_days()
                .take_while(|d| d.year() == year)
                .filter(|d| holiday(*d).is_some())
                .count();
            assert!((10..=11).contains(&all), "{year}: {all}");
        }
    }
}
