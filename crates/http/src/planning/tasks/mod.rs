//! `/projects/{id}/tasks`: the work breakdown.

mod add;
mod change;
mod list;
mod relocate;
mod remove;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use view::TaskView;

/// The routes of tasks.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_tasks)
        .service(add::add_task)
        .service(change::change_task)
        .service(remove::remove_task)
        .service(relocate::move_task);
}
