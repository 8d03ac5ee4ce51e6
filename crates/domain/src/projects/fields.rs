//! The master data of a project that people type: checked once, here, whichever door they
//! came in by.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, UserId};
use crate::input::Fields;
use crate::money::Money;
use crate::rules::kinds::ProjectField;

/// Security label 安全标记 of a thing (GB/T 22239-2019 §8.1.4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecurityLabel {
    /// 公开
    Public,
    /// 内部
    #[default]
    Internal,
    /// 敏感
    Sensitive,
    /// 重要
    Important,
}

/// What people say about a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectFields {
    /// 项目名称, 1 to 200 characters.
    pub name: String,
    /// 责任单位.
    pub unit_id: OrgUnitId,
    /// 建设内容, at most 4,000 characters.
    pub summary: String,
    /// Code of the category 项目类别.
    pub category_code: Option<String>,
    /// Code of the industry, GB/T 4754-2017.
    pub industry_code: Option<String>,
    /// Code of the region, GB/T 2260.
    pub region_code: Option<String>,
    /// 建设地点, at most 200 characters.
    pub address: String,
    /// Plan year 计划年度, 1990 to 2100.
    pub year: Option<i32>,
    /// 总投资.
    pub total_investment: Option<Money>,
    /// 计划开工.
    pub planned_start: Option<NaiveDate>,
    /// 计划完工.
    pub planned_end: Option<NaiveDate>,
    /// 实际开工.
    pub actual_start: Option<NaiveDate>,
    /// 实际完工.
    pub actual_end: Option<NaiveDate>,
    /// 责任领导.
    pub responsible_leader_id: Option<UserId>,
    /// 负责人.
    pub in_charge_id: Option<UserId>,
    /// 安全标记.
    pub security_label: SecurityLabel,
    /// 标签, at most 20, each of 1 to 30 characters, no two alike.
    pub tags: Vec<String>,
}

impl ProjectFields {
    /// The fields of a new project of `unit_id`, everything else empty.
    pub fn new(name: impl Into<String>, unit_id: OrgUnitId) -> Self {
        Self {
            name: name.into(),
            unit_id,
            summary: String::new(),
            category_code: None,
            industry_code: None,
            region_code: None,
            address: String::new(),
            year: None,
            total_investment: None,
            planned_start: None,
            planned_end: None,
            actual_start: None,
            actual_end: None,
            responsible_leader_id: None,
            in_charge_id: None,
            security_label: SecurityLabel::default(),
            tags: Vec::new(),
        }
    }

    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.name = fields.text("/name", &self.name, 200);
        self.summary = fields.optional_text("/summary", &self.summary, 4000);
        self.address = fields.optional_text("/address", &self.address, 200);
        self.tags = checked_tags(&mut fields, &self.tags);
        fields.require("/year", self.year.is_none_or(|y| (1990..=2100).contains(&y)), Code::FieldRange);
        let positive = self.total_investment.is_none_or(|amount| amount >= Money::ZERO);
        fields.require("/total_investment", positive, Code::FieldRange);
        let ordered =
            |from: Option<NaiveDate>, to: Option<NaiveDate>| from.zip(to).is_none_or(|(a, b)| a <= b);
        let planned = ordered(self.planned_start, self.planned_end);
        fields.require("/planned_end", planned, Code::FieldDateOrder);
        let actual = ordered(self.actual_start, self.actual_end);
        fields.require("/actual_end", actual, Code::FieldDateOrder);
        fields.finish(self)
    }

    /// The fields that have a value, for the guards of the life cycle.
    pub fn filled(&self) -> BTreeSet<ProjectField> {
        use ProjectField as F;
        let all = [
            (F::Name, !self.name.is_empty()),
            (F::UnitId, true),
            (F::Summary, !self.summary.is_empty()),
            (F::CategoryCode, self.category_code.is_some()),
            (F::IndustryCode, self.industry_code.is_some()),
            (F::RegionCode, self.region_code.is_some()),
            (F::Address, !self.address.is_empty()),
            (F::Year, self.year.is_some()),
            (F::TotalInvestment, self.total_investment.is_some()),
            (F::PlannedStart, self.planned_start.is_some()),
            (F::PlannedEnd, self.planned_end.is_some()),
            (F::ActualStart, self.actual_start.is_some()),
            (F::ActualEnd, self.actual_end.is_some()),
            (F::ResponsibleLeaderId, self.responsible_leader_id.is_some()),
            (F::InChargeId, self.in_charge_id.is_some()),
        ];
        all.into_iter().filter_map(|(field, is_filled)| is_filled.then_some(field)).collect()
    }
}

fn checked_tags(fields: &mut Fields, tags: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    fields.require("/tags", tags.len() <= 20, Code::FieldRange);
    for (index, tag) in tags.iter().enumerate() {
        let pointer = format!("/tags/{index}");
        let tag = fields.text(&pointer, tag, 30);
        fields.require(&pointer, !kept.contains(&tag), Code::FieldDuplicate);
        kept.push(tag);
    }
    kept
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn fields() -> ProjectFields {
        ProjectFields::new("  清源镇道路硬化  ", OrgUnitId(Uuid::nil()))
    }

    fn pointers(result: Result<ProjectFields, Fault>) -> Vec<String> {
        result.unwrap_err().fields.into_iter().map(|fault| fault.pointer).collect()
    }

    #[test]
    fn text_is_trimmed() {
        assert_eq!(fields().checked().unwrap().name, "清源镇道路硬化");
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let wrong = ProjectFields {
            name: " ".into(),
            year: Some(1989),
            total_investment: Money::from_fen(-1).ok(),
            planned_start: NaiveDate::from_ymd_opt(2026, 5, 2),
            planned_end: NaiveDate::from_ymd_opt(2026, 5, 1),
            tags: vec!["水利".into(), "水利 ".into()],
            ..fields()
        };
        let expected = ["/name", "/tags/1", "/year", "/total_investment", "/planned_end"];
        assert_eq!(pointers(wrong.checked()), expected);
    }
}
