//! Where things are: the county, its townships and villages, and the places of the county seat.

use std::collections::BTreeMap;

use crate::model::Region;
use crate::words::{field, list, rows};

/// Code of the invented county; no real division begins with 99.
pub(crate) const COUNTY_CODE: &str = "990101";
/// Name of the invented county.
pub(crate) const COUNTY_NAME: &str = "安澜县";

/// A township of the county.
#[derive(Clone, Debug, Default)]
pub(crate) struct Township {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) name: &'static str,
    pub(crate) villages: Vec<&'static str>,
}

/// Everything a name can be put together from.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    /// The county seat comes first.
    pub(crate) townships: Vec<Township>,
    /// Slot of a pattern → its values.
    pub(crate) values: BTreeMap<&'static str, Vec<&'static str>>,
}

impl Places {
    /// Read the word lists.
    pub(crate) fn read() -> Self {
        let townships = rows(include_str!("words/townships.txt"))
            .map(|row| Township {
                code: field(&row, 0),
                slug: field(&row, 1),
                name: field(&row, 2),
                villages: list(field(&row, 3)),
            })
            .collect();
        let values = rows(include_str!("words/places.txt"))
            .map(|row| (field(&row, 0), list(field(&row, 1))))
            .collect();
        Self { townships, values }
    }

    /// Villages of every township; each township has the same number.
    pub(crate) fn villages_per_township(&self) -> usize {
        self.townships.first().map_or(0, |township| township.villages.len())
    }

    /// The county and its townships as rows for the region table.
    pub(crate) fn regions(&self) -> Vec<Region> {
        let county =
            Region { code: COUNTY_CODE.into(), parent_code: None, name: COUNTY_NAME.into(), level: "county" };
        let townships = self.townships.iter().map(|township| Region {
            code: township.code.into(),
            parent_code: Some(COUNTY_CODE.into()),
            name: township.name.into(),
            level: "township",
        });
        std::iter::once(county).chain(townships).collect()
    }
}
