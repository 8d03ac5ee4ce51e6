//! The rules the product ships with.
//!
//! Each record names its document and clause. Clause numbers were checked against the published texts where
//! those were at hand; where they were not, the clause says so in words and waits for the business
//! administrator. Rules under 平台管理办法 are the management rules of the government that runs the platform
//! and are meant to be adapted.

use super::RuleRecord;

/// The shipped files, one subject each.
const FILES: [&str; 14] = [
    include_str!("seed/project_code.json"),
    include_str!("seed/lifecycle.json"),
    include_str!("seed/clocks_disclosure.json"),
    include_str!("seed/clocks_petition.json"),
    include_str!("seed/clocks_procurement.json"),
    include_str!("seed/clocks_tendering.json"),
    include_str!("seed/clocks_finance.json"),
    include_str!("seed/thresholds.json"),
    include_str!("seed/finance_ledger.json"),
    include_str!("seed/alerts.json"),
    include_str!("seed/risks.json"),
    include_str!("seed/incidents.json"),
    include_str!("seed/inspections.json"),
    include_str!("seed/field.json"),
];

/// The shipped records, for a database that has no rules yet.
///
/// # Errors
/// When a shipped file is not a list of sound records: a fault of the build, which the tests exclude.
pub fn records() -> Result<Vec<RuleRecord>, serde_json::Error> {
    let mut records = Vec::new();
    for file in FILES {
        records.extend(serde_json::from_str::<Vec<RuleRecord>>(file)?);
    }
    Ok(records)
}

#[cfg(test)]
pub(crate) mod testing;

#[cfg(test)]
#[path = "seed_tests.rs"]
mod tests;
