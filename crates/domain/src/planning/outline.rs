//! The shape of a plan: which task lies below which, in which order, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use super::roll_up;
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::TaskId;

/// The deepest level; the first level is 1.
pub const MAX_DEPTH: usize = 10;
/// The most tasks of one project.
pub const MAX_TASKS: usize = 5000;

/// Distance of neighbours that were never moved: forty tasks fit one after another into one gap.
const STEP: i64 = 1 << 40;
/// The greatest place: every reader of JSON can still count to it.
const LAST: i64 = 1 << 53;

/// The place of the sibling with this ordinal, from 1, where a whole plan is laid out at once.
pub fn place(ordinal: u32) -> i64 {
    i64::from(ordinal).saturating_mul(STEP).min(LAST)
}

/// One task as the shape of the plan sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The task.
    pub id: TaskId,
    /// The task above it.
    pub parent_id: Option<TaskId>,
    /// Place among the siblings; only the order counts.
    pub position: i64,
    /// Weight among the siblings.
    pub weight: i64,
    /// What was reported, 0 to 100; counts while nothing lies below.
    pub reported_percent: i64,
}

/// What follows for one task from the whole plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// Number in the tree, such as `1.2.10`.
    pub wbs: String,
    /// The same with four digits a level, so that text order is tree order.
    pub wbs_order: String,
    /// Reported or rolled up, 0 to 100.
    pub progress_percent: i64,
    /// Whether it and everything below is done.
    pub is_done: bool,
}

/// A place in the tree for a new or moved task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The task above.
    pub parent_id: Option<TaskId>,
    /// The place among the siblings.
    pub position: i64,
    /// Siblings that must move, in the rare case that no number was left between two of them.
    pub respread: Vec<(TaskId, i64)>,
}

/// The shape of one project's plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    nodes: BTreeMap<TaskId, Node>,
}

impl Outline {
    /// A plan of these tasks.
    pub fn new(nodes: impl IntoIterator<Item = Node>) -> Self {
        Self { nodes: nodes.into_iter().map(|node| (node.id, node)).collect() }
    }

    /// Adds a task, or puts it where it belongs now.
    pub fn put(&mut self, node: Node) {
        self.nodes.insert(node.id, node);
    }

    /// Takes a task out.
    pub fn remove(&mut self, id: TaskId) {
        self.nodes.remove(&id);
    }

    /// Whether any task lies below `id`.
    pub fn has_children(&self, id: TaskId) -> bool {
        self.nodes.values().any(|node| node.parent_id == Some(id))
    }

    /// The tasks below `id` and itself, parents before children.
    pub fn subtree(&self, id: TaskId) -> Vec<TaskId> {
        let children = self.children();
        let mut found = vec![id];
        let mut seen = BTreeSet::from([id]);
        let mut next = 0;
        while let Some(task) = found.get(next).copied() {
            let below = children.get(&Some(task)).into_iter().flatten();
            found.extend(below.map(|node| node.id).filter(|below| seen.insert(*below)));
            next += 1;
        }
        found
    }

    /// A place below `parent` for `moved`, or for a new task; `ordinal` counts from 1 among the
    /// siblings there, `None` stands for the end.
    ///
    /// # Errors
    /// At `/parent_id`: [`Code::FieldReference`] for a parent of another plan,
    /// [`Code::TaskUnderItself`], [`Code::TaskTooDeep`]; at `/position`: [`Code::FieldRange`];
    /// [`Code::PlanTooLarge`] for a new task in a full plan.
    pub fn spot(
        &self,
        parent: Option<TaskId>,
        ordinal: Option<u32>,
        moved: Option<TaskId>,
    ) -> Result<Spot, Fault> {
        self.require_room(parent, moved)?;
        let children = self.children();
        let siblings = children.get(&parent).cloned().unwrap_or_default();
        let place = moved.and_then(|task| siblings.iter().position(|node| node.id == task));
        let others: Vec<&Node> = siblings.into_iter().filter(|node| Some(node.id) != moved).collect();
        let wished = match ordinal {
            None => others.len(),
            Some(ordinal) => usize::try_from(ordinal)
                .ok()
                .and_then(|ordinal| ordinal.checked_sub(1))
                .filter(|index| *index <= others.len())
                .ok_or_else(|| Fault::field("/position", Code::FieldRange))?,
        };
        // It stays where it is.
        if let Some(node) = moved.filter(|_| place == Some(wished)).and_then(|task| self.nodes.get(&task)) {
            return Ok(Spot { parent_id: parent, position: node.position, respread: Vec::new() });
        }
        Ok(spot_among(parent, &others, wished))
    }

    /// Refuses more new tasks than the plan still takes.
    ///
    /// # Errors
    /// [`Code::PlanTooLarge`].
    pub fn require_room_for(&self, new: usize) -> Result<(), Fault> {
        if self.nodes.len().saturating_add(new) > MAX_TASKS {
            return Err(Fault::new(Code::PlanTooLarge).with("max", MAX_TASKS));
        }
        Ok(())
    }

