//! `GET /imports` and `GET /imports/{id}`: the caller's own imports.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::integration::imports;
use dujiang_domain::ids::ImportId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::mapping::ImportMapping;
use super::view::{ImportColumn, ImportItem, ImportView};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::texts::Language;

/// Which page is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportListParams {
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    pub limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}

/// A page of imports.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportPage {
    /// The imports, the newest first.
    #[schema(max_items = 100)]
    items: Vec<ImportItem>,
    /// Where the next page begins; null at the end.
    #[schema(required = true, max_length = 1000)]
    next_cursor: Option<String>,
}

/// The caller's imports.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(ImportListParams),
    responses((status = 200, body = ImportPage, description = "A page of imports")),
)]
#[get("/imports")]
pub(crate) async fn list_imports(
    app: Data<App>,
    caller: Caller,
    language: Language,
    params: Params<ImportListParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = imports::list(&app, caller.actor(), &page).await?;
    let items = page.items.iter().map(|detail| ImportItem::new(detail, &language.0)).collect();
    Ok(answer::plain(&ImportPage { items, next_cursor: page.next_cursor }))
}

/// One import, to be polled while a step runs.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import")),
    responses((status = 200, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[get("/imports/{id}")]
pub(crate) async fn get_import(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
) -> Answer {
    let detail = imports::get(&app, caller.actor(), id.0).await?;
    let version = detail.import.version;
    Ok(answer::thing(&ImportView::new(detail, &language.0), version))
}

/// Which part of the file is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportLayoutParams {
    /// The sheet; the first with headings when absent.
    #[param(max_length = 100)]
    sheet: Option<String>,
    /// The row of headings, counted from 1; found out when absent.
    #[param(minimum = 1, maximum = 1000)]
    header_row: Option<u32>,
}

/// What was found in one sheet of a file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportLayout {
    /// The sheet.
    #[schema(max_length = 100)]
    sheet: String,
    /// The row of headings, counted from 1.
    #[schema(minimum = 1)]
    header_row: u32,
    /// Rows with content under the headings.
    #[schema(minimum = 0)]
    row_count: u64,
    /// The columns.
    #[schema(max_items = 512)]
    columns: Vec<ImportColumn>,
    /// What they probably mean.
    suggested: ImportMapping,
}

/// The columns of another sheet, or under another row of headings, before they are mapped.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import"), ImportLayoutParams),
    responses((status = 200, body = ImportLayout, description = "What was found")),
)]
#[get("/imports/{id}/layout")]
pub(crate) async fn get_import_layout(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    params: Params<ImportLayoutParams>,
) -> Answer {
    let ImportLayoutParams { sheet, header_row } = params.0;
    if header_row.is_some_and(|row| !(1..=1000).contains(&row)) {
        let code = dujiang_domain::fault::Code::RequestQuery;
        return Err(dujiang_domain::fault::Fault::new(code).with("parameter", "header_row").into());
    }
    let layout = imports::layout_of(&app, caller.actor(), id.0, sheet, header_row).await?;
    Ok(answer::plain(&ImportLayout {
        sheet: layout.sheet,
        header_row: layout.header_row,
        row_count: layout.rows,
        columns: layout.columns.into_iter().map(ImportColumn::from).collect(),
        suggested: layout.suggested.into(),
    }))
}
