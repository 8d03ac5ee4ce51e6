//! `PATCH /projects/{id}`: change master data.

use actix_web::http::StatusCode;
use actix_web::patch;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::{App, projects};
use dujiang_domain::change::Change;
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::{ProjectPatch, SecurityLabel};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{ProjectView, SecurityLabelWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Id};

/// What to change; absent fields stay, null empties.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub(crate) struct EditProject {
    /// Name.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// The unit that answers for it.
    pub unit_id: Option<Uuid>,
    /// What is built and at what scale.
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub summary: Option<String>,
    /// Code of the category.
    #[schema(value_type = Option<String>, max_length = 20)]
    pub category_code: Change<String>,
    /// Code of the industry.
    #[schema(value_type = Option<String>, max_length = 20)]
    pub industry_code: Change<String>,
    /// Code of the region.
    #[schema(value_type = Option<String>, max_length = 12)]
    pub region_code: Change<String>,
    /// Where.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub address: Option<String>,
    /// Plan year.
    #[schema(value_type = Option<i32>, minimum = 1990, maximum = 2100)]
    pub year: Change<i32>,
    /// Total investment in yuan.
    #[schema(value_type = Option<String>, example = "1234567.50")]
    pub total_investment: Change<Money>,
    /// Planned start.
    #[schema(value_type = Option<NaiveDate>)]
    pub planned_start: Change<NaiveDate>,
    /// Planned end.
    #[schema(value_type = Option<NaiveDate>)]
    pub planned_end: Change<NaiveDate>,
    /// Actual start.
    #[schema(value_type = Option<NaiveDate>)]
    pub actual_start: Change<NaiveDate>,
    /// Actual end.
    #[schema(value_type = Option<NaiveDate>)]
    pub actual_end: Change<NaiveDate>,
    /// Responsible leader.
    #[schema(value_type = Option<Uuid>)]
    pub responsible_leader_id: Change<Uuid>,
    /// Person in charge.
    #[schema(value_type = Option<Uuid>)]
    pub in_charge_id: Change<Uuid>,
    /// Security label.
    #[schema(value_type = Option<SecurityLabelWord>)]
    pub security_label: Option<SecurityLabel>,
    /// Tags, all of them.
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub tags: Option<Vec<String>>,
}

impl From<EditProject> for ProjectPatch {
    fn from(body: EditProject) -> Self {
        Self {
            name: body.name,
            unit_id: body.unit_id.map(OrgUnitId),
            summary: body.summary,
            category_code: body.category_code,
            industry_code: body.industry_code,
            region_code: body.region_code,
            address: body.address,
            year: body.year,
            total_investment: body.total_investment,
            planned_start: body.planned_start,
            planned_end: body.planned_end,
            actual_start: body.actual_start,
            actual_end: body.actual_end,
            responsible_leader_id: body.responsible_leader_id.map(UserId),
            in_charge_id: body.in_charge_id.map(UserId),
            security_label: body.security_label,
            tags: body.tags,
        }
    }
}

/// Change the master data of a project.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::VersionHeader),
    request_body = EditProject,
    responses((status = 200, body = ProjectView, description = "The project", headers(("ETag" = String)))),
)]
#[patch("/projects/{id}")]
pub(crate) async fn edit_project(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    body: Body<EditProject>,
) -> Answer {
    let command = projects::EditProject { id: id.0, patch: body.0.into() };
    let written = projects::edit(&app, &caller.call, command).await?;
    let version = written.value.row.version;
    let view = ProjectView::new(written.value, &[]);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}
