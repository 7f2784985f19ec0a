//! Sheets as the program prints them: the PDF itself, made into pixels.

use chrono::{Days, NaiveDate};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use image::GrayImage;
use pignon_domain::register_sheet::{DayPart, HalfDay, SheetCode, SheetForm};
use pignon_print::{Letterhead, PrintedHalfDay, RegisterSheet, paper};
use uuid::Uuid;

/// Pixels a point of the printed sheet: 216 dots an inch.
pub const PRINTED: f32 = 3.0;

/// A page as it comes out of the printer.
#[derive(Clone)]
pub struct Printed {
    pub code: SheetCode,
    pub picture: GrayImage,
}

pub fn sheet(form: SheetForm, half_days: u64, trainees: usize) -> RegisterSheet {
    let monday = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
    let names = [
        "DIOP Awa",
        "NGUYỄN Thị Ánh Tuyết",
        "Marie-Antoinette-Wilhelmina Wolff-Metternich d’Alençon-Östro",
    ];
    RegisterSheet {
        head: Letterhead {
            house: "Maison de l’ESS Belleville".into(),
            address: vec![],
            phone: None,
            email: None,
            member: "Awa Diop".into(),
            position: None,
            place: "Paris".into(),
            date: monday,
            demonstration: true,
        },
        form,
        cohort: Uuid::from_u128(0x0192_f0c5_7b1a_7000_8000_0123_4567_89ab),
        version: 3,
        course: "Agent ou agente de réemploi en ressourcerie".into(),
        name: "Automne 2026".into(),
        half_days: (0..half_days)
            .map(|index| PrintedHalfDay {
                half_day: HalfDay {
                    date: monday + Days::new(index / 2),
                    part: DayPart::ALL[index as usize % 2],
                },
                hours: "9 h – 12 h 30".into(),
                place: "Salle 2".into(),
                trainer: "Łukasz Święcicki".into(),
            })
            .collect(),
        trainees: (0..trainees)
            .map(|index| names[index % names.len()].into())
            .collect(),
    }
}

/// Every page of a sheet.
pub fn print(sheet: &RegisterSheet) -> Vec<Printed> {
    let pdf = Pdf::new(paper(sheet).unwrap().pdf).unwrap();
    let settings = RenderSettings {
        x_scale: PRINTED,
        y_scale: PRINTED,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let codes = sheet.codes().unwrap();
    pdf.pages()
        .iter()
        .zip(codes)
        .map(|(page, code)| {
            let pixels = render(
                page,
                &RenderCache::new(),
                &InterpreterSettings::default(),
                &settings,
            );
            let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
            let grey = pixels.data().iter().map(|pixel| {
                let sum = u32::from(pixel.r) * 3 + u32::from(pixel.g) * 6 + u32::from(pixel.b);
                u8::try_from(sum / 10).unwrap()
            });
            Printed {
                code,
                picture: GrayImage::from_raw(width, height, grey.collect()).unwrap(),
            }
        })
        .collect()
}
