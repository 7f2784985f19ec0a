//! Where the boxes of a cell really are: paper is never quite flat, and their printed lines say so.

use pignon_domain::register_sheet::Area;
use pignon_domain::register_sheet::layout::BOX_LINE;

use crate::straight::{PIXELS, Page};

/// How far boxes may be from their place, in points.
const REACH: f32 = 3.0;
/// Beside the line of a box, in points from its middle: where it no longer is.
const BESIDE: f64 = 1.7;

/// How far the boxes of a cell are from their place, in points, and how well their lines stand out, from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shift {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) contrast: f32,
}

impl Shift {
    /// An area of the cell, where it really is.
    pub(crate) fn of(&self, area: &Area) -> Area {
        Area::new(area.x + self.x, area.y + self.y, area.width, area.height)
    }
}

/// Tries every place around, a pixel at a time, and takes the one where the lines are darkest against their sides.
pub(crate) fn shift(page: &Page, boxes: &[Area]) -> Shift {
    let samples: Vec<(f32, f32, f32)> = boxes.iter().flat_map(edges).collect();
    let weight: f32 = samples.iter().map(|(_, _, weight)| weight.max(0.0)).sum();
    let steps = (REACH * PIXELS) as i32;
    let mut best = Shift {
        x: 0.0,
        y: 0.0,
        contrast: f32::MIN,
    };
    for down in -steps..=steps {
        for across in -steps..=steps {
            let (x, y) = (across as f32 / PIXELS, down as f32 / PIXELS);
            let sum: f32 = samples
                .iter()
                .map(|(at_x, at_y, weight)| page.at(at_x + x, at_y + y).min(1.0) * weight)
                .sum();
            // Of equal places, the one that moves least.
            let contrast = sum / weight.max(1.0) - 0.004 * x.hypot(y);
            if contrast > best.contrast {
                best = Shift {
                    x: f64::from(x),
                    y: f64::from(y),
                    contrast,
                };
            }
        }
    }
    best
}

/// Points along the lines of a box, and along both sides of them with half the weight against.
fn edges(place: &Area) -> Vec<(f32, f32, f32)> {
    let middle = place.inset(BOX_LINE / 2.0);
    [(0.0, 1.0), (BESIDE, -0.5), (-BESIDE, -0.5)]
        .into_iter()
        .flat_map(|(inset, weight)| around(middle.inset(inset), middle.width, weight))
        .collect()
}

/// As many points along the sides of a square whatever its size, so that weights are those of lines.
fn around(square: Area, length: f64, weight: f32) -> Vec<(f32, f32, f32)> {
    let count = (length * f64::from(PIXELS) / 2.0).round() as usize;
    (0..count)
        .flat_map(|index| {
            let share = (index as f64 + 0.5) / count as f64;
            let (x, y) = (
                square.x + share * square.width,
                square.y + share * square.height,
            );
            [
                (x, square.y),
                (x, square.bottom()),
                (square.x, y),
                (square.right(), y),
            ]
        })
        .map(|(x, y)| (x as f32, y as f32, weight))
        .collect()
}
