//! `GET /imports/{id}/issues` and `/rows`: what became of each row.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::integration::imports::{self, IssueSeverity, RowOutcome, StoredIssue, StoredRow};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ImportId;
use fluent_templates::LanguageIdentifier;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::texts::{self, Language};

/// Something about a row that its author should see.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportIssue {
    /// The row, counted from 1 as a spreadsheet shows it.
    #[schema(minimum = 1)]
    row: u32,
    /// The column, counted from 0; null when the whole row is meant.
    #[schema(required = true, minimum = 0)]
    column: Option<u32>,
    /// Whether it keeps the row out.
    #[schema(value_type = ImportSeverityWord)]
    severity: &'static str,
    /// Stable code for programs.
    #[schema(example = "import.value.not_a_date")]
    code: String,
    /// What is wrong, in the reader's language.
    detail: String,
    /// Figures of the text.
    #[schema(value_type = Object)]
    params: Map<String, Value>,
}

/// Whether an issue keeps the row out.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary for the document")]
pub(crate) enum ImportSeverityWord {
    Error,
    Warning,
}

impl ImportIssue {
    fn new(row: u32, issue: StoredIssue, language: &LanguageIdentifier) -> Self {
        let code = Code::parse(&issue.code).unwrap_or(Code::RequestInvalid);
        Self {
            row,
            column: issue.column,
            severity: if issue.is_error { "error" } else { "warning" },
            detail: texts::text(code, &issue.params, language),
            code: issue.code,
            params: issue.params,
        }
    }
}

/// A page of issues.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportIssuePage {
    /// The issues in the order of the file; those of one row stay together, so that a page may
    /// have more of them than rows were asked for.
    items: Vec<ImportIssue>,
    /// Where the next page begins; null at the end.
    #[schema(required = true, max_length = 1000)]
    next_cursor: Option<String>,
}

/// Which issues are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportIssueParams {
    /// Only those of this severity. Superseded rows are left out of the warnings: theirs only says
    /// that they are, and `/imports/{id}/rows?outcome=superseded` has them.
    #[param(value_type = Option<ImportSeverityWord>)]
    severity: Option<IssueSeverity>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// What the author of the file should see, in the order of the file.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import"), ImportIssueParams),
    responses((status = 200, body = ImportIssuePage, description = "A page of issues")),
)]
#[get("/imports/{id}/issues")]
pub(crate) async fn list_import_issues(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
    params: Params<ImportIssueParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = imports::issues(&app, caller.actor(), id.0, params.0.severity, &page).await?;
    let items = page.items.into_iter().flat_map(|row| issues_of(row, &language.0)).collect();
    Ok(answer::plain(&ImportIssuePage { items, next_cursor: page.next_cursor }))
}

fn issues_of(row: StoredRow, language: &LanguageIdentifier) -> Vec<ImportIssue> {
    let number = row.row;
    row.issues.into_iter().map(|issue| ImportIssue::new(number, issue, language)).collect()
}

/// Which rows are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportRowParams {
    /// Only those that came to this.
    #[param(value_type = Option<ImportOutcomeWord>)]
    outcome: Option<RowOutcome>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// What a row came to, or would come to.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the rows for the document")]
pub(crate) enum ImportOutcomeWord {
    ToCreate,
    ToUpdate,
    Created,
    Updated,
    Unchanged,
    Superseded,
    Refused,
}

/// One row of the file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportRow {
    /// Its number, counted from 1.
    #[schema(minimum = 1)]
    row: u32,
    /// What became of it.
    #[schema(value_type = ImportOutcomeWord)]
    outcome: RowOutcome,
    /// The project.
    #[schema(required = true)]
    project_id: Option<Uuid>,
    /// Whether it was taken back.
    is_undone: bool,
    /// What its author should see.
    issues: Vec<ImportIssue>,
}

/// A page of rows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportRowPage {
    /// The rows in the order of the file.
    #[schema(max_items = 100)]
    items: Vec<ImportRow>,
    /// Where the next page begins; null at the end.
    #[schema(required = true, max_length = 1000)]
    next_cursor: Option<String>,
}

/// What became of the rows, in the order of the file.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import"), ImportRowParams),
    responses((status = 200, body = ImportRowPage, description = "A page of rows")),
)]
#[get("/imports/{id}/rows")]
pub(crate) async fn list_import_rows(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
    params: Params<ImportRowParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = imports::rows(&app, caller.actor(), id.0, params.0.outcome, &page).await?;
    let row = |row: StoredRow| ImportRow {
        row: row.row,
        outcome: row.outcome,
        project_id: row.project.map(Uuid::from),
        is_undone: row.is_undone,
        issues: issues_of(row, &language.0),
    };
    let items = page.items.into_iter().map(row).collect();
    Ok(answer::plain(&ImportRowPage { items, next_cursor: page.next_cursor }))
}
