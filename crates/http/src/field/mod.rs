//! What people in the field say, over HTTP.

mod briefs;
mod confirmations;
mod mine;
mod photos;
mod reports;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of the field.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    photos::routes(config);
    reports::routes(config);
    confirmations::routes(config);
    briefs::routes(config);
    mine::routes(config);
}
