//! Packing the rows of drawn pictures: deflate with the fixed codes of RFC 1951, which looks back one byte or one
//! row and nowhere else. Flat areas and straight edges need no more.

use crate::png::adler32;

/// The longest match.
const LONGEST: usize = 258;
/// Below this a match costs more than it saves.
const SHORTEST: usize = 4;
/// First length and number of extra bits of each length code from 257 on (RFC 1951 § 3.2.5).
const LENGTHS: [(u32, u32); 29] = [
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 1),
    (13, 1),
    (15, 1),
    (17, 1),
    (19, 2),
    (23, 2),
    (27, 2),
    (31, 2),
    (35, 3),
    (43, 3),
    (51, 3),
    (59, 3),
    (67, 4),
    (83, 4),
    (99, 4),
    (115, 4),
    (131, 5),
    (163, 5),
    (195, 5),
    (227, 5),
    (258, 0),
];

/// A zlib stream of `data`, whose rows are `row` bytes long.
pub(crate) fn packed(data: &[u8], row: usize) -> Vec<u8> {
    let mut bits = Bits { bytes: vec![0x78, 0x01], word: 0, filled: 0 };
    // The last block, with fixed codes.
    bits.push(0b011, 3);
    let mut place = 0;
    while let Some(byte) = data.get(place) {
        let (length, distance) = longest(data, place, row);
        if length < SHORTEST {
            bits.symbol(u32::from(*byte));
            place += 1;
        } else {
            bits.copy(length, distance);
            place += length;
        }
    }
    bits.symbol(256);
    let mut stream = bits.finish();
    stream.extend(adler32(data).to_be_bytes());
    stream
}

/// The longer of the matches with what lies one byte and one row back.
fn longest(data: &[u8], place: usize, row: usize) -> (usize, usize) {
    let matches = |distance: usize| {
        let Some(from) = place.checked_sub(distance) else { return 0 };
        let (here, there) = (data.get(place..).unwrap_or_default(), data.get(from..).unwrap_or_default());
        here.iter().zip(there).take(LONGEST).take_while(|(one, other)| one == other).count()
    };
    let (near, above) = (matches(1), matches(row));
    if near > above { (near, 1) } else { (above, row) }
}

struct Bits {
    bytes: Vec<u8>,
    word: u32,
    filled: u32,
}

impl Bits {
    /// The lowest bit first.
    fn push(&mut self, value: u32, count: u32) {
        self.word |= value << self.filled;
        self.filled += count;
        while self.filled >= 8 {
            self.bytes.push(self.word.to_le_bytes().first().copied().unwrap_or(0));
            self.word >>= 8;
            self.filled -= 8;
        }
    }

    /// A code, whose highest bit comes first.
    fn code(&mut self, value: u32, count: u32) {
        self.push(value.reverse_bits() >> (32 - count), count);
    }

    fn symbol(&mut self, symbol: u32) {
        match symbol {
            0..=143 => self.code(0x30 + symbol, 8),
            144..=255 => self.code(0x190 + symbol - 144, 9),
            256..=279 => self.code(symbol - 256, 7),
            _ => self.code(0xC0 + symbol - 280, 8),
        }
    }

    fn copy(&mut self, length: usize, distance: usize) {
        let length = u32::try_from(length).unwrap_or(3);
        let after = LENGTHS.partition_point(|(first, _)| *first <= length);
        let place = after.saturating_sub(1);
        let (first, extra) = LENGTHS.get(place).copied().unwrap_or((3, 0));
        self.symbol(257 + u32::try_from(place).unwrap_or(0));
        self.push(length - first, extra);
        self.distance(u32::try_from(distance).unwrap_or(1));
    }

    /// Two codes for each power of two, from 4 on with extra bits.
    fn distance(&mut self, distance: u32) {
        let offset = distance.saturating_sub(1);
        if offset < 4 {
            return self.code(offset, 5);
        }
        let extra = offset.ilog2() - 1;
        self.code(2 * extra + (offset >> extra), 5);
        self.push(offset & ((1 << extra) - 1), extra);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.filled > 0 {
            self.push(0, 8 - self.filled);
        }
        self.bytes
    }
}
