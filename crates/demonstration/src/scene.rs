//! Drawn pictures for reports and inspections: a site as it stands on a day, with the day in its corner, and the
//! plan of a storey. Placeholders for photos, so nobody and no real place is on them.

use chrono::{Datelike, NaiveDate};

use crate::deflate::packed;
use crate::png::file;

const WIDTH: usize = 480;
const HEIGHT: usize = 320;
/// Where the ground begins.
const GROUND: usize = 216;

/// Sky, cloud, sun, far hill, near hill, earth, asphalt, concrete, shadow, steel, signal, white, water, ink, paper,
/// grass.
const PALETTE: [[u8; 3]; 16] = [
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
    [0x5F, 0x9F, 0xB8],
    [0x24, 0x2A, 0x30],
    [0xF7, 0xF4, 0xEA],
    [0x93, 0xB8, 0x5C],
];
const DULL_SKY: [u8; 3] = [0xC3, 0xCB, 0xD1];

/// What is on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// A building with its crane, so many storeys high.
    Building(u8),
    /// A road, so many fifths of it surfaced.
    Road(u8),
    /// A bridge, so many spans of it laid.
    Bridge(u8),
    /// A canal, so many fifths of it lined.
    Canal(u8),
    /// A crack or a hole in a wall, and how large.
    Damage(u8),
    /// The same place, mended.
    Mended(u8),
    /// The plan of a storey.
    Plan(u8),
}

/// A picture of the county.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scene {
    /// What is on it.
    pub view: View,
    /// The day in its corner.
    pub day: NaiveDate,
}

impl Scene {
    /// The bytes of a PNG, the same for the same scene.
    pub fn bytes(&self) -> Vec<u8> {
        let mut canvas = Canvas { pixels: vec![0; WIDTH * HEIGHT] };
        match self.view {
            View::Plan(number) => canvas.plan(usize::from(number)),
            View::Damage(size) => canvas.wall(usize::from(size), false),
            View::Mended(size) => canvas.wall(usize::from(size), true),
            view => {
                canvas.landscape(usize::try_from(self.day.num_days_from_ce()).unwrap_or(0));
                match view {
                    View::Road(done) => canvas.road(usize::from(done)),
                    View::Bridge(done) => canvas.bridge(usize::from(done)),
                    View::Canal(done) => canvas.canal(usize::from(done)),
                    View::Building(storeys) => canvas.building(usize::from(storeys)),
                    View::Damage(_) | View::Mended(_) | View::Plan(_) => {}
                }
            }
        }
        canvas.stamp(self.day);
        let mut palette = PALETTE;
        if let Some(sky) = palette.first_mut().filter(|_| self.day.ordinal().is_multiple_of(3)) {
            *sky = DULL_SKY;
        }
        let size = (u32::try_from(WIDTH).unwrap_or(0), u32::try_from(HEIGHT).unwrap_or(0));
        file(size, &palette, &packed(&canvas.rows(), WIDTH / 2 + 1))
    }
}

