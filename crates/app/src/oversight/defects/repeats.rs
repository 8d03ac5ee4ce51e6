//! The same sort of defect again and again at the same party, with the sample behind the count.

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::fault::RuleRef;
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use dujiang_domain::rules::kinds::{RepeatDefects, RepeatFacts};
use dujiang_domain::time::{civil_date, day_begins};
use dujiang_persistence::oversight::defects::{self as store, RepeatFilter, RepeatRow};

use crate::{App, AppError, rules};

/// The most rows that are shown.
const MOST: i64 = 200;

/// What is counted.
#[derive(Debug, Clone, Default)]
pub struct RepeatQuery {
    /// Only this project.
    pub project: Option<ProjectId>,
    /// Only projects of this unit and all below it.
    pub unit: Option<OrgUnitId>,
    /// Only inspections begun on this day or later.
    pub since: Option<NaiveDate>,
}

/// A repeated defect with what its sample is worth.
#[derive(Debug, Clone)]
pub struct RepeatedDefects {
    /// What was counted.
    pub row: RepeatRow,
    /// Whether there were too few inspections to compare the party with others.
    pub is_small_sample: bool,
}

/// What was counted, and by which rule.
#[derive(Debug, Clone)]
pub struct Repeats {
    /// The repeated defects, those found most often first.
    pub items: Vec<RepeatedDefects>,
    /// The rule; none while none is in force, and then nothing is repeated.
    pub rule: Option<RuleRef>,
    /// Inspections below which a sample is small.
    pub min_inspections: u32,
}

/// The repeated defects of finished inspections in reach.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn repeats(app: &App, actor: &Actor, query: &RepeatQuery) -> Result<Repeats, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let book = rules::book(app).await?;
    let today = civil_date(app.database().now());
    let Some(rule) = book.active::<RepeatDefects>("defect.repeats", today) else {
        return Ok(Repeats { items: Vec::new(), rule: None, min_inspections: 0 });
    };
    let filter = RepeatFilter {
        project: query.project,
        units: query.unit.map(|unit| actor.tree().subtree(unit)),
        since: query.since.map(day_begins),
        min_repeats: i64::from(rule.params().min_repeats),
        limit: MOST,
    };
    let rows = store::repeats(app.database(), &reach, &filter).await?;
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let judge = |row: RepeatRow| {
        let facts = RepeatFacts { inspections: count(row.inspections), with_defect: count(row.with_defect) };
        RepeatedDefects { is_small_sample: rule.evaluate(&facts, ()).is_small_sample, row }
    };
    Ok(Repeats {
        items: rows.into_iter().map(judge).collect(),
        rule: Some(rules::reference(rule.citation())),
        min_inspections: rule.params().min_inspections,
    })
}
