//! Figures that are kept but follow from something else: computed anew and compared.

use dujiang_domain::ids::ProjectId;

use super::{ENOUGH, Finding, Wrong};
use crate::Database;
use crate::error::StoreError;
use crate::planning::{Recomputed, recomputed_progress};

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
