//! How large a picture is, read from its header alone: a file of some bytes can claim more
//! pixels than a machine has memory, so nothing is decoded to find out.

use dujiang_domain::files::MediaType;

/// The longest side in pixels: an A0 sheet at 600 dpi has 28,087.
const MAX_SIDE: u32 = 30_000;
/// The most pixels: an A0 sheet at 300 dpi has 139 million.
const MAX_PIXELS: u64 = 200_000_000;

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub width: u32,
    pub height: u32,
}

impl Size {
    /// Whether programs can be expected to show it.
    pub(super) fn is_reasonable(self) -> bool {
        let sides = 1..=MAX_SIDE;
        sides.contains(&self.width)
            && sides.contains(&self.height)
            && u64::from(self.width) * u64::from(self.height) <= MAX_PIXELS
    }
}

/// The size of the picture that begins with `head`; `None` when its header cannot be read.
pub(super) fn size(media: MediaType, head: &[u8]) -> Option<Size> {
    match media {
        MediaType::Png => png(head),
        MediaType::Jpeg => jpeg(head),
        MediaType::Webp => webp(head),
        _ => None,
    }
}

/// PNG: the first chunk is `IHDR` with two 32-bit figures.
fn png(head: &[u8]) -> Option<Size> {
    (head.get(12..16)? == b"IHDR").then_some(())?;
    let figure = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some(Size { width: figure(16)?, height: figure(20)? })
}

/// JPEG: segments until the first start of frame, of which there are thirteen kinds.
fn jpeg(head: &[u8]) -> Option<Size> {
    let figure = |at: usize| Some(u16::from_be_bytes(head.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        (*head.get(at)? == 0xff).then_some(())?;
        match *head.get(at + 1)? {
            // Fill bytes before a marker.
            0xff => at += 1,
            // Markers without content.
            0x01 | 0xd0..=0xd7 => at += 2,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some(Size { height: figure(at + 5)?.into(), width: figure(at + 7)?.into() });
            }
            // The scan or the end without a frame before it.
            0xd8..=0xda | 0x00 => return None,
            _ => at += 2 + usize::from(figure(at + 2)?.max(2)),
        }
    }
}

/// WebP: the first chunk is lossy, lossless or extended, each with its own spelling.
fn webp(head: &[u8]) -> Option<Size> {
    let little = |at: usize, bytes: usize| {
        let bytes = head.get(at..at + bytes)?;
        Some(bytes.iter().rev().fold(0_u32, |figure, byte| figure << 8 | u32::from(*byte)))
    };
    match head.get(12..16)? {
        b"VP8 " => Some(Size { width: little(26, 2)? & 0x3fff, height: little(28, 2)? & 0x3fff }),
        b"VP8L" => {
            let bits = little(21, 4)?;
            Some(Size { width: (bits & 0x3fff) + 1, height: (bits >> 14 & 0x3fff) + 1 })
        }
        b"VP8X" => Some(Size { width: little(24, 3)? + 1, height: little(27, 3)? + 1 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn the_size_stands_in_the_header() {
        assert_eq!(size(MediaType::Png, &png_of(640, 480)), Some(Size { width: 640, height: 480 }));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08\x01\xe0\x02\x80";
        assert_eq!(size(MediaType::Jpeg, jpeg), Some(Size { width: 640, height: 480 }));
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01";
        assert_eq!(size(MediaType::Webp, lossy), Some(Size { width: 640, height: 480 }));
        let lossless = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\x00";
        assert_eq!(size(MediaType::Webp, lossless), Some(Size { width: 640, height: 480 }));
        let extended = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x02\x00\xdf\x01\x00";
        assert_eq!(size(MediaType::Webp, extended), Some(Size { width: 640, height: 480 }));
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_unreasonable() {
        for (width, height) in [(65_000, 65_000), (30_001, 1), (0, 10), (20_000, 20_000), (u32::MAX, 1)] {
            assert!(
                !size(MediaType::Png, &png_of(width, height)).unwrap().is_reasonable(),
                "{width}x{height}"
            );
        }
        assert!(Size { width: 14_043, height: 9_933 }.is_reasonable());
    }

    #[test]
    fn a_broken_header_has_no_size() {
        let broken: [(MediaType, &[u8]); 5] = [
            (MediaType::Png, b"\x89PNG\r\n\x1a\n\0\0\0\x0dIDAT"),
            (MediaType::Png, &png_of(1, 1)[..20]),
            (MediaType::Jpeg, b"\xff\xd8\xff\xe0\xff\xff"),
            (MediaType::Jpeg, b"\xff\xd8\xff\xda\x00\x02"),
            (MediaType::Webp, b"RIFF\0\0\0\0WEBPJUNK"),
        ];
        for (media, head) in broken {
            assert_eq!(size(media, head), None, "{head:?}");
        }
    }
}
