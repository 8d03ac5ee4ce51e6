//! `/projects/{id}/funds`: the fund page, and its curve against time.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::App;
use dujiang_app::finance::{self, FundsOverview, FundsQuery, PostingFilter, StatementFormat, StatementWish};
use dujiang_domain::finance::FundingSource;
use dujiang_domain::ids::ProjectId;
use dujiang_domain::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::figures::{FundFigures, LadderStep, percent};
use super::words::FundingSourceWord;
use crate::answer::{self, Answer};
use crate::attachment;
use crate::extract::{Caller, Id, Params};
use crate::texts::Language;

/// The routes of the fund page. A fixed path stands before the one that would swallow it.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(get_project_fund_curve).service(get_project_fund_statement).service(get_project_funds);
}

/// As of when; absent means now.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundsParams {
    /// Only what had happened by this day.
    until: Option<NaiveDate>,
    /// Only what was written down by this instant.
    recorded_until: Option<DateTime<Utc>>,
}

/// One source of one year.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundRowView {
    /// Where the money comes from; null for lines that name no source.
    #[schema(required = true, value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Budget year; null for lines that name none.
    #[schema(required = true, example = 2026)]
    year: Option<i32>,
    /// What it comes to.
    figures: FundFigures,
}

/// One budget year of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundYearView {
    /// Budget year; null for lines that name none.
    #[schema(required = true, example = 2026)]
    year: Option<i32>,
    /// What it comes to.
    figures: FundFigures,
    /// The rung it has reached.
    #[schema(required = true)]
    step: Option<LadderStep>,
}

/// The money of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectFundsView {
    /// The project.
    project_id: Uuid,
    /// Its name.
    project_name: String,
    /// The approved total 概算, in yuan.
    #[schema(required = true, value_type = Option<String>, example = "5000000.00")]
    approved_total: Option<Money>,
    /// Physical progress in percent.
    #[schema(minimum = 0, maximum = 100)]
    progress_percent: i64,
    /// Money progress: paid, in whole percent of the approved total or, without one, of what is planned.
    #[schema(required = true, minimum = 0)]
    paid_percent: Option<i64>,
    /// Planned start of the project.
    #[schema(required = true)]
    planned_start: Option<NaiveDate>,
    /// Planned end of the project.
    #[schema(required = true)]
    planned_end: Option<NaiveDate>,
    /// All together: the sum of the rows.
    total: FundFigures,
    /// By year and source.
    #[schema(max_items = 1000)]
    rows: Vec<FundRowView>,
    /// By year: the sums of its rows.
    #[schema(max_items = 200)]
    years: Vec<FundYearView>,
    /// When it was read.
    read_at: DateTime<Utc>,
}

impl From<FundsOverview> for ProjectFundsView {
    fn from(funds: FundsOverview) -> Self {
        let whole = funds.approved.map_or(funds.total.planned, Money::fen);
        let row = |row: finance::FundRow| FundRowView {
            source: row.source,
            year: row.year,
            figures: (&row.totals).into(),
        };
        let years = funds.years.iter().map(|(year, totals, step)| FundYearView {
            year: *year,
            figures: totals.into(),
            step: step.as_ref().map(LadderStep::from),
        });
        Self {
            project_id: funds.project.0,
            paid_percent: percent(funds.total.paid, whole),
            approved_total: funds.approved,
            progress_percent: funds.progress_percent,
            planned_start: funds.planned.0,
            planned_end: funds.planned.1,
            total: (&funds.total).into(),
            years: years.collect(),
            project_name: funds.name,
            rows: funds.rows.into_iter().map(row).collect(),
            read_at: funds.at,
        }
    }
}

/// The money of a project: plan, appropriated, received, committed and paid per source and year.
#[utoipa::path(
    tag = "funds",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), FundsParams),
    responses((status = 200, body = ProjectFundsView, description = "The money of the project")),
)]
#[get("/projects/{id}/funds")]
async fn get_project_funds(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<FundsParams>,
) -> Answer {
    let query = FundsQuery { until: params.0.until, recorded_until: params.0.recorded_until };
    let funds = finance::funds(&app, caller.actor(), id.0, &query).await?;
    Ok(answer::plain(&ProjectFundsView::from(funds)))
}

/// What part of the curve is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundCurveParams {
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this budget year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// Up to this day; today when nothing is said.
    until: Option<NaiveDate>,
}

/// What everything came to at the end of a month.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundCurvePoint {
    /// The last day of the month, or the last day asked for.
    on: NaiveDate,
    /// All that had happened by then.
    figures: FundFigures,
}

/// The money of a project against time.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundCurveView {
    /// Month by month without a gap, oldest first.
    #[schema(max_items = 2000)]
    points: Vec<FundCurvePoint>,
}

/// The money of a project against time, month by month.
#[utoipa::path(
    tag = "funds",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), FundCurveParams),
    responses((status = 200, body = FundCurveView, description = "The curve")),
)]
#[get("/projects/{id}/funds/curve")]
async fn get_project_fund_curve(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<FundCurveParams>,
) -> Answer {
    let params = params.0;
    let filter = PostingFilter {
        source: params.source,
        year: params.year,
        until: params.until,
        ..PostingFilter::default()
    };
    let curve = finance::curve(&app, caller.actor(), id.0, &filter).await?;
    let point = |point: finance::CurvePoint| FundCurvePoint { on: point.on, figures: (&point.totals).into() };
    Ok(answer::plain(&FundCurveView { points: curve.points.into_iter().map(point).collect() }))
}

/// What sort of file.
#[derive(Debug, Clone, Copy, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(rename_all = "snake_case")]
pub(crate) enum FundStatementFormat {
    /// A workbook.
    Xlsx,
    /// A page.
    Pdf,
}

impl FundStatementFormat {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pdf => "application/pdf",
        }
    }

    const fn wish(self) -> StatementFormat {
        match self {
            Self::Xlsx => StatementFormat::Xlsx,
            Self::Pdf => StatementFormat::Pdf,
        }
    }
}

/// Which statement.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundStatementParams {
    /// What sort of file; a workbook when nothing is said.
    #[param(inline)]
    format: Option<FundStatementFormat>,
    /// Only what had happened by this day.
    until: Option<NaiveDate>,
    /// Only what was written down by this instant.
    recorded_until: Option<DateTime<Utc>>,
}

/// The statement of a project's money as a file: the rows of its page, to the 分, in the reader's language.
#[utoipa::path(
    tag = "funds",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), FundStatementParams),
    responses((status = 200, description = "The file",
        content_type = "application/octet-stream", body = inline(crate::document::FileBytes))),
)]
#[get("/projects/{id}/funds/statement")]
async fn get_project_fund_statement(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<FundStatementParams>,
    language: Language,
) -> Answer {
    let params = params.0;
    let format = params.format.unwrap_or(FundStatementFormat::Xlsx);
    let query = FundsQuery { until: params.until, recorded_until: params.recorded_until };
    let wish = StatementWish { format: format.wish(), language: language.0 };
    let file = finance::statement(&app, caller.actor(), id.0, &query, wish).await?;
    let mut response = HttpResponse::Ok();
    attachment::protect(&mut response, &file.file_name, format.media_type());
    Ok(response.body(file.bytes))
}
