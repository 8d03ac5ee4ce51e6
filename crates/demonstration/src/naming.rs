//! Names of projects, no two alike.
//!
//! The pattern of a kind of project has slots for places. Its combinations of places are numbered, and the
//! n-th project of a kind takes the n-th number on a walk that visits every number once before it returns.
//! When all places are used, the next round says so in the name (第二批). So names differ without anybody
//! keeping a list of the ones given out.

use std::collections::BTreeMap;

use crate::dice::{Dice, mix, nth};
use crate::places::{COUNTY_CODE, COUNTY_NAME, Places};
use crate::templates::Template;
use crate::words::{chinese_number, fill, slots};

/// Where a project is, and the words that say so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Site {
    /// The place of its township in [`Places`]; none for a project of the whole county.
    pub(crate) township: Option<usize>,
    words: BTreeMap<&'static str, String>,
    round: u64,
}

/// A prime larger than any list of places: steps of it visit every number of combinations.
const STRIDE: u64 = 7919;

impl Site {
    /// The site of the `ordinal`-th project of a kind.
    pub(crate) fn choose(places: &Places, template: &Template, ordinal: u64, offset: u64) -> Self {
        let slots: Vec<&str> = slots(template.name).into_iter().filter(|slot| *slot != "year").collect();
        let sizes: Vec<u64> = slots.iter().map(|slot| size(places, slot)).collect();
        let combinations = sizes.iter().product::<u64>().max(1);
        let start = mix(offset) % combinations;
        let mut number = (ordinal % combinations * STRIDE + start) % combinations;
        let mut site = Self { round: ordinal / combinations, ..Self::default() };
        for (slot, size) in slots.into_iter().zip(sizes) {
            site.add(places, slot, usize::try_from(number % size).unwrap_or(0));
            number /= size;
        }
        site
    }

    /// The name in a year.
    pub(crate) fn name(&self, template: &Template, year: i32) -> String {
        let name = fill(template.name, |slot| self.word(slot, year));
        if self.round == 0 { name } else { format!("{name}（第{}批）", chinese_number(self.round + 1)) }
    }

    /// The summary, with figures of a believable size; floor space follows the investment in 分.
    pub(crate) fn summary(&self, template: &Template, year: i32, investment: i64, dice: &mut Dice) -> String {
        fill(template.summary, |slot| match slot {
            "sqm" => floor_space(template.works, investment, dice).to_string(),
            _ => figure(slot, dice).unwrap_or_else(|| self.word(slot, year)),
        })
    }

    /// Code of the township, or of the county.
    pub(crate) fn region_code(&self, places: &Places) -> String {
        self.township
            .and_then(|place| places.townships.get(place))
            .map_or(COUNTY_CODE, |town| town.code)
            .into()
    }

    /// The address as a sign on site would give it.
    pub(crate) fn address(&self, places: &Places) -> String {
        let word = |slots: &[&'static str]| slots.iter().find_map(|slot| self.words.get(slot));
        let township =
            self.township.and_then(|place| places.townships.get(place)).map(|township| township.name);
        if let Some(institution) = word(&["school", "secondary", "hospital"]) {
            return format!("{COUNTY_NAME}{institution}院内");
        }
        match (township, word(&["village", "road", "community"])) {
            (Some(township), Some(spot)) => format!("{COUNTY_NAME}{township}{spot}"),
            (Some(township), None) => format!("{COUNTY_NAME}{township}集镇"),
            (None, _) => match word(&["zone", "scenic", "reservoir", "river", "side"]) {
                Some(spot) => format!("{COUNTY_NAME}{spot}"),
                None => format!("{COUNTY_NAME}城区"),
            },
        }
    }

    fn word(&self, slot: &str, year: i32) -> String {
        if slot == "year" { year.to_string() } else { self.words.get(slot).cloned().unwrap_or_default() }
    }

    fn add(&mut self, places: &Places, slot: &'static str, value: usize) {
        let villages = places.villages_per_township().max(1);
        let village = |township: usize, value: usize| {
            places.townships.get(township).map_or("", |township| nth(&township.villages, value))
        };
        let word = match slot {
            "town" => {
                self.township = Some(value);
                places.townships.get(value).map_or("", |township| township.name)
            }
            "village" => {
                self.township = Some(value / villages);
                village(value / villages, value % villages)
            }
            // Another village of the same township: 1 to n−1 places further on.
            "village2" => {
                let township = self.township.unwrap_or(0);
                let first = places.townships.get(township).map_or(0, |township| {
                    let name = self.words.get("village").map_or("", String::as_str);
                    township.villages.iter().position(|village| *village == name).unwrap_or(0)
                });
                village(township, first + 1 + value)
            }
            _ => {
                // Roads, quarters and institutions are those of the county seat.
                if matches!(slot, "road" | "community" | "school" | "secondary" | "hospital") {
                    self.township = Some(0);
                }
                places.values.get(slot).map_or("", |values| nth(values, value))
            }
        };
        self.words.insert(slot, word.into());
    }
}

fn size(places: &Places, slot: &str) -> u64 {
    let villages = places.villages_per_township();
    let size = match slot {
        "town" => places.townships.len(),
        "village" => places.townships.len() * villages,
        "village2" => villages.saturating_sub(1),
        _ => places.values.get(slot).map_or(1, Vec::len),
    };
    u64::try_from(size).unwrap_or(1).max(1)
}

/// A figure for a slot of a summary, or none when the slot is a place.
fn figure(slot: &str, dice: &mut Dice) -> Option<String> {
    let figure = match slot {
        "km" => return Some(format!("{}.{}", dice.between(1, 12), dice.between(0, 9))),
        "mu" => dice.between(6, 180) * 50,
        // Plots that a village or a site can hold.
        "acre" => dice.between(4, 60) * 10,
        "hu" => dice.between(8, 240) * 10,
        "n" => dice.between(6, 48),
        "few" => dice.between(2, 6),
        _ => return None,
    };
    Some(figure.to_string())
}

/// Square metres that an investment in 分 buys, at a usual price of the kind of works.
fn floor_space(works: &str, investment: i64, dice: &mut Dice) -> i64 {
    let (low, high) = match works {
        "building" => (3000, 4600),
        "farm" | "scenic" => (1500, 2400),
        "renovation" => (900, 1600),
        "greening" | "sports" => (380, 760),
        _ => (1800, 3000),
    };
    (investment / 100 / dice.between(low, high) / 10 * 10).max(60)
}
