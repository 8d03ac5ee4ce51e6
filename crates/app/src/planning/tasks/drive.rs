//! Driving a task by what was accepted about it elsewhere, in the transaction of the acceptance.

use chrono::NaiveDate;
use dujiang_domain::access::{Mutates, Permit, ProjectAccess};
use dujiang_domain::audit::Event;
use dujiang_domain::change::Change;
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::TaskId;
use dujiang_domain::planning::{Standing, TaskReport, require_open};
use dujiang_domain::projects::Project;
use dujiang_persistence::planning as store;
use dujiang_persistence::{StoreError, Tx};

use super::label;
use crate::AppError;

/// What was accepted about a task.
#[derive(Debug, Clone, Copy)]
pub struct Accepted {
    /// How far it is, 0 to 100.
    pub progress_percent: Option<i64>,
    /// The day on which that was so.
    pub day: NaiveDate,
    /// When it is expected to be finished.
    pub expected_finish: Option<NaiveDate>,
}

/// Keeps the progress, the actual dates and the forecast of a task up to date. `None` when nothing is new.
///
/// A task that was begun has an actual start, one at a hundred an actual end and no forecast; less than a hundred takes
/// the end back. A task that lies no longer in the plan, or has tasks below it by now, is left alone: what was said
/// about it stays on record.
///
/// # Errors
/// Refusals of the project's state and of wrong dates.
pub async fn drive<A>(
    tx: &Tx,
    permit: &Permit<A>,
    project: &Project,
    id: TaskId,
    accepted: Accepted,
) -> Result<Option<Event>, AppError>
where
    A: Mutates<On = ProjectAccess>,
{
    let kept = match store::kept(tx, project.id, id).await {
        Ok(kept) => kept,
        Err(StoreError::Refused(Fault { code: Code::NotFound, .. })) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let (before, standing) = (kept.task(), kept.standing());
    if standing != Standing::Leaf {
        return Ok(None);
    }
    require_open(project.state)?;
    let report = report_of(accepted, before.fields.actual_start, before.fields.actual_end);
    let Some((after, event)) = before.report_progress(report, standing)? else { return Ok(None) };
    let view = store::change(tx, permit, kept, &after).await?;
    Ok(Some(event.named(label(&view))))
}

/// What an accepted figure means for a task with these actual dates.
fn report_of(accepted: Accepted, start: Option<NaiveDate>, end: Option<NaiveDate>) -> TaskReport {
    let Accepted { progress_percent, day, expected_finish } = accepted;
    let mut report = TaskReport { progress_percent, ..TaskReport::default() };
    if progress_percent.is_some_and(|percent| percent > 0) && start.is_none() {
        report.actual_start = Change::Set(day);
    }
    match progress_percent {
        Some(100) => {
            // Nothing ends before it began, whatever a plan says about its beginning.
            report.actual_end =
                end.map_or_else(|| Change::Set(start.map_or(day, |start| day.max(start))), |_| Change::Keep);
            report.forecast_end = Change::Clear;
            return report;
        }
        Some(_) if end.is_some() => report.actual_end = Change::Clear,
        Some(_) | None => {}
    }
    if let Some(day) = expected_finish {
        report.forecast_end = Change::Set(day);
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn accepted(progress_percent: Option<i64>, expected: Option<u32>) -> Accepted {
        Accepted { progress_percent, day: day(6), expected_finish: expected.map(day) }
    }

    #[test]
    fn the_first_figure_begins_and_the_last_one_ends_a_task() {
        let report = report_of(accepted(Some(40), Some(20)), None, None);
        assert_eq!((report.actual_start, report.actual_end), (Change::Set(day(6)), Change::Keep));
        assert_eq!((report.progress_percent, report.forecast_end), (Some(40), Change::Set(day(20))));
        let report = report_of(accepted(Some(100), Some(20)), Some(day(1)), None);
        assert_eq!((report.actual_start, report.actual_end), (Change::Keep, Change::Set(day(6))));
        assert_eq!(report.forecast_end, Change::Clear);
        let late_start = report_of(accepted(Some(100), None), Some(day(9)), None);
        assert_eq!(late_start.actual_end, Change::Set(day(9)));
    }

    #[test]
    fn less_than_a_hundred_takes_the_end_back_and_nothing_said_changes_nothing() {
        assert_eq!(report_of(accepted(Some(80), None), Some(day(1)), Some(day(5))).actual_end, Change::Clear);
        assert_eq!(report_of(accepted(Some(100), None), Some(day(1)), Some(day(5))).actual_end, Change::Keep);
        assert_eq!(report_of(accepted(None, None), None, None), TaskReport::default());
        assert_eq!(report_of(accepted(Some(0), None), None, None).actual_start, Change::Keep);
    }
}
