//! `POST /alerts/{id}/{verb}`: what people do about an alert.

use actix_web::http::StatusCode;
use actix_web::post;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::alerts;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{AlertId, UserId};
use dujiang_domain::oversight::alerts::AlertCommand;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::AlertView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Creating, Id};

/// Words that may be left out.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct AcknowledgeAlert {
    /// What there is to say.
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "已通知现场核实")]
    words: String,
}

/// Words that must be given.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AlertWords {
    /// What was done, or why.
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000, example = "已加派两个班组，预计十日内完成")]
    words: String,
}

/// To whom an alert is given.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssignAlert {
    /// Who shall act; must be able to see the project.
    person_id: Uuid,
    /// What he shall do.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000, example = "请到现场核实后回复")]
    words: String,
}

/// What a leader expects.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuperviseAlert {
    /// The leader who watches; the caller where it is left out.
    leader_id: Option<Uuid>,
    /// What is expected.
    #[validate(length(min = 1, max = 2000))]
    #[schema(min_length = 1, max_length = 2000, example = "三个工作日内报送整改方案")]
    words: String,
}

async fn handle(app: &App, caller: &Creating, id: AlertId, command: AlertCommand) -> Answer {
    let command = alerts::HandleAlert { id, command };
    let written = alerts::handle(app, &caller.0.call, command).await?;
    let view = AlertView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}

/// Take notice of an alert.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AcknowledgeAlert,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/acknowledge")]
pub(crate) async fn acknowledge_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<AcknowledgeAlert>,
) -> Answer {
    let command = AlertCommand::Acknowledge { words: body.0.words };
    handle(&app, &caller, id.0, command).await
}

/// Give an alert to somebody; the working days begin anew.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AssignAlert,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/assign")]
pub(crate) async fn assign_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<AssignAlert>,
) -> Answer {
    let command = AlertCommand::Assign { to: UserId(body.0.person_id), words: body.0.words };
    handle(&app, &caller, id.0, command).await
}

/// Tell what was done; the working days begin anew, and the alert stays until its cause is gone.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AlertWords,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/act")]
pub(crate) async fn act_on_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<AlertWords>,
) -> Answer {
    let command = AlertCommand::Act { words: body.0.words };
    handle(&app, &caller, id.0, command).await
}

/// Close an alert in words. When its cause outlasts the patience of the rule, it is open again.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AlertWords,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/resolve")]
pub(crate) async fn resolve_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<AlertWords>,
) -> Answer {
    let command = AlertCommand::Resolve { words: body.0.words };
    handle(&app, &caller, id.0, command).await
}

/// Open a closed alert again.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = AlertWords,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/reopen")]
pub(crate) async fn reopen_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<AlertWords>,
) -> Answer {
    let command = AlertCommand::Reopen { words: body.0.words };
    handle(&app, &caller, id.0, command).await
}

/// Put an alert under the supervision of a leader 督办.
#[utoipa::path(
    tag = "alerts",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The alert"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = SuperviseAlert,
    responses((status = 200, body = AlertView, description = "The alert", headers(("ETag" = String)))),
)]
#[post("/alerts/{id}/supervise")]
pub(crate) async fn supervise_alert(
    app: Data<App>,
    caller: Creating,
    id: Id<AlertId>,
    body: Body<SuperviseAlert>,
) -> Answer {
    let leader = body.0.leader_id.map(UserId).or(caller.0.actor().user());
    let leader = leader.ok_or(Fault::field("/leader_id", Code::FieldRequired))?;
    let command = AlertCommand::Supervise { leader, words: body.0.words };
    handle(&app, &caller, id.0, command).await
}
