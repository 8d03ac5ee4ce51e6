//! `GET /projects/{id}/photos`: the photo wall, and the points of its map.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::field::photos::{self, PhotoFilter};
use dujiang_domain::ids::{ProjectId, TaskId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::PhotoView;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};

/// Which photos.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhotoParams {
    /// Of this task.
    task_id: Option<Uuid>,
    /// Of this sort of thing.
    #[param(inline)]
    subject_kind: Option<PhotoSubjectWord>,
    /// Captured on this day or later.
    from: Option<NaiveDate>,
    /// Captured on this day or earlier.
    to: Option<NaiveDate>,
    /// Only those that know where they were captured, for the map.
    with_position: Option<bool>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// Things that show photos.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PhotoSubjectWord {
    ProgressReport,
    MilestoneConfirmation,
    Inspection,
    Defect,
}

impl PhotoSubjectWord {
    const fn as_str(self) -> &'static str {
        match self {
            Self::ProgressReport => "progress_report",
            Self::MilestoneConfirmation => "milestone_confirmation",
            Self::Inspection => "inspection",
            Self::Defect => "defect",
        }
    }
}

/// A page of photos.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PhotoPage {
    /// The photos, the latest captured first.
    #[schema(max_items = 100)]
    items: Vec<PhotoView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The photos of a project, the latest captured first.
#[utoipa::path(
    tag = "photos",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), PhotoParams),
    responses((status = 200, body = PhotoPage, description = "A page of photos")),
)]
#[get("/projects/{id}/photos")]
pub(crate) async fn list_project_photos(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<PhotoParams>,
) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let filter = PhotoFilter {
        task: params.task_id.map(TaskId),
        subject_kind: params.subject_kind.map(|kind| kind.as_str().to_owned()),
        from: params.from,
        to: params.to,
        with_position: params.with_position.unwrap_or(false),
    };
    let page = photos::list(&app, caller.actor(), id.0, &filter, &page).await?.map(PhotoView::from);
    Ok(answer::plain(&PhotoPage { items: page.items, next_cursor: page.next_cursor }))
}
