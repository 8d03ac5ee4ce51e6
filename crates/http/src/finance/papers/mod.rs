//! `/appropriations`, `/receipts` and `/commitments`: papers that move money. The three have one shape and one
//! set of handlers, and each its own address, permission and name.

mod view;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, post};
use chrono::NaiveDate;
use dujiang_app::App;
use dujiang_app::finance::papers::{self, EndPaper, FundPaperFilter, RecordPaper};
use dujiang_domain::finance::{Charge, FundPaperFields, FundPaperKind, FundPaperState, FundingSource};
use dujiang_domain::ids::{BudgetLineId, FundPaperId, ProjectId};
use dujiang_domain::money::Money;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::words::{FundPaperStateWord, FundingSourceWord};
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id, Params};

pub(crate) use view::{FundPaperPage, FundPaperView, ProjectRef};

/// A paper to record.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordFundPaper {
    /// The project.
    project_id: Uuid,
    /// What it is about.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "2026 年第一批专项资金")]
    title: String,
    /// Who grants (appropriation), who pays in (receipt), or who is to be paid (commitment).
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "县财政局")]
    party: String,
    /// Number of the document, the transfer or the contract.
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(max_length = 100)]
    number: String,
    /// Where the money comes from.
    #[schema(value_type = FundingSourceWord)]
    source: FundingSource,
    /// Budget year of the money.
    #[schema(minimum = 1990, maximum = 2100, example = 2026)]
    year: i32,
    /// The budget line it counts for.
    line_id: Option<Uuid>,
    /// How much, in yuan, above zero.
    #[schema(value_type = String, example = "100.00")]
    amount: Money,
    /// The day on which it happened; never in the future, never in a closed month.
    #[schema(example = "2026-03-10")]
    effective_on: NaiveDate,
    /// Remarks.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_length = 1000)]
    note: String,
}

impl RecordFundPaper {
    fn command(self, kind: FundPaperKind) -> RecordPaper {
        let charge = Charge { source: self.source, year: self.year, line_id: self.line_id.map(BudgetLineId) };
        let fields = FundPaperFields {
            title: self.title,
            party: self.party,
            number: self.number,
            charge,
            amount: self.amount,
            effective_on: self.effective_on,
            note: self.note,
        };
        RecordPaper { kind, project: ProjectId(self.project_id), fields }
    }
}

/// Why a paper ends.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndFundPaper {
    /// Why.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500, example = "金额有误")]
    reason: String,
    /// On which day; today when nothing is said, never before the paper.
    effective_on: Option<NaiveDate>,
}

/// Which papers are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct FundPaperParams {
    /// Of this project.
    project_id: Option<Uuid>,
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this budget year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// For this budget line.
    line_id: Option<Uuid>,
    /// In this state.
    #[param(value_type = Option<FundPaperStateWord>)]
    state: Option<FundPaperState>,
    /// Effective on this day or later.
    from: Option<NaiveDate>,
    /// Effective on this day or earlier.
    until: Option<NaiveDate>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

async fn list(app: &App, caller: &Caller, kind: FundPaperKind, params: FundPaperParams) -> Answer {
    let filter = FundPaperFilter {
        project: params.project_id.map(ProjectId),
        source: params.source,
        year: params.year,
        line: params.line_id.map(BudgetLineId),
        state: params.state,
        from: params.from,
        until: params.until,
    };
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = papers::list(app, caller.actor(), kind, &filter, &page).await?.map(FundPaperView::from);
    Ok(answer::plain(&FundPaperPage { items: page.items, next_cursor: page.next_cursor }))
}

async fn record(app: &App, caller: Creating, kind: FundPaperKind, body: RecordFundPaper) -> Answer {
    let written = papers::record(app, &caller.0.call, body.command(kind)).await?;
    let view = FundPaperView::from(written.value);
    Ok(answer::written(StatusCode::CREATED, &view, view.version, written.is_replay))
}

fn end(kind: FundPaperKind, id: FundPaperId, body: EndFundPaper) -> EndPaper {
    EndPaper { kind, id, reason: body.reason, effective_on: body.effective_on }
}

