//! `/projects/{id}/ledger`: postings, and the accounts they add up to.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::App;
use dujiang_app::finance::{self, Balance, PostingFilter, PostingRow};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::finance::{EntryKind, FundPaperKind, FundingSource, Side, SourceKind, Stage};
use dujiang_domain::ids::{BudgetLineId, ProjectId};
use dujiang_domain::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::figures::money;
use super::words::{
    EntryKindWord, FundPaperKindWord, FundingSourceWord, SideWord, SourceKindWord, StageWord,
};
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::refs::ActorRef;

/// The routes of the ledger. A fixed path stands before the one that would swallow it.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list_ledger_balances).service(list_postings);
}

/// The thing an entry comes from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginRef {
    /// What sort of thing.
    #[schema(value_type = SourceKindWord)]
    kind: SourceKind,
    /// Which paper, where it is one.
    #[schema(required = true, value_type = Option<FundPaperKindWord>)]
    paper: Option<FundPaperKind>,
    /// Which.
    id: Uuid,
    /// What it is about; null when it has been given up.
    #[schema(required = true)]
    title: Option<String>,
}

/// A voucher by its number.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VoucherRef {
    /// Identifier.
    pub(super) id: Uuid,
    /// Its number within unit and year, as people write it.
    #[schema(example = "2026-000123")]
    pub(super) number: String,
}

impl VoucherRef {
    /// The voucher, if there is one.
    pub(super) fn from_parts(id: Option<Uuid>, year: Option<i64>, number: Option<i64>) -> Option<Self> {
        Some(Self { id: id?, number: label(year?, number?) })
    }
}

/// A voucher's number as people write it.
pub(super) fn label(year: i64, number: i64) -> String {
    format!("{year:04}-{number:06}")
}

/// A budget line by its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BudgetLineRef {
    /// Identifier.
    id: Uuid,
    /// Title; empty when it has been given up.
    title: String,
}

impl BudgetLineRef {
    /// The line, if there is one.
    pub(super) fn from_parts(id: Option<Uuid>, title: Option<String>) -> Option<Self> {
        Some(Self { id: id?, title: title.unwrap_or_default() })
    }
}

/// One side of an entry.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PostingView {
    /// Identifier.
    id: Uuid,
    /// Its entry; the postings of one entry balance.
    entry_id: Uuid,
    /// What the entry records.
    #[schema(value_type = EntryKindWord)]
    kind: EntryKind,
    /// The entry it takes back.
    #[schema(required = true)]
    reverses: Option<Uuid>,
    /// What the entry comes from.
    origin: OriginRef,
    /// Where the money comes from; null for a plan without a source.
    #[schema(required = true, value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Budget year of the money; null for a plan without a year.
    #[schema(required = true)]
    year: Option<i64>,
    /// The account.
    #[schema(value_type = StageWord)]
    stage: Stage,
    /// Its side.
    #[schema(value_type = SideWord)]
    side: Side,
    /// How much, in yuan.
    #[schema(value_type = String, example = "1200.00")]
    amount: Money,
    /// The line it counts for.
    #[schema(required = true)]
    line: Option<BudgetLineRef>,
    /// The day on which it happened.
    effective_on: NaiveDate,
    /// When it was written down.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: ActorRef,
    /// Its voucher.
    #[schema(required = true)]
    voucher: Option<VoucherRef>,
}

impl From<PostingRow> for PostingView {
    fn from(row: PostingRow) -> Self {
        Self {
            id: row.id,
            entry_id: row.entry_id,
            kind: EntryKind::parse(&row.kind).unwrap_or(EntryKind::Payment),
            reverses: row.reverses,
            origin: OriginRef {
                kind: SourceKind::parse(&row.origin_kind).unwrap_or(SourceKind::Payment),
                paper: row.origin_paper.as_deref().and_then(FundPaperKind::parse),
                id: row.origin_id,
                title: row.origin_title,
            },
            source: FundingSource::parse(&row.source),
            year: Some(row.year).filter(|year| *year != 0),
            stage: Stage::parse(&row.stage).unwrap_or(Stage::Available),
            side: Side::parse(&row.side).unwrap_or(Side::Debit),
            amount: money(row.amount_fen),
            line: BudgetLineRef::from_parts(row.line_id, row.line_title),
            effective_on: row.effective_on,
            recorded_at: row.recorded_at,
            recorded_by: ActorRef { id: row.recorded_by, name: row.recorded_by_name },
            voucher: VoucherRef::from_parts(row.voucher_id, row.voucher_year, row.voucher_number),
        }
    }
}

