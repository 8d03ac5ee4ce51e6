//! Activations: reading them, noting what happens, standing them down.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use dujiang_domain::access::{
    Action, ActivateContingencyPlan, Actor, Permit, ProjectAccess, ReadContingencyPlan, ReadProject,
};
use dujiang_domain::ids::{ContingencyActivationId, ContingencyPlanId, ProjectId, TaskId};
use dujiang_domain::input::Fields;
use dujiang_domain::oversight::contingency_plans::{Incident, PlanContent, PlanStep};
use dujiang_domain::rules::RuleBook;
use dujiang_persistence::Source;
use dujiang_persistence::oversight::Scope;
use dujiang_persistence::oversight::contingency_plans::{self as store, NewEntry, StepTask};
use dujiang_scheduling::WorkCalendar;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::clocks::{IncidentView, judge};
use super::plans::names_in;
use super::{ActivationFilter, ActivationRow, EntryRow};
use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written, projects, reference, rules};

/// A step of an activation and what became of its task.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StepView {
    /// The step.
    pub step: PlanStep,
    /// When it is due.
    pub due_at: DateTime<Utc>,
    /// Its task; none when it was taken out of the plan.
    pub task: Option<StepTask>,
}

/// A whole activation: what the page shows and what is printed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ActivationDetail {
    /// The activation.
    pub row: ActivationRow,
    /// Its steps in their order.
    pub steps: Vec<StepView>,
    /// The content it goes by, its steps aside.
    pub content: PlanContent,
    /// Names of the persons and units in the steps.
    pub names: HashMap<Uuid, String>,
    /// The accident with its grade and clocks.
    pub incident: Option<IncidentView>,
}

/// What an activation is judged by.
pub(super) struct Lookup {
    book: Arc<RuleBook>,
    calendar: Arc<WorkCalendar>,
}

impl Lookup {
    pub(super) async fn load(app: &App) -> Result<Self, AppError> {
        Ok(Self { book: rules::book(app).await?, calendar: reference::calendar(app).await? })
    }

    /// A row with everything the page shows.
    pub(super) async fn detail<A: Action<On = ProjectAccess>>(
        &self,
        source: &impl Source,
        permit: &Permit<A>,
        row: ActivationRow,
    ) -> Result<ActivationDetail, AppError> {
        let plan = ContingencyPlanId(row.plan_id);
        let mut content = store::content_of(source, plan, row.plan_number).await?;
        let names = names_in(source, &content).await?;
        let task_ids: Vec<TaskId> = read(row.task_ids.clone())?;
        let tasks = store::step_tasks(source, permit, &task_ids).await?;
        let mut tasks: HashMap<Uuid, StepTask> = tasks.into_iter().map(|task| (task.id, task)).collect();
        let due = |step: &PlanStep| {
            let after = chrono::TimeDelta::hours(step.hours_after);
            row.activated_at.checked_add_signed(after).unwrap_or(row.activated_at)
        };
        let steps = std::mem::take(&mut content.steps).into_iter().zip(task_ids.iter().skip(1));
        let steps =
            steps.map(|(step, task)| StepView { due_at: due(&step), task: tasks.remove(&task.0), step });
        let steps = steps.collect();
        let incident = row.incident.clone().map(read::<Incident>).transpose()?;
        let incident = incident.map(|incident| judge(&self.book, &self.calendar, incident));
        Ok(ActivationDetail { row, steps, content, names, incident })
    }
}

fn read<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Result<T, AppError> {
    serde_json::from_value(value).map_err(AppError::internal)
}

/// A page of the activations of all projects in reach, the latest first.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list_activations(
    app: &App,
    actor: &Actor,
    filter: &ActivationFilter,
    page: &PageRequest,
) -> Result<Page<ActivationRow>, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list_activations(app.database(), Scope::Reach(&reach), filter, page).await?)
}

/// A page of the activations of a project, the latest first.
///
/// # Errors
/// When there is no such project in the caller's reach, or the cursor is of another list.
pub async fn list_activations_of_project(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    page: &PageRequest,
) -> Result<Page<ActivationRow>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    let filter = ActivationFilter::default();
    Ok(store::list_activations(app.database(), Scope::Project(&permit), &filter, page).await?)
}

