//! A partial change of a project's master data.

use chrono::NaiveDate;
use serde::Serialize;

use super::{ProjectFields, SecurityLabel};
use crate::change::Change;
use crate::ids::{OrgUnitId, UserId};
use crate::money::Money;

/// What to change; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProjectPatch {
    /// New name.
    pub name: Option<String>,
    /// New responsible unit.
    pub unit_id: Option<OrgUnitId>,
    /// New summary.
    pub summary: Option<String>,
    /// New category.
    pub category_code: Change<String>,
    /// New industry.
    pub industry_code: Change<String>,
    /// New region.
    pub region_code: Change<String>,
    /// New address.
    pub address: Option<String>,
    /// New plan year.
    pub year: Change<i32>,
    /// New total investment.
    pub total_investment: Change<Money>,
    /// New planned start.
    pub planned_start: Change<NaiveDate>,
    /// New planned end.
    pub planned_end: Change<NaiveDate>,
    /// New actual start.
    pub actual_start: Change<NaiveDate>,
    /// New actual end.
    pub actual_end: Change<NaiveDate>,
    /// New responsible leader.
    pub responsible_leader_id: Change<UserId>,
    /// New person in charge.
    pub in_charge_id: Change<UserId>,
    /// New security label.
    pub security_label: Option<SecurityLabel>,
    /// New tags, all of them.
    pub tags: Option<Vec<String>>,
}

impl ProjectPatch {
    /// The fields after the change.
    pub fn apply(self, mut fields: ProjectFields) -> ProjectFields {
        replace(&mut fields.name, self.name);
        replace(&mut fields.unit_id, self.unit_id);
        replace(&mut fields.summary, self.summary);
        replace(&mut fields.address, self.address);
        replace(&mut fields.security_label, self.security_label);
        replace(&mut fields.tags, self.tags);
        self.category_code.apply(&mut fields.category_code);
        self.industry_code.apply(&mut fields.industry_code);
        self.region_code.apply(&mut fields.region_code);
        self.year.apply(&mut fields.year);
        self.total_investment.apply(&mut fields.total_investment);
        self.planned_start.apply(&mut fields.planned_start);
        self.planned_end.apply(&mut fields.planned_end);
        self.actual_start.apply(&mut fields.actual_start);
        self.actual_end.apply(&mut fields.actual_end);
        self.responsible_leader_id.apply(&mut fields.responsible_leader_id);
        self.in_charge_id.apply(&mut fields.in_charge_id);
        fields
    }
}

fn replace<T>(current: &mut T, wished: Option<T>) {
    if let Some(value) = wished {
        *current = value;
    }
}
