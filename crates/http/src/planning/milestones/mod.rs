//! `/projects/{id}/milestones`: days by which something must be true.

mod add;
mod change;
mod view;

use actix_web::web::Data;
use actix_web::{delete, get};
use dujiang_app::App;
use dujiang_app::planning::milestones;
use dujiang_domain::ids::{MilestoneId, ProjectId};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) use view::MilestoneView;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;

/// The routes of milestones.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_milestones)
        .service(add::add_milestone)
        .service(change::change_milestone)
        .service(remove_milestone);
}

/// A page of a project's milestones.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestonePage {
    /// The milestones by planned date.
    #[schema(max_items = 100)]
    items: Vec<MilestoneView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The milestones of a project by planned date.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = MilestonePage, description = "A page of milestones")),
)]
#[get("/projects/{id}/milestones")]
async fn list_milestones(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = milestones::list(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(MilestoneView::from);
    Ok(answer::plain(&MilestonePage { items: page.items, next_cursor: page.next_cursor }))
}

/// Remove a milestone.
#[utoipa::path(
    tag = "milestones",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The project"),
        ("milestone_id" = Uuid, Path, description = "The milestone"),
        crate::document::VersionHeader,
    ),
    responses((status = 204, description = "The milestone is gone")),
)]
#[delete("/projects/{id}/milestones/{milestone_id}")]
async fn remove_milestone(app: Data<App>, caller: Caller, ids: Id<(ProjectId, MilestoneId)>) -> Answer {
    let (project, id) = ids.0;
    let command = milestones::RemoveMilestone { project, id };
    let written = milestones::remove(&app, &caller.call, command).await?;
    Ok(answer::removed(written.is_replay))
}
