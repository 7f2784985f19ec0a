//! What is not read, and why; and what must never be read wrongly whatever happens to the picture.

use std::io::Cursor;
use std::time::{Duration, Instant};

use image::imageops::{crop_imm, replace};
use image::{GrayImage, ImageFormat, Luma};
use imageproc::filter::gaussian_blur_f32;
use pignon_domain::register_sheet::{Area, CodeFault, SheetForm};
use pignon_scan::{Doubt, MOST_BYTES, ScanRefusal, Seen, SheetReading, read_sheet};
use qrcodegen::{QrCode, QrCodeEcc};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::camera::Shot;
use crate::paper::{PRINTED, print, sheet};
use crate::{Filled, PAGES, fill};

fn bytes(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn jpeg(picture: &GrayImage) -> Vec<u8> {
    bytes(picture, ImageFormat::Jpeg)
}

fn filled(seed: u64) -> Filled {
    fill(&PAGES[0], &mut ChaCha8Rng::seed_from_u64(seed))
}

fn paint(on: &mut GrayImage, area: &Area, grey: u8) {
    let [x, y, right, bottom] =
        [area.x, area.y, area.right(), area.bottom()].map(|at| (at as f32 * PRINTED) as u32);
    for y in y..bottom.min(on.height()) {
        for x in x..right.min(on.width()) {
            on.put_pixel(x, y, Luma([grey]));
        }
    }
}

/// A page that is blank but for this code, where that of a sheet stands.
fn page_of(text: &str) -> GrayImage {
    let mut page = GrayImage::from_pixel(1_786, 2_526, Luma([255]));
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                let area = Area::new(
                    400.0 + f64::from(x) * 3.0,
                    60.0 + f64::from(y) * 3.0,
                    3.0,
                    3.0,
                );
                paint(&mut page, &area, 0);
            }
        }
    }
    page
}

/// No mark is read for another; doubts are allowed.
fn assert_nothing_wrong(read: &SheetReading, filled: &Filled) {
    assert_eq!(read.code, filled.page.code);
    for (cells, truths) in read.rows.iter().zip(&filled.cells) {
        for (cell, truth) in cells.iter().zip(truths) {
            for (ink, truth) in [
                (cell.present, truth.present),
                (cell.absent, truth.absent),
                (cell.late, truth.late),
                (cell.signature, truth.signed),
            ] {
                let wrong = if truth { Seen::Empty } else { Seen::Marked };
                assert_ne!(ink.seen, wrong, "{cell:?} of {truth}");
            }
        }
    }
}

#[test]
fn a_scan_in_png_is_read_without_a_doubt_of_the_page() {
    let filled = filled(1);
    let read = read_sheet(&bytes(&filled.page.picture, ImageFormat::Png)).unwrap();
    assert_eq!(read.doubts, []);
    assert_nothing_wrong(&read, &filled);
}

#[test]
fn what_is_no_picture_is_said_to_be_none() {
    let of = |bytes: &[u8]| read_sheet(bytes).unwrap_err();
    assert_eq!(of(b""), ScanRefusal::NotAPicture);
    assert_eq!(of(b"%PDF-1.7"), ScanRefusal::NotAPicture);
    assert_eq!(of(b"GIF89a\x01\x00\x01\x00"), ScanRefusal::NotAPicture);
    assert_eq!(
        of(b"\xff\xd8\xff\xe0 and nothing more"),
        ScanRefusal::Damaged
    );
    assert_eq!(of(&vec![0; MOST_BYTES + 1]), ScanRefusal::TooLarge);
    let small = GrayImage::new(500, 900);
    assert_eq!(of(&jpeg(&small)), ScanRefusal::TooSmall);
}

/// A few bytes that say they are four thousand million pixels.
#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
    let mut header = b"IHDR".to_vec();
    header.extend(60_000_u32.to_be_bytes());
    header.extend(60_000_u32.to_be_bytes());
    header.extend([8, 6, 0, 0, 0]);
    let crc = !header.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    });
    let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d".to_vec();
    png.extend(header);
    png.extend(crc.to_be_bytes());
    png.extend(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e");
    assert_eq!(read_sheet(&png), Err(ScanRefusal::TooLarge));
}

