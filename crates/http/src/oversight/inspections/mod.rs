//! `/inspections` and `/projects/{id}/inspections`: somebody goes through a checklist.

mod begin;
mod list;
mod run;
mod view;

pub(super) use view::photo_ids;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of inspections.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_inspections)
        .service(list::list_project_inspections)
        .service(begin::begin_inspection)
        .service(list::get_inspection)
        .service(run::record_inspection)
        .service(run::finish_inspection)
        .service(run::cancel_inspection);
}
