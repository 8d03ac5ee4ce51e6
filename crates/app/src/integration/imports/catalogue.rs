//! What people call the fields of a project, in the tables that they keep.

use dujiang_domain::integration::TargetField;
use dujiang_tabular::suggest::{Shape, TargetField as Target};

/// The column that tells rows apart; it is no field of a project.
pub(super) const KEY: &str = "key";

const FIELDS: &[(TargetField, Shape, &[&str])] = &[
    (
        TargetField::Name,
        Shape::Text,
        &["项目名称", "工程名称", "建设项目名称", "名称", "project name", "project", "name"],
    ),
    (
        TargetField::Code,
        Shape::Code,
        &["项目代码", "国家项目代码", "投资项目代码", "赋码", "national project code"],
    ),
    (
        TargetField::Unit,
        Shape::Text,
        &[
            "责任单位",
            "项目单位",
            "建设单位",
            "申报单位",
            "主管部门",
            "牵头单位",
            "responsible unit",
            "managing agency",
            "department",
        ],
    ),
    (
        TargetField::State,
        Shape::Word,
        &[
            "项目状态",
            "项目阶段",
            "建设阶段",
            "进展阶段",
            "状态",
            "phase last",
            "project phase",
            "status",
            "stage",
        ],
    ),
    (
        TargetField::Summary,
        Shape::Text,
        &[
            "建设内容",
            "建设规模",
            "建设内容及规模",
            "主要建设内容",
            "项目概况",
            "项目简介",
            "description aims",
            "project description",
            "description",
            "scope",
        ],
    ),
    (
        TargetField::Category,
        Shape::Text,
        &["项目类别", "项目类型", "类别", "项目分类", "category", "project category", "project type"],
    ),
    (TargetField::Industry, Shape::Text, &["所属行业", "行业", "行业代码", "国民经济行业", "industry"]),
    (
        TargetField::Region,
        Shape::Text,
        &["所属地区", "行政区划", "所在乡镇", "建设地区", "地区", "region", "borough", "district"],
    ),
    (
        TargetField::Address,
        Shape::Text,
        &["建设地点", "项目地点", "建设地址", "地址", "location", "address", "site"],
    ),
    (
        TargetField::Year,
        Shape::Integer,
        &["计划年度", "年度", "立项年度", "年份", "plan year", "fiscal year", "year"],
    ),
    (
        TargetField::TotalInvestment,
        Shape::Amount,
        &[
            "总投资",
            "项目总投资",
            "投资总额",
            "计划总投资",
            "概算总投资",
            "投资估算",
            "total investment",
            "total budget",
            "budget last",
            "budget",
            "cost",
            "FFC",
        ],
    ),
    (
        TargetField::PlannedStart,
        Shape::Date,
        &[
            "计划开工时间",
            "计划开工日期",
            "拟开工时间",
            "开工时间",
            "计划开始",
            "planned start",
            "start date",
            "design start",
        ],
    ),
    (
        TargetField::PlannedEnd,
        Shape::Date,
        &[
            "计划完工时间",
            "计划竣工日期",
            "计划竣工时间",
            "竣工时间",
            "完工时间",
            "计划完成",
            "planned end",
            "end date",
            "finish last",
            "completion date",
        ],
    ),
    (TargetField::ActualStart, Shape::Date, &["实际开工时间", "实际开工日期", "actual start"]),
    (
        TargetField::ActualEnd,
        Shape::Date,
        &["实际完工时间", "实际竣工日期", "实际竣工时间", "actual end", "actual finish"],
    ),
    (
        TargetField::ResponsibleLeader,
        Shape::Text,
        &["责任领导", "分管领导", "包保领导", "挂钩领导", "sponsor"],
    ),
    (
        TargetField::InCharge,
        Shape::Text,
        &["项目负责人", "负责人", "责任人", "项目经理", "project manager", "project lead"],
    ),
    (TargetField::Tags, Shape::Text, &["标签", "tags", "labels"]),
];

const KEY_NAMES: &[&str] = &[
    "项目编号",
    "项目序号",
    "内部编号",
    "编号",
    "序号",
    "PID",
    "project number",
    "project id",
    "project ref",
    "ID",
];

/// The fields as the suggestion wants them.
pub(super) fn targets() -> Vec<Target> {
    let target = |key: String, shape, names: &[&str]| Target {
        key,
        synonyms: names.iter().map(|name| (*name).to_owned()).collect(),
        shape,
    };
    let fields = FIELDS.iter().map(|(field, shape, names)| target(word(*field), *shape, names));
    std::iter::once(target(KEY.to_owned(), Shape::Code, KEY_NAMES)).chain(fields).collect()
}

/// The field behind the key of a suggestion.
pub(super) fn field(key: &str) -> Option<TargetField> {
    FIELDS.iter().map(|(field, ..)| *field).find(|field| word(*field) == key)
}

fn word(field: TargetField) -> String {
    match serde_json::to_value(field) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_leads_back_to_its_field() {
        let targets = targets();
        assert_eq!(targets.iter().filter(|target| field(&target.key).is_some()).count(), FIELDS.len());
        assert_eq!(targets.len(), FIELDS.len() + 1);
    }
}
