//! `GET /risks/matrix`: how many risks stand in each cell.

use actix_web::get;
use actix_web::web::Data;
use dujiang_app::App;
use dujiang_app::oversight::risks::{self, Basis, Cell, RiskQuery};
use dujiang_domain::fault::Fault;
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::oversight::risks::{RiskCategory, RiskState};
use dujiang_domain::rules::kinds::RiskLevel;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::RiskLevelWord;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};
use crate::words::{word_of, words_of};

/// What part of the register is counted; the words are those of `GET /risks`.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RiskMatrixParams {
    /// Any fragment of the title.
    #[param(max_length = 100)]
    q: Option<String>,
    /// Only this project.
    project_id: Option<Uuid>,
    /// Only projects of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Categories, separated by commas.
    #[param(max_length = 300, example = "safety,quality")]
    category: Option<String>,
    /// States, separated by commas.
    #[param(max_length = 100, example = "open,treated")]
    state: Option<String>,
    /// Owner.
    owner_id: Option<Uuid>,
    /// Only what should have been looked at before today.
    #[param(default = false)]
    overdue: Option<bool>,
    /// Which place in the matrix is counted: `inherent`, or `residual`.
    #[param(max_length = 10, default = "inherent")]
    basis: Option<String>,
}

pub(super) fn basis_of(text: Option<&str>) -> Result<Basis, Fault> {
    let parse = |word: &str| match word {
        "inherent" => Some(Basis::Inherent),
        "residual" => Some(Basis::Residual),
        _ => None,
    };
    Ok(word_of(text, "basis", parse)?.unwrap_or_default())
}

impl RiskMatrixParams {
    fn query(&self) -> Result<RiskQuery, Fault> {
        let mut query = RiskQuery {
            unit: self.unit_id.map(OrgUnitId),
            is_overdue: self.overdue.unwrap_or(false),
            ..RiskQuery::default()
        };
        query.filter.fragment = self.q.clone().filter(|q| !q.trim().is_empty());
        query.filter.project = self.project_id.map(ProjectId);
        query.filter.categories = words_of(self.category.as_deref(), "category", RiskCategory::parse)?;
        query.filter.states = words_of(self.state.as_deref(), "state", RiskState::parse)?;
        query.filter.owner = self.owner_id.map(UserId);
        query.filter.basis = basis_of(self.basis.as_deref())?;
        Ok(query)
    }
}

/// One cell of the matrix: `GET /risks` with its probability and impact has the rows it counts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskMatrixCell {
    /// How likely.
    #[schema(minimum = 1, maximum = 5)]
    probability: i64,
    /// How bad.
    #[schema(minimum = 1, maximum = 5)]
    impact: i64,
    /// How grave by the matrix in force; null while none is.
    #[schema(required = true, value_type = Option<RiskLevelWord>)]
    level: Option<RiskLevel>,
    /// How many risks.
    count: i64,
}

/// The matrix.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RiskMatrixView {
    /// All cells by probability, then impact.
    #[schema(min_items = 25, max_items = 25)]
    cells: Vec<RiskMatrixCell>,
    /// How many risks there are in all.
    total: i64,
    /// How many of them should have been looked at before today.
    overdue: i64,
}

impl From<Cell> for RiskMatrixCell {
    fn from(cell: Cell) -> Self {
        Self {
            probability: cell.place.probability,
            impact: cell.place.impact,
            level: cell.level,
            count: cell.count,
        }
    }
}

/// How many risks stand in each cell of the five by five.
#[utoipa::path(
    tag = "risks",
    security(("bearer" = [])),
    params(RiskMatrixParams),
    responses((status = 200, body = RiskMatrixView, description = "The matrix")),
)]
#[get("/risks/matrix")]
pub(crate) async fn get_risk_matrix(
    app: Data<App>,
    caller: Caller,
    params: Params<RiskMatrixParams>,
) -> Answer {
    let matrix = risks::matrix(&app, caller.actor(), &params.0.query()?).await?;
    let cells = matrix.cells.into_iter().map(RiskMatrixCell::from).collect();
    Ok(answer::plain(&RiskMatrixView { cells, total: matrix.total, overdue: matrix.overdue }))
}
