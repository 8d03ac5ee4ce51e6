//! `GET /projects/{id}/funds/preview`: what a line, a paper or a payment would do, asked while somebody types.

use actix_web::get;
use actix_web::web::Data;
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::finance::{self, Forecast, PreviewSubject, PreviewWish};
use dujiang_domain::finance::{FundPaperKind, FundingSource, Totals};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, ProjectId};
use dujiang_domain::money::Money;
use fluent_templates::LanguageIdentifier;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::figures::{BudgetLineFigures, ForeseenRefusal, FundFigures, LadderStep};
use super::words::FundingSourceWord;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::texts::Language;

/// The routes of previews.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(preview_funds);
}

/// What is about to be written.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(rename_all = "snake_case")]
pub(crate) enum FundWriteKind {
    /// A budget line, new or, with `line_id`, changed.
    BudgetLine,
    /// An appropriation.
    Appropriation,
    /// A receipt.
    Receipt,
    /// A commitment.
    Commitment,
    /// A payment.
    Payment,
}

impl From<FundWriteKind> for PreviewSubject {
    fn from(kind: FundWriteKind) -> Self {
        match kind {
            FundWriteKind::BudgetLine => Self::BudgetLine,
            FundWriteKind::Appropriation => Self::Paper(FundPaperKind::Appropriation),
            FundWriteKind::Receipt => Self::Paper(FundPaperKind::Receipt),
            FundWriteKind::Commitment => Self::Paper(FundPaperKind::Commitment),
            FundWriteKind::Payment => Self::Payment,
        }
    }
}

/// What somebody has typed so far.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundPreviewParams {
    /// What is about to be written.
    #[param(inline)]
    kind: FundWriteKind,
    /// How much, in yuan; for a line, what it shall plan.
    #[param(value_type = String, example = "1200.00")]
    amount: Money,
    /// Of which source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of which year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// For which line.
    line_id: Option<Uuid>,
    /// On which commitment.
    commitment_id: Option<Uuid>,
    /// On which day; today when nothing is said.
    effective_on: Option<NaiveDate>,
}

/// A line before and after.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ForecastLine {
    /// Now.
    before: BudgetLineFigures,
    /// Then.
    after: BudgetLineFigures,
    /// The rung it would stand on.
    #[schema(required = true)]
    step: Option<LadderStep>,
}

/// Sums before and after.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ForecastSums {
    /// Now.
    before: FundFigures,
    /// Then.
    after: FundFigures,
}

/// What would come of it. Nothing was written.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundForecast {
    /// Whether it would be taken.
    is_allowed: bool,
    /// Everything that speaks against it, the first of which would be the answer.
    refusals: Vec<ForeseenRefusal>,
    /// Whether a rung of the ladder would be reached that is not reached now.
    crosses: bool,
    /// The line, where one is named.
    #[schema(required = true)]
    line: Option<ForecastLine>,
    /// The budget year.
    year: ForecastSums,
    /// The rung the year would stand on.
    #[schema(required = true)]
    year_step: Option<LadderStep>,
    /// The source and year: what may still be committed and paid.
    money: ForecastSums,
    /// The whole project.
    total: ForecastSums,
    /// The approved total 概算, in yuan.
    #[schema(required = true, value_type = Option<String>, example = "5000000.00")]
    approved_total: Option<Money>,
    /// What may be paid on the commitment, in yuan.
    #[schema(required = true, value_type = Option<String>, example = "300000.00")]
    commitment_left: Option<Money>,
}

impl FundForecast {
    fn new(forecast: Forecast, language: &LanguageIdentifier) -> Self {
        let sums = |(before, after): (Totals, Totals)| ForecastSums {
            before: (&before).into(),
            after: (&after).into(),
        };
        let refuse = |fault| ForeseenRefusal::new(fault, language);
        Self {
            is_allowed: forecast.refusals.is_empty(),
            refusals: forecast.refusals.into_iter().map(refuse).collect(),
            crosses: forecast.crosses,
            line: forecast.line.map(|(before, after, step)| ForecastLine {
                before: before.into(),
                after: after.into(),
                step: step.as_ref().map(LadderStep::from),
            }),
            year: sums((forecast.year.0, forecast.year.1)),
            year_step: forecast.year.2.as_ref().map(LadderStep::from),
            money: sums(forecast.money),
            total: sums(forecast.total),
            approved_total: forecast.approved,
            commitment_left: forecast.commitment_left,
        }
    }
}

/// What a line, a paper or a payment would do, before anyone sends it: the same decision, nothing written.
#[utoipa::path(
    tag = "funds",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), FundPreviewParams),
    responses((status = 200, body = FundForecast, description = "What would come of it")),
)]
#[get("/projects/{id}/funds/preview")]
async fn preview_funds(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<FundPreviewParams>,
    language: Language,
) -> Answer {
    let params = params.0;
    let wish = PreviewWish {
        subject: params.kind.into(),
        amount: params.amount,
        source: params.source,
        year: params.year,
        line: params.line_id.map(BudgetLineId),
        commitment: params.commitment_id.map(FundPaperId),
        effective_on: params.effective_on,
    };
    let forecast = finance::preview(&app, caller.actor(), id.0, &wish).await?;
    Ok(answer::plain(&FundForecast::new(forecast, &language.0)))
}
