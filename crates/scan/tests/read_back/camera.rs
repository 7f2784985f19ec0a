//! What a telephone or a scanner makes of a page: turned, seen from aside, bent, badly lit, blurred, noisy, compressed.

use image::codecs::jpeg::JpegEncoder;
use image::{GrayImage, Luma};
use imageproc::filter::gaussian_blur_f32;
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into_with};
use imageproc::noise::gaussian_noise_mut;
use rand::{Rng, RngExt};

/// How a picture is taken.
#[derive(Debug, Clone, Copy)]
pub struct Shot {
    /// Longest side of the page in the picture, in pixels.
    pub page: f32,
    /// Quarter turns, then radians.
    pub quarters: u32,
    pub turn: f32,
    /// Corners are moved by as much of the side.
    pub corners: [(f32, f32); 4],
    /// Around the page, as a share of its longest side.
    pub table: f32,
    pub table_grey: u8,
    /// How far the paper bends, in pixels of the print.
    pub bend: f32,
    /// Light left on the darkest side, from 0 to 1, and where the light comes from.
    pub light: f32,
    pub light_from: f32,
    /// How dark a soft shadow over a part of the page is.
    pub shadow: f32,
    pub blur: f32,
    pub noise: f64,
    pub quality: u8,
    pub seed: u64,
}

impl Shot {
    /// A flat-bed scanner at 150 to 200 dots an inch.
    pub fn scanner(rng: &mut impl Rng) -> Self {
        Self {
            page: rng.random_range(1_754.0..2_340.0),
            quarters: rng.random_range(0..4),
            turn: rng.random_range(-0.03..0.03),
            corners: [(0.0, 0.0); 4],
            table: 0.02,
            table_grey: 250,
            bend: 0.0,
            light: 1.0,
            light_from: 0.0,
            shadow: 0.0,
            blur: rng.random_range(0.3..0.7),
            noise: rng.random_range(0.5..3.0),
            quality: rng.random_range(60..92),
            seed: rng.random(),
        }
    }

    /// A photo by hand, in two to six megapixels.
    pub fn telephone(rng: &mut impl Rng) -> Self {
        let mut corner = || (rng.random_range(-0.04..0.04), rng.random_range(-0.04..0.04));
        let corners = [corner(), corner(), corner(), corner()];
        Self {
            page: rng.random_range(1_700.0..2_500.0),
            quarters: rng.random_range(0..4),
            turn: rng.random_range(-0.2..0.2),
            corners,
            table: rng.random_range(0.06..0.2),
            table_grey: rng.random_range(20..200),
            bend: rng.random_range(0.0..5.0),
            light: rng.random_range(0.5..1.0),
            light_from: rng.random_range(0.0..6.3),
            shadow: rng.random_range(0.0..0.35),
            blur: rng.random_range(0.4..1.3),
            noise: rng.random_range(1.0..7.0),
            quality: rng.random_range(60..92),
            seed: rng.random(),
        }
    }

    /// The bytes of the picture.
    pub fn take(&self, page: &GrayImage) -> Vec<u8> {
        let mut picture = self.project(page);
        self.lighten(&mut picture);
        let mut picture = gaussian_blur_f32(&picture, self.blur);
        gaussian_noise_mut(&mut picture, 0.0, self.noise, self.seed);
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, self.quality)
            .encode_image(&picture)
            .unwrap();
        bytes
    }

    fn project(&self, page: &GrayImage) -> GrayImage {
        let (width, height) = (page.width() as f32, page.height() as f32);
        let scale = self.page / width.max(height);
        let turn = self.turn + self.quarters as f32 * std::f32::consts::FRAC_PI_2;
        let (sin, cos) = turn.sin_cos();
        let from = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
        let mut to = from;
        for ((x, y), (dx, dy)) in to.iter_mut().zip(self.corners) {
            let (across, down) = ((*x - width / 2.0) * scale, (*y - height / 2.0) * scale);
            let (across, down) = (across + dx * self.page, down + dy * self.page);
            (*x, *y) = (cos * across - sin * down, sin * across + cos * down);
        }
        let edge = self.table * self.page;
        let least =
            |pick: fn(&(f32, f32)) -> f32| to.iter().map(pick).fold(f32::MAX, f32::min) - edge;
        let most =
            |pick: fn(&(f32, f32)) -> f32| to.iter().map(pick).fold(f32::MIN, f32::max) + edge;
        let (left, top) = (least(|point| point.0), least(|point| point.1));
        let size = (most(|point| point.0) - left, most(|point| point.1) - top);
        let to = to.map(|(x, y)| (x - left, y - top));
        let plane = Projection::from_control_points(to, from).unwrap();
        let mut picture = GrayImage::new(size.0 as u32, size.1 as u32);
        // A printed page has more pixels than the picture: without this, lines would come and go.
        let soft = gaussian_blur_f32(page, (0.45 / scale).max(0.3));
        let place = |x: f32, y: f32| {
            let (x, y) = plane * (x, y);
            let wave = (y / height * std::f32::consts::PI).sin();
            (
                x + self.bend * 0.4 * wave,
                y + self.bend * (x / width * std::f32::consts::PI).sin(),
            )
        };
        let table = Border::Constant(Luma([self.table_grey]));
        warp_into_with(&soft, place, Interpolation::Bilinear, table, &mut picture);
        picture
    }

    fn lighten(&self, picture: &mut GrayImage) {
        let (width, height) = (picture.width() as f32, picture.height() as f32);
        let (sin, cos) = self.light_from.sin_cos();
        for (x, y, pixel) in picture.enumerate_pixels_mut() {
            let (x, y) = (x as f32 / width - 0.5, y as f32 / height - 0.5);
            let along = 0.5 + (x * cos + y * sin) * 0.7;
            let light = self.light + (1.0 - self.light) * along.clamp(0.0, 1.0);
            // The soft edge of a hand’s shadow.
            let shadow = 1.0 - self.shadow / (1.0 + ((x * sin - y * cos - 0.1) * 40.0).exp());
            pixel.0[0] = (f32::from(pixel.0[0]) * 0.94 * light * shadow) as u8;
        }
    }
}
