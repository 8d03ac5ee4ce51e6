//! Which columns feed which field, as a person says it; checked once against the file it is for.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::fault::{Code, Fault, FieldFault};

/// Columns of a file that can be mapped.
pub const MAX_COLUMNS: u32 = 512;
/// Entries of one table of values.
const MAX_VALUES: usize = 1000;
/// Characters of a fixed value, a joiner, an entry of a table of values.
const MAX_CHARS: usize = 200;

/// What a file is imported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MappingTarget {
    /// A register of projects.
    #[default]
    Project,
}

/// A field of a project that a column can feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetField {
    /// 项目名称
    Name,
    /// National project code 项目代码.
    Code,
    /// 责任单位, by code or name.
    Unit,
    /// Where the project stands.
    State,
    /// 建设内容
    Summary,
    /// Category, by code or name.
    Category,
    /// Industry, by code or name.
    Industry,
    /// Region, by code or name.
    Region,
    /// 建设地点
    Address,
    /// Plan year.
    Year,
    /// 总投资
    TotalInvestment,
    /// 计划开工
    PlannedStart,
    /// 计划完工
    PlannedEnd,
    /// 实际开工
    ActualStart,
    /// 实际完工
    ActualEnd,
    /// 责任领导, by name or log-in.
    ResponsibleLeader,
    /// 负责人, by name or log-in.
    InCharge,
    /// 安全标记
    SecurityLabel,
    /// 标签
    Tags,
}

impl TargetField {
    /// Whether the field takes one of a known set of values, so that a table of values helps.
    pub const fn takes_known_values(self) -> bool {
        matches!(
            self,
            Self::Unit | Self::State | Self::Category | Self::Industry | Self::Region | Self::SecurityLabel
        )
    }
}

/// How one field is fed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldMapping {
    /// The field.
    pub field: TargetField,
    /// Columns, counted from 0, in the order in which they are joined.
    #[serde(default)]
    pub columns: Vec<u32>,
    /// What stands between joined columns; a space unless said otherwise.
    #[serde(default)]
    pub joiner: Option<String>,
    /// Whether each column's heading is written before its text.
    #[serde(default)]
    pub with_headings: bool,
    /// The value of every row whose columns are blank, or of every row when there are none.
    #[serde(default)]
    pub fixed: Option<String>,
    /// For amounts: how many yuan one unit of the column is, such as `"10000"`.
    #[serde(default)]
    pub factor: Option<String>,
    /// What the file says → what it means here; `*` stands for everything else, an empty meaning
    /// for nothing.
    #[serde(default)]
    pub value_map: BTreeMap<String, String>,
}

impl FieldMapping {
    /// A field fed by columns alone.
    pub fn of(field: TargetField, columns: Vec<u32>) -> Self {
        let value_map = BTreeMap::new();
        Self { field, columns, joiner: None, with_headings: false, fixed: None, factor: None, value_map }
    }
}

/// What tells one row from all others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KeyMapping {
    /// Columns, counted from 0; none when the project code is the key.
    pub columns: Vec<u32>,
}

/// Of several rows with one key only the latest counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatestBy {
    /// The column that tells which is the latest, such as the year of the report.
    pub column: u32,
}

/// How a file becomes projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The sheet; `CSV` for delimited text.
    pub sheet: String,
    /// The row of headings, counted from 1.
    pub header_row: u32,
    /// What the rows become.
    #[serde(default)]
    pub target: MappingTarget,
    /// The fields.
    pub fields: Vec<FieldMapping>,
    /// The key.
    #[serde(default)]
    pub key: KeyMapping,
    /// Which of several rows with one key counts.
    #[serde(default)]
    pub latest_by: Option<LatestBy>,
}

impl Mapping {
    /// How a field is fed, if it is.
    pub fn of(&self, field: TargetField) -> Option<&FieldMapping> {
        self.fields.iter().find(|mapping| mapping.field == field)
    }

