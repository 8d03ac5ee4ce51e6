//! The sorts of things that permissions are about, reduced to what a decision needs.

use uuid::Uuid;

use super::{Permission, Resource, Shares};
use crate::ids::{ContingencyPlanId, DefectId, OrgUnitId, ProjectId, UserId};

/// A project as permissions see it; everything filed under a project is decided by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectAccess {
    /// The project.
    pub id: ProjectId,
    /// The unit that answers for it 责任单位.
    pub home: OrgUnitId,
    /// Participating units, leading and co-operating.
    pub units: Vec<OrgUnitId>,
    /// Responsible leader, person in charge, contact persons.
    pub persons: Vec<UserId>,
    /// Who handed it in, and so may not check it.
    pub maker: Option<UserId>,
}

impl ProjectAccess {
    /// The same project, for a thing filed under it that `maker` made: a payment that he handed in.
    pub fn made_by(mut self, maker: Option<UserId>) -> Self {
        self.maker = maker;
        self
    }
}

impl Resource for ProjectAccess {
    const SEE: Permission = Permission::ReadProject;

    fn key(&self) -> Uuid {
        self.id.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        Some(self.home)
    }

    fn shares(&self) -> Shares<'_> {
        Shares { units: &self.units, persons: &self.persons }
    }

    fn maker(&self) -> Option<UserId> {
        self.maker
    }
}

/// A contingency plan as permissions see it: its unit writes it, whoever has to do with one of its
/// projects sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContingencyPlanAccess {
    /// The plan.
    pub id: ContingencyPlanId,
    /// The unit that answers for it 编制单位.
    pub home: OrgUnitId,
    /// Units of its projects, those that take part included.
    pub units: Vec<OrgUnitId>,
    /// Those whom a project or the plan itself names.
    pub persons: Vec<UserId>,
}

impl Resource for ContingencyPlanAccess {
    const SEE: Permission = Permission::ReadContingencyPlan;

    fn key(&self) -> Uuid {
        self.id.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        Some(self.home)
    }

    fn shares(&self) -> Shares<'_> {
        Shares { units: &self.units, persons: &self.persons }
    }
}

/// A defect as permissions see it: its project decides who has to do with it, and whoever mended it
/// does not judge it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefectAccess {
    /// The defect.
    pub id: DefectId,
    /// Its project.
    pub project: ProjectAccess,
    /// Who told last that it was mended.
    pub mended_by: Option<UserId>,
}

impl Resource for DefectAccess {
    const SEE: Permission = Permission::ReadProject;

    fn key(&self) -> Uuid {
        self.id.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        self.project.home()
    }

    fn shares(&self) -> Shares<'_> {
        self.project.shares()
    }

    fn maker(&self) -> Option<UserId> {
        self.mended_by
    }
}

/// A unit of the organisation tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitAccess(pub OrgUnitId);

impl Resource for UnitAccess {
    const SEE: Permission = Permission::ReadOrganisation;

    fn key(&self) -> Uuid {
        self.0.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        Some(self.0)
    }
}

/// A month of a unit's books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodAccess {
    /// The unit.
    pub unit: OrgUnitId,
    /// Who asked to close or reopen it, and so may not confirm it.
    pub asked_by: Option<UserId>,
}

impl Resource for PeriodAccess {
    const SEE: Permission = Permission::ReadOrganisation;

    fn key(&self) -> Uuid {
        self.unit.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        Some(self.unit)
    }

    fn maker(&self) -> Option<UserId> {
        self.asked_by
    }
}

/// An account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UserAccess {
    /// The account.
    pub id: UserId,
    /// The unit its holder belongs to.
    pub unit: OrgUnitId,
}

impl Resource for UserAccess {
    const SEE: Permission = Permission::ReadUser;

    fn key(&self) -> Uuid {
        self.id.0
    }

    fn home(&self) -> Option<OrgUnitId> {
        Some(self.unit)
    }

    /// Nobody grants rights to himself.
    fn maker(&self) -> Option<UserId> {
        Some(self.id)
    }
}

/// What belongs to the whole government: rules, reference data, roles, the audit log.
///
/// Only a grant at the root of the organisation reaches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Government;

impl Resource for Government {
    const SEE: Permission = Permission::ReadOrganisation;

    fn key(&self) -> Uuid {
        Uuid::nil()
    }

    fn home(&self) -> Option<OrgUnitId> {
        None
    }
}

/// A thing of one person: a saved view, a session, an import, an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    /// The thing.
    pub id: Uuid,
    /// Its owner.
    pub owner: UserId,
}

impl Resource for Personal {
    const SEE: Permission = Permission::UsePersonal;

    fn key(&self) -> Uuid {
        self.id
    }

    fn home(&self) -> Option<OrgUnitId> {
        None
    }

    fn maker(&self) -> Option<UserId> {
        Some(self.owner)
    }
}
