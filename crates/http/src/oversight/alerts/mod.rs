//! `/alerts`: what the rules that watch found, and what people do about it.

mod handle;
mod list;
mod read;
mod run;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use view::AlertThingWord;
pub(crate) use view::AlertView;

/// The routes of alerts. A fixed path stands before the one that would swallow it.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_alerts)
        .service(list::count_alerts)
        .service(list::list_project_alerts)
        .service(read::get_alert)
        .service(handle::acknowledge_alert)
        .service(handle::assign_alert)
        .service(handle::act_on_alert)
        .service(handle::resolve_alert)
        .service(handle::reopen_alert)
        .service(handle::supervise_alert)
        .service(run::run_rules);
}
