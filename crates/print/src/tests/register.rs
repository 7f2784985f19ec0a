//! The sheets of the register: every page, drawn where the description says, whatever the names.

use std::fs;
use std::path::Path;

use pignon_domain::register_sheet::{Area, CodeFault, Layout, SheetForm};
use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::{Geometry, Paint};
use typst_layout::PagedDocument;

use super::read;
use super::samples::{day, register};
use crate::paper::{pdf, set_data};
use crate::{PrintError, RegisterSheet, Sheet, paper};

fn pages(sheet: &RegisterSheet) -> PagedDocument {
    let data = serde_json::to_value(sheet).unwrap();
    set_data(RegisterSheet::TEMPLATE, data).unwrap().0
}

/// What a page holds: texts and dark shapes, as rectangles.
#[derive(Default)]
struct Seen {
    texts: Vec<(Area, String)>,
    dark: Vec<Area>,
}

fn see(frame: &Frame, origin: Point, seen: &mut Seen) {
    for (position, item) in frame.items() {
        let from = origin + *position;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                see(&group.frame, from + moved, seen);
            }
            FrameItem::Text(text) => {
                let size = text.size.to_pt();
                let (x, y) = (from.x.to_pt(), from.y.to_pt());
                let area = Area::new(x, y - 0.72 * size, text.width().to_pt(), 0.92 * size);
                seen.texts.push((area, text.text.to_string()));
            }
            FrameItem::Shape(shape, _) => {
                if let Geometry::Rect(size) = shape.geometry {
                    let is_black = |paint: &Paint| matches!(paint, Paint::Solid(color) if color.to_vec4()[0] < 0.1);
                    let line = shape
                        .stroke
                        .as_ref()
                        .filter(|stroke| is_black(&stroke.paint));
                    let grown = line.map_or(0.0, |stroke| stroke.thickness.to_pt() / 2.0);
                    if line.is_some() || shape.fill.as_ref().is_some_and(is_black) {
                        let area = Area::new(
                            from.x.to_pt(),
                            from.y.to_pt(),
                            size.x.to_pt(),
                            size.y.to_pt(),
                        );
                        seen.dark.push(area.inset(-grown));
                    }
                }
            }
            _ => {}
        }
    }
}

fn assert_as_described(sheet: &RegisterSheet) {
    let document = pages(sheet);
    let codes = sheet.codes().unwrap();
    assert_eq!(document.pages().len(), codes.len());
    for (page, code) in document.pages().iter().zip(&codes) {
        let layout = code.layout();
        let mut seen = Seen::default();
        see(&page.frame, Point::zero(), &mut seen);
        assert!((page.frame.width().to_pt() - layout.page.width).abs() < 0.01);
        let boxes = layout
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .flat_map(|cell| cell.boxes());
        let expected: Vec<Area> = layout.marks.into_iter().chain(boxes).collect();
        for area in &expected {
            let there = seen.dark.iter().any(|dark| same(dark, area));
            assert!(there, "nothing is drawn at {area:?}");
        }
        assert_eq!(
            seen.dark.len(),
            expected.len(),
            "something else is drawn in black"
        );
        let kept: Vec<Area> = layout
            .written()
            .chain(layout.marks.map(|mark| mark.inset(-4.0)))
            .chain([layout.qr_quiet])
            .collect();
        for (text, said) in &seen.texts {
            if said.trim().is_empty() {
                continue;
            }
            assert!(
                layout.page.inset(17.0).holds(text),
                "« {said} » leaves the page: {text:?}"
            );
            for area in &kept {
                assert!(
                    !area.meets(text),
                    "« {said} » at {text:?} stands where somebody writes: {area:?}"
                );
            }
        }
    }
}

fn same(one: &Area, other: &Area) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 0.01;
    near(one.x, other.x)
        && near(one.y, other.y)
        && near(one.width, other.width)
        && near(one.height, other.height)
}

fn keep(name: &str, sheet: &RegisterSheet) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/print");
    fs::create_dir_all(&folder).unwrap();
    let made = paper(sheet).unwrap();
    fs::write(folder.join(format!("{name}.pdf")), &made.pdf).unwrap();
    let document = pages(sheet);
    for (number, page) in document.pages().iter().enumerate().take(2) {
        let options = typst_render::RenderOptions {
            pixel_per_pt: 2.0.into(),
            ..typst_render::RenderOptions::default()
        };
        typst_render::render(page, &options)
            .save_png(folder.join(format!("{name}-{}.png", number + 1)))
            .unwrap();
    }
    read(&made.pdf)
}

