//! An amount against a fixed limit.
//!
//! Example: 必须招标的工程项目规定 (发展改革委令第16号) art. 5: a works contract estimated at 400万元以上 must be
//! tendered. Amounts are integers in 分.

use serde::{Deserialize, Serialize};

use super::{Crossing, Wording};
use crate::rules::{FaultCode, Kind, RuleKind, ShapeFault, TypedParams};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AmountThreshold;

/// The limit and its wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountParams {
    /// The limit in 分, above zero.
    pub limit_fen: i64,
    /// How the document words it.
    pub wording: Wording,
}

/// The amount of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountFacts {
    /// In 分. What the rule wants added up is added up by the caller.
    pub amount_fen: i64,
}

impl Kind for AmountThreshold {
    const KIND: RuleKind = RuleKind::AmountThreshold;
    const NUMBERS: &'static [&'static str] = Crossing::NUMBERS;
    type Params = AmountParams;
    type Input = AmountFacts;
    type Tables<'a> = ();
    type Outcome = Crossing;

    fn validate(params: &AmountParams) -> Result<(), ShapeFault> {
        if params.limit_fen > 0 {
            Ok(())
        } else {
            Err(ShapeFault::at("/limit_fen", FaultCode::InvalidValue, "a limit is above zero"))
        }
    }

    fn evaluate(params: &AmountParams, input: &AmountFacts, (): ()) -> Crossing {
        Crossing {
            is_crossed: params.wording.holds(&input.amount_fen, &params.limit_fen),
            amount_fen: input.amount_fen,
            limit_fen: params.limit_fen,
        }
    }

    fn own(params: &TypedParams) -> Option<&AmountParams> {
        match params {
            TypedParams::AmountThreshold(params) => Some(params),
            _ => None,
        }
    }
}
