//! A clock that runs with the machine's but can be pushed forward.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use dujiang_domain::time::Clock;
use dujiang_server::SystemClock;

/// The machine's clock plus what tests pushed.
#[derive(Debug, Default)]
pub(crate) struct TestClock {
    pushed_seconds: AtomicI64,
}

impl TestClock {
    /// Pushes the clock forward.
    pub(crate) fn advance(&self, by: TimeDelta) {
        self.pushed_seconds.fetch_add(by.num_seconds(), Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + TimeDelta::seconds(self.pushed_seconds.load(Ordering::SeqCst))
    }
}
