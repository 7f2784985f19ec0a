//! Trainees with pens: what they tick and sign, and how.

use image::GrayImage;
use pignon_domain::register_sheet::{Area, CellPlace};
use rand::{Rng, RngExt};

use crate::paper::PRINTED;

/// A pen: radius of its stroke in points, and the grey of its ink.
#[derive(Clone, Copy)]
pub struct Pen {
    pub radius: f32,
    pub grey: f32,
}

impl Pen {
    /// From a fine ball point (0.25 mm) to a felt pen (0.9 mm); black, blue or soft pencil.
    pub fn any(rng: &mut impl Rng) -> Self {
        Self {
            radius: rng.random_range(0.35..1.3),
            grey: rng.random_range(15.0..115.0),
        }
    }

    /// A stroke through points, in points of the page.
    pub fn stroke(&self, on: &mut GrayImage, points: &[(f32, f32)]) {
        for two in points.windows(2) {
            self.segment(on, two[0], two[1]);
        }
    }

    fn segment(&self, on: &mut GrayImage, from: (f32, f32), to: (f32, f32)) {
        let [ax, ay, bx, by] = [from.0, from.1, to.0, to.1].map(|value| value * PRINTED);
        let radius = self.radius * PRINTED;
        let edge = |low: f32, most: u32| (low.max(0.0) as u32).min(most);
        let (left, right) = (
            edge(ax.min(bx) - radius - 1.0, on.width()),
            edge(ax.max(bx) + radius + 2.0, on.width()),
        );
        let (top, bottom) = (
            edge(ay.min(by) - radius - 1.0, on.height()),
            edge(ay.max(by) + radius + 2.0, on.height()),
        );
        let length = (bx - ax).powi(2) + (by - ay).powi(2);
        for y in top..bottom {
            for x in left..right {
                let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
                let along = (((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length.max(1e-6))
                    .clamp(0.0, 1.0);
                let far = (px - ax - along * (bx - ax)).hypot(py - ay - along * (by - ay));
                let cover = (radius + 0.5 - far).clamp(0.0, 1.0);
                if cover > 0.0 {
                    let pixel = &mut on.get_pixel_mut(x, y).0[0];
                    let inked = f32::from(*pixel) * (1.0 - cover) + self.grey * cover;
                    *pixel = (*pixel).min(inked as u8);
                }
            }
        }
    }

    /// A tick, a cross, a bar or a scribble in a box, rather large or rather small, never quite in the middle.
    pub fn tick(&self, on: &mut GrayImage, place: &Area, rng: &mut impl Rng) {
        let side = place.width as f32;
        let size = side * rng.random_range(0.32..0.62);
        let (x, y) = place.centre();
        let mut off = || rng.random_range(-0.12..0.12) * side;
        let (x, y) = (x as f32 + off(), y as f32 + off());
        let at = |dx: f32, dy: f32| (x + dx * size, y + dy * size);
        match rng.random_range(0..5) {
            0 | 1 => {
                self.stroke(on, &[at(-1.0, -1.0), at(1.0, 0.9)]);
                self.stroke(on, &[at(0.9, -1.0), at(-1.0, 1.0)]);
            }
            2 => self.stroke(on, &[at(-0.8, -0.1), at(-0.2, 0.8), at(1.3, -1.3)]),
            3 => self.stroke(on, &[at(-1.0, 1.0), at(1.0, -1.0)]),
            _ => self.stroke(
                on,
                &[
                    at(-0.9, -0.6),
                    at(0.9, -0.4),
                    at(-0.8, 0.1),
                    at(0.9, 0.3),
                    at(-0.7, 0.8),
                ],
            ),
        }
    }

    /// A signature: loops along the place, some taller than it.
    pub fn sign(&self, on: &mut GrayImage, place: &Area, rng: &mut impl Rng) {
        let width = (place.width as f32 * rng.random_range(0.4..0.9)).min(110.0);
        let left = place.x as f32 + (place.width as f32 - width) * rng.random_range(0.1..0.9);
        let (_, middle) = place.centre();
        let height = place.height as f32 * rng.random_range(0.2..0.55);
        let loops = width / rng.random_range(7.0..16.0);
        let (slant, second) = (rng.random_range(0.1..0.6), rng.random_range(1.7..2.9));
        let count = 160;
        let points: Vec<(f32, f32)> = (0..=count)
            .map(|index| {
                let along = index as f32 / count as f32;
                let turn = along * loops * std::f32::consts::TAU;
                let rise = turn.sin() * 0.7 + (turn / second).cos() * 0.3;
                let x = left + width * along + height * slant * turn.cos();
                (x, middle as f32 + height * rise)
            })
            .collect();
        self.stroke(on, &points);
    }

    /// Two figures.
    pub fn figures(&self, on: &mut GrayImage, place: &Area) {
        let (x, y, height) = (
            place.x as f32 + 4.0,
            place.y as f32 + 2.0,
            place.height as f32 - 4.0,
        );
        self.stroke(on, &[(x, y + 2.0), (x + 2.5, y), (x + 2.5, y + height)]);
        let five = x + 8.0;
        self.stroke(
            on,
            &[
                (five + 4.0, y),
                (five, y),
                (five, y + height * 0.45),
                (five + 4.0, y + height * 0.5),
                (five + 3.5, y + height * 0.95),
                (five, y + height),
            ],
        );
    }
}

/// What somebody did in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Truth {
    pub present: bool,
    pub absent: bool,
    pub late: bool,
    pub minutes: bool,
    pub signed: bool,
}

impl Truth {
    pub fn any(rng: &mut impl Rng) -> Self {
        let of = |present, absent, late, minutes, signed| Self {
            present,
            absent,
            late,
            minutes,
            signed,
        };
        match rng.random_range(0..10) {
            0..5 => of(true, false, false, false, true),
            5 | 6 => of(false, true, false, false, false),
            7 => of(false, false, true, true, true),
            8 => of(false, false, false, false, true),
            _ => of(false, false, false, false, false),
        }
    }

    pub fn write(&self, on: &mut GrayImage, cell: &CellPlace, rng: &mut impl Rng) {
        let pen = Pen::any(rng);
        for (done, place) in [
            (self.present, cell.present),
            (self.absent, cell.absent),
            (self.late, cell.late),
        ] {
            if done {
                pen.tick(on, &place, rng);
            }
        }
        if self.minutes {
            pen.figures(on, &cell.minutes);
        }
        if self.signed {
            pen.sign(on, &cell.signature, rng);
        }
    }
}