/// A colour of the palette for each pixel.
struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    /// A filter byte for each row, then two pixels to the byte.
    fn rows(&self) -> Vec<u8> {
        let mut rows = Vec::with_capacity((WIDTH / 2 + 1) * HEIGHT);
        for row in self.pixels.chunks(WIDTH) {
            rows.push(0);
            rows.extend(row.chunks(2).map(|pair| match pair {
                [left, right] => left << 4 | right,
                _ => 0,
            }));
        }
        rows
    }

    /// A rectangle; what lies outside is left out.
    fn fill(&mut self, (left, top): (usize, usize), (width, height): (usize, usize), colour: u8) {
        let (left, right) = (left.min(WIDTH), (left + width).min(WIDTH));
        for row in self.pixels.chunks_mut(WIDTH).skip(top).take(height) {
            if let Some(pixels) = row.get_mut(left..right) {
                pixels.fill(colour);
            }
        }
    }

    fn landscape(&mut self, day: usize) {
        self.fill((0, 0), (WIDTH, HEIGHT), 0);
        for round in 0..18_usize {
            let half = 18 - round.abs_diff(9) * round.abs_diff(9) / 5;
            self.fill((60 + day % 11 * 30 - half, 24 + round * 2), (2 * half, 2), 2);
        }
        for cloud in 0..3 {
            let left = (day * 53 + cloud * 170) % 420;
            self.fill((left, 34 + cloud * 16), (74, 7), 1);
            self.fill((left + 14, 29 + cloud * 16), (40, 5), 1);
        }
        for x in (0..WIDTH).step_by(4) {
            let far = 150 - wave(x + 40, 96, 44);
            self.fill((x, far), (4, GROUND - far), 3);
            let near = 178 - wave(x, 61, 26);
            self.fill((x, near), (4, GROUND - near), 4);
        }
        self.fill((0, GROUND), (WIDTH, HEIGHT - GROUND), 5);
        self.fill((0, GROUND + 74), (WIDTH, 30), 15);
    }

    fn building(&mut self, storeys: usize) {
        let (left, width) = (120, 190);
        for storey in 0..storeys.min(7) {
            let top = GROUND + 18 - (storey + 1) * 24;
            self.fill((left, top), (width, 24), 8);
            self.fill((left, top), (width, 5), 7);
            for column in 0..7 {
                self.fill((left + column * 30, top), (8, 24), 7);
            }
        }
        self.fill((left - 30, GROUND + 18), (width + 60, 6), 7);
        // The crane: mast, jib, weight, rope.
        self.fill((352, 44), (8, 198), 9);
        self.fill((150, 48), (270, 5), 9);
        self.fill((402, 53), (18, 14), 6);
        self.fill((200, 53), (2, 40), 13);
        self.fill((190, 93), (22, 10), 10);
    }

    fn road(&mut self, done: usize) {
        for y in GROUND..HEIGHT {
            let half = 14 + (y - GROUND) * 2;
            let left = (WIDTH / 2).saturating_sub(half);
            let is_done = HEIGHT - y <= (HEIGHT - GROUND) * done.min(5) / 5;
            self.fill((left, y), (2 * half, 1), if is_done { 6 } else { 8 });
            if is_done && y % 22 < 12 {
                self.fill((WIDTH / 2 - 2, y), (4, 1), 11);
            }
        }
        self.fill((130, GROUND + 10), (40, 16), 9);
        self.fill((138, GROUND - 2), (18, 12), 9);
        self.fill((134, GROUND + 26), (10, 8), 13);
        self.fill((156, GROUND + 26), (10, 8), 13);
        self.fill((300, GROUND + 30), (90, 6), 10);
    }

    fn bridge(&mut self, done: usize) {
        self.fill((0, GROUND + 30), (WIDTH, 50), 12);
        for pier in 0..6 {
            self.fill((30 + pier * 82, GROUND - 34), (14, 90), 7);
            if pier < done.min(5) {
                self.fill((30 + pier * 82, GROUND - 46), (96, 12), 7);
                self.fill((30 + pier * 82, GROUND - 34), (96, 4), 8);
            }
        }
        self.fill((400, 60), (7, 140), 9);
        self.fill((300, 62), (150, 5), 9);
    }

    fn canal(&mut self, done: usize) {
        for y in GROUND + 8..HEIGHT {
            let half = 24 + (y - GROUND);
            let left = WIDTH / 2 - half.min(WIDTH / 2);
            let is_lined = HEIGHT - y <= (HEIGHT - GROUND) * done.min(5) / 5;
            self.fill((left, y), (2 * half, 1), if is_lined { 7 } else { 8 });
            self.fill((left + half / 2, y), (half, 1), 12);
        }
        self.fill((90, GROUND - 4), (50, 26), 9);
        self.fill((136, GROUND - 26), (6, 36), 9);
        self.fill((138, GROUND - 28), (54, 6), 9);
        self.fill((186, GROUND - 24), (12, 18), 6);
    }

    fn wall(&mut self, size: usize, is_mended: bool) {
        self.fill((0, 0), (WIDTH, HEIGHT), 7);
        for course in 0..10 {
            self.fill((0, course * 32), (WIDTH, 2), 8);
            for brick in 0..9 {
                self.fill((brick * 60 + course % 2 * 30, course * 32), (2, 32), 8);
            }
        }
        let length = 60 + size % 6 * 26;
        let (left, top) = (110 + size * 37 % 120, 70 + size * 23 % 60);
        if is_mended {
            self.fill((left, top), (length + 30, 60), 14);
            return;
        }
        for step in 0..length {
            self.fill((left + step, top + step / 3 + wave(step, 9, 12)), (4, 5), 13);
        }
        self.fill((left - 12, top - 14), (8, length / 2 + 30), 10);
    }

    fn plan(&mut self, number: usize) {
        self.fill((0, 0), (WIDTH, HEIGHT), 14);
        for line in 0..12 {
            self.fill((20 + line * 40, 0), (1, HEIGHT), 7);
        }
        for line in 0..8 {
            self.fill((0, 20 + line * 40), (WIDTH, 1), 7);
        }
        self.frame((40, 40), (400, 220));
        self.frame((40, 40), (160 + number % 4 * 20, 110));
        self.frame((240, 150), (200, 110));
        self.frame((40, 150), (100 + number % 3 * 30, 110));
        for column in 0..6 {
            self.fill((36 + column * 80, 146), (10, 10), 13);
        }
    }

    fn frame(&mut self, (left, top): (usize, usize), (width, height): (usize, usize)) {
        self.fill((left, top), (width, 4), 13);
        self.fill((left, top + height), (width + 4, 4), 13);
        self.fill((left, top), (4, height), 13);
        self.fill((left + width, top), (4, height), 13);
    }

    /// The day as a camera prints it.
    fn stamp(&mut self, day: NaiveDate) {
        let text = day.format("%Y-%m-%d").to_string();
        self.fill((WIDTH - 176, HEIGHT - 32), (176, 32), 13);
        for (place, sign) in text.chars().enumerate() {
            for (row, line) in glyph(sign).iter().enumerate() {
                for column in (0..3_usize).filter(|column| line & (4 >> column) != 0) {
                    let at = (WIDTH - 168 + place * 16 + column * 4, HEIGHT - 26 + row * 4);
                    self.fill(at, (4, 4), 2);
                }
            }
        }
    }
}

