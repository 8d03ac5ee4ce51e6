//! What runs once a civil day, however many processes there are.

use chrono::NaiveDate;
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

#[derive(FromQueryResult)]
struct Number {
    number: i64,
}

/// Whether a schedule was started on a day; one cheap read.
///
/// # Errors
/// When the database fails.
pub async fn was_started(source: &impl Source, name: &str, day: NaiveDate) -> Result<bool, StoreError> {
    let mut sql = Sql::new(source, "SELECT COUNT(*) AS number FROM schedule_runs WHERE name = ")?;
    sql.bind(name).push(" AND day = ").bind(day);
    Ok(sql.one::<Number>(source).await?.is_some_and(|row| row.number > 0))
}

/// Notes that a schedule is started; false when it was already on that day, by whomever.
///
/// # Errors
/// When the database fails.
pub async fn start(tx: &Tx, name: &str, day: NaiveDate) -> Result<bool, StoreError> {
    let mut sql = Sql::new(tx, "INSERT INTO schedule_runs (name, day, started_at) VALUES (")?;
    sql.bind(name).push(", ").bind(day).push(", ").bind(tx.now());
    sql.push(") ON CONFLICT (name, day) DO NOTHING");
    Ok(sql.run(tx).await? == 1)
}

/// Notes that it came to its end.
///
/// # Errors
/// When the database fails.
pub async fn finish(tx: &Tx, name: &str, day: NaiveDate) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "UPDATE schedule_runs SET finished_at = ")?;
    sql.bind(tx.now()).push(" WHERE name = ").bind(name).push(" AND day = ").bind(day);
    sql.run(tx).await?;
    Ok(())
}
