//! Copies of photos for screens: smaller, the right way up, and made anew from the pixels, so that nothing that was
//! hidden in the file, neither the place of capture nor a program, goes along.
//!
//! Decoding runs beside the server's own threads, two pictures at a time, each within a bounded memory.

use std::io::Cursor;
use std::sync::LazyLock;

use bytes::Bytes;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::MediaType;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

use super::pictures::Size;
use crate::AppError;

/// Pictures that are decoded at the same time: each may need a hundred megabytes.
static DECODERS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// The most pixels of a photo: a phone's 50 million and some.
const MOST_PIXELS: u64 = 64_000_000;
/// The longest side of a photo; a long panorama has fewer than this.
const MOST_SIDE: u32 = 20_000;
/// What decoding may allocate.
const MOST_MEMORY: u64 = 512 << 20;
/// Longest side of the small copy.
const THUMB: u32 = 320;
/// Longest side of the copy to look at.
const VIEW: u32 = 1600;

/// The copies of one picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Copies {
    /// Size of the picture as people see it.
    pub size: Size,
    /// JPEG of at most [`THUMB`].
    pub thumb: Bytes,
    /// JPEG of at most [`VIEW`].
    pub view: Bytes,
}

/// Makes the copies of a picture whose type was sniffed and whose size was read before.
///
/// # Errors
/// [`Code::FilePixels`], [`Code::FileDamaged`].
pub(super) async fn make(bytes: Bytes, media: MediaType) -> Result<Copies, AppError> {
    let _turn = DECODERS.acquire().await.map_err(AppError::internal)?;
    let made = tokio::task::spawn_blocking(move || copies(&bytes, media)).await;
    Ok(made.map_err(AppError::internal)??)
}

fn copies(bytes: &[u8], media: MediaType) -> Result<Copies, Fault> {
    let damaged = || Fault::new(Code::FileDamaged);
    let format = match media {
        MediaType::Jpeg => ImageFormat::Jpeg,
        MediaType::Png => ImageFormat::Png,
        MediaType::Webp => ImageFormat::WebP,
        other => return Err(Fault::new(Code::FileType).with("found", other.as_str())),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MOST_SIDE), Some(MOST_SIDE));
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| damaged())?;
    let (width, height) = decoder.dimensions();
    require_pixels(width, height)?;
    let orientation = decoder.orientation().map_err(|_| damaged())?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| damaged())?;
    picture.apply_orientation(orientation);
    let size = Size { width: picture.width(), height: picture.height() };
    let view = shrunk(&picture, VIEW);
    let thumb = shrunk(&view, THUMB);
    Ok(Copies { size, thumb: jpeg(&thumb, 75)?, view: jpeg(&view, 82)? })
}

/// Asked again of the decoder itself, should it read another header than we did.
fn require_pixels(width: u32, height: u32) -> Result<(), Fault> {
    let is_reasonable = width <= MOST_SIDE
        && height <= MOST_SIDE
        && u64::from(width).saturating_mul(u64::from(height)) <= MOST_PIXELS;
    let fault = || Fault::new(Code::FilePixels).with("width", width).with("height", height);
    if is_reasonable { Ok(()) } else { Err(fault()) }
}

/// The picture on white, with its longest side at most `most`.
fn shrunk(picture: &DynamicImage, most: u32) -> DynamicImage {
    if picture.width() <= most && picture.height() <= most {
        return picture.clone();
    }
    picture.thumbnail(most, most)
}

fn jpeg(picture: &DynamicImage, quality: u8) -> Result<Bytes, Fault> {
    let mut bytes = Vec::new();
    let pixels = on_white(picture);
    let encoded = pixels.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality));
    encoded.map_err(|_| Fault::new(Code::FileDamaged))?;
    Ok(bytes.into())
}

/// JPEG knows no transparency: what shines through is white, as on paper.
fn on_white(picture: &DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.to_rgb8());
    }
    let mut pixels = picture.to_rgba8();
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0.map(u16::from);
        let blend = |value: u16| u8::try_from((value * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255);
        pixel.0 = [blend(red), blend(green), blend(blue), 255];
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(pixels).to_rgb8())
}

#[cfg(test)]
#[path = "copies_tests.rs"]
mod tests;
