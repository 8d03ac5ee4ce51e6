//! When an account is closed for a while after failed log-ins.
//!
//! Source: GB/T 22239-2019 §8.1.4.1 (登录失败处理功能); figures by configuration.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Why settings are no lock-out policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("max_failures must be 1 to 100 and lock_minutes 1 to 1440")]
pub struct LockoutError;

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Settings {
    max_failures: u32,
    lock_minutes: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self { max_failures: 5, lock_minutes: 30 }
    }
}

/// So many failures in a row close the account for so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Settings", into = "Settings")]
pub struct Lockout {
    max_failures: u32,
    lock: TimeDelta,
}

/// Whether a password may be tried now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginGate {
    /// It may.
    Allowed,
    /// Not before this instant, right password or not.
    LockedUntil(DateTime<Utc>),
}

impl Lockout {
    /// Takes settings that make sense: 1 to 100 failures, 1 to 1,440 minutes.
    ///
    /// # Errors
    /// When one is out of range.
    pub fn new(max_failures: u32, lock_minutes: u16) -> Result<Self, LockoutError> {
        if (1..=100).contains(&max_failures) && (1..=1_440).contains(&lock_minutes) {
            Ok(Self { max_failures, lock: TimeDelta::minutes(i64::from(lock_minutes)) })
        } else {
            Err(LockoutError)
        }
    }

    /// How many failures in a row close the account.
    pub const fn max_failures(&self) -> u32 {
        self.max_failures
    }

    /// For how long it stays closed after the last of them.
    pub const fn length(&self) -> TimeDelta {
        self.lock
    }

    /// Whether a password may be tried at `now`, after `failures` in a row, the last at `last_failure`.
    /// Tries while locked are not failures: they do not prolong the lock.
    pub fn gate(&self, failures: u32, last_failure: Option<DateTime<Utc>>, now: DateTime<Utc>) -> LoginGate {
        let end = last_failure.and_then(|last| last.checked_add_signed(self.lock));
        match end {
            Some(end) if failures >= self.max_failures && now < end => LoginGate::LockedUntil(end),
            _ => LoginGate::Allowed,
        }
    }

    /// How many failures in a row to remember after one more at `now`. A row that is older than the lock is
    /// over: the count begins anew.
    pub fn count_failure(
        &self,
        failures: u32,
        last_failure: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> u32 {
        let goes_on =
            last_failure.and_then(|last| last.checked_add_signed(self.lock)).is_some_and(|end| now < end);
        if goes_on { failures.saturating_add(1) } else { 1 }
    }
}

impl Default for Lockout {
    fn default() -> Self {
        let Settings { max_failures, lock_minutes } = Settings::default();
        Self { max_failures, lock: TimeDelta::minutes(i64::from(lock_minutes)) }
    }
}

impl TryFrom<Settings> for Lockout {
    type Error = LockoutError;

    fn try_from(settings: Settings) -> Result<Self, Self::Error> {
        Self::new(settings.max_failures, settings.lock_minutes)
    }
}

impl From<Lockout> for Settings {
    fn from(lockout: Lockout) -> Self {
        let lock_minutes = u16::try_from(lockout.lock.num_minutes()).unwrap_or(u16::MAX);
        Self { max_failures: lockout.max_failures, lock_minutes }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    use super::{Lockout, LockoutError, LoginGate};

    fn noon() -> DateTime<Utc> {
        "2026-03-02T04:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_fifth_failure_locks_for_thirty_minutes() {
        let lockout = Lockout::default();
        let end = noon() + TimeDelta::minutes(30);
        let last_moment = end - TimeDelta::microseconds(1);
        assert_eq!(lockout.gate(0, None, noon()), LoginGate::Allowed);
        assert_eq!(lockout.gate(4, Some(noon()), noon()), LoginGate::Allowed);
        assert_eq!(lockout.gate(5, Some(noon()), noon()), LoginGate::LockedUntil(end));
        assert_eq!(lockout.gate(9, Some(noon()), last_moment), LoginGate::LockedUntil(end));
        assert_eq!(lockout.gate(5, Some(noon()), end), LoginGate::Allowed);
    }

    #[test]
    fn a_row_goes_on_within_the_lock_and_begins_anew_after_it() {
        let lockout = Lockout::default();
        assert_eq!(lockout.count_failure(0, None, noon()), 1);
        assert_eq!(lockout.count_failure(3, Some(noon()), noon() + TimeDelta::minutes(29)), 4);
        assert_eq!(lockout.count_failure(5, Some(noon()), noon() + TimeDelta::minutes(30)), 1);
        assert_eq!(lockout.count_failure(u32::MAX, Some(noon()), noon()), u32::MAX);
    }

    #[test]
    fn settings_out_of_range_are_refused() {
        for (failures, minutes) in [(0, 30), (101, 30), (5, 0), (5, 1_441)] {
            assert_eq!(Lockout::new(failures, minutes), Err(LockoutError));
        }
        let read: Lockout = serde_json::from_str(r#"{"max_failures": 3}"#).unwrap();
        assert_eq!(read, Lockout::new(3, 30).unwrap());
        assert!(serde_json::from_str::<Lockout>(r#"{"max_failures": 0}"#).is_err());
    }

    proptest! {
        #[test]
        fn guessing_as_fast_as_allowed_gives_five_tries_per_lock(steps in proptest::collection::vec(0_i64..600, 1..200)) {
            let lockout = Lockout::default();
            let (mut failures, mut last, mut now) = (0, None, noon());
            let mut tries = Vec::new();
            for seconds in steps {
                now += TimeDelta::seconds(seconds);
                if lockout.gate(failures, last, now) == LoginGate::Allowed {
                    failures = lockout.count_failure(failures, last, now);
                    last = Some(now);
                    tries.push(now);
                }
            }
            for six in tries.windows(6) {
                prop_assert!(six[5] - six[0] >= TimeDelta::minutes(30));
            }
        }
    }
}
