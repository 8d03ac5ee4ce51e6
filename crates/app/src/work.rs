//! Who does which job: the one table between the queue and the use cases.

use dujiang_domain::jobs::JobKind;

use crate::integration::{exports, imports};
use crate::jobs::{JobEnd, RunningJob};
use crate::{App, AppError};

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
    }
}
