//! A contingency plan: drafted, issued, brought up to date, withdrawn.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{PlanContact, PlanContent, PlanResource, PlanStep};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::{ContingencyPlanId, OrgUnitId, ProjectId, RiskId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::vocabulary::vocabulary;

/// The most projects, and the most risks, a plan is linked to.
const MAX_LINKS: usize = 200;

vocabulary! {
    /// What a plan is for.
    PlanKind {
        /// 生产安全
        Safety = "safety",
        /// 防汛与地质灾害
        Flood = "flood",
        /// 火灾
        Fire = "fire",
        /// 环境事件
        Environment = "environment",
        /// 公共卫生
        Health = "health",
        /// 网络安全
        Cyber = "cyber",
        /// 欠薪与群体性事件
        Social = "social",
        /// 资金断供与停工
        Funds = "funds",
        /// 其他
        Other = "other",
    }
}

vocabulary! {
    /// Whether a plan can be activated.
    PlanState {
        /// 编制中
        Draft = "draft",
        /// 已发布
        InForce = "in_force",
        /// 已废止
        Withdrawn = "withdrawn",
    }
}

/// What people say about a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFields {
    /// 预案名称, 1 to 200 characters.
    pub title: String,
    /// What it is for.
    pub kind: PlanKind,
    /// 编制单位, which answers for it.
    pub unit_id: OrgUnitId,
    /// The projects it is for, each once.
    pub project_ids: Vec<ProjectId>,
    /// The risks it answers, each once.
    pub risk_ids: Vec<RiskId>,
    /// What it says.
    #[serde(flatten)]
    pub content: PlanContent,
}

impl PlanFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        require_each_once(&mut fields, "/project_ids", &self.project_ids);
        require_each_once(&mut fields, "/risk_ids", &self.risk_ids);
        self.content = fields.finish_with(self.content.checked())?;
        Ok(self)
    }
}

fn require_each_once<T: PartialEq>(fields: &mut Fields, pointer: &str, links: &[T]) {
    if links.len() > MAX_LINKS {
        fields.note(FieldFault::new(pointer, Code::FieldTooLong).with("max", MAX_LINKS));
        return;
    }
    for (index, link) in links.iter().enumerate() {
        let is_new = !links.iter().take(index).any(|before| before == link);
        fields.require(&format!("{pointer}/{index}"), is_new, Code::FieldDuplicate);
    }
}

/// What to change; fields that are absent stay as they are. Another unit writes another plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PlanPatch {
    /// New title.
    pub title: Option<String>,
    /// New kind.
    pub kind: Option<PlanKind>,
    /// New projects, all of them.
    pub project_ids: Option<Vec<ProjectId>>,
    /// New risks, all of them.
    pub risk_ids: Option<Vec<RiskId>>,
    /// New trigger.
    pub trigger: Option<String>,
    /// New steps, all of them.
    pub steps: Option<Vec<PlanStep>>,
    /// New contacts, all of them.
    pub contacts: Option<Vec<PlanContact>>,
    /// New resources, all of them.
    pub resources: Option<Vec<PlanResource>>,
}

/// Where a new plan goes.
#[derive(Debug, Clone, Copy)]
pub struct NewPlan {
    /// Identifier.
    pub id: ContingencyPlanId,
}

/// A contingency plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContingencyPlan {
    /// Identifier.
    pub id: ContingencyPlanId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: PlanFields,
    /// Number of the content, from 1; rises whenever it changes.
    pub number: i64,
    /// Whether it can be activated.
    pub state: PlanState,
    /// When it was drafted.
    pub created_at: DateTime<Utc>,
    /// By whom; `None` for the system.
    pub created_by: Option<UserId>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// Rises by one with every change.
    pub version: i64,
}

impl ContingencyPlan {
    /// Somebody begins a plan.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn draft(new: NewPlan, fields: PlanFields, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let plan = Self {
            id: new.id,
            fields: fields.checked()?,
            number: 1,
            state: PlanState::Draft,
            created_at: stamp.at,
            created_by: stamp.by,
            updated_at: stamp.at,
            version: 1,
        };
        let event = Event::created(EventName::ContingencyPlanDrafted, &plan);
        Ok((plan, event))
    }

    /// Changes whatever the patch names. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::PlanWrongState`] when it is withdrawn; a [`Fault`] that names every field that is
    /// wrong.
    pub fn edit(&self, patch: PlanPatch, at: DateTime<Utc>) -> Result<Option<(Self, Event)>, Fault> {
        self.require(&[PlanState::Draft, PlanState::InForce])?;
        let before = self.fields.clone();
        let fields = PlanFields {
            title: patch.title.unwrap_or(before.title),
            kind: patch.kind.unwrap_or(before.kind),
            unit_id: before.unit_id,
            project_ids: patch.project_ids.unwrap_or(before.project_ids),
            risk_ids: patch.risk_ids.unwrap_or(before.risk_ids),
            content: PlanContent {
                trigger: patch.trigger.unwrap_or(before.content.trigger),
                steps: patch.steps.unwrap_or(before.content.steps),
                contacts: patch.contacts.unwrap_or(before.content.contacts),
                resources: patch.resources.unwrap_or(before.content.resources),
            },
        };
        let fields = fields.checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        if self.state == PlanState::InForce {
            require_usable(&fields)?;
        }
        let number = if fields.content == self.fields.content { self.number } else { self.number + 1 };
        Ok(Some(self.became(
            Self { fields, number, ..self.clone() },
            EventName::ContingencyPlanChanged,
            None,
            at,
        )))
    }

    /// The plan is issued and can be activated from now on.
    ///
    /// # Errors
    /// [`Code::PlanWrongState`] when it is in force; a [`Fault`] at `/steps` when nobody would do
    /// anything.
    pub fn issue(&self, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[PlanState::Draft, PlanState::Withdrawn])?;
        require_usable(&self.fields)?;
        let after = Self { state: PlanState::InForce, ..self.clone() };
        Ok(self.became(after, EventName::ContingencyPlanIssued, None, at))
    }

    /// The plan is withdrawn. What was activated goes on.
    ///
    /// # Errors
    /// [`Code::PlanWrongState`] when it is already; a [`Fault`] when the reason is missing.
    pub fn withdraw(&self, reason: &str, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[PlanState::Draft, PlanState::InForce])?;
        let mut fields = Fields::default();
        let reason = fields.text("/reason", reason, 1000);
        let reason = fields.finish(reason)?;
        let after = Self { state: PlanState::Withdrawn, ..self.clone() };
        Ok(self.became(after, EventName::ContingencyPlanWithdrawn, Some(&reason), at))
    }

    pub(super) fn require(&self, states: &[PlanState]) -> Result<(), Fault> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(Fault::new(Code::PlanWrongState).with("state", self.state))
        }
    }

    fn became(&self, after: Self, name: EventName, reason: Option<&str>, at: DateTime<Utc>) -> (Self, Event) {
        let after = Self { updated_at: at, version: self.version.saturating_add(1), ..after };
        let event = Event::changed(name, self, &after).because(reason);
        (after, event)
    }
}

/// A plan in force says what somebody does.
fn require_usable(fields: &PlanFields) -> Result<(), Fault> {
    if fields.content.steps.is_empty() {
        return Err(Fault::field("/steps", Code::FieldRequired));
    }
    Ok(())
}

impl Audited for ContingencyPlan {
    const KIND: SubjectKind = SubjectKind::ContingencyPlan;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }
}
