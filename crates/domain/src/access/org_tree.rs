//! The organisation tree 组织机构树 in memory: who is below whom.
//!
//! A government has some hundreds of units, so the whole tree is read at once and asked in
//! memory; moving a unit is a change of one row, and its subtree goes along by itself.

use std::collections::HashMap;

use crate::ids::OrgUnitId;

/// One unit as the tree needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrgNode {
    /// The unit.
    pub id: OrgUnitId,
    /// The unit above; `None` for the root.
    pub parent: Option<OrgUnitId>,
}

/// The tree of all units.
#[derive(Debug, Clone, Default)]
pub struct OrgTree {
    parents: HashMap<OrgUnitId, Option<OrgUnitId>>,
    children: HashMap<OrgUnitId, Vec<OrgUnitId>>,
    root: Option<OrgUnitId>,
}

impl OrgTree {
    /// Builds the tree from all its units; children keep the given order.
    pub fn new(nodes: impl IntoIterator<Item = OrgNode>) -> Self {
        let mut tree = Self::default();
        for node in nodes {
            tree.parents.insert(node.id, node.parent);
            match node.parent {
                Some(parent) => tree.children.entry(parent).or_default().push(node.id),
                None => tree.root = Some(node.id),
            }
        }
        tree
    }

    /// The unit above all others.
    pub fn root(&self) -> Option<OrgUnitId> {
        self.root
    }

    /// Whether the tree knows the unit.
    pub fn contains(&self, unit: OrgUnitId) -> bool {
        self.parents.contains_key(&unit)
    }

    /// Whether `unit` is `ancestor` or stands anywhere below it.
    pub fn is_within(&self, unit: OrgUnitId, ancestor: OrgUnitId) -> bool {
        let mut current = Some(unit);
        // The number of steps is bounded so that a damaged tree cannot hang the server.
        for _ in 0..=self.parents.len() {
            match current {
                Some(here) if here == ancestor => return true,
                Some(here) => current = self.parents.get(&here).copied().flatten(),
                None => return false,
            }
        }
        false
    }

    /// The unit and everything above it, the unit first.
    pub fn path_to(&self, unit: OrgUnitId) -> Vec<OrgUnitId> {
        let mut path = Vec::new();
        let mut current = Some(unit).filter(|unit| self.contains(*unit));
        // Bounded like every walk, so that a damaged tree cannot hang the server.
        while let Some(here) = current.filter(|_| path.len() < self.parents.len()) {
            path.push(here);
            current = self.parents.get(&here).copied().flatten();
        }
        path
    }

    /// The unit and everything below it, parents before children.
    pub fn subtree(&self, unit: OrgUnitId) -> Vec<OrgUnitId> {
        let mut found = Vec::new();
        let mut open = vec![unit];
        while let Some(next) = open.pop() {
            if self.contains(next) && found.len() < self.parents.len() {
                found.push(next);
                open.extend(self.children.get(&next).into_iter().flatten().rev().copied());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn unit(n: u128) -> OrgUnitId {
        OrgUnitId(Uuid::from_u128(n))
    }

    fn tree(pairs: &[(u128, Option<u128>)]) -> OrgTree {
        OrgTree::new(pairs.iter().map(|(id, parent)| OrgNode { id: unit(*id), parent: parent.map(unit) }))
    }

    #[test]
    fn a_subtree_has_the_unit_and_all_below_in_order() {
        let tree = tree(&[(1, None), (2, Some(1)), (3, Some(1)), (4, Some(2)), (5, Some(4))]);
        assert_eq!(tree.subtree(unit(2)), [unit(2), unit(4), unit(5)]);
        assert_eq!(tree.subtree(unit(1)), [1, 2, 4, 5, 3].map(unit));
        assert!(tree.is_within(unit(5), unit(2)));
        assert!(!tree.is_within(unit(2), unit(5)));
        assert!(tree.subtree(unit(9)).is_empty());
        assert_eq!(tree.path_to(unit(5)), [5, 4, 2, 1].map(unit));
        assert!(tree.path_to(unit(9)).is_empty());
    }

    #[test]
    fn a_damaged_tree_with_a_circle_still_answers() {
        let tree = tree(&[(1, Some(2)), (2, Some(1))]);
        assert!(!tree.is_within(unit(1), unit(3)));
        assert!(tree.subtree(unit(1)).len() <= 2);
    }
}
