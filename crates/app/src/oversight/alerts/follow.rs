//! Evaluating on the event that can trip a rule: every event about a project lets the rules look at it again.
//!
//! Two places in the log: one that only notes when progress was told of, and the one that evaluates, which never goes
//! ahead of the first.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Government, RunRules};
use dujiang_domain::audit::{Event, EventName, SubjectKind};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::jobs::JobKind;
use dujiang_persistence::Tx;
use dujiang_persistence::jobs::{self as queue, reactions};
use dujiang_persistence::oversight::alerts as store;

use super::evaluate::Judge;
use crate::jobs::follow::{Span, behind, step, watcher};
use crate::{App, AppError};

/// The name of this follower's place in the log.
pub(crate) const FOLLOWER: &str = "alerts";

/// The name of the place up to which progress is noted.
pub(super) const NOTER: &str = "pulses";

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

/// One step along the log; false when there was nothing new. Progress is noted up to the head before anything is
/// evaluated: a backlog of many steps must not have projects judged by what its first step told.
///
/// # Errors
/// When the database fails; the events then wait.
pub(crate) async fn follow(app: &App) -> Result<bool, AppError> {
    let waiting = behind(app, &[NOTER, FOLLOWER]).await?;
    if waiting.is_empty() {
        return Ok(false);
    }
    if waiting.iter().any(|name| name == NOTER)
        && note_progress(app).await?
        && !behind(app, &[NOTER]).await?.is_empty()
    {
        return Ok(true);
    }
    // Read before the transaction: who holds one connection must not wait for another.
    let judge = Judge::of(app).await?;
    step(app, FOLLOWER, async |tx, span| react(&judge, tx, span).await).await
}

/// One step along the log that only keeps when progress was told of; false when there was nothing new. For those who
/// have all rules evaluated right after.
///
/// # Errors
/// When the database fails; the events then wait.
pub(crate) async fn catch_up(app: &App) -> Result<bool, AppError> {
    let has_noted = note_progress(app).await?;
    Ok(step(app, FOLLOWER, async |_, _| Ok(Vec::new())).await? || has_noted)
}

async fn react(judge: &Judge, tx: &Tx, span: Span) -> Result<Vec<Event>, AppError> {
    if !reactions::sealed(tx, span, NEW_RULES).await?.is_empty()
        && !queue::is_waiting(tx, JobKind::RulesRun).await?
    {
        queue::enqueue(tx, &judge.permit, JobKind::RulesRun).await?;
    }
    let touched = reactions::touched(tx, span, &SILENT).await?;
    judge.evaluate(tx, &touched.into_iter().map(ProjectId).collect::<Vec<_>>()).await
}

/// One step along the log that keeps when progress of projects was told of last; false when there was nothing new.
///
/// # Errors
/// When the database fails; the events then wait.
pub(super) async fn note_progress(app: &App) -> Result<bool, AppError> {
    let permit = watcher().may::<RunRules>(&Government)?;
    step(app, NOTER, async |tx, span| {
        let mut progress: BTreeMap<ProjectId, DateTime<Utc>> = BTreeMap::new();
        for event in reactions::sealed(tx, span, PROGRESS).await? {
            if let Some(project) = event.project_id {
                let last = progress.entry(ProjectId(project)).or_insert(event.occurred_at);
                *last = event.occurred_at.max(*last);
            }
        }
        store::note_pulses(tx, &permit, &progress).await?;
        Ok(Vec::new())
    })
    .await
}
