//! The groups of the document.

use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::tag::TagBuilder;

use super::operations;

/// Every group there is, in alphabetical order.
const TAGS: &[(&str, &str)] = &[
    ("appropriations", "Authority to spend 指标下达."),
    ("alerts", "What the rules that watch found 预警, and what people do about it."),
    ("audit", "Who did what, when and from where 审计."),
    ("auth", "Signing in and out, passwords, and who one is."),
    ("budget", "Budget lines 预算科目 of a project."),
    ("calendar", "Working days, holidays and made-up days 节假日与调休, and deadlines."),
    ("commitments", "Contracts and orders 承诺 that bind authority."),
    ("contingency plans", "Who does what when something happens 应急预案, and plans at work."),
    ("daily briefs", "What happened on a day, week or month of a project 每日简报."),
    ("documents", "Papers of a project and their versions."),
    ("exports", "Taking lists out."),
    ("funds", "What the money of a project comes to 资金."),
    ("home", "The home page: every number with the list behind it."),
    ("imports", "Bringing registers in."),
    ("inspections", "Checklists, inspections and the defects they find 检查与整改."),
    ("ledger", "Postings and accounts of a project 资金台账."),
    ("milestones", "Key milestones 关键节点."),
    ("my work", "What waits for the caller."),
    ("notifications", "What the caller is told 通知, and how he wants it."),
    ("organisation", "The tree of units 单位, and the names of colleagues."),
    ("participants", "Units that take part in a project 参与单位."),
    ("payments", "Payments 支付 with four eyes."),
    ("people", "Picking colleagues."),
    ("periods", "Months of the books, closed and reopened by two persons 会计期间."),
    ("photos", "Photos of the work, and files on their way in 照片与上传."),
    ("progress reports", "What people in the field report 进度填报, and its review."),
    ("project life cycle", "The commands that move a project from draft to archive."),
    ("projects", "The register of projects 项目台账."),
    ("receipts", "Money that came 到位."),
    ("reference data", "Regions, industries, categories and class codes 基础数据."),
    ("risks", "What may go wrong, in a matrix of probability and impact 风险."),
    ("roles", "Roles and what they allow."),
    ("rules", "Rules with their source, dates and parameters 规则库."),
    ("saved views", "Lists as somebody likes to see them."),
    ("search", "Finding projects, tasks and papers."),
    ("sessions", "Where one is signed in."),
    ("tasks", "Work breakdown 任务分解."),
    ("timeline", "What happened to a project."),
    ("users", "Accounts, their rights and sessions."),
    ("vouchers", "Vouchers 凭证, numbered per unit and year."),
];

/// Declares the groups that operations stand in. One without a description stays undeclared, which the
/// linter and a test refuse.
pub(super) fn declare(document: &mut Document) {
    let mut used: Vec<String> = Vec::new();
    for item in document.paths.paths.values_mut() {
        for (_, operation) in operations(item) {
            used.extend(operation.tags.iter().flatten().cloned());
        }
    }
    let declared = TAGS.iter().filter(|(name, _)| used.iter().any(|tag| tag == name));
    let tags = declared
        .map(|(name, description)| TagBuilder::new().name(*name).description(Some(*description)).build());
    document.tags = Some(tags.collect());
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_group_of_the_document_is_described() {
        let mut document = crate::document();
        let declared: Vec<String> = document.tags.iter().flatten().map(|tag| tag.name.clone()).collect();
        for item in document.paths.paths.values_mut() {
            for (_, operation) in super::operations(item) {
                for tag in operation.tags.iter().flatten() {
                    assert!(declared.contains(tag), "{tag} has no description in document/tags.rs");
                }
            }
        }
    }
}
