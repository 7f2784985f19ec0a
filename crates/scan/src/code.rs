//! Finding the QR code, which says what sheet it is and, roughly, where the page lies.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::GrayImage;
use imageproc::contrast::adaptive_threshold;
use imageproc::filter::gaussian_blur_f32;
use pignon_domain::register_sheet::{CodeFault, SheetCode};
use rqrr::{DeQRError, PreparedImage};

use crate::picture::at_most;
use crate::refusal::ScanRefusal;

/// Corners of a code in the picture, in pixels: top left, top right, bottom right, bottom left of the code itself.
pub(crate) type Corners = [(f32, f32); 4];

/// How the code is looked for: longest side and smoothing in pixels, and whether light is made even first. The likeliest
/// come first. The detector follows single pixels: what escapes it at one size is plain at another.
const LOOKS: [(u32, f32, bool); 16] = [
    (1_400, 0.0, false),
    (2_100, 0.7, false),
    (1_400, 0.7, true),
    (1_200, 0.0, false),
    (3_000, 1.2, false),
    (2_100, 1.2, true),
    (1_800, 0.0, false),
    (2_400, 0.7, false),
    (1_600, 0.0, false),
    (3_000, 0.0, false),
    (2_100, 1.2, false),
    (1_800, 0.7, true),
    (3_000, 1.2, true),
    (1_200, 0.0, true),
    (2_400, 1.2, true),
    (1_000, 0.0, false),
];
/// The size at which patterns are counted before the detector is let loose.
const COUNTED: u32 = 1_400;
/// Runs like those of a finder pattern that a page may have; a sheet full of handwriting has some hundreds.
const MOST_PATTERNS: usize = 8_000;

/// What a code of a picture says, or why it says nothing.
type Found = (Result<String, DeQRError>, Corners);

/// The one sheet of the picture.
///
/// # Errors
/// [`ScanRefusal`]: no code, not deciphered, of something else, of a sheet that is not known, of several sheets.
pub(crate) fn find(picture: &GrayImage) -> Result<(SheetCode, Corners), ScanRefusal> {
    let counted = at_most(picture, COUNTED);
    if patterns(counted.as_ref().unwrap_or(picture)) > MOST_PATTERNS {
        return Err(ScanRefusal::TooBusy);
    }
    let mut why = ScanRefusal::NoCode;
    let mut looks = Vec::new();
    for (side, blur, even) in LOOKS {
        let mut looked = at_most(picture, side).unwrap_or_else(|| picture.clone());
        // A picture smaller than several of the sizes is the same for all of them.
        if looks.contains(&(looked.width(), blur, even)) {
            continue;
        }
        looks.push((looked.width(), blur, even));
        if blur > 0.0 {
            looked = gaussian_blur_f32(&looked, blur);
        }
        if even {
            looked = in_black(&looked);
        }
        let scale = picture.width() as f32 / looked.width() as f32;
        match choose(codes(looked, scale)) {
            Ok(found) => return Ok(found),
            // Another look may say more than that nothing was seen or deciphered, and see the sheet beside the poster.
            Err(ScanRefusal::NoCode) => {}
            Err(ScanRefusal::UnreadableCode) if why == ScanRefusal::NoCode => {
                why = ScanRefusal::UnreadableCode;
            }
            Err(ScanRefusal::UnreadableCode) => {}
            Err(ScanRefusal::OtherCode) => why = ScanRefusal::OtherCode,
            Err(told) => return Err(told),
        }
    }
    Err(why)
}

/// One sheet among codes; those of other things beside it (a poster on the wall) do not matter.
fn choose(codes: Vec<Found>) -> Result<(SheetCode, Corners), ScanRefusal> {
    let mut sheets: Vec<(SheetCode, Corners)> = Vec::new();
    let mut why = ScanRefusal::NoCode;
    for (text, corners) in codes {
        let read = match &text {
            Ok(text) => SheetCode::of_text(text).map_err(|fault| match fault {
                CodeFault::Foreign => ScanRefusal::OtherCode,
                ours => ScanRefusal::OtherSheet(ours),
            }),
            Err(_) => Err(ScanRefusal::UnreadableCode),
        };
        match read {
            Ok(code) => sheets.push((code, corners)),
            // What says most: a sheet that is not known, then another code, then one that is not deciphered.
            Err(told @ ScanRefusal::OtherSheet(_)) => why = told,
            Err(told @ ScanRefusal::OtherCode) if !matches!(why, ScanRefusal::OtherSheet(_)) => {
                why = told;
            }
            Err(told) if why == ScanRefusal::NoCode => why = told,
            Err(_) => {}
        }
    }
    match sheets.len() {
        0 => Err(why),
        1 => sheets.pop().ok_or(ScanRefusal::NoCode),
        _ => Err(ScanRefusal::SeveralSheets),
    }
}

fn codes(picture: GrayImage, scale: f32) -> Vec<Found> {
    let look = move || {
        let mut prepared = PreparedImage::prepare(picture);
        let found: Vec<Found> = prepared
            .detect_grids()
            .iter()
            .map(|grid| {
                let corners = grid
                    .bounds
                    .map(|point| (point.x as f32 * scale, point.y as f32 * scale));
                (grid.decode().map(|(_, text)| text), corners)
            })
            .collect();
        found
    };
    // The detector asserts what a picture made for that may belie.
    catch_unwind(AssertUnwindSafe(look)).unwrap_or_default()
}

/// How many runs of a line are like those of a finder pattern (1:1:3:1:1), one line in three. The detector compares
/// patterns three by three: it is not given thousands.
fn patterns(picture: &GrayImage) -> usize {
    let black = in_black(picture);
    let width = usize::try_from(black.width()).unwrap_or(usize::MAX).max(1);
    let lines = black.as_raw().chunks_exact(width).step_by(3);
    lines.map(patterns_of_line).sum()
}

/// In black and white, each point against what is around it: shadows go.
fn in_black(picture: &GrayImage) -> GrayImage {
    adaptive_threshold(picture, picture.width().max(picture.height()) / 40 + 1, 8)
}

fn patterns_of_line(line: &[u8]) -> usize {
    let runs: Vec<f32> = line
        .chunk_by(|one, next| one == next)
        .map(|run| run.len() as f32)
        .collect();
    let first_black = usize::from(line.first() != Some(&0));
    let like = |runs: &[f32]| {
        let module = runs.iter().sum::<f32>() / 7.0;
        [1.0, 1.0, 3.0, 1.0, 1.0]
            .iter()
            .zip(runs)
            .all(|(length, run)| (run - length * module).abs() < 0.75 * module * length.sqrt())
    };
    runs.get(first_black..)
        .unwrap_or_default()
        .windows(5)
        .step_by(2)
        .filter(|five| like(five))
        .count()
}
