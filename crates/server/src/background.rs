//! Work beside the requests: sealing the audit log, running jobs, clearing away.

use std::time::Duration;

use dujiang_app::App;
use dujiang_http::KeptAssets;
use tokio::sync::watch;

use crate::anchors::AnchorWriter;
use crate::backup::DataLock;
use crate::settings::Settings;

/// How often the sealer looks, in half of the promised second.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// How often files past their time are looked for.
const CLEAR_EVERY: Duration = Duration::from_mins(10);

/// The background work on a thread of its own, so that a long job never keeps a request waiting.
#[derive(Debug)]
pub(crate) struct Background {
    thread: std::thread::JoinHandle<()>,
    /// While it is held nobody can restore over the data folder.
    _lock: DataLock,
}

/// What of the work is wanted in this process.
#[derive(Debug)]
struct Wanted {
    runs_jobs: bool,
    assets: KeptAssets,
    is_watched: bool,
}

impl Background {
    /// Starts the work, with or without the jobs; it ends its last round when `stop` becomes true.
    /// Figures are taken when somebody watches.
    ///
    /// # Errors
    /// When the data folder is being restored or the system has no thread left.
    pub(crate) fn start(
        app: App,
        settings: &Settings,
        runs_jobs: bool,
        stop: watch::Receiver<bool>,
    ) -> std::io::Result<Self> {
        let lock = crate::backup::share(&settings.data.dir)?;
        let anchor = AnchorWriter::new(crate::anchors::path(settings));
        let wanted = Wanted {
            runs_jobs,
            assets: crate::serve::kept_assets(settings),
            is_watched: !settings.metrics.listen.is_empty(),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let work = move || runtime.block_on(run(app, anchor, wanted, stop));
        let thread = std::thread::Builder::new().name("background".to_owned()).spawn(work)?;
        Ok(Self { thread, _lock: lock })
    }

    /// Waits for the end of the last round.
    pub(crate) async fn finish(self) {
        let joined = tokio::task::spawn_blocking(move || self.thread.join()).await;
        if !matches!(joined, Ok(Ok(()))) {
            tracing::error!("the background work broke off");
        }
    }
}

/// Everything that goes on beside the requests, until told to stop; what a job leaves in its
/// last chunk is sealed as well.
async fn run(app: App, anchor: AnchorWriter, wanted: Wanted, stop: watch::Receiver<bool>) {
    let (stop_sealing, sealing_stop) = watch::channel(false);
    let jobs = async {
        let clearing = clear(app.clone(), wanted.assets, stop.clone());
        let observing = async {
            if wanted.is_watched {
                observe(app.clone(), stop.clone()).await;
            }
        };
        let running = async {
            if wanted.runs_jobs {
                let jobs = dujiang_app::jobs::run(app.clone(), stop.clone());
                tokio::join!(jobs, dujiang_app::work::react(app.clone(), stop.clone()));
            }
        };
        tokio::join!(running, clearing, observing);
        stop_sealing.send_replace(true);
    };
    tokio::join!(jobs, seal(app.clone(), anchor, sealing_stop));
}

/// Clears away what is past its time, until told to stop.
async fn clear(app: App, assets: KeptAssets, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = dujiang_app::integration::exports::clear_expired(&app).await {
            tracing::error!(%error, "files past their time are left until later");
        }
        if let Err(error) = app.files().sweep_incoming(app.database().now()).await {
            tracing::error!(%error, "files that never arrived whole are left until later");
        }
        if let Err(error) = dujiang_app::files::uploads::clear_expired(&app).await {
            tracing::error!(%error, "photos that nobody claimed are left until later");
        }
        if let Err(error) = dujiang_app::forget_old_keys(&app).await {
            tracing::error!(%error, "old idempotency keys are left until later");
        }
        if let Err(error) = app.database().count_again().await {
            tracing::error!(%error, "the planner goes on with the counts it has");
        }
        renew_assets(&app, &assets).await;
        tokio::select! {
            () = tokio::time::sleep(CLEAR_EVERY) => {}
            // Told to stop, or nobody is left who could tell.
            _ = stop.changed() => return,
        }
    }
}

/// Keeps the assets of this build for the next one.
async fn renew_assets(app: &App, assets: &KeptAssets) {
    let (assets, now) = (assets.clone(), app.database().now().into());
    let renewed = tokio::task::spawn_blocking(move || assets.renew(now)).await;
    if let Ok(Err(error)) = renewed {
        tracing::error!(%error, "pages of this build will not outlive it");
    }
}

/// Seals what waits until told to stop, and once more then; writes the end of the chain down
/// outside the database.
async fn seal(app: App, mut anchor: AnchorWriter, mut stop: watch::Receiver<bool>) {
    loop {
        let stopping = tokio::select! {
            () = tokio::time::sleep(SEAL_EVERY) => false,
            _ = stop.changed() => true,
        };
        if let Err(error) = dujiang_app::audit::seal_all(&app).await {
            tracing::error!(%error, "sealing failed; the events wait");
        }
        if let Err(error) = anchor.note(&app, stopping).await {
            tracing::error!(%error, "the anchor could not be written");
        }
        if stopping {
            return;
        }
    }
}

/// How often figures are taken for those who watch.
const OBSERVE_EVERY: Duration = Duration::from_secs(10);

/// Takes figures until told to stop.
async fn observe(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(error) = dujiang_app::gauges::observe(&app).await {
            tracing::warn!(%error, "no figures this time");
        }
        tokio::select! {
            () = tokio::time::sleep(OBSERVE_EVERY) => {}
            _ = stop.changed() => return,
        }
    }
}
