//! The matrix of the day at work: levels of risks, and until when they are looked at again.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use dujiang_domain::oversight::risks::{Measure, RiskState};
use dujiang_domain::rules::RuleBook;
use dujiang_domain::rules::kinds::{RiskGrade, RiskLevel, RiskMatrix, RiskPlace, SCALE};
use dujiang_domain::time::civil_date;
use dujiang_persistence::oversight::risks::RiskRow;
use dujiang_persistence::{Source, audit};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{App, AppError, rules};

/// A measure with the name of whose it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeasureView {
    /// What is done.
    #[serde(flatten)]
    pub measure: Measure,
    /// By whom.
    pub person_name: Option<String>,
}

/// A risk with what the matrix of the day says about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GradedRisk {
    /// The risk.
    pub row: RiskRow,
    /// Its measures.
    pub measures: Vec<MeasureView>,
    /// How grave it is; none while no matrix is in force.
    pub level: Option<RiskLevel>,
    /// How grave it is once its treatment works.
    pub residual_level: Option<RiskLevel>,
    /// Whether somebody should have looked at it before today.
    pub is_review_overdue: bool,
}

/// The matrix in force, with the day it is asked on.
pub(super) struct Grading {
    book: Arc<RuleBook>,
    pub(super) today: NaiveDate,
}

impl Grading {
    pub(super) async fn load(app: &App) -> Result<Self, AppError> {
        Ok(Self { book: rules::book(app).await?, today: civil_date(app.database().now()) })
    }

    pub(super) fn of(&self, place: RiskPlace) -> Option<RiskGrade> {
        self.book.active::<RiskMatrix>("risk.matrix", self.today)?.evaluate(&place, ())
    }

    /// The places of the matrix that have one of these levels.
    pub(super) fn cells(&self, levels: &[RiskLevel]) -> Vec<RiskPlace> {
        let steps = || (1_i64..).take(SCALE);
        let places = steps().flat_map(|p| steps().map(move |i| RiskPlace { probability: p, impact: i }));
        places.filter(|place| self.of(*place).is_some_and(|grade| levels.contains(&grade.level))).collect()
    }

    /// The last day by which a risk at `place` is looked at again.
    fn latest(&self, place: RiskPlace) -> Option<NaiveDate> {
        self.today.checked_add_days(Days::new(u64::from(self.of(place)?.review_days)))
    }

    /// The next review: the wished day, which must come after today and within the clock; without a
    /// wish the end of the clock.
    ///
    /// # Errors
    /// At `/next_review_on`: [`Code::FieldRange`] for a day that is no later than today,
    /// [`Code::RiskReviewTooLate`] with the rule and the last day, [`Code::FieldRequired`] when no
    /// matrix is in force that would give one.
    pub(super) fn next_review(&self, place: RiskPlace, wish: Option<NaiveDate>) -> Result<NaiveDate, Fault> {
        const AT: &str = "/next_review_on";
        match (wish, self.latest(place)) {
            (None, Some(latest)) => Ok(latest),
            (None, None) => Err(Fault::field(AT, Code::FieldRequired)),
            (Some(wish), _) if wish <= self.today => Err(Fault::field(AT, Code::FieldRange)),
            (Some(wish), Some(latest)) if wish > latest => {
                let field = FieldFault::new(AT, Code::RiskReviewTooLate).with("latest", latest);
                let rule = self.book.active::<RiskMatrix>("risk.matrix", self.today);
                let fault = Fault::invalid(vec![field]);
                Err(match rule {
                    Some(rule) => fault.by_rule(rules::reference(rule.citation())),
                    None => fault,
                })
            }
            (Some(wish), _) => Ok(wish),
        }
    }

    /// The rows with their levels and the names in their measures.
    pub(super) async fn grade(
        &self,
        source: &impl Source,
        rows: Vec<RiskRow>,
    ) -> Result<Vec<GradedRisk>, AppError> {
        let measures: Vec<Vec<Measure>> = rows.iter().map(measures_of).collect::<Result<_, _>>()?;
        let persons = measures.iter().flatten().filter_map(|measure| measure.person_id.map(Uuid::from));
        let persons: BTreeSet<Uuid> = persons.collect();
        let names = audit::names(source, &persons).await?;
        let rows = rows.into_iter().zip(measures);
        Ok(rows.map(|(row, measures)| self.graded(row, measures, &names)).collect())
    }

    /// One row with its levels and names.
    pub(super) async fn grade_one(&self, source: &impl Source, row: RiskRow) -> Result<GradedRisk, AppError> {
        let graded = self.grade(source, vec![row]).await?.pop();
        graded.ok_or_else(|| AppError::internal("a row came to nothing"))
    }

    fn graded(&self, row: RiskRow, measures: Vec<Measure>, names: &HashMap<Uuid, String>) -> GradedRisk {
        let level = |place| self.of(place).map(|grade| grade.level);
        let residual = row.residual_probability.zip(row.residual_impact);
        let is_watched =
            [RiskState::Open, RiskState::Treated].iter().any(|state| state.as_str() == row.state);
        let name = |measure: Measure| MeasureView {
            person_name: measure.person_id.and_then(|person| names.get(&person.0).cloned()),
            measure,
        };
        GradedRisk {
            level: level(RiskPlace { probability: row.probability, impact: row.impact }),
            residual_level: residual
                .and_then(|(probability, impact)| level(RiskPlace { probability, impact })),
            is_review_overdue: is_watched && row.review_due < self.today,
            measures: measures.into_iter().map(name).collect(),
            row,
        }
    }
}

fn measures_of(row: &RiskRow) -> Result<Vec<Measure>, AppError> {
    let Some(measures) = row.measures.clone() else { return Ok(Vec::new()) };
    serde_json::from_value(measures).map_err(AppError::internal)
}
