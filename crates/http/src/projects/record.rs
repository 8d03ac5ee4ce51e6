//! `POST /projects/record-existing`: enter a project that is already under way 存量登记.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::{App, projects};
use dujiang_domain::projects::{ProjectState, Recording};
use dujiang_domain::rules::Refusal;
use serde::Serialize;
use utoipa::ToSchema;

use super::described::described_project;
use super::read::CommandObstacle;
use super::view::{ProjectStateWord, ProjectView};
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating};
use crate::texts::Language;

described_project! {
    /// A project that is already under way.
    RecordProject {
        /// Where it stands: any state up to accepted.
        #[schema(value_type = ProjectStateWord, example = "in_execution")]
        state: ProjectState,
        /// On what grounds it is recorded; not needed when it comes from a row with a key.
        #[validate(length(max = 1000))]
        #[schema(max_length = 1000, example = "县政府重点项目台账（2025年）")]
        reason: Option<String>,
        /// Key of the row it comes from, unique within the unit.
        #[validate(length(max = 200))]
        #[schema(max_length = 200)]
        source_key: Option<String>,
        /// Its project code, if it has one.
        #[validate(length(max = 40))]
        #[schema(max_length = 40, example = "2025-990101-01-01-123456")]
        code: Option<String>,
    }
}

/// The project as it was recorded.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecordedProjectView {
    /// The project.
    #[serde(flatten)]
    project: ProjectView,
    /// What rules have to object without standing in the way, such as a missing project code.
    #[schema(max_items = 20)]
    warnings: Vec<CommandObstacle>,
}

/// Enter a project that is already under way. It is recorded, not decided: no guard of the life
/// cycle is asked, the rules about recordings are. Papers are filed with it afterwards.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = RecordProject,
    responses((status = 201, body = RecordedProjectView, description = "The project",
        headers(("ETag" = String)))),
)]
#[post("/projects/record-existing")]
pub(crate) async fn record_existing_project(
    app: Data<App>,
    caller: Creating,
    body: Body<RecordProject>,
    language: Language,
) -> Answer {
    let body = body.0;
    let fields = body.fields();
    let RecordProject { state, reason, source_key, code, .. } = body;
    let command =
        projects::RecordProject { fields, recording: Recording { state, code, source_key, reason } };
    let written = projects::record_existing(&app, &caller.0.call, command).await?;
    let version = written.value.project.row.version;
    let warning = |refusal: Refusal| CommandObstacle::of_rule(refusal, &language);
    let view = RecordedProjectView {
        project: ProjectView::new(written.value.project, &[]),
        warnings: written.value.warnings.into_iter().flat_map(warning).collect(),
    };
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}
