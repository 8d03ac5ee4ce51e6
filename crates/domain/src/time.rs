//! Where time and identifiers come from: two ports that the wiring implements.
//!
//! Instants are UTC with microseconds, the finest both databases keep. Civil dates are those
//! of Asia/Shanghai, which has had a fixed offset of eight hours since 1991.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present instant, truncated to microseconds.
    fn now(&self) -> DateTime<Utc>;
}

/// Makes identifiers and secrets.
pub trait IdSource: Send + Sync {
    /// A new time-ordered identifier; later calls in one process give greater ones.
    fn next_id(&self) -> Uuid;
    /// Fills `bytes` from a cryptographic generator.
    fn fill_secret(&self, bytes: &mut [u8]);
}

/// The civil date in China at `instant`.
pub fn civil_date(instant: DateTime<Utc>) -> NaiveDate {
    (instant + TimeDelta::hours(8)).date_naive()
}

/// The instant at which the civil day `date` begins in China.
pub fn day_begins(date: NaiveDate) -> DateTime<Utc> {
    date.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::hours(8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_civil_day_begins_at_sixteen_hours_utc() {
        let before = DateTime::parse_from_rfc3339("2026-01-31T15:59:59Z").unwrap().to_utc();
        let after = DateTime::parse_from_rfc3339("2026-01-31T16:00:00Z").unwrap().to_utc();
        assert_eq!(civil_date(before).to_string(), "2026-01-31");
        assert_eq!(civil_date(after).to_string(), "2026-02-01");
        assert_eq!(day_begins(civil_date(after)), after);
    }
}
