//! `POST /inspections/{id}/defects`: put a defect on record.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::defects;
use dujiang_domain::ids::{DocumentId, InspectionId, OrgUnitId, PhotoId, UploadId, UserId};
use dujiang_domain::oversight::defects::PlanPlace;
use dujiang_domain::oversight::inspections::Party;
use dujiang_domain::rules::kinds::DefectSeverity;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{DefectDetailView, DefectSeverityWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// A place on the picture of a drawing; one of the two pictures is named.
#[derive(Debug, Clone, Copy, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DefectPlace {
    /// The picture, where it is a photo of the project.
    photo_id: Option<Uuid>,
    /// The picture, where it is a paper of the project.
    document_id: Option<Uuid>,
    /// From the left, in ten-thousandths of the width.
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000)]
    x: i64,
    /// From the top, in ten-thousandths of the height.
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000)]
    y: i64,
}

/// A defect to put on record.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RaiseDefect {
    /// Number of the item of the checklist, from 1.
    #[validate(range(min = 1))]
    #[schema(minimum = 1)]
    item: Option<i64>,
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "剪力墙根部蜂窝麻面")]
    title: String,
    /// What exactly.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    description: String,
    /// Sort of defect; that of the item when absent.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "混凝土外观")]
    category: Option<String>,
    /// How grave.
    #[schema(value_type = DefectSeverityWord)]
    severity: DefectSeverity,
    /// Where, on the picture of a drawing.
    #[validate(nested)]
    place: Option<DefectPlace>,
    /// Unit that answers for it; with `contractor` absent as well the inspected party.
    unit_id: Option<Uuid>,
    /// Firm that answers for it.
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    contractor: Option<String>,
    /// Who mends it.
    person_id: Option<Uuid>,
    /// Deadline; by the rule of its severity when absent, and never later than that.
    due_on: Option<NaiveDate>,
    /// Complete uploads to show as photos.
    #[serde(default)]
    #[validate(length(max = 9))]
    #[schema(max_items = 9)]
    photo_ids: Vec<Uuid>,
}

/// Put a defect on record that a running inspection found.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The inspection"), crate::document::KeyHeader),
    request_body = RaiseDefect,
    responses((status = 201, body = DefectDetailView, description = "The defect", headers(("ETag" = String)))),
)]
#[post("/inspections/{id}/defects")]
pub(crate) async fn raise_defect(
    app: Data<App>,
    caller: Creating,
    id: Id<InspectionId>,
    body: Body<RaiseDefect>,
) -> Answer {
    let body = body.0;
    let is_named = body.unit_id.is_some() || body.contractor.is_some();
    let party =
        Party { unit_id: body.unit_id.map(OrgUnitId), contractor: body.contractor.unwrap_or_default() };
    let command = defects::RaiseDefect {
        inspection: id.0,
        item: body.item,
        title: body.title,
        description: body.description,
        category: body.category,
        severity: body.severity,
        place: body.place.map(|place| PlanPlace {
            photo_id: place.photo_id.map(PhotoId),
            document_id: place.document_id.map(DocumentId),
            x: place.x,
            y: place.y,
        }),
        party: is_named.then_some(party),
        person: body.person_id.map(UserId),
        due_on: body.due_on,
        photos: body.photo_ids.into_iter().map(UploadId).collect(),
    };
    let written = defects::raise(&app, &caller.0.call, command).await?;
    let view = DefectDetailView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.row.version, written.is_replay))
}
