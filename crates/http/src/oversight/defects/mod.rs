//! `/defects`: what inspections found, and how it was set right.

mod change;
mod list;
mod raise;
mod rectify;
mod repeats;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of defects. A fixed path stands before the one that would swallow it.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_defects)
        .service(repeats::list_repeated_defects)
        .service(raise::raise_defect)
        .service(list::get_defect)
        .service(list::list_defect_history)
        .service(change::edit_defect)
        .service(change::withdraw_defect)
        .service(rectify::rectify_defect)
        .service(rectify::pass_defect)
        .service(rectify::send_back_defect);
}
