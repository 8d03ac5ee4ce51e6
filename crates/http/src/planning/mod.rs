//! Plans over HTTP: tasks and milestones of a project, and what waits for the caller.

mod milestones;
mod mine;
mod tasks;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use mine::{MyMilestoneView, MyTaskView};

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    tasks::routes(config);
    milestones::routes(config);
    mine::routes(config);
}
