//! A rung of the ladder 资金预警阶梯: what was spent as a share of what it may be.
//!
//! A rung speaks from its share up to that of the next rung, so that one line has one alert at a time. Shares
//! are compared by cross-multiplication in 128 bits: no rounding decides. 平台管理办法: 80 % 提示, 95 % 黄色,
//! 105 % 红色.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::progress_gap::percent;
use super::wording::yuan;
use super::{Handling, Wording};
use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// Basis points of the whole.
const WHOLE: i128 = 10_000;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpentShare;

/// Where the rung begins and the next one takes over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareParams {
    /// Basis points of the limit, 1 to 100,000.
    pub share_bp: u32,
    /// Whether the share itself is on the rung.
    pub wording: Wording,
    /// Where the next rung takes over, itself included; none for the last.
    #[serde(default)]
    pub next_bp: Option<u32>,
    /// What is asked of whom.
    pub handling: Handling,
}

/// The two amounts, in 分.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFacts {
    /// What was spent or promised.
    pub amount_fen: i64,
    /// What it may be. Zero or less has no shares: the rule is silent.
    pub base_fen: i64,
}

/// Where an amount stands on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// The rule speaks.
    pub is_tripped: bool,
    /// What was spent, in 分.
    pub amount_fen: i64,
    /// The share of the base where the rung begins, in 分, rounded down.
    pub limit_fen: i64,
    /// What it may be, in 分.
    pub base_fen: i64,
    /// The share in basis points, rounded down.
    pub share_bp: i64,
}

impl Outcome for Rung {
    fn grounds(&self) -> Option<Grounds> {
        self.is_tripped.then(|| Grounds {
            missing: Vec::new(),
            numbers: [
                ("amount".to_owned(), Value::from(yuan(i128::from(self.amount_fen)))),
                ("limit".to_owned(), Value::from(yuan(i128::from(self.limit_fen)))),
                ("base".to_owned(), Value::from(yuan(i128::from(self.base_fen)))),
                ("share".to_owned(), Value::from(percent(self.share_bp))),
            ]
            .into_iter()
            .collect(),
        })
    }
}

impl Kind for SpentShare {
    const KIND: RuleKind = RuleKind::SpentShare;
    const NUMBERS: &'static [&'static str] = &["amount", "limit", "base", "share"];
    type Params = ShareParams;
    type Input = ShareFacts;
    type Tables<'a> = ();
    type Outcome = Rung;

    fn validate(params: &ShareParams) -> Result<(), ShapeFault> {
        if !(1..=100_000).contains(&params.share_bp) {
            return Err(ShapeFault::at("/share_bp", FaultCode::InvalidValue, "1 to 100000 basis points"));
        }
        if !matches!(params.wording, Wording::AtLeast | Wording::MoreThan) {
            return Err(ShapeFault::at("/wording", FaultCode::InvalidValue, "at_least or more_than"));
        }
        if params.next_bp.is_some_and(|next| next <= params.share_bp) {
            return Err(ShapeFault::at("/next_bp", FaultCode::InvalidValue, "above the share of this rung"));
        }
        params.handling.validate()
    }

    fn evaluate(params: &ShareParams, facts: &ShareFacts, (): ()) -> Rung {
        let amount = i128::from(facts.amount_fen) * WHOLE;
        let base = i128::from(facts.base_fen.max(0));
        let begins = base * i128::from(params.share_bp);
        let is_beyond = params.next_bp.is_some_and(|next| amount >= base * i128::from(next));
        Rung {
            is_tripped: base > 0 && params.wording.holds(&amount, &begins) && !is_beyond,
            amount_fen: facts.amount_fen,
            limit_fen: i64::try_from(begins / WHOLE).unwrap_or(i64::MAX),
            base_fen: facts.base_fen,
            share_bp: if base > 0 { i64::try_from(amount / base).unwrap_or(i64::MAX) } else { 0 },
        }
    }

    fn own(params: &TypedParams) -> Option<&ShareParams> {
        match params {
            TypedParams::SpentShare(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::handling::sample;
    use super::*;

    fn rung(share_bp: u32, next_bp: Option<u32>) -> ShareParams {
        ShareParams { share_bp, wording: Wording::AtLeast, next_bp, handling: sample() }
    }

    fn trips(params: &ShareParams, amount_fen: i64, base_fen: i64) -> bool {
        SpentShare::evaluate(params, &ShareFacts { amount_fen, base_fen }, ()).is_tripped
    }

    #[test]
    fn five_percent_over_two_million_is_red_to_the_cent() {
        let red = rung(10_500, None);
        assert!(!trips(&red, 209_999_999, 200_000_000));
        assert!(trips(&red, 210_000_000, 200_000_000));
    }

    #[test]
    fn nothing_is_no_share_of_nothing() {
        assert!(!trips(&rung(8_000, None), 0, 0));
        assert!(!trips(&rung(8_000, None), 5, 0));
    }

    proptest! {
        #[test]
        fn an_amount_stands_on_one_rung_at_most(amount in 0_i64..400_000_000, base in 1_i64..200_000_000) {
            let ladder = [rung(8_000, Some(9_500)), rung(9_500, Some(10_500)), rung(10_500, None)];
            let on = ladder.iter().filter(|rung| trips(rung, amount, base)).count();
            let is_on_the_ladder = i128::from(amount) * 10 >= i128::from(base) * 8;
            prop_assert_eq!(on, usize::from(is_on_the_ladder));
        }
    }
}
