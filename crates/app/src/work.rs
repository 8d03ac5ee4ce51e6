//! Who does which job, who follows the log, and what runs every day: the one table between the machinery and
//! the use cases.

use chrono::NaiveTime;
use dujiang_domain::access::ProjectAccess;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::jobs::JobKind;
use dujiang_persistence::Tx;
use tokio::sync::watch;

use crate::integration::{exports, imports};
use crate::jobs::schedule::Daily;
use crate::jobs::{JobEnd, RunningJob, follow, schedule};
use crate::oversight::alerts;
use crate::{App, AppError, notifications, projects};

/// What runs every day. The rules run when the civil day is young, the digests before people come to work.
const DAILY: &[Daily] = &[
    Daily { name: "rules", from: at(0, 10), job: JobKind::RulesRun },
    Daily { name: "digests", from: at(7, 30), job: JobKind::NotificationDigests },
];

const fn at(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Follows the log, one follower beside the other, and looks at the clock, until told to stop.
pub async fn react(app: App, stop: watch::Receiver<bool>) {
    let evaluating = follow::run(alerts::FOLLOWER, stop.clone(), async || alerts::follow(&app).await);
    let telling = follow::run(notifications::FOLLOWER, stop.clone(), async || tell_once(&app).await);
    tokio::join!(evaluating, telling, schedule::run(app.clone(), DAILY, stop.clone()));
}

/// What permissions need to know of a project; nothing of one that is gone.
async fn access_of(tx: &Tx, project: ProjectId) -> Result<Option<ProjectAccess>, AppError> {
    match projects::access(tx, project).await.map_err(AppError::from) {
        Ok(access) => Ok(Some(access)),
        Err(AppError::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// One step of every follower; false when none of them had anything behind its place. For those who take the
/// steps themselves.
///
/// # Errors
/// When the database fails.
pub async fn react_once(app: &App) -> Result<bool, AppError> {
    let has_evaluated = alerts::follow(app).await?;
    let has_told = tell_once(app).await?;
    Ok(has_evaluated || has_told)
}

/// One step of the follower that tells people; false when there was nothing behind its place.
///
/// # Errors
/// When the database fails.
pub async fn tell_once(app: &App) -> Result<bool, AppError> {
    notifications::follow(app, access_of).await
}

/// One step of the follower that evaluates the rules, without evaluating; false when there was nothing behind its
/// place. For those who wind the clock back and evaluate all rules right after.
///
/// # Errors
/// When the database fails.
pub async fn catch_up_once(app: &App) -> Result<bool, AppError> {
    alerts::catch_up(app).await
}

/// Puts in what is due today; for those who wind the clock themselves.
///
/// # Errors
/// When the database fails.
pub async fn put_in_due(app: &App) -> Result<usize, AppError> {
    schedule::put_in_due(app, DAILY).await
}

/// Does the work of a job. It may have been begun before, by a process that is gone: every sort
/// of job finds out by itself what is left to do, and leaves at a chunk border as soon as
/// [`RunningJob::may_go_on`] says no.
///
/// # Errors
/// When it should be tried again later; what can never succeed is recorded with its subject and
/// is [`JobEnd::Done`].
pub async fn run_job(app: &App, job: &RunningJob) -> Result<JobEnd, AppError> {
    match job.kind() {
        JobKind::ImportCheck => imports::check(app, job).await,
        JobKind::ImportCommit => imports::commit(app, job).await,
        JobKind::ImportUndo => imports::undo(app, job).await,
        JobKind::Export => exports::run(app, job).await,
        JobKind::RulesRun => alerts::run_all(app, || job.may_go_on()).await,
        JobKind::NotificationDigests => notifications::send_digests(app, || job.may_go_on()).await,
    }
}

/// Tells the subject of a job that failed for the last time, so that nobody waits for it.
///
/// # Errors
/// When the database fails.
pub async fn give_up(app: &App, job: &RunningJob) -> Result<(), AppError> {
    match job.kind() {
        JobKind::ImportCheck | JobKind::ImportCommit | JobKind::ImportUndo => {
            imports::give_up(app, job).await
        }
        JobKind::Export => exports::give_up(app, job).await,
        // Nobody waits for them in particular, and tomorrow they run again.
        JobKind::RulesRun | JobKind::NotificationDigests => Ok(()),
    }
}