    fn require_room(&self, parent: Option<TaskId>, moved: Option<TaskId>) -> Result<(), Fault> {
        let fault = |code| Err(Fault::field("/parent_id", code));
        if parent.is_some_and(|parent| !self.nodes.contains_key(&parent)) {
            return fault(Code::FieldReference);
        }
        if moved.is_none() {
            self.require_room_for(1)?;
        }
        let subtree = moved.map(|task| self.subtree(task)).unwrap_or_default();
        if parent.is_some_and(|parent| subtree.contains(&parent)) {
            return fault(Code::TaskUnderItself);
        }
        let above = moved.map_or(0, |task| self.level(task));
        let deepest = subtree.iter().map(|task| self.level(*task)).max().unwrap_or(1);
        let height = deepest.saturating_sub(above) + usize::from(moved.is_some());
        let level = parent.map_or(0, |parent| self.level(parent)) + height.max(1);
        if level > MAX_DEPTH {
            let field = FieldFault::new("/parent_id", Code::TaskTooDeep).with("max", MAX_DEPTH);
            return Err(Fault::invalid(vec![field]));
        }
        Ok(())
    }

    /// The level of a task, 1 at the top.
    fn level(&self, id: TaskId) -> usize {
        let above = |id: &TaskId| self.nodes.get(id).and_then(|node| node.parent_id);
        std::iter::successors(Some(id), above).take(MAX_TASKS).count()
    }

    fn children(&self) -> BTreeMap<Option<TaskId>, Vec<&Node>> {
        let mut children: BTreeMap<Option<TaskId>, Vec<&Node>> = BTreeMap::new();
        for node in self.nodes.values() {
            children.entry(node.parent_id).or_default().push(node);
        }
        for siblings in children.values_mut() {
            siblings.sort_by_key(|node| (node.position, node.id));
        }
        children
    }

    /// What follows for every task, and the progress of the project. A task that hangs on nothing,
    /// which only a hand in the database can bring about, follows from nothing and is left out.
    pub fn derive(&self) -> (BTreeMap<TaskId, Derived>, i64) {
        let children = self.children();
        let mut derived = BTreeMap::new();
        let progress = derive_below(None, ("", ""), &children, &mut derived);
        (derived, progress.unwrap_or(0))
    }
}

type Children<'a> = BTreeMap<Option<TaskId>, Vec<&'a Node>>;

/// Derives everything below `parent`, whose numbers are given, and returns its progress, `None`
/// when nothing lies below.
fn derive_below(
    parent: Option<TaskId>,
    (wbs, wbs_order): (&str, &str),
    children: &Children<'_>,
    derived: &mut BTreeMap<TaskId, Derived>,
) -> Option<i64> {
    let siblings = children.get(&parent)?;
    let mut progress = Vec::with_capacity(siblings.len());
    for (index, node) in siblings.iter().enumerate() {
        let number = index + 1;
        let dot = if wbs.is_empty() { "" } else { "." };
        let (wbs, wbs_order) = (format!("{wbs}{dot}{number}"), format!("{wbs_order}{dot}{number:04}"));
        let below = derive_below(Some(node.id), (&wbs, &wbs_order), children, derived);
        let progress_percent = below.unwrap_or(node.reported_percent);
        progress.push((node.weight, progress_percent));
        let is_done = progress_percent == 100;
        derived.insert(node.id, Derived { wbs, wbs_order, progress_percent, is_done });
    }
    Some(roll_up(progress))
}

fn spot_among(parent_id: Option<TaskId>, others: &[&Node], index: usize) -> Spot {
    let before = index.checked_sub(1).and_then(|before| others.get(before)).map(|node| node.position);
    let after = others.get(index).map(|node| node.position);
    if let Some(position) = between(before, after) {
        return Spot { parent_id, position, respread: Vec::new() };
    }
    let (left, right) = others.split_at_checked(index).unwrap_or((others, &[]));
    let mut places = (1..).map(place);
    let left: Vec<_> = left.iter().zip(places.by_ref()).collect();
    let position = places.next().unwrap_or(LAST);
    let all = left.into_iter().chain(right.iter().zip(places));
    let moving = all.filter(|(node, place)| node.position != *place);
    Spot { parent_id, position, respread: moving.map(|(node, place)| (node.id, place)).collect() }
}

/// A number between two places; beyond the last one, a step further.
fn between(before: Option<i64>, after: Option<i64>) -> Option<i64> {
    let before = before.unwrap_or(0);
    let Some(after) = after else {
        return before.checked_add(STEP).filter(|place| *place <= LAST);
    };
    let middle = before + (after - before) / 2;
    (middle > before).then_some(middle)
}

#[cfg(test)]
#[path = "outline_tests.rs"]
mod tests;
