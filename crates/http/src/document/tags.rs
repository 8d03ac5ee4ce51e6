//! The groups of the document.

use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::tag::TagBuilder;

use super::operations;

/// Every group there is, in the order of the document.
const TAGS: &[(&str, &str)] = &[
    ("auth", "Signing in and out, passwords, and who one is."),
    ("sessions", "Where one is signed in."),
    ("organisation", "The tree of units 单位, and the names of colleagues."),
    ("people", "Picking colleagues."),
    ("users", "Accounts, their rights and sessions."),
    ("roles", "Roles and what they allow."),
    ("reference data", "Regions, industries, categories and class codes 基础数据."),
    ("calendar", "Working days, holidays and made-up days 节假日与调休, and deadlines."),
    ("rules", "Rules with their source, dates and parameters 规则库."),
    ("projects", "The register of projects 项目台账."),
    ("project life cycle", "The commands that move a project from draft to archive."),
    ("participants", "Units that take part in a project 参与单位."),
    ("tasks", "Work breakdown 任务分解."),
    ("milestones", "Key milestones 关键节点."),
    ("documents", "Papers of a project and their versions."),
    ("timeline", "What happened to a project."),
    ("my work", "What waits for the caller."),
    ("saved views", "Lists as somebody likes to see them."),
    ("imports", "Bringing registers in."),
    ("exports", "Taking lists out."),
    ("audit", "Who did what, when and from where 审计."),
    ("search", "Finding projects, tasks and papers."),
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
