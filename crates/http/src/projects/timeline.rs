//! `GET /projects/{id}/timeline`: what happened to a project.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::projects::{self, TimelineEntry as Entry};
use dujiang_domain::ids::ProjectId;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;
use crate::refs::ActorRef;

/// Something that happened to a project or to what is filed under it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineEntry {
    /// Identifier of the event.
    id: Uuid,
    /// When.
    occurred_at: DateTime<Utc>,
    /// Who.
    actor: ActorRef,
    /// What, as a dotted word.
    #[schema(max_length = 60, example = "project.edited")]
    action: String,
    /// To what.
    subject: TimelineSubject,
    /// The reason that was given.
    #[schema(required = true, max_length = 1000)]
    reason: Option<String>,
    /// Papers that were shown for it.
    #[schema(max_items = 50)]
    papers: Vec<TimelinePaper>,
    /// What it changed, field by field.
    #[schema(max_items = 200)]
    changes: Vec<TimelineChange>,
}

/// What an event is about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineSubject {
    /// Sort of thing.
    #[schema(max_length = 30, example = "project")]
    kind: String,
    /// Identifier.
    id: Uuid,
    /// Its name at that time.
    #[schema(max_length = 500)]
    name: String,
}

/// A paper that was shown for a command.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelinePaper {
    /// Identifier.
    id: Uuid,
    /// Its title.
    #[schema(max_length = 200)]
    title: String,
}

/// A field that changed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelineChange {
    /// Name of the field; parts of a structured field are joined by dots.
    #[schema(max_length = 200, example = "planned_end")]
    field: String,
    /// What it was; null for nothing. References are names.
    #[schema(required = true)]
    before: Value,
    /// What it is; null for nothing. References are names.
    #[schema(required = true)]
    after: Value,
}

/// A page of the timeline.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimelinePage {
    /// What happened, the latest first.
    #[schema(max_items = 100)]
    pub items: Vec<TimelineEntry>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    pub next_cursor: Option<String>,
}

/// The timeline of a project, the latest first.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = TimelinePage, description = "A page of the timeline")),
)]
#[get("/projects/{id}/timeline")]
pub(crate) async fn list_project_timeline(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = projects::timeline(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(TimelineEntry::from);
    Ok(answer::plain(&TimelinePage { items: page.items, next_cursor: page.next_cursor }))
}

impl From<Entry> for TimelineEntry {
    fn from(entry: Entry) -> Self {
        let papers = entry.papers.into_iter().map(|(id, title)| TimelinePaper { id, title });
        let changes = entry.changes.into_iter().map(|change| TimelineChange {
            field: change.field,
            before: change.before,
            after: change.after,
        });
        Self {
            id: entry.id,
            occurred_at: entry.occurred_at,
            actor: ActorRef { id: entry.actor_id, name: Some(entry.actor_name) },
            action: entry.action,
            subject: TimelineSubject {
                kind: entry.subject_kind,
                id: entry.subject_id,
                name: entry.subject_name,
            },
            reason: entry.reason,
            papers: papers.collect(),
            changes: changes.collect(),
        }
    }
}
