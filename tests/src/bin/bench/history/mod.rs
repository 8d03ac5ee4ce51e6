//! Two years of money and reports for a loaded county, written straight into its tables: what its projects would leave
//! behind, without living through them and so without events. The books are whole: `dujiang verify` finds nothing else.

mod books;
mod reports;
mod table;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dujiang_domain::time::{Clock as _, IdSource as _};
use dujiang_server::{SystemClock, SystemIds};
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DbBackend, FromQueryResult, Statement,
    TransactionTrait as _,
};
use uuid::Uuid;

use books::Books;
use reports::Reports;

use crate::Fault;

/// Postings for each project of the county, on average.
const POSTINGS: usize = 10;
/// Reports for each project of the county, on average.
const REPORTS: usize = 5;
/// Payments of the project that has more of them than any other, in a county of any size.
const MOST_PAYMENTS: usize = 2_500;
/// Projects of one transaction.
const CHUNK: usize = 500;
/// Projects with payments that wait to be paid, one for each who pays; and how many wait in each.
const PAYABLE: (usize, usize) = (crate::load::WORKERS, 2_500);

/// What the measurements need to know of it.
#[derive(Debug, Default)]
pub(crate) struct History {
    /// The project with the most postings.
    pub(crate) busiest: Uuid,
    /// Payments that are approved and not paid yet, those of one project together.
    pub(crate) payable: Vec<Vec<Uuid>>,
    /// Postings that were written.
    pub(crate) postings: usize,
    /// Reports that were written.
    pub(crate) reports: usize,
}

#[derive(Debug, Clone, FromQueryResult)]
struct Project {
    id: Uuid,
    unit_id: Uuid,
    name: String,
    state: String,
    total_investment: Option<i64>,
}

/// The moment from which everything is reckoned, and who did it all.
#[derive(Clone)]
struct Stage {
    now: DateTime<Utc>,
    ids: Arc<SystemIds>,
    people: (Uuid, Uuid),
}

impl Stage {
    fn next_id(&self) -> Uuid {
        self.ids.next_id()
    }

    fn day(&self, days_ago: i64) -> NaiveDate {
        dujiang_domain::time::civil_date(self.instant(days_ago))
    }

    fn instant(&self, days_ago: i64) -> DateTime<Utc> {
        self.now - TimeDelta::days(days_ago)
    }
}

impl History {
    /// Writes it into the database of a county that nobody serves meanwhile.
    pub(crate) async fn write(url: &str) -> Result<Self, Fault> {
        let database = connect(url).await?;
        let projects = projects(&database).await?;
        let stage = Stage {
            now: SystemClock.now(),
            ids: Arc::new(SystemIds::default()),
            people: people(&database).await?,
        };
        let mut history = Self::default();
        let moneyed: Vec<&Project> = projects.iter().filter(|project| project.has_money()).collect();
        let running: Vec<&Project> = moneyed.iter().copied().filter(|project| project.is_running()).collect();
        let extra = (projects.len() * POSTINGS).saturating_sub(moneyed.len() * books::POSTINGS) / 4;
        let mut books = Books::new(stage.clone());
        for (number, chunk) in moneyed.chunks(CHUNK).enumerate() {
            for (place, project) in chunk.iter().enumerate() {
                let place = number * CHUNK + place;
                let payments = share(extra, moneyed.len(), place);
                let is_busiest = running.first().is_some_and(|first| first.id == project.id);
                let payments = if is_busiest { MOST_PAYMENTS } else { payments };
                let waits = running.iter().skip(1).take(PAYABLE.0).any(|other| other.id == project.id);
                let payable = books.open(project, payments, if waits { PAYABLE.1 } else { 0 });
                history.payable.extend((!payable.is_empty()).then_some(payable));
                if is_busiest {
                    history.busiest = project.id;
                }
            }
            let tx = database.begin().await?;
            books.send(&tx).await?;
            tx.commit().await?;
        }
        let tx = database.begin().await?;
        books.close(&tx).await?;
        tx.commit().await?;
        history.postings = books.postings();
        let mut reports = Reports::new(stage);
        for (number, chunk) in running.chunks(CHUNK).enumerate() {
            let wanted = |place| share(projects.len() * REPORTS, running.len(), number * CHUNK + place);
            let tx = database.begin().await?;
            history.reports += reports.write(&tx, chunk, wanted).await?;
            tx.commit().await?;
        }
        // The server has SQLite count its rows; PostgreSQL does so by itself, a little later.
        if database.get_database_backend() == DbBackend::Postgres {
            database.execute_unprepared("ANALYZE").await?;
        }
        database.close().await?;
        Ok(history)
    }
}

impl Project {
    /// Whether money of it moves, or moved.
    fn has_money(&self) -> bool {
        self.is_running()
            || ["established", "planned", "accepted", "evaluated"].contains(&self.state.as_str())
    }

    fn is_running(&self) -> bool {
        self.state == "in_execution"
    }
}

/// How many of `all` the one at `place` gets when `among` share them evenly.
const fn share(all: usize, among: usize, place: usize) -> usize {
    match (all.checked_div(among), all.checked_rem(among)) {
        (Some(each), Some(left)) if place < left => each + 1,
        (Some(each), Some(_)) => each,
        _ => 0,
    }
}

/// One connection, which need not survive a power failure.
async fn connect(url: &str) -> Result<DatabaseConnection, Fault> {
    let mut options = sea_orm::ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    let database = Database::connect(options).await?;
    match database.get_database_backend() {
        DbBackend::Sqlite => {
            database.execute_unprepared("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000").await?;
        }
        _ => {
            database.execute_unprepared("SET synchronous_commit = off").await?;
        }
    }
    Ok(database)
}

async fn projects(database: &DatabaseConnection) -> Result<Vec<Project>, Fault> {
    let sql = "SELECT id, unit_id, name, state, total_investment FROM projects ORDER BY id";
    let rows = database.query_all_raw(Statement::from_string(database.get_database_backend(), sql)).await?;
    Ok(rows.iter().map(|row| Project::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

/// Two different persons.
async fn people(database: &DatabaseConnection) -> Result<(Uuid, Uuid), Fault> {
    let sql = "SELECT id FROM users ORDER BY id LIMIT 2";
    let rows = database.query_all_raw(Statement::from_string(database.get_database_backend(), sql)).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?;
    match ids.as_slice() {
        [one, other] => Ok((*one, *other)),
        _ => Err("the county has no two people".into()),
    }
}
