//! A plan at work in one project: activated with one press, noted in a timeline, stood down with
//! words.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ContingencyPlan, Incident, PlanState, PlanStep};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{ContingencyActivationId, ContingencyPlanId, ProjectId, RiskId, TaskId, UserId};
use crate::input::Fields;
use crate::planning::TaskFields;
use crate::projects::Stamp;
use crate::time::civil_date;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Whether the plan is at work.
    ActivationState {
        /// 响应中
        Active = "active",
        /// 已解除
        StoodDown = "stood_down",
    }
}

/// What an activation begins with.
#[derive(Debug, Clone)]
pub struct NewActivation {
    /// Identifier.
    pub id: ContingencyActivationId,
    /// In which project.
    pub project_id: ProjectId,
    /// For which risk that came true.
    pub risk_id: Option<RiskId>,
    /// What happened, 1 to 1,000 characters.
    pub reason: String,
    /// The accident, where it is one.
    pub incident: Option<Incident>,
}

/// A plan at work in a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activation {
    /// Identifier.
    pub id: ContingencyActivationId,
    /// The plan.
    pub plan_id: ContingencyPlanId,
    /// The number of the content it goes by.
    pub plan_number: i64,
    /// What the plan was called then.
    pub title: String,
    /// The project.
    pub project_id: ProjectId,
    /// The risk that came true.
    pub risk_id: Option<RiskId>,
    /// What happened.
    pub reason: String,
    /// The accident, where it is one.
    pub incident: Option<Incident>,
    /// The tasks it made: the one above, then one for each step in their order.
    pub task_ids: Vec<TaskId>,
    /// Whether it is at work.
    pub state: ActivationState,
    /// When it was activated; all hours count from here.
    pub activated_at: DateTime<Utc>,
    /// By whom; `None` for the system.
    pub activated_by: Option<UserId>,
    /// When it was stood down.
    pub stood_down_at: Option<DateTime<Utc>>,
    /// By whom.
    pub stood_down_by: Option<UserId>,
    /// How it ended.
    pub stood_down_words: Option<String>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Activation {
    /// The plan goes to work. The tasks are numbered by `task_id`, which is called once for the task
    /// above and once for each step.
    ///
    /// # Errors
    /// [`Code::PlanWrongState`] unless the plan is in force; a [`Fault`] for a project that the plan
    /// is not for, and for every field that is wrong.
    pub fn start(
        plan: &ContingencyPlan,
        new: NewActivation,
        stamp: Stamp,
        mut task_id: impl FnMut() -> TaskId,
    ) -> Result<(Self, Event), Fault> {
        plan.require(&[PlanState::InForce])?;
        let mut fields = Fields::default();
        let reason = fields.text("/reason", &new.reason, 1000);
        let is_for = plan.fields.project_ids.contains(&new.project_id);
        fields.require("/project_id", is_for, Code::FieldReference);
        let answers = new.risk_id.is_none_or(|risk| plan.fields.risk_ids.contains(&risk));
        fields.require("/risk_id", answers, Code::FieldReference);
        let incident = new.incident.map(|incident| incident.checked(stamp.at)).transpose();
        let incident = fields.finish_with(incident)?;
        let activation = Self {
            id: new.id,
            plan_id: plan.id,
            plan_number: plan.number,
            title: plan.fields.title.clone(),
            project_id: new.project_id,
            risk_id: new.risk_id,
            reason,
            incident,
            task_ids: (0..=plan.fields.content.steps.len()).map(|_| task_id()).collect(),
            state: ActivationState::Active,
            activated_at: stamp.at,
            activated_by: stamp.by,
            stood_down_at: None,
            stood_down_by: None,
            stood_down_words: None,
            version: 1,
        };
        let event = Event::created(EventName::ContingencyPlanActivated, &activation);
        let event = event.because(Some(&activation.reason));
        Ok((activation, event))
    }

    /// When a step is due.
    pub fn due_at(&self, step: &PlanStep) -> DateTime<Utc> {
        let after = TimeDelta::hours(step.hours_after);
        self.activated_at.checked_add_signed(after).unwrap_or(self.activated_at)
    }

    /// The task above, and below it one for each step, with the identifiers of this activation. The
    /// one above weighs nothing: an emergency does not make less of what was built.
    pub fn tasks(&self, steps: &[PlanStep]) -> Option<(Branch, Vec<Branch>)> {
        let (first, rest) = self.task_ids.split_first()?;
        let begins = Some(civil_date(self.activated_at));
        let last = steps.iter().map(|step| self.due_at(step)).max().map(civil_date);
        let above = TaskFields {
            description: self.reason.clone(),
            planned_start: begins,
            planned_end: last.or(begins),
            weight: 0,
            ..TaskFields::new(self.title.clone())
        };
        let below = rest.iter().zip(steps).map(|(id, step)| {
            let words = [step.role.as_str(), step.what.as_str()];
            let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
            let fields = TaskFields {
                description: words.join("\n"),
                unit_id: step.unit_id,
                assignee_id: step.person_id,
                planned_start: begins,
                planned_end: Some(civil_date(self.due_at(step))),
                ..TaskFields::new(step.title.clone())
            };
            Branch { id: *id, fields }
        });
        Some((Branch { id: *first, fields: above }, below.collect()))
    }

    /// Something is noted in the timeline.
    ///
    /// # Errors
    /// [`Code::ActivationOver`] when it was stood down.
    pub fn note(&self, words: &str) -> Result<Event, Fault> {
        self.require_active()?;
        Ok(Event::about(EventName::ContingencyActivationNoted, self).because(Some(words)))
    }

    /// The plan is stood down.
    ///
    /// # Errors
    /// [`Code::ActivationOver`] when it was already; a [`Fault`] when the words are missing.
    pub fn stand_down(&self, words: &str, stamp: Stamp) -> Result<(Self, Event), Fault> {
        self.require_active()?;
        let mut fields = Fields::default();
        let words = fields.text("/words", words, 1000);
        let words = fields.finish(words)?;
        let after = Self {
            state: ActivationState::StoodDown,
            stood_down_at: Some(stamp.at),
            stood_down_by: stamp.by,
            stood_down_words: Some(words.clone()),
            version: self.version.saturating_add(1),
            ..self.clone()
        };
        let event =
            Event::changed(EventName::ContingencyActivationStoodDown, self, &after).because(Some(&words));
        Ok((after, event))
    }

    fn require_active(&self) -> Result<(), Fault> {
        match self.state {
            ActivationState::Active => Ok(()),
            ActivationState::StoodDown => Err(Fault::new(Code::ActivationOver)),
        }
    }
}

/// A task that an activation makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Its identifier.
    pub id: TaskId,
    /// What is said about it.
    pub fields: TaskFields,
}

impl Audited for Activation {
    const KIND: SubjectKind = SubjectKind::ContingencyActivation;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
