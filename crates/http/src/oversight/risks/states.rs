//! `POST /risks/{id}/occur`, `…/close`, `…/reopen`.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::risks;
use dujiang_domain::ids::RiskId;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::view::RiskView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// How a risk came true.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OccurRisk {
    /// When; not in the future.
    #[schema(example = "2026-01-05")]
    occurred_on: NaiveDate,
    /// What happened.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "围堰局部漫顶，人员已撤离")]
    words: String,
}

/// Record that a risk came true.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The risk"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = OccurRisk,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/risks/{id}/occur")]
pub(crate) async fn occur_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<RiskId>,
    body: Body<OccurRisk>,
) -> Answer {
    let command = risks::OccurRisk { id: id.0, occurred_on: body.0.occurred_on, words: body.0.words };
    let written = risks::occur(&app, &caller.0.call, command).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Why a risk is closed or opened again.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RiskReason {
    /// Why.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "汛期已过，围堰拆除")]
    reason: String,
}

/// Close a risk that is over.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The risk"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RiskReason,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/risks/{id}/close")]
pub(crate) async fn close_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<RiskId>,
    body: Body<RiskReason>,
) -> Answer {
    let command = risks::CloseRisk { id: id.0, reason: body.0.reason };
    let written = risks::close(&app, &caller.0.call, command).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Open a closed risk again.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The risk"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = RiskReason,
    responses((status = 200, body = RiskView, description = "The risk", headers(("ETag" = String)))),
)]
#[post("/risks/{id}/reopen")]
pub(crate) async fn reopen_risk(
    app: Data<App>,
    caller: Creating,
    id: Id<RiskId>,
    body: Body<RiskReason>,
) -> Answer {
    let command = risks::ReopenRisk { id: id.0, reason: body.0.reason };
    let written = risks::reopen(&app, &caller.0.call, command).await?;
    let view = RiskView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