#[test]
fn a_page_without_a_code_with_another_and_with_an_unknown_sheet_are_told_apart() {
    let of = |picture: &GrayImage| read_sheet(&jpeg(picture)).unwrap_err();
    let blank = GrayImage::from_pixel(1_500, 2_100, Luma([230]));
    assert_eq!(of(&blank), ScanRefusal::NoCode);
    let mut without = PAGES[0].picture.clone();
    paint(&mut without, &PAGES[0].code.layout().qr, 255);
    assert_eq!(of(&without), ScanRefusal::NoCode);
    assert_eq!(
        of(&page_of("https://exemple.fr/menu")),
        ScanRefusal::OtherCode
    );
    let later = PAGES[0]
        .code
        .to_text()
        .unwrap()
        .replace("PIGNON/1", "PIGNON/2");
    assert_eq!(
        of(&page_of(&later)),
        ScanRefusal::OtherSheet(CodeFault::OtherFormat(2))
    );
}

/// The code is that of a sheet, and nothing says where the sheet is.
#[test]
fn a_page_without_its_marks_is_not_read() {
    let mut page = PAGES[0].picture.clone();
    for mark in PAGES[0].code.layout().marks {
        paint(&mut page, &mark, 255);
    }
    assert_eq!(read_sheet(&jpeg(&page)), Err(ScanRefusal::MarksHidden));
}

#[test]
fn two_sheets_in_one_picture_are_refused_and_a_poster_beside_one_is_not() {
    let page = &PAGES[0].picture;
    let mut two = GrayImage::from_pixel(page.width() * 2, page.height(), Luma([255]));
    replace(&mut two, page, 0, 0);
    replace(&mut two, page, i64::from(page.width()), 0);
    assert_eq!(read_sheet(&jpeg(&two)), Err(ScanRefusal::SeveralSheets));
    let poster = page_of("https://exemple.fr/menu");
    replace(&mut two, &poster, i64::from(page.width()), 0);
    assert_eq!(read_sheet(&jpeg(&two)).unwrap().code, PAGES[0].code);
}

#[test]
fn a_cut_page_is_refused_and_a_covered_corner_is_said() {
    let filled = filled(2);
    let page = &filled.page.picture;
    let cut = crop_imm(page, 0, 0, page.width(), page.height() * 8 / 10).to_image();
    assert_eq!(read_sheet(&jpeg(&cut)), Err(ScanRefusal::Cut));
    let marks = filled.page.code.layout().marks;
    for index in 0..6 {
        let mut covered = page.clone();
        paint(&mut covered, &marks[index].inset(-8.0), 255);
        let read = read_sheet(&jpeg(&covered)).unwrap();
        assert_eq!(read.doubts, [Doubt::MarkMissing], "mark {index}");
        assert_nothing_wrong(&read, &filled);
        paint(&mut covered, &marks[(index + 1) % 6].inset(-8.0), 255);
        assert_eq!(read_sheet(&jpeg(&covered)), Err(ScanRefusal::MarksHidden));
    }
}

#[test]
fn however_blurred_a_page_is_nothing_is_read_wrongly() {
    let filled = filled(3);
    let mut refused = 0;
    for step in 1..=8 {
        let blurred = gaussian_blur_f32(&filled.page.picture, step as f32);
        match read_sheet(&jpeg(&blurred)) {
            Ok(read) => {
                assert_eq!(refused, 0, "sharper pages were refused");
                assert_nothing_wrong(&read, &filled);
            }
            Err(_) => refused += 1,
        }
    }
    assert!((1..8).contains(&refused), "{refused}");
}

