//! Serving: API, health and, beside them, the background work.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, Data};
use actix_web::{App as ActixApp, HttpResponse, HttpServer};
use dujiang_app::App;
use dujiang_http::{HttpSettings, KeptAssets, LoginRates, Rates};
use futures::FutureExt as _;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::background::Background;
use crate::settings::Settings;
use crate::wiring::StartError;

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    handle: ServerHandle,
    server: JoinHandle<std::io::Result<()>>,
    background: Background,
    stop_background: watch::Sender<bool>,
}

impl Running {
    /// Stops: open requests end, then the background work does its last round.
    ///
    /// # Errors
    /// When the server ended with an error before.
    pub async fn stop(self) -> Result<(), StartError> {
        self.handle.stop(true).await;
        self.finish().await
    }

    /// Waits until the server ends, by a signal or by itself.
    ///
    /// # Errors
    /// When the server ended with an error.
    pub async fn finish(self) -> Result<(), StartError> {
        let ended = self.server.await?;
        self.stop_background.send_replace(true);
        self.background.finish().await;
        Ok(ended?)
    }
}

/// Starts serving on the address of `settings`; with port 0 the system chooses one.
///
/// # Errors
/// When the address is taken, or the data folder is being restored.
pub fn start(app: App, settings: &Settings) -> Result<Running, StartError> {
    if !settings.server.secure_cookies {
        tracing::warn!("server.secure_cookies is off: sign-in cookies travel without https");
    }
    let http = HttpSettings {
        secure_cookies: settings.server.secure_cookies,
        login_rates: LoginRates {
            per_address: settings.limits.logins_per_minute_address,
            per_account: settings.limits.logins_per_minute_account,
        },
        rates: Rates {
            per_account: settings.limits.requests_per_account,
            per_address: settings.limits.requests_per_address,
        },
        trusted_proxies: settings.server.trusted_proxies.clone(),
        kept_assets: kept_assets(settings),
    };
    let configure = dujiang_http::configure(app.clone(), http);
    let health_app = Data::new(app.clone());
    let server = HttpServer::new(move || {
        ActixApp::new()
            .wrap(Compress::default())
            .wrap(from_fn(dujiang_http::render))
            .wrap(from_fn(dujiang_http::limit))
            .wrap(from_fn(dujiang_http::protect))
            .wrap(from_fn(dujiang_http::assign))
            .app_data(health_app.clone())
            .configure(configure.clone())
            .route("/health/live", web::get().to(HttpResponse::NoContent))
            .route("/health/ready", web::get().to(ready))
    });
    let server = if settings.server.workers > 0 { server.workers(settings.server.workers) } else { server };
    let server = server.shutdown_timeout(20).bind(settings.server.listen)?;
    let address = server.addrs().first().copied().ok_or("no address")?;
    let server = server.run();
    let handle = server.handle();
    let (stop_background, stop) = watch::channel(false);
    let background = Background::start(app, settings, settings.server.worker, stop)?;
    let server = tokio::spawn(server);
    Ok(Running { address, handle, server, background, stop_background })
}

/// Where assets of earlier builds are kept.
pub(crate) fn kept_assets(settings: &Settings) -> KeptAssets {
    KeptAssets::new(settings.data.dir.join("web-assets"))
}

/// Ready when the database answers within a second.
async fn ready(app: Data<App>) -> HttpResponse {
    let ping = tokio::time::timeout(Duration::from_secs(1), app.database().ping())
        .map(|result| matches!(result, Ok(Ok(()))));
    if ping.await { HttpResponse::NoContent().finish() } else { HttpResponse::ServiceUnavailable().finish() }
}
