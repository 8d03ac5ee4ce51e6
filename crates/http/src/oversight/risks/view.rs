//! A risk as the API shows it.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::oversight::risks::{GradedRisk, MeasureView as Measured};
use dujiang_domain::oversight::risks::{RiskCategory, RiskState, TreatmentStrategy};
use dujiang_domain::rules::kinds::RiskLevel;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::document::word_schemas;
use crate::refs::{ActorRef, NameRef, PersonRef, ProjectRef, UnitRef};
use crate::words::unword;

word_schemas! {
    /// What sort of risk.
    RiskCategoryWord of RiskCategory;
    /// Where a risk stands.
    RiskStateWord of RiskState;
    /// How grave a risk is, by the matrix in force.
    RiskLevelWord of RiskLevel;
    /// What kind of answer a treatment is.
    TreatmentStrategyWord of TreatmentStrategy;
}

/// A measure of a treatment.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskMeasureView {
    /// What is done.
    #[schema(max_length = 500)]
    text: String,
    /// By when.
    #[schema(required = true)]
    due_on: Option<NaiveDate>,
    /// By whom.
    #[schema(required = true)]
    person: Option<NameRef>,
    /// When it was done.
    #[schema(required = true)]
    done_on: Option<NaiveDate>,
}

/// What is done about a risk, and where it then stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskTreatmentView {
    /// What kind of answer it is.
    #[schema(value_type = TreatmentStrategyWord)]
    strategy: TreatmentStrategy,
    /// What is done.
    #[schema(max_items = 50)]
    measures: Vec<RiskMeasureView>,
    /// Probability once the measures work.
    #[schema(minimum = 1, maximum = 5)]
    residual_probability: i64,
    /// Impact once the measures work.
    #[schema(minimum = 1, maximum = 5)]
    residual_impact: i64,
    /// How grave the risk then is; null while no matrix is in force.
    #[schema(required = true, value_type = Option<RiskLevelWord>)]
    residual_level: Option<RiskLevel>,
}

/// A risk.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project: ProjectRef,
    /// The unit that answers for the project.
    project_unit: UnitRef,
    /// Running number in the project.
    number: i64,
    /// Title.
    #[schema(max_length = 200)]
    title: String,
    /// What sort of risk.
    #[schema(value_type = RiskCategoryWord)]
    category: RiskCategory,
    /// Causes.
    #[schema(max_length = 2000)]
    causes: String,
    /// What would follow.
    #[schema(max_length = 2000)]
    consequences: String,
    /// How likely, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    probability: i64,
    /// How bad, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    impact: i64,
    /// How grave by the matrix in force; null while none is.
    #[schema(required = true, value_type = Option<RiskLevelWord>)]
    level: Option<RiskLevel>,
    /// Who watches it and answers for its treatment.
    #[schema(required = true)]
    owner: Option<PersonRef>,
    /// Responsible unit.
    #[schema(required = true)]
    unit: Option<UnitRef>,
    /// What is done about it.
    #[schema(required = true)]
    treatment: Option<RiskTreatmentView>,
    /// Where it stands.
    #[schema(value_type = RiskStateWord)]
    state: RiskState,
    /// Words of the last change of state: how it occurred, why it was closed or reopened.
    #[schema(max_length = 1000)]
    state_words: String,
    /// When it came true.
    #[schema(required = true)]
    occurred_on: Option<NaiveDate>,
    /// Until when it is looked at again.
    review_due: NaiveDate,
    /// When it was looked at last.
    #[schema(required = true)]
    reviewed_on: Option<NaiveDate>,
    /// Whether somebody should have looked at it before today.
    is_review_overdue: bool,
    /// When it was raised.
    raised_at: DateTime<Utc>,
    /// By whom.
    raised_by: ActorRef,
    /// Last change.
    updated_at: DateTime<Utc>,
    /// Version for `If-Match`.
    pub version: i64,
}

impl From<Measured> for RiskMeasureView {
    fn from(view: Measured) -> Self {
        let Measured { measure, person_name } = view;
        let name = |id: Uuid| NameRef { id, name: person_name.unwrap_or_default() };
        Self {
            text: measure.text,
            due_on: measure.due_on,
            person: measure.person_id.map(|person| name(person.0)),
            done_on: measure.done_on,
        }
    }
}

impl From<GradedRisk> for RiskView {
    fn from(graded: GradedRisk) -> Self {
        let GradedRisk { row, measures, level, residual_level, is_review_overdue } = graded;
        let strategy = row.strategy.as_deref().and_then(TreatmentStrategy::parse);
        let residual = row.residual_probability.zip(row.residual_impact);
        let treatment = strategy.zip(residual).map(|(strategy, (probability, impact))| RiskTreatmentView {
            strategy,
            measures: measures.into_iter().map(RiskMeasureView::from).collect(),
            residual_probability: probability,
            residual_impact: impact,
            residual_level,
        });
        Self {
            id: row.id,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            project_unit: UnitRef { id: row.project_unit_id, name: row.project_unit_name },
            number: row.number,
            title: row.title,
            category: unword(&row.category).unwrap_or(RiskCategory::Other),
            causes: row.causes,
            consequences: row.consequences,
            probability: row.probability,
            impact: row.impact,
            level,
            owner: PersonRef::from_parts(row.owner_id, row.owner_name, row.owner_unit),
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            treatment,
            state: unword(&row.state).unwrap_or(RiskState::Open),
            state_words: row.state_words,
            occurred_on: row.occurred_on,
            review_due: row.review_due,
            reviewed_on: row.reviewed_on,
            is_review_overdue,
            raised_at: row.raised_at,
            raised_by: ActorRef { id: row.raised_by, name: row.raised_by_name },
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}
