//! Somebody begins a plan.

use std::collections::BTreeSet;

use dujiang_domain::access::{Actor, DraftContingencyPlan, ReadProject, UnitAccess};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::oversight::contingency_plans::{ContingencyPlan, NewPlan, PlanContent, PlanFields};
use dujiang_persistence::Tx;
use dujiang_persistence::oversight::contingency_plans as store;
use serde::Serialize;

use super::PlanDetail;
use super::plans::detail;
use crate::identity::{Named, require_all_named};
use crate::{App, AppError, Call, Outcome, Written, projects};

/// A plan to begin.
#[derive(Debug, Serialize)]
pub struct DraftPlan {
    /// What is said about it.
    pub fields: PlanFields,
}

/// Begins a plan of a unit.
///
/// # Errors
/// Refusals of permission, and of fields that are wrong or lead nowhere.
pub async fn draft(app: &App, call: &Call, command: DraftPlan) -> Result<Written<PlanDetail>, AppError> {
    app.write(call, "contingency_plan.draft", &command, async |tx| {
        let unit = UnitAccess(command.fields.unit_id);
        let permit = tx.permit::<DraftContingencyPlan>(&call.actor, &unit).await?;
        let new = NewPlan { id: tx.next_id() };
        let (plan, event) = ContingencyPlan::draft(new, command.fields.clone(), tx.stamp(&call.actor))?;
        require_links(tx, &call.actor, &plan.fields, None).await?;
        store::insert(tx, &permit, &plan).await?;
        let row = store::view_drafted(tx, &permit, &plan).await?;
        Ok(Outcome::new(detail(tx, &call.actor, row).await?, event))
    })
    .await
}

/// Refuses projects that the actor does not see, risks of other projects, and persons and units that
/// are not there; those that stood before are left in peace.
pub(super) async fn require_links(
    tx: &Tx,
    actor: &Actor,
    fields: &PlanFields,
    before: Option<&PlanFields>,
) -> Result<(), AppError> {
    let stood: BTreeSet<ProjectId> =
        before.into_iter().flat_map(|before| before.project_ids.iter().copied()).collect();
    let mut faults = Vec::new();
    for (index, project) in fields.project_ids.iter().enumerate() {
        if !stood.contains(project) && !sees(tx, actor, *project).await? {
            faults.push(FieldFault::new(format!("/project_ids/{index}"), Code::FieldReference));
        }
    }
    let strange = store::unlinked_risks(tx, fields).await?;
    faults.extend(
        strange.into_iter().map(|index| FieldFault::new(format!("/risk_ids/{index}"), Code::FieldReference)),
    );
    if !faults.is_empty() {
        return Err(Fault::invalid(faults).into());
    }
    require_all_named(tx, &named_in(&fields.content, before.map(|before| &before.content))).await
}

async fn sees(tx: &Tx, actor: &Actor, project: ProjectId) -> Result<bool, AppError> {
    match projects::access(tx, project).await {
        Ok(access) => Ok(actor.could::<ReadProject>(&access)),
        Err(error) => match AppError::from(error) {
            AppError::Refused(fault) if fault.code == Code::NotFound => Ok(false),
            error => Err(error),
        },
    }
}

/// The persons and units a content names, without those that an earlier one named.
fn named_in(content: &PlanContent, before: Option<&PlanContent>) -> Vec<(String, Named)> {
    let stood = |named: &Named| {
        before.is_some_and(|before| {
            before.steps.iter().any(|step| match named {
                Named::Person(person) => step.person_id == Some(*person),
                Named::Unit(unit) => step.unit_id == Some(*unit),
            })
        })
    };
    let steps = content.steps.iter().enumerate().flat_map(|(index, step)| {
        let person = step.person_id.map(|id| (format!("/steps/{index}/person_id"), Named::Person(id)));
        let unit = step.unit_id.map(|id| (format!("/steps/{index}/unit_id"), Named::Unit(id)));
        [person, unit].into_iter().flatten()
    });
    steps.filter(|(_, named)| !stood(named)).collect()
}
