//! Kinds of project a county builds: one line of a word list each, one list per category.

use crate::words::{field, rows};

/// One kind of project.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Template {
    /// Category code of the reference table.
    pub(crate) category: &'static str,
    /// Which breakdown of works it has.
    pub(crate) works: &'static str,
    /// Latin short name of the lead bureau; `town` for the township of the place.
    pub(crate) unit: &'static str,
    /// Class of GB/T 4754-2017.
    pub(crate) industry: &'static str,
    /// Median investment in 万元.
    pub(crate) median_wan: i64,
    /// Usual duration.
    pub(crate) months: i64,
    /// Pattern of the name.
    pub(crate) name: &'static str,
    /// Pattern of the summary.
    pub(crate) summary: &'static str,
}

const LISTS: [(&str, &str); 16] = [
    ("transport", include_str!("words/projects/transport.txt")),
    ("water", include_str!("words/projects/water.txt")),
    ("agriculture", include_str!("words/projects/agriculture.txt")),
    ("education", include_str!("words/projects/education.txt")),
    ("health", include_str!("words/projects/health.txt")),
    ("urban", include_str!("words/projects/urban.txt")),
    ("environment", include_str!("words/projects/environment.txt")),
    ("forestry", include_str!("words/projects/forestry.txt")),
    ("culture", include_str!("words/projects/culture.txt")),
    ("welfare", include_str!("words/projects/welfare.txt")),
    ("park", include_str!("words/projects/park.txt")),
    ("digital", include_str!("words/projects/digital.txt")),
    ("emergency", include_str!("words/projects/emergency.txt")),
    ("energy", include_str!("words/projects/energy.txt")),
    ("justice", include_str!("words/projects/justice.txt")),
    ("service", include_str!("words/projects/service.txt")),
];

/// All kinds of project. A line whose numbers cannot be read has none of either, which a test refuses.
pub(crate) fn templates() -> Vec<Template> {
    LISTS
        .into_iter()
        .flat_map(|(category, text)| rows(text).map(move |row| template(category, &row)))
        .collect()
}

fn template(category: &'static str, row: &[&'static str]) -> Template {
    Template {
        category,
        works: field(row, 0),
        unit: field(row, 1),
        industry: field(row, 2),
        median_wan: field(row, 3).parse().unwrap_or(0),
        months: field(row, 4).parse().unwrap_or(0),
        name: field(row, 5),
        summary: field(row, 6),
    }
}
