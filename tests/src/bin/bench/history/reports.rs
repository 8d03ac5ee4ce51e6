//! What was reported from the field: some words on a task every few days, most of it accepted.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, FromQueryResult, Statement, Value};
use serde_json::json;
use uuid::Uuid;

use super::table::Table;
use super::{Project, Stage};
use crate::Fault;

/// Every so many days one of a project.
const EVERY_DAYS: i64 = 4;

/// Reports on their way into the database.
pub(super) struct Reports {
    stage: Stage,
    rows: Table,
    pulses: Table,
}

#[derive(FromQueryResult)]
struct Task {
    id: Uuid,
    project_id: Uuid,
    name: String,
}

impl Reports {
    pub(super) fn new(stage: Stage) -> Self {
        let rows = "INSERT INTO progress_reports (id, project_id, task_id, subject_name, state, progress_percent, words, \
                    photos, captured_at, captured_offset, reported_by, received_at, happened_at, fingerprint, \
                    review_state, review_words, drove, version)";
        let pulses = "INSERT INTO project_pulses (project_id, progressed_at)";
        let newer = " ON CONFLICT (project_id) DO UPDATE SET progressed_at = excluded.progressed_at";
        Self { stage, rows: Table::new(rows), pulses: Table::between(pulses, 2, newer) }
    }

    /// Writes the reports of some projects, as many for each as `wanted` says for its place.
    pub(super) async fn write(
        &mut self,
        tx: &DatabaseTransaction,
        projects: &[&Project],
        wanted: impl Fn(usize) -> usize,
    ) -> Result<usize, Fault> {
        let tasks = tasks(tx, projects).await?;
        let mut written = 0;
        for (place, project) in projects.iter().enumerate() {
            let Some(tasks) = tasks.get(&project.id) else { continue };
            // One project in eight is silent for some weeks.
            let silent = if place % 8 == 0 { 40 } else { i64::try_from(place % 8)? };
            for (number, task) in tasks.iter().cycle().take(wanted(place)).enumerate() {
                let days_ago = silent + EVERY_DAYS * i64::try_from(number)?;
                self.rows.add(self.row(project, task, (days_ago, number)));
                written += 1;
            }
            self.pulses.add([project.id.into(), self.stage.instant(silent).into()]);
        }
        self.rows.send(tx).await?;
        self.pulses.send(tx).await?;
        Ok(written)
    }

    fn row(&self, project: &Project, task: &Task, (days_ago, number): (i64, usize)) -> [Value; 18] {
        let at = self.stage.instant(days_ago);
        let percent = 90 - i64::try_from(number % 18).unwrap_or(0) * 5;
        let state = if number % 9 == 5 { "problem" } else { "normal" };
        let review = if number < 2 { "submitted" } else { "accepted" };
        [
            self.stage.next_id().into(),
            project.id.into(),
            task.id.into(),
            task.name.clone().into(),
            state.into(),
            percent.into(),
            format!("完成{}，累计{percent}%，现场人员二十人，机械六台，质量自检合格。", task.name).into(),
            json!([]).into(),
            at.into(),
            480_i64.into(),
            self.stage.people.0.into(),
            at.into(),
            at.into(),
            format!("{days_ago:064x}").into(),
            review.into(),
            "".into(),
            false.into(),
            1_i64.into(),
        ]
    }
}

/// The tasks of some projects.
async fn tasks(tx: &DatabaseTransaction, projects: &[&Project]) -> Result<BTreeMap<Uuid, Vec<Task>>, Fault> {
    let backend = tx.get_database_backend();
    let ids: Vec<Value> = projects.iter().map(|project| project.id.into()).collect();
    let places = super::table::places(backend, ids.len(), ids.len());
    let sql =
        format!("SELECT id, project_id, title AS name FROM tasks WHERE project_id IN {places} ORDER BY id");
    let mut found: BTreeMap<Uuid, Vec<Task>> = BTreeMap::new();
    for row in tx.query_all_raw(Statement::from_sql_and_values(backend, sql, ids)).await? {
        let task = Task::from_query_result(&row, "")?;
        found.entry(task.project_id).or_default().push(task);
    }
    Ok(found)
}
