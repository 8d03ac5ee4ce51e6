//! `GET /daily-briefs` of a day, and those of one project.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::briefs;
use dujiang_domain::ids::ProjectId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{DailyBriefView, WrittenBriefView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::page::PageParams;

/// Which briefs.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefParams {
    /// Of this day; today when absent.
    day: Option<NaiveDate>,
    /// Of this project.
    project_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of briefs.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DailyBriefPage {
    /// The briefs.
    #[schema(max_items = 100)]
    items: Vec<DailyBriefView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The briefs of a day of all projects in reach to which something happened.
///
/// A brief drafts itself from what is on record; a project to which nothing happened has none.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(BriefParams),
    responses((status = 200, body = DailyBriefPage, description = "A page of briefs")),
)]
#[get("/daily-briefs")]
pub(crate) async fn list_daily_briefs(app: Data<App>, caller: Caller, params: Params<BriefParams>) -> Answer {
    let BriefParams { day, project_id, limit, cursor } = params.0;
    let page = crate::page::request(limit, cursor.as_deref())?;
    let page = briefs::of_day(&app, caller.actor(), day, project_id.map(ProjectId), &page).await?;
    let page = page.map(DailyBriefView::from);
    Ok(answer::plain(&DailyBriefPage { items: page.items, next_cursor: page.next_cursor }))
}

/// A page of the briefs of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectBriefPage {
    /// The briefs, the latest day first.
    #[schema(max_items = 100)]
    items: Vec<WrittenBriefView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The briefs of a project that somebody wrote or sent, the latest day first.
#[utoipa::path(
    tag = "daily briefs",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PageParams),
    responses((status = 200, body = ProjectBriefPage, description = "A page of briefs")),
)]
#[get("/projects/{id}/daily-briefs")]
pub(crate) async fn list_project_daily_briefs(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PageParams>,
) -> Answer {
    let page = briefs::of_project(&app, caller.actor(), id.0, &params.0.request()?).await?;
    let page = page.map(WrittenBriefView::from);
    Ok(answer::plain(&ProjectBriefPage { items: page.items, next_cursor: page.next_cursor }))
}
