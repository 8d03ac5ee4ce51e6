//! The one who acts, with the grants he holds, and the only place that decides.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Action, OrgTree, Permission, Permit, Reach, Resource, Spread, UnitScope};
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, SessionId, UserId};

/// A role held at a unit, as far as decisions need it.
#[derive(Debug, Clone)]
pub struct HeldGrant {
    /// What the role allows.
    pub permissions: Arc<BTreeSet<Permission>>,
    /// Where it is held; it reaches the subtree.
    pub unit: OrgUnitId,
}

/// Why the program acts without a person. Each use is on a list that may only shrink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemReason {
    /// Somebody is signing in and is nobody yet.
    SigningIn,
    /// A background job continues what a person began.
    Job,
    /// The demonstration county or the first accounts are set up.
    Setup,
    /// An operator works at the command line of the machine.
    CommandLine,
    /// Rules are evaluated, and people told of what happened.
    Watching,
}

/// Who acts.
#[derive(Debug, Clone)]
pub enum ActorKind {
    /// A person with an account.
    Person {
        /// The account.
        id: UserId,
        /// The unit the person belongs to.
        unit: OrgUnitId,
    },
    /// The program itself.
    System(SystemReason),
}

/// Where a request came from, for the audit log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The session.
    pub session: Option<SessionId>,
    /// Network address of the client.
    pub address: Option<String>,
    /// What the client says it is.
    pub user_agent: Option<String>,
    /// The request.
    pub request_id: Option<String>,
}

/// The one who acts, with what he may do.
#[derive(Debug, Clone)]
pub struct Actor {
    kind: ActorKind,
    name: String,
    grants: Arc<[HeldGrant]>,
    tree: Arc<OrgTree>,
    origin: Origin,
}

impl Actor {
    /// A person with his grants; called where the session is resolved, and in tests.
    pub fn person(
        id: UserId,
        unit: OrgUnitId,
        name: impl Into<String>,
        grants: Arc<[HeldGrant]>,
        tree: Arc<OrgTree>,
    ) -> Self {
        Self {
            kind: ActorKind::Person { id, unit },
            name: name.into(),
            grants,
            tree,
            origin: Origin::default(),
        }
    }

    /// The program acting for itself: it may do everything, so every use states its reason and
    /// is counted by a test.
    pub fn system(reason: SystemReason) -> Self {
        Self {
            kind: ActorKind::System(reason),
            name: "system".to_owned(),
            grants: Arc::from([]),
            tree: Arc::new(OrgTree::default()),
            origin: Origin::default(),
        }
    }

    /// The same actor, coming from `origin`.
    pub fn from_origin(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    /// The account; `None` when the system acts.
    pub fn user(&self) -> Option<UserId> {
        match self.kind {
            ActorKind::Person { id, .. } => Some(id),
            ActorKind::System(_) => None,
        }
    }

    /// The unit of the person.
    pub fn unit(&self) -> Option<OrgUnitId> {
        match self.kind {
            ActorKind::Person { unit, .. } => Some(unit),
            ActorKind::System(_) => None,
        }
    }

    /// Who acts.
    pub const fn kind(&self) -> &ActorKind {
        &self.kind
    }

    /// The name to write into the log.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the request came from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The organisation as the actor sees it.
    pub fn tree(&self) -> &OrgTree {
        &self.tree
    }

    /// Permission to do `A` to `thing`.
    ///
    /// # Errors
    /// [`Code::NotFound`] when the actor may not even see it, [`Code::PermissionMissing`] when
    /// he may see it only, [`Code::OwnWork`] when four eyes are needed and both would be his.
    pub fn may<A: Action>(&self, thing: &A::On) -> Result<Permit<A>, Fault> {
        if !self.holds(A::PERMISSION, A::SPREAD, thing) {
            let sees = self.sees(thing);
            return Err(if sees { missing(A::PERMISSION) } else { Fault::new(Code::NotFound) });
        }
        if A::FOUR_EYES && thing.maker().is_some() && thing.maker() == self.user() {
            return Err(Fault::new(Code::OwnWork).with("permission", A::PERMISSION.code()));
        }
        Ok(Permit::mint(self.user(), thing.key()))
    }

    /// Whether `A` would be allowed; for showing and hiding, never instead of [`Actor::may`].
    pub fn could<A: Action>(&self, thing: &A::On) -> bool {
        self.may::<A>(thing).is_ok()
    }

    /// The rows that a list for `A` may show.
    ///
    /// # Errors
    /// [`Code::PermissionMissing`] when the actor holds the permission nowhere.
    pub fn reach<A: Action>(&self) -> Result<Reach<A>, Fault> {
        let ActorKind::Person { id, .. } = self.kind else {
            return Ok(Reach::mint(UnitScope::All, None));
        };
        let places: Vec<OrgUnitId> = self.places(A::PERMISSION).collect();
        if places.is_empty() {
            return Err(missing(A::PERMISSION));
        }
        if self.tree.root().is_some_and(|root| places.contains(&root)) {
            return Ok(Reach::mint(UnitScope::All, Some(id)));
        }
        let units: BTreeSet<OrgUnitId> =
            places.into_iter().flat_map(|place| self.tree.subtree(place)).collect();
        Ok(Reach::mint(UnitScope::Units(units.into_iter().collect()), Some(id)))
    }

    /// Every permission the actor holds anywhere, for the menu.
    pub fn permissions(&self) -> BTreeSet<Permission> {
        self.grants.iter().flat_map(|grant| grant.permissions.iter().copied()).collect()
    }

    /// Every permission the actor has on one thing, for its buttons.
    pub fn permissions_on(&self, thing: &super::ProjectAccess) -> Vec<Permission> {
        self.permissions()
            .into_iter()
            .filter(|permission| {
                super::spread_of(*permission).is_some_and(|spread| self.holds(*permission, spread, thing))
            })
            .collect()
    }

    fn places(&self, permission: Permission) -> impl Iterator<Item = OrgUnitId> {
        self.grants
            .iter()
            .filter(move |grant| grant.permissions.contains(&permission))
            .map(|grant| grant.unit)
    }

    /// What belongs to the whole government is known to all who see any of it; changing it is what
    /// asks for a grant at the root.
    fn sees<R: Resource>(&self, thing: &R) -> bool {
        if thing.home().is_none() && thing.maker().is_none() {
            return self.places(R::SEE).next().is_some();
        }
        self.holds(R::SEE, Spread::Shared, thing)
    }

    fn holds(&self, permission: Permission, spread: Spread, thing: &impl Resource) -> bool {
        let ActorKind::Person { id, .. } = self.kind else { return true };
        let mut places = self.places(permission).peekable();
        if places.peek().is_none() {
            return false;
        }
        if spread == Spread::Own || thing.home().is_none() && thing.maker().is_some() {
            return thing.maker() == Some(id);
        }
        let shares = thing.shares();
        if spread == Spread::Shared && shares.persons.contains(&id) {
            return true;
        }
        let Some(home) = thing.home().or(self.tree.root()) else { return false };
        places.any(|place| {
            self.tree.is_within(home, place)
                || spread == Spread::Shared
                    && shares.units.iter().any(|unit| self.tree.is_within(*unit, place))
        })
    }
}

fn missing(permission: Permission) -> Fault {
    Fault::new(Code::PermissionMissing).with("permission", permission.code())
}

#[cfg(test)]
mod tests;
