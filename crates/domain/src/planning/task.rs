//! A task and the decisions about it: pure functions from what stands to what shall stand, each
//! with the event that tells of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Node, Spot, TaskFields, TaskPatch, TaskReport};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{ProjectId, TaskId};

/// What lies below a task; it decides what may be reported about the task itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing: its progress is reported.
    Leaf,
    /// Tasks, some of them open: its progress is rolled up.
    Open,
    /// Tasks, all of them done.
    Done,
}

/// A node of the work breakdown 任务分解. Its number, its rolled-up progress and whether it is
/// done are derived from the whole plan and are no part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Identifier.
    pub id: TaskId,
    /// The project.
    pub project_id: ProjectId,
    /// The task above it.
    pub parent_id: Option<TaskId>,
    /// Place among the siblings; only the order counts.
    pub position: i64,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: TaskFields,
    /// What was reported, 0 to 100; counts while nothing lies below.
    pub reported_percent: i64,
    /// 预计完成, as it was last reported; nothing once the task is finished.
    pub forecast_end: Option<NaiveDate>,
    /// Rises by one with every change of the task itself.
    pub version: i64,
}

impl Task {
    /// A new task at its spot in the plan.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn create(
        id: TaskId,
        project_id: ProjectId,
        spot: &Spot,
        fields: TaskFields,
        progress_percent: Option<i64>,
    ) -> Result<(Self, Event), Fault> {
        let mut task = Self {
            id,
            project_id,
            parent_id: spot.parent_id,
            position: spot.position,
            fields: fields.checked()?,
            reported_percent: 0,
            forecast_end: None,
            version: 1,
        };
        task.report_percent(progress_percent, Standing::Leaf)?;
        let event = Event::created(EventName::TaskAdded, &task);
        Ok((task, event))
    }

    /// Changes whatever the patch names. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong; those of [`Task::report_progress`].
    pub fn edit(&self, patch: TaskPatch, standing: Standing) -> Result<Option<(Self, Event)>, Fault> {
        let report = patch.report.clone();
        let mut planned = self.clone();
        patch.apply(&mut planned.fields);
        let after = planned.reported(report, standing)?;
        Ok(self.became(after, EventName::TaskChanged))
    }

    /// Keeps actual dates and progress up to date. `None` when nothing is new.
    ///
    /// # Errors
    /// At `/progress_percent`: [`Code::TaskRolledUp`] when tasks lie below, [`Code::TaskFinished`]
    /// for less than 100 beside an actual end, [`Code::FieldRange`]; at `/actual_end`:
    /// [`Code::TaskChildrenOpen`], [`Code::FieldDateOrder`].
    pub fn report_progress(
        &self,
        report: TaskReport,
        standing: Standing,
    ) -> Result<Option<(Self, Event)>, Fault> {
        let after = self.clone().reported(report, standing)?;
        Ok(self.became(after, EventName::TaskReported))
    }

    /// Moves the task, and with it all below, to another spot. `None` when it is there already.
    pub fn move_to(&self, spot: &Spot) -> Option<(Self, Event)> {
        let after = Self { parent_id: spot.parent_id, position: spot.position, ..self.clone() };
        self.became(after, EventName::TaskMoved)
    }

    /// The task is given up.
    pub fn remove(&self) -> Event {
        Event::removed(EventName::TaskRemoved, self)
    }

    /// The task as the shape of the plan sees it.
    pub const fn node(&self) -> Node {
        Node {
            id: self.id,
            parent_id: self.parent_id,
            position: self.position,
            weight: self.fields.weight,
            reported_percent: self.reported_percent,
        }
    }

    fn reported(mut self, report: TaskReport, standing: Standing) -> Result<Self, Fault> {
        let was_finished = self.fields.actual_end.is_some();
        report.actual_start.apply(&mut self.fields.actual_start);
        report.actual_end.apply(&mut self.fields.actual_end);
        report.forecast_end.apply(&mut self.forecast_end);
        let is_finished_now = self.fields.actual_end.is_some() && !was_finished;
        if is_finished_now && standing == Standing::Open {
            return Err(Fault::field("/actual_end", Code::TaskChildrenOpen));
        }
        self.fields = self.fields.checked()?;
        self.report_percent(report.progress_percent, standing)?;
        Ok(self)
    }

    fn report_percent(&mut self, percent: Option<i64>, standing: Standing) -> Result<(), Fault> {
        let is_finished = self.fields.actual_end.is_some();
        let code = match percent {
            Some(_) if standing != Standing::Leaf => Some(Code::TaskRolledUp),
            Some(percent) if !(0..=100).contains(&percent) => Some(Code::FieldRange),
            Some(percent) if is_finished && percent < 100 => Some(Code::TaskFinished),
            None | Some(_) => None,
        };
        if let Some(code) = code {
            return Err(Fault::field("/progress_percent", code));
        }
        self.reported_percent = if is_finished { 100 } else { percent.unwrap_or(self.reported_percent) };
        Ok(())
    }

    fn became(&self, after: Self, name: EventName) -> Option<(Self, Event)> {
        if after == *self {
            return None;
        }
        let after = Self { version: self.version + 1, ..after };
        let event = Event::changed(name, self, &after);
        Some((after, event))
    }
}

