//! The system's clock and its source of identifiers and secrets: the only place that asks the
//! machine for either.

use std::sync::Mutex;
use std::sync::PoisonError;

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use dujiang_domain::time::{Clock, IdSource};
use uuid::{ContextV7, Timestamp, Uuid};

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the wiring")]
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        now.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(now)
    }
}

/// Identifiers that rise within this process even in one millisecond, and secrets from the
/// cryptographic provider.
#[derive(Debug, Default)]
pub struct SystemIds {
    context: Mutex<ContextV7>,
}

impl IdSource for SystemIds {
    fn next_id(&self) -> Uuid {
        let context = self.context.lock().unwrap_or_else(PoisonError::into_inner);
        Uuid::new_v7(Timestamp::now(&*context))
    }

    fn fill_secret(&self, bytes: &mut [u8]) {
        // The provider fails only when the operating system has no randomness; nothing that
        // needs a secret may go on then.
        if aws_lc_rs::rand::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_rise_and_secrets_differ() {
        let ids = SystemIds::default();
        let made: Vec<Uuid> = (0..10_000).map(|_| ids.next_id()).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        let mut secrets = [[0_u8; 16]; 2];
        for secret in &mut secrets {
            ids.fill_secret(secret);
        }
        assert_ne!(secrets[0], secrets[1]);
    }
}
