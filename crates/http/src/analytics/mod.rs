//! Figures across all rooms over HTTP.

mod home;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(home::get_home);
}
