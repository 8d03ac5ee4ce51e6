//! One's own work in the field, in one go, to be kept on a phone that will be without a network.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use dujiang_domain::access::{Actor, Permission, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_persistence::field::mine as store;
pub use dujiang_persistence::field::mine::{
    FieldMilestone, FieldProject, FieldTask, LastReport, OwnReport, Worker,
};
use uuid::Uuid;

use super::evidence::{self, Evidence};
use crate::{App, AppError, rules};

/// For how many days one's own reports are shown.
const OWN_REPORTS_DAYS: i64 = 30;

/// Everything that somebody needs in the field.
#[derive(Debug, Clone)]
pub struct MyField {
    /// Projects in which he has something to do.
    pub projects: Vec<FieldProject>,
    /// His tasks, the earliest due first.
    pub tasks: Vec<FieldTask>,
    /// His milestones, the earliest due first.
    pub milestones: Vec<FieldMilestone>,
    /// The last report of each of them.
    pub last: Vec<LastReport>,
    /// His own reports of late, and what became of them.
    pub reports: Vec<OwnReport>,
    /// What the confirmation of a key milestone takes.
    pub key_evidence: Option<Evidence>,
    /// What the confirmation of another milestone takes.
    pub ordinary_evidence: Option<Evidence>,
}

/// Everything that the caller needs in the field.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn my_field(app: &App, actor: &Actor) -> Result<MyField, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    let id = actor.user().ok_or_else(|| Fault::new(Code::NotFound))?;
    let countersigns = actor.permissions().contains(&Permission::CountersignMilestone);
    let worker = Worker { id, unit: actor.unit(), countersigns };
    let book = rules::book(app).await?;
    let now = app.database().now();
    let tasks = store::tasks(app.database(), worker).await?;
    let milestones = store::milestones(app.database(), worker, &reach).await?;
    let task_ids: Vec<Uuid> = tasks.iter().map(|task| task.id).collect();
    let milestone_ids: Vec<Uuid> = milestones.iter().map(|milestone| milestone.id).collect();
    let of_tasks = tasks.iter().map(|task| task.project_id);
    let projects: BTreeSet<Uuid> = of_tasks.chain(milestones.iter().map(|one| one.project_id)).collect();
    let projects: Vec<Uuid> = projects.into_iter().collect();
    Ok(MyField {
        projects: store::projects(app.database(), worker, &projects).await?,
        last: store::last_reports(app.database(), &task_ids, &milestone_ids).await?,
        reports: store::own_reports(app.database(), id, now - TimeDelta::days(OWN_REPORTS_DAYS)).await?,
        key_evidence: evidence::of(&book, true, now),
        ordinary_evidence: evidence::of(&book, false, now),
        tasks,
        milestones,
    })
}
