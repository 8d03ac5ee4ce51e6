//! The shape of plans: examples, and random walks of planting, moving and reporting.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn id(number: u128) -> TaskId {
    TaskId(Uuid::from_u128(number))
}

/// Plants `number` below `parent` (0 for the top) at `ordinal`, as the use case does.
fn plant(plan: &mut Outline, number: u128, parent: u128, ordinal: Option<u32>) {
    let parent = (parent > 0).then(|| id(parent));
    let spot = plan.spot(parent, ordinal, None).unwrap();
    settle(plan, &spot);
    plan.put(Node {
        id: id(number),
        parent_id: spot.parent_id,
        position: spot.position,
        weight: 1,
        reported_percent: 0,
    });
}

fn settle(plan: &mut Outline, spot: &Spot) {
    for (task, position) in &spot.respread {
        let node = plan.nodes.get_mut(task).unwrap();
        node.position = *position;
    }
}

fn numbers(plan: &Outline) -> Vec<(u128, String)> {
    let mut rows: Vec<_> = plan.derive().0.into_iter().collect();
    rows.sort_by(|a, b| a.1.wbs_order.cmp(&b.1.wbs_order));
    rows.into_iter().map(|(task, derived)| (task.0.as_u128(), derived.wbs)).collect()
}

fn pointer(result: Result<Spot, Fault>) -> (String, Code) {
    let fault = result.unwrap_err().fields.remove(0);
    (fault.pointer, fault.code)
}

#[test]
fn numbers_follow_the_tree() {
    let mut plan = Outline::default();
    plant(&mut plan, 1, 0, None);
    plant(&mut plan, 2, 0, None);
    plant(&mut plan, 11, 1, None);
    plant(&mut plan, 12, 1, Some(1));
    let expected = [(1, "1"), (12, "1.1"), (11, "1.2"), (2, "2")];
    assert_eq!(numbers(&plan), expected.map(|(task, wbs)| (task, wbs.to_owned())));
}

#[test]
fn text_order_is_tree_order_beyond_nine() {
    let mut plan = Outline::default();
    (1..=12).for_each(|number| plant(&mut plan, number, 0, None));
    assert_eq!(numbers(&plan).last().unwrap(), &(12, "12".to_owned()));
}

#[test]
fn a_task_is_never_moved_below_itself() {
    let mut plan = Outline::default();
    plant(&mut plan, 1, 0, None);
    plant(&mut plan, 2, 1, None);
    for parent in [1, 2] {
        let spot = plan.spot(Some(id(parent)), None, Some(id(1)));
        assert_eq!(pointer(spot), ("/parent_id".to_owned(), Code::TaskUnderItself));
    }
    assert_eq!(pointer(plan.spot(Some(id(9)), None, None)).1, Code::FieldReference);
}

#[test]
fn a_place_that_does_not_exist_is_refused() {
    let mut plan = Outline::default();
    plant(&mut plan, 1, 0, None);
    for ordinal in [0, 3] {
        let spot = plan.spot(None, Some(ordinal), None);
        assert_eq!(pointer(spot), ("/position".to_owned(), Code::FieldRange));
    }
    assert_eq!(pointer(plan.spot(None, Some(2), Some(id(1)))).0, "/position");
}

#[test]
fn the_tenth_level_is_the_last_for_a_task_with_all_below_it() {
    let mut plan = Outline::default();
    (1..=10).for_each(|level| plant(&mut plan, level, level - 1, None));
    assert_eq!(pointer(plan.spot(Some(id(10)), None, None)).1, Code::TaskTooDeep);
    plant(&mut plan, 20, 0, None);
    assert_eq!(pointer(plan.spot(Some(id(20)), None, Some(id(1)))).1, Code::TaskTooDeep);
    assert!(plan.spot(Some(id(20)), None, Some(id(2))).is_ok());
}

#[test]
fn a_full_plan_takes_no_more_tasks_but_those_it_has_may_move() {
    let node = |number: usize| {
        let position = i64::try_from(number).unwrap();
        let id = id(u128::try_from(number).unwrap());
        Node { id, parent_id: None, position, weight: 1, reported_percent: 0 }
    };
    let plan = Outline::new((1..=MAX_TASKS).map(node));
    assert_eq!(plan.spot(None, None, None).unwrap_err().code, Code::PlanTooLarge);
    assert!(plan.spot(None, Some(1), Some(id(7))).is_ok());
}

#[test]
fn a_task_that_stays_where_it_is_keeps_its_place() {
    let mut plan = Outline::default();
    (1..=3).for_each(|number| plant(&mut plan, number, 0, None));
    let spot = plan.spot(None, Some(2), Some(id(2))).unwrap();
    assert_eq!(spot.position, plan.nodes[&id(2)].position);
}

