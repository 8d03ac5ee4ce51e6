//! `POST /projects/{id}/{verb}`: one route per arrow of the life cycle.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::{App, projects};
use dujiang_domain::ids::{DocumentId, ProjectId};
use dujiang_domain::projects::Command;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::view::ProjectView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// What comes along with a command of the life cycle.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ProjectCommandBody {
    /// Why.
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    reason: Option<String>,
    /// Papers filed with the project that support it.
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    paper_ids: Vec<Uuid>,
    /// The project code, for the establishment.
    #[validate(length(max = 40))]
    #[schema(max_length = 40, example = "2026-990101-01-01-123456")]
    code: Option<String>,
}

async fn run(
    app: &App,
    caller: Creating,
    id: ProjectId,
    body: ProjectCommandBody,
    command: Command,
) -> Answer {
    let command = projects::ProjectCommand {
        id,
        command,
        reason: body.reason,
        papers: body.paper_ids.into_iter().map(DocumentId).collect(),
        code: body.code,
    };
    let written = projects::command(app, &caller.0.call, command).await?;
    let version = written.value.row.version;
    let view = ProjectView::new(written.value, &[]);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}

/// One handler per arrow, so that each stands in the document with its own permission.
macro_rules! arrows {
    ($($name:ident = $path:literal, $command:ident, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[utoipa::path(
                tag = "project life cycle",
                security(("bearer" = [])),
                params(
                    ("id" = Uuid, Path, description = "The project"),
                    crate::document::KeyHeader,
                    crate::document::VersionHeader,
                ),
                request_body = ProjectCommandBody,
                responses((status = 200, body = ProjectView, description = "The project",
                    headers(("ETag" = String)))),
            )]
            #[post($path)]
            async fn $name(
                app: Data<App>,
                caller: Creating,
                id: Id<ProjectId>,
                body: Body<ProjectCommandBody>,
            ) -> Answer {
                run(&app, caller, id.0, body.0, Command::$command).await
            }
        )+

        /// The routes of the life cycle.
        pub(super) fn routes(config: &mut ServiceConfig<'_>) {
            config$(.service($name))+;
        }
    };
}

arrows! {
    submit_project = "/projects/{id}/submit", Submit, "Hand a draft in for the reserve pool.";
    return_project = "/projects/{id}/return", Return, "Send an application back to its draft.";
    accept_project_for_review = "/projects/{id}/accept-for-review", AcceptForReview, "Take an application up.";
    reject_project = "/projects/{id}/reject", Reject, "Refuse the reserve pool.";
    pass_project = "/projects/{id}/pass", Pass, "Pass the preliminary review.";
    admit_project = "/projects/{id}/admit", Admit, "Admit to the reserve pool.";
    remove_project = "/projects/{id}/remove", Remove, "Take out of the reserve pool.";
    establish_project = "/projects/{id}/establish", Establish, "Establish, with feasibility study and code.";
    approve_project_plan = "/projects/{id}/approve-plan", ApprovePlan, "Approve plan and budget.";
    start_project = "/projects/{id}/start", Start, "Start work.";
    suspend_project = "/projects/{id}/suspend", Suspend, "Suspend.";
    resume_project = "/projects/{id}/resume", Resume, "Resume after a suspension.";
    terminate_project = "/projects/{id}/terminate", Terminate, "Terminate.";
    accept_project = "/projects/{id}/accept", Accept, "Accept the finished work.";
    evaluate_project = "/projects/{id}/evaluate", Evaluate, "Record the performance evaluation.";
    archive_project = "/projects/{id}/archive", Archive, "Lay to the archive.";
    reopen_project = "/projects/{id}/reopen", Reopen, "Reopen what was rejected, removed or terminated.";
}
