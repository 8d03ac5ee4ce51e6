//! How grave an accident is 事故等级.
//!
//! 生产安全事故报告和调查处理条例 (国务院令第493号) art. 3: by deaths, serious injuries or direct loss, whichever
//! weighs most; "以上" includes the figure, "以下" excludes it.

use serde::{Deserialize, Serialize};

use crate::rules::{FaultCode, Grounds, Kind, Outcome, RuleKind, ShapeFault, TypedParams};
use crate::vocabulary::vocabulary;

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccidentGrade;

vocabulary! {
    /// The grades, the least first.
    AccidentLevel {
        /// 一般事故
        Ordinary = "ordinary",
        /// 较大事故
        Considerable = "considerable",
        /// 重大事故
        Serious = "serious",
        /// 特别重大事故
        Extraordinary = "extraordinary",
    }
}

/// From which figures on an accident is of a grade; any one of them is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeFigures {
    /// 死亡人数
    pub deaths: u32,
    /// 重伤人数
    pub serious_injuries: u32,
    /// 直接经济损失, in 分
    pub loss_fen: i64,
}

/// The figures of the grades above the ordinary one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeParams {
    /// 较大事故
    pub considerable: GradeFigures,
    /// 重大事故
    pub serious: GradeFigures,
    /// 特别重大事故
    pub extraordinary: GradeFigures,
}

/// What is known of an accident.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AccidentFacts {
    /// 死亡人数
    pub deaths: u32,
    /// 重伤人数
    pub serious_injuries: u32,
    /// 直接经济损失, in 分
    pub loss_fen: i64,
}

/// The grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graded {
    /// How grave.
    pub level: AccidentLevel,
}

impl Outcome for Graded {
    /// A grade objects to nothing.
    fn grounds(&self) -> Option<Grounds> {
        None
    }
}

impl Kind for AccidentGrade {
    const KIND: RuleKind = RuleKind::AccidentGrade;
    const NUMBERS: &'static [&'static str] = &[];
    type Params = GradeParams;
    type Input = AccidentFacts;
    type Tables<'a> = ();
    type Outcome = Graded;

    fn validate(params: &GradeParams) -> Result<(), ShapeFault> {
        let steps = [
            (
                "/considerable",
                GradeFigures { deaths: 0, serious_injuries: 0, loss_fen: 0 },
                params.considerable,
            ),
            ("/serious", params.considerable, params.serious),
            ("/extraordinary", params.serious, params.extraordinary),
        ];
        let rises = |before: GradeFigures, after: GradeFigures| {
            after.deaths > before.deaths
                && after.serious_injuries > before.serious_injuries
                && after.loss_fen > before.loss_fen
        };
        match steps.into_iter().find(|(_, before, after)| !rises(*before, *after)) {
            None => Ok(()),
            Some((pointer, ..)) => {
                let detail = "every figure of a grade is above that of the grade before";
                Err(ShapeFault::at(pointer, FaultCode::InvalidValue, detail))
            }
        }
    }

    fn evaluate(params: &GradeParams, facts: &AccidentFacts, (): ()) -> Graded {
        let reaches = |figures: GradeFigures| {
            facts.deaths >= figures.deaths
                || facts.serious_injuries >= figures.serious_injuries
                || facts.loss_fen >= figures.loss_fen
        };
        let level = if reaches(params.extraordinary) {
            AccidentLevel::Extraordinary
        } else if reaches(params.serious) {
            AccidentLevel::Serious
        } else if reaches(params.considerable) {
            AccidentLevel::Considerable
        } else {
            AccidentLevel::Ordinary
        };
        Graded { level }
    }

    fn own(params: &TypedParams) -> Option<&GradeParams> {
        match params {
            TypedParams::AccidentGrade(params) => Some(params),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn params() -> GradeParams {
        let figures =
            |deaths, serious_injuries, loss_fen| GradeFigures { deaths, serious_injuries, loss_fen };
        GradeParams {
            considerable: figures(3, 10, 1_000_000_000),
            serious: figures(10, 50, 5_000_000_000),
            extraordinary: figures(30, 100, 10_000_000_000),
        }
    }

    #[test]
    fn the_figure_itself_belongs_to_the_graver_grade() {
        use AccidentLevel::{Considerable, Extraordinary, Ordinary, Serious};
        let by_deaths =
            |deaths| AccidentGrade::evaluate(&params(), &AccidentFacts { deaths, ..Default::default() }, ());
        let levels: Vec<_> = [2, 3, 9, 10, 29, 30].map(|deaths| by_deaths(deaths).level).into();
        assert_eq!(levels, [Ordinary, Considerable, Considerable, Serious, Serious, Extraordinary]);
    }

    #[test]
    fn grades_that_do_not_rise_are_refused() {
        assert_eq!(AccidentGrade::validate(&params()), Ok(()));
        let flat = GradeParams { serious: params().considerable, ..params() };
        assert_eq!(AccidentGrade::validate(&flat).unwrap_err().pointer, "/serious");
    }

    proptest! {
        #[test]
        fn whatever_gets_worse_never_gets_a_lesser_grade(
            deaths in 0_u32..60, injuries in 0_u32..200, loss in 0_i64..20_000_000_000, more in 0_u32..40,
        ) {
            let grade = |deaths| {
                let facts = AccidentFacts { deaths, serious_injuries: injuries, loss_fen: loss };
                AccidentGrade::evaluate(&params(), &facts, ()).level
            };
            prop_assert!(grade(deaths) <= grade(deaths + more));
        }
    }
}
