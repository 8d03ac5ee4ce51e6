//! `GET /projects/{id}` and the commands it offers.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::{App, projects};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::{Command, ProjectState};
use dujiang_domain::rules::Refusal;
use serde::Serialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::view::{ProjectStateWord, ProjectView};
use crate::answer::{self, Answer};
use crate::document::one_of;
use crate::extract::{Caller, Id};
use crate::problem::{ProblemField, ProblemRule};

/// A project.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project")),
    responses((status = 200, body = ProjectView, description = "The project", headers(("ETag" = String)))),
)]
#[get("/projects/{id}")]
pub(crate) async fn get_project(app: Data<App>, caller: Caller, id: Id<ProjectId>) -> Answer {
    let (detail, permissions) = projects::get(&app, caller.actor(), id.0).await?;
    let version = detail.row.version;
    Ok(answer::thing(&ProjectView::new(detail, &permissions), version))
}

/// A command of the life cycle as it is offered now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferedCommand {
    /// The command: the last segment of its path.
    #[schema(value_type = ProjectCommandWord)]
    command: &'static str,
    /// The permission it needs.
    permission: &'static str,
    /// Where it leads.
    #[schema(value_type = ProjectStateWord)]
    to_state: ProjectState,
    /// Whether the caller has the permission; without it the command is other people's, whatever
    /// is missing.
    is_permitted: bool,
    /// Whether the caller may give it as things stand, reason and papers aside: it is permitted and
    /// nothing is missing.
    is_allowed: bool,
    /// Whether it asks for a reason.
    needs_reason: bool,
    /// How many papers it asks for.
    papers_needed: u32,
    /// What is missing in the project, by the rules.
    blocked_by: Vec<CommandObstacle>,
}

/// Command of the life cycle.
enum ProjectCommandWord {}

impl PartialSchema for ProjectCommandWord {
    fn schema() -> RefOr<Schema> {
        let words = one_of(Command::ALL.iter().map(|command| command.as_str()));
        words.description(Some("Command of the life cycle.")).into()
    }
}

impl ToSchema for ProjectCommandWord {}

/// Something that stands against a command.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CommandObstacle {
    /// What is missing.
    #[serde(flatten)]
    field: ProblemField,
    /// The rule that asks for it.
    rule: ProblemRule,
}

impl CommandObstacle {
    /// What a rule objects to.
    pub(super) fn of_rule(refusal: Refusal, language: &crate::texts::Language) -> Vec<Self> {
        let (fields, rule) = projects::objections_of(refusal);
        let told = fields.into_iter().map(|field| Self {
            field: ProblemField::new(field, &language.0),
            rule: ProblemRule::from(rule.clone()),
        });
        told.collect()
    }
}

/// Commands of the life cycle that begin at the project's present state.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OfferedCommands {
    /// The commands.
    items: Vec<OfferedCommand>,
}

/// The commands that begin at the project's present state, and what stands against each.
#[utoipa::path(
    tag = "projects",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project")),
    responses((status = 200, body = OfferedCommands, description = "The commands")),
)]
#[get("/projects/{id}/commands")]
pub(crate) async fn list_project_commands(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    language: crate::texts::Language,
) -> Answer {
    let offered = projects::offered_commands(&app, caller.actor(), id.0).await?;
    let items = offered.into_iter().map(|command| view(command, &language)).collect();
    Ok(answer::plain(&OfferedCommands { items }))
}

fn view(offered: projects::OfferedCommand, language: &crate::texts::Language) -> OfferedCommand {
    let is_allowed = offered.is_allowed();
    let blocked_by = offered.blocked_by.into_iter().map(|(field, rule)| CommandObstacle {
        field: ProblemField::new(field, &language.0),
        rule: ProblemRule::from(rule),
    });
    OfferedCommand {
        command: offered.command.as_str(),
        permission: offered.command.permission().code(),
        to_state: offered.to,
        is_permitted: offered.is_permitted,
        is_allowed,
        needs_reason: offered.needs_reason,
        papers_needed: offered.papers_needed,
        blocked_by: blocked_by.collect(),
    }
}
