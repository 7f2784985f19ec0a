//! Codes come back as they were; what stands on a page never runs over anything else.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::code::{MOST_HALF_DAYS, MOST_PAGES};
use super::layout::{Area, Layout};
use super::{CodeFault, DayPart, HalfDay, SheetCode, SheetForm};

fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap() + Days::new(days)
}

fn half_day(days: u64, part: DayPart) -> HalfDay {
    HalfDay {
        date: day(days),
        part,
    }
}

fn code() -> SheetCode {
    SheetCode {
        cohort: Uuid::from_u128(0x0192_f0c5_7b1a_7000_8000_0123_4567_89ab),
        form: SheetForm::HalfDay,
        half_days: vec![half_day(0, DayPart::Afternoon)],
        version: 3,
        page: 1,
        pages: 2,
        rows: 16,
    }
}

#[test]
fn a_code_says_what_a_telephone_can_show() {
    assert_eq!(
        code().to_text().unwrap(),
        "PIGNON/1/D/0192F0C57B1A70008000 0123456789AB/20261130/000002/3/1-2/16".replace(' ', "")
    );
}

#[test]
fn another_code_another_format_and_a_broken_one_are_told_apart() {
    let of = SheetCode::of_text;
    assert_eq!(of("https://exemple.fr/1"), Err(CodeFault::Foreign));
    assert_eq!(of(""), Err(CodeFault::Foreign));
    assert_eq!(of("PIGNON/x"), Err(CodeFault::Foreign));
    assert_eq!(of("PIGNON/2/whatever"), Err(CodeFault::OtherFormat(2)));
    assert_eq!(of("PIGNON/1/D"), Err(CodeFault::Broken));
    let text = code().to_text().unwrap();
    for (from, to) in [
        ("/3/", "/03/"),
        ("0192F", "0192f"),
        ("/D/", "/X/"),
        ("000002", "2"),
        ("20261130", "20261131"),
        ("1-2", "12"),
    ] {
        assert_eq!(of(&text.replace(from, to)), Err(CodeFault::Broken), "{to}");
    }
    assert_eq!(
        of(&text.replace("000002", "000006")),
        Err(CodeFault::HalfDays)
    );
    assert_eq!(
        of(&text.replace("000002", "000000")),
        Err(CodeFault::HalfDays)
    );
    assert_eq!(of(&text.replace("1-2", "3-2")), Err(CodeFault::Page));
    assert_eq!(
        of(&text.replace("/16", "/15")),
        Err(CodeFault::Page),
        "a full page has 16"
    );
    assert_eq!(of(&text.replace("1-2/16", "2-2/17")), Err(CodeFault::Page));
}

#[test]
fn half_days_out_of_order_twice_or_too_far_apart_make_no_sheet() {
    use DayPart::{Afternoon, Morning};
    let week = |half_days| SheetCode {
        form: SheetForm::Week,
        half_days,
        rows: 8,
        ..code()
    };
    assert!(
        week(vec![half_day(0, Morning), half_day(6, Afternoon)])
            .check()
            .is_ok()
    );
    for wrong in [
        vec![],
        vec![half_day(0, Afternoon), half_day(0, Morning)],
        vec![half_day(0, Morning), half_day(0, Morning)],
        vec![half_day(0, Morning), half_day(7, Morning)],
    ] {
        assert_eq!(week(wrong).check(), Err(CodeFault::HalfDays));
    }
}

fn codes() -> impl Strategy<Value = SheetCode> {
    let halves = proptest::collection::btree_set((0_u64..7, 0_usize..3), 1..=MOST_HALF_DAYS);
    (
        any::<u128>(),
        any::<bool>(),
        halves,
        0_u64..900_000,
        any::<u32>(),
        1..=MOST_PAGES,
        any::<u16>(),
        any::<u16>(),
    )
        .prop_map(
            |(cohort, week, halves, start, version, pages, page, rows)| {
                let form = if week {
                    SheetForm::Week
                } else {
                    SheetForm::HalfDay
                };
                let most = Layout::rows_per_page(form);
                let page = page % pages + 1;
                let halves: Vec<HalfDay> = halves
                    .into_iter()
                    .take(if week { MOST_HALF_DAYS } else { 1 })
                    .map(|(days, part)| half_day(start + days, DayPart::ALL[part]))
                    .collect();
                SheetCode {
                    cohort: Uuid::from_u128(cohort),
                    form,
                    half_days: halves,
                    version,
                    page,
                    pages,
                    rows: if page < pages { most } else { rows % most + 1 },
                }
            },
        )
}

proptest! {
    #[test]
    fn every_code_comes_back_as_it_was_and_fits_its_square(code in codes()) {
        let text = code.to_text().unwrap();
        prop_assert!(text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '/' || c == '-'));
        // What a QR code of version 6 holds at level Q in its alphanumeric alphabet.
        prop_assert!(text.len() <= 108, "{}", text.len());
        prop_assert_eq!(SheetCode::of_text(&text), Ok(code));
    }

    #[test]
    fn no_text_makes_the_reader_of_codes_fail(text in "(PIGNON/1/)?[A-Z0-9/-]{0,80}") {
        if let Ok(code) = SheetCode::of_text(&text) {
            prop_assert_eq!(code.to_text(), Ok(text));
        }
    }

    #[test]
    fn nothing_on_a_page_runs_over_anything_else(code in codes()) {
        let layout = code.layout();
        prop_assert_eq!(layout.rows.len(), usize::from(code.rows));
        let mut all: Vec<Area> = layout.written().collect();
        // Room for a pen that overflows.
        for one in &all {
            prop_assert!(one.width >= 9.0 && one.height >= 9.0, "{:?}", one);
        }
        all.extend(layout.marks.map(|mark| mark.inset(-4.0)));
        all.extend([layout.qr_quiet, layout.heading, layout.version, layout.titles, layout.trainer_label, layout.foot]);
        all.extend(layout.rows.iter().flat_map(|row| [row.number, row.name]));
        for (index, one) in all.iter().enumerate() {
            prop_assert!(layout.page.inset(17.0).holds(one), "{:?} leaves the page", one);
            for other in &all[index + 1..] {
                prop_assert!(!one.inset(0.001).meets(other), "{:?} meets {:?}", one, other);
            }
        }
        for row in &layout.rows {
            prop_assert_eq!(row.cells.len(), code.half_days.len());
            for cell in &row.cells {
                for part in [cell.present, cell.absent, cell.late, cell.minutes, cell.signature] {
                    prop_assert!(cell.whole.inset(-0.001).holds(&part), "{:?} leaves its cell", part);
                }
            }
        }
    }
}
