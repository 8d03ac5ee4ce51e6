//! Closed vocabularies in text columns: the word is the one that serde gives the variant.

use serde::Serialize;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

use crate::error::StoreError;

/// The word of a variant without fields.
pub(crate) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The variant of a word found in `column`.
pub(crate) fn unword<T: DeserializeOwned>(word: &str, column: &'static str) -> Result<T, StoreError> {
    let source: serde::de::value::StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(source).map_err(|_| StoreError::Unreadable(column))
}
