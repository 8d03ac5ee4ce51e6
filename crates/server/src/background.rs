//! Work beside the requests: sealing the audit log, running jobs.

use std::time::Duration;

use dujiang_app::App;
use tokio::sync::watch;

/// How often the sealer looks, in half of the promised second.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// Everything that goes on beside the requests, until told to stop; what a job leaves in its
/// last chunk is sealed as well.
pub(crate) async fn run(app: App, stop: watch::Receiver<bool>) {
    let (stop_sealing, sealing_stop) = watch::channel(false);
    let jobs = async {
        dujiang_app::jobs::run(app.clone(), stop).await;
        stop_sealing.send_replace(true);
    };
    tokio::join!(jobs, seal(app.clone(), sealing_stop));
}

/// Seals what waits until told to stop, and once more then.
async fn seal(app: App, mut stop: watch::Receiver<bool>) {
    loop {
        let stopping = tokio::select! {
            () = tokio::time::sleep(SEAL_EVERY) => false,
            _ = stop.changed() => true,
        };
        if let Err(error) = dujiang_app::audit::seal_all(&app).await {
            tracing::error!(%error, "sealing failed; the events wait");
        }
        if stopping {
            return;
        }
    }
}
