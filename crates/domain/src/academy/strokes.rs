//! A signature drawn on the screen, as compact bytes: the strokes and nothing else. It proves a presence, and is never
//! read as a consent.
//!
//! Version 1: the byte 1; width and height of the frame, two bytes each, big-endian; then each stroke as the number of its
//! points, its first point, and for each of the others the difference with the point before. Numbers are LEB128; first
//! points and differences are zigzag.

use crate::{Refusal, RefusalCode};

/// Most bytes of a signature, as the table admits them.
pub const MOST_BYTES: usize = 16_384;
/// Most strokes.
const MOST_STROKES: usize = 500;
const VERSION: u8 = 1;

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strokes {
    /// Width of the frame it was drawn in.
    pub width: u16,
    /// Height.
    pub height: u16,
    /// Strokes: points from the top left corner.
    pub strokes: Vec<Vec<(u16, u16)>>,
}

impl Strokes {
    /// The bytes that are kept.
    ///
    /// # Errors
    /// [`RefusalCode::Missing`] about `strokes` when nothing was drawn, fewer than two points; [`RefusalCode::TooLarge`];
    /// [`RefusalCode::NotANumber`] for a point outside the frame.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Refusal> {
        let refuse = |code| Err(Refusal::of(code, "strokes"));
        if self.strokes.iter().map(Vec::len).sum::<usize>() < 2 {
            return refuse(RefusalCode::Missing);
        }
        let inside = |(x, y): &(u16, u16)| *x <= self.width && *y <= self.height;
        if !self.strokes.iter().flatten().all(inside) {
            return refuse(RefusalCode::NotANumber);
        }
        let mut bytes = vec![VERSION];
        bytes.extend(self.width.to_be_bytes());
        bytes.extend(self.height.to_be_bytes());
        for stroke in self.strokes.iter().filter(|stroke| !stroke.is_empty()) {
            put(&mut bytes, u32::try_from(stroke.len()).unwrap_or(u32::MAX));
            let mut last = (0, 0);
            for &(x, y) in stroke {
                let (x, y) = (i32::from(x), i32::from(y));
                put(&mut bytes, zigzag(x - last.0));
                put(&mut bytes, zigzag(y - last.1));
                last = (x, y);
            }
        }
        if self.strokes.len() > MOST_STROKES || bytes.len() > MOST_BYTES {
            return refuse(RefusalCode::TooLarge);
        }
        Ok(bytes)
    }

    /// Reads them; nothing when they are not of this version, cut, or go out of the frame.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let [VERSION, w1, w2, h1, h2, rest @ ..] = bytes else {
            return None;
        };
        if bytes.len() > MOST_BYTES {
            return None;
        }
        let (width, height) = (
            u16::from_be_bytes([*w1, *w2]),
            u16::from_be_bytes([*h1, *h2]),
        );
        let mut rest = rest;
        let mut strokes = Vec::new();
        while !rest.is_empty() {
            let mut stroke = Vec::new();
            let mut last = (0_i32, 0_i32);
            for _ in 0..take(&mut rest)? {
                last.0 = last.0.checked_add(unzigzag(take(&mut rest)?))?;
                last.1 = last.1.checked_add(unzigzag(take(&mut rest)?))?;
                let (x, y) = (u16::try_from(last.0).ok()?, u16::try_from(last.1).ok()?);
                if x > width || y > height {
                    return None;
                }
                stroke.push((x, y));
            }
            strokes.push(stroke);
        }
        (strokes.len() <= MOST_STROKES).then_some(Self {
            width,
            height,
            strokes,
        })
    }
}

fn zigzag(n: i32) -> u32 {
    ((n << 1) ^ (n >> 31)).cast_unsigned()
}

fn unzigzag(n: u32) -> i32 {
    (n >> 1).cast_signed() ^ -((n & 1).cast_signed())
}

fn put(bytes: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        bytes.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

fn take(rest: &mut &[u8]) -> Option<u32> {
    let mut n = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        n |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(n);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_signature_of_two_hundred_points_takes_about_two_bytes_a_point() {
        let stroke: Vec<(u16, u16)> = (0..200_u16).map(|n| (n * 2, 60 + n % 40)).collect();
        let drawn = Strokes {
            width: 480,
            height: 160,
            strokes: vec![stroke],
        };
        let bytes = drawn.to_bytes().unwrap();
        assert!(bytes.len() < 420, "{}", bytes.len());
        assert_eq!(Strokes::of_bytes(&bytes), Some(drawn));
    }

    #[test]
    fn an_empty_frame_a_single_point_and_ink_outside_the_frame_are_no_signature() {
        let of = |strokes: Vec<Vec<(u16, u16)>>| {
            let drawn = Strokes {
                width: 10,
                height: 10,
                strokes,
            };
            drawn.to_bytes().unwrap_err().code
        };
        assert_eq!(of(vec![]), RefusalCode::Missing);
        assert_eq!(of(vec![vec![], vec![(1, 1)]]), RefusalCode::Missing);
        assert_eq!(of(vec![vec![(1, 1), (11, 1)]]), RefusalCode::NotANumber);
        let scribble: Vec<(u16, u16)> = (0..20_000).map(|n| (n % 10, n % 7)).collect();
        assert_eq!(of(vec![scribble]), RefusalCode::TooLarge);
    }

    proptest! {
        #[test]
        fn what_is_drawn_is_read_back(
            strokes in proptest::collection::vec(
                proptest::collection::vec((0..=600_u16, 0..=200_u16), 1..40), 1..20),
        ) {
            let drawn = Strokes { width: 600, height: 200, strokes };
            if let Ok(bytes) = drawn.to_bytes() {
                prop_assert_eq!(Strokes::of_bytes(&bytes), Some(drawn));
            }
        }

        #[test]
        fn no_bytes_make_reading_fail_otherwise_than_by_saying_so(
            bytes in proptest::collection::vec(any::<u8>(), 0..200), versioned in any::<bool>(),
        ) {
            let mut bytes = bytes;
            if versioned && !bytes.is_empty() {
                bytes[0] = VERSION;
            }
            if let Some(read) = Strokes::of_bytes(&bytes) {
                let inside = |(x, y): &(u16, u16)| *x <= read.width && *y <= read.height;
                prop_assert!(read.strokes.iter().flatten().all(inside));
            }
        }
    }
}
