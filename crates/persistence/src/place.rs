//! Places in three columns.

use dujiang_domain::capture::Position;

/// The place of three columns that are filled or empty together.
pub(crate) fn of(latitude: Option<i64>, longitude: Option<i64>, accuracy: Option<i64>) -> Option<Position> {
    Some(Position { latitude: latitude?, longitude: longitude?, accuracy_metres: accuracy? })
}
