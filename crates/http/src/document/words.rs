//! Closed vocabularies of the domain, spelled for the document from the domain's own list.

use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};

/// A text that is one of `words`.
pub(crate) fn one_of(words: impl IntoIterator<Item = impl Into<String>>) -> ObjectBuilder {
    let words: Vec<String> = words.into_iter().map(Into::into).collect();
    ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).enum_values(Some(words))
}
