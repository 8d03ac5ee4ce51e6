//! Files as the document shows them: a run of bytes, not a list of numbers.

use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The bytes of a file, which come and go as a stream.
pub(crate) struct FileBytes;

impl PartialSchema for FileBytes {
    fn schema() -> RefOr<Schema> {
        binary().into()
    }
}

impl ToSchema for FileBytes {}

/// A text of bytes.
pub(crate) fn binary() -> ObjectBuilder {
    let bytes = ObjectBuilder::new().schema_type(SchemaType::Type(Type::String));
    bytes.format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
}
