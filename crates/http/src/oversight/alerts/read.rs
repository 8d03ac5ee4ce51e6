//! `GET /alerts/{id}`.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::alerts;
use dujiang_domain::ids::AlertId;

use super::view::AlertDetail;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id};

/// An alert with its history.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The alert")),
    responses((status = 200, body = AlertDetail, description = "The alert", headers(("ETag" = String)))),
)]
#[get("/alerts/{id}")]
pub(crate) async fn get_alert(app: Data<App>, caller: Caller, id: Id<AlertId>) -> Answer {
    let (row, history, permissions) = alerts::get(&app, caller.actor(), id.0).await?;
    let detail = AlertDetail::new(row, history, &permissions);
    Ok(answer::thing(&detail, detail.version()))
}
