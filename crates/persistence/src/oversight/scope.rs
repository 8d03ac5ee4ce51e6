//! Where a list looks: in everything of a reach, or in one project.

use dujiang_domain::access::{Permit, Reach, ReadProject};

use crate::reach::projects_in_reach;
use crate::sql::Sql;

/// What part of the things filed under projects a list may show.
#[derive(Debug, Clone, Copy)]
pub enum Scope<'a> {
    /// Those of all projects in reach.
    Reach(&'a Reach<ReadProject>),
    /// Those of the permit's project.
    Project(&'a Permit<ReadProject>),
}

impl Scope<'_> {
    /// Adds the condition on `projects AS p`.
    pub(super) fn narrow(&self, sql: &mut Sql) {
        match self {
            Self::Reach(reach) => projects_in_reach(sql, reach),
            Self::Project(permit) => drop(sql.push("p.id = ").bind(permit.on())),
        }
    }

    /// What a cursor is bound to besides filter and order.
    pub(super) fn fingerprint(&self) -> String {
        match self {
            Self::Reach(_) => "reach".to_owned(),
            Self::Project(permit) => permit.on().to_string(),
        }
    }
}
