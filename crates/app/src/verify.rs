//! The check for changes behind the program's back, for an operator or auditor at the command
//! line.

use dujiang_persistence::verify as store;
pub use dujiang_persistence::verify::{Anchors, Finding, Wrong};
use serde::Serialize;

use crate::{App, AppError};

/// How many things of one sort were compared.
#[derive(Debug, Clone, Serialize)]
pub struct Compared {
    /// Their table.
    pub table: &'static str,
    /// Their number.
    pub things: u64,
}

/// What the check saw.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Seals of the chain.
    pub seals: u64,
    /// Events that the sealer has yet to seal.
    pub waiting: u64,
    /// Places of the chain that were written down outside and are as they were.
    pub anchors: usize,
    /// Things beside their last event.
    pub compared: Vec<Compared>,
    /// What is wrong, the first that was met first.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Checks everything, calling `on_page` with what is looked at and how much of it lies behind.
///
/// # Errors
/// When the database fails. What is wrong with its content is no error but a finding.
pub async fn verify(
    app: &App,
    anchors: &Anchors,
    mut on_page: impl FnMut(&'static str, u64),
) -> Result<Report, AppError> {
    let database = app.database();
    let walk = store::chain::walk(database, anchors, |seals| on_page("audit_seals", seals)).await?;
    let mut report = Report {
        seals: walk.seals,
        waiting: walk.waiting,
        anchors: anchors.len(),
        compared: Vec::new(),
        findings: walk.findings,
    };
    for kind in store::KINDS {
        let seen = store::state::compare(database, kind, |things| on_page(kind.table, things)).await?;
        report.compared.push(Compared { table: kind.table, things: seen.things });
        report.findings.extend(seen.findings);
    }
    // Figures follow from things: they are worth a look once those are right.
    if report.findings.is_empty() {
        let figures = store::figures::progress(database, |projects| on_page("progress", projects)).await?;
        report.findings.extend(figures);
        report.findings.extend(store::figures::open_defects(database).await?);
        report.findings.extend(store::lights::check(database).await?);
        let money = store::money::check(database, |questions| on_page("money", questions)).await?;
        report.findings.extend(money);
        report.findings.extend(store::photos::compare(database, |things| on_page("photos", things)).await?);
    }
    report.findings.truncate(store::ENOUGH);
    Ok(report)
}