#[test]
fn a_gap_without_numbers_left_is_spread_anew() {
    let mut plan = Outline::default();
    plant(&mut plan, 1, 0, None);
    let respreads = (2..100_u128).filter(|number| {
        let spread = !plan.spot(None, Some(1), None).unwrap().respread.is_empty();
        plant(&mut plan, *number, 0, Some(1));
        spread
    });
    assert!((1..=4).contains(&respreads.count()));
    let order: Vec<u128> = numbers(&plan).into_iter().map(|(task, _)| task).collect();
    assert_eq!(order, (1..100).rev().collect::<Vec<_>>());
}

#[test]
fn progress_is_rolled_up_to_the_project() {
    let mut plan = Outline::default();
    plant(&mut plan, 1, 0, None);
    plant(&mut plan, 2, 1, None);
    plant(&mut plan, 3, 1, None);
    plan.nodes.get_mut(&id(1)).unwrap().reported_percent = 70;
    plan.nodes.get_mut(&id(2)).unwrap().reported_percent = 100;
    let (derived, progress) = plan.derive();
    assert_eq!((derived[&id(1)].progress_percent, progress), (50, 50));
    assert!(derived[&id(2)].is_done && !derived[&id(1)].is_done);
    plan.remove(id(2));
    plan.remove(id(3));
    assert_eq!(plan.derive().1, 70);
}

#[derive(Debug, Clone)]
enum Step {
    Plant { parent: usize, ordinal: u32 },
    Move { task: usize, parent: usize, ordinal: u32 },
    Report { task: usize, percent: i64, weight: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0_usize..20, 1_u32..6).prop_map(|(parent, ordinal)| Step::Plant { parent, ordinal }),
        (0_usize..20, 0_usize..20, 1_u32..6).prop_map(|(task, parent, ordinal)| Step::Move {
            task,
            parent,
            ordinal
        }),
        (0_usize..20, prop_oneof![Just(100_i64), 0_i64..=100], 0_i64..4)
            .prop_map(|(task, percent, weight)| Step::Report { task, percent, weight }),
    ];
    proptest::collection::vec(step, 1..80)
}

/// Takes a step when it is allowed; tasks are picked by their place in the order of identifiers.
fn take(plan: &mut Outline, step: &Step, number: u128) {
    let tasks: Vec<TaskId> = plan.nodes.keys().copied().collect();
    let pick = |index: usize| tasks.get(index).copied();
    match *step {
        Step::Plant { parent, ordinal } => {
            let Ok(spot) = plan.spot(pick(parent), Some(ordinal), None) else { return };
            settle(plan, &spot);
            let Spot { parent_id, position, .. } = spot;
            plan.put(Node { id: id(number), parent_id, position, weight: 1, reported_percent: 0 });
        }
        Step::Move { task, parent, ordinal } => {
            let Some(task) = pick(task) else { return };
            let Ok(spot) = plan.spot(pick(parent), Some(ordinal), Some(task)) else { return };
            settle(plan, &spot);
            let node = plan.nodes[&task].clone();
            plan.put(Node { parent_id: spot.parent_id, position: spot.position, ..node });
        }
        Step::Report { task, percent, weight } => {
            let Some(task) = pick(task) else { return };
            let node = plan.nodes[&task].clone();
            plan.put(Node { reported_percent: percent, weight, ..node });
        }
    }
}

proptest! {
    /// Whatever is planted, moved and reported: no task is lost, numbers are unique and in text
    /// order, places of siblings differ, and everything is done exactly when all leaves are.
    #[test]
    fn any_walk_keeps_the_tree_whole(steps in steps()) {
        let mut plan = Outline::default();
        for (number, step) in (1_u128..).zip(&steps) {
            take(&mut plan, step, number);
        }
        let (derived, progress) = plan.derive();
        prop_assert_eq!(derived.len(), plan.nodes.len());
        let mut order: Vec<&Derived> = derived.values().collect();
        order.sort_by(|a, b| a.wbs_order.cmp(&b.wbs_order));
        prop_assert!(order.windows(2).all(|pair| pair[0].wbs_order < pair[1].wbs_order));
        for siblings in plan.children().values() {
            prop_assert!(siblings.windows(2).all(|pair| pair[0].position < pair[1].position));
        }
        let leaves = plan.nodes.values().filter(|node| !plan.has_children(node.id));
        let all_done = leaves.into_iter().all(|node| node.reported_percent == 100);
        prop_assert_eq!(progress == 100, all_done && !plan.nodes.is_empty());
        prop_assert!((0..=100).contains(&progress));
    }

    /// What follows from a plan does not depend on the order in which its tasks were read.
    #[test]
    fn reading_order_does_not_matter(steps in steps()) {
        let mut plan = Outline::default();
        for (number, step) in (1_u128..).zip(&steps) {
            take(&mut plan, step, number);
        }
        let backwards = Outline::new(plan.nodes.values().rev().cloned());
        prop_assert_eq!(backwards.derive(), plan.derive());
    }
}
