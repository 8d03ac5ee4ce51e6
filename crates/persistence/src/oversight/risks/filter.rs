//! What the register of risks can be narrowed to and ordered by.

use chrono::{DateTime, NaiveDate};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::risks::{RiskCategory, RiskState};
use dujiang_domain::rules::kinds::RiskPlace;
use sea_orm::Value;
use serde::Serialize;

use super::RiskRow;
use crate::oversight::Scope;
use crate::sql::Sql;

/// Which place of a risk in the matrix is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub enum Basis {
    /// As it stands untreated 固有风险.
    #[default]
    Inherent,
    /// As it stands once its treatment works; untreated where there is none 残余风险.
    Residual,
}

impl Basis {
    pub(super) const fn probability(self) -> &'static str {
        match self {
            Self::Inherent => "r.probability",
            Self::Residual => "COALESCE(r.residual_probability, r.probability)",
        }
    }

    pub(super) const fn impact(self) -> &'static str {
        match self {
            Self::Inherent => "r.impact",
            Self::Residual => "COALESCE(r.residual_impact, r.impact)",
        }
    }
}

/// What the register is narrowed to; absent means everything in scope.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RiskFilter {
    /// Any fragment of the title.
    pub fragment: Option<String>,
    /// Only this project.
    pub project: Option<ProjectId>,
    /// Responsible units of the projects, a subtree already spelled out.
    pub units: Option<Vec<OrgUnitId>>,
    /// Categories; empty for all.
    pub categories: Vec<RiskCategory>,
    /// States; empty for all.
    pub states: Vec<RiskState>,
    /// Owner.
    pub owner: Option<UserId>,
    /// Which place the next three mean.
    pub basis: Basis,
    /// Only this probability.
    pub probability: Option<i64>,
    /// Only this impact.
    pub impact: Option<i64>,
    /// Only these cells of the matrix: those of a level.
    pub cells: Option<Vec<RiskPlace>>,
    /// Only what should have been looked at before this day.
    pub overdue_on: Option<NaiveDate>,
}

/// An order of the register; ties are broken by the identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum RiskSort {
    /// Probability times impact.
    Gravity,
    /// When it is looked at again.
    ReviewDue,
    /// Last change.
    Updated,
}

impl RiskSort {
    /// All orders.
    pub const ALL: &'static [Self] = &[Self::Gravity, Self::ReviewDue, Self::Updated];

    /// The word in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gravity => "gravity",
            Self::ReviewDue => "review_due",
            Self::Updated => "updated_at",
        }
    }

    pub(super) const fn key_sql(self) -> &'static str {
        match self {
            Self::Gravity => "(r.probability * r.impact)",
            Self::ReviewDue => "r.review_due",
            Self::Updated => "r.updated_at",
        }
    }

    pub(super) fn key(self, row: &RiskRow) -> String {
        match self {
            Self::Gravity => (row.probability * row.impact).to_string(),
            Self::ReviewDue => row.review_due.to_string(),
            Self::Updated => row.updated_at.to_rfc3339(),
        }
    }

    /// Reads a key out of a cursor.
    pub(super) fn key_value(self, text: &str) -> Result<Value, Fault> {
        let value = match self {
            Self::Gravity => text.parse::<i64>().ok().map(Value::from),
            Self::ReviewDue => text.parse::<NaiveDate>().ok().map(Value::from),
            Self::Updated => DateTime::parse_from_rfc3339(text).ok().map(|at| Value::from(at.to_utc())),
        };
        value.ok_or_else(|| Fault::new(Code::RequestCursor))
    }
}

/// Adds scope and filters to a statement about `risks AS r` and `projects AS p` at its WHERE.
pub(super) fn narrow(sql: &mut Sql, scope: Scope<'_>, filter: &RiskFilter) {
    scope.narrow(sql);
    if let Some(project) = filter.project {
        sql.push(" AND r.project_id = ").bind(project.0);
    }
    if let Some(units) = &filter.units {
        sql.push(" AND p.unit_id IN ").bind_list(units.iter().map(|unit| unit.0));
    }
    if !filter.categories.is_empty() {
        sql.push(" AND r.category IN ").bind_list(filter.categories.iter().map(|word| word.as_str()));
    }
    if !filter.states.is_empty() {
        sql.push(" AND r.state IN ").bind_list(filter.states.iter().map(|word| word.as_str()));
    }
    if let Some(owner) = filter.owner {
        sql.push(" AND r.owner_id = ").bind(owner.0);
    }
    if let Some(day) = filter.overdue_on {
        sql.push(" AND r.state IN ('open', 'treated') AND r.review_due < ").bind(day);
    }
    if let Some(fragment) = &filter.fragment {
        let pattern = crate::search::pattern(fragment);
        sql.push(" AND LOWER(r.title) LIKE ").bind(pattern).push(" ESCAPE '\\'");
    }
    narrow_place(sql, filter);
}

fn narrow_place(sql: &mut Sql, filter: &RiskFilter) {
    let (probability, impact) = (filter.basis.probability(), filter.basis.impact());
    if let Some(step) = filter.probability {
        sql.push(" AND ").push(probability).push(" = ").bind(step);
    }
    if let Some(step) = filter.impact {
        sql.push(" AND ").push(impact).push(" = ").bind(step);
    }
    if let Some(cells) = &filter.cells {
        sql.push(" AND ").push(probability).push(" * 10 + ").push(impact).push(" IN ");
        sql.bind_list(cells.iter().map(|cell| cell.probability * 10 + cell.impact));
    }
}
