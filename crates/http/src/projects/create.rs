//! `POST /projects`: start a draft.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::{App, projects};

use super::described::described_project;
use super::view::ProjectView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating};

described_project! {
    /// A project to start.
    CreateProject {}
}

/// Start the draft of a project.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateProject,
    responses((status = 201, body = ProjectView, description = "The draft", headers(("ETag" = String)))),
)]
#[post("/projects")]
pub(crate) async fn create_project(app: Data<App>, caller: Creating, body: Body<CreateProject>) -> Answer {
    let command = projects::CreateProject { fields: body.0.fields() };
    let written = projects::create(&app, &caller.0.call, command).await?;
    let version = written.value.row.version;
    let view = ProjectView::new(written.value, &[]);
    Ok(answer::written(StatusCode::CREATED, &view, version, written.is_replay))
}
