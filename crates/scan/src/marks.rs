//! Finding the six black squares of the page, from which its place is known after any turn and perspective.

use image::{GrayImage, Luma};
use imageproc::contrast::adaptive_threshold;
use imageproc::geometric_transformations::Projection;
use imageproc::region_labelling::{Connectivity, connected_components};
use pignon_domain::register_sheet::layout::{MARK_SIDE, QR_MODULES};
use pignon_domain::register_sheet::{Area, Layout};

use crate::code::Corners;
use crate::reading::Doubt;
use crate::refusal::ScanRefusal;

/// A square may be so far from where the plane of the others puts it, in points: paper bends.
const BEND: f32 = 14.0;
/// Above this, in points, the page is said to be bent.
const FLAT: f32 = 3.0;
/// Squares that are looked at around each place.
const NEAREST: usize = 5;
/// Which four squares fix a plane: the corners, then those of a page that lacks one of them.
const FOURS: [[usize; 4]; 5] = [
    [0, 1, 4, 5],
    [2, 1, 4, 5],
    [0, 3, 4, 5],
    [0, 1, 2, 5],
    [0, 1, 4, 3],
];

/// Where the squares are in the picture.
pub(crate) struct Marks {
    /// Middles, in pixels, in the order of the layout. A missing one is where the others put it.
    pub(crate) middles: [(f32, f32); 6],
    /// What they say of the page.
    pub(crate) doubts: Vec<Doubt>,
}

fn middle(area: &Area) -> (f32, f32) {
    let (x, y) = area.centre();
    (x as f32, y as f32)
}

fn apart(one: (f32, f32), other: (f32, f32)) -> f32 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

/// The corners of the code on paper, as the detector gives them: its right and bottom edges are one module further.
fn code_on_paper(layout: &Layout) -> Corners {
    let (x, y) = (layout.qr.x as f32, layout.qr.y as f32);
    let side = (layout.qr.width * f64::from(QR_MODULES + 1) / f64::from(QR_MODULES)) as f32;
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
}

/// Finds the squares.
///
/// # Errors
/// [`ScanRefusal::Cut`] when two or more are out of the picture, [`ScanRefusal::MarksHidden`] when they are not seen in it.
pub(crate) fn find(
    picture: &GrayImage,
    layout: &Layout,
    corners: Corners,
) -> Result<Marks, ScanRefusal> {
    let paper = code_on_paper(layout);
    let rough =
        Projection::from_control_points(paper, corners).ok_or(ScanRefusal::UnreadableCode)?;
    let scale = apart(corners[0], corners[2]) / apart(paper[0], paper[2]);
    let squares = squares(picture, scale);
    let near = layout.marks.map(|mark| {
        let from_code = apart(middle(&mark), middle(&layout.qr));
        let reach = (0.35 * from_code).max(40.0) * scale;
        nearest(&squares, rough * middle(&mark), reach)
    });
    let best = FOURS
        .iter()
        .flat_map(|four| planes(layout, &near, *four))
        .filter_map(|plane| Fit::of(layout, &near, plane, scale, (&paper, &corners)))
        .max_by(|one, other| one.merit().total_cmp(&other.merit()));
    let Some(fit) = best else {
        return Err(if is_cut(picture, layout, rough) {
            ScanRefusal::Cut
        } else {
            ScanRefusal::MarksHidden
        });
    };
    if fit.seen() < 5 {
        return Err(if is_cut(picture, layout, fit.plane) {
            ScanRefusal::Cut
        } else {
            ScanRefusal::MarksHidden
        });
    }
    Ok(fit.into_marks(layout))
}

/// The plane through four squares, and which square is where.
struct Fit {
    plane: Projection,
    found: [Option<(f32, f32)>; 6],
    /// Farthest of the code’s corners and of the squares from the plane, in points.
    off: f32,
}

