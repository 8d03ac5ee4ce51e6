//! Oversight over HTTP.

mod alerts;
mod back_test;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use alerts::AlertView;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    alerts::routes(config);
    config.service(back_test::get_back_test).service(back_test::back_test_rule);
}