#[track_caller]
fn assert_says(said: &str, texts: &[&str]) {
    for text in texts {
        let text: String = text.split_whitespace().collect();
        assert!(said.contains(&text), "« {text} » is not in: {said}");
    }
}

#[test]
fn the_sheet_of_a_half_day_says_what_an_audit_looks_for() {
    let said = keep("register_half_day", &register(15, false));
    assert_says(
        &said,
        &[
            "Feuille d’émargement",
            "Agent ou agente de réemploi",
            "Promotion : Ressourceries du Nord-Est",
            "lundi 30 novembre 2026, matin, 9 h – 12 h 30",
            "Lieu : Maison de l’ESS Belleville, salle 2",
            "Formateur ou formatrice Łukasz",
            "Wolff-Metternich d’Alençon-Östro",
            "Version 3 · page 1/1",
            "DÉMONSTRATION",
        ],
    );
    assert_as_described(&register(15, false));
}

#[test]
fn the_sheet_of_a_week_has_a_column_per_half_day() {
    let said = keep("register_week", &register(15, true));
    assert_says(
        &said,
        &[
            "Semaine du lundi 30 novembre 2026",
            "ven. 04/12 après-midi 14 h – 17 h 30",
            "page 2/2",
        ],
    );
    assert_as_described(&register(15, true));
    let mut short = register(3, true);
    short.half_days.truncate(3);
    keep("register_short_week", &short);
    assert_as_described(&short);
}

#[test]
fn two_hundred_trainees_take_as_many_pages_as_they_need() {
    for (week, pages) in [(false, 13), (true, 25)] {
        let sheet = register(200, week);
        let codes = sheet.codes().unwrap();
        assert_eq!(codes.len(), pages);
        let rows: usize = codes.iter().map(|code| usize::from(code.rows)).sum();
        assert_eq!(rows, 200);
        assert_eq!(
            codes[1].first_row(),
            usize::from(Layout::rows_per_page(sheet.form))
        );
        assert_as_described(&sheet);
        assert_eq!(paper(&sheet).unwrap().pages, pages);
    }
}

#[test]
fn no_text_of_a_member_is_markup_or_stands_where_somebody_writes() {
    let typst =
        r##"#panic("x") #pagebreak() *a* $x^2$ `c` <d> @e // f /* \ #import "data.json": *"##;
    for (round, text) in [
        typst.to_owned(),
        "W".repeat(300),
        "mot ".repeat(200),
        "田😍".repeat(60),
        "l\n".repeat(40),
    ]
    .into_iter()
    .enumerate()
    {
        for week in [false, true] {
            let mut sheet = register(3, week);
            sheet.half_days.truncate(2);
            sheet.head.house.clone_from(&text);
            sheet.course.clone_from(&text);
            sheet.name.clone_from(&text);
            sheet.trainees[1].clone_from(&text);
            for half in &mut sheet.half_days {
                half.hours.clone_from(&text);
                half.place.clone_from(&text);
                half.trainer.clone_from(&text);
            }
            assert_as_described(&sheet);
            let made = pdf(&pages(&sheet), day(22)).unwrap();
            if round == 0 {
                assert!(read(&made).matches("#panic(\"x\")").count() >= 5);
            }
        }
    }
}

#[test]
fn a_name_of_sixty_letters_is_printed_whole() {
    let name = "WWWWWWWWWW WWWWWWWWWWWWWWWWWWWWWWWW-WWWWWWWWWWWWWW WWWWWWWWW";
    assert_eq!(name.chars().count(), 60);
    for week in [false, true] {
        let mut sheet = register(1, week);
        sheet.trainees[0] = name.into();
        assert_as_described(&sheet);
        let name: String = name.split_whitespace().collect();
        assert!(read(&paper(&sheet).unwrap().pdf).contains(&name));
    }
}

#[test]
fn a_register_that_no_sheet_holds_is_refused() {
    let mut none = register(3, false);
    none.trainees.clear();
    assert_eq!(paper(&none), Err(PrintError::Register(CodeFault::Page)));
    let mut two = register(3, true);
    two.form = SheetForm::HalfDay;
    assert_eq!(paper(&two), Err(PrintError::Register(CodeFault::HalfDays)));
    assert_eq!(
        paper(&register(5_000, true)),
        Err(PrintError::Register(CodeFault::Page))
    );
}
