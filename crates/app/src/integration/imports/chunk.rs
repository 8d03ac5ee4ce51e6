//! One chunk of rows: read, judged, and written down row by row.

use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::ids::ProjectId;
use dujiang_persistence::integration::imports::{RowOutcome, Standing, StoredIssue, StoredRow};
use dujiang_tabular::Row;
use serde_json::{Map, Value};

use super::interpret::{Interpreter, Reading};
use crate::projects::intake::{Judge, Judged, RowWish, Verdict};

/// Rows of one chunk as they were read.
pub(super) struct Chunk<'a> {
    interpreter: &'a Interpreter,
    rows: Vec<(u32, Reading, Vec<StoredIssue>)>,
}

/// What becomes of the rows of a chunk.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// To be kept, row by row.
    pub rows: Vec<StoredRow>,
    /// To be saved.
    pub verdicts: Vec<Verdict>,
}

impl Settled {
    /// Whether any project is created or changed.
    pub(super) fn changes_something(&self) -> bool {
        self.verdicts.iter().any(|verdict| matches!(verdict, Verdict::Create(_) | Verdict::Update(_)))
    }
}

impl<'a> Chunk<'a> {
    /// Reads the rows.
    pub(super) fn read(interpreter: &'a Interpreter, rows: &[Row]) -> Self {
        let read = |row: &Row| {
            let (reading, issues) = interpreter.read(row);
            (row.number, reading, issues.into_inner())
        };
        Self { interpreter, rows: rows.iter().map(read).collect() }
    }

    /// What the rows wish for.
    pub(super) fn wishes(&self) -> Vec<&RowWish> {
        let wishes = self.rows.iter().filter_map(|(_, reading, _)| match reading {
            Reading::Wish(wish) => Some(&**wish),
            Reading::Aside(_) => None,
        });
        wishes.collect()
    }

    /// How far the job is when this chunk is done.
    pub(super) fn standing_after(&self, before: Standing) -> Standing {
        let done = before.done + i64::try_from(self.rows.len()).unwrap_or_default();
        let last_row = self.rows.last().map_or(before.last_row, |(number, ..)| i64::from(*number));
        Standing { done, last_row, ..before }
    }

    /// Judges the rows; `next_id` is asked for every project that may be new.
    pub(super) fn settle(
        &self,
        mut judge: Judge<'_>,
        next_id: impl Fn() -> ProjectId,
        is_dry: bool,
    ) -> Settled {
        let mut settled = Settled::default();
        for (row, reading, issues) in &self.rows {
            let mut stored = StoredRow {
                row: *row,
                outcome: RowOutcome::Refused,
                project: None,
                project_version: None,
                before: None,
                issues: issues.clone(),
                is_undone: false,
            };
            match reading {
                Reading::Aside(outcome) => stored.outcome = *outcome,
                Reading::Wish(wish) => {
                    let Judged { verdict, is_state_kept } = judge.judge(next_id(), wish);
                    if is_state_kept {
                        stored.issues.push(self.issue("/state", false, Code::ImportRowStateKept, Map::new()));
                    }
                    self.write_down(&mut stored, &verdict, is_dry);
                    settled.verdicts.push(verdict);
                }
            }
            settled.rows.push(stored);
        }
        settled
    }

    fn write_down(&self, row: &mut StoredRow, verdict: &Verdict, is_dry: bool) {
        match verdict {
            Verdict::Create(project) => {
                row.outcome = if is_dry { RowOutcome::ToCreate } else { RowOutcome::Created };
                if !is_dry {
                    row.project = Some(project.id);
                    row.project_version = Some(project.version);
                }
            }
            Verdict::Update(edit) => {
                row.outcome = if is_dry { RowOutcome::ToUpdate } else { RowOutcome::Updated };
                row.project = Some(edit.after.id);
                if !is_dry {
                    row.project_version = Some(edit.after.version);
                    row.before = Some(edit.before.clone());
                }
            }
            Verdict::Keep(project) => {
                row.outcome = RowOutcome::Unchanged;
                row.project = Some(project.id);
            }
            Verdict::Refuse(fault) => row.issues.extend(self.refusal(fault)),
        }
    }

    /// A refusal of the row, at the columns that it is about.
    fn refusal(&self, fault: &Fault) -> Vec<StoredIssue> {
        if fault.fields.is_empty() {
            let pointer = if fault.code.as_str().starts_with("project.code.") { "/code" } else { "" };
            return vec![self.issue(pointer, true, fault.code, fault.params.clone())];
        }
        let field = |field: &FieldFault| self.issue(&field.pointer, true, field.code, field.params.clone());
        fault.fields.iter().map(field).collect()
    }

    fn issue(&self, pointer: &str, is_error: bool, code: Code, params: Map<String, Value>) -> StoredIssue {
        let column = self.interpreter.column_of(pointer);
        StoredIssue { column, is_error, code: code.as_str().to_owned(), params }
    }
}
