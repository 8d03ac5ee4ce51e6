//! A plan at work as the API shows it: a row, and the whole of it for its page and for print.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::oversight::contingency_plans::{
    ActivationDetail, ActivationRow, Clock, IncidentView as Judged,
};
use dujiang_domain::money::Money;
use dujiang_domain::oversight::contingency_plans::{ActivationState, IncidentKind};
use dujiang_domain::rules::kinds::AccidentLevel;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::{PlanContactView, PlanResourceView, PlanStepView};
use crate::document::word_schemas;
use crate::refs::{ActorRef, NameRef, ProjectRef};
use crate::words::unword;

word_schemas! {
    /// Whether a plan is at work.
    ActivationStateWord of ActivationState;
    /// What sort of accident.
    IncidentKindWord of IncidentKind;
    /// How grave an accident is.
    AccidentLevelWord of AccidentLevel;
}

/// A plan at work, in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyActivationView {
    /// Identifier.
    id: Uuid,
    /// The plan.
    plan_id: Uuid,
    /// Number of the content it goes by.
    plan_number: i64,
    /// What the plan was called when it was activated.
    #[schema(max_length = 200)]
    title: String,
    /// The project.
    project: ProjectRef,
    /// The risk that came true.
    #[schema(required = true)]
    risk: Option<NameRef>,
    /// What happened.
    #[schema(max_length = 1000)]
    reason: String,
    /// Whether it is at work.
    #[schema(value_type = ActivationStateWord)]
    state: ActivationState,
    /// When it was activated.
    activated_at: DateTime<Utc>,
    /// By whom.
    activated_by: ActorRef,
    /// When it was stood down.
    #[schema(required = true)]
    stood_down_at: Option<DateTime<Utc>>,
    /// By whom; null while it is at work.
    #[schema(required = true)]
    stood_down_by: Option<ActorRef>,
    /// How it ended.
    #[schema(required = true, max_length = 1000)]
    stood_down_words: Option<String>,
    /// Version for `If-Match`.
    pub version: i64,
}

/// The task of a step.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActivationTaskView {
    /// The task.
    id: Uuid,
    /// Its number in the plan of the project.
    #[schema(max_length = 100)]
    wbs: String,
    /// Whether it is done.
    is_done: bool,
    /// How far it is.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: i64,
    /// When it was done.
    #[schema(required = true)]
    actual_end: Option<NaiveDate>,
}

/// A step of a plan at work.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActivationStepView {
    /// The step.
    #[serde(flatten)]
    step: PlanStepView,
    /// When it is due.
    due_at: DateTime<Utc>,
    /// Its task; null when it was taken out of the plan of the project.
    #[schema(required = true)]
    task: Option<ActivationTaskView>,
}

/// A rule behind a clock.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IncidentClockRule {
    /// Identifier in the registry.
    #[schema(max_length = 100)]
    id: String,
    /// Title.
    title: String,
    /// Source document and clause.
    clause: String,
}

/// Something that must be reported by a moment.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IncidentClockView {
    /// The rule that says so.
    rule: IncidentClockRule,
    /// What it says.
    message: String,
    /// The last moment.
    due_at: DateTime<Utc>,
    /// The same after the extension that the rule allows.
    #[schema(required = true)]
    extended_due_at: Option<DateTime<Utc>>,
}

/// An accident with what the rules say about it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IncidentView {
    /// What sort.
    #[schema(value_type = IncidentKindWord)]
    kind: IncidentKind,
    /// When.
    occurred_at: DateTime<Utc>,
    /// Dead.
    deaths: u32,
    /// Seriously injured.
    serious_injuries: u32,
    /// Direct loss in yuan.
    #[schema(value_type = String, example = "0.00")]
    loss: Money,
    /// How grave; null where accidents of its kind are not graded.
    #[schema(required = true, value_type = Option<AccidentLevelWord>)]
    level: Option<AccidentLevel>,
    /// Its clocks, the first due first.
    #[schema(max_items = 10)]
    clocks: Vec<IncidentClockView>,
}

/// A whole plan at work, as its page shows it and as it is printed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyActivationDetailView {
    /// The activation.
    #[serde(flatten)]
    pub row: ContingencyActivationView,
    /// When the plan is activated.
    #[schema(max_length = 2000)]
    trigger: String,
    /// The steps in their order.
    #[schema(max_items = 300)]
    steps: Vec<ActivationStepView>,
    /// Whom to call.
    #[schema(max_items = 200)]
    contacts: Vec<PlanContactView>,
    /// What lies ready.
    #[schema(max_items = 200)]
    resources: Vec<PlanResourceView>,
    /// The accident, where it is one.
    #[schema(required = true)]
    incident: Option<IncidentView>,
}

impl From<ActivationRow> for ContingencyActivationView {
    fn from(row: ActivationRow) -> Self {
        let risk = row.risk_id.map(|id| NameRef { id, name: row.risk_title.unwrap_or_default() });
        let (by, name) = (row.stood_down_by, row.stood_down_by_name);
        Self {
            id: row.id,
            plan_id: row.plan_id,
            plan_number: row.plan_number,
            title: row.title,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            risk,
            reason: row.reason,
            state: unword(&row.state).unwrap_or(ActivationState::Active),
            activated_at: row.activated_at,
            activated_by: ActorRef { id: row.activated_by, name: row.activated_by_name },
            stood_down_at: row.stood_down_at,
            stood_down_by: row.stood_down_at.map(|_| ActorRef { id: by, name }),
            stood_down_words: row.stood_down_words,
            version: row.version,
        }
    }
}

impl From<Clock> for IncidentClockView {
    fn from(clock: Clock) -> Self {
        let rule = clock.rule;
        Self {
            rule: IncidentClockRule { id: rule.id, title: rule.title, clause: rule.clause },
            message: clock.message,
            due_at: clock.due_at,
            extended_due_at: clock.extended_due_at,
        }
    }
}

impl From<Judged> for IncidentView {
    fn from(judged: Judged) -> Self {
        let incident = judged.incident;
        Self {
            kind: incident.kind,
            occurred_at: incident.occurred_at,
            deaths: incident.deaths,
            serious_injuries: incident.serious_injuries,
            loss: incident.loss,
            level: judged.level,
            clocks: judged.clocks.into_iter().map(IncidentClockView::from).collect(),
        }
    }
}

impl From<ActivationDetail> for ContingencyActivationDetailView {
    fn from(detail: ActivationDetail) -> Self {
        let names = detail.names;
        let steps = detail.steps.into_iter().map(|view| ActivationStepView {
            step: PlanStepView::new(view.step, &names),
            due_at: view.due_at,
            task: view.task.map(|task| ActivationTaskView {
                id: task.id,
                wbs: task.wbs,
                is_done: task.is_done,
                progress_percent: task.progress_percent,
                actual_end: task.actual_end,
            }),
        });
        Self {
            row: detail.row.into(),
            trigger: detail.content.trigger,
            steps: steps.collect(),
            contacts: detail.content.contacts.into_iter().map(PlanContactView::from).collect(),
            resources: detail.content.resources.into_iter().map(PlanResourceView::from).collect(),
            incident: detail.incident.map(IncidentView::from),
        }
    }
}
