//! `POST /rules/run`: having all rules that watch evaluated now.

use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::alerts;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{self, Answer};
use crate::extract::Creating;

/// That an evaluation was put in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RulesRunView {
    /// Whether one waited already, which then serves.
    was_waiting: bool,
}

/// Have all rules that watch evaluated on all projects now, as every night.
#[utoipa::path(
    tag = "rules",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    responses((status = 201, body = RulesRunView, description = "It is put in")),
)]
#[post("/rules/run")]
pub(crate) async fn run_rules(app: Data<App>, caller: Creating) -> Answer {
    let written = alerts::request_run(&app, &caller.0.call).await?;
    let view = RulesRunView { was_waiting: written.value.was_waiting };
    Ok(answer::made(&view, written.is_replay))
}
