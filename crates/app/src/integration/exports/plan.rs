//! The query of an export as it was understood when it was asked for.

use dujiang_domain::integration::ExportKind;
use serde::{Deserialize, Serialize};

use crate::audit::AuditFilter;
use crate::projects::{ProjectSort, RegisterQuery};

/// Which part of which list, in which order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportPlan {
    /// A part of the register.
    Projects {
        /// Which part.
        query: Box<RegisterQuery>,
        /// Ordered by what.
        sort: ProjectSort,
        /// Whether the greatest comes first.
        is_descending: bool,
    },
    /// A part of the audit log, the newest first.
    AuditEvents {
        /// Which part.
        filter: AuditFilter,
    },
}

impl ExportPlan {
    /// Which list it is about.
    pub const fn kind(&self) -> ExportKind {
        match self {
            Self::Projects { .. } => ExportKind::Projects,
            Self::AuditEvents { .. } => ExportKind::AuditEvents,
        }
    }
}
