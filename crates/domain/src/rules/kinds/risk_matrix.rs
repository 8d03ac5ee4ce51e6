//! How grave a risk is, and how often it is looked at again.
//!
//! A risk matrix 风险矩阵 of five by five as GB/T 24353-2022 (ISO 31000:2018) means it: probability and impact from 1
//! to 5 meet in a cell that names a level. The cells are parameters, because each government draws its own.

use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};
use crate::vocabulary::vocabulary;

/// Steps of either scale.
pub const SCALE: usize = 5;
/// The longest time between two looks, in days: ten years.
const MAX_DAYS: u16 = 3_660;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskMatrix;

vocabulary! {
    /// How grave a risk is, the least first.
    RiskLevel {
        /// 低风险
        Low = "low",
        /// 一般风险
        Moderate = "moderate",
        /// 较大风险
        High = "high",
        /// 重大风险
        Extreme = "extreme",
    }
}

/// After how many days a risk of each level is looked at again, 1 to 3,660.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewDays {
    /// 低风险
    pub low: u16,
    /// 一般风险
    pub moderate: u16,
    /// 较大风险
    pub high: u16,
    /// 重大风险
    pub extreme: u16,
}

impl ReviewDays {
    const fn of(self, level: RiskLevel) -> u16 {
        match level {
            RiskLevel::Low => self.low,
            RiskLevel::Moderate => self.moderate,
            RiskLevel::High => self.high,
            RiskLevel::Extreme => self.extreme,
        }
    }
}

/// The matrix and the review clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskMatrixParams {
    /// Five rows by probability from 1, each with five levels by impact from 1.
    pub cells: Vec<Vec<RiskLevel>>,
    /// The review clock.
    pub review_days: ReviewDays,
}

/// Where a risk stands in the matrix; each 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskPlace {
    /// 可能性
    pub probability: i64,
    /// 影响程度
    pub impact: i64,
}

/// What the matrix says about a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskGrade {
    /// How grave.
    pub level: RiskLevel,
    /// After how many days it is looked at again.
    pub review_days: u16,
}

/// Empty outside the matrix.
impl Outcome for Option<RiskGrade> {
    /// A matrix grades; it objects to nothing.
    fn grounds(&self) -> Option<Grounds> {
        None
    }
}

impl Kind for RiskMatrix {
    const KIND: RuleKind = RuleKind::RiskMatrix;
    const NUMBERS: &'static [&'static str] = &[];
    type Params = RiskMatrixParams;
    type Input = RiskPlace;
    type Tables<'a> = ();
    type Outcome = Option<RiskGrade>;

    fn validate(params: &RiskMatrixParams) -> Result<(), ShapeFault> {
        let fault =
            |pointer: String, detail: &str| Err(ShapeFault::at(&pointer, FaultCode::InvalidValue, detail));
        if params.cells.len() != SCALE {
            return fault("/cells".to_owned(), "five rows, by probability");
        }
        if let Some(row) = params.cells.iter().position(|row| row.len() != SCALE) {
            return fault(format!("/cells/{row}"), "five levels, by impact");
        }
        if let Some(row) = first_fall(params) {
            return fault(format!("/cells/{row}"), "what is likelier or graver is of no lower level");
        }
        let days = [
            ("low", params.review_days.low),
            ("moderate", params.review_days.moderate),
            ("high", params.review_days.high),
            ("extreme", params.review_days.extreme),
        ];
        match days.into_iter().find(|(_, days)| !(1..=MAX_DAYS).contains(days)) {
            None => Ok(()),
            Some((level, _)) => fault(format!("/review_days/{level}"), "1 to 3660 days"),
        }
    }

    fn evaluate(params: &RiskMatrixParams, place: &RiskPlace, (): ()) -> Option<RiskGrade> {
        let index = |step: i64| usize::try_from(step).ok()?.checked_sub(1);
        let level = *params.cells.get(index(place.probability)?)?.get(index(place.impact)?)?;
        Some(RiskGrade { level, review_days: params.review_days.of(level) })
    }

    fn own(params: &TypedParams) -> Option<&RiskMatrixParams> {
        match params {
            TypedParams::RiskMatrix(params) => Some(params),
            _ => None,
        }
    }
}

/// The first row in which a level falls, along it or against the row before.
fn first_fall(params: &RiskMatrixParams) -> Option<usize> {
    let falls = |pair: (&RiskLevel, &RiskLevel)| pair.0 > pair.1;
    params.cells.iter().enumerate().find_map(|(index, row)| {
        let before = index.checked_sub(1).and_then(|index| params.cells.get(index));
        let along = row.iter().zip(row.iter().skip(1)).any(falls);
        let down = before.is_some_and(|before| before.iter().zip(row).any(falls));
        (along || down).then_some(index)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn params(cells: Vec<Vec<RiskLevel>>) -> RiskMatrixParams {
        RiskMatrixParams { cells, review_days: ReviewDays { low: 180, moderate: 90, high: 30, extreme: 7 } }
    }

    fn by_product() -> RiskMatrixParams {
        let level = |product: usize| match product {
            0..5 => RiskLevel::Low,
            5..10 => RiskLevel::Moderate,
            10..16 => RiskLevel::High,
            _ => RiskLevel::Extreme,
        };
        params((1..=SCALE).map(|row| (1..=SCALE).map(|column| level(row * column)).collect()).collect())
    }

    #[test]
    fn a_place_has_its_level_and_its_clock() {
        let grade =
            |probability, impact| RiskMatrix::evaluate(&by_product(), &RiskPlace { probability, impact }, ());
        assert_eq!(grade(5, 5), Some(RiskGrade { level: RiskLevel::Extreme, review_days: 7 }));
        assert_eq!(grade(1, 4), Some(RiskGrade { level: RiskLevel::Low, review_days: 180 }));
        for (probability, impact) in [(0, 3), (3, 6), (-1, 1), (i64::MAX, 1)] {
            assert_eq!(grade(probability, impact), None);
        }
    }

    #[test]
    fn a_matrix_that_falls_or_is_not_five_by_five_is_refused() {
        let pointer = |params: &RiskMatrixParams| RiskMatrix::validate(params).unwrap_err().pointer;
        assert_eq!(RiskMatrix::validate(&by_product()), Ok(()));
        let mut falls = by_product();
        falls.cells[3][3] = RiskLevel::Low;
        assert_eq!(pointer(&falls), "/cells/3");
        assert_eq!(pointer(&params(vec![vec![RiskLevel::Low; 5]; 4])), "/cells");
        assert_eq!(pointer(&params(vec![vec![RiskLevel::Low; 6]; 5])), "/cells/0");
        let mut never = by_product();
        never.review_days.high = 0;
        assert_eq!(pointer(&never), "/review_days/high");
    }

    proptest! {
        /// In any matrix that is taken, what is likelier or graver is never of a lower level.
        #[test]
        fn a_taken_matrix_never_falls(
            cells in proptest::collection::vec(proptest::collection::vec(0_usize..4, 5), 5),
            a in (1_i64..=5, 1_i64..=5), b in (1_i64..=5, 1_i64..=5),
        ) {
            let level = |index: usize| RiskLevel::ALL[index];
            let params = params(cells.iter().map(|row| row.iter().map(|index| level(*index)).collect()).collect());
            let graded = |(probability, impact)| RiskMatrix::evaluate(&params, &RiskPlace { probability, impact }, ());
            if RiskMatrix::validate(&params).is_ok() && a.0 <= b.0 && a.1 <= b.1 {
                prop_assert!(graded(a).unwrap().level <= graded(b).unwrap().level);
            }
        }
    }
}
