//! Figures for those who watch over the platform, as metrics.

use dujiang_persistence::gauges as store;
use metrics::gauge;

use crate::{App, AppError};

/// Takes the figures once.
///
/// # Errors
/// When the database fails.
pub async fn observe(app: &App) -> Result<(), AppError> {
    for pool in store::pools(app.database()) {
        let idle = u32::try_from(pool.idle).unwrap_or(u32::MAX);
        gauge!("dujiang_database_connections", "pool" => pool.name, "state" => "idle").set(idle);
        gauge!("dujiang_database_connections", "pool" => pool.name, "state" => "used")
            .set(pool.open.saturating_sub(idle));
    }
    let queues = store::queues(app.database()).await?;
    let waits = queues.unsealed_since.map_or(0, |since| (app.database().now() - since).num_seconds());
    set("dujiang_audit_unsealed_events", queues.unsealed);
    set("dujiang_audit_seal_lag_seconds", waits.max(0));
    let jobs =
        [("waiting", queues.jobs_waiting), ("running", queues.jobs_running), ("failed", queues.jobs_failed)];
    for (state, number) in jobs {
        gauge!("dujiang_jobs", "state" => state).set(u32::try_from(number).unwrap_or(u32::MAX));
    }
    Ok(())
}

fn set(name: &'static str, number: i64) {
    gauge!(name).set(u32::try_from(number).unwrap_or(u32::MAX));
}
