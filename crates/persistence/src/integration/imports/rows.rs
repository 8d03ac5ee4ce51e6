//! What became of each row of a file: the memory by which an import is taken up again, looked at
//! and undone.

use dujiang_domain::access::{Action, Permit, Personal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{ImportId, ProjectId};
use dujiang_domain::projects::Project;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::entities::import_rows;
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::{unword, word};

/// What becomes of a row, or would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowOutcome {
    /// Would become a new project.
    ToCreate,
    /// Would change a project.
    ToUpdate,
    /// Became a new project.
    Created,
    /// Changed a project.
    Updated,
    /// Says what already stands.
    Unchanged,
    /// A later row with the same key counts.
    Superseded,
    /// Cannot come in.
    Refused,
}

/// Something about a row that its author should see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredIssue {
    /// Column of the file, counted from 0; absent when the whole row is meant.
    #[serde(rename = "c")]
    pub column: Option<u32>,
    /// Whether it keeps the row out.
    #[serde(rename = "e")]
    pub is_error: bool,
    /// Word of the catalogue.
    #[serde(rename = "w")]
    pub code: String,
    /// Figures for its text.
    #[serde(rename = "p")]
    pub params: Map<String, Value>,
}

/// A row of the file and what became of it.
#[derive(Debug, Clone)]
pub struct StoredRow {
    /// Its number in the file, from 1.
    pub row: u32,
    /// What became of it.
    pub outcome: RowOutcome,
    /// The project.
    pub project: Option<ProjectId>,
    /// The version that the import left behind.
    pub project_version: Option<i64>,
    /// The project before the import changed it.
    pub before: Option<Project>,
    /// What its author should see.
    pub issues: Vec<StoredIssue>,
    /// Whether it was taken back.
    pub is_undone: bool,
}

/// Keeps rows, over what an earlier step said of them.
///
/// # Errors
/// When the database fails.
pub async fn put_rows(tx: &Tx, import: ImportId, rows: &[StoredRow]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let models: Vec<_> = rows.iter().map(|row| to_row(import, row)).collect::<Result<_, _>>()?;
    let key = [import_rows::Column::ImportId, import_rows::Column::RowNumber];
    let rest = [
        import_rows::Column::Outcome,
        import_rows::Column::ProjectId,
        import_rows::Column::ProjectVersion,
        import_rows::Column::Before,
        import_rows::Column::Issues,
        import_rows::Column::HasIssues,
        import_rows::Column::IsUndone,
    ];
    import_rows::Entity::insert_many(models)
        .on_conflict(OnConflict::columns(key).update_columns(rest).to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Forgets what an earlier check said.
///
/// # Errors
/// When the database fails.
pub async fn clear_rows(tx: &Tx, import: ImportId) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "DELETE FROM import_rows WHERE import_id = ")?;
    sql.bind(import.0);
    sql.run(tx).await.map(drop)
}

/// How many rows came to one outcome.
#[derive(Debug, Clone, Copy)]
pub struct OutcomeCount {
    /// The outcome.
    pub outcome: RowOutcome,
    /// Rows.
    pub rows: u64,
    /// Those of them that have something to be looked at.
    pub with_warnings: u64,
    /// Those of them that were taken back.
    pub undone: u64,
}

#[derive(FromQueryResult)]
struct CountRow {
    outcome: String,
    number: i64,
    with_warnings: i64,
    undone: i64,
}

/// Counts the rows by what became of them.
///
/// # Errors
/// When the database fails.
pub async fn count_outcomes(source: &impl Source, import: ImportId) -> Result<Vec<OutcomeCount>, StoreError> {
    let mut sql = Sql::new(source, "SELECT outcome, COUNT(*) AS number, COUNT(*) FILTER (WHERE ")?;
    sql.push(IssueSeverity::Warning.condition());
    sql.push(") AS with_warnings, COUNT(*) FILTER (WHERE is_undone = TRUE) AS undone");
    sql.push(" FROM import_rows WHERE import_id = ");
    sql.bind(import.0).push(" GROUP BY outcome");
    let rows: Vec<CountRow> = sql.all(source).await?;
    let count = |number: i64| u64::try_from(number).unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            let outcome = unword(&row.outcome, "import_rows.outcome")?;
            let (rows, with_warnings) = (count(row.number), count(row.with_warnings));
            Ok(OutcomeCount { outcome, rows, with_warnings, undone: count(row.undone) })
        })
        .collect()
}

/// What an issue does to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueSeverity {
    /// Keeps it out.
    Error,
    /// Wants to be looked at. That a row gives way to a later one is its outcome, which is counted
    /// and listed by itself; among the warnings it would drown the others.
    Warning,
}

impl IssueSeverity {
    /// Rows with such an issue, found by its sign in the stored text, so that both databases can be
    /// asked alike: one keeps blanks after colons, and quotation marks within a text are escaped.
    const fn condition(self) -> &'static str {
        match self {
            Self::Error => {
                "has_issues = TRUE \
                 AND REPLACE(CAST(issues AS TEXT), ' ', '') LIKE '%\"e\":true%'"
            }
            Self::Warning => {
                "has_issues = TRUE AND outcome <> 'superseded' \
                 AND REPLACE(CAST(issues AS TEXT), ' ', '') LIKE '%\"e\":false%'"
            }
        }
    }

    const fn is_of(self, issue: &StoredIssue) -> bool {
        issue.is_error == matches!(self, Self::Error)
    }
}

