//! Two shares that should go together and do not.
//!
//! Examples: progress behind plan, money ahead of or behind the work, budget execution behind time. Shares are
//! basis points (10,000 = 100 %), their distance is in points of a hundred (百分点), one point = 100 basis points.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Handling, Wording};
use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgressGap;

/// On which side of the reference the value stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapSide {
    /// 超前: the value runs ahead.
    Ahead,
    /// 滞后: the value lags behind.
    Behind,
}

/// How far apart is too far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapParams {
    /// Basis points, 1 to 10,000; 1,500 are fifteen points.
    pub gap_bp: u32,
    /// Whether the limit itself is too far.
    pub wording: Wording,
    /// Which side.
    pub side: GapSide,
    /// What is asked of whom.
    pub handling: Handling,
}

/// The two shares, in basis points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GapFacts {
    /// What is judged: progress made, money paid.
    pub value_bp: i64,
    /// What it should go along with: the plan, the work, the time.
    pub reference_bp: i64,
}

/// How far apart they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The rule speaks.
    pub is_tripped: bool,
    /// What is judged, in basis points.
    pub value_bp: i64,
    /// What it should go along with, in basis points.
    pub reference_bp: i64,
    /// How far the value stands out on the side of the rule; negative on the other.
    pub gap_bp: i64,
    /// The limit of the rule, in basis points.
    pub limit_bp: i64,
}

impl Outcome for Gap {
    fn grounds(&self) -> Option<Grounds> {
        self.is_tripped.then(|| Grounds {
            missing: Vec::new(),
            numbers: [
                ("value".to_owned(), Value::from(percent(self.value_bp))),
                ("reference".to_owned(), Value::from(percent(self.reference_bp))),
                ("gap".to_owned(), Value::from(percent(self.gap_bp))),
                ("limit".to_owned(), Value::from(percent(self.limit_bp))),
            ]
            .into_iter()
            .collect(),
        })
    }
}

impl Kind for ProgressGap {
    const KIND: RuleKind = RuleKind::ProgressGap;
    const NUMBERS: &'static [&'static str] = &["value", "reference", "gap", "limit"];
    type Params = GapParams;
    type Input = GapFacts;
    type Tables<'a> = ();
    type Outcome = Gap;

    fn validate(params: &GapParams) -> Result<(), ShapeFault> {
        if !(1..=10_000).contains(&params.gap_bp) {
            return Err(ShapeFault::at("/gap_bp", FaultCode::InvalidValue, "1 to 10000 basis points"));
        }
        if !matches!(params.wording, Wording::AtLeast | Wording::MoreThan) {
            return Err(ShapeFault::at("/wording", FaultCode::InvalidValue, "at_least or more_than"));
        }
        params.handling.validate()
    }

    fn evaluate(params: &GapParams, facts: &GapFacts, (): ()) -> Gap {
        let ahead = facts.value_bp.saturating_sub(facts.reference_bp);
        let gap_bp = match params.side {
            GapSide::Ahead => ahead,
            GapSide::Behind => ahead.saturating_neg(),
        };
        let limit_bp = i64::from(params.gap_bp);
        Gap {
            is_tripped: params.wording.holds(&gap_bp, &limit_bp),
            value_bp: facts.value_bp,
            reference_bp: facts.reference_bp,
            gap_bp,
            limit_bp,
        }
    }

    fn own(params: &TypedParams) -> Option<&GapParams> {
        match params {
            TypedParams::ProgressGap(params) => Some(params),
            _ => None,
        }
    }
}

/// Basis points as percent with one decimal, without it where it is zero; what is finer is cut off towards
/// zero, so that nobody reads a limit as reached that is not.
pub(super) fn percent(bp: i64) -> String {
    let sign = if bp < 0 { "-" } else { "" };
    let (whole, tenth) = (bp.unsigned_abs() / 100, bp.unsigned_abs() % 100 / 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::handling::sample;
    use super::*;

    fn gap(side: GapSide, value_bp: i64, reference_bp: i64) -> Gap {
        let params = GapParams { gap_bp: 1_500, wording: Wording::AtLeast, side, handling: sample() };
        ProgressGap::evaluate(&params, &GapFacts { value_bp, reference_bp }, ())
    }

    #[test]
    fn fifteen_points_are_enough_and_a_hair_less_is_not() {
        assert!(gap(GapSide::Ahead, 6_500, 5_000).is_tripped);
        assert!(!gap(GapSide::Ahead, 6_499, 5_000).is_tripped);
        assert!(gap(GapSide::Behind, 3_500, 5_000).is_tripped);
        assert!(!gap(GapSide::Behind, 6_500, 5_000).is_tripped);
    }

    #[test]
    fn percent_is_cut_and_never_rounded_up() {
        let shown = [(0, "0"), (1_500, "15"), (1_599, "15.9"), (-250, "-2.5"), (9_999, "99.9"), (5, "0")];
        for (bp, text) in shown {
            assert_eq!(percent(bp), text);
        }
    }

    proptest! {
        #[test]
        fn one_side_at_most_speaks(value in 0_i64..20_000, reference in 0_i64..10_000) {
            let ahead = gap(GapSide::Ahead, value, reference).is_tripped;
            let behind = gap(GapSide::Behind, value, reference).is_tripped;
            prop_assert!(!(ahead && behind));
        }
    }
}
