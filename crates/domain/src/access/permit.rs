//! What only a check can mint: the right to do one thing to one row, and the reach of a list.

use std::marker::PhantomData;

use uuid::Uuid;

use super::Action;
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};

/// The right of one actor to do `A` to one thing. It can only come from [`super::Actor::may`].
#[derive(Debug)]
pub struct Permit<A: Action> {
    actor: Option<UserId>,
    on: Uuid,
    action: PhantomData<A>,
}

impl<A: Action> Permit<A> {
    pub(super) const fn mint(actor: Option<UserId>, on: Uuid) -> Self {
        Self { actor, on, action: PhantomData }
    }

    /// Who may; `None` when the system acts for itself.
    pub const fn actor(&self) -> Option<UserId> {
        self.actor
    }

    /// The thing it is about.
    pub const fn on(&self) -> Uuid {
        self.on
    }

    /// Refuses another row than the permit's.
    ///
    /// # Errors
    /// [`Code::NotFound`]: for the holder of this permit the other row does not exist.
    pub fn covers(&self, key: impl Into<Uuid>) -> Result<(), Fault> {
        if self.on == key.into() { Ok(()) } else { Err(Fault::new(Code::NotFound)) }
    }
}

/// The units of a reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitScope {
    /// All units: the grant stands at the root.
    All,
    /// These units, each with its subtree already spelled out, sorted.
    Units(Vec<OrgUnitId>),
}

/// Which rows a list may show for `A`. It can only come from [`super::Actor::reach`].
#[derive(Debug)]
pub struct Reach<A: Action> {
    units: UnitScope,
    person: Option<UserId>,
    action: PhantomData<A>,
}

impl<A: Action> Reach<A> {
    pub(super) const fn mint(units: UnitScope, person: Option<UserId>) -> Self {
        Self { units, person, action: PhantomData }
    }

    /// The units whose things are in reach.
    pub const fn units(&self) -> &UnitScope {
        &self.units
    }

    /// The person, for things in which he is named or which are his own.
    pub const fn person(&self) -> Option<UserId> {
        self.person
    }
}
