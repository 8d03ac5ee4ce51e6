//! How far a plan should be on a day, by its dates and weights.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::ids::TaskId;

/// One task as the plan on paper sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedTask {
    /// The task.
    pub id: TaskId,
    /// The task above it.
    pub parent_id: Option<TaskId>,
    /// Weight among the siblings.
    pub weight: i64,
    /// Planned first day.
    pub start: Option<NaiveDate>,
    /// Planned last day.
    pub end: Option<NaiveDate>,
}

/// The share of the plan that should be done at the end of `day`, in basis points, 0 to 10,000.
///
/// A task without tasks below it is done evenly over its days, first and last included; one without an end has
/// none to be behind of and is left out. Above it counts the mean by weight, as for the progress that was made
/// ([`super::roll_up`]); where no sibling has weight, all count alike. `None` when no task has an end: then
/// there is no plan to be behind.
pub fn planned_share(tasks: &[PlannedTask], day: NaiveDate) -> Option<i64> {
    let mut below: BTreeMap<Option<TaskId>, Vec<&PlannedTask>> = BTreeMap::new();
    for task in tasks {
        below.entry(task.parent_id).or_default().push(task);
    }
    share_below(&below, None, day, 0)
}

/// Deeper than any plan can be; ends the walk through a damaged tree.
const DEEPEST: usize = 32;

fn share_below(
    below: &BTreeMap<Option<TaskId>, Vec<&PlannedTask>>,
    parent: Option<TaskId>,
    day: NaiveDate,
    depth: usize,
) -> Option<i64> {
    let children = below.get(&parent)?;
    let (mut number, mut sum, mut weight, mut weighted) = (0_i64, 0_i64, 0_i64, 0_i64);
    for child in children {
        let has_children = depth < DEEPEST && below.contains_key(&Some(child.id));
        let share = if has_children {
            share_below(below, Some(child.id), day, depth + 1)
        } else {
            share_of_days(child.start, child.end, day)
        };
        let Some(share) = share else { continue };
        number += 1;
        sum += share;
        weight += child.weight;
        weighted += child.weight * share;
    }
    weighted.checked_div(weight).or_else(|| sum.checked_div(number))
}

/// The share of the days from `start` to `end`, both included, that are over at the end of `day`, in basis
/// points. Without a start it is a day's work; `None` without an end.
pub fn share_of_days(start: Option<NaiveDate>, end: Option<NaiveDate>, day: NaiveDate) -> Option<i64> {
    let end = end?;
    let start = start.unwrap_or(end).min(end);
    let days = end.signed_duration_since(start).num_days() + 1;
    let gone = (day.signed_duration_since(start).num_days() + 1).clamp(0, days);
    Some(gone * 10_000 / days)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn task(id: u128, parent: Option<u128>, weight: i64, dates: Option<(&str, &str)>) -> PlannedTask {
        PlannedTask {
            id: TaskId(Uuid::from_u128(id)),
            parent_id: parent.map(|id| TaskId(Uuid::from_u128(id))),
            weight,
            start: dates.map(|(start, _)| day(start)),
            end: dates.map(|(_, end)| day(end)),
        }
    }

    #[test]
    fn a_task_is_done_evenly_over_its_days() {
        let share = |today| share_of_days(Some(day("2026-03-01")), Some(day("2026-03-10")), day(today));
        let steps = [("2026-02-28", 0), ("2026-03-01", 1_000), ("2026-03-05", 5_000), ("2026-04-01", 10_000)];
        for (today, expected) in steps {
            assert_eq!(share(today), Some(expected), "{today}");
        }
        assert_eq!(share_of_days(Some(day("2026-03-01")), None, day("2026-03-05")), None);
    }

    #[test]
    fn the_whole_is_the_mean_by_weight_of_what_lies_below() {
        let tasks = [
            task(1, None, 3, None),
            task(2, Some(1), 1, Some(("2026-03-01", "2026-03-10"))),
            task(3, Some(1), 1, Some(("2026-03-11", "2026-03-20"))),
            task(4, None, 1, Some(("2026-03-11", "2026-03-20"))),
        ];
        // Task 1 is at half, task 4 at nothing: (3 × 50 % + 0) / 4.
        assert_eq!(planned_share(&tasks, day("2026-03-10")), Some(3_750));
        assert_eq!(planned_share(&tasks, day("2026-03-20")), Some(10_000));
    }

    #[test]
    fn a_plan_without_dates_is_no_plan() {
        assert_eq!(planned_share(&[task(1, None, 1, None)], day("2026-03-10")), None);
        assert_eq!(planned_share(&[], day("2026-03-10")), None);
    }

    proptest! {
        #[test]
        fn it_never_goes_back(weights in proptest::collection::vec((0_i64..100, 0_u64..60, 1_u64..60), 1..8)) {
            let first = day("2026-01-01");
            let tasks: Vec<PlannedTask> = weights.iter().enumerate().map(|(n, (weight, start, length))| {
                let start = first + chrono::Days::new(*start);
                PlannedTask {
                    id: TaskId(Uuid::from_u128(u128::try_from(n).unwrap() + 1)),
                    parent_id: None,
                    weight: *weight,
                    start: Some(start),
                    end: Some(start + chrono::Days::new(*length)),
                }
            }).collect();
            let shares: Vec<i64> =
                (0..130).map(|n| planned_share(&tasks, first + chrono::Days::new(n)).unwrap()).collect();
            prop_assert!(shares.is_sorted());
            prop_assert_eq!(shares.last(), Some(&10_000));
        }
    }
}