/// A page of a project's postings.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PostingPage {
    /// The postings, the latest day first.
    #[schema(max_items = 100)]
    items: Vec<PostingView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// Which postings are meant, and as of when.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct LedgerParams {
    /// Of this source.
    #[param(value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Of this budget year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// Of these accounts, separated by commas.
    #[param(max_length = 200, example = "available,held")]
    stage: Option<String>,
    /// For this budget line.
    line_id: Option<Uuid>,
    /// Effective on this day or later.
    from: Option<NaiveDate>,
    /// Effective on this day or earlier: as things stood then.
    until: Option<NaiveDate>,
    /// Written down at this instant or earlier: what was known then.
    recorded_until: Option<DateTime<Utc>>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

impl LedgerParams {
    fn filter(&self) -> Result<PostingFilter, Fault> {
        let words = self.stage.as_deref().unwrap_or_default().split(',').filter(|word| !word.is_empty());
        let wrong = || Fault::new(Code::RequestQuery).with("parameter", "stage");
        let stages = words.map(|word| Stage::parse(word).ok_or_else(wrong)).collect::<Result<_, _>>()?;
        Ok(PostingFilter {
            source: self.source,
            year: self.year,
            stages,
            line: self.line_id.map(BudgetLineId),
            from: self.from,
            until: self.until,
            recorded_until: self.recorded_until,
        })
    }
}

/// The postings of a project, each with the thing it comes from.
#[utoipa::path(
    tag = "ledger",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), LedgerParams),
    responses((status = 200, body = PostingPage, description = "A page of postings")),
)]
#[get("/projects/{id}/ledger")]
async fn list_postings(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<LedgerParams>,
) -> Answer {
    let page = crate::page::request(params.0.limit, params.0.cursor.as_deref())?;
    let page = finance::postings(&app, caller.actor(), id.0, &params.0.filter()?, &page).await?;
    let page = page.map(PostingView::from);
    Ok(answer::plain(&PostingPage { items: page.items, next_cursor: page.next_cursor }))
}

/// What stands in one account. Its postings are those of the ledger with the same source, year and stage.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BalanceView {
    /// Where the money comes from; null for plans without a source.
    #[schema(required = true, value_type = Option<FundingSourceWord>)]
    source: Option<FundingSource>,
    /// Budget year of the money; null for plans without a year.
    #[schema(required = true)]
    year: Option<i32>,
    /// The account.
    #[schema(value_type = StageWord)]
    stage: Stage,
    /// The side that raises it.
    #[schema(value_type = SideWord)]
    normal_side: Side,
    /// What stands in it, in yuan.
    #[schema(value_type = String, example = "1200.00")]
    balance: Money,
}

/// The accounts of a project.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BalanceList {
    /// The accounts in which something stands.
    #[schema(max_items = 10000)]
    items: Vec<BalanceView>,
}

/// What stands in the accounts of a project, now or as of a day and an instant. Paging is ignored.
#[utoipa::path(
    tag = "ledger",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The project"), LedgerParams),
    responses((status = 200, body = BalanceList, description = "The accounts")),
)]
#[get("/projects/{id}/ledger/balances")]
async fn list_ledger_balances(
    app: Data<App>,
    caller: Caller,
    id: Id<ProjectId>,
    params: Params<LedgerParams>,
) -> Answer {
    let balances = finance::balances(&app, caller.actor(), id.0, &params.0.filter()?).await?;
    let view = |balance: Balance| BalanceView {
        source: balance.source,
        year: balance.year,
        stage: balance.stage,
        normal_side: balance.stage.normal(),
        balance: money(balance.fen),
    };
    Ok(answer::plain(&BalanceList { items: balances.into_iter().map(view).collect() }))
}
