//! Work beside the requests: sealing the audit log, and clearing away what an earlier run left.

use std::time::Duration;

use dujiang_app::App;
use tokio::sync::watch;

/// How often the sealer looks, in half of the promised second.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// Seals what waits until told to stop, and once more then.
pub(crate) async fn seal(app: App, mut stop: watch::Receiver<bool>) {
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

/// Removes files that were on their way in when an earlier run was stopped.
pub(crate) async fn sweep_files(app: App) {
    match app.files().sweep_incoming(app.database().now()).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "removed files that never arrived whole"),
        Err(error) => tracing::error!(%error, "the file store cannot be swept"),
    }
}
