//! Background jobs: what sorts there are, and how patiently a failed one is tried again.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// What a job does; its subject is the thing that the permit of its maker was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Dry run of an import.
    ImportCheck,
    /// The import itself.
    ImportCommit,
    /// Taking an import back.
    ImportUndo,
    /// Making the file of an export.
    Export,
    /// Evaluating all rules that watch.
    RulesRun,
    /// Sending the daily digests of notifications.
    NotificationDigests,
}

/// Tries of a job before it is given up, some two hours in all.
pub const MOST_ATTEMPTS: i64 = 8;

/// How long to wait after the failed try number `attempt` (from 1): four seconds, then four
/// times as long each time, an hour at most. `None` when it is time to give up.
pub fn wait_after(attempt: i64) -> Option<TimeDelta> {
    if attempt >= MOST_ATTEMPTS {
        return None;
    }
    let doublings = u32::try_from(attempt.max(1)).unwrap_or(1).saturating_mul(2);
    Some(TimeDelta::seconds(1_i64.checked_shl(doublings).unwrap_or(i64::MAX).min(3600)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_ends() {
        let waits: Vec<_> = (1..=9).map(|n| wait_after(n).map(|wait| wait.num_seconds())).collect();
        let expected = [4, 16, 64, 256, 1024, 3600, 3600].map(Some);
        assert_eq!(waits[..7], expected);
        assert_eq!(waits[7..], [None, None]);
    }
}