impl Audited for Task {
    const KIND: SubjectKind = SubjectKind::Task;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::change::Change;

    fn spot(position: i64) -> Spot {
        Spot { parent_id: None, position, respread: Vec::new() }
    }

    fn task() -> Task {
        let id = |number| Uuid::from_u128(number);
        let fields = TaskFields::new("  路基工程 ");
        Task::create(TaskId(id(1)), ProjectId(id(2)), &spot(5), fields, None).unwrap().0
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn report(end: Change<NaiveDate>, progress_percent: Option<i64>) -> TaskReport {
        TaskReport { actual_end: end, progress_percent, ..TaskReport::default() }
    }

    fn refusal(result: Result<Option<(Task, Event)>, Fault>) -> (String, Code) {
        let fault = result.unwrap_err().fields.remove(0);
        (fault.pointer, fault.code)
    }

    #[test]
    fn a_finished_task_is_at_a_hundred() {
        let (after, event) =
            task().report_progress(report(Change::Set(day(3)), None), Standing::Leaf).unwrap().unwrap();
        assert_eq!((after.reported_percent, after.version), (100, 2));
        assert_eq!(event.after, serde_json::to_value(&after).ok());
        let less = after.report_progress(report(Change::Keep, Some(80)), Standing::Leaf);
        assert_eq!(refusal(less), ("/progress_percent".to_owned(), Code::TaskFinished));
        let reopened = after.report_progress(report(Change::Clear, Some(80)), Standing::Leaf);
        assert_eq!(reopened.unwrap().unwrap().0.reported_percent, 80);
    }

    #[test]
    fn what_is_rolled_up_cannot_be_reported() {
        for standing in [Standing::Open, Standing::Done] {
            let result = task().report_progress(report(Change::Keep, Some(10)), standing);
            assert_eq!(refusal(result), ("/progress_percent".to_owned(), Code::TaskRolledUp));
        }
        let early = task().report_progress(report(Change::Set(day(3)), None), Standing::Open);
        assert_eq!(refusal(early), ("/actual_end".to_owned(), Code::TaskChildrenOpen));
        assert!(task().report_progress(report(Change::Set(day(3)), None), Standing::Done).is_ok());
    }

    #[test]
    fn an_end_before_its_beginning_is_refused() {
        let wish = TaskPatch {
            planned_start: Change::Set(day(2)),
            planned_end: Change::Set(day(1)),
            weight: Some(MAX + 1),
            ..TaskPatch::default()
        };
        let fault = task().edit(wish, Standing::Leaf).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/weight", "/planned_end"]);
    }

    const MAX: i64 = crate::planning::MAX_WEIGHT;

    #[test]
    fn a_wish_that_already_stands_is_no_event() {
        let wish = TaskPatch { title: Some("路基工程".into()), ..TaskPatch::default() };
        assert_eq!(task().edit(wish, Standing::Leaf), Ok(None));
        assert_eq!(task().move_to(&spot(5)), None);
        assert_eq!(task().move_to(&spot(6)).unwrap().0.version, 2);
    }

    #[test]
    fn only_a_patch_without_plan_is_a_report() {
        let report = TaskPatch { report: report(Change::Clear, Some(1)), ..TaskPatch::default() };
        assert!(report.is_report());
        assert!(!TaskPatch { weight: Some(1), ..report.clone() }.is_report());
        assert!(!TaskPatch { planned_end: Change::Clear, ..report }.is_report());
    }

    proptest! {
        /// Whatever is reported, a task with an end is at 100, the percent stays in bounds, and
        /// every success raises the version by one and shows the whole image.
        #[test]
        fn any_reports_keep_the_task_straight(
            reports in proptest::collection::vec((0_u8..3, 1_u32..28, proptest::option::of(-5_i64..=105)), 0..30),
        ) {
            let mut task = task();
            for (wish, date, percent) in reports {
                let end = match wish { 0 => Change::Keep, 1 => Change::Clear, _ => Change::Set(day(date)) };
                if let Ok(Some((after, event))) = task.report_progress(report(end, percent), Standing::Leaf) {
                    prop_assert_eq!(after.version, task.version + 1);
                    prop_assert_eq!(event.before, serde_json::to_value(&task).ok());
                    prop_assert_eq!(event.after, serde_json::to_value(&after).ok());
                    task = after;
                }
                prop_assert!((0..=100).contains(&task.reported_percent));
                prop_assert!(task.fields.actual_end.is_none() || task.reported_percent == 100);
            }
        }
    }
}