/// A shadow with a hard edge, right across the boxes.
#[test]
fn the_edge_of_a_shadow_is_not_a_mark() {
    let filled = filled(4);
    let mut refused = Vec::new();
    for strength in [0.3, 0.5, 0.7] {
        let mut shaded = filled.page.picture.clone();
        let (width, height) = (shaded.width() as f32, shaded.height() as f32);
        for (x, y, pixel) in shaded.enumerate_pixels_mut() {
            if x as f32 / width + y as f32 / height * 0.3 > 0.62 {
                pixel.0[0] = (f32::from(pixel.0[0]) * strength) as u8;
            }
        }
        match read_sheet(&jpeg(&gaussian_blur_f32(&shaded, 1.5))) {
            Ok(read) => assert_nothing_wrong(&read, &filled),
            Err(why) => refused.push((strength, why)),
        }
    }
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn a_line_through_the_place_of_somebody_absent_is_no_signature() {
    let mut page = PAGES[0].clone();
    let pen = crate::pen::Pen {
        radius: 0.6,
        grey: 30.0,
    };
    let layout = page.code.layout();
    let place = layout.rows[3].cells[0].signature;
    let (x, y) = (place.x as f32, place.centre().1 as f32);
    pen.stroke(&mut page.picture, &[(x + 5.0, y), (x + 120.0, y + 1.0)]);
    let read = read_sheet(&jpeg(&page.picture)).unwrap();
    assert_eq!(read.rows[3][0].signature.seen, Seen::Unsure);
    assert_eq!(read.rows[4][0].signature.seen, Seen::Empty);
}

/// The tail of a signature that hangs into the row below signs for nobody there.
#[test]
fn the_tail_of_a_signature_does_not_sign_for_the_next() {
    let mut page = PAGES[0].clone();
    let pen = crate::pen::Pen {
        radius: 0.6,
        grey: 30.0,
    };
    let layout = page.code.layout();
    let place = layout.rows[3].cells[0].signature;
    let (x, y, height) = (place.x as f32 + 20.0, place.y as f32, place.height as f32);
    let tall: Vec<(f32, f32)> = (0..30)
        .map(|index| {
            (
                x + index as f32 * 3.0,
                if index % 2 == 0 {
                    y + 3.0
                } else {
                    y + height - 4.0
                },
            )
        })
        .chain([(x + 90.0, y + height + 22.0), (x + 60.0, y + height + 20.0)])
        .collect();
    pen.stroke(&mut page.picture, &tall);
    let read = read_sheet(&jpeg(&page.picture)).unwrap();
    assert_eq!(read.rows[3][0].signature.seen, Seen::Marked);
    assert_ne!(read.rows[4][0].signature.seen, Seen::Marked);
}

#[test]
fn a_picture_made_of_patterns_does_not_keep_the_reader_busy() {
    let finder = |x: u32, y: u32| {
        let (x, y) = (x % 9, y % 9);
        let ring = x
            .min(y)
            .min(6_u32.saturating_sub(x))
            .min(6_u32.saturating_sub(y));
        x < 7 && y < 7 && ring != 1
    };
    for module in [1, 2, 3] {
        let picture = GrayImage::from_fn(1_400, 1_400, |x, y| {
            Luma([if finder(x / module, y / module) {
                0
            } else {
                255
            }])
        });
        let begun = Instant::now();
        assert_eq!(
            read_sheet(&bytes(&picture, ImageFormat::Png)),
            Err(ScanRefusal::TooBusy)
        );
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{:?}",
            begun.elapsed()
        );
    }
}

#[test]
fn damaged_bytes_never_make_the_reader_fail_or_read_wrongly() {
    let filled = filled(5);
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let whole = Shot::scanner(&mut rng).take(&filled.page.picture);
    for round in 0..8 {
        let mut bytes = whole.clone();
        if round % 2 == 0 {
            bytes.truncate(rng.random_range(0..whole.len()));
        } else {
            for _ in 0..6 {
                let place = rng.random_range(0..bytes.len());
                bytes[place] = rng.random();
            }
        }
        if let Ok(read) = read_sheet(&bytes) {
            assert_eq!(read.code, filled.page.code);
        }
    }
}

/// The sheet that was printed before an amendment says its own version: the caller sees that it is old.
#[test]
fn an_old_version_another_cohort_and_a_second_page_say_what_they_are() {
    let mut old = sheet(SheetForm::HalfDay, 1, 20);
    old.version = 2;
    let pages = print(&old);
    assert_eq!(pages.len(), 2);
    let read = read_sheet(&jpeg(&pages[1].picture)).unwrap();
    assert_eq!(
        (read.code.version, read.code.page, read.code.first_row()),
        (2, 2, 16)
    );
    assert_eq!(read.rows.len(), 4);
    let mut other = sheet(SheetForm::HalfDay, 1, 3);
    other.cohort = uuid::Uuid::from_u128(7);
    let read = read_sheet(&jpeg(&print(&other)[0].picture)).unwrap();
    assert_eq!(read.code.cohort, uuid::Uuid::from_u128(7));
}
