//! Running background jobs: one at a time per process, taken by lease, safe to kill at any
//! moment. What each sort of job does stands in [`crate::work`].

pub(crate) mod follow;
pub(crate) mod schedule;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use dujiang_domain::ids::JobId;
use dujiang_domain::jobs::{JobKind, wait_after};
use dujiang_persistence::jobs as store;
use tokio::sync::watch;
use uuid::Uuid;

use crate::{App, AppError, work};

/// For how long a job stays with a runner that is not heard of any more.
const LEASE: TimeDelta = TimeDelta::seconds(30);
/// How often a runner lets itself be heard of.
const BEAT: Duration = Duration::from_secs(8);
/// How often an idle runner looks for work.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// How a job left its runner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobEnd {
    /// Everything was done, or it turned out that nothing can be.
    Done,
    /// The rest is left to the next runner: this one was asked to stop, or lost its lease.
    Unfinished,
}

/// A job that this process runs.
#[derive(Debug)]
pub struct RunningJob {
    job: store::Job,
    stop: watch::Receiver<bool>,
    is_lost: AtomicBool,
}

impl RunningJob {
    /// Its identifier.
    pub const fn id(&self) -> JobId {
        self.job.id
    }

    /// What it does.
    pub const fn kind(&self) -> JobKind {
        self.job.kind
    }

    /// To what.
    pub const fn subject(&self) -> Uuid {
        self.job.subject
    }

    /// To be asked at every chunk border. False when the program stops or somebody else took the
    /// job over; then the runner leaves at once with [`JobEnd::Unfinished`].
    pub fn may_go_on(&self) -> bool {
        !*self.stop.borrow() && !self.is_lost.load(Ordering::Relaxed)
    }

    /// Renews the lease for as long as it is let.
    async fn beat(&self, app: &App) -> ! {
        loop {
            tokio::time::sleep(BEAT).await;
            match store::hold(app.database(), &self.job, LEASE).await {
                Ok(is_held) => self.is_lost.store(!is_held, Ordering::Relaxed),
                Err(error) => tracing::warn!(%error, job = %self.job.id, "the lease could not be renewed"),
            }
        }
    }
}

/// Runs jobs until told to stop; a running one is left at its next chunk border.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let ran = match run_next(&app, &stop).await {
            Ok(ran) => ran,
            Err(error) => {
                tracing::error!(%error, "jobs wait for the database");
                false
            }
        };
        if !ran {
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                // Told to stop, or nobody is left who could tell.
                _ = stop.changed() => return,
            }
        }
    }
}

/// Runs the next job that is due, to its end or to the next border after `stop`. False when none
/// was due.
///
/// # Errors
/// When the database fails; the job's lease then brings it back.
pub async fn run_next(app: &App, stop: &watch::Receiver<bool>) -> Result<bool, AppError> {
    let Some(job) = store::claim(app.database(), LEASE).await? else { return Ok(false) };
    let running = RunningJob { job, stop: stop.clone(), is_lost: AtomicBool::new(false) };
    tracing::debug!(job = %job.id, kind = ?job.kind, attempt = job.attempt, "job begins");
    let outcome = tokio::select! {
        outcome = work::run_job(app, &running) => outcome,
        never = running.beat(app) => never,
    };
    settle(app, &running, outcome).await?;
    Ok(true)
}

async fn settle(app: &App, running: &RunningJob, outcome: Result<JobEnd, AppError>) -> Result<(), AppError> {
    let job = &running.job;
    let settled = match outcome {
        Ok(JobEnd::Done) => store::finish(app.database(), job, None).await?,
        Ok(JobEnd::Unfinished) => store::put_back(app.database(), job, TimeDelta::zero(), None).await?,
        Err(error) => {
            let text = error.to_string();
            tracing::warn!(job = %job.id, kind = ?job.kind, attempt = job.attempt, error = text, "job failed");
            if let Some(wait) = wait_after(job.attempt) {
                store::put_back(app.database(), job, wait, Some(&text)).await?
            } else {
                work::give_up(app, running).await?;
                store::finish(app.database(), job, Some(&text)).await?
            }
        }
    };
    if !settled {
        tracing::info!(job = %job.id, "another runner holds the job");
    }
    Ok(())
}
