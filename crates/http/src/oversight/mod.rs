//! Oversight over HTTP: alerts, risks and contingency plans, inspections and defects.

mod alerts;
mod back_test;
mod contingency_plans;
mod defects;
mod inspection_templates;
mod inspections;
mod risks;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use alerts::AlertView;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    alerts::routes(config);
    config.service(back_test::get_back_test).service(back_test::back_test_rule);
    risks::routes(config);
    contingency_plans::routes(config);
    inspection_templates::routes(config);
    inspections::routes(config);
    defects::routes(config);
}
