//! Notifications over HTTP: one's own box and how one wants to be told.

mod list;
mod preferences;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room. A fixed path stands before the one that would swallow it.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_notifications)
        .service(list::count_notifications)
        .service(list::read_all_notifications)
        .service(preferences::get_notification_preferences)
        .service(preferences::set_notification_preferences)
        .service(list::read_notification);
}
