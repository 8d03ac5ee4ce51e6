//! Oversight over HTTP.

mod alerts;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use alerts::AlertView;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    alerts::routes(config);
}
