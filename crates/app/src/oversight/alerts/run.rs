//! Evaluating all projects: every night, and whenever rules or the calendar changed.

use dujiang_domain::access::{Government, RunRules};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::jobs::JobKind;
use dujiang_domain::oversight::alerts::RulesRun;
use dujiang_domain::projects::ProjectState;
use dujiang_domain::time::civil_date;
use dujiang_persistence::jobs::{self as queue, reactions, schedules};
use serde::{Deserialize, Serialize};

use super::FOLLOWER;
use super::evaluate::Judge;
use super::follow::note_progress;
use crate::jobs::JobEnd;
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Projects of one transaction: small, so that writers of SQLite wait for some ten milliseconds at most.
const PAGE: u64 = 250;

/// The states in which the rules look at a project.
const WATCHED: [ProjectState; 2] = [ProjectState::Planned, ProjectState::InExecution];

/// Evaluates all projects, page by page, each page whole or not at all. Left at a border of pages as soon as
/// `may_go_on` says no; begun again from the first page, what is settled already costs only reading.
///
/// # Errors
/// When the database fails.
pub async fn run_all(app: &App, may_go_on: impl Fn() -> bool) -> Result<JobEnd, AppError> {
    // What was told while nobody followed is noted first, or each page would have to look for it in the log.
    while note_progress(app).await? {
        if !may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
    }
    let mut after: Option<ProjectId> = None;
    loop {
        let ids = projects::to_watch(app, &WATCHED, after, PAGE).await?;
        let Some(last) = ids.last().copied() else { break };
        // Read before the transaction: who holds one connection must not wait for another. A rule that changes in
        // between has all projects judged anew.
        let judge = Judge::of(app).await?;
        // Taking the follower's place lets no other evaluation see half of this one.
        app.react(async |tx| {
            reactions::take(tx, FOLLOWER).await?;
            Ok(Some(judge.evaluate(tx, &ids).await?))
        })
        .await?;
        after = Some(last);
        if !may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
    }
    // So many alerts may have come that no plan made before is any good.
    app.database().count_again().await?;
    let today = civil_date(app.database().now());
    app.react(async |tx| {
        schedules::finish(tx, "rules", today).await?;
        Ok(Some(Vec::new()))
    })
    .await?;
    Ok(JobEnd::Done)
}

/// Evaluates all projects at once, for an operator at the command line.
///
/// # Errors
/// When the database fails.
pub async fn run_now(app: &App) -> Result<(), AppError> {
    run_all(app, || true).await.map(drop)
}

/// Somebody has all rules evaluated now.
#[derive(Debug, Serialize)]
pub struct RequestRun {}

/// That it was put in.
#[derive(Debug, Serialize, Deserialize)]
pub struct RunRequested {
    /// Whether it waited already.
    pub was_waiting: bool,
}

/// Puts in an evaluation of all projects, unless one waits already.
///
/// # Errors
/// The refusal of permission.
pub async fn request_run(app: &App, call: &Call) -> Result<Written<RunRequested>, AppError> {
    app.write(call, "rules.run", &RequestRun {}, async |tx| {
        let permit = tx.permit::<RunRules>(&call.actor, &Government).await?;
        let was_waiting = queue::is_waiting(tx, JobKind::RulesRun).await?;
        if !was_waiting {
            queue::enqueue(tx, &permit, JobKind::RulesRun).await?;
        }
        let event: Event = RulesRun { day: civil_date(tx.now()) }.requested();
        Ok(Outcome::new(RunRequested { was_waiting }, event))
    })
    .await
}
