//! Confirming milestones 关键节点确认.

mod confirm;
mod list;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use view::{ConfirmationStateWord, MilestoneEvidenceView};

/// The routes of confirmations.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(confirm::confirm_milestone)
        .service(confirm::countersign_milestone)
        .service(confirm::return_milestone_confirmation)
        .service(list::get_milestone_confirmation)
        .service(list::list_milestone_confirmations);
}
