//! Tables in and out, and the views people keep of them, over HTTP.

mod exports;
mod imports;
mod saved_views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    imports::routes(config);
    saved_views::routes(config);
    exports::routes(config);
}
