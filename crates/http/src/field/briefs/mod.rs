//! Daily briefs 每日简报 and their digests.

mod digest;
mod list;
mod view;
mod write;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of briefs.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_daily_briefs)
        .service(digest::digest_daily_briefs)
        .service(list::list_project_daily_briefs)
        .service(write::write_daily_brief)
        .service(write::edit_daily_brief)
        .service(write::send_daily_brief);
}
