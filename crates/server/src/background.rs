//! Work beside the requests: sealing the audit log.

use std::time::Duration;

use dujiang_app::App;
use tokio::sync::watch;

use crate::anchors::AnchorWriter;

/// How often the sealer looks, in half of the promised second.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// Seals what waits until told to stop, and once more then; writes the end of the chain down
/// outside the database.
pub(crate) async fn seal(app: App, mut anchor: AnchorWriter, mut stop: watch::Receiver<bool>) {
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
pub(crate) async fn observe(app: App, mut stop: watch::Receiver<bool>) {
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
