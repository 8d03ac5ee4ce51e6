//! `/vouchers`: entries that moved money, numbered per unit and year.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::App;
use dujiang_app::finance::{self, VoucherFilter, VoucherRow};
use dujiang_domain::finance::EntryKind;
use dujiang_domain::ids::{OrgUnitId, ProjectId, VoucherId};
use dujiang_domain::money::Money;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::figures::money;
use super::ledger::{PostingView, label};
use super::papers::ProjectRef;
use super::words::EntryKindWord;
use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::refs::{ActorRef, UnitRef};

/// The routes of vouchers.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list_vouchers).service(get_voucher);
}

/// A voucher.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VoucherSummary {
    /// Identifier.
    id: Uuid,
    /// In whose books.
    unit: UnitRef,
    /// Its number within unit and year, as people write it.
    #[schema(example = "2026-000123")]
    number: String,
    /// What it records.
    #[schema(value_type = EntryKindWord)]
    kind: EntryKind,
    /// Whether it takes another back.
    is_reversal: bool,
    /// The project.
    project: ProjectRef,
    /// What it is about.
    title: String,
    /// How much, in yuan.
    #[schema(value_type = String, example = "1200.00")]
    amount: Money,
    /// The day on which it happened.
    effective_on: NaiveDate,
    /// When it was written down.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: ActorRef,
}

impl From<VoucherRow> for VoucherSummary {
    fn from(row: VoucherRow) -> Self {
        Self {
            id: row.id,
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            number: label(row.year, row.number),
            kind: EntryKind::parse(&row.kind).unwrap_or(EntryKind::Payment),
            is_reversal: row.reverses.is_some(),
            project: ProjectRef { id: row.project_id, name: row.project_name },
            title: row.title.unwrap_or_default(),
            amount: money(row.amount_fen),
            effective_on: row.effective_on,
            recorded_at: row.recorded_at,
            recorded_by: ActorRef { id: row.recorded_by, name: row.recorded_by_name },
        }
    }
}

/// A voucher with its postings.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VoucherView {
    /// What lists show as well.
    #[serde(flatten)]
    summary: VoucherSummary,
    /// Its postings; debits equal credits.
    #[schema(max_items = 100)]
    postings: Vec<PostingView>,
}

/// A page of vouchers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VoucherPage {
    /// The vouchers, the highest number of the latest year first.
    #[schema(max_items = 100)]
    items: Vec<VoucherSummary>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// Which vouchers are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoucherParams {
    /// In the books of this unit.
    unit_id: Option<Uuid>,
    /// Of this year.
    #[param(minimum = 1990, maximum = 2100)]
    year: Option<i32>,
    /// Of this project.
    project_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// Vouchers of projects in the caller's reach.
#[utoipa::path(
    tag = "vouchers",
    security(("bearer" = [])),
    params(VoucherParams),
    responses((status = 200, body = VoucherPage, description = "A page of vouchers")),
)]
#[get("/vouchers")]
async fn list_vouchers(app: Data<App>, caller: Caller, params: Params<VoucherParams>) -> Answer {
    let params = params.0;
    let filter = VoucherFilter {
        unit: params.unit_id.map(OrgUnitId),
        year: params.year,
        project: params.project_id.map(ProjectId),
    };
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = finance::vouchers(&app, caller.actor(), &filter, &page).await?.map(VoucherSummary::from);
    Ok(answer::plain(&VoucherPage { items: page.items, next_cursor: page.next_cursor }))
}

/// One voucher with its postings.
#[utoipa::path(
    tag = "vouchers",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The voucher")),
    responses((status = 200, body = VoucherView, description = "The voucher")),
)]
#[get("/vouchers/{id}")]
async fn get_voucher(app: Data<App>, caller: Caller, id: Id<VoucherId>) -> Answer {
    let (voucher, postings) = finance::voucher(&app, caller.actor(), id.0).await?;
    let postings = postings.into_iter().map(PostingView::from).collect();
    Ok(answer::plain(&VoucherView { summary: voucher.into(), postings }))
}
