//! Who may do what to which thing: mechanism 1 of the house.
//!
//! An [`Actor`] carries the roles a person holds *at units*; a role reaches the unit's whole
//! subtree. [`Actor::may`] is the only maker of a [`Permit`], [`Actor::reach`] the only maker of
//! a [`Reach`]; repositories demand the one for every write and the other for every list, so a
//! write or a list that nobody authorised does not compile.
//!
//! Invariants: deny by default; what the actor may not see is absent (404), what he sees but may
//! not do is forbidden (403); nobody checks his own work where an action demands four eyes.

mod action;
mod actions;
mod actor;
mod org_tree;
mod permit;
mod target;

pub use action::{Action, Creates, Mutates, Resource, Shares, Spread};
use actions::spread_of;
pub use actions::*;
pub use actor::{Actor, ActorKind, HeldGrant, Origin, SystemReason};
pub use org_tree::{OrgNode, OrgTree};
pub use permit::{Permit, Reach, UnitScope};
pub use target::{
    ContingencyPlanAccess, DefectAccess, Government, PeriodAccess, Personal, ProjectAccess, UnitAccess,
    UserAccess,
};
