//! Logs and metrics.

use std::net::SocketAddr;

use metrics_exporter_prometheus::PrometheusBuilder;
use tracing_subscriber::EnvFilter;

use crate::settings::{LogFormat, Settings};
use crate::wiring::StartError;

/// Starts logging. Twice in one process does nothing, as tests do.
pub(crate) fn log(settings: &Settings) {
    let filter = EnvFilter::try_new(&settings.log.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match settings.log.format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.with_target(false).try_init(),
    };
    if let Err(error) = started {
        tracing::debug!(%error, "logging runs already");
    }
}

/// Serves metrics for Prometheus on a port of their own.
///
/// # Errors
/// When the address cannot be read or taken.
pub(crate) fn metrics(settings: &Settings) -> Result<(), StartError> {
    if settings.metrics.listen.is_empty() {
        return Ok(());
    }
    let address: SocketAddr = settings.metrics.listen.parse()?;
    PrometheusBuilder::new().with_http_listener(address).install()?;
    Ok(())
}