/// Three bits for each of five rows.
const fn glyph(sign: char) -> [u8; 5] {
    match sign {
        '0' => [7, 5, 5, 5, 7],
        '1' => [2, 6, 2, 2, 7],
        '2' => [7, 1, 7, 4, 7],
        '3' => [7, 1, 7, 1, 7],
        '4' => [5, 5, 7, 1, 1],
        '5' => [7, 4, 7, 1, 7],
        '6' => [7, 4, 7, 5, 7],
        '7' => [7, 1, 2, 2, 2],
        '8' => [7, 5, 7, 5, 7],
        '9' => [7, 5, 7, 1, 7],
        _ => [0, 0, 7, 0, 0],
    }
}

/// A zigzag, `height` pixels high.
fn wave(x: usize, length: usize, height: usize) -> usize {
    (x % (2 * length)).abs_diff(length) * height / length
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn pictures_are_small_and_each_is_its_own() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let views = (0..6).flat_map(|n| {
            [
                View::Building(n),
                View::Road(n),
                View::Bridge(n),
                View::Canal(n),
                View::Damage(n),
                View::Plan(n),
            ]
        });
        let mut seen = BTreeSet::new();
        for view in views {
            let bytes = Scene { view, day }.bytes();
            assert!(bytes.len() < 8_000, "{view:?} has {} bytes", bytes.len());
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.ends_with(b"IEND\xaeB`\x82"));
            assert!(seen.insert(bytes) || matches!(view, View::Plan(_) | View::Damage(_)), "{view:?}");
        }
        let other = Scene { view: View::Road(1), day: day.succ_opt().unwrap() };
        assert!(seen.insert(other.bytes()), "another day is another picture");
    }
}