impl Fit {
    fn of(
        layout: &Layout,
        near: &[Vec<(f32, f32)>; 6],
        plane: Projection,
        scale: f32,
        (paper, corners): (&Corners, &Corners),
    ) -> Option<Self> {
        let mut off = 0.0_f32;
        for (on_paper, in_picture) in paper.iter().zip(corners) {
            off = off.max(apart(plane * *on_paper, *in_picture) / scale);
        }
        if off > BEND {
            return None;
        }
        let mut found = [None; 6];
        for (index, mark) in layout.marks.iter().enumerate() {
            let place = plane * middle(mark);
            let closest = near[index]
                .iter()
                .copied()
                .min_by(|a, b| apart(*a, place).total_cmp(&apart(*b, place)))
                .filter(|closest| apart(*closest, place) / scale <= BEND);
            if let Some(closest) = closest {
                off = off.max(apart(closest, place) / scale);
            }
            found[index] = closest;
        }
        Some(Self { plane, found, off })
    }

    fn seen(&self) -> usize {
        self.found.iter().flatten().count()
    }

    /// Squares first, then how well they agree.
    fn merit(&self) -> f32 {
        self.seen() as f32 * 100.0 - self.off
    }

    fn into_marks(self, layout: &Layout) -> Marks {
        let mut doubts = Vec::new();
        if self.off > FLAT {
            doubts.push(Doubt::Bent);
        }
        if self.seen() < 6 {
            doubts.push(Doubt::MarkMissing);
        }
        let mut middles = [(0.0, 0.0); 6];
        for (index, mark) in layout.marks.iter().enumerate() {
            middles[index] = self.found[index].unwrap_or(self.plane * middle(mark));
        }
        Marks { middles, doubts }
    }
}

fn nearest(squares: &[(f32, f32)], place: (f32, f32), reach: f32) -> Vec<(f32, f32)> {
    let mut near: Vec<(f32, f32)> = squares
        .iter()
        .copied()
        .filter(|square| apart(*square, place) <= reach)
        .collect();
    near.sort_by(|a, b| apart(*a, place).total_cmp(&apart(*b, place)));
    near.truncate(NEAREST);
    near
}

/// Every plane through one square near each of four places.
fn planes(layout: &Layout, near: &[Vec<(f32, f32)>; 6], four: [usize; 4]) -> Vec<Projection> {
    let from = four.map(|index| middle(&layout.marks[index]));
    let [one, two, three, four] = four.map(|index| near[index].as_slice());
    let mut all = Vec::new();
    for a in one {
        for b in two {
            for c in three {
                for d in four {
                    all.extend(Projection::from_control_points(from, [*a, *b, *c, *d]));
                }
            }
        }
    }
    all
}

/// Is one of the squares, as far as is known, out of the picture?
fn is_cut(picture: &GrayImage, layout: &Layout, plane: Projection) -> bool {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    layout.marks.iter().any(|mark| {
        let (x, y) = plane * middle(mark);
        !(0.0..width).contains(&x) || !(0.0..height).contains(&y)
    })
}

