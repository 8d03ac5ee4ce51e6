//! What the list of defects can be narrowed to and ordered by.

use chrono::{DateTime, NaiveDate};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{InspectionId, OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::defects::DefectState;
use dujiang_domain::rules::kinds::DefectSeverity;
use sea_orm::Value;
use serde::Serialize;

use super::DefectRow;
use crate::oversight::Scope;
use crate::sql::Sql;

/// What the list is narrowed to; absent means everything in scope.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DefectFilter {
    /// Any fragment of the title.
    pub fragment: Option<String>,
    /// Only this project.
    pub project: Option<ProjectId>,
    /// Responsible units of the projects, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// Only what this inspection found.
    pub inspection: Option<InspectionId>,
    /// Only these states; empty for all.
    pub states: Vec<DefectState>,
    /// Only these severities; empty for all.
    pub severities: Vec<DefectSeverity>,
    /// Only this sort of defect.
    pub category: Option<String>,
    /// Only what inspections of this unit found.
    pub party_unit: Option<OrgUnitId>,
    /// Only what inspections of this firm found.
    pub contractor: Option<String>,
    /// Only what this person mends.
    pub person: Option<UserId>,
    /// Only what should have been mended before this day.
    pub overdue_on: Option<NaiveDate>,
    /// Only what finished inspections found, and nobody withdrew: the rows behind a count of repeats.
    pub is_counted: bool,
}

/// An order of the list; ties are broken by the identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum DefectSort {
    /// Deadline.
    Due,
    /// When it was found.
    Raised,
}

impl DefectSort {
    /// All orders.
    pub const ALL: &'static [Self] = &[Self::Due, Self::Raised];

    /// The word in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due_on",
            Self::Raised => "raised_at",
        }
    }

    pub(super) const fn key_sql(self) -> &'static str {
        match self {
            Self::Due => "d.due_on",
            Self::Raised => "d.raised_at",
        }
    }

    pub(super) fn key(self, row: &DefectRow) -> String {
        match self {
            Self::Due => row.due_on.to_string(),
            Self::Raised => row.raised_at.to_rfc3339(),
        }
    }

    /// Reads a key out of a cursor.
    pub(super) fn key_value(self, text: &str) -> Result<Value, Fault> {
        let value = match self {
            Self::Due => text.parse::<NaiveDate>().ok().map(Value::from),
            Self::Raised => DateTime::parse_from_rfc3339(text).ok().map(|at| Value::from(at.to_utc())),
        };
        value.ok_or_else(|| Fault::new(Code::RequestCursor))
    }
}

/// Adds scope and filters to a statement about `defects AS d`, `inspections AS i` and `projects AS p`
/// at its WHERE.
pub(super) fn narrow(sql: &mut Sql, scope: Scope<'_>, filter: &DefectFilter) {
    scope.narrow(sql);
    let equal: [(&'static str, Option<Value>); 7] = [
        (" AND d.project_id = ", filter.project.map(|id| id.0.into())),
        (" AND d.inspection_id = ", filter.inspection.map(|id| id.0.into())),
        (" AND d.category = ", filter.category.as_deref().map(Value::from)),
        (" AND i.unit_id = ", filter.party_unit.map(|id| id.0.into())),
        (" AND i.contractor = ", filter.contractor.as_deref().map(Value::from)),
        (" AND d.person_id = ", filter.person.map(|id| id.0.into())),
        (" AND d.state = 'open' AND d.due_on < ", filter.overdue_on.map(Value::from)),
    ];
    for (condition, value) in equal {
        if let Some(value) = value {
            sql.push(condition).bind(value);
        }
    }
    if let Some(units) = &filter.units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if !filter.states.is_empty() {
        sql.push(" AND d.state IN ").bind_list(filter.states.iter().map(|word| word.as_str()));
    }
    if !filter.severities.is_empty() {
        sql.push(" AND d.severity IN ").bind_list(filter.severities.iter().map(|word| word.as_str()));
    }
    if filter.is_counted {
        sql.push(" AND d.state <> 'withdrawn' AND i.state = 'finished'");
    }
    if let Some(fragment) = &filter.fragment {
        let pattern = crate::search::pattern(fragment);
        sql.push(" AND LOWER(d.title) LIKE ").bind(pattern).push(" ESCAPE '\\'");
    }
}
