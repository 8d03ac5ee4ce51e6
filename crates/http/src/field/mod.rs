//! What people in the field say, over HTTP.

mod photos;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of the field.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    photos::routes(config);
}
