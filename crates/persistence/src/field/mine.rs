//! Everything that one person needs in the field, to be kept on his phone.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::field::is_reportable;
use dujiang_domain::ids::{OrgUnitId, UserId};
use dujiang_domain::projects::ProjectState;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// The most tasks, and the most milestones, that a phone is given.
const MOST: u64 = 300;

/// Whose work.
#[derive(Debug, Clone, Copy)]
pub struct Worker {
    /// The person.
    pub id: UserId,
    /// The person's unit, whose tasks without a person are everybody's.
    pub unit: Option<OrgUnitId>,
    /// Whether the person may look a second time at confirmations.
    pub countersigns: bool,
}

/// A task to report on.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct FieldTask {
    pub id: Uuid,
    pub project_id: Uuid,
    pub wbs: String,
    pub title: String,
    pub description: String,
    pub planned_start: Option<NaiveDate>,
    pub planned_end: Option<NaiveDate>,
    pub actual_start: Option<NaiveDate>,
    pub forecast_end: Option<NaiveDate>,
    pub progress_percent: i64,
    pub is_own: bool,
}

/// A milestone to report on or to confirm.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct FieldMilestone {
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub description: String,
    pub is_key: bool,
    pub planned_date: NaiveDate,
    pub is_own: bool,
    pub confirmation_state: Option<String>,
    pub confirmation_version: Option<i64>,
    pub confirmed_by: Option<Uuid>,
}

/// A project of a person.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct FieldProject {
    pub id: Uuid,
    pub name: String,
    pub code: Option<String>,
    pub state: String,
    pub address: String,
    pub progress_percent: i64,
}

/// The last report of a task or milestone.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct LastReport {
    pub id: Uuid,
    pub task_id: Option<Uuid>,
    pub milestone_id: Option<Uuid>,
    pub state: String,
    pub progress_percent: Option<i64>,
    pub happened_at: DateTime<Utc>,
    pub review_state: String,
}

/// A report of one's own and what became of it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct OwnReport {
    pub id: Uuid,
    pub project_id: Uuid,
    pub task_id: Option<Uuid>,
    pub milestone_id: Option<Uuid>,
    pub subject_name: String,
    pub state: String,
    pub progress_percent: Option<i64>,
    pub words: String,
    pub captured_at: DateTime<Utc>,
    pub captured_offset: i64,
    pub received_at: DateTime<Utc>,
    pub review_state: String,
    pub review_words: String,
    pub version: i64,
}

/// The open tasks of a person, and those of his unit that name nobody, in projects that take reports; the earliest due
/// first.
///
/// # Errors
/// When the database fails.
pub async fn tasks(source: &impl Source, worker: Worker) -> Result<Vec<FieldTask>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT t.id, t.project_id, t.wbs, t.title, t.description, t.planned_start, t.planned_end, t.actual_start, \
         t.forecast_end, t.progress_percent, t.assignee_id IS NOT NULL AS is_own \
         FROM tasks t JOIN projects p ON p.id = t.project_id WHERE t.is_done = FALSE AND (t.assignee_id = ",
    )?;
    sql.bind(worker.id.0);
    if let Some(unit) = worker.unit {
        sql.push(" OR t.assignee_id IS NULL AND t.unit_id = ").bind(unit.0);
    }
    sql.push(") AND NOT EXISTS (SELECT 1 FROM tasks c WHERE c.parent_id = t.id)");
    takes_reports(&mut sql);
    sql.push(" ORDER BY COALESCE(t.planned_end, '9999-12-31'), t.id LIMIT ").bind(MOST);
    sql.all(source).await
}

