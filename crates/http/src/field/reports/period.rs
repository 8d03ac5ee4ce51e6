//! `GET /projects/{id}/progress-reports/file`: the reports of a period on paper.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::paper::{self, PaperOfReports};
use dujiang_domain::ids::ProjectId;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::answer::Answer;
use crate::attachment;
use crate::extract::{Caller, Id, Params};

/// Which period.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodParams {
    /// First day.
    #[param(example = "2026-05-01")]
    from: NaiveDate,
    /// Last day, at most a year later.
    #[param(example = "2026-05-31")]
    to: NaiveDate,
}

/// The reports of a project that happened in a period, with their photos, as a PDF; the oldest first, at most 200.
#[utoipa::path(
    tag = "progress reports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PeriodParams),
    responses((status = 200, body = inline(crate::document::FileBytes), content_type = "application/pdf",
        description = "The document")),
)]
#[get("/projects/{id}/progress-reports/file")]
pub(crate) async fn download_progress_reports(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PeriodParams>,
    request: HttpRequest,
) -> Answer {
    let PeriodParams { from, to } = params.0;
    let accept = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let language = crate::texts::language(accept).to_string();
    let wanted = PaperOfReports { project: id.0, from, to, language };
    let pdf = paper::print(&app, caller.actor(), wanted).await?;
    let mut response = HttpResponse::Ok();
    attachment::protect(&mut response, &format!("填报记录 {from} {to}.pdf"), "application/pdf");
    Ok(response.body(pdf))
}
