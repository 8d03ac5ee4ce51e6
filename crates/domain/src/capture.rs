//! When and where something was captured on a device in the field.
//!
//! The clock of a phone may be wrong and its owner has a right not to be followed: a time counts as no later than
//! its arrival ([`Captured::happened`]), and a place is kept no finer than [`COARSE`] unless safety needs it
//! (国办函〔2026〕12号: no tracks beyond need). Degrees are kept as millionths, so that no float is ever stored.

use chrono::{DateTime, Datelike as _, FixedOffset, TimeDelta, Utc};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};
use serde::{Deserialize, Serialize};

use crate::fault::Code;
use crate::input::Fields;

/// Millionths of a degree in one step of a coarse place: a thousandth of a degree, some 100 m.
const COARSE: i64 = 1_000;
/// What a coarse place is accurate to at best, in metres.
const COARSE_METRES: i64 = 100;
/// The worst accuracy that is worth keeping, in metres: a cell of the telephone network.
const WORST_METRES: i64 = 100_000;

/// A place as a device says it, in degrees and metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees {
    /// −90 to 90.
    pub latitude: f64,
    /// −180 to 180.
    pub longitude: f64,
    /// Radius within which the device believes to be, 0 to 100,000.
    pub accuracy_metres: f64,
}

/// A place on earth, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Millionths of a degree, north positive.
    pub latitude: i64,
    /// Millionths of a degree, east positive.
    pub longitude: i64,
    /// Radius of accuracy in metres.
    pub accuracy_metres: i64,
}

impl Position {
    /// Reads what a device says; complaints are about fields below `pointer`.
    pub fn read(said: Degrees, pointer: &str, fields: &mut Fields) -> Option<Self> {
        let latitude = scaled(said.latitude, 1_000_000, 90_000_000);
        let longitude = scaled(said.longitude, 1_000_000, 180_000_000);
        let accuracy = scaled(said.accuracy_metres, 1, WORST_METRES).filter(|metres| *metres >= 0);
        for (name, value) in [("latitude", latitude), ("longitude", longitude), ("accuracy_metres", accuracy)]
        {
            fields.require(&format!("{pointer}/{name}"), value.is_some(), Code::FieldRange);
        }
        Some(Self { latitude: latitude?, longitude: longitude?, accuracy_metres: accuracy? })
    }

    /// The same place as coarsely as it is kept where safety does not need more.
    pub fn coarse(self) -> Self {
        let round = |value: i64| {
            let half = if value < 0 { -COARSE / 2 } else { COARSE / 2 };
            (value + half) / COARSE * COARSE
        };
        Self {
            latitude: round(self.latitude),
            longitude: round(self.longitude),
            accuracy_metres: self.accuracy_metres.max(COARSE_METRES),
        }
    }

    /// Latitude and longitude in degrees, for those who draw.
    pub fn degrees(self) -> (f64, f64) {
        let degrees = |value: i64| Decimal::new(value, 6).to_f64().unwrap_or(0.0);
        (degrees(self.latitude), degrees(self.longitude))
    }
}

/// `value` in whole parts of `parts` to one, when it is a number within ± `most` of them.
fn scaled(value: f64, parts: i64, most: i64) -> Option<i64> {
    let exact = Decimal::from_f64(value)?.checked_mul(Decimal::from(parts))?;
    exact.round().to_i64().filter(|whole| (-most..=most).contains(whole))
}

/// When something was captured, by the clock of the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// The instant that the device showed.
    pub at: DateTime<Utc>,
    /// How far its wall clock was ahead of UTC, in minutes.
    pub offset_minutes: i64,
}

impl Captured {
    /// Reads what a device says; a complaint is about the field at `pointer`.
    pub fn read(said: DateTime<FixedOffset>, pointer: &str, fields: &mut Fields) -> Self {
        fields.require(pointer, (2000..=2100).contains(&said.year()), Code::FieldRange);
        let at = said.to_utc();
        // Both databases keep microseconds.
        let at = at - TimeDelta::nanoseconds(i64::from(at.timestamp_subsec_nanos()) % 1_000);
        Self { at, offset_minutes: i64::from(said.offset().local_minus_utc()) / 60 }
    }

    /// The instant that counts: what was said to be captured after it arrived was captured when it arrived, for the
    /// device's clock is wrong.
    pub fn happened(self, arrived: DateTime<Utc>) -> DateTime<Utc> {
        self.at.min(arrived)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(latitude: f64, longitude: f64, accuracy_metres: f64) -> Result<Position, Vec<String>> {
        let mut fields = Fields::default();
        let position =
            Position::read(Degrees { latitude, longitude, accuracy_metres }, "/position", &mut fields);
        match fields.finish(()) {
            Ok(()) => Ok(position.unwrap()),
            Err(fault) => Err(fault.fields.into_iter().map(|field| field.pointer).collect()),
        }
    }

    #[test]
    fn a_place_is_kept_in_millionths_and_coarsely() {
        let place = read(30.998_765_4, 103.612_345_6, 8.4).unwrap();
        assert_eq!(place, Position { latitude: 30_998_765, longitude: 103_612_346, accuracy_metres: 8 });
        let coarse = place.coarse();
        assert_eq!(coarse, Position { latitude: 30_999_000, longitude: 103_612_000, accuracy_metres: 100 });
        assert_eq!(coarse.degrees(), (30.999, 103.612));
        let south = read(-30.998_765_4, -0.000_4, 0.0).unwrap().coarse();
        assert_eq!((south.latitude, south.longitude), (-30_999_000, 0));
    }

    #[test]
    fn what_is_no_place_is_refused_field_by_field() {
        for wrong in [f64::NAN, f64::INFINITY, 1e308, -1e308, 90.1, -91.0] {
            assert_eq!(read(wrong, 0.0, 0.0), Err(vec!["/position/latitude".to_owned()]), "{wrong}");
        }
        assert_eq!(
            read(91.0, 181.0, -1.0),
            Err(["latitude", "longitude", "accuracy_metres"]
                .map(|name| format!("/position/{name}"))
                .to_vec())
        );
    }

    #[test]
    fn a_clock_that_runs_ahead_counts_as_arrived() {
        let arrived = DateTime::parse_from_rfc3339("2026-05-01T08:00:00Z").unwrap().to_utc();
        let captured = |text: &str| {
            let mut fields = Fields::default();
            Captured::read(DateTime::parse_from_rfc3339(text).unwrap(), "/captured_at", &mut fields)
        };
        let ahead = captured("2027-01-01T00:00:00+08:00");
        assert_eq!((ahead.happened(arrived), ahead.offset_minutes), (arrived, 480));
        let before = captured("2026-05-01T15:00:00.123456789+08:00");
        assert_eq!(before.happened(arrived).to_rfc3339(), "2026-05-01T07:00:00.123456+00:00");
    }

    proptest! {
        #[test]
        fn a_coarse_place_is_near_and_stays_what_it_is(
            latitude in -90.0_f64..=90.0, longitude in -180.0_f64..=180.0, accuracy in 0.0_f64..5_000.0,
        ) {
            let place = read(latitude, longitude, accuracy).unwrap();
            let coarse = place.coarse();
            prop_assert!((coarse.latitude - place.latitude).abs() <= COARSE / 2);
            prop_assert!((coarse.longitude - place.longitude).abs() <= COARSE / 2);
            prop_assert_eq!(coarse.coarse(), coarse);
        }
    }
}
