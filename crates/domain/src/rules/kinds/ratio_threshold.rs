//! An amount against a share of another amount.
//!
//! Examples: 政府投资条例 art. 12 (概算超过估算10%), 政府采购法 art. 49 (补充合同不得超过原合同金额的百分之十).
//! Shares are basis points (1000 = 10 %), compared by cross-multiplication in 128 bits: no rounding decides.

use serde::{Deserialize, Serialize};

use super::{Crossing, Wording};
use crate::rules::{FaultCode, Kind, RuleKind, ShapeFault, TypedParams};

/// Basis points of the whole.
const WHOLE: i128 = 10_000;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatioThreshold;

/// What is measured against the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// By how much the amount exceeds the base: 概算 over 估算.
    Excess,
    /// The amount itself as a share of the base: retention of a settled price.
    Share,
}

/// The share and its wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatioParams {
    /// Basis points of the base, 0 to 100,000 (ten times the base).
    pub ratio_bp: u32,
    /// How the document words it.
    pub wording: Wording,
    /// What is measured.
    pub measure: Measure,
}

/// The two amounts of the case, in 分.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatioFacts {
    /// The amount that is judged.
    pub amount_fen: i64,
    /// The amount it is measured against. Zero or less holds nothing: every share of it is zero.
    pub base_fen: i64,
}

impl Kind for RatioThreshold {
    const KIND: RuleKind = RuleKind::RatioThreshold;
    const NUMBERS: &'static [&'static str] = Crossing::NUMBERS;
    type Params = RatioParams;
    type Input = RatioFacts;
    type Tables<'a> = ();
    type Outcome = Crossing;

    fn validate(params: &RatioParams) -> Result<(), ShapeFault> {
        if params.ratio_bp <= 100_000 {
            Ok(())
        } else {
            Err(ShapeFault::at("/ratio_bp", FaultCode::InvalidValue, "at most 100000 basis points"))
        }
    }

    fn evaluate(params: &RatioParams, input: &RatioFacts, (): ()) -> Crossing {
        let base = i128::from(input.base_fen.max(0));
        let share = match params.measure {
            Measure::Excess => WHOLE + i128::from(params.ratio_bp),
            Measure::Share => i128::from(params.ratio_bp),
        };
        let limit = base * share;
        Crossing {
            is_crossed: params.wording.holds(&(i128::from(input.amount_fen) * WHOLE), &limit),
            amount_fen: input.amount_fen,
            limit_fen: i64::try_from(limit / WHOLE).unwrap_or(i64::MAX),
        }
    }

    fn own(params: &TypedParams) -> Option<&RatioParams> {
        match params {
            TypedParams::RatioThreshold(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Kind, Measure, RatioFacts, RatioParams, RatioThreshold, Wording};

    fn crossed(ratio_bp: u32, wording: Wording, measure: Measure, amount_fen: i64, base_fen: i64) -> bool {
        let params = RatioParams { ratio_bp, wording, measure };
        RatioThreshold::evaluate(&params, &RatioFacts { amount_fen, base_fen }, ()).is_crossed
    }

    #[test]
    fn over_an_empty_base_everything_is_excess() {
        assert!(crossed(500, Wording::MoreThan, Measure::Excess, 1, 0));
        assert!(!crossed(500, Wording::MoreThan, Measure::Excess, 0, 0));
        assert!(crossed(500, Wording::MoreThan, Measure::Share, 1, -100));
    }

    #[test]
    fn the_largest_amounts_do_not_overflow() {
        assert!(!crossed(100_000, Wording::MoreThan, Measure::Excess, i64::MAX, i64::MAX));
        assert!(crossed(0, Wording::MoreThan, Measure::Excess, i64::MAX, i64::MAX - 1));
        assert!(!crossed(0, Wording::MoreThan, Measure::Share, i64::MIN, i64::MIN));
    }

    proptest! {
        #[test]
        fn excess_is_a_share_of_the_whole_and_more(
            bp in 0_u32..50_000, amount in -1_000_000_i64..1_000_000, base in 0_i64..1_000_000,
        ) {
            prop_assert_eq!(
                crossed(bp, Wording::MoreThan, Measure::Excess, amount, base),
                crossed(bp + 10_000, Wording::MoreThan, Measure::Share, amount, base)
            );
        }

        #[test]
        fn a_larger_amount_never_falls_back_under_the_limit(
            bp in 0_u32..20_000, amount in 0_i64..1_000_000, more in 0_i64..1_000, base in 0_i64..1_000_000,
        ) {
            if crossed(bp, Wording::AtLeast, Measure::Excess, amount, base) {
                prop_assert!(crossed(bp, Wording::AtLeast, Measure::Excess, amount + more, base));
            }
        }
    }
}