/// Sums over the pixels of one dark region.
#[derive(Clone, Copy, Default)]
struct Region {
    count: f64,
    x: f64,
    y: f64,
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Region {
    fn add(&mut self, x: u32, y: u32) {
        let (x, y) = (f64::from(x), f64::from(y));
        self.count += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.xy += x * y;
        self.yy += y * y;
    }

    /// Its middle, if it is a whole square of about this area, as seen from aside: for any parallelogram, and for
    /// nothing hollow, the square of the area is 144 times the determinant of the covariance.
    fn square(&self, area: f64) -> Option<(f32, f32)> {
        if self.count < area * 0.3 || self.count > area * 3.0 {
            return None;
        }
        let (x, y) = (self.x / self.count, self.y / self.count);
        let xx = self.xx / self.count - x * x;
        let yy = self.yy / self.count - y * y;
        let xy = self.xy / self.count - x * y;
        let determinant = xx * yy - xy * xy;
        let fullness = self.count * self.count / (144.0 * determinant.max(1e-9));
        // Longer than broad: the square of the ratio of axes is about trace² / determinant.
        let length = (xx + yy) * (xx + yy) / determinant.max(1e-9);
        let is_square = (0.85..1.2).contains(&fullness) && length < 10.0;
        is_square.then_some((x as f32 + 0.5, y as f32 + 0.5))
    }
}

/// Middles of dark squares of about the size of a mark; `scale` is in pixels a point.
fn squares(picture: &GrayImage, scale: f32) -> Vec<(f32, f32)> {
    let side = MARK_SIDE as f32 * scale;
    let around = (side * 1.6).round().max(8.0);
    let black = adaptive_threshold(picture, around as u32, 12);
    let labels = connected_components(&black, Connectivity::Four, Luma([255]));
    let mut regions: Vec<Region> = Vec::new();
    for (x, y, label) in labels.enumerate_pixels() {
        let label = label.0[0] as usize;
        if label == 0 {
            continue;
        }
        if regions.len() < label {
            regions.resize(label, Region::default());
        }
        if let Some(region) = regions.get_mut(label - 1) {
            region.add(x, y);
        }
    }
    let area = f64::from(side * side);
    regions
        .iter()
        .filter_map(|region| region.square(area))
        .collect()
}

#[cfg(test)]
mod tests {
    use image::imageops::FilterType;
    use pignon_domain::register_sheet::SheetForm;
    use proptest::prelude::*;

    use super::*;

    /// Marks alone, drawn through a plane at four times the size and made smaller.
    fn drawn(layout: &Layout, plane: &Projection, (width, height): (u32, u32)) -> GrayImage {
        let back = plane.invert();
        let large = GrayImage::from_fn(width * 2, height * 2, |x, y| {
            let (x, y) = back * (x as f32 / 2.0 + 0.25, y as f32 / 2.0 + 0.25);
            let dark = layout.marks.iter().any(|mark| {
                let (x, y) = (f64::from(x), f64::from(y));
                (mark.x..mark.right()).contains(&x) && (mark.y..mark.bottom()).contains(&y)
            });
            Luma([if dark { 25 } else { 225 }])
        });
        image::imageops::resize(&large, width, height, FilterType::Triangle)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn marks_are_found_to_a_pixel_after_any_turn_and_perspective(
            week in any::<bool>(),
            turn in 0.0_f32..std::f32::consts::TAU,
            corners in proptest::array::uniform8(-40.0_f32..40.0),
            missed in 0_usize..12,
        ) {
            let form = if week { SheetForm::Week } else { SheetForm::HalfDay };
            let layout = Layout::of(form, 1, 3);
            let (width, height) = (layout.page.width as f32, layout.page.height as f32);
            let paper = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
            let (sin, cos) = turn.sin_cos();
            let mut seen = paper;
            for (index, (x, y)) in seen.iter_mut().enumerate() {
                let (across, down) = (*x - width / 2.0 + corners[index * 2], *y - height / 2.0 + corners[index * 2 + 1]);
                (*x, *y) = (620.0 + 1.1 * (cos * across - sin * down), 620.0 + 1.1 * (sin * across + cos * down));
            }
            let plane = Projection::from_control_points(paper, seen).unwrap();
            let code = code_on_paper(&layout).map(|corner| plane * corner);
            // The detector gives whole pixels.
            let code = code.map(|(x, y)| (x.round(), y.round()));
            let mut drawn_layout = layout.clone();
            if let Some(mark) = drawn_layout.marks.get_mut(missed) {
                *mark = Area::new(0.0, 0.0, 0.0, 0.0);
            }
            let picture = drawn(&drawn_layout, &plane, (1_240, 1_240));
            let found = find(&picture, &layout, code).unwrap();
            for (index, mark) in layout.marks.iter().enumerate() {
                let off = apart(plane * middle(mark), found.middles[index]);
                prop_assert!(off < 1.0, "mark {}: {} pixels away", index, off);
            }
            prop_assert_eq!(found.doubts.contains(&Doubt::MarkMissing), missed < 6);
        }
    }
}
