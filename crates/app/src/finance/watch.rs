//! Money as the rules that watch see it; only the program itself asks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dujiang_domain::finance::oldest_money;
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::Tx;
pub(crate) use dujiang_persistence::finance::watch::{WatchedLine, WatchedYear};
use dujiang_persistence::finance::watch::{watched_lines, watched_receipts, watched_years};

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
    let mut receipts: BTreeMap<ProjectId, Vec<(NaiveDate, i64)>> = BTreeMap::new();
    for receipt in watched_receipts(tx, projects).await? {
        let came = (receipt.effective_on, receipt.amount_fen);
        receipts.entry(ProjectId(receipt.project_id)).or_default().push(came);
    }
    for (project, own) in &mut facts {
        let held = own.years.iter().map(|year| year.held).sum();
        own.idle = oldest_money(held, receipts.get(project).into_iter().flatten().copied());
    }
    Ok(facts)
}
