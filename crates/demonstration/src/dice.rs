//! Seeded choice: everything that varies in the county comes from here.
//!
//! Each thing has its own generator, made from the seed, the purpose and the index of the thing, so that one
//! project can be made without the ones before it and a new choice in one place moves nothing elsewhere.

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

/// What a generator is for; two purposes never share a stream.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Purpose {
    /// The roster of people.
    People,
    /// Which kind of project comes at which place of a round.
    TemplateRound,
    /// Which state comes at which place of a round.
    StateRound,
    /// Everything about one project.
    Project,
    /// A project that is drawn again until it suits its plot.
    Redrawn,
    /// The money, the reports and the risks of one project.
    Story,
}

impl Purpose {
    fn salt(self) -> u64 {
        match self {
            Self::People => 0x51,
            Self::TemplateRound => 0x52,
            Self::StateRound => 0x53,
            Self::Project => 0x55,
            Self::Redrawn => 0x56,
            Self::Story => 0x57,
        }
    }
}

/// A seeded generator of choices.
pub(crate) struct Dice(StdRng);

impl Dice {
    /// The generator of one thing.
    pub(crate) fn of(seed: u64, purpose: Purpose, index: u64) -> Self {
        Self(StdRng::seed_from_u64(mix(mix(seed ^ purpose.salt()) ^ index)))
    }

    /// A whole number from `low` to `high`, both included; `low` when the range is empty.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        if high <= low { low } else { self.0.random_range(low..=high) }
    }

    /// True in `percent` of a hundred cases.
    pub(crate) fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of the entries, or the default of an empty list.
    pub(crate) fn pick<T: Copy + Default>(&mut self, entries: &[T]) -> T {
        let last = i64::try_from(entries.len()).unwrap_or(0) - 1;
        let position = usize::try_from(self.between(0, last)).unwrap_or(0);
        entries.get(position).copied().unwrap_or_default()
    }

    /// The numbers below `length` in random order.
    pub(crate) fn order(&mut self, length: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..length).collect();
        order.shuffle(&mut self.0);
        order
    }
}

/// Spread the bits of a number (the finaliser of `SplitMix64`), so that neighbouring indexes share nothing.
pub(crate) fn mix(number: u64) -> u64 {
    let step = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let step = (step ^ (step >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let step = (step ^ (step >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    step ^ (step >> 31)
}

/// The entry at `number` modulo the length, or the default of an empty list.
pub(crate) fn nth<T: Copy + Default>(entries: &[T], number: usize) -> T {
    number.checked_rem(entries.len()).and_then(|position| entries.get(position)).copied().unwrap_or_default()
}