/// The four operations of one sort of paper.
macro_rules! papers {
    ($($module:ident: $kind:ident, $tag:literal, $path:literal, $one:literal, $reverse:literal,
        $list_name:ident = $list_doc:literal, $record_name:ident = $record_doc:literal,
        $get_name:ident = $get_doc:literal, $reverse_name:ident = $reverse_doc:literal;)+) => {$(
        mod $module {
            use super::*;

            #[doc = $list_doc]
            #[utoipa::path(
                tag = $tag,
                security(("bearer" = [])),
                params(FundPaperParams),
                responses((status = 200, body = FundPaperPage, description = "A page, the last recorded first")),
            )]
            #[get($path)]
            pub(super) async fn $list_name(
                app: Data<App>,
                caller: Caller,
                params: Params<FundPaperParams>,
            ) -> Answer {
                list(&app, &caller, FundPaperKind::$kind, params.0).await
            }

            #[doc = $record_doc]
            #[utoipa::path(
                tag = $tag,
                security(("bearer" = [])),
                params(crate::document::KeyHeader),
                request_body = RecordFundPaper,
                responses((status = 201, body = FundPaperView, description = "The paper",
                    headers(("ETag" = String)))),
            )]
            #[post($path)]
            pub(super) async fn $record_name(
                app: Data<App>,
                caller: Creating,
                body: Body<RecordFundPaper>,
            ) -> Answer {
                record(&app, caller, FundPaperKind::$kind, body.0).await
            }

            #[doc = $get_doc]
            #[utoipa::path(
                tag = $tag,
                security(("bearer" = [])),
                params(("id" = Uuid, Path, description = "The paper")),
                responses((status = 200, body = FundPaperView, description = "The paper",
                    headers(("ETag" = String)))),
            )]
            #[get($one)]
            pub(super) async fn $get_name(app: Data<App>, caller: Caller, id: Id<FundPaperId>) -> Answer {
                let row = papers::get(&app, caller.actor(), FundPaperKind::$kind, id.0).await?;
                let view = FundPaperView::from(row);
                Ok(answer::thing(&view, view.version))
            }

            #[doc = $reverse_doc]
            #[utoipa::path(
                tag = $tag,
                security(("bearer" = [])),
                params(
                    ("id" = Uuid, Path, description = "The paper"),
                    crate::document::KeyHeader,
                    crate::document::VersionHeader,
                ),
                request_body = EndFundPaper,
                responses((status = 200, body = FundPaperView, description = "The paper",
                    headers(("ETag" = String)))),
            )]
            #[post($reverse)]
            pub(super) async fn $reverse_name(
                app: Data<App>,
                caller: Creating,
                id: Id<FundPaperId>,
                body: Body<EndFundPaper>,
            ) -> Answer {
                let command = end(FundPaperKind::$kind, id.0, body.0);
                let written = papers::reverse(&app, &caller.0.call, command).await?;
                let view = FundPaperView::from(written.value);
                Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
            }
        }
    )+

        /// The routes of papers.
        pub(super) fn routes(config: &mut ServiceConfig<'_>) {
            $(config
                .service($module::$list_name)
                .service($module::$record_name)
                .service($module::$get_name)
                .service($module::$reverse_name);)+
            config.service(close_commitment);
        }
    };
}

papers! {
    appropriations: Appropriation, "appropriations", "/appropriations", "/appropriations/{id}",
        "/appropriations/{id}/reverse",
        list_appropriations = "Appropriations 指标下达 of projects in the caller's reach.",
        record_appropriation = "Give authority to spend.",
        get_appropriation = "One appropriation.",
        reverse_appropriation = "Take an appropriation back, once.";
    receipts: Receipt, "receipts", "/receipts", "/receipts/{id}", "/receipts/{id}/reverse",
        list_receipts = "Receipts 到位 of projects in the caller's reach.",
        record_receipt = "Record money that came.",
        get_receipt = "One receipt.",
        reverse_receipt = "Take a receipt back, once.";
    commitments: Commitment, "commitments", "/commitments", "/commitments/{id}", "/commitments/{id}/reverse",
        list_commitments = "Commitments 承诺 of projects in the caller's reach.",
        record_commitment = "Record a contract or an order: it binds authority.",
        get_commitment = "One commitment.",
        reverse_commitment = "Take a commitment back on which nothing was paid, once.";
}

/// Close a commitment: what is left of it is set free.
#[utoipa::path(
    tag = "commitments",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The commitment"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = EndFundPaper,
    responses((status = 200, body = FundPaperView, description = "The commitment", headers(("ETag" = String)))),
)]
#[post("/commitments/{id}/close")]
async fn close_commitment(
    app: Data<App>,
    caller: Creating,
    id: Id<FundPaperId>,
    body: Body<EndFundPaper>,
) -> Answer {
    let command = end(FundPaperKind::Commitment, id.0, body.0);
    let written = papers::close(&app, &caller.0.call, command).await?;
    let view = FundPaperView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, view.version, written.is_replay))
}
