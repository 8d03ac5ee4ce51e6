//! Reading reports.

use chrono::NaiveDate;
use dujiang_domain::access::{Actor, ReadProject};
use dujiang_domain::ids::{ProgressReportId, ProjectId};
use dujiang_persistence::field::{reports, stream as store};

use super::{ReportFilter, ShownReport};
use crate::{App, AppError, Page, PageRequest, projects};

/// The most reports of one document.
const MOST_OF_A_PERIOD: u64 = 500;

/// A report beside the one of the same task before it.
#[derive(Debug, Clone)]
pub struct ReportPair {
    /// The report.
    pub report: ShownReport,
    /// The one before, if there is one.
    pub previous: Option<ShownReport>,
}

/// A page of the reports in the caller's reach, the latest arrived first.
///
/// # Errors
/// When the caller may read no projects at all, or the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ReportFilter,
    page: &PageRequest,
) -> Result<Page<ShownReport>, AppError> {
    if let Some(project) = filter.project.filter(|_| !filter.is_own) {
        let access = projects::access(app.database(), project).await?;
        actor.may::<ReadProject>(&access)?;
    }
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::list(app.database(), &reach, filter, page).await?)
}

/// How many reports of the filter are in the caller's reach.
///
/// # Errors
/// When the caller may read no projects at all.
pub async fn total(app: &App, actor: &Actor, filter: &ReportFilter) -> Result<i64, AppError> {
    let reach = actor.reach::<ReadProject>()?;
    Ok(store::total(app.database(), &reach, filter).await?)
}

/// One report, beside the one before it.
///
/// # Errors
/// When there is no such report in the caller's reach.
pub async fn get(app: &App, actor: &Actor, id: ProgressReportId) -> Result<ReportPair, AppError> {
    let found = reports::get(app.database(), id).await?;
    let mut access = projects::access(app.database(), found.project_id).await?;
    // Whoever reported may be named in a task only, and sees no more of the project than his own words.
    access.persons.push(found.reported_by);
    let permit = actor.may::<ReadProject>(&access)?;
    let report = store::view(app.database(), &permit, found.project_id, id).await?;
    let previous = match report.row.previous_id {
        Some(id) => Some(store::view(app.database(), &permit, found.project_id, ProgressReportId(id)).await?),
        None => None,
    };
    Ok(ReportPair { report, previous })
}

/// The reports of a project that happened in a period, oldest first, with the name of the project.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn of_period(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    period: (NaiveDate, NaiveDate),
) -> Result<Vec<ShownReport>, AppError> {
    let access = projects::access(app.database(), project).await?;
    let permit = actor.may::<ReadProject>(&access)?;
    Ok(store::of_period(app.database(), &permit, project, period, MOST_OF_A_PERIOD).await?)
}
