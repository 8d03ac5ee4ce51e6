//! Rows by the thousand: one statement for some hundred of them.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value};

use crate::Fault;

/// Bound values of one statement at most: SQLite takes 32,766 of them, PostgreSQL 65,535.
const MOST_VALUES: usize = 16_000;

/// Rows on their way into a table.
pub(crate) struct Table {
    head: &'static str,
    tail: &'static str,
    width: usize,
    values: Vec<Value>,
}

impl Table {
    /// Rows for `INSERT INTO …(columns) VALUES`; their columns are counted by the commas.
    pub(crate) fn new(head: &'static str) -> Self {
        Self::between(head, head.matches(',').count() + 1, "")
    }

    /// Rows of so many values between two parts of a statement.
    pub(crate) const fn between(head: &'static str, width: usize, tail: &'static str) -> Self {
        Self { head, tail, width, values: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn add<const N: usize>(&mut self, row: [Value; N]) {
        debug_assert_eq!(N, self.width, "{}", self.head);
        self.values.extend(row);
    }

    /// Sends what was added.
    pub(crate) async fn send(&mut self, tx: &DatabaseTransaction) -> Result<(), Fault> {
        let backend = tx.get_database_backend();
        let values = std::mem::take(&mut self.values);
        for rows in values.chunks(MOST_VALUES / self.width * self.width) {
            let sql =
                format!("{} VALUES {}{}", self.head, places(backend, rows.len(), self.width), self.tail);
            tx.execute_raw(Statement::from_sql_and_values(backend, sql, rows.iter().cloned())).await?;
        }
        Ok(())
    }
}

/// `(?, ?), (?, ?)` in the spelling of the database.
pub(super) fn places(backend: DbBackend, values: usize, width: usize) -> String {
    let place = |number: usize| match backend {
        DbBackend::Postgres => format!("${}", number + 1),
        _ => "?".to_owned(),
    };
    let row = |first: usize| (first..first + width).map(place).collect::<Vec<_>>().join(", ");
    (0..values).step_by(width).map(|first| format!("({})", row(first))).collect::<Vec<_>>().join(", ")
}
