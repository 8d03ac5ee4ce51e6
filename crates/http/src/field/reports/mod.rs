//! Progress reports: taken in, shown as a stream, reviewed.

mod list;
mod period;
mod review;
mod submit;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use view::{ReportStateWord, ReviewStateWord};

/// The routes of reports.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_progress_reports)
        .service(list::count_progress_reports)
        .service(list::list_project_progress_reports)
        .service(list::get_progress_report)
        .service(submit::submit_progress_report)
        .service(review::request_report_completion)
        .service(review::complete_progress_report)
        .service(review::accept_progress_report)
        .service(review::withdraw_progress_report)
        .service(period::download_progress_reports);
}
