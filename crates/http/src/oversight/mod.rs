//! Oversight over HTTP: risks and contingency plans.

mod contingency_plans;
mod risks;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    risks::routes(config);
    contingency_plans::routes(config);
}
