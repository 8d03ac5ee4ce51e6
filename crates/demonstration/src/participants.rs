//! Who takes part: the lead unit, and up to three units that deliver something to it.

use crate::dice::Dice;
use crate::model::{Participant, PersonIndex, UnitIndex};
use crate::words::{field, list, rows};

/// A unit that other units' projects need, and for what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cooperation {
    /// Latin short name of a bureau; `town` for the township of the place.
    pub(crate) slug: &'static str,
    deliverable: &'static str,
    categories: Vec<&'static str>,
}

/// Read the word list.
pub(crate) fn cooperations() -> Vec<Cooperation> {
    rows(include_str!("words/cooperation.txt"))
        .map(|row| Cooperation {
            slug: field(&row, 0),
            deliverable: field(&row, 1),
            categories: list(field(&row, 2)),
        })
        .collect()
}

/// The participants of a project. `office` finds the unit of a slug and whom to ask there.
pub(crate) fn participants(
    lead: (UnitIndex, PersonIndex),
    category: &str,
    known: &[Cooperation],
    office: impl Fn(&str) -> Option<(UnitIndex, PersonIndex)>,
    dice: &mut Dice,
) -> Vec<Participant> {
    let wanted = usize::try_from(dice.between(0, 3)).unwrap_or(0);
    let fits =
        |entry: &&Cooperation| entry.categories.iter().any(|fitting| *fitting == "*" || *fitting == category);
    let candidates: Vec<_> = known
        .iter()
        .filter(fits)
        .filter_map(|entry| office(entry.slug).map(|(unit, contact)| (unit, contact, entry.deliverable)))
        .filter(|(unit, ..)| *unit != lead.0)
        .collect();
    let order = dice.order(candidates.len());
    let chosen = order.into_iter().filter_map(|place| candidates.get(place)).take(wanted);
    let lead = Participant {
        unit: lead.0,
        role: "lead",
        deliverable: "项目组织实施与建设管理".into(),
        contact: lead.1,
    };
    std::iter::once(lead)
        .chain(chosen.map(|(unit, contact, deliverable)| Participant {
            unit: *unit,
            role: "cooperating",
            deliverable: (*deliverable).into(),
            contact: *contact,
        }))
        .collect()
}
