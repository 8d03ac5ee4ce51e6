//! `/contingency-plans` and `/contingency-activations`: who does what when something happens.

mod activate;
mod activation_view;
mod activations;
mod body;
mod list;
mod timeline;
mod view;
mod write;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of plans and activations.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_contingency_plans)
        .service(list::get_contingency_plan)
        .service(list::list_contingency_plan_versions)
        .service(write::draft_contingency_plan)
        .service(write::edit_contingency_plan)
        .service(write::issue_contingency_plan)
        .service(write::withdraw_contingency_plan)
        .service(activate::activate_contingency_plan)
        .service(activations::list_contingency_activations)
        .service(activations::list_project_contingency_activations)
        .service(activations::get_contingency_activation)
        .service(timeline::list_contingency_activation_entries)
        .service(timeline::note_contingency_activation)
        .service(timeline::stand_down_contingency_activation);
}
