//! `POST /projects`: start a draft.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::{App, projects};
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::{ProjectFields, SecurityLabel};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{ProjectView, SecurityLabelWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating};

/// A project to start.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateProject {
    /// Name.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "清源镇石桥村至柳林村道路硬化工程")]
    pub name: String,
    /// The unit that answers for it.
    pub unit_id: Uuid,
    /// What is built and at what scale.
    #[serde(default)]
    #[validate(length(max = 4000))]
    #[schema(max_length = 4000)]
    pub summary: String,
    /// Code of the category.
    #[schema(max_length = 20)]
    pub category_code: Option<String>,
    /// Code of the industry (GB/T 4754-2017).
    #[schema(max_length = 20)]
    pub industry_code: Option<String>,
    /// Code of the region (GB/T 2260).
    #[schema(max_length = 12)]
    pub region_code: Option<String>,
    /// Where.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub address: String,
    /// Plan year.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    pub year: Option<i32>,
    /// Total investment in yuan.
    #[schema(value_type = Option<String>, example = "1234567.50", pattern = "^-?[0-9]{1,14}([.][0-9]{1,2})?$")]
    pub total_investment: Option<Money>,
    /// Planned start.
    pub planned_start: Option<NaiveDate>,
    /// Planned end.
    pub planned_end: Option<NaiveDate>,
    /// Actual start.
    pub actual_start: Option<NaiveDate>,
    /// Actual end.
    pub actual_end: Option<NaiveDate>,
    /// Responsible leader.
    pub responsible_leader_id: Option<Uuid>,
    /// Person in charge.
    pub in_charge_id: Option<Uuid>,
    /// Security label; internal when absent.
    #[serde(default)]
    #[schema(value_type = Option<SecurityLabelWord>)]
    pub security_label: Option<SecurityLabel>,
    /// Tags.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub tags: Vec<String>,
}

impl From<CreateProject> for ProjectFields {
    fn from(body: CreateProject) -> Self {
        Self {
            name: body.name,
            unit_id: OrgUnitId(body.unit_id),
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
            security_label: body.security_label.unwrap_or_default(),
            tags: body.tags,
        }
    }
}

/// Start the draft of a project.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateProject,
    responses((status = 201, body = ProjectView, description = "The draft", headers(("ETag" = String)))),
)]
#[post("/projects")]
pub(crate) async fn create_project(app: Data<App>, caller: Creating, body: Body<CreateProject>) -> Answer {
    let command = projects::CreateProject { fields: body.0.into() };
    let written = projects::create(&app, &caller.0.call, command).await?;
    let version = written.value.row.version;
    let view = ProjectView::new(written.value, &[]);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}
