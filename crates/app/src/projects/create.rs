//! Starting the draft of a project.

use dujiang_domain::access::{self, UnitAccess};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::projects::{Project, ProjectFields};
use dujiang_persistence::projects as store;
use serde::Serialize;

use super::{ProjectDetail, references};
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody starts a project.
#[derive(Debug, Serialize)]
pub struct CreateProject {
    /// What is said about it.
    pub fields: ProjectFields,
}

/// Starts the draft of a project of a unit in the caller's reach.
///
/// # Errors
/// Refusals of permission over the unit, and of fields that are wrong or refer to nothing.
pub async fn create(
    app: &App,
    call: &Call,
    command: CreateProject,
) -> Result<Written<ProjectDetail>, AppError> {
    app.write(call, "project.create", &command, async |tx| {
        let unit = UnitAccess(command.fields.unit_id);
        let permit = tx.permit::<access::CreateProject>(&call.actor, &unit).await?;
        let id: ProjectId = tx.next_id();
        let (project, event) = Project::create(id, command.fields.clone(), tx.stamp(&call.actor))?;
        references::require(tx, &project.fields, None).await?;
        store::insert(tx, &permit, &project).await?;
        let view = store::view_created(tx, &permit, &project).await?;
        Ok(Outcome::new(view, event))
    })
    .await
}
