//! How much ink is in each box, and what that says.
//!
//! The bounds were set on generated sheets (`tests/read_back.rs`) so that no mark is read wrongly: what lies between
//! them is said to be unsure.

use pignon_domain::register_sheet::layout::BOX_LINE;
use pignon_domain::register_sheet::{Area, CellPlace, Layout, SheetCode};

use crate::frames::{Shift, shift};
use crate::reading::{CellReading, Doubt, Ink, Seen, SheetReading};
use crate::refusal::ScanRefusal;
use crate::signatures::{Written, written};
use crate::straight::Page;

/// Marks must be that much darker than paper, and lines of boxes stand out that much, from 0 to 1.
const LEAST_CONTRAST: (f32, f32) = (0.25, 0.13);
/// Inside of a box that is looked at, in points from the inner edge of its line: clear of the line and of its blur.
const INSIDE: f64 = 1.3;
/// Share of the inside that is ink: at most on bare paper, at least for a mark. A box that was blackened out is a mark
/// too: with the one ticked in its stead it contradicts, and somebody looks.
const BARE_BOX: f32 = 0.012;
const MARKED_BOX: f32 = 0.035;
/// Share of a place where the grey of the paper may be unknown, and how far around a box it is looked for, in points.
const UNEVEN: f32 = 0.08;
const AROUND: f64 = 2.0;
/// Darkness below which it is shade or noise.
const SHADE: f32 = 0.15;
/// Ink of writing, in square points: dust at most, a figure at least (a « 5 » of 8 points in a fine pen has about 8).
const BARE_WRITING: f32 = 1.2;
const MARKED_WRITING: f32 = 3.5;
/// Ink of a signature, and the width and height it covers: initials at least.
const MARKED_SIGNATURE: f32 = 9.0;
const LEAST_SIGNATURE: (f32, f32) = (9.0, 4.5);
/// Ink of a neighbour’s stroke above which a place without ink of its own is not said to be empty.
const STRANGE: f32 = 5.0;

/// Reads every box and signature.
///
/// # Errors
/// [`ScanRefusal::Blurred`] when the printed lines themselves cannot be seen.
pub(crate) fn read(
    code: SheetCode,
    layout: &Layout,
    page: &Page,
    doubts: Vec<Doubt>,
) -> Result<SheetReading, ScanRefusal> {
    let cells: Vec<&CellPlace> = layout.rows.iter().flat_map(|row| &row.cells).collect();
    let shifts: Vec<Shift> = cells
        .iter()
        .map(|cell| shift(page, &cell.boxes()))
        .collect();
    let mut contrasts: Vec<f32> = shifts.iter().map(|shift| shift.contrast).collect();
    contrasts.sort_by(f32::total_cmp);
    let usual = contrasts.get(contrasts.len() / 2).copied().unwrap_or(0.0);
    if page.contrast < LEAST_CONTRAST.0 || usual < LEAST_CONTRAST.1 {
        return Err(ScanRefusal::Blurred);
    }
    let boxes: Vec<[Option<f32>; 3]> = cells
        .iter()
        .zip(&shifts)
        .map(|(cell, shift)| cell.boxes().map(|place| inside(page, &shift.of(&place))))
        .collect();
    let bare = bare(&boxes);
    let (trainees, trainers) = written_in(layout, page, &cells, &shifts);
    let mut readings = boxes
        .iter()
        .zip(&shifts)
        .zip(&trainees)
        .map(|((boxes, shift), written)| {
            // A cell under a finger, a fold or a reflection.
            if shift.contrast < (usual * 0.4).max(LEAST_CONTRAST.1) {
                return CellReading {
                    present: Ink::unsure(),
                    absent: Ink::unsure(),
                    late: Ink::unsure(),
                    minutes: Ink::unsure(),
                    signature: Ink::unsure(),
                };
            }
            let [present, absent, late] = boxes.map(|inside| tick(inside, bare));
            CellReading {
                present,
                absent,
                late,
                minutes: writing(&written[0]),
                signature: signature(&written[1]),
            }
        });
    let rows = layout
        .rows
        .iter()
        .map(|row| readings.by_ref().take(row.cells.len()).collect())
        .collect();
    Ok(SheetReading {
        code,
        rows,
        trainers: trainers.iter().map(signature).collect(),
        doubts,
    })
}

/// Share of the inside of a box that is ink; nothing where the paper is not known.
fn inside(page: &Page, place: &Area) -> Option<f32> {
    if page.unevenness(&place.inset(-AROUND)) > UNEVEN {
        return None;
    }
    let inside = place.inset(BOX_LINE + INSIDE);
    Some(page.mean_of(&inside, |dark| {
        ((dark - SHADE) / (1.0 - SHADE)).clamp(0.0, 1.0)
    }))
}

/// What an empty box of this page measures, with the blur of its own lines: two boxes of three are empty.
fn bare(boxes: &[[Option<f32>; 3]]) -> f32 {
    let mut all: Vec<f32> = boxes.iter().flatten().copied().flatten().collect();
    all.sort_by(f32::total_cmp);
    all.get(all.len() * 3 / 10).copied().unwrap_or(0.0).min(0.1)
}

fn tick(inside: Option<f32>, bare: f32) -> Ink {
    inside.map_or_else(Ink::unsure, |amount| {
        Ink::of(amount - bare, BARE_BOX, MARKED_BOX)
    })
}

fn writing(written: &Written) -> Ink {
    if written.uneven > UNEVEN || (written.own < BARE_WRITING && written.strange > STRANGE) {
        return Ink::unsure();
    }
    Ink::of(written.own, BARE_WRITING, MARKED_WRITING)
}

fn signature(written: &Written) -> Ink {
    if written.uneven > UNEVEN || (written.own < BARE_WRITING && written.strange > STRANGE) {
        return Ink::unsure();
    }
    let ink = Ink::of(written.own, BARE_WRITING, MARKED_SIGNATURE);
    let (width, height) = written.extent;
    let is_line = width < LEAST_SIGNATURE.0 || height < LEAST_SIGNATURE.1;
    // A line drawn through the place of somebody absent is no signature; nor is a dot.
    if ink.seen == Seen::Marked && is_line {
        return Ink::unsure();
    }
    ink
}

/// Minutes and signature of each cell, then signatures of trainers.
fn written_in(
    layout: &Layout,
    page: &Page,
    cells: &[&CellPlace],
    shifts: &[Shift],
) -> (Vec<[Written; 2]>, Vec<Written>) {
    let mut places = Vec::new();
    let mut printed = Vec::new();
    for (cell, shift) in cells.iter().zip(shifts) {
        places.extend([shift.of(&cell.minutes), shift.of(&cell.signature)]);
        printed.extend(cell.boxes().map(|place| shift.of(&place).inset(-1.0)));
    }
    places.extend(layout.trainers.iter().map(|place| place.inset(1.5)));
    let mut all = written(page, &places, &printed);
    let trainers = all.split_off(cells.len() * 2);
    let trainees = all.chunks_exact(2).map(|two| [two[0], two[1]]).collect();
    (trainees, trainers)
}
