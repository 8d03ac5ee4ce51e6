//! One field of a partial change: absent, null and a value are three different wishes.

use serde::{Deserialize, Deserializer, Serialize};

/// What a partial change asks of one optional field.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change<T> {
    /// The field was absent: leave it.
    #[default]
    Keep,
    /// The field was null: empty it.
    Clear,
    /// The field had a value.
    Set(T),
}

impl<T> Change<T> {
    /// The field after the change.
    pub fn apply(self, current: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *current = None,
            Self::Set(value) => *current = Some(value),
        }
    }

    /// Converts the value inside.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Change<U> {
        match self {
            Self::Keep => Change::Keep,
            Self::Clear => Change::Clear,
            Self::Set(value) => Change::Set(convert(value)),
        }
    }
}

/// For fields marked `#[serde(default)]`: an absent one is [`Change::Keep`] by that default.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Self::Clear, Self::Set))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Wish {
        #[serde(default)]
        year: Change<i32>,
    }

    #[test]
    fn absent_null_and_value_are_told_apart() {
        let read = |text: &str| serde_json::from_str::<Wish>(text).unwrap().year;
        assert_eq!(read("{}"), Change::Keep);
        assert_eq!(read(r#"{"year": null}"#), Change::Clear);
        assert_eq!(read(r#"{"year": 2026}"#), Change::Set(2026));
    }
}
