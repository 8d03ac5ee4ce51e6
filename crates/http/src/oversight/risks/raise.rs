//! `POST /projects/{id}/risks`: raise a risk.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::risks;
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::risks::{RiskCategory, RiskFields};
use dujiang_domain::rules::kinds::RiskPlace;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{RiskCategoryWord, RiskView};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// A risk to raise.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RaiseRisk {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "汛期围堰漫顶")]
    title: String,
    /// What sort of risk.
    #[schema(value_type = RiskCategoryWord)]
    category: RiskCategory,
    /// Causes.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    causes: String,
    /// What would follow.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    consequences: String,
    /// How likely, 1 to 5.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5, example = 4)]
    probability: i64,
    /// How bad, 1 to 5.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5, example = 3)]
    impact: i64,
    /// Who watches it and answers for its treatment.
    owner_id: Option<Uuid>,
    /// Responsible unit.
    unit_id: Option<Uuid>,
    /// When it is looked at next; by the clock of its level when absent, and never later than that.
    next_review_on: Option<NaiveDate>,
}

/// Raise a risk of a project.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = RaiseRisk,
    responses((status = 201, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/projects/{id}/risks")]
pub(crate) async fn raise_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<RaiseRisk>,
) -> Answer {
    let body = body.0;
    let fields = RiskFields {
        title: body.title,
        category: body.category,
        causes: body.causes,
        consequences: body.consequences,
        place: RiskPlace { probability: body.probability, impact: body.impact },
        owner_id: body.owner_id.map(UserId),
        unit_id: body.unit_id.map(OrgUnitId),
    };
    let command = risks::RaiseRisk { project: id.0, fields, next_review_on: body.next_review_on };
    let written = risks::raise(&app, &caller.0.call, command).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}
