//! What an action and a resource must say about themselves.

use uuid::Uuid;

use super::actions::Permission;
use crate::ids::{OrgUnitId, UserId};

/// How far a permission reaches beyond the home unit of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Only grants over the home unit count.
    Home,
    /// Grants over a participating unit, and being named in person, count as well.
    Shared,
    /// Only the thing's own maker, wherever he holds the permission.
    Own,
}

/// Something a person can do to one sort of thing.
pub trait Action {
    /// The sort of thing.
    type On: Resource;
    /// The permission a role must hold.
    const PERMISSION: Permission;
    /// Whether participation in the thing is enough.
    const SPREAD: Spread;
    /// Whether the maker of the thing is kept from this action (four eyes 四眼原则).
    const FOUR_EYES: bool;
}

/// An action whose permit a repository accepts for a change.
pub trait Mutates: Action {}

/// An action on a parent whose permit a repository accepts for a new thing below it.
pub trait Creates: Action {}

/// The others who share a thing with its home unit.
#[derive(Debug, Clone, Copy, Default)]
pub struct Shares<'a> {
    /// Participating units.
    pub units: &'a [OrgUnitId],
    /// Persons named in the thing.
    pub persons: &'a [UserId],
}

/// A thing that permissions are about.
pub trait Resource {
    /// The permission to see it; without it the thing does not exist for the actor.
    const SEE: Permission;

    /// Its identifier.
    fn key(&self) -> Uuid;

    /// The unit it belongs to; `None` for what belongs to the whole government.
    fn home(&self) -> Option<OrgUnitId>;

    /// Who else has a part in it.
    fn shares(&self) -> Shares<'_> {
        Shares::default()
    }

    /// Who made it, for actions that need a second person.
    fn maker(&self) -> Option<UserId> {
        None
    }
}
