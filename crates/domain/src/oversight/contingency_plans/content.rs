//! What a plan says: steps, contacts, resources.

use serde::{Deserialize, Serialize};

use crate::fault::{Code, Fault, FieldFault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;

/// The most steps of a plan.
pub const MAX_STEPS: usize = 300;
/// The most contacts, and the most resources.
pub const MAX_ENTRIES: usize = 200;
/// The last hour that a step can be due at: thirty days.
pub const MAX_HOURS: i64 = 720;

/// One thing somebody does once the plan is activated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// 处置动作, 1 to 200 characters.
    pub title: String,
    /// What exactly, at most 2,000 characters.
    pub what: String,
    /// 岗位: who does it, where the plan names no person, at most 100 characters.
    pub role: String,
    /// 责任人.
    pub person_id: Option<UserId>,
    /// 责任单位.
    pub unit_id: Option<OrgUnitId>,
    /// Hours after the activation by which it is done, 0 to 720.
    pub hours_after: i64,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContact {
    /// 姓名, 1 to 50 characters.
    pub name: String,
    /// 职责, at most 100 characters.
    pub duty: String,
    /// 单位, at most 100 characters.
    pub organisation: String,
    /// 电话: digits, and signs people put between them.
    pub phone: String,
    /// The account, where the person has one.
    pub person_id: Option<UserId>,
}

/// Something that lies ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanResource {
    /// 物资或队伍, 1 to 100 characters.
    pub name: String,
    /// 数量, at most 50 characters.
    pub quantity: String,
    /// 存放地点, at most 200 characters.
    pub place: String,
    /// 保管人与电话, at most 100 characters.
    pub keeper: String,
}

/// What a plan says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanContent {
    /// 启动条件: when the plan is activated, at most 2,000 characters.
    pub trigger: String,
    /// The steps in their order.
    pub steps: Vec<PlanStep>,
    /// Whom to call.
    pub contacts: Vec<PlanContact>,
    /// What lies ready.
    pub resources: Vec<PlanResource>,
}

impl PlanContent {
    /// The same content, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.trigger = fields.optional_text("/trigger", &self.trigger, 2000);
        require_few(&mut fields, "/steps", self.steps.len(), MAX_STEPS);
        require_few(&mut fields, "/contacts", self.contacts.len(), MAX_ENTRIES);
        require_few(&mut fields, "/resources", self.resources.len(), MAX_ENTRIES);
        for (index, step) in self.steps.iter_mut().enumerate() {
            let at = |field: &str| format!("/steps/{index}/{field}");
            step.title = fields.text(&at("title"), &step.title, 200);
            step.what = fields.optional_text(&at("what"), &step.what, 2000);
            step.role = fields.optional_text(&at("role"), &step.role, 100);
            fields.require(&at("hours_after"), (0..=MAX_HOURS).contains(&step.hours_after), Code::FieldRange);
            let is_somebodys = !step.role.is_empty() || step.person_id.is_some() || step.unit_id.is_some();
            fields.require(&at("role"), is_somebodys, Code::FieldRequired);
        }
        for (index, contact) in self.contacts.iter_mut().enumerate() {
            let at = |field: &str| format!("/contacts/{index}/{field}");
            contact.name = fields.text(&at("name"), &contact.name, 50);
            contact.duty = fields.optional_text(&at("duty"), &contact.duty, 100);
            contact.organisation = fields.optional_text(&at("organisation"), &contact.organisation, 100);
            contact.phone = fields.text(&at("phone"), &contact.phone, 30);
            fields.require(&at("phone"), is_phone(&contact.phone), Code::FieldMalformed);
        }
        for (index, resource) in self.resources.iter_mut().enumerate() {
            let at = |field: &str| format!("/resources/{index}/{field}");
            resource.name = fields.text(&at("name"), &resource.name, 100);
            resource.quantity = fields.optional_text(&at("quantity"), &resource.quantity, 50);
            resource.place = fields.optional_text(&at("place"), &resource.place, 200);
            resource.keeper = fields.optional_text(&at("keeper"), &resource.keeper, 100);
        }
        fields.finish(self)
    }
}

fn require_few(fields: &mut Fields, pointer: &str, number: usize, max: usize) {
    if number > max {
        fields.note(FieldFault::new(pointer, Code::FieldTooLong).with("max", max));
    }
}

/// `0891-6321234`, `+86 138 0013 8000`, `119`; an empty one is complained about elsewhere.
fn is_phone(text: &str) -> bool {
    text.is_empty()
        || text.chars().any(|sign| sign.is_ascii_digit())
            && text.chars().all(|sign| sign.is_ascii_digit() || "+-() 转,/".contains(sign))
}
