//! Signing in, staying signed in, and who one is.

mod auth;
mod me;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(auth::login).service(auth::refresh).service(auth::logout).service(me::me);
}
