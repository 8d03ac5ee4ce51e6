//! `GET /defects/repeats`: the same sort of defect again and again, with its sample.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::oversight::defects::{self, RepeatQuery, RepeatedDefects};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Params};
use crate::refs::UnitRef;

/// What is counted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct RepeatParams {
    /// Only this project.
    project_id: Option<Uuid>,
    /// Only projects of this unit and all below it.
    unit_id: Option<Uuid>,
    /// Only inspections begun on this day or later.
    since: Option<NaiveDate>,
}

/// One sort of defect at one party. The rows behind it are those of `GET /defects` with its party and
/// category and `counted=true`.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RepeatedDefectView {
    /// The unit that was inspected.
    #[schema(required = true)]
    unit: Option<UnitRef>,
    /// The firm that was inspected; empty for none.
    #[schema(max_length = 100)]
    contractor: String,
    /// Sort of defect.
    #[schema(max_length = 50)]
    category: String,
    /// How many such defects.
    defects: i64,
    /// How many inspections found one.
    with_defect: i64,
    /// How many inspections of the party there were: the sample.
    inspections: i64,
    /// Whether these are too few to compare the party with others.
    is_small_sample: bool,
}

/// Repeated defects, and the rule they are counted by.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RepeatedDefectList {
    /// The repeated defects, those found most often first.
    #[schema(max_items = 200)]
    items: Vec<RepeatedDefectView>,
    /// Identifier of the rule; null while none is in force, and then nothing is repeated.
    #[schema(required = true, max_length = 100)]
    rule_id: Option<String>,
    /// Inspections below which a sample is small.
    min_inspections: u32,
}

impl From<RepeatedDefects> for RepeatedDefectView {
    fn from(repeated: RepeatedDefects) -> Self {
        let row = repeated.row;
        Self {
            unit: UnitRef::from_parts(row.unit_id, row.unit_name),
            contractor: row.contractor,
            category: row.category,
            defects: row.defects,
            with_defect: row.with_defect,
            inspections: row.inspections,
            is_small_sample: repeated.is_small_sample,
        }
    }
}

/// The repeated defects of finished inspections in the caller's reach.
#[utoipa::path(
    tag = "inspections",
    security(("bearer" = [])),
    params(RepeatParams),
    responses((status = 200, body = RepeatedDefectList, description = "The repeated defects")),
)]
#[get("/defects/repeats")]
pub(crate) async fn list_repeated_defects(
    app: Data<App>,
    caller: Caller,
    params: Params<RepeatParams>,
) -> Answer {
    let query = RepeatQuery {
        project: params.0.project_id.map(ProjectId),
        unit: params.0.unit_id.map(OrgUnitId),
        since: params.0.since,
    };
    let repeats = defects::repeats(&app, caller.actor(), &query).await?;
    Ok(answer::plain(&RepeatedDefectList {
        items: repeats.items.into_iter().map(RepeatedDefectView::from).collect(),
        rule_id: repeats.rule.map(|rule| rule.id),
        min_inspections: repeats.min_inspections,
    }))
}
