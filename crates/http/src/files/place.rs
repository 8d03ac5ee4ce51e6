//! Places on the wire: degrees and metres.

use dujiang_domain::capture::{Degrees, Position};
use dujiang_domain::fault::Fault;
use dujiang_domain::input::Fields;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where something was captured, as the device says it (WGS 84).
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaidPosition {
    /// Degrees, north positive.
    #[schema(minimum = -90, maximum = 90, example = 30.998)]
    latitude: f64,
    /// Degrees, east positive.
    #[schema(minimum = -180, maximum = 180, example = 103.612)]
    longitude: f64,
    /// Radius of accuracy in metres.
    #[schema(minimum = 0, maximum = 100_000, example = 12)]
    accuracy_metres: f64,
}

impl SaidPosition {
    /// The place; complaints are about fields below `pointer`.
    ///
    /// # Errors
    /// A fault that names every field outside its range.
    pub(crate) fn read(said: Option<Self>, pointer: &str) -> Result<Option<Position>, Fault> {
        let Some(Self { latitude, longitude, accuracy_metres }) = said else { return Ok(None) };
        let mut fields = Fields::default();
        let position = Position::read(Degrees { latitude, longitude, accuracy_metres }, pointer, &mut fields);
        fields.finish(position)
    }
}

/// Where something was captured (WGS 84), kept to a thousandth of a degree, some 100 m, unless safety needs more.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub(crate) struct PositionView {
    /// Degrees, north positive.
    #[schema(minimum = -90, maximum = 90, example = 30.998)]
    latitude: f64,
    /// Degrees, east positive.
    #[schema(minimum = -180, maximum = 180, example = 103.612)]
    longitude: f64,
    /// Radius of accuracy in metres.
    #[schema(minimum = 0, maximum = 100_000, example = 100)]
    accuracy_metres: i64,
}

impl From<Position> for PositionView {
    fn from(position: Position) -> Self {
        let (latitude, longitude) = position.degrees();
        Self { latitude, longitude, accuracy_metres: position.accuracy_metres }
    }
}

impl PositionView {
    /// The place in three columns, when there is one.
    pub(crate) fn from_parts(
        latitude: Option<i64>,
        longitude: Option<i64>,
        accuracy: Option<i64>,
    ) -> Option<Self> {
        let position = Position { latitude: latitude?, longitude: longitude?, accuracy_metres: accuracy? };
        Some(position.into())
    }
}
