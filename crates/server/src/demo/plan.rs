//! Tasks and milestones of a project of the county, as they were planned and then reported.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dujiang_app::App;
use dujiang_app::bulk::{LoadedProject, PastActor, PastEvent};
use dujiang_demonstration::{
    Milestone as MadeMilestone, PersonIndex, Project as Made, Story, Task as MadeTask,
};
use dujiang_domain::audit::Event;
use dujiang_domain::change::Change;
use dujiang_domain::ids::{MilestoneId, TaskId};
use dujiang_domain::planning::{
    self, Milestone, MilestoneFields, MilestonePatch, Spot, Standing, Task, TaskFields, TaskReport,
};

use super::ids::{Ids, instant};
use super::{Loading, yesterday};
use crate::wiring::StartError;

/// A plan on its way into the batch.
struct Planning<'a> {
    ids: &'a Ids,
    made: &'a Made,
    /// What happens to it besides.
    story: Option<&'a Story>,
    /// Whether each thing gets one event that says it all: for counties of load tests.
    is_brief: bool,
    /// When the plan was made.
    planned_at: DateTime<Utc>,
    /// The last day of which anything is known.
    known_until: NaiveDate,
    task_ids: Vec<TaskId>,
}

/// Adds the plan of a project.
pub(super) fn add(
    app: &App,
    loading: &Loading<'_>,
    (made, story): (&Made, Option<&Story>),
    loaded: &mut LoadedProject,
    events: &mut Vec<PastEvent>,
) -> Result<(), StartError> {
    let planning = Planning {
        ids: loading.ids,
        made,
        story,
        is_brief: loading.is_brief(),
        planned_at: planned_at(made)?,
        known_until: known_until(loading, made, story),
        task_ids: made.tasks.iter().map(|_| TaskId(app.database().next_id())).collect(),
    };
    for (index, task) in made.tasks.iter().enumerate() {
        loaded.tasks.push(planning.task(loaded, (index, task), events)?);
    }
    for milestone in &made.milestones {
        let id = MilestoneId(app.database().next_id());
        loaded.milestones.push(planning.milestone(loaded, id, milestone, events)?);
    }
    Ok(())
}

/// A plan was made two days before its approval, or with the project.
fn planned_at(made: &Made) -> Result<DateTime<Utc>, StartError> {
    let first = made.history.first().ok_or("a project of the county has no history")?;
    let earliest = instant(first.at) + TimeDelta::minutes(30);
    let approval = made.history.iter().find(|step| step.command == "approve_plan");
    Ok(approval.map_or(earliest, |step| earliest.max(instant(step.at) - TimeDelta::days(2))))
}

/// Nothing is reported once the works stopped.
fn known_until(loading: &Loading<'_>, made: &Made, story: Option<&Story>) -> NaiveDate {
    if let Some(day) = story.and_then(|story| story.silent_after) {
        return day;
    }
    let last = made.history.last().filter(|step| matches!(step.to, "suspended" | "terminated"));
    last.map_or_else(|| yesterday(loading.county), |step| step.at.date())
}

impl Planning<'_> {
    fn task(
        &self,
        loaded: &LoadedProject,
        (index, made): (usize, &MadeTask),
        events: &mut Vec<PastEvent>,
    ) -> Result<Task, StartError> {
        let id = self.task_ids.get(index).copied().ok_or("a task without an identifier")?;
        let is_leaf = self.made.tasks.iter().all(|task| task.parent != Some(index));
        let percent =
            is_leaf.then_some(i64::from(made.progress_percent)).filter(|_| made.actual_end.is_none());
        let fields = TaskFields {
            unit_id: Some(self.ids.unit(made.unit)?),
            assignee_id: Some(self.ids.person(made.assignee)?.id),
            planned_start: Some(made.planned_start),
            planned_end: Some(made.planned_end),
            actual_start: made.actual_start.filter(|_| self.is_brief),
            actual_end: made.actual_end.filter(|_| self.is_brief),
            weight: i64::from(made.weight),
            ..TaskFields::new(made.title.clone())
        };
        let spot = Spot {
            parent_id: made.parent.and_then(|parent| self.task_ids.get(parent)).copied(),
            position: planning::place(made.position),
            respread: Vec::new(),
        };
        let reported = percent.filter(|_| self.is_brief);
        let (task, event) = Task::create(id, loaded.project.id, &spot, fields, reported)?;
        events.push(self.planned(event)?);
        if self.is_brief || made.actual_start.is_none() {
            return Ok(task);
        }
        let report = TaskReport {
            actual_start: set(made.actual_start),
            actual_end: set(made.actual_end),
            progress_percent: percent,
            ..TaskReport::default()
        };
        let standing = match (is_leaf, made.actual_end) {
            (true, _) => Standing::Leaf,
            (false, Some(_)) => Standing::Done,
            (false, None) => Standing::Open,
        };
        let Some((after, event)) = task.report_progress(report, standing)? else { return Ok(task) };
        // What the story reports on was reported here when it began.
        let is_told = self.story.is_some_and(|story| story.percents.contains_key(&index));
        let day = if is_told { made.actual_start } else { made.actual_end };
        events.push(self.reported(day, made.assignee, event)?);
        Ok(after)
    }

    fn milestone(
        &self,
        loaded: &LoadedProject,
        id: MilestoneId,
        made: &MadeMilestone,
        events: &mut Vec<PastEvent>,
    ) -> Result<Milestone, StartError> {
        let fields = MilestoneFields {
            title: made.title.clone(),
            description: made.description.clone(),
            is_key: made.is_key,
            unit_id: Some(self.ids.unit(made.unit)?),
            person_id: Some(self.ids.person(made.person)?.id),
            planned_date: made.planned_date,
            actual_date: made.actual_date.filter(|_| self.is_brief),
            weight: i64::from(made.weight),
            task_id: made.task.and_then(|task| self.task_ids.get(task)).copied(),
        };
        let (milestone, event) = Milestone::create(id, loaded.project.id, fields)?;
        events.push(self.planned(event)?);
        let reached = MilestonePatch { actual_date: set(made.actual_date), ..MilestonePatch::default() };
        let Some((after, event)) = milestone.edit(reached)? else { return Ok(milestone) };
        events.push(self.reported(made.actual_date, made.person, event)?);
        Ok(after)
    }

    fn planned(&self, event: Event) -> Result<PastEvent, StartError> {
        let by: PastActor = self.ids.person(self.made.in_charge)?.clone();
        Ok(PastEvent { at: self.planned_at, by: Some(by), event })
    }

    /// Reported in the evening of the day, or as soon as there was a plan to report on.
    fn reported(
        &self,
        day: Option<NaiveDate>,
        by: PersonIndex,
        event: Event,
    ) -> Result<PastEvent, StartError> {
        let day = day.unwrap_or(self.known_until).min(self.known_until);
        let evening = day.and_hms_opt(17, 0, 0).map_or(self.planned_at, instant);
        let at = evening.max(self.planned_at + TimeDelta::minutes(10));
        Ok(PastEvent { at, by: Some(self.ids.person(by)?.clone()), event })
    }
}

fn set<T>(value: Option<T>) -> Change<T> {
    value.map_or(Change::Keep, Change::Set)
}
