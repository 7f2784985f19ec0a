//! Properties of days, phones and texts: nothing typed makes them panic, and what they write they read again.

use chrono::{Datelike, NaiveDate};
use pignon_domain::identity::{
    check_lines, check_text, contains_nir, email, postcode, repaired_postcode,
};
use pignon_domain::{date, phone};
use proptest::prelude::*;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (1930i32..2026, 1u32..=366).prop_map(|(year, day)| {
        NaiveDate::from_yo_opt(year, day)
            .unwrap_or_else(|| NaiveDate::from_ymd_opt(year, 12, 31).unwrap())
    })
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

proptest! {
    #[test]
    fn nothing_typed_panics(text in "\\PC{0,60}") {
        let _ = date::parse_day(&text, today());
        let _ = date::parse_birth_date(&text, today());
        let _ = date::parse_past_day(&text, today());
        let _ = date::of_excel_serial(&text);
        let _ = date::month_label(&text);
        let _ = phone::parse(&text);
        let _ = phone::parse_several(&text);
        let _ = phone::show(&text);
        let _ = check_text(&text, "x", 20);
        let _ = check_lines(&text, "x", 20);
        let _ = email(&text);
        let _ = postcode(&text);
        let _ = repaired_postcode(&text);
    }

    #[test]
    fn dates_of_any_shape_do_not_panic(text in "[0-9]{0,9}[ /.-]{0,2}[0-9]{0,4}[ /.-]{0,2}[0-9]{0,5}(j|s|m|an)?") {
        let _ = date::parse_day(&text, today());
        let _ = date::parse_birth_date(&text, today());
    }

    #[test]
    fn a_day_written_is_read_again(day in any_day()) {
        for text in [
            date::long(day),
            day.to_string(),
            format!("{}/{}/{}", day.day(), day.month(), day.year()),
            format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        ] {
            prop_assert_eq!(date::parse_day(&text, today()), Ok(day), "{}", text);
            prop_assert_eq!(date::parse_birth_date(&text, today()), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_french_number_shown_is_read_again(digits in 1_0000_0000u64..9_9999_9999) {
        if let Ok(number) = phone::parse(&format!("0{digits}")) {
            prop_assert_eq!(&number, &format!("+33{digits}"));
            prop_assert_eq!(phone::parse(&phone::show(&number)), Ok(number));
        }
    }

    #[test]
    fn a_checked_text_is_checked_once_for_all(text in "\\PC{0,60}") {
        if let Ok(kept) = check_text(&text, "x", 100) {
            prop_assert_eq!(check_text(&kept, "x", 100), Ok(kept));
        }
    }

    /// A made-up NIR with a right key is seen whatever surrounds it; changing one figure of the key hides it.
    #[test]
    fn a_right_key_is_what_makes_a_nir(sex in 1u64..=2, year in 0u64..100, month in 1u64..=12, place in 1_001u64..95_999, order in 1u64..1000, off in 1u64..97) {
        let body = (((sex * 100 + year) * 100 + month) * 100_000 + place) * 1000 + order;
        let key = 97 - body % 97;
        let text = format!("vu en mai, {body}{key:02} ; à revoir");
        prop_assert!(contains_nir(&text), "{}", text);
        let wrong = (key + off - 1) % 97 + 1;
        if wrong != key {
            let text = format!("vu en mai, {body}{wrong:02} ; à revoir");
            prop_assert!(!contains_nir(&text), "{}", text);
        }
    }
}
