//! The page made straight, and how dark each of its points is against the paper around it.

use image::imageops::{FilterType, resize};
use image::{GrayImage, Luma};
use imageproc::definitions::Image;
use imageproc::filter::gaussian_blur_f32;
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into_with};
use imageproc::morphology::{Mask, grayscale_close};
use pignon_domain::register_sheet::{Area, Layout};

use crate::marks::Marks;

/// Pixels a point of the straight page: 216 dots an inch, more than the picture has as a rule.
pub(crate) const PIXELS: f32 = 3.0;
/// Side of the tiles in which paper is measured, in points: larger than a box, smaller than a shadow.
const TILE: usize = 16;
/// Pixels of the straight page to one of the small one on which edges of shadows are looked for, and the pixels of that
/// one that the widest stroke may have on each side of it: a blackened box is 12 points wide, this spans 18.
const SMALLER: usize = 6;
const STROKE: u8 = 4;
/// The two measures of paper agree within this proportion, unless the edge of a shadow or a fold runs there.
const AGREE: std::ops::Range<f32> = 0.8..1.25;
/// Smoothing of noise, in pixels of the straight page: a third of a point, less than a pen.
const SMOOTH: f32 = 1.0;

/// The straight page: 0 is its paper, 1 is the black of its marks.
pub(crate) struct Page {
    width: usize,
    height: usize,
    dark: Vec<f32>,
    /// Where the paper is not known, on the smaller page.
    uneven: Image<Luma<u8>>,
    /// How dark marks are against paper, from 0 to 1, before it is made 1.
    pub(crate) contrast: f32,
}

impl Page {
    /// Straightens the page between its marks, in two halves that each have their own plane: paper bends across.
    pub(crate) fn of(picture: &GrayImage, layout: &Layout, marks: &Marks) -> Self {
        let straight = straighten(picture, layout, marks);
        let straight = gaussian_blur_f32(&straight, SMOOTH);
        let paper = Paper::of(&straight);
        let width = straight.width() as usize;
        let dark = straight
            .as_raw()
            .iter()
            .enumerate()
            .map(|(index, grey)| 1.0 - f32::from(*grey) / paper.at(index % width, index / width))
            .collect();
        let uneven = uneven(&straight, &paper);
        let mut page = Self {
            width,
            uneven,
            height: straight.height() as usize,
            dark,
            contrast: 1.0,
        };
        page.set_black_to_one(layout);
        page
    }

    fn set_black_to_one(&mut self, layout: &Layout) {
        let mut blacks = layout.marks.map(|mark| self.mean(&mark.inset(4.0)));
        blacks.sort_by(f32::total_cmp);
        self.contrast = (blacks[2] + blacks[3]) / 2.0;
        let whole = self.contrast.max(0.05);
        for dark in &mut self.dark {
            *dark /= whole;
        }
    }

    /// Pixels across and down.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// How dark a point is, its place in points; nothing is out of the page.
    pub(crate) fn at(&self, x: f32, y: f32) -> f32 {
        let (x, y) = ((x * PIXELS) as usize, (y * PIXELS) as usize);
        if x < self.width && y < self.height {
            self.dark[y * self.width + x]
        } else {
            0.0
        }
    }

    /// Every pixel, line by line.
    pub(crate) fn pixels(&self) -> &[f32] {
        &self.dark
    }

    /// Places in [`Page::pixels`] of an area.
    pub(crate) fn places(&self, area: &Area) -> impl Iterator<Item = usize> + use<> {
        let width = self.width;
        let to = |points: f64, most: usize| {
            ((points.max(0.0) as f32 * PIXELS).round() as usize).min(most)
        };
        let (left, right) = (to(area.x, width), to(area.right(), width));
        let (top, bottom) = (to(area.y, self.height), to(area.bottom(), self.height));
        (top..bottom).flat_map(move |y| (left..right).map(move |x| y * width + x))
    }

    /// Share of an area where the grey of the paper is not known: the edge of a shadow, a fold, a stain.
    pub(crate) fn unevenness(&self, area: &Area) -> f32 {
        let (mut uneven, mut count) = (0.0_f32, 0.0_f32);
        let to = |points: f64| (points.max(0.0) as f32 * PIXELS / SMALLER as f32) as u32;
        for y in to(area.y)..(to(area.bottom()) + 1).min(self.uneven.height()) {
            for x in to(area.x)..(to(area.right()) + 1).min(self.uneven.width()) {
                uneven += f32::from(self.uneven.get_pixel(x, y).0[0]);
                count += 1.0;
            }
        }
        uneven / count.max(1.0)
    }

    /// Mean darkness of an area.
    pub(crate) fn mean(&self, area: &Area) -> f32 {
        self.mean_of(area, |dark| dark)
    }

    /// Mean of something of the darkness of an area.
    pub(crate) fn mean_of(&self, area: &Area, each: impl Fn(f32) -> f32) -> f32 {
        let (mut sum, mut count) = (0.0, 0.0);
        for place in self.places(area) {
            sum += each(self.dark[place]);
            count += 1.0_f32;
        }
        sum / count.max(1.0)
    }
}

