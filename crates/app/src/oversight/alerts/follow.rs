//! Evaluating on the event that can trip a rule: every event about a project lets the rules look at it again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dujiang_domain::audit::{Event, EventName, SubjectKind};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::jobs::JobKind;
use dujiang_persistence::Tx;
use dujiang_persistence::jobs::{self as queue, reactions};
use dujiang_persistence::oversight::alerts as store;

use super::evaluate::Judge;
use crate::jobs::follow::{Span, step};
use crate::{App, AppError};

/// The name of this follower's place in the log.
pub(crate) const FOLLOWER: &str = "alerts";

/// Things whose events change no fact: what the rules made themselves, and papers.
const SILENT: [&str; 2] = [SubjectKind::Alert.as_str(), SubjectKind::Document.as_str()];

/// Events that tell of progress.
pub(in crate::oversight) const PROGRESS: &[EventName] = &[
    EventName::TaskReported,
    EventName::MilestoneReported,
    EventName::ReportSubmitted,
    EventName::ConfirmationMade,
];

/// Events after which all projects are judged anew.
const NEW_RULES: &[EventName] = &[
    EventName::RuleChanged,
    EventName::RuleRetired,
    EventName::RuleReinstated,
    EventName::CalendarYearSaved,
];

/// One step along the log; false when there was nothing new.
///
/// # Errors
/// When the database fails; the events then wait.
pub(crate) async fn follow(app: &App) -> Result<bool, AppError> {
    step(app, FOLLOWER, async |tx, span| react(app, tx, span).await).await
}

/// One step along the log that only keeps when progress was told of; false when there was nothing new. For those who
/// have all rules evaluated right after.
///
/// # Errors
/// When the database fails; the events then wait.
pub(crate) async fn catch_up(app: &App) -> Result<bool, AppError> {
    step(app, FOLLOWER, async |tx, span| {
        note_progress(&Judge::of(app).await?, tx, span).await?;
        Ok(Vec::new())
    })
    .await
}

async fn react(app: &App, tx: &Tx, span: Span) -> Result<Vec<Event>, AppError> {
    let judge = Judge::of(app).await?;
    note_progress(&judge, tx, span).await?;
    if !reactions::sealed(tx, span, NEW_RULES).await?.is_empty()
        && !queue::is_waiting(tx, JobKind::RulesRun).await?
    {
        queue::enqueue(tx, &judge.permit, JobKind::RulesRun).await?;
    }
    let touched = reactions::touched(tx, span, &SILENT).await?;
    judge.evaluate(tx, &touched.into_iter().map(ProjectId).collect::<Vec<_>>()).await
}

/// Keeps when progress of projects was told of last.
async fn note_progress(judge: &Judge, tx: &Tx, span: Span) -> Result<(), AppError> {
    let mut progress: BTreeMap<ProjectId, DateTime<Utc>> = BTreeMap::new();
    for event in reactions::sealed(tx, span, PROGRESS).await? {
        if let Some(project) = event.project_id {
            let last = progress.entry(ProjectId(project)).or_insert(event.occurred_at);
            *last = event.occurred_at.max(*last);
        }
    }
    Ok(store::note_pulses(tx, &judge.permit, &progress).await?)
}
