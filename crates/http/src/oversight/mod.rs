//! Oversight over HTTP: risks and contingency plans, inspections and defects.

mod contingency_plans;
mod defects;
mod inspection_templates;
mod inspections;
mod risks;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    risks::routes(config);
    contingency_plans::routes(config);
    inspection_templates::routes(config);
    inspections::routes(config);
    defects::routes(config);
}
