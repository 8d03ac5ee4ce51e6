//! Money as the rules that watch see it; only the program itself asks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::Tx;
pub(crate) use dujiang_persistence::finance::watch::{WatchedLine, WatchedYear};
use dujiang_persistence::finance::watch::{WatchedReceipt, watched_lines, watched_receipts, watched_years};

use crate::AppError;

/// What the rules ask of the money of one project, in 分.
#[derive(Debug, Default)]
pub(crate) struct FundFacts {
    /// Its budget lines.
    pub(crate) lines: Vec<WatchedLine>,
    /// Its budget years.
    pub(crate) years: Vec<WatchedYear>,
    /// Since when the oldest of its money lies, and how much of it came then.
    pub(crate) idle: Option<(NaiveDate, i64)>,
}

/// The money of these projects as it stands in the transaction; one without any is absent.
///
/// # Errors
/// When the database fails.
pub(crate) async fn fund_facts(
    tx: &Tx,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, FundFacts>, AppError> {
    let mut facts: BTreeMap<ProjectId, FundFacts> = BTreeMap::new();
    for line in watched_lines(tx, projects).await? {
        facts.entry(ProjectId(line.project_id)).or_default().lines.push(line);
    }
    for year in watched_years(tx, projects).await? {
        facts.entry(ProjectId(year.project_id)).or_default().years.push(year);
    }
    let mut receipts: BTreeMap<ProjectId, Vec<WatchedReceipt>> = BTreeMap::new();
    for receipt in watched_receipts(tx, projects).await? {
        receipts.entry(ProjectId(receipt.project_id)).or_default().push(receipt);
    }
    for (project, own) in &mut facts {
        let held = own.years.iter().map(|year| year.held).sum();
        own.idle = idle(held, receipts.get(project).map_or(&[], Vec::as_slice));
    }
    Ok(facts)
}

/// The oldest money that is still there when what came first is spent first: of the latest receipts that make
/// up what is held, the day and the rest of the earliest.
fn idle(held: i64, latest_first: &[WatchedReceipt]) -> Option<(NaiveDate, i64)> {
    let mut left = held;
    let mut oldest = None;
    for receipt in latest_first {
        if left <= 0 {
            break;
        }
        oldest = Some((receipt.effective_on, receipt.amount_fen.min(left)));
        left = left.saturating_sub(receipt.amount_fen);
    }
    oldest
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn receipt(amount_fen: i64, day: &str) -> WatchedReceipt {
        WatchedReceipt { project_id: Uuid::nil(), amount_fen, effective_on: day.parse().unwrap() }
    }

    #[test]
    fn what_came_first_is_spent_first() {
        let receipts = [receipt(50, "2026-05-01"), receipt(100, "2026-02-01"), receipt(100, "2026-01-01")];
        let expected = |day: &str, fen| Some((day.parse().unwrap(), fen));
        assert_eq!(idle(250, &receipts), expected("2026-01-01", 100));
        assert_eq!(idle(151, &receipts), expected("2026-01-01", 1));
        assert_eq!(idle(150, &receipts), expected("2026-02-01", 100));
        assert_eq!(idle(60, &receipts), expected("2026-02-01", 10));
        assert_eq!(idle(50, &receipts), expected("2026-05-01", 50));
        assert_eq!(idle(0, &receipts), None);
    }
}
