//! Small drawn pictures of a site: sky, sun, hills, a piece of works. Sixteen colours, not compressed.
//!
//! The file follows the PNG specification with the simplest encoding it allows: one palette chunk, and image
//! data in stored blocks of zlib (RFC 1950, RFC 1951).

const WIDTH: u32 = 192;
const HEIGHT: u32 = 120;

/// Sky, clouds, sun, far hills, near hills, earth, road, concrete, shadow, steel, helmet, line.
const PALETTE: [[u8; 3]; 12] = [
    [0xA9, 0xD3, 0xEE],
    [0xF2, 0xF6, 0xF9],
    [0xF6, 0xC9, 0x45],
    [0x8F, 0xB3, 0xA2],
    [0x5B, 0x8C, 0x5A],
    [0xB8, 0x8B, 0x5C],
    [0x6B, 0x6F, 0x75],
    [0xD5, 0xD2, 0xC8],
    [0x8C, 0x8A, 0x82],
    [0xE0, 0x8A, 0x1E],
    [0xC8, 0x3C, 0x2E],
    [0xFA, 0xFA, 0xFA],
];

/// The picture of a seed.
pub(crate) fn site(seed: u64) -> Vec<u8> {
    file((WIDTH, HEIGHT), &PALETTE, &stored(&rows(seed)))
}

/// A file of a size in pixels, of at most sixteen colours, with its rows as a zlib stream.
pub(crate) fn file((width, height): (u32, u32), palette: &[[u8; 3]], rows: &[u8]) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    // Four bits per pixel, palette, deflate, no special filters, not interlaced.
    header.extend([4, 3, 0, 0, 0]);
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"PLTE", palette.as_flattened());
    chunk(&mut file, *b"IDAT", rows);
    chunk(&mut file, *b"IEND", &[]);
    file
}

/// Rows of the picture: a filter byte, then two pixels to the byte.
fn rows(seed: u64) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..HEIGHT {
        rows.push(0);
        for x in (0..WIDTH).step_by(2) {
            rows.push(colour(seed, x, y) << 4 | colour(seed, x + 1, y));
        }
    }
    rows
}

fn colour(seed: u64, x: u32, y: u32) -> u8 {
    let choice = |bits: u32, below: u64| {
        u32::try_from(seed >> bits & 0xFF).unwrap_or(0) % u32::try_from(below).unwrap_or(1)
    };
    let (far, near, ground) = (wave(x, 31 + choice(0, 20), 14), wave(x + choice(3, 90), 47, 10), 84);
    let works = if seed.is_multiple_of(2) { building(x, y, choice(8, 60)) } else { road(x, y) };
    if let Some(works) = works {
        return works;
    }
    let (across, down) = (x.abs_diff(30 + choice(12, 120)), y.abs_diff(20));
    match y {
        _ if y >= ground => 5,
        _ if y >= 66 + near => 4,
        _ if y >= 48 + far => 3,
        _ if across * across + down * down < 90 => 2,
        10..=14 if (x + choice(6, 100)) % 90 < 34 => 1,
        _ => 0,
    }
}

/// A frame of floors with a crane beside it.
fn building(x: u32, y: u32, left: u32) -> Option<u8> {
    let (left, right) = (30 + left, 82 + left);
    if (left..right).contains(&x) && (46..92).contains(&y) {
        let is_frame = y % 12 < 3 || (x - left) % 13 < 3;
        return Some(if is_frame { 7 } else { 8 });
    }
    let mast = right + 12;
    let is_crane =
        (mast..mast + 3).contains(&x) && (18..92).contains(&y) || (left..mast + 20).contains(&x) && y == 20;
    is_crane.then_some(9)
}

/// A road that narrows towards the hills, with a red barrier.
fn road(x: u32, y: u32) -> Option<u8> {
    if y < 84 {
        return None;
    }
    let half = 8 + (y - 84) * 2;
    let off = x.abs_diff(WIDTH / 2);
    match off {
        0..=1 if y % 12 < 7 => Some(11),
        _ if y == 88 && off < half => Some(10),
        _ if off < half => Some(6),
        _ if off < half + 3 => Some(7),
        _ => None,
    }
}

/// A zigzag of hills, `height` pixels high.
fn wave(x: u32, length: u32, height: u32) -> u32 {
    (x % (2 * length)).abs_diff(length) * height / length
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let mut body = kind.to_vec();
    body.extend_from_slice(data);
    file.extend(u32::try_from(data.len()).unwrap_or(0).to_be_bytes());
    let checksum = crc32(&body);
    file.append(&mut body);
    file.extend(checksum.to_be_bytes());
}

/// A zlib stream of stored blocks.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let blocks = data.chunks(usize::from(u16::MAX));
    let last = blocks.len().saturating_sub(1);
    for (place, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        stream.push(u8::from(place == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend_from_slice(block);
    }
    stream.extend(adler32(data).to_be_bytes());
    stream
}

pub(crate) fn adler32(data: &[u8]) -> u32 {
    let (low, high) = data.iter().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65521;
        (low, (high + low) % 65521)
    });
    high << 16 | low
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}