/// The rows with issues in the order of the file; of one severity, those rows with those issues only.
///
/// # Errors
/// [`Code::RequestCursor`] for a cursor of another list; [`Code::NotFound`] for another import
/// than the permit's.
pub async fn issues<A: Action<On = Personal>>(
    source: &impl Source,
    permit: &Permit<A>,
    severity: Option<IssueSeverity>,
    page: &PageRequest,
) -> Result<Page<StoredRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(permit.on()).push(" AND ");
    sql.push(severity.map_or("has_issues = TRUE", IssueSeverity::condition));
    let list = format!("{} issues {severity:?}", permit.on());
    let mut found = paged(source, sql, page, &list, permit.on()).await?;
    if let Some(severity) = severity {
        found.items.iter_mut().for_each(|row| row.issues.retain(|issue| severity.is_of(issue)));
    }
    Ok(found)
}

/// The rows, all or those that came to one outcome, in the order of the file.
///
/// # Errors
/// [`Code::RequestCursor`] for a cursor of another list.
pub async fn rows<A: Action<On = Personal>>(
    source: &impl Source,
    permit: &Permit<A>,
    outcome: Option<RowOutcome>,
    page: &PageRequest,
) -> Result<Page<StoredRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(permit.on());
    if let Some(outcome) = outcome {
        sql.push(" AND outcome = ").bind(word(outcome));
    }
    paged(source, sql, page, &format!("{} rows {outcome:?}", permit.on()), permit.on()).await
}

async fn paged(
    source: &impl Source,
    mut sql: Sql,
    page: &PageRequest,
    list: &str,
    import: Uuid,
) -> Result<Page<StoredRow>, StoreError> {
    let list = crate::digest::short(list);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let after: i64 = cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND row_number > ").bind(after);
    }
    sql.push(" ORDER BY row_number LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<import_rows::Model> = sql.all(source).await?;
    let rows: Vec<StoredRow> = rows.into_iter().map(to_domain).collect::<Result<_, _>>()?;
    Ok(Page::cut(rows, page, &list, |row| (row.row.to_string(), import)))
}

/// Up to `limit` rows with issues after row `after`, for writing them beside the file.
///
/// # Errors
/// When the database fails.
pub async fn findings<A: Action<On = Personal>>(
    source: &impl Source,
    permit: &Permit<A>,
    after: u32,
    limit: u64,
) -> Result<Vec<StoredRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(permit.on()).push(" AND row_number > ").bind(i64::from(after));
    sql.push(" ORDER BY row_number LIMIT ").bind(limit);
    let rows: Vec<import_rows::Model> = sql.all(source).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Up to `limit` rows after row `after` that wrote something and were not taken back yet.
///
/// # Errors
/// When the database fails.
pub async fn undoable(
    source: &impl Source,
    import: ImportId,
    after: i64,
    limit: u64,
) -> Result<Vec<StoredRow>, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.bind(import.0).push(" AND is_undone = FALSE AND outcome IN ");
    sql.bind_list([word(RowOutcome::Created), word(RowOutcome::Updated)]);
    sql.push(" AND row_number > ").bind(after).push(" ORDER BY row_number LIMIT ").bind(limit);
    let rows: Vec<import_rows::Model> = sql.all(source).await?;
    rows.into_iter().map(to_domain).collect()
}

/// Marks rows as taken back.
///
/// # Errors
/// When the database fails.
pub async fn mark_undone(tx: &Tx, import: ImportId, rows: &[u32]) -> Result<(), StoreError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new(tx, "UPDATE import_rows SET is_undone = TRUE WHERE import_id = ")?;
    sql.bind(import.0).push(" AND row_number IN ").bind_list(rows.iter().map(|row| i64::from(*row)));
    sql.run(tx).await.map(drop)
}

const COLUMNS: &str = "SELECT import_id, row_number, outcome, project_id, project_version, before, issues, \
    has_issues, is_undone FROM import_rows WHERE import_id = ";

fn to_row(import: ImportId, row: &StoredRow) -> Result<import_rows::ActiveModel, StoreError> {
    let unreadable = |_| StoreError::Unreadable("import_rows");
    Ok(import_rows::ActiveModel {
        import_id: Set(import.0),
        row_number: Set(i64::from(row.row)),
        outcome: Set(word(row.outcome)),
        project_id: Set(row.project.map(Uuid::from)),
        project_version: Set(row.project_version),
        before: Set(row.before.as_ref().map(serde_json::to_value).transpose().map_err(unreadable)?),
        issues: Set(serde_json::to_value(&row.issues).map_err(unreadable)?),
        has_issues: Set(!row.issues.is_empty()),
        is_undone: Set(row.is_undone),
    })
}

fn to_domain(row: import_rows::Model) -> Result<StoredRow, StoreError> {
    let unreadable = |_| StoreError::Unreadable("import_rows");
    Ok(StoredRow {
        row: u32::try_from(row.row_number).map_err(|_| StoreError::Unreadable("import_rows.row_number"))?,
        outcome: unword(&row.outcome, "import_rows.outcome")?,
        project: row.project_id.map(ProjectId),
        project_version: row.project_version,
        before: row.before.map(serde_json::from_value).transpose().map_err(unreadable)?,
        issues: serde_json::from_value(row.issues).map_err(unreadable)?,
        is_undone: row.is_undone,
    })
}
