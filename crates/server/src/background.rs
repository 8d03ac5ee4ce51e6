//! Work beside the requests: sealing the audit log.

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
