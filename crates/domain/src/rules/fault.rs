//! What can be wrong with a rule record, told so that the administrator finds the place.

use std::fmt;

use serde::de;

/// What is wrong at one place of a record, its parameters or a vector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// A field nobody reads: most often a typing error that would silently switch a rule off.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// A text where a number belongs, and the like.
    WrongType,
    /// A value that is not among the allowed ones or outside its range.
    InvalidValue,
    /// An id that is not dotted lower-case words.
    InvalidId,
    /// A text that must not be empty is.
    EmptyText,
    /// The rule ends before it begins, or is retired without a last day.
    InvalidPeriod,
    /// The message names a figure that this kind of rule does not give.
    UnknownPlaceholder,
    /// The rule has no test vector, or one that expects nothing.
    VectorMissing,
    /// A vector gave another result than it expects.
    VectorFailed,
}

impl FaultCode {
    /// The dotted code of the error catalogue.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownField => "rules.fault.unknown_field",
            Self::MissingField => "rules.fault.missing_field",
            Self::WrongType => "rules.fault.wrong_type",
            Self::InvalidValue => "rules.fault.invalid_value",
            Self::InvalidId => "rules.fault.invalid_id",
            Self::EmptyText => "rules.fault.empty_text",
            Self::InvalidPeriod => "rules.fault.invalid_period",
            Self::UnknownPlaceholder => "rules.fault.unknown_placeholder",
            Self::VectorMissing => "rules.fault.vector_missing",
            Self::VectorFailed => "rules.fault.vector_failed",
        }
    }

    /// Every code, for the walk over the error catalogue.
    pub const ALL: [Self; 10] = [
        Self::UnknownField,
        Self::MissingField,
        Self::WrongType,
        Self::InvalidValue,
        Self::InvalidId,
        Self::EmptyText,
        Self::InvalidPeriod,
        Self::UnknownPlaceholder,
        Self::VectorMissing,
        Self::VectorFailed,
    ];
}

/// A fault inside one JSON value, at a pointer relative to it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pointer}: {detail}")]
pub struct ShapeFault {
    /// RFC 6901 pointer inside the value.
    pub pointer: String,
    /// What is wrong there.
    pub code: FaultCode,
    /// The fault in words for a log or a developer; screens show the text of `code`.
    pub detail: String,
}

impl ShapeFault {
    /// A fault at `pointer`.
    pub fn at(pointer: impl Into<String>, code: FaultCode, detail: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code, detail: detail.into() }
    }

    /// The same fault seen from the value that holds this one under `key`.
    pub(super) fn under(self, key: &str) -> Self {
        let key = key.replace('~', "~0").replace('/', "~1");
        Self { pointer: format!("/{key}{}", self.pointer), ..self }
    }
}

impl de::Error for ShapeFault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::at("", FaultCode::InvalidValue, message.to_string())
    }

    fn invalid_type(unexpected: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::at("", FaultCode::WrongType, format!("{unexpected} where {expected} belongs"))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let detail = format!("unknown field; known are {}", expected.join(", "));
        Self::at("", FaultCode::UnknownField, detail).under(field)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::at("", FaultCode::MissingField, "the field is missing").under(field)
    }
}

/// A fault of one rule record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rule {rule}, {fault}")]
pub struct RuleFault {
    /// The id as the record gives it.
    pub rule: String,
    /// Where in the record and what.
    pub fault: ShapeFault,
}
