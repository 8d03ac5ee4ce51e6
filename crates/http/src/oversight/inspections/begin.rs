//! `POST /projects/{id}/inspections`: begin an inspection.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::inspections;
use dujiang_domain::ids::{InspectionTemplateId, OrgUnitId, ProjectId, UploadId};
use dujiang_domain::oversight::inspections::Party;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::InspectionDetailView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// An inspection to begin. A unit, a firm or both are inspected.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginInspection {
    /// The checklist.
    template_id: Uuid,
    /// The unit that is inspected.
    unit_id: Option<Uuid>,
    /// The firm that is inspected.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100, example = "安澜建工有限公司")]
    contractor: String,
    /// Complete uploads of pictures of drawings, on which places are marked.
    #[serde(default)]
    #[validate(length(max = 9))]
    #[schema(max_items = 9)]
    plan_picture_ids: Vec<Uuid>,
}

/// Begin an inspection of a project; it keeps the items that the checklist has now.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = BeginInspection,
    responses((status = 201, body = InspectionDetailView, description = "The inspection",
        headers(("ETag" = String)))),
)]
#[post("/projects/{id}/inspections")]
pub(crate) async fn begin_inspection(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<BeginInspection>,
) -> Answer {
    let body = body.0;
    let command = inspections::BeginInspection {
        project: id.0,
        template: InspectionTemplateId(body.template_id),
        party: Party { unit_id: body.unit_id.map(OrgUnitId), contractor: body.contractor },
        plan_pictures: body.plan_picture_ids.into_iter().map(UploadId).collect(),
    };
    let written = inspections::begin(&app, &caller.0.call, command).await?;
    let view = InspectionDetailView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.row.version, written.is_replay))
}
