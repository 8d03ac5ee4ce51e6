//! `/contingency-activations/{id}/entries` and `…/stand-down`: what happens, and the end.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::oversight::contingency_plans::{self as plans, EntryRow};
use dujiang_domain::ids::ContingencyActivationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::activation_view::ContingencyActivationDetailView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};
use crate::page::PageParams;
use crate::refs::ActorRef;

/// A line of the timeline of a plan at work.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyEntryView {
    /// Identifier.
    id: Uuid,
    /// When.
    noted_at: DateTime<Utc>,
    /// By whom.
    noted_by: ActorRef,
    /// What.
    #[schema(max_length = 1000)]
    words: String,
}

/// A page of the timeline.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyEntryPage {
    /// The lines, the latest first.
    items: Vec<ContingencyEntryView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

impl From<EntryRow> for ContingencyEntryView {
    fn from(row: EntryRow) -> Self {
        let noted_by = ActorRef { id: row.noted_by, name: row.noted_by_name };
        Self { id: row.id, noted_at: row.noted_at, noted_by, words: row.words }
    }
}

/// The timeline of a plan at work, the latest first.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The activation"), PageParams),
    responses((status = 200, body = ContingencyEntryPage, description = "A page of the timeline")),
)]
#[get("/contingency-activations/{id}/entries")]
pub(crate) async fn list_contingency_activation_entries(
    app: Data<App>,
    caller: Caller,
    id: Id<ContingencyActivationId>,
    params: Params<PageParams>,
) -> Answer {
    let page = plans::entries(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(ContingencyEntryView::from);
    Ok(answer::plain(&ContingencyEntryPage { items: page.items, next_cursor: page.next_cursor }))
}

/// Words for the timeline, or for the end.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContingencyWords {
    /// What.
    #[validate(length(min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "作业人员全部撤离，清点无误")]
    words: String,
}

/// Note something in the timeline of a plan at work. A line is never changed.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The activation"), crate::document::KeyHeader),
    request_body = ContingencyWords,
    responses((status = 201, body = ContingencyEntryView, description = "The line")),
)]
#[post("/contingency-activations/{id}/entries")]
pub(crate) async fn note_contingency_activation(
    app: Data<App>,
    caller: Creating,
    id: Id<ContingencyActivationId>,
    body: Body<ContingencyWords>,
) -> Answer {
    let command = plans::NoteEntry { id: id.0, words: body.0.words };
    let written = plans::note(&app, &caller.0.call, command).await?;
    Ok(answer::made(&ContingencyEntryView::from(written.value), written.is_replay))
}

/// Stand a plan down; tasks that are not done stay in the plan of the project.
#[utoipa::path(
    tag = "contingency plans",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The activation"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = ContingencyWords,
    responses((status = 200, body = ContingencyActivationDetailView, description = "The activation",
        headers(("ETag" = String)))),
)]
#[post("/contingency-activations/{id}/stand-down")]
pub(crate) async fn stand_down_contingency_activation(
    app: Data<App>,
    caller: Creating,
    id: Id<ContingencyActivationId>,
    body: Body<ContingencyWords>,
) -> Answer {
    let command = plans::StandDown { id: id.0, words: body.0.words };
    let written = plans::stand_down(&app, &caller.0.call, command).await?;
    let view = ContingencyActivationDetailView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.row.version, written.is_replay))
}
