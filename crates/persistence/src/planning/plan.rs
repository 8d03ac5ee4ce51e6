//! The loaded shape of one project's plan, and what is kept of what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::ids::{ProjectId, TaskId};
use dujiang_domain::planning::{Derived, Node, Outline, Standing};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Tx;

/// Rows in one statement, within the bound values that both databases take.
pub(super) const ROWS_AT_ONCE: usize = 1000;

/// The shape of a plan as it is stored, with the derived columns beside it.
#[derive(Debug, Clone)]
pub struct Plan {
    project: ProjectId,
    outline: Outline,
    kept: BTreeMap<TaskId, Derived>,
    /// Progress of the project as the tasks gave it when they were loaded.
    progress: i64,
}

/// Columns of tasks that shape the plan, and those that follow from it.
#[derive(FromQueryResult)]
pub(super) struct PlanRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub position: i64,
    pub weight: i64,
    pub reported_percent: i64,
    pub wbs: String,
    pub wbs_order: String,
    pub progress_percent: i64,
    pub is_done: bool,
}

pub(super) const PLAN_ROWS: &str = "SELECT id, project_id, parent_id, position, weight, reported_percent, \
    wbs, wbs_order, progress_percent, is_done FROM tasks WHERE ";

/// Loads the shape of a project's plan; the project's own row must be locked before.
///
/// # Errors
/// When the database fails.
pub async fn plan(tx: &Tx, project: ProjectId) -> Result<Plan, StoreError> {
    let mut sql = Sql::new(tx, PLAN_ROWS)?;
    sql.push("project_id = ").bind(project.0);
    Ok(Plan::new(project, sql.all(tx).await?))
}

impl Plan {
    pub(super) fn new(project: ProjectId, rows: Vec<PlanRow>) -> Self {
        let outline = Outline::new(rows.iter().map(|row| Node {
            id: TaskId(row.id),
            parent_id: row.parent_id.map(TaskId),
            position: row.position,
            weight: row.weight,
            reported_percent: row.reported_percent,
        }));
        let kept = rows.into_iter().map(|row| {
            let derived = Derived {
                wbs: row.wbs,
                wbs_order: row.wbs_order,
                progress_percent: row.progress_percent,
                is_done: row.is_done,
            };
            (TaskId(row.id), derived)
        });
        let (_, progress) = outline.derive();
        Self { project, kept: kept.collect(), outline, progress }
    }

    /// The shape.
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The number of a task in the tree; empty when it is not in this plan.
    pub fn number(&self, task: TaskId) -> &str {
        self.kept.get(&task).map_or("", |derived| derived.wbs.as_str())
    }

    /// What lies below a task.
    pub fn standing(&self, task: TaskId) -> Standing {
        match self.kept.get(&task) {
            _ if !self.outline.has_children(task) => Standing::Leaf,
            Some(derived) if derived.is_done => Standing::Done,
            _ => Standing::Open,
        }
    }

    pub(super) const fn kept(&self) -> &BTreeMap<TaskId, Derived> {
        &self.kept
    }

    /// Puts a task where it belongs now and tells what follows for it.
    pub(super) fn put(&mut self, node: Node) -> Option<Derived> {
        let id = node.id;
        self.outline.put(node);
        let derived = self.outline.derive().0.remove(&id)?;
        self.kept.insert(id, derived.clone());
        Some(derived)
    }

    /// Puts several tasks where they belong and tells what follows for each.
    pub(super) fn put_all(&mut self, nodes: impl Iterator<Item = Node>) -> BTreeMap<TaskId, Derived> {
        let mut new = BTreeSet::new();
        for node in nodes {
            new.insert(node.id);
            self.outline.put(node);
        }
        let mut derived = self.outline.derive().0;
        derived.retain(|id, _| new.contains(id));
        self.kept.extend(derived.iter().map(|(id, derived)| (*id, derived.clone())));
        derived
    }

    /// Takes a task out.
    pub(super) fn forget(&mut self, id: TaskId) {
        self.outline.remove(id);
        self.kept.remove(&id);
    }

    /// Brings the derived columns of all tasks and the progress of the project up to date. They
    /// are no part of any image, so no version rises.
    pub(super) async fn settle<A>(&mut self, tx: &Tx, permit: &Permit<A>) -> Result<(), StoreError>
    where
        A: Action<On = ProjectAccess>,
    {
        permit.covers(self.project)?;
        let (derived, progress) = self.outline.derive();
        let changed: Vec<_> = derived.iter().filter(|(id, now)| self.kept.get(id) != Some(now)).collect();
        for chunk in changed.chunks(ROWS_AT_ONCE) {
            write_derived(tx, chunk).await?;
        }
        self.kept = derived;
        if progress != self.progress {
            keep_progress(tx, self.project, progress).await?;
            self.progress = progress;
        }
        Ok(())
    }
}

async fn write_derived(tx: &Tx, rows: &[(&TaskId, &Derived)]) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "WITH now (id, wbs, wbs_order, progress_percent, is_done) AS (VALUES ")?;
    for (index, (id, derived)) in rows.iter().enumerate() {
        sql.push(if index == 0 { "(" } else { ", (" });
        sql.bind(id.0).push(", ").bind(derived.wbs.as_str()).push(", ").bind(derived.wbs_order.as_str());
        sql.push(", ").bind(derived.progress_percent).push(", ").bind(derived.is_done).push(")");
    }
    sql.push(
        ") UPDATE tasks SET wbs = now.wbs, wbs_order = now.wbs_order, \
         progress_percent = now.progress_percent, is_done = now.is_done FROM now WHERE tasks.id = now.id",
    );
    sql.run(tx).await.map(drop)
}

/// The progress of a project is a cache of what its tasks give.
async fn keep_progress(tx: &Tx, project: ProjectId, progress: i64) -> Result<(), StoreError> {
    let mut sql = Sql::new(tx, "UPDATE projects SET progress_percent = ")?;
    sql.bind(progress).push(" WHERE id = ").bind(project.0);
    sql.push(" AND progress_percent <> ").bind(progress);
    sql.run(tx).await.map(drop)
}
