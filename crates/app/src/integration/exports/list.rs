//! The list behind an export: its columns, and its rows page by page from one moment of the
//! database.

use dujiang_domain::access::Actor;
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::integration::ExportKind;
use dujiang_persistence::Snapshot;
use dujiang_tabular::writer::{Column, Value};

use super::audit_columns::AuditColumn;
use super::plan::ExportPlan;
use super::project_columns::ProjectColumn;
use super::texts::Texts;
use crate::{AppError, PageRequest, audit, projects};

/// Rows per page: few enough to be forgotten quickly, enough to make statements cheap.
const PAGE: u64 = 500;

/// Columns of either list.
#[derive(Debug, Clone)]
enum Columns {
    Projects(Vec<ProjectColumn>),
    AuditEvents(Vec<AuditColumn>),
}

/// Refuses columns that the list does not have.
///
/// # Errors
/// [`Code::FieldChoice`] at each.
pub(super) fn check_columns(kind: ExportKind, words: &[String]) -> Result<(), Fault> {
    Columns::read(kind, words).map(drop)
}

impl Columns {
    /// The columns of these words; all when there are none.
    fn read(kind: ExportKind, words: &[String]) -> Result<Self, Fault> {
        Ok(match kind {
            ExportKind::Projects => {
                Self::Projects(chosen(ProjectColumn::ALL, |column| column.as_str(), words)?)
            }
            ExportKind::AuditEvents => {
                Self::AuditEvents(chosen(AuditColumn::ALL, |column| column.as_str(), words)?)
            }
        })
    }
}

fn chosen<C: Copy>(all: &[C], word: impl Fn(&C) -> &'static str, words: &[String]) -> Result<Vec<C>, Fault> {
    if words.is_empty() {
        return Ok(all.to_vec());
    }
    let mut faults = Vec::new();
    let mut columns = Vec::new();
    for (index, wanted) in words.iter().enumerate() {
        match all.iter().find(|column| word(column) == wanted) {
            Some(column) => columns.push(*column),
            None => faults.push(FieldFault::new(format!("/columns/{index}"), Code::FieldChoice)),
        }
    }
    if faults.is_empty() { Ok(columns) } else { Err(Fault::invalid(faults)) }
}

/// A list as its owner may see it now.
#[derive(Debug)]
pub(super) struct List {
    actor: Actor,
    plan: ExportPlan,
    columns: Columns,
    texts: Texts,
}

impl List {
    /// The list of a plan with its columns.
    pub(super) fn open(
        actor: Actor,
        plan: ExportPlan,
        columns: &[String],
        texts: Texts,
    ) -> Result<Self, AppError> {
        let columns = Columns::read(plan.kind(), columns)?;
        Ok(Self { actor, plan, columns, texts })
    }

    /// The columns with their headings.
    pub(super) fn headings(&self) -> Vec<Column> {
        let kind = self.plan.kind();
        let column =
            |word, holds, width| Column { heading: self.texts.heading(kind, word), kind: holds, width };
        match &self.columns {
            Columns::Projects(columns) => {
                columns.iter().map(|c| column(c.as_str(), c.kind(), c.width())).collect()
            }
            Columns::AuditEvents(columns) => {
                columns.iter().map(|c| column(c.as_str(), c.kind(), c.width())).collect()
            }
        }
    }

    /// The rows after `cursor`, and where the next ones begin.
    pub(super) async fn page(
        &self,
        moment: &Snapshot,
        cursor: Option<String>,
    ) -> Result<(Vec<Vec<Value>>, Option<String>), AppError> {
        let page = PageRequest { limit: PAGE, cursor };
        match (&self.plan, &self.columns) {
            (ExportPlan::Projects { query, sort, is_descending }, Columns::Projects(columns)) => {
                let order = (*sort, *is_descending);
                let found = projects::list_in(moment, &self.actor, query, order, &page).await?;
                let row = |row| columns.iter().map(|column| column.value(row, &self.texts)).collect();
                Ok((found.items.iter().map(row).collect(), found.next_cursor))
            }
            (ExportPlan::AuditEvents { filter }, Columns::AuditEvents(columns)) => {
                let found = audit::list_in(moment, &self.actor, filter, &page).await?;
                let row = |entry| columns.iter().map(|column| column.value(entry, &self.texts)).collect();
                Ok((found.items.iter().map(row).collect(), found.next_cursor))
            }
            _ => Err(AppError::internal("columns of another list")),
        }
    }
}
