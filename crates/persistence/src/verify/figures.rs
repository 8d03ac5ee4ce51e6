//! Figures that are kept but follow from something else: computed anew and compared.

use dujiang_domain::ids::ProjectId;

use super::{ENOUGH, Finding, Wrong};
use crate::Database;
use crate::error::StoreError;
use crate::planning::{Recomputed, recomputed_progress};
use crate::projects::wrong_open_defects;

/// Projects in one page.
const PAGE: u64 = 200;

/// Computes the progress of all projects, and what is kept of each task, calling `on_page` with
/// the number of projects behind after each page.
///
/// # Errors
/// When the database fails or holds a value of the wrong kind.
pub async fn progress(database: &Database, mut on_page: impl FnMut(u64)) -> Result<Vec<Finding>, StoreError> {
    let (mut findings, mut after, mut behind): (Vec<Finding>, Option<ProjectId>, u64) = (Vec::new(), None, 0);
    while findings.len() < ENOUGH {
        let snapshot = database.snapshot().await?;
        let page = recomputed_progress(&snapshot, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.project);
        behind += u64::try_from(page.len()).unwrap_or(0);
        findings.extend(page.iter().filter(|project| !project.is_right()).map(judge));
        on_page(behind);
    }
    Ok(findings)
}

/// Counts the open defects of all projects anew and compares with what is kept beside each.
///
/// # Errors
/// When the database fails.
pub async fn open_defects(database: &Database) -> Result<Vec<Finding>, StoreError> {
    let limit = u64::try_from(ENOUGH).unwrap_or(1);
    let wrong = wrong_open_defects(database, limit).await?.into_iter().map(|count| {
        let place = format!("project_open_defects {} {}", count.project_id, count.due_on);
        Finding::new(Wrong::FigureWrong, place, "the number is not what the defects of the project give")
    });
    Ok(wrong.collect())
}

fn judge(project: &Recomputed) -> Finding {
    let place = format!("projects {}", project.project);
    match project.wrong_tasks.first() {
        Some(task) => {
            let detail =
                format!("what is kept of {} tasks does not follow from the plan", project.wrong_tasks.len());
            Finding::new(Wrong::FigureWrong, format!("tasks {task}"), detail)
        }
        None => Finding::new(Wrong::FigureWrong, place, "progress_percent is not what its tasks give"),
    }
}