/// Seeing the project is not enough: whom to call is for those who may read contingency plans.
async fn readable(
    app: &App,
    actor: &Actor,
    id: ContingencyActivationId,
) -> Result<Permit<ReadProject>, AppError> {
    let (project, plan) = store::activation_project(app.database(), id).await?;
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    actor.may::<ReadContingencyPlan>(&store::access(app.database(), plan).await?)?;
    Ok(permit)
}

/// One activation.
///
/// # Errors
/// When there is none of that name in the caller's reach.
pub async fn activation(
    app: &App,
    actor: &Actor,
    id: ContingencyActivationId,
) -> Result<ActivationDetail, AppError> {
    let permit = readable(app, actor, id).await?;
    let row = store::activation_view(app.database(), &permit, id).await?;
    Lookup::load(app).await?.detail(app.database(), &permit, row).await
}

/// A page of the timeline of an activation, the latest first.
///
/// # Errors
/// When there is none of that name in the caller's reach, or the cursor is of another list.
pub async fn entries(
    app: &App,
    actor: &Actor,
    id: ContingencyActivationId,
    page: &PageRequest,
) -> Result<Page<EntryRow>, AppError> {
    let permit = readable(app, actor, id).await?;
    Ok(store::entries(app.database(), &permit, id, page).await?)
}

/// Something to note in the timeline.
#[derive(Debug, Serialize)]
pub struct NoteEntry {
    /// Of which activation.
    pub id: ContingencyActivationId,
    /// What.
    pub words: String,
}

/// Notes something in the timeline of an activation.
///
/// # Errors
/// Refusals of permission, of an activation that is over, and of missing words.
pub async fn note(app: &App, call: &Call, command: NoteEntry) -> Result<Written<EntryRow>, AppError> {
    app.write(call, "contingency_activation.note", &command, async |tx| {
        let (project, _) = store::activation_project(tx, command.id).await?;
        let (_, access) = projects::get_for_update(tx, project).await?;
        let permit = tx.permit::<ActivateContingencyPlan>(&call.actor, &access).await?;
        let activation = store::activation_for_update(tx, project, command.id).await?;
        let mut fields = Fields::default();
        let words = fields.text("/words", &command.words, 1000);
        let words = fields.finish(words)?;
        let event = activation.note(&words)?;
        let entry = NewEntry { id: tx.next_id(), at: tx.now(), by: call.actor.user(), words };
        let view = noted(call, &entry);
        store::insert_entry(tx, &permit, &activation, entry).await?;
        Ok(Outcome::new(view, event))
    })
    .await
}

fn noted(call: &Call, entry: &NewEntry) -> EntryRow {
    EntryRow {
        id: entry.id,
        noted_at: entry.at,
        noted_by: entry.by.map(Uuid::from),
        noted_by_name: entry.by.map(|_| call.actor.name().to_owned()),
        words: entry.words.clone(),
    }
}

/// A plan is stood down.
#[derive(Debug, Serialize)]
pub struct StandDown {
    /// Which activation.
    pub id: ContingencyActivationId,
    /// How it ended.
    pub words: String,
}

/// Stands a plan down. Its tasks stay in the plan of the project: what is not done is still to do.
///
/// # Errors
/// Refusals of permission, of a stale version, of an activation that is over, and of missing words.
pub async fn stand_down(
    app: &App,
    call: &Call,
    command: StandDown,
) -> Result<Written<ActivationDetail>, AppError> {
    let lookup = Lookup::load(app).await?;
    app.write(call, "contingency_activation.stand_down", &command, async |tx| {
        let (project, _) = store::activation_project(tx, command.id).await?;
        let (_, access) = projects::get_for_update(tx, project).await?;
        let permit = tx.permit::<ActivateContingencyPlan>(&call.actor, &access).await?;
        let before = store::activation_for_update(tx, project, command.id).await?;
        call.expects(before.version)?;
        let (after, event) = before.stand_down(&command.words, tx.stamp(&call.actor))?;
        store::save_activation(tx, &permit, &before, &after).await?;
        let row = store::activation_view(tx, &permit, after.id).await?;
        Ok(Outcome::new(lookup.detail(tx, &permit, row).await?, event))
    })
    .await
}
