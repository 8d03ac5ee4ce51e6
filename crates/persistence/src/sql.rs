//! Statements of read models as plain SQL that a database administrator can read, with bound
//! values in either database's spelling. Text comes from this crate only, values are always
//! bound.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement, Value};

use crate::dialect::Dialect;
use crate::error::StoreError;
use crate::tx::Source;

/// A statement under construction.
#[derive(Debug, Clone)]
pub(crate) struct Sql {
    dialect: Dialect,
    text: String,
    values: Vec<Value>,
}

impl Sql {
    /// Begins a statement for the database behind `source`.
    pub(crate) fn new(source: &impl Source, text: &'static str) -> Result<Self, DbErr> {
        let dialect = Dialect::of(source.connection())?;
        Ok(Self { dialect, text: text.to_owned(), values: Vec::new() })
    }

    /// Which database it is for.
    pub(crate) const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Adds text of our own.
    pub(crate) fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a bound value.
    pub(crate) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        match self.dialect {
            Dialect::Sqlite => self.text.push('?'),
            Dialect::Postgres => {
                self.text.push('$');
                self.text.push_str(&self.values.len().to_string());
            }
        }
        self
    }

    /// Adds `(a, b, c)`, or `(NULL)` for an empty list, which matches nothing.
    pub(crate) fn bind_list<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        self.push("(");
        let before = self.values.len();
        for value in values {
            if self.values.len() > before {
                self.push(", ");
            }
            self.bind(value);
        }
        if self.values.len() == before {
            self.push("NULL");
        }
        self.push(")")
    }

    /// All rows.
    pub(crate) async fn all<T: FromQueryResult>(self, source: &impl Source) -> Result<Vec<T>, StoreError> {
        let rows = source.connection().query_all_raw(self.statement()).await?;
        Ok(rows.iter().map(|row| T::from_query_result(row, "")).collect::<Result<_, _>>()?)
    }

    /// The first row.
    pub(crate) async fn one<T: FromQueryResult>(self, source: &impl Source) -> Result<Option<T>, StoreError> {
        let row = source.connection().query_one_raw(self.statement()).await?;
        Ok(row.map(|row| T::from_query_result(&row, "")).transpose()?)
    }

    /// Runs a change and tells how many rows it met.
    pub(crate) async fn run(self, source: &impl Source) -> Result<u64, StoreError> {
        Ok(source.connection().execute_raw(self.statement()).await?.rows_affected())
    }

    fn statement(self) -> Statement {
        Statement::from_sql_and_values(self.dialect.backend(), self.text, self.values)
    }
}
