//! What runs once a civil day in China, however many processes there are: whoever notes the day first puts
//! the job in, in one transaction. A day on which nobody ran at the hour is made up for later on that day.

use std::time::Duration;

use chrono::{NaiveTime, TimeDelta};
use dujiang_domain::access::{Government, RunRules};
use dujiang_domain::jobs::JobKind;
use dujiang_domain::time::civil_date;
use dujiang_persistence::jobs::{self as queue, schedules as store};
use tokio::sync::watch;

use super::follow::watcher;
use crate::{App, AppError};

/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(20);

/// Something that runs every day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Daily {
    /// Its name in the table of runs.
    pub(crate) name: &'static str,
    /// From when on, civil time.
    pub(crate) from: NaiveTime,
    /// The job.
    pub(crate) job: JobKind,
}

/// Puts in what is due today and was not yet; how much that was.
///
/// # Errors
/// When the database fails.
pub(crate) async fn put_in_due(app: &App, all: &[Daily]) -> Result<usize, AppError> {
    let now = app.database().now();
    let (today, time) = (civil_date(now), (now + TimeDelta::hours(8)).time());
    let mut started = 0;
    for daily in all.iter().filter(|daily| time >= daily.from) {
        if store::was_started(app.database(), daily.name, today).await? {
            continue;
        }
        let was_first = app
            .react(async |tx| {
                if !store::start(tx, daily.name, today).await? {
                    return Ok(None);
                }
                let permit = watcher().may::<RunRules>(&Government)?;
                queue::enqueue(tx, &permit, daily.job).await?;
                Ok(Some(Vec::new()))
            })
            .await?;
        started += usize::from(was_first);
    }
    Ok(started)
}

/// Looks at the clock until told to stop.
pub(crate) async fn run(app: App, all: &'static [Daily], mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = put_in_due(&app, all).await {
            tracing::error!(%error, "what is due today waits");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            // Told to stop, or nobody is left who could tell.
            _ = stop.changed() => return,
        }
    }
}
