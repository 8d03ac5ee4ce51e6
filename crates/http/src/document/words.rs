//! Closed vocabularies of the domain, spelled for the document from the domain's own list.

use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};

/// A text that is one of `words`.
pub(crate) fn one_of(words: impl IntoIterator<Item = impl Into<String>>) -> ObjectBuilder {
    let words: Vec<String> = words.into_iter().map(Into::into).collect();
    ObjectBuilder::new().schema_type(SchemaType::Type(Type::String)).enum_values(Some(words))
}

/// Declares schemas for vocabularies of the domain, each from the domain's own list.
macro_rules! word_schemas {
    ($($(#[doc = $doc:literal])* $name:ident of $domain:ty;)+) => {$(
        $(#[doc = $doc])*
        pub(crate) enum $name {}

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                let words = $crate::document::one_of(<$domain>::ALL.iter().map(|word| word.as_str()));
                words.description(Some(concat!($($doc),*).trim())).into()
            }
        }

        impl utoipa::ToSchema for $name {}
    )+};
}

pub(crate) use word_schemas;
