//! What people write beside a decision.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::words::{field, fill, rows};

/// Reasons by what they are for.
#[derive(Clone, Debug)]
pub(crate) struct Reasons(BTreeMap<&'static str, Vec<&'static str>>);

impl Reasons {
    /// Read the word list.
    pub(crate) fn read() -> Self {
        let mut reasons: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in rows(include_str!("words/reasons.txt")) {
            reasons.entry(field(&row, 0)).or_default().push(field(&row, 1));
        }
        Self(reasons)
    }

    /// A reason for a command given in a state: the one for both, else the one for the command.
    pub(crate) fn give(&self, command: &str, from: &str, year: i32, dice: &mut Dice) -> Option<String> {
        let both = format!("{command}_{from}");
        let choices = self.0.get(both.as_str()).or_else(|| self.0.get(command))?;
        let number = dice.between(3, 268);
        let score = format!("{}.{}", dice.between(80, 94), dice.between(0, 9));
        Some(fill(dice.pick(choices), |slot| match slot {
            "no" => number.to_string(),
            "year" => year.to_string(),
            _ => score.clone(),
        }))
    }
}
