//! Steps, contacts and resources as they come in.

use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::oversight::contingency_plans::{PlanContact, PlanResource, PlanStep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// One thing somebody does once the plan is activated.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanStepBody {
    /// What is done, in short.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "组织作业人员撤离")]
    title: String,
    /// What exactly.
    #[serde(default)]
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    what: String,
    /// Post of who does it; required when neither a person nor a unit is named.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100, example = "现场负责人")]
    role: String,
    /// Who does it; the person finds the task among his own.
    person_id: Option<Uuid>,
    /// Unit that does it.
    unit_id: Option<Uuid>,
    /// Hours after the activation by which it is done.
    #[validate(range(min = 0, max = 720))]
    #[schema(minimum = 0, maximum = 720, example = 1)]
    hours_after: i64,
}

/// Somebody to call.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanContactBody {
    /// Name.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "李建军")]
    name: String,
    /// What for.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    duty: String,
    /// Where from; also outside the government.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    organisation: String,
    /// Phone: digits, and signs people put between them.
    #[validate(length(min = 1, max = 30))]
    #[schema(min_length = 1, max_length = 30, example = "0990-6321234")]
    phone: String,
    /// The account, where the person has one.
    person_id: Option<Uuid>,
}

/// Something that lies ready.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanResourceBody {
    /// What.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "编织袋")]
    name: String,
    /// How much.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_length = 50, example = "5000 条")]
    quantity: String,
    /// Where.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    place: String,
    /// Who keeps it, with a phone number.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    keeper: String,
}

impl From<PlanStepBody> for PlanStep {
    fn from(body: PlanStepBody) -> Self {
        Self {
            title: body.title,
            what: body.what,
            role: body.role,
            person_id: body.person_id.map(UserId),
            unit_id: body.unit_id.map(OrgUnitId),
            hours_after: body.hours_after,
        }
    }
}

impl From<PlanContactBody> for PlanContact {
    fn from(body: PlanContactBody) -> Self {
        Self {
            name: body.name,
            duty: body.duty,
            organisation: body.organisation,
            phone: body.phone,
            person_id: body.person_id.map(UserId),
        }
    }
}

impl From<PlanResourceBody> for PlanResource {
    fn from(body: PlanResourceBody) -> Self {
        Self { name: body.name, quantity: body.quantity, place: body.place, keeper: body.keeper }
    }
}
