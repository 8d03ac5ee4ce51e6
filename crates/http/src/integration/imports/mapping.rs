//! `PUT /imports/{id}/mapping`: which columns feed which fields.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::put;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::integration::imports::{self, MapImport};
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{FieldMapping, KeyMapping, LatestBy, Mapping, MappingTarget, TargetField};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::view::ImportView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Id};
use crate::texts::Language;

/// How the columns of a file become projects.
#[derive(Debug, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportMapping {
    /// The sheet; `CSV` for delimited text.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "CSV")]
    pub sheet: String,
    /// The row of headings, counted from 1.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000, example = 1)]
    pub header_row: u32,
    /// What the rows become.
    #[serde(default)]
    #[schema(value_type = ImportTargetWord)]
    pub target: MappingTarget,
    /// The fields; each once.
    #[validate(length(max = 30), nested)]
    #[schema(max_items = 30)]
    pub fields: Vec<ImportField>,
    /// What tells the rows apart; the project code when there are no columns.
    #[serde(default)]
    #[validate(nested)]
    pub key: ImportKey,
    /// Of several rows with one key only the latest counts.
    pub latest_by: Option<ImportLatestBy>,
}

/// How one field is fed.
#[derive(Debug, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportField {
    /// The field.
    #[schema(value_type = ImportFieldWord, example = "name")]
    pub field: TargetField,
    /// Columns, counted from 0, in the order in which they are joined. Dates, amounts and years
    /// take the first that is not blank.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20, example = json!([1]))]
    pub columns: Vec<u32>,
    /// What stands between joined columns; a space when absent.
    #[schema(max_length = 200)]
    pub joiner: Option<String>,
    /// Whether each column's heading is written before its text.
    #[serde(default)]
    pub with_headings: bool,
    /// The value where the columns are blank, or of every row when there are none.
    #[schema(max_length = 200)]
    pub fixed: Option<String>,
    /// For amounts: how many yuan one unit of the column is; `10000` for 万元.
    #[schema(max_length = 15, pattern = "^[0-9]+([.][0-9]+)?$", example = "10000")]
    pub factor: Option<String>,
    /// What the file says → what it means here; `*` stands for everything else, an empty meaning
    /// for nothing.
    #[serde(default)]
    pub value_map: BTreeMap<String, String>,
}

/// What tells the rows apart.
#[derive(Debug, Default, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportKey {
    /// Columns, counted from 0.
    #[validate(length(max = 10))]
    #[schema(max_items = 10, example = json!([0]))]
    pub columns: Vec<u32>,
}

/// Which of several rows with one key counts.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportLatestBy {
    /// The column that tells which row is the latest.
    #[schema(minimum = 0, maximum = 511)]
    pub column: u32,
}

/// What rows become.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ImportTargetWord {
    Project,
}

/// A field that columns can feed.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ImportFieldWord {
    Name,
    Code,
    Unit,
    State,
    Summary,
    Category,
    Industry,
    Region,
    Address,
    Year,
    TotalInvestment,
    PlannedStart,
    PlannedEnd,
    ActualStart,
    ActualEnd,
    ResponsibleLeader,
    InCharge,
    SecurityLabel,
    Tags,
}

impl From<ImportMapping> for Mapping {
    fn from(body: ImportMapping) -> Self {
        let field = |field: ImportField| FieldMapping {
            field: field.field,
            columns: field.columns,
            joiner: field.joiner,
            with_headings: field.with_headings,
            fixed: field.fixed,
            factor: field.factor,
            value_map: field.value_map,
        };
        Self {
            sheet: body.sheet,
            header_row: body.header_row,
            target: body.target,
            fields: body.fields.into_iter().map(field).collect(),
            key: KeyMapping { columns: body.key.columns },
            latest_by: body.latest_by.map(|latest| LatestBy { column: latest.column }),
        }
    }
}

impl From<Mapping> for ImportMapping {
    fn from(mapping: Mapping) -> Self {
        let field = |field: FieldMapping| ImportField {
            field: field.field,
            columns: field.columns,
            joiner: field.joiner,
            with_headings: field.with_headings,
            fixed: field.fixed,
            factor: field.factor,
            value_map: field.value_map,
        };
        Self {
            sheet: mapping.sheet,
            header_row: mapping.header_row,
            target: mapping.target,
            fields: mapping.fields.into_iter().map(field).collect(),
            key: ImportKey { columns: mapping.key.columns },
            latest_by: mapping.latest_by.map(|latest| ImportLatestBy { column: latest.column }),
        }
    }
}

/// Map the columns of the file; an earlier check is void.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import"), crate::document::VersionHeader),
    request_body = ImportMapping,
    responses((status = 200, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[put("/imports/{id}/mapping")]
pub(crate) async fn put_import_mapping(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
    body: Body<ImportMapping>,
) -> Answer {
    let command = MapImport { id: id.0, mapping: body.0.into() };
    let written = imports::map(&app, &caller.call, command).await?;
    let version = written.value.import.version;
    let view = ImportView::new(written.value, &language.0);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}
