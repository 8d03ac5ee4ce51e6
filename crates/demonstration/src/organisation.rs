//! The organisation tree: region → county government → bureaus and townships → sections.

use crate::model::{Unit, UnitIndex};
use crate::places::{COUNTY_CODE, COUNTY_NAME, Places};
use crate::words::{field, list, rows};

/// The region at the root.
pub(crate) const REGION: UnitIndex = 0;
/// The county government.
pub(crate) const GOVERNMENT: UnitIndex = 1;

const TOWNSHIP_SECTIONS: [&str; 4] = ["党政综合办公室", "经济发展办公室", "规划建设办公室", "社会事务办公室"];

/// A bureau or township: what logins and work lists know it by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Office {
    /// Short name in Latin letters.
    pub(crate) slug: &'static str,
    pub(crate) unit: UnitIndex,
    /// Index of its first section; the others follow.
    pub(crate) first_section: UnitIndex,
    pub(crate) sections: usize,
}

impl Office {
    /// The section at a place, counted in a circle.
    pub(crate) fn section(&self, place: usize) -> UnitIndex {
        place.checked_rem(self.sections).map_or(self.unit, |place| self.first_section + place)
    }
}

/// All units, and the offices among them.
#[derive(Clone, Debug)]
pub(crate) struct Organisation {
    pub(crate) units: Vec<Unit>,
    pub(crate) bureaus: Vec<Office>,
    /// In the order of the townships of [`Places`].
    pub(crate) townships: Vec<Office>,
}

impl Organisation {
    /// Build the tree.
    pub(crate) fn build(places: &Places) -> Self {
        let mut tree = Self { units: Vec::new(), bureaus: Vec::new(), townships: Vec::new() };
        tree.units.push(unit(None, "region", COUNTY_NAME.into(), COUNTY_CODE.into(), 1));
        let government = Unit {
            short_name: "县政府".into(),
            ..unit(
                Some(REGION),
                "government",
                format!("{COUNTY_NAME}人民政府"),
                format!("{COUNTY_CODE}-G"),
                1,
            )
        };
        tree.units.push(government);
        for (place, row) in rows(include_str!("words/bureaus.txt")).enumerate() {
            tree.add_bureau(place, &row);
        }
        for place in 0..places.townships.len() {
            tree.add_township(places, place);
        }
        tree
    }

    /// The bureau with this short Latin name.
    pub(crate) fn bureau(&self, slug: &str) -> Office {
        self.bureaus.iter().find(|office| office.slug == slug).copied().unwrap_or_default()
    }

    fn add_bureau(&mut self, place: usize, row: &[&'static str]) {
        let code = format!("{COUNTY_CODE}-B{:02}", place + 1);
        let bureau = Unit {
            short_name: field(row, 2).into(),
            ..unit(Some(GOVERNMENT), "bureau", format!("{COUNTY_NAME}{}", field(row, 1)), code, number(place))
        };
        let office = self.add_office(field(row, 0), bureau, &list(field(row, 3)));
        self.bureaus.push(office);
    }

    fn add_township(&mut self, places: &Places, place: usize) {
        let Some(township) = places.townships.get(place) else { return };
        let town = Unit {
            short_name: township.name.into(),
            region_code: township.code.into(),
            ..unit(
                Some(GOVERNMENT),
                "township",
                format!("{COUNTY_NAME}{}人民政府", township.name),
                format!("{COUNTY_CODE}-T{:02}", place + 1),
                number(place + self.bureaus.len()),
            )
        };
        let office = self.add_office(township.slug, town, &TOWNSHIP_SECTIONS);
        self.townships.push(office);
    }

    fn add_office(&mut self, slug: &'static str, office: Unit, sections: &[&str]) -> Office {
        let index = self.units.len();
        let (code, region_code) = (office.code.clone(), office.region_code.clone());
        self.units.push(office);
        self.units.extend(sections.iter().enumerate().map(|(place, name)| Unit {
            region_code: region_code.clone(),
            ..unit(Some(index), "section", (*name).into(), format!("{code}-{:02}", place + 1), number(place))
        }));
        Office { slug, unit: index, first_section: index + 1, sections: sections.len() }
    }
}

fn unit(parent: Option<UnitIndex>, kind: &'static str, name: String, code: String, position: u32) -> Unit {
    Unit { parent, kind, short_name: name.clone(), name, code, region_code: COUNTY_CODE.into(), position }
}

fn number(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}
