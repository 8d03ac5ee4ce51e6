//! How imports look on the wire.

use chrono::{DateTime, Utc};
use dujiang_app::integration::imports::{ImportDetail, Layout, Standing};
use dujiang_domain::fault::Code;
use dujiang_domain::integration::{CommitResult, Failure, ImportState, Summary, UndoResult};
use fluent_templates::LanguageIdentifier;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::mapping::ImportMapping;
use crate::refs::{ActorRef, UnitRef};
use crate::texts;

/// One file on its way into the register.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportView {
    /// What the list shows as well.
    #[serde(flatten)]
    pub item: ImportItem,
    /// The sheet that is mapped; null before there is a file.
    #[schema(required = true, max_length = 100)]
    pub sheet: Option<String>,
    /// All sheets of the file.
    #[schema(max_items = 1000)]
    pub sheets: Vec<String>,
    /// The row of headings, counted from 1.
    #[schema(required = true, minimum = 1)]
    pub header_row: Option<u32>,
    /// Rows with content under the headings.
    #[schema(required = true, minimum = 0)]
    pub row_count: Option<u64>,
    /// The columns.
    #[schema(max_items = 512)]
    pub columns: Vec<ImportColumn>,
    /// What the columns probably mean.
    #[schema(required = true)]
    pub suggested: Option<ImportMapping>,
    /// What they mean, as the owner said.
    #[schema(required = true)]
    pub mapping: Option<ImportMapping>,
}

/// An import as the list shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportItem {
    /// Identifier.
    pub id: Uuid,
    /// Where it stands.
    #[schema(value_type = ImportStateWord)]
    pub state: ImportState,
    /// Name of the file.
    #[schema(max_length = 200, example = "2026年项目台账.xlsx")]
    pub file_name: String,
    /// Its size in bytes.
    #[schema(minimum = 1, maximum = 52_428_800)]
    pub file_size: u64,
    /// The unit whose register it is.
    pub unit: UnitRef,
    /// What the check found.
    #[schema(required = true)]
    pub summary: Option<ImportSummary>,
    /// What was written.
    #[schema(required = true)]
    pub result: Option<ImportResult>,
    /// What was taken back.
    #[schema(required = true)]
    pub undo_result: Option<ImportUndoResult>,
    /// How far the running step is; null when none runs.
    #[schema(required = true)]
    pub progress: Option<ImportProgress>,
    /// Why it stands still.
    #[schema(required = true)]
    pub problem: Option<ImportProblem>,
    /// When the last row was written.
    #[schema(required = true)]
    pub committed_at: Option<DateTime<Utc>>,
    /// Until when it can be undone.
    #[schema(required = true)]
    pub undo_until: Option<DateTime<Utc>>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// Who imports.
    pub created_by: ActorRef,
    /// Version for `If-Match`.
    #[schema(minimum = 1)]
    pub version: i64,
}

/// One column of a file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportColumn {
    /// Its number, from 0.
    #[schema(minimum = 0, maximum = 511)]
    pub index: u32,
    /// Its heading.
    pub header: String,
    /// The first cells that are not blank.
    #[schema(max_items = 3)]
    pub samples: Vec<String>,
    /// All its different values, when they are few.
    #[schema(max_items = 40)]
    pub values: Vec<String>,
}

/// What the check found, in rows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportSummary {
    /// With content under the headings.
    pub rows: u64,
    /// That would become new projects.
    pub to_create: u64,
    /// That would change a project.
    pub to_update: u64,
    /// That say what already stands.
    pub unchanged: u64,
    /// Left aside for a later one with the same key.
    pub superseded: u64,
    /// That cannot come in.
    pub refused: u64,
    /// With at least one warning, whether they come in or not: the rows of
    /// `/imports/{id}/issues?severity=warning`. Superseded rows are counted as such only.
    pub warnings: u64,
}

/// What was written, in rows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportResult {
    /// New projects.
    pub created: u64,
    /// Changed projects.
    pub updated: u64,
    /// That said what already stood.
    pub unchanged: u64,
    /// Left aside for a later one with the same key.
    pub superseded: u64,
    /// That did not come in.
    pub refused: u64,
}

/// What was taken back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportUndoResult {
    /// Projects that are gone again.
    pub withdrawn: u64,
    /// Projects that are what they were.
    pub restored: u64,
    /// Projects left alone because somebody worked on them since.
    pub skipped: u64,
}

