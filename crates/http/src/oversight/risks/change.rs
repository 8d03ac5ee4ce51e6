//! `PATCH /risks/{id}`, `POST /risks/{id}/treat`, `POST /risks/{id}/review`.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{patch, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::risks;
use dujiang_domain::change::Change;
use dujiang_domain::ids::{OrgUnitId, RiskId, UserId};
use dujiang_domain::oversight::risks::{
    Measure, ReviewWords, RiskCategory, RiskPatch, Treatment, TreatmentStrategy,
};
use dujiang_domain::rules::kinds::RiskPlace;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::view::{RiskCategoryWord, RiskView, TreatmentStrategyWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditRisk {
    /// Title.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    title: Option<String>,
    /// What sort of risk.
    #[schema(value_type = Option<RiskCategoryWord>)]
    category: Option<RiskCategory>,
    /// Causes.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "上游来水超过二十年一遇")]
    causes: Option<String>,
    /// What would follow.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    consequences: Option<String>,
    /// How likely, 1 to 5.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    probability: Option<i64>,
    /// How bad, 1 to 5.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    impact: Option<i64>,
    /// Who watches it and answers for its treatment.
    #[schema(value_type = Option<Uuid>)]
    owner_id: Change<Uuid>,
    /// Responsible unit.
    #[schema(value_type = Option<Uuid>)]
    unit_id: Change<Uuid>,
}

/// Change a risk.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The risk"), crate::document::VersionHeader),
    request_body = EditRisk,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[patch("/risks/{id}")]
pub(crate) async fn edit_risk(
    app: Data<App>,
    caller: Caller,
    id: Id<RiskId>,
    body: Body<EditRisk>,
) -> Answer {
    let body = body.0;
    let patch = RiskPatch {
        title: body.title,
        category: body.category,
        causes: body.causes,
        consequences: body.consequences,
        probability: body.probability,
        impact: body.impact,
        owner_id: body.owner_id.map(UserId),
        unit_id: body.unit_id.map(OrgUnitId),
    };
    let written = risks::edit(&app, &caller.call, risks::EditRisk { id: id.0, patch }).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// A measure of a treatment.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RiskMeasure {
    /// What is done.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500, example = "备足编织袋和水泵，汛期二十四小时值守")]
    text: String,
    /// By when.
    due_on: Option<NaiveDate>,
    /// By whom.
    person_id: Option<Uuid>,
    /// When it was done.
    done_on: Option<NaiveDate>,
}

/// What is done about a risk.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TreatRisk {
    /// What kind of answer it is.
    #[schema(value_type = TreatmentStrategyWord, example = "accept")]
    strategy: TreatmentStrategy,
    /// What is done, all of it; only an accepted risk may need nothing.
    #[serde(default)]
    #[validate(length(max = 50), nested)]
    #[schema(max_items = 50)]
    measures: Vec<RiskMeasure>,
    /// Probability once the measures work, never above that of the risk.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5, example = 2)]
    residual_probability: i64,
    /// Impact once the measures work, never above that of the risk.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5, example = 2)]
    residual_impact: i64,
}

/// Decide what is done about a risk, or bring its measures up to date.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The risk"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = TreatRisk,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/risks/{id}/treat")]
pub(crate) async fn treat_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<RiskId>,
    body: Body<TreatRisk>,
) -> Answer {
    let body = body.0;
    let measures = body.measures.into_iter().map(|measure| Measure {
        text: measure.text,
        due_on: measure.due_on,
        person_id: measure.person_id.map(UserId),
        done_on: measure.done_on,
    });
    let residual = RiskPlace { probability: body.residual_probability, impact: body.residual_impact };
    let treatment = Treatment { strategy: body.strategy, measures: measures.collect(), residual };
    let written = risks::treat(&app, &caller.0.call, risks::TreatRisk { id: id.0, treatment }).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// What somebody saw who looked at a risk again.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewRisk {
    /// What he saw.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "措施已落实，水位低于警戒")]
    words: String,
    /// How likely now, where that changed.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    probability: Option<i64>,
    /// How bad now, where that changed.
    #[validate(range(min = 1, max = 5))]
    #[schema(minimum = 1, maximum = 5)]
    impact: Option<i64>,
    /// When it is looked at next; by the clock of its level when absent, and never later than that.
    next_review_on: Option<NaiveDate>,
}

/// Record that somebody looked at a risk again.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The risk"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = ReviewRisk,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/risks/{id}/review")]
pub(crate) async fn review_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<RiskId>,
    body: Body<ReviewRisk>,
) -> Answer {
    let body = body.0;
    let review = ReviewWords { words: body.words, probability: body.probability, impact: body.impact };
    let command = risks::ReviewRisk { id: id.0, review, next_review_on: body.next_review_on };
    let written = risks::review(&app, &caller.0.call, command).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
