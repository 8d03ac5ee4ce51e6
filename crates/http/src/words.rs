//! Closed vocabularies that read models carry as text.

use dujiang_domain::fault::{Code, Fault};
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};

/// The variant of a word.
pub(crate) fn unword<T: DeserializeOwned>(word: &str) -> Option<T> {
    let source: serde::de::value::StrDeserializer<'_, Error> = word.into_deserializer();
    T::deserialize(source).ok()
}

/// The words of a query parameter, separated by commas; none for an absent one.
///
/// # Errors
/// [`Code::RequestQuery`] for a word that is none.
pub(crate) fn words_of<T>(
    text: Option<&str>,
    parameter: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<Vec<T>, Fault> {
    let words = text.unwrap_or_default().split(',').filter(|word| !word.is_empty());
    words
        .map(|word| parse(word).ok_or_else(|| Fault::new(Code::RequestQuery).with("parameter", parameter)))
        .collect()
}

/// The one word of a query parameter.
///
/// # Errors
/// [`Code::RequestQuery`] for a word that is none.
pub(crate) fn word_of<T>(
    text: Option<&str>,
    parameter: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<Option<T>, Fault> {
    let word = text.filter(|word| !word.is_empty());
    word.map(|word| parse(word).ok_or_else(|| Fault::new(Code::RequestQuery).with("parameter", parameter)))
        .transpose()
}
