//! What is the same for every table of official codes, regions and industries alike.

use dujiang_domain::reference::EntryPatch;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

/// What to change of an official code; absent fields stay.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditReferenceEntry {
    /// Name.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "公告后的名称")]
    name: Option<String>,
    /// The standard, notice or decision the change comes from.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "主管部门变更公告")]
    source: Option<String>,
    /// The year of that source.
    #[validate(range(min = 1990, max = 2100))]
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: Option<i32>,
    /// Whether it can be chosen; what was filed under it before keeps its name.
    is_active: Option<bool>,
}

impl From<EditReferenceEntry> for EntryPatch {
    fn from(edit: EditReferenceEntry) -> Self {
        Self { name: edit.name, source: edit.source, year: edit.year, is_active: edit.is_active }
    }
}