/// The open milestones of a person, of his unit, and of the projects that name him; where he may look a second time,
/// those that wait for it in his reach as well. The earliest due first.
///
/// # Errors
/// When the database fails.
pub async fn milestones(
    source: &impl Source,
    worker: Worker,
    reach: &Reach<ReadProject>,
) -> Result<Vec<FieldMilestone>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT m.id, m.project_id, m.title, m.description, m.is_key, m.planned_date, COALESCE(",
    )?;
    own_milestone(&mut sql, worker);
    sql.push(
        ", FALSE) AS is_own, c.state AS confirmation_state, c.version AS confirmation_version, c.confirmed_by \
         FROM milestones m JOIN projects p ON p.id = m.project_id \
         LEFT JOIN milestone_confirmations c ON c.id = (SELECT l.id FROM milestone_confirmations l \
         WHERE l.milestone_id = m.id ORDER BY l.confirmed_at DESC, l.id DESC LIMIT 1) \
         WHERE m.actual_date IS NULL AND (",
    );
    own_milestone(&mut sql, worker);
    if worker.countersigns {
        sql.push(" OR c.state = 'waiting' AND ");
        projects_in_reach(&mut sql, reach);
    }
    sql.push(")");
    takes_reports(&mut sql);
    sql.push(" ORDER BY m.planned_date, m.id LIMIT ").bind(MOST);
    sql.all(source).await
}

fn own_milestone(sql: &mut Sql, worker: Worker) {
    sql.push("m.person_id = ").bind(worker.id.0);
    if let Some(unit) = worker.unit {
        sql.push(" OR m.person_id IS NULL AND m.unit_id = ").bind(unit.0);
    }
    sql.push(" OR ");
    names_person(sql, worker);
}

fn names_person(sql: &mut Sql, worker: Worker) {
    sql.push("p.in_charge_id = ").bind(worker.id.0);
    sql.push(" OR p.id IN (SELECT project_id FROM project_participants WHERE contact_id = ");
    sql.bind(worker.id.0).push(")");
}

fn takes_reports(sql: &mut Sql) {
    let states = ProjectState::ALL.iter().filter(|state| is_reportable(**state));
    sql.push(" AND p.state IN ").bind_list(states.map(|state| state.as_str()));
}

/// These projects and those that name the person, by name.
///
/// # Errors
/// When the database fails.
pub async fn projects(
    source: &impl Source,
    worker: Worker,
    ids: &[Uuid],
) -> Result<Vec<FieldProject>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT p.id, p.name, p.code, p.state, p.address, p.progress_percent FROM projects p WHERE (p.id IN ",
    )?;
    sql.bind_list(ids.iter().copied()).push(" OR ");
    names_person(&mut sql, worker);
    sql.push(")");
    takes_reports(&mut sql);
    sql.push(" ORDER BY p.name, p.id LIMIT ").bind(MOST);
    sql.all(source).await
}

/// The last report of each of these tasks and milestones, whoever wrote it.
///
/// # Errors
/// When the database fails.
pub async fn last_reports(
    source: &impl Source,
    tasks: &[Uuid],
    milestones: &[Uuid],
) -> Result<Vec<LastReport>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT r.id, r.task_id, r.milestone_id, r.state, r.progress_percent, r.happened_at, r.review_state \
         FROM progress_reports r WHERE r.review_state <> 'withdrawn' AND (r.task_id IN ",
    )?;
    sql.bind_list(tasks.iter().copied()).push(" AND NOT EXISTS (SELECT 1 FROM progress_reports n ");
    sql.push("WHERE n.task_id = r.task_id AND n.review_state <> 'withdrawn' ");
    sql.push("AND (n.happened_at, n.id) > (r.happened_at, r.id)) OR r.milestone_id IN ");
    sql.bind_list(milestones.iter().copied()).push(" AND NOT EXISTS (SELECT 1 FROM progress_reports n ");
    sql.push("WHERE n.milestone_id = r.milestone_id AND n.review_state <> 'withdrawn' ");
    sql.push("AND (n.happened_at, n.id) > (r.happened_at, r.id)))");
    sql.all(source).await
}

/// The reports of a person that arrived since an instant, the latest first; at most 100.
///
/// # Errors
/// When the database fails.
pub async fn own_reports(
    source: &impl Source,
    person: UserId,
    since: DateTime<Utc>,
) -> Result<Vec<OwnReport>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, task_id, milestone_id, subject_name, state, progress_percent, words, captured_at, \
         captured_offset, received_at, review_state, review_words, version \
         FROM progress_reports WHERE reported_by = ",
    )?;
    sql.bind(person.0).push(" AND received_at >= ").bind(since);
    sql.push(" ORDER BY received_at DESC, id DESC LIMIT 100");
    sql.all(source).await
}
