//! Copies of pictures, friendly and hostile.

use image::{Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture whose left half is red.
fn half_red(width: u32, height: u32) -> DynamicImage {
    let pixel = |x, _| if x < width / 2 { Rgb([200, 20, 20]) } else { Rgb([20, 20, 200]) };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

/// A JPEG with metadata: orientation 6 (turned by a quarter) and a text that must not go along.
fn with_metadata(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    tiff.extend(b"\x01\x0e\0\x02\0\0\0\x10\0\0\0\x26\0\0\0\0");
    tiff.extend(b"GPS 30.99 103.61");
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &tiff, &jpeg[2..]].concat()
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap()
}

#[test]
fn copies_are_small_upright_and_without_metadata() {
    let original = with_metadata(&encoded(&half_red(2400, 1200), ImageFormat::Jpeg));
    assert!(original.windows(3).any(|bytes| bytes == b"GPS"));
    let made = copies(&original, MediaType::Jpeg).unwrap();
    assert_eq!(made.size, Size { width: 1200, height: 2400 });
    let (thumb, view) = (decoded(&made.thumb), decoded(&made.view));
    assert_eq!((thumb.width(), thumb.height()), (160, 320));
    assert_eq!((view.width(), view.height()), (800, 1600));
    // Turned clockwise by a quarter, what was on the left is at the top.
    assert!(view.to_rgb8().get_pixel(400, 100).0[0] > 150 && view.to_rgb8().get_pixel(400, 1500).0[2] > 150);
    for copy in [&made.thumb, &made.view] {
        assert!(
            !copy.windows(4).any(|bytes| bytes == b"Exif") && !copy.windows(3).any(|bytes| bytes == b"GPS")
        );
    }
}

#[test]
fn every_type_of_photo_is_taken_and_glass_is_white() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(40, 30, Rgba([0, 0, 0, 0])));
    for (format, media) in [(ImageFormat::Png, MediaType::Png), (ImageFormat::WebP, MediaType::Webp)] {
        let made = copies(&encoded(&clear, format), media).unwrap();
        assert_eq!(decoded(&made.view).to_rgb8().get_pixel(20, 15).0, [255, 255, 255]);
    }
}

#[test]
fn what_a_second_reader_would_find_is_gone() {
    let hidden =
        [encoded(&half_red(40, 30), ImageFormat::Jpeg), b"<script>alert(1)</script>".to_vec()].concat();
    let made = copies(&hidden, MediaType::Jpeg).unwrap();
    assert!(!made.view.windows(7).any(|bytes| bytes == b"<script"));
}

#[test]
fn a_half_picture_and_a_bomb_are_refused() {
    let png = encoded(&half_red(400, 300), ImageFormat::Png);
    assert_eq!(copies(&png[..png.len() / 2], MediaType::Png).unwrap_err().code, Code::FileDamaged);
    assert_eq!(copies(b"\xff\xd8\xff\xe0", MediaType::Jpeg).unwrap_err().code, Code::FileDamaged);
    assert_eq!(copies(b"%PDF-1.7", MediaType::Pdf).unwrap_err().code, Code::FileType);
    // Nine thousand squared is small as a file of one colour and 81 million pixels in memory.
    assert_eq!(require_pixels(9_000, 9_000).unwrap_err().code, Code::FilePixels);
    let mut vast = png.clone();
    vast[16..24].copy_from_slice(b"\0\0\xfd\xe8\0\0\xfd\xe8");
    assert!(copies(&vast, MediaType::Png).is_err());
}
