//! From bytes to a picture in grey, of a size that is worked on.

use std::io::Cursor;

use image::error::{ImageError, LimitErrorKind};
use image::imageops::{FilterType, resize};
use image::{GrayImage, ImageFormat, ImageReader, Limits};

use crate::refusal::ScanRefusal;

/// Bytes of a file that is read: a photo of fifty megapixels has half of it.
pub const MOST_BYTES: usize = 48 * 1024 * 1024;
/// Pixels of a picture that is read.
pub const MOST_PIXELS: u64 = 64_000_000;
/// Bytes that a decoder may ask for: three a pixel, and as much again for its own work.
const MOST_MEMORY: u64 = MOST_PIXELS * 6;
/// Longest side that is worked on, in pixels: a whole page in it has 250 dots an inch.
const WORKED: u32 = 3_000;
/// Shortest side below which a tick is no more than a pixel or two.
const LEAST: u32 = 600;

/// Decodes a picture, by its first bytes and not by its name. Nothing is decoded before its size is known.
///
/// # Errors
/// [`ScanRefusal`].
pub(crate) fn open(bytes: &[u8]) -> Result<GrayImage, ScanRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(ScanRefusal::TooLarge);
    }
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png)) => format,
        _ => return Err(ScanRefusal::NotAPicture),
    };
    let (width, height) = ImageReader::with_format(Cursor::new(bytes), format)
        .into_dimensions()
        .map_err(refused)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(ScanRefusal::TooLarge);
    }
    if width.min(height) < LEAST {
        return Err(ScanRefusal::TooSmall);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let grey = reader.decode().map_err(refused)?.into_luma8();
    Ok(to_work(grey))
}

fn refused(wrong: ImageError) -> ScanRefusal {
    match wrong {
        ImageError::Limits(limit)
            if !matches!(limit.kind(), LimitErrorKind::Unsupported { .. }) =>
        {
            ScanRefusal::TooLarge
        }
        _ => ScanRefusal::Damaged,
    }
}

/// Smaller when it is larger than what is worked on.
pub(crate) fn to_work(grey: GrayImage) -> GrayImage {
    at_most(&grey, WORKED).unwrap_or(grey)
}

/// The picture with its longest side shortened to `side`, or nothing when it is that small already.
pub(crate) fn at_most(grey: &GrayImage, side: u32) -> Option<GrayImage> {
    let (width, height) = grey.dimensions();
    let longest = width.max(height);
    if longest <= side {
        return None;
    }
    let scaled = |length: u32| {
        let scaled = u64::from(length) * u64::from(side) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    Some(resize(
        grey,
        scaled(width),
        scaled(height),
        FilterType::Triangle,
    ))
}
