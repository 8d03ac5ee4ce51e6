//! Following the sealed log 事件跟随: the durable, ordered way to react to what happened.
//!
//! A follower has a name and a place in the log. Each step takes the place, hands the events behind it to the
//! reaction, and moves on in the very transaction of its effects. Killed anywhere, it comes back to where its
//! last whole step ended: no event is without its effect, none has it twice. Why the log itself is followed and
//! no queue is filled: `docs/adr/0012-following-the-sealed-log.md`.

use std::time::Duration;

use dujiang_domain::access::{Actor, SystemReason};
use dujiang_domain::audit::Event;
use dujiang_persistence::Tx;
use dujiang_persistence::jobs::reactions as store;
use tokio::sync::watch;

use crate::{App, AppError};

/// Seals of one step: small, so that writers of SQLite wait for some milliseconds at most.
const STEP: i64 = 300;
/// How often a follower with nothing to do looks: together with the sealer's half second, what happened has
/// its effect within two.
const LOOK_EVERY: Duration = Duration::from_millis(400);
/// How long a follower lets people write between two steps. What happens meanwhile goes into the next step together,
/// which costs a project with a hundred events one look and not a hundred.
const PACE: Duration = Duration::from_millis(150);
/// How long a follower rests after a failure.
const REST: Duration = Duration::from_secs(5);

/// The seals of one step: those after the first number up to the second.
pub(crate) type Span = (i64, i64);

/// The program itself, which evaluates rules and tells people of what happened.
pub(crate) fn watcher() -> Actor {
    #[expect(clippy::disallowed_methods, reason = "nobody asks for what follows from events")]
    Actor::system(SystemReason::Watching)
}

impl App {
    /// Runs what the program does by itself because of something that happened, as one transaction. The answer
    /// of `work` is what it gives rise to; `None` undoes everything.
    ///
    /// # Errors
    /// When the database fails; then nothing was saved.
    pub(crate) async fn react<F>(&self, work: F) -> Result<bool, AppError>
    where
        F: AsyncFn(&mut Tx) -> Result<Option<Vec<Event>>, AppError>,
    {
        let mut tries = 0_u32;
        loop {
            match self.react_once(&work).await {
                Err(AppError::Store(error)) if error.is_transient() && tries < 8 => {
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(1 << tries)).await;
                }
                result => return result,
            }
        }
    }

    async fn react_once<F>(&self, work: &F) -> Result<bool, AppError>
    where
        F: AsyncFn(&mut Tx) -> Result<Option<Vec<Event>>, AppError>,
    {
        let mut tx = self.database().begin(None).await?;
        let Some(events) = work(&mut tx).await? else { return Ok(false) };
        if events.is_empty() {
            tx.commit_maintenance(dujiang_persistence::Maintenance::Reactions).await?;
        } else {
            tx.commit(&watcher(), &events, &serde_json::Value::Null).await?;
        }
        Ok(true)
    }
}

/// Those of some followers that have anything behind their places.
///
/// # Errors
/// When the database fails.
pub(crate) async fn behind(app: &App, names: &[&'static str]) -> Result<Vec<String>, AppError> {
    Ok(store::behind(app.database(), names).await?)
}

/// One step of a follower; false when there was nothing behind its place.
///
/// # Errors
/// When the database fails; the place is then as it was.
pub(crate) async fn step<F>(app: &App, name: &'static str, reaction: F) -> Result<bool, AppError>
where
    F: AsyncFn(&mut Tx, Span) -> Result<Vec<Event>, AppError>,
{
    let head = store::head(app.database()).await?;
    if store::position(app.database(), name).await?.is_none_or(|at| at >= head) {
        return Ok(false);
    }
    app.react(async |tx| {
        let Some(at) = store::take(tx, name).await?.filter(|at| *at < head) else { return Ok(None) };
        let to = head.min(at.saturating_add(STEP));
        let events = reaction(tx, (at, to)).await?;
        store::advance(tx, name, to).await?;
        Ok(Some(events))
    })
    .await
}

/// Steps a follower until told to stop. A failure is told and tried again: nothing is passed over.
pub(crate) async fn run<F>(name: &'static str, mut stop: watch::Receiver<bool>, follow: F)
where
    F: AsyncFn() -> Result<bool, AppError>,
{
    while !*stop.borrow() {
        let wait = match follow().await {
            Ok(true) => PACE,
            Ok(false) => LOOK_EVERY,
            Err(error) => {
                metrics::counter!("dujiang_reaction_failures_total", "follower" => name).increment(1);
                tracing::error!(%error, follower = name, "a reaction failed; its events wait");
                REST
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            // Told to stop, or nobody is left who could tell.
            _ = stop.changed() => return,
        }
    }
}
