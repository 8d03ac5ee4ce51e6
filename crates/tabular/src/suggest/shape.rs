//! What the cells of a column look like.

use serde::{Deserialize, Serialize};

use super::similarity::share;
use crate::Cell;
use crate::values::{self, AmountUnit, OrderEvidence, PlainPercent};

/// The kind of content a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Any text.
    Text,
    /// A word of a vocabulary: neither a date nor a number.
    Word,
    /// A short text without line breaks, such as a number or code.
    Code,
    /// A date.
    Date,
    /// An amount of money.
    Amount,
    /// A whole number.
    Integer,
    /// A percentage.
    Percent,
    /// Yes or no.
    Boolean,
}

/// Longer texts are no codes.
const CODE_CHARS: usize = 64;

impl Shape {
    /// The percentage of cells that look the part; `None` when any text would do, or there are no cells.
    pub(super) fn fits(self, cells: &[&Cell]) -> Option<u8> {
        if self == Self::Text || cells.is_empty() {
            return None;
        }
        let fitting = cells.iter().filter(|cell| self.fits_cell(cell)).count();
        Some(share(fitting, cells.len(), 100))
    }

    fn fits_cell(self, cell: &Cell) -> bool {
        match self {
            Self::Text => true,
            Self::Word => !Self::Date.fits_cell(cell) && !Self::Amount.fits_cell(cell),
            Self::Code => {
                let text = cell.display();
                !text.contains('\n') && text.chars().count() <= CODE_CHARS
            }
            Self::Date => values::date(cell, OrderEvidence::default()).is_ok(),
            Self::Amount => values::amount(cell, AmountUnit::YUAN).is_ok(),
            Self::Integer => values::whole_number(cell).is_ok(),
            Self::Percent => values::percent(cell, PlainPercent::Points).is_ok(),
            Self::Boolean => values::boolean(cell).is_ok(),
        }
    }
}
