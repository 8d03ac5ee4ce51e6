//! `/projects/{id}/participants`: the units that take part.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{delete, get, patch, post};
use dujiang_app::App;
use dujiang_app::projects::participants::{self, ParticipantRow};
use dujiang_domain::change::Change;
use dujiang_domain::ids::{OrgUnitId, ParticipantId, ProjectId, UserId};
use dujiang_domain::projects::{ParticipantFields, ParticipantPatch, ParticipantRole};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};
use crate::page::PageParams;
use crate::refs::{PersonRef, UnitRef};
use crate::words::unword;

/// The routes of participants.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_participants)
        .service(add_participant)
        .service(edit_participant)
        .service(remove_participant);
}

/// A unit that takes part in a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ParticipantView {
    /// Identifier.
    id: Uuid,
    /// The unit.
    unit: UnitRef,
    /// Its part.
    #[schema(value_type = ParticipantRoleWord)]
    role: ParticipantRole,
    /// What it delivers.
    #[schema(max_length = 500)]
    deliverable: String,
    /// Whom to ask there.
    #[schema(required = true)]
    contact: Option<PersonRef>,
    /// Version for `If-Match`.
    version: i64,
}

/// Part of a unit in a project: leading, which at most one unit does, or co-operating.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ParticipantRoleWord {
    Lead,
    Cooperating,
}

/// A page of a project's participants.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ParticipantPage {
    /// The participants, the leading one first.
    #[schema(max_items = 100)]
    items: Vec<ParticipantView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// A unit to add.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddParticipant {
    /// The unit; each takes part at most once.
    unit_id: Uuid,
    /// Its part.
    #[schema(value_type = ParticipantRoleWord)]
    role: ParticipantRole,
    /// What it delivers.
    #[serde(default)]
    #[validate(length(max = 500))]
    #[schema(max_length = 500, example = "提供占用林地审批")]
    deliverable: String,
    /// Whom to ask there; the person then sees the project.
    contact_id: Option<Uuid>,
}

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditParticipant {
    /// Its part.
    #[schema(value_type = Option<ParticipantRoleWord>)]
    role: Option<ParticipantRole>,
    /// What it delivers.
    #[validate(length(max = 500))]
    #[schema(max_length = 500, example = "提供水文资料")]
    deliverable: Option<String>,
    /// Whom to ask there.
    #[schema(value_type = Option<Uuid>)]
    contact_id: Change<Uuid>,
}

/// The units that take part in a project, the leading one first.
#[utoipa::path(
    tag = "participants",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = ParticipantPage, description = "A page of participants")),
)]
#[get("/projects/{id}/participants")]
async fn list_participants(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = participants::list(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(ParticipantView::from);
    Ok(answer::plain(&ParticipantPage { items: page.items, next_cursor: page.next_cursor }))
}

/// Add a unit to a project.
#[utoipa::path(
    tag = "participants",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), crate::document::KeyHeader),
    request_body = AddParticipant,
    responses((status = 201, body = ParticipantView, description = "The participant",
        headers(("ETag" = String)))),
)]
#[post("/projects/{id}/participants")]
async fn add_participant(
    app: Data<App>,
    caller: Creating,
    id: Id<ProjectId>,
    body: Body<AddParticipant>,
) -> Answer {
    let fields = ParticipantFields {
        unit_id: OrgUnitId(body.0.unit_id),
        role: body.0.role,
        deliverable: body.0.deliverable,
        contact_id: body.0.contact_id.map(UserId),
    };
    let command = participants::AddParticipant { project: id.0, fields };
    let written = participants::add(&app, &caller.0.call, command).await?;
    let view = ParticipantView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

/// Change the part of a unit.
#[utoipa::path(
    tag = "participants",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("participant_id" = Uuid, Path, description = "The participant"),
        crate::document::VersionHeader,
    ),
    request_body = EditParticipant,
    responses((status = 200, body = ParticipantView, description = "The participant",
        headers(("ETag" = String)))),
)]
#[patch("/projects/{id}/participants/{participant_id}")]
async fn edit_participant(
    app: Data<App>,
    caller: Caller,
    ids: Id<(ProjectId, ParticipantId)>,
    body: Body<EditParticipant>,
) -> Answer {
    let (project, id) = ids.0;
    let patch = ParticipantPatch {
        role: body.0.role,
        deliverable: body.0.deliverable,
        contact_id: body.0.contact_id.map(UserId),
    };
    let command = participants::EditParticipant { project, id, patch };
    let written = participants::edit(&app, &caller.call, command).await?;
    let view = ParticipantView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Remove a unit from a project.
#[utoipa::path(
    tag = "participants",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("participant_id" = Uuid, Path, description = "The participant"),
        crate::document::VersionHeader,
    ),
    responses((status = 204, description = "The unit takes part no more")),
)]
#[delete("/projects/{id}/participants/{participant_id}")]
async fn remove_participant(app: Data<App>, caller: Caller, ids: Id<(ProjectId, ParticipantId)>) -> Answer {
    let (project, id) = ids.0;
    let command = participants::RemoveParticipant { project, id };
    let written = participants::remove(&app, &caller.call, command).await?;
    Ok(answer::removed(written.is_replay))
}

impl From<ParticipantRow> for ParticipantView {
    fn from(row: ParticipantRow) -> Self {
        Self {
            id: row.id,
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            role: unword(&row.role).unwrap_or(ParticipantRole::Cooperating),
            deliverable: row.deliverable,
            contact: PersonRef::from_parts(row.contact_id, row.contact_name, row.contact_unit),
            version: row.version,
        }
    }
}
