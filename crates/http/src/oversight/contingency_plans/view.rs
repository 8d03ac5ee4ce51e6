//! A contingency plan as the API shows it: a row, and the whole of it for its page and for print.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use dujiang_app::oversight::contingency_plans::{PlanDetail, PlanLink, PlanRow, VersionRow};
use dujiang_domain::oversight::contingency_plans::{
    PlanContact, PlanContent, PlanKind, PlanResource, PlanState, PlanStep,
};
use dujiang_domain::oversight::risks::RiskState;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::risks::RiskStateWord;
use crate::document::word_schemas;
use crate::refs::{ActorRef, NameRef, ProjectRef, UnitRef};
use crate::words::unword;

word_schemas! {
    /// What a contingency plan is for.
    PlanKindWord of PlanKind;
    /// Whether a contingency plan can be activated.
    PlanStateWord of PlanState;
}

/// A contingency plan in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyPlanView {
    /// Identifier.
    id: Uuid,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// What it is for.
    #[schema(value_type = PlanKindWord)]
    kind: PlanKind,
    /// The unit that answers for it.
    unit: UnitRef,
    /// Number of its content; rises whenever the content changes.
    number: i64,
    /// Whether it can be activated.
    #[schema(value_type = PlanStateWord)]
    state: PlanState,
    /// In how many projects it is at work now.
    active_count: i64,
    /// When it was drafted.
    created_at: DateTime<Utc>,
    /// By whom.
    created_by: ActorRef,
    /// Last change.
    updated_at: DateTime<Utc>,
    /// Version for `If-Match`.
    pub version: i64,
}

/// One step of a plan.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanStepView {
    /// What is done, in short.
    #[schema(max_length = 200)]
    title: String,
    /// What exactly.
    #[schema(max_length = 2000)]
    what: String,
    /// Post of who does it.
    #[schema(max_length = 100)]
    role: String,
    /// Who does it.
    #[schema(required = true)]
    person: Option<NameRef>,
    /// Unit that does it.
    #[schema(required = true)]
    unit: Option<NameRef>,
    /// Hours after the activation by which it is done.
    #[schema(minimum = 0, maximum = 720)]
    hours_after: i64,
}

/// Somebody to call.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanContactView {
    /// Name.
    #[schema(max_length = 50)]
    name: String,
    /// What for.
    #[schema(max_length = 100)]
    duty: String,
    /// Where from.
    #[schema(max_length = 100)]
    organisation: String,
    /// Phone.
    #[schema(max_length = 30)]
    phone: String,
    /// The account, where the person has one.
    #[schema(required = true)]
    person_id: Option<Uuid>,
}

/// Something that lies ready.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanResourceView {
    /// What.
    #[schema(max_length = 100)]
    name: String,
    /// How much.
    #[schema(max_length = 50)]
    quantity: String,
    /// Where.
    #[schema(max_length = 200)]
    place: String,
    /// Who keeps it.
    #[schema(max_length = 100)]
    keeper: String,
}

/// A risk that a plan answers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanRiskView {
    /// Identifier.
    id: Uuid,
    /// Its project.
    project_id: Uuid,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// Where it stands.
    #[schema(value_type = RiskStateWord)]
    state: RiskState,
}

/// A whole contingency plan, as its page shows it and as it is printed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContingencyPlanDetailView {
    /// The plan.
    #[serde(flatten)]
    pub row: ContingencyPlanView,
    /// When it is activated.
    #[schema(max_length = 2000)]
    trigger: String,
    /// The steps in their order.
    #[schema(max_items = 300)]
    steps: Vec<PlanStepView>,
    /// Whom to call.
    #[schema(max_items = 200)]
    contacts: Vec<PlanContactView>,
    /// What lies ready.
    #[schema(max_items = 200)]
    resources: Vec<PlanResourceView>,
    /// The projects it is for, as far as the caller sees them.
    #[schema(max_items = 200)]
    projects: Vec<ProjectRef>,
    /// The risks it answers, as far as the caller sees them.
    #[schema(max_items = 200)]
    risks: Vec<PlanRiskView>,
}

/// One number of a plan's content.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanVersionView {
    /// The number.
    number: i64,
    /// When the plan said so.
    trigger: String,
    /// The steps in their order; persons and units by identifier only.
    #[schema(max_items = 300)]
    steps: Vec<PlanStepView>,
    /// When it was written.
    made_at: DateTime<Utc>,
    /// By whom.
    made_by: ActorRef,
}

impl PlanStepView {
    /// A step with the names behind its references.
    pub(super) fn new(step: PlanStep, names: &HashMap<Uuid, String>) -> Self {
        let refer = |id: Uuid| NameRef { id, name: names.get(&id).cloned().unwrap_or_default() };
        Self {
            title: step.title,
            what: step.what,
            role: step.role,
            person: step.person_id.map(|person| refer(person.0)),
            unit: step.unit_id.map(|unit| refer(unit.0)),
            hours_after: step.hours_after,
        }
    }
}

impl From<PlanContact> for PlanContactView {
    fn from(contact: PlanContact) -> Self {
        Self {
            name: contact.name,
            duty: contact.duty,
            organisation: contact.organisation,
            phone: contact.phone,
            person_id: contact.person_id.map(Uuid::from),
        }
    }
}

impl From<PlanResource> for PlanResourceView {
    fn from(resource: PlanResource) -> Self {
        Self {
            name: resource.name,
            quantity: resource.quantity,
            place: resource.place,
            keeper: resource.keeper,
        }
    }
}

impl From<PlanRow> for ContingencyPlanView {
    fn from(row: PlanRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            kind: unword(&row.kind).unwrap_or(PlanKind::Other),
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            number: row.number,
            state: unword(&row.state).unwrap_or(PlanState::Draft),
            active_count: row.active_count,
            created_at: row.created_at,
            created_by: ActorRef { id: row.created_by, name: row.created_by_name },
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

impl From<PlanDetail> for ContingencyPlanDetailView {
    fn from(detail: PlanDetail) -> Self {
        let PlanDetail { row, content, links, names } = detail;
        let (projects, risks): (Vec<PlanLink>, Vec<PlanLink>) =
            links.into_iter().partition(|link| link.kind == "project");
        let risk = |link: PlanLink| PlanRiskView {
            id: link.id,
            project_id: link.project_id,
            title: link.name,
            state: unword(&link.state).unwrap_or(RiskState::Open),
        };
        Self {
            row: row.into(),
            trigger: content.trigger,
            steps: content.steps.into_iter().map(|step| PlanStepView::new(step, &names)).collect(),
            contacts: content.contacts.into_iter().map(PlanContactView::from).collect(),
            resources: content.resources.into_iter().map(PlanResourceView::from).collect(),
            projects: projects.into_iter().map(|link| ProjectRef { id: link.id, name: link.name }).collect(),
            risks: risks.into_iter().map(risk).collect(),
        }
    }
}

impl From<VersionRow> for PlanVersionView {
    fn from(row: VersionRow) -> Self {
        let content: PlanContent = serde_json::from_value(row.content).unwrap_or_default();
        let names = HashMap::new();
        Self {
            number: row.number,
            trigger: content.trigger,
            steps: content.steps.into_iter().map(|step| PlanStepView::new(step, &names)).collect(),
            made_at: row.made_at,
            made_by: ActorRef { id: row.made_by, name: row.made_by_name },
        }
    }
}