    /// The same mapping when it makes sense for a file of `columns` columns.
    ///
    /// # Errors
    /// A [`Fault`] that points at everything that is wrong.
    pub fn checked(self, columns: u32) -> Result<Self, Fault> {
        let mut faults = Faults { columns, found: Vec::new() };
        let mut seen = BTreeSet::new();
        for (index, field) in self.fields.iter().enumerate() {
            let at = format!("/fields/{index}");
            faults.require(seen.insert(field.field), format!("{at}/field"), Code::FieldDuplicate);
            faults.field(&at, field);
        }
        faults.columns("/key/columns", &self.key.columns);
        if let Some(latest) = &self.latest_by {
            faults.columns("/latest_by", &[latest.column]);
        }
        faults.require(self.of(TargetField::Name).is_some(), "/fields", Code::ImportNameUnmapped);
        let has_key = !self.key.columns.is_empty() || self.of(TargetField::Code).is_some();
        faults.require(has_key, "/key", Code::ImportKeyUnmapped);
        if faults.found.is_empty() { Ok(self) } else { Err(Fault::invalid(faults.found)) }
    }
}

struct Faults {
    columns: u32,
    found: Vec<FieldFault>,
}

impl Faults {
    fn require(&mut self, holds: bool, pointer: impl Into<String>, code: Code) {
        if !holds {
            self.found.push(FieldFault::new(pointer, code));
        }
    }

    fn columns(&mut self, at: &str, columns: &[u32]) {
        for (index, column) in columns.iter().enumerate() {
            self.require(*column < self.columns, format!("{at}/{index}"), Code::ImportColumnUnknown);
        }
    }

    fn field(&mut self, at: &str, field: &FieldMapping) {
        let is_fed = !field.columns.is_empty() || field.fixed.is_some();
        self.require(is_fed, format!("{at}/columns"), Code::FieldRequired);
        self.columns(&format!("{at}/columns"), &field.columns);
        if let Some(factor) = &field.factor {
            let is_amount = field.field == TargetField::TotalInvestment;
            self.require(is_amount && is_factor(factor), format!("{at}/factor"), Code::FieldMalformed);
        }
        let may_map = field.value_map.is_empty() || field.field.takes_known_values();
        self.require(may_map, format!("{at}/value_map"), Code::FieldUnknown);
        self.require(field.value_map.len() <= MAX_VALUES, format!("{at}/value_map"), Code::FieldRange);
        let texts = field.value_map.iter().flat_map(|(from, to)| [from, to]);
        for text in texts.chain(&field.joiner).chain(&field.fixed) {
            if text.chars().count() > MAX_CHARS {
                let fault = FieldFault::new(at, Code::FieldTooLong).with("max", MAX_CHARS);
                self.found.push(fault);
            }
        }
    }
}

/// Digits with at most one point, above zero, at most 15 characters.
fn is_factor(text: &str) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.len() <= 15
        && is_plain(whole)
        && is_plain(decimals)
        && text.bytes().any(|b| (b'1'..=b'9').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(fields: Vec<FieldMapping>) -> Mapping {
        Mapping {
            sheet: "CSV".into(),
            header_row: 1,
            target: MappingTarget::Project,
            fields,
            key: KeyMapping { columns: vec![0] },
            latest_by: None,
        }
    }

    fn pointers(result: Result<Mapping, Fault>) -> Vec<String> {
        result.unwrap_err().fields.into_iter().map(|fault| fault.pointer).collect()
    }

    #[test]
    fn a_name_and_a_key_are_all_that_is_needed() {
        assert!(mapping(vec![FieldMapping::of(TargetField::Name, vec![1])]).checked(2).is_ok());
        let mut without_key = mapping(vec![FieldMapping::of(TargetField::Summary, vec![1])]);
        without_key.key.columns.clear();
        assert_eq!(pointers(without_key.checked(2)), ["/fields", "/key"]);
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let mut amount = FieldMapping::of(TargetField::TotalInvestment, vec![2]);
        amount.factor = Some("0.0".into());
        let mut name = FieldMapping::of(TargetField::Name, vec![]);
        name.value_map.insert("a".into(), "b".into());
        let twice = FieldMapping::of(TargetField::Name, vec![1]);
        let expected = [
            "/fields/0/columns/0",
            "/fields/0/factor",
            "/fields/1/columns",
            "/fields/1/value_map",
            "/fields/2/field",
        ];
        assert_eq!(pointers(mapping(vec![amount, name, twice]).checked(2)), expected);
    }

    #[test]
    fn factors_are_plain_numbers_above_zero() {
        assert!(["1", "10000", "0.01", "100000000"].iter().all(|text| is_factor(text)));
        assert!(["", "0", "-1", "1e4", ".5", "1.", "万"].iter().all(|text| !is_factor(text)));
    }
}
