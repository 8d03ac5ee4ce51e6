//! Short references that many answers share.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A unit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct UnitRef {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    #[schema(example = "安澜县交通运输局")]
    pub name: String,
}

/// A project by its name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ProjectRef {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    pub name: String,
}

/// A person or a thing by its name.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct NameRef {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    pub name: String,
}

/// A person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct PersonRef {
    /// Account.
    pub id: Uuid,
    /// Name.
    #[schema(example = "王建国")]
    pub name: String,
    /// Name of the person's unit.
    pub unit_name: String,
}

/// Who did something: a person, or the system, which has no account.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ActorRef {
    /// Account; null for the system.
    #[schema(required = true)]
    pub id: Option<Uuid>,
    /// Name; null for the system.
    #[schema(required = true)]
    pub name: Option<String>,
}

/// The colour of an alert, and of a project: that of its worst open alert.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum LightWord {
    /// Worth knowing, nothing is wrong.
    Green,
    /// Something goes wrong unless somebody acts.
    Amber,
    /// Something is wrong.
    Red,
}

/// An entry of a classification.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct CodeRef {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
}

impl CodeRef {
    /// The entry, if there is one.
    pub(crate) fn from_parts(code: Option<String>, name: Option<String>) -> Option<Self> {
        let code = code?;
        Some(Self { name: name.unwrap_or_else(|| code.clone()), code })
    }
}

impl UnitRef {
    /// The unit, if there is one.
    pub(crate) fn from_parts(id: Option<Uuid>, name: Option<String>) -> Option<Self> {
        Some(Self { id: id?, name: name? })
    }
}

impl PersonRef {
    /// The person, if there is one.
    pub(crate) fn from_parts(
        id: Option<Uuid>,
        name: Option<String>,
        unit_name: Option<String>,
    ) -> Option<Self> {
        Some(Self { id: id?, name: name?, unit_name: unit_name.unwrap_or_default() })
    }
}
