//! What has been done: actual dates and progress of tasks, from when the works ran and how fast.
//!
//! A task is finished exactly when its progress is 100, and then it has an actual end. A phase follows from
//! its tasks. Nothing is dated after the last day on site; accepted works are finished throughout.

use chrono::NaiveDate;

use crate::calendar::{days_between, plus};
use crate::dice::Dice;
use crate::life::Works;
use crate::model::Task;
use crate::plan::Planned;

/// Fill in the actual side of a plan; without works nothing has begun.
pub(crate) fn carry_out(
    planned: Vec<Planned>,
    works: Option<Works>,
    works_days: i64,
    dice: &mut Dice,
) -> Vec<Task> {
    let is_phase = phases_with_tasks(&planned);
    let mut tasks = Vec::with_capacity(planned.len());
    for (Planned { mut task, from, to }, is_phase) in planned.into_iter().zip(is_phase) {
        if let (Some(works), false) = (works, is_phase) {
            let delay = if works.end.is_none() { dice.between(-5, 12) * works_days / 400 } else { 0 };
            advance(&mut task, works, (real(works, works_days, from), real(works, works_days, to)), delay);
        }
        tasks.push(task);
    }
    if works.is_some_and(|works| works.end.is_none()) {
        leave_something_open(&mut tasks);
    }
    sum_up(&mut tasks);
    tasks
}

/// Percent done of a project: its phases by weight.
pub(crate) fn overall(tasks: &[Task]) -> u32 {
    weighted(tasks.iter().filter(|task| task.parent.is_none()))
}

fn phases_with_tasks(planned: &[Planned]) -> Vec<bool> {
    let mut is_phase = vec![false; planned.len()];
    for parent in planned.iter().filter_map(|planned| planned.task.parent) {
        if let Some(flag) = is_phase.get_mut(parent) {
            *flag = true;
        }
    }
    is_phase
}

/// The real day of a part of the works, in thousandths. Finished works end the day before acceptance.
fn real(works: Works, works_days: i64, part: i64) -> NaiveDate {
    let days = works.end.map_or(works_days, |end| days_between(works.start, end) - 1);
    plus(works.start, days.max(0) * part / 1000)
}

fn advance(task: &mut Task, works: Works, (begin, end): (NaiveDate, NaiveDate), delay: i64) {
    let begin = plus(begin, delay).max(works.start);
    let end = plus(end, delay).max(begin);
    if begin > works.as_of {
        return;
    }
    task.actual_start = Some(begin);
    if end <= works.as_of {
        task.actual_end = Some(end);
        task.progress_percent = 100;
    } else {
        let done = days_between(begin, works.as_of) * 20 / days_between(begin, end).max(1);
        // In steps of five, as people report.
        task.progress_percent = u32::try_from(done.clamp(1, 19) * 5).unwrap_or(5);
    }
}

/// Works that are not accepted have a last task that is not quite done.
fn leave_something_open(tasks: &mut [Task]) {
    if let Some(last) = tasks.last_mut().filter(|task| task.progress_percent == 100) {
        last.progress_percent = 90;
        last.actual_end = None;
    }
}

/// Phases begin with their first task and end with their last.
fn sum_up(tasks: &mut [Task]) {
    let summaries: Vec<_> = (0..tasks.len())
        .map(|index| {
            let children = || tasks.iter().filter(move |task| task.parent == Some(index));
            let start = children().filter_map(|task| task.actual_start).min();
            let end = children().map(|task| task.actual_end).collect::<Option<Vec<_>>>();
            (
                children().next().is_some(),
                start,
                end.and_then(|ends| ends.into_iter().max()),
                weighted(children()),
            )
        })
        .collect();
    for (task, (is_phase, start, end, progress)) in tasks.iter_mut().zip(summaries) {
        if is_phase {
            task.actual_start = start;
            task.actual_end = end;
            task.progress_percent = progress;
        }
    }
}

/// Rounded down, so that only finished work is complete.
fn weighted<'a>(tasks: impl Iterator<Item = &'a Task>) -> u32 {
    tasks.map(|task| task.weight * task.progress_percent).sum::<u32>() / 100
}
