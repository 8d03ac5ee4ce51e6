//! A reading of a table that rarely changes and is asked by nearly every request: kept for less than a
//! second, so that a change takes effect within one in every process.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

const FRESH: TimeDelta = TimeDelta::milliseconds(900);

/// The latest reading.
#[derive(Debug)]
pub(crate) struct Fresh<T> {
    latest: Mutex<Option<(DateTime<Utc>, Arc<T>)>>,
    /// Whether a reading is good until it is forgotten.
    is_held: AtomicBool,
}

impl<T> Default for Fresh<T> {
    fn default() -> Self {
        Self { latest: Mutex::new(None), is_held: AtomicBool::new(false) }
    }
}

impl<T> Fresh<T> {
    /// The reading, unless it is too old.
    pub(crate) fn get(&self, now: DateTime<Utc>) -> Option<Arc<T>> {
        let kept = self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let is_held = self.is_held.load(Ordering::Relaxed);
        kept.filter(|(at, _)| is_held || now - *at < FRESH).map(|(_, value)| value)
    }

    /// Keeps readings until they are forgotten: where nobody else writes, and the clock is wound.
    pub(crate) fn hold(&self) {
        self.is_held.store(true, Ordering::Relaxed);
    }

    /// Keeps a reading that began at `at`.
    pub(crate) fn keep(&self, at: DateTime<Utc>, value: T) -> Arc<T> {
        let value = Arc::new(value);
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, Arc::clone(&value)));
        value
    }

    /// Forgets the reading: this very process just changed the table.
    pub(crate) fn forget(&self) {
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_kept_for_less_than_a_second_and_forgotten_on_demand() {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let fresh = Fresh::default();
        fresh.keep(at, 7);
        assert_eq!(fresh.get(at + TimeDelta::milliseconds(899)).as_deref(), Some(&7));
        assert_eq!(fresh.get(at + TimeDelta::milliseconds(900)), None);
        fresh.forget();
        assert_eq!(fresh.get(at), None);
    }

    #[test]
    fn a_held_reading_has_no_age_but_is_forgotten_on_demand() {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let fresh = Fresh::default();
        fresh.hold();
        fresh.keep(at, 7);
        assert_eq!(fresh.get(at + TimeDelta::days(300)).as_deref(), Some(&7));
        fresh.forget();
        assert_eq!(fresh.get(at), None);
    }
}
