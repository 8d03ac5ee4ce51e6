//! Checklists 检查表: what an inspection of a kind goes through. The items have a number that rises
//! whenever they change; a running inspection keeps the number it began with.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::InspectionTemplateId;
use crate::input::Fields;
use crate::vocabulary::vocabulary;

/// The most items of a checklist.
pub const MAX_ITEMS: usize = 200;

vocabulary! {
    /// What an inspection looks at.
    InspectionKind {
        /// 质量
        Quality = "quality",
        /// 安全
        Safety = "safety",
        /// 进度
        Progress = "progress",
        /// 环境保护
        Environment = "environment",
        /// 资金使用
        Funds = "funds",
        /// 档案资料
        Records = "records",
        /// 其他
        Other = "other",
    }
}

vocabulary! {
    /// Whether inspections may begin with it.
    TemplateState {
        /// 在用
        InUse = "in_use",
        /// 已停用
        Retired = "retired",
    }
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateItem {
    /// 检查项, 1 to 200 characters.
    pub title: String,
    /// Sort of defect it finds, 1 to 50 characters; repeats are counted by it.
    pub category: String,
    /// 合格要求, at most 1,000 characters.
    pub requirement: String,
    /// 依据: standard and clause, at most 200 characters.
    pub basis: String,
}

/// What people say about a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFields {
    /// What its inspections look at.
    pub kind: InspectionKind,
    /// 名称, 1 to 200 characters.
    pub title: String,
    /// The items in their order, at least one.
    pub items: Vec<TemplateItem>,
}

impl TemplateFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        fields.require("/items", !self.items.is_empty(), Code::FieldRequired);
        if self.items.len() > MAX_ITEMS {
            fields.note(FieldFault::new("/items", Code::FieldTooLong).with("max", MAX_ITEMS));
        }
        for (index, item) in self.items.iter_mut().enumerate() {
            let at = |field: &str| format!("/items/{index}/{field}");
            item.title = fields.text(&at("title"), &item.title, 200);
            item.category = fields.text(&at("category"), &item.category, 50);
            item.requirement = fields.optional_text(&at("requirement"), &item.requirement, 1000);
            item.basis = fields.optional_text(&at("basis"), &item.basis, 200);
        }
        fields.finish(self)
    }
}

/// What to change; fields that are absent stay as they are. Another kind is another checklist.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TemplatePatch {
    /// New title.
    pub title: Option<String>,
    /// New items, all of them.
    pub items: Option<Vec<TemplateItem>>,
}

/// A checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionTemplate {
    /// Identifier.
    pub id: InspectionTemplateId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: TemplateFields,
    /// Number of the items, from 1; rises whenever they change.
    pub number: i64,
    /// Whether inspections may begin with it.
    pub state: TemplateState,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// Rises by one with every change.
    pub version: i64,
}

impl InspectionTemplate {
    /// A new checklist.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn add(
        id: InspectionTemplateId,
        fields: TemplateFields,
        at: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        let fields = fields.checked()?;
        let template =
            Self { id, fields, number: 1, state: TemplateState::InUse, updated_at: at, version: 1 };
        let event = Event::created(EventName::InspectionTemplateAdded, &template);
        Ok((template, event))
    }

    /// Changes whatever the patch names. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::InspectionTemplateWrongState`] when it is retired; a [`Fault`] that names every field
    /// that is wrong.
    pub fn edit(&self, patch: TemplatePatch, at: DateTime<Utc>) -> Result<Option<(Self, Event)>, Fault> {
        self.require(TemplateState::InUse)?;
        let before = self.fields.clone();
        let fields = TemplateFields {
            kind: before.kind,
            title: patch.title.unwrap_or(before.title),
            items: patch.items.unwrap_or(before.items),
        };
        let fields = fields.checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let number = if fields.items == self.fields.items { self.number } else { self.number + 1 };
        let after = Self { fields, number, ..self.clone() };
        Ok(Some(self.became(after, EventName::InspectionTemplateChanged, at)))
    }

    /// No inspection begins with it any more; those that run go on.
    ///
    /// # Errors
    /// [`Code::InspectionTemplateWrongState`] when it is retired already.
    pub fn retire(&self, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(TemplateState::InUse)?;
        let after = Self { state: TemplateState::Retired, ..self.clone() };
        Ok(self.became(after, EventName::InspectionTemplateRetired, at))
    }

    /// Inspections may begin with it again.
    ///
    /// # Errors
    /// [`Code::InspectionTemplateWrongState`] when they may already.
    pub fn reinstate(&self, at: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(TemplateState::Retired)?;
        let after = Self { state: TemplateState::InUse, ..self.clone() };
        Ok(self.became(after, EventName::InspectionTemplateReinstated, at))
    }

    /// Refuses another state.
    ///
    /// # Errors
    /// [`Code::InspectionTemplateWrongState`].
    pub fn require(&self, state: TemplateState) -> Result<(), Fault> {
        if self.state == state {
            Ok(())
        } else {
            Err(Fault::new(Code::InspectionTemplateWrongState).with("state", self.state))
        }
    }

    fn became(&self, after: Self, name: EventName, at: DateTime<Utc>) -> (Self, Event) {
        let after = Self { updated_at: at, version: self.version.saturating_add(1), ..after };
        let event = Event::changed(name, self, &after);
        (after, event)
    }
}

impl Audited for InspectionTemplate {
    const KIND: SubjectKind = SubjectKind::InspectionTemplate;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(title: &str) -> TemplateItem {
        TemplateItem {
            title: title.into(),
            category: "混凝土".into(),
            requirement: String::new(),
            basis: String::new(),
        }
    }

    fn now() -> DateTime<Utc> {
        DateTime::parse_from_rfc3339("2026-03-02T01:00:00Z").unwrap().to_utc()
    }

    fn template() -> InspectionTemplate {
        let fields = TemplateFields {
            kind: InspectionKind::Quality,
            title: "主体质量".into(),
            items: vec![item("强度")],
        };
        InspectionTemplate::add(InspectionTemplateId(Uuid::nil()), fields, now()).unwrap().0
    }

    #[test]
    fn the_number_rises_with_the_items_and_with_nothing_else() {
        let renamed = TemplatePatch { title: Some("主体结构质量".into()), ..TemplatePatch::default() };
        let (renamed, _) = template().edit(renamed, now()).unwrap().unwrap();
        assert_eq!((renamed.number, renamed.version), (1, 2));
        let longer =
            TemplatePatch { items: Some(vec![item("强度"), item("钢筋")]), ..TemplatePatch::default() };
        let (longer, _) = renamed.edit(longer, now()).unwrap().unwrap();
        assert_eq!((longer.number, longer.version), (2, 3));
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let patch = TemplatePatch { title: Some(" ".into()), items: Some(vec![item("")]) };
        let fault = template().edit(patch, now()).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/title", "/items/0/title"]);
        let empty = TemplatePatch { items: Some(Vec::new()), ..TemplatePatch::default() };
        assert_eq!(template().edit(empty, now()).unwrap_err().fields[0].code, Code::FieldRequired);
    }

    #[test]
    fn a_retired_checklist_rests_until_it_is_reinstated() {
        let (retired, _) = template().retire(now()).unwrap();
        for fault in [
            retired.retire(now()).unwrap_err(),
            retired.edit(TemplatePatch::default(), now()).unwrap_err(),
            template().reinstate(now()).unwrap_err(),
        ] {
            assert_eq!(fault.code, Code::InspectionTemplateWrongState);
        }
        assert_eq!(retired.reinstate(now()).unwrap().0.state, TemplateState::InUse);
    }
}
