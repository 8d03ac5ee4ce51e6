//! One press, one transaction: the plan goes to work in a project as tasks, contacts, clocks and a
//! timeline.

use dujiang_domain::access::{ActivateContingencyPlan, ReadContingencyPlan};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ContingencyPlanId, ProjectId, RiskId};
use dujiang_domain::oversight::contingency_plans::{Activation, Branch, Incident, NewActivation};
use dujiang_persistence::oversight::contingency_plans as store;
use serde::Serialize;

use super::activations::{ActivationDetail, Lookup};
use crate::oversight::require_alive;
use crate::planning::tasks::{NewBranch, add_branch};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// Somebody activates a plan.
#[derive(Debug, Serialize)]
pub struct ActivatePlan {
    /// Which.
    pub plan: ContingencyPlanId,
    /// In which project.
    pub project: ProjectId,
    /// For which risk that came true.
    pub risk: Option<RiskId>,
    /// What happened.
    pub reason: String,
    /// The accident, where it is one.
    pub incident: Option<Incident>,
}

/// Activates a plan in a project: a task for each step, and the timeline begins.
///
/// # Errors
/// Refusals of permission, of a plan that is not in force or at work there already, of a project that
/// is over, and of wrong fields.
pub async fn activate(
    app: &App,
    call: &Call,
    command: ActivatePlan,
) -> Result<Written<ActivationDetail>, AppError> {
    let lookup = Lookup::load(app).await?;
    app.write(call, "contingency_plan.activate", &command, async |tx| {
        // The project first, as everywhere: two who lock both never wait for each other.
        let found = projects::get_for_update(tx, command.project).await;
        let (plan, access) = store::get_for_update(tx, command.plan).await?;
        call.actor.may::<ReadContingencyPlan>(&access)?;
        let (project, access) = found.map_err(|error| unknown_project(AppError::from(error)))?;
        let permit = tx.permit::<ActivateContingencyPlan>(&call.actor, &access).await;
        let permit = permit.map_err(|error| unknown_project(AppError::from(error)))?;
        require_alive(&project)?;
        if let Some(running) = store::running(tx, plan.id, project.id).await? {
            return Err(Fault::new(Code::PlanActivated).with("activation_id", running).into());
        }
        let new = NewActivation {
            id: tx.next_id(),
            project_id: project.id,
            risk_id: command.risk,
            reason: command.reason.clone(),
            incident: command.incident.clone(),
        };
        let (activation, event) = Activation::start(&plan, new, tx.stamp(&call.actor), || tx.next_id())?;
        store::insert_activation(tx, &permit, &activation).await?;
        let tasks = activation.tasks(&plan.fields.content.steps);
        let (above, below) = tasks.ok_or_else(|| AppError::internal("an activation without tasks"))?;
        let split = |branch: Branch| (branch.id, branch.fields);
        let branch = NewBranch { above: split(above), below: below.into_iter().map(split).collect() };
        let added = add_branch(tx, &permit, project.id, branch).await?;
        let row = store::activation_view(tx, &permit, activation.id).await?;
        Ok(Outcome::new(lookup.detail(tx, &permit, row).await?, event).and(added))
    })
    .await
}

/// The project is a field of this request, not its address.
fn unknown_project(error: AppError) -> AppError {
    match error {
        AppError::Refused(fault) if fault.code == Code::NotFound => {
            Fault::field("/project_id", Code::FieldReference).into()
        }
        error => error,
    }
}
