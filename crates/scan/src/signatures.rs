//! Whose stroke is whose: signatures run over the lines of their row, and a tail of one must not sign for the next.

use std::collections::BTreeMap;

use image::{GrayImage, Luma};
use imageproc::region_labelling::{Connectivity, connected_components};
use pignon_domain::register_sheet::Area;

use crate::straight::{PIXELS, Page};

/// Darker than this may be ink: the pale lines of the sheet are not.
const MAY_BE_INK: f32 = 0.22;
/// A stroke is this dark somewhere.
const IS_INK: f32 = 0.34;
/// Smaller than this, in square points, it is dust.
const DUST: f32 = 0.8;

/// What was written in one place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Written {
    /// Ink of strokes that are mostly in this place, in square points of full black.
    pub(crate) own: f32,
    /// Width and height of what they cover, in points.
    pub(crate) extent: (f32, f32),
    /// Ink of strokes that are mostly somewhere else.
    pub(crate) strange: f32,
    /// Share of the place where the grey of the paper is not known.
    pub(crate) uneven: f32,
}

/// One stroke, or several that touch.
#[derive(Default)]
struct Stroke {
    darkest: f32,
    ink: f32,
    by_place: BTreeMap<usize, Part>,
}

/// The part of a stroke in one place; edges in pixels.
struct Part {
    ink: f32,
    edges: [usize; 4],
}

/// What was written in each of these places. `printed` is left out: lines of boxes, which would join what they touch.
pub(crate) fn written(page: &Page, places: &[Area], printed: &[Area]) -> Vec<Written> {
    let (width, height) = page.size();
    let mut owner = vec![usize::MAX; width * height];
    for (index, place) in places.iter().enumerate() {
        for pixel in page.places(place) {
            owner[pixel] = index;
        }
    }
    let mut strokes = strokes(page, printed, &owner);
    let mut all: Vec<Written> = places
        .iter()
        .map(|place| Written {
            uneven: page.unevenness(place),
            ..Written::default()
        })
        .collect();
    let mut edges = vec![[usize::MAX, usize::MAX, 0, 0]; places.len()];
    strokes.retain(|stroke| stroke.darkest >= IS_INK && stroke.ink >= DUST);
    for stroke in &strokes {
        let main = stroke
            .by_place
            .iter()
            .max_by(|(_, one), (_, other)| one.ink.total_cmp(&other.ink))
            .filter(|(_, part)| part.ink * 2.0 > stroke.ink)
            .map(|(place, _)| *place);
        for (place, part) in &stroke.by_place {
            let (Some(written), Some(edges)) = (all.get_mut(*place), edges.get_mut(*place)) else {
                continue;
            };
            if main == Some(*place) {
                written.own += part.ink;
                *edges = joined(*edges, part.edges);
                written.extent = (
                    (edges[2] - edges[0] + 1) as f32 / PIXELS,
                    (edges[3] - edges[1] + 1) as f32 / PIXELS,
                );
            } else {
                written.strange += part.ink;
            }
        }
    }
    all
}

fn joined(one: [usize; 4], other: [usize; 4]) -> [usize; 4] {
    [
        one[0].min(other[0]),
        one[1].min(other[1]),
        one[2].max(other[2]),
        one[3].max(other[3]),
    ]
}

fn strokes(page: &Page, printed: &[Area], owner: &[usize]) -> Vec<Stroke> {
    let (width, height) = page.size();
    let mut mask: Vec<u8> = page
        .pixels()
        .iter()
        .map(|dark| u8::from(*dark >= MAY_BE_INK))
        .collect();
    for area in printed {
        for pixel in page.places(area) {
            mask[pixel] = 0;
        }
    }
    let Some(mask) = GrayImage::from_raw(width as u32, height as u32, mask) else {
        return Vec::new();
    };
    let labels = connected_components(&mask, Connectivity::Eight, Luma([0]));
    let mut strokes: Vec<Stroke> = Vec::new();
    for (pixel, label) in labels.as_raw().iter().enumerate() {
        let label = *label as usize;
        if label == 0 {
            continue;
        }
        if strokes.len() < label {
            strokes.resize_with(label, Stroke::default);
        }
        let dark = page.pixels()[pixel].min(1.0);
        let ink = dark / (PIXELS * PIXELS);
        let stroke = &mut strokes[label - 1];
        stroke.darkest = stroke.darkest.max(dark);
        stroke.ink += ink;
        let place = owner[pixel];
        if place != usize::MAX {
            let (x, y) = (pixel % width, pixel / width);
            let part = stroke.by_place.entry(place).or_insert(Part {
                ink: 0.0,
                edges: [x, y, x, y],
            });
            part.ink += ink;
            part.edges = joined(part.edges, [x, y, x, y]);
        }
    }
    strokes
}
