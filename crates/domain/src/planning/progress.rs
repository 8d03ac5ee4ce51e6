//! Progress of what lies below, weighed.

/// Progress in percent of a task, or of the project, from its children as `(weight, percent)`.
///
/// The mean by weight, rounded down to whole percent at every level, so that whoever sees the
/// children on paper can work out the parent. Children without weight have no influence while
/// others have some; when none has any, all count alike. Whatever the weights: 100 exactly when
/// every child is at 100, and 0 for no children at all.
pub fn roll_up(children: impl IntoIterator<Item = (i64, i64)>) -> i64 {
    let mut sums = Sums::default();
    for (weight, percent) in children {
        sums.number += 1;
        sums.weight += weight;
        sums.percent += percent;
        sums.weighted += weight * percent;
        sums.is_open |= percent < 100;
    }
    let mean = sums.weighted.checked_div(sums.weight).or_else(|| sums.percent.checked_div(sums.number));
    // Only a child without weight can be open while the mean is 100.
    mean.unwrap_or(0).min(if sums.is_open { 99 } else { 100 })
}

#[derive(Default)]
struct Sums {
    number: i64,
    weight: i64,
    percent: i64,
    weighted: i64,
    is_open: bool,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_mean_is_rounded_down() {
        assert_eq!(roll_up([(1, 50), (2, 0)]), 16);
        assert_eq!(roll_up([(1, 100), (99, 99)]), 99);
    }

    #[test]
    fn without_weights_all_count_alike() {
        assert_eq!(roll_up([(0, 100), (0, 50)]), 75);
        assert_eq!(roll_up([]), 0);
    }

    #[test]
    fn an_open_task_without_weight_still_keeps_it_open() {
        assert_eq!(roll_up([(10, 100), (0, 20)]), 99);
    }

    proptest! {
        #[test]
        fn it_stays_within_its_children_and_is_whole_only_when_all_are(
            children in proptest::collection::vec((0_i64..=10_000, 0_i64..=100), 1..40),
        ) {
            let whole = roll_up(children.iter().copied());
            let percents = || children.iter().map(|(_, percent)| *percent);
            let least = percents().min().unwrap_or(0);
            prop_assert!((least.min(99)..=percents().max().unwrap_or(100)).contains(&whole));
            prop_assert_eq!(whole == 100, percents().all(|percent| percent == 100));
        }

        #[test]
        fn the_order_of_children_does_not_matter(
            children in proptest::collection::vec((0_i64..=10_000, 0_i64..=100), 0..40),
            turn in 0_usize..40,
        ) {
            let mut turned = children.clone();
            turned.rotate_left(turn.checked_rem(children.len()).unwrap_or(0));
            let reversed = turned.iter().rev().copied();
            prop_assert_eq!(roll_up(children.iter().copied()), roll_up(reversed));
        }

        #[test]
        fn more_progress_below_is_never_less_above(
            children in proptest::collection::vec((0_i64..=10_000, 0_i64..=99), 1..40),
            place in 0_usize..40,
        ) {
            let mut further = children.clone();
            let place = place % children.len();
            further[place].1 += 1;
            prop_assert!(roll_up(further) >= roll_up(children));
        }
    }
}
