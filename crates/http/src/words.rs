//! Closed vocabularies that read models carry as text.

use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

/// The variant of a word.
pub(crate) fn unword<T: DeserializeOwned>(word: &str) -> Option<T> {
    let source: serde::de::value::StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(source).ok()
}
