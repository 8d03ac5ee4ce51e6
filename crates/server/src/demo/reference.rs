//! Categories and industries that projects of the county point at, where nothing installed them yet.

use dujiang_persistence::entities::{categories, industries};

/// Rows of a shipped table, without its heading; its fields hold no commas.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.splitn(4, ',').collect())
}

/// The industries of GB/T 4754-2017.
pub(super) fn industries() -> Vec<industries::Model> {
    let industry = |fields: Vec<&'static str>| {
        let [code, parent, level, name] = fields.try_into().ok()?;
        Some(industries::Model {
            code: code.to_owned(),
            parent_code: (!parent.is_empty()).then(|| parent.to_owned()),
            name: name.to_owned(),
            level: level.parse().ok()?,
            source: "GB/T 4754-2017".to_owned(),
            year: 2017,
            is_active: true,
            version: 1,
        })
    };
    rows(include_str!("../../../../reference/industries.csv")).filter_map(industry).collect()
}

/// The categories of projects.
pub(super) fn categories() -> Vec<categories::Model> {
    let category = |fields: Vec<&'static str>| {
        let [code, name, position, _] = fields.try_into().ok()?;
        Some(categories::Model {
            code: code.to_owned(),
            name: name.to_owned(),
            position: position.parse().ok()?,
            is_active: true,
            source: "dujiang".to_owned(),
            year: 2026,
            version: 1,
        })
    };
    rows(include_str!("../../../../reference/categories.csv")).filter_map(category).collect()
}
