//! `/risks` and `/projects/{id}/risks`: what may go wrong.

mod change;
mod list;
mod matrix;
mod raise;
mod states;
mod view;

pub(super) use view::RiskStateWord;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of risks. A fixed path stands before the one that would swallow it.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_risks)
        .service(list::list_project_risks)
        .service(matrix::get_risk_matrix)
        .service(raise::raise_risk)
        .service(list::get_risk)
        .service(list::list_risk_history)
        .service(change::edit_risk)
        .service(change::treat_risk)
        .service(change::review_risk)
        .service(states::occur_risk)
        .service(states::close_risk)
        .service(states::reopen_risk);
}
