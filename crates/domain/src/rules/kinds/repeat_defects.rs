//! From how many on the same sort of defect of the same party is a repeated one, and how many inspections it
//! takes before that says anything about the party.

use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RepeatDefects;

/// The two numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepeatParams {
    /// Inspections with the same sort of defect from which on it is repeated; at least two.
    pub min_repeats: u32,
    /// Inspections of the party below which the sample is small; at least one.
    pub min_inspections: u32,
}

/// What was counted of one party and one sort of defect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RepeatFacts {
    /// Finished inspections of the party.
    pub inspections: u32,
    /// Those that found such a defect.
    pub with_defect: u32,
}

/// What the numbers mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeated {
    /// Found often enough.
    pub is_repeated: bool,
    /// Too few inspections to compare the party with others.
    pub is_small_sample: bool,
}

impl Outcome for Repeated {
    /// A count objects to nothing.
    fn grounds(&self) -> Option<Grounds> {
        None
    }
}

impl Kind for RepeatDefects {
    const KIND: RuleKind = RuleKind::RepeatDefects;
    const NUMBERS: &'static [&'static str] = &[];
    type Params = RepeatParams;
    type Input = RepeatFacts;
    type Tables<'a> = ();
    type Outcome = Repeated;

    fn validate(params: &RepeatParams) -> Result<(), ShapeFault> {
        if params.min_repeats < 2 {
            return Err(ShapeFault::at("/min_repeats", FaultCode::InvalidValue, "once is no repetition"));
        }
        if params.min_inspections < 1 {
            return Err(ShapeFault::at(
                "/min_inspections",
                FaultCode::InvalidValue,
                "at least one inspection",
            ));
        }
        Ok(())
    }

    fn evaluate(params: &RepeatParams, facts: &RepeatFacts, (): ()) -> Repeated {
        Repeated {
            is_repeated: facts.with_defect >= params.min_repeats,
            is_small_sample: facts.inspections < params.min_inspections,
        }
    }

    fn own(params: &TypedParams) -> Option<&RepeatParams> {
        match params {
            TypedParams::RepeatDefects(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_themselves_are_enough() {
        let params = RepeatParams { min_repeats: 2, min_inspections: 5 };
        let judge = |inspections, with_defect| {
            RepeatDefects::evaluate(&params, &RepeatFacts { inspections, with_defect }, ())
        };
        assert_eq!(judge(5, 2), Repeated { is_repeated: true, is_small_sample: false });
        assert_eq!(judge(4, 1), Repeated { is_repeated: false, is_small_sample: true });
    }

    #[test]
    fn once_is_no_repetition() {
        let once = RepeatParams { min_repeats: 1, min_inspections: 5 };
        assert_eq!(RepeatDefects::validate(&once).unwrap_err().pointer, "/min_repeats");
    }
}