/// How far a step is, in rows.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportProgress {
    /// Done.
    #[schema(minimum = 0)]
    pub done: i64,
    /// In all.
    #[schema(minimum = 0)]
    pub total: i64,
}

/// Why an import stands still.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportProblem {
    /// Stable code for programs.
    #[schema(example = "import.owner_barred")]
    pub code: String,
    /// What happened and what to do, in the reader's language.
    pub detail: String,
}

/// State of an import.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum ImportStateWord {
    AwaitingFile,
    NeedsMapping,
    Checking,
    Checked,
    Committing,
    Paused,
    Committed,
    Undoing,
    Undone,
    Failed,
}

impl ImportItem {
    /// The import in `language`.
    pub(crate) fn new(detail: &ImportDetail, language: &LanguageIdentifier) -> Self {
        let import = &detail.import;
        Self {
            id: import.id.0,
            state: import.state,
            file_name: import.file_name.clone(),
            file_size: import.file_size,
            unit: UnitRef { id: import.unit.0, name: detail.unit_name.clone() },
            summary: import.report.check.map(ImportSummary::from),
            result: import.report.commit.map(ImportResult::from),
            undo_result: import.report.undo.map(ImportUndoResult::from),
            progress: progress(import.state, detail.standing),
            problem: import.failure.as_ref().map(|failure| problem(failure, language)),
            committed_at: import.committed_at,
            undo_until: import.undo_until,
            created_at: import.created_at,
            created_by: ActorRef { id: Some(import.owner.0), name: Some(detail.owner_name.clone()) },
            version: import.version,
        }
    }
}

fn progress(state: ImportState, standing: Standing) -> Option<ImportProgress> {
    let is_running = matches!(state, ImportState::Checking | ImportState::Committing | ImportState::Paused);
    is_running.then_some(ImportProgress { done: standing.done, total: standing.total })
}

fn problem(failure: &Failure, language: &LanguageIdentifier) -> ImportProblem {
    let code = Code::parse(&failure.code).unwrap_or(Code::Internal);
    ImportProblem { detail: texts::text(code, &failure.params, language), code: code.as_str().to_owned() }
}

impl ImportView {
    /// The import in `language`.
    pub(crate) fn new(detail: ImportDetail, language: &LanguageIdentifier) -> Self {
        let item = ImportItem::new(&detail, language);
        let layout = detail.layout.and_then(|layout| serde_json::from_value::<Layout>(layout).ok());
        let mapping = detail.import.mapping.map(ImportMapping::from);
        let Some(layout) = layout else {
            let (sheets, columns) = (Vec::new(), Vec::new());
            return Self {
                item,
                sheet: None,
                sheets,
                header_row: None,
                row_count: None,
                columns,
                suggested: None,
                mapping,
            };
        };
        Self {
            item,
            sheet: Some(layout.sheet),
            sheets: layout.sheets,
            header_row: Some(layout.header_row),
            row_count: Some(layout.rows),
            columns: layout.columns.into_iter().map(ImportColumn::from).collect(),
            suggested: Some(layout.suggested.into()),
            mapping,
        }
    }
}

impl From<dujiang_app::integration::imports::LayoutColumn> for ImportColumn {
    fn from(column: dujiang_app::integration::imports::LayoutColumn) -> Self {
        Self { index: column.index, header: column.header, samples: column.samples, values: column.values }
    }
}

impl From<Summary> for ImportSummary {
    fn from(summary: Summary) -> Self {
        Self {
            rows: summary.rows,
            to_create: summary.to_create,
            to_update: summary.to_update,
            unchanged: summary.unchanged,
            superseded: summary.superseded,
            refused: summary.refused,
            warnings: summary.warnings,
        }
    }
}

impl From<CommitResult> for ImportResult {
    fn from(result: CommitResult) -> Self {
        Self {
            created: result.created,
            updated: result.updated,
            unchanged: result.unchanged,
            superseded: result.superseded,
            refused: result.refused,
        }
    }
}

impl From<UndoResult> for ImportUndoResult {
    fn from(result: UndoResult) -> Self {
        Self { withdrawn: result.withdrawn, restored: result.restored, skipped: result.skipped }
    }
}