fn straighten(picture: &GrayImage, layout: &Layout, marks: &Marks) -> GrayImage {
    let on_paper = layout.marks.map(|mark| {
        let (x, y) = mark.centre();
        (x as f32, y as f32)
    });
    let plane = |four: [usize; 4]| {
        Projection::from_control_points(
            four.map(|index| on_paper[index]),
            four.map(|index| marks.middles[index]),
        )
    };
    let (upper, lower) = (plane([0, 1, 2, 3]), plane([2, 3, 4, 5]));
    let middle = on_paper[2].1;
    let side = |points: f64| (points as f32 * PIXELS).ceil() as u32;
    let mut straight = GrayImage::new(side(layout.page.width), side(layout.page.height));
    let place = |x: f32, y: f32| {
        let (x, y) = ((x + 0.5) / PIXELS, (y + 0.5) / PIXELS);
        let plane = if y < middle { upper } else { lower };
        // Out of the picture when the marks are no plane at all, which their finder has excluded.
        let (x, y) = plane.map_or((-1.0, -1.0), |plane| plane * (x, y));
        (x - 0.5, y - 0.5)
    };
    let outside = Border::Constant(Luma([255]));
    warp_into_with(
        picture,
        place,
        Interpolation::Bilinear,
        outside,
        &mut straight,
    );
    straight
}

/// Where the paper measured by tiles is not what is left when strokes are taken away (what is dark and narrow, by a
/// morphological closing, which keeps the edges of what is dark and wide).
fn uneven(straight: &GrayImage, paper: &Paper) -> GrayImage {
    let side = |pixels: u32| (pixels / SMALLER as u32).max(1);
    let (width, height) = (side(straight.width()), side(straight.height()));
    let small = resize(straight, width, height, FilterType::Triangle);
    let stroke = Mask::square(STROKE);
    let bare = grayscale_close(&small, &stroke);
    GrayImage::from_fn(width, height, |x, y| {
        let tiled = paper.at(
            x as usize * SMALLER + SMALLER / 2,
            y as usize * SMALLER + SMALLER / 2,
        );
        let agrees = AGREE.contains(&(f32::from(bare.get_pixel(x, y).0[0]) / tiled));
        Luma([u8::from(!agrees)])
    })
}

/// The grey of the paper everywhere: in each tile, of its lightest fifth; between their middles, by proportion.
struct Paper {
    across: usize,
    down: usize,
    greys: Image<Luma<f32>>,
}

/// A tile, in pixels.
const SIDE: usize = TILE * PIXELS as usize;

impl Paper {
    fn of(straight: &GrayImage) -> Self {
        let (width, height) = (straight.width() as usize, straight.height() as usize);
        let (across, down) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
        let raw = straight.as_raw();
        let tile = |tile_x: usize, tile_y: usize| {
            let columns = tile_x * SIDE..((tile_x + 1) * SIDE).min(width);
            let mut greys: Vec<u8> = (tile_y * SIDE..((tile_y + 1) * SIDE).min(height))
                .flat_map(|y| raw[y * width..][columns.clone()].iter().copied())
                .collect();
            greys.sort_unstable();
            greys
                .get(greys.len() * 4 / 5)
                .copied()
                .map_or(255.0, f32::from)
        };
        let mut tiles = vec![0.0; across * down];
        for y in 0..down {
            for x in 0..across {
                tiles[y * across + x] = tile(x, y);
            }
        }
        // A tile that is all ink takes the paper of its neighbours.
        let around = |x: usize, y: usize| {
            let mut near: Vec<f32> = (y.saturating_sub(1)..(y + 2).min(down))
                .flat_map(|y| (x.saturating_sub(1)..(x + 2).min(across)).map(move |x| (x, y)))
                .map(|(x, y)| tiles[y * across + x])
                .collect();
            near.sort_by(f32::total_cmp);
            near[near.len() / 2].max(1.0)
        };
        let greys = Image::from_fn(across as u32, down as u32, |x, y| {
            Luma([around(x as usize, y as usize)])
        });
        Self {
            across,
            down,
            greys,
        }
    }

    /// Grey of the paper at a pixel of the straight page, at least 1.
    fn at(&self, x: usize, y: usize) -> f32 {
        let middle = |pixel: usize, most: usize| {
            let tiles = (pixel as f32 + 0.5) / SIDE as f32 - 0.5;
            let first = (tiles.max(0.0) as usize).min(most - 1);
            let share = (tiles - first as f32).clamp(0.0, 1.0);
            (first, (first + 1).min(most - 1), share)
        };
        let (left, right, along) = middle(x, self.across);
        let (top, bottom, down) = middle(y, self.down);
        let grey = |x: usize, y: usize| self.greys.get_pixel(x as u32, y as u32).0[0];
        let upper = grey(left, top) * (1.0 - along) + grey(right, top) * along;
        let lower = grey(left, bottom) * (1.0 - along) + grey(right, bottom) * along;
        upper * (1.0 - down) + lower * down
    }
}
