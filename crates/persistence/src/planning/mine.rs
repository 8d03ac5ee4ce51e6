//! What waits for one person across all projects: tasks and milestones that name him, by due
//! date.

use chrono::NaiveDate;
use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::ids::UserId;
use dujiang_domain::planning::is_open;
use dujiang_domain::projects::ProjectState;
use sea_orm::FromQueryResult;
use serde::Serialize;
use uuid::Uuid;

use super::milestones::{self, MilestoneRow, date_of};
use super::task_rows::{self, TaskRow};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// Which part of a person's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Work {
    /// What is not done, in projects whose plan is open: the earliest due first.
    Open,
    /// Of that, what should have been done before this day.
    Late(NaiveDate),
    /// What is done, in any project: the latest due first.
    Done,
}

/// A task with its project.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct MyTask {
    #[sea_orm(nested)]
    pub task: TaskRow,
    pub project_id: Uuid,
    pub project_name: String,
}

/// A milestone with its project.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct MyMilestone {
    #[sea_orm(nested)]
    pub milestone: MilestoneRow,
    pub project_id: Uuid,
    pub project_name: String,
}

/// A task without a planned end is due after all others.
const NEVER: &str = "9999-12-31";

/// A page of the tasks that are the person's of this reach.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor belongs to another list.
pub async fn tasks_of(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    work: Work,
    page: &PageRequest,
) -> Result<Page<MyTask>, StoreError> {
    let Some(person) = reach.person() else { return Ok(nothing()) };
    let list = list_of("my tasks", work, person);
    let mut sql = Sql::new(source, task_rows::COLUMNS)?;
    sql.push(
        ", p.id AS project_id, p.name AS project_name FROM tasks t JOIN projects p ON p.id = t.project_id",
    );
    sql.push(task_rows::NAMES).push(" WHERE t.assignee_id = ").bind(person.0);
    sql.push(" AND t.is_done = ").bind(work == Work::Done);
    in_open_plans(&mut sql, work);
    let due = "COALESCE(t.planned_end, '9999-12-31')";
    before_today(&mut sql, due, work);
    by_due_date(&mut sql, (due, "t.id"), work, Cursor::of(page, &list)?, page)?;
    let rows: Vec<MyTask> = sql.all(source).await?;
    let due = |row: &MyTask| row.task.planned_end.map_or_else(|| NEVER.to_owned(), |date| date.to_string());
    Ok(Page::cut(rows, page, &list, |row| (due(row), row.task.id)))
}

/// A page of the milestones that are the person's of this reach.
///
/// # Errors
/// [`dujiang_domain::fault::Code::RequestCursor`] when the cursor belongs to another list.
pub async fn milestones_of(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    work: Work,
    page: &PageRequest,
) -> Result<Page<MyMilestone>, StoreError> {
    let Some(person) = reach.person() else { return Ok(nothing()) };
    let list = list_of("my milestones", work, person);
    let mut sql = Sql::new(source, milestones::COLUMNS)?;
    sql.push(", p.id AS project_id, p.name AS project_name FROM milestones m");
    sql.push(" JOIN projects p ON p.id = m.project_id");
    sql.push(milestones::NAMES).push(" WHERE m.person_id = ").bind(person.0);
    sql.push(match work {
        Work::Open | Work::Late(_) => " AND m.actual_date IS NULL",
        Work::Done => " AND m.actual_date IS NOT NULL",
    });
    in_open_plans(&mut sql, work);
    before_today(&mut sql, "m.planned_date", work);
    by_due_date(&mut sql, ("m.planned_date", "m.id"), work, Cursor::of(page, &list)?, page)?;
    let rows: Vec<MyMilestone> = sql.all(source).await?;
    let due = |row: &MyMilestone| row.milestone.planned_date.to_string();
    Ok(Page::cut(rows, page, &list, |row| (due(row), row.milestone.id)))
}

/// Nobody asks: the system has no work of its own.
const fn nothing<T>() -> Page<T> {
    Page { items: Vec::new(), next_cursor: None }
}

/// A cursor goes on past midnight: the day is no part of the list.
fn list_of(name: &str, work: Work, person: UserId) -> String {
    let part = match work {
        Work::Open => "Open",
        Work::Late(_) => "Late",
        Work::Done => "Done",
    };
    crate::digest::short(&format!("{name} {part} {person}"))
}

/// The day is compared by the very expression that the index has.
fn before_today(sql: &mut Sql, due: &'static str, work: Work) {
    if let Work::Late(today) = work {
        sql.push(" AND ").push(due).push(" < ").bind(today);
    }
}

/// Open work of a project that rests or is judged waits for nobody.
fn in_open_plans(sql: &mut Sql, work: Work) {
    if work != Work::Done {
        let open = ProjectState::ALL.iter().filter(|state| is_open(**state));
        sql.push(" AND p.state IN ").bind_list(open.map(|state| state.as_str()));
    }
}

fn by_due_date(
    sql: &mut Sql,
    (due, id): (&'static str, &'static str),
    work: Work,
    cursor: Option<Cursor>,
    page: &PageRequest,
) -> Result<(), StoreError> {
    let descending = work == Work::Done;
    if let Some(cursor) = cursor {
        let date: NaiveDate = date_of(&cursor)?;
        sql.push(" AND (").push(due).push(", ").push(id).push(if descending { ") < (" } else { ") > (" });
        sql.bind(date).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY ").push(due).push(if descending { " DESC, " } else { ", " }).push(id);
    sql.push(if descending { " DESC LIMIT " } else { " LIMIT " }).bind(page.limit.saturating_add(1));
    Ok(())
}
