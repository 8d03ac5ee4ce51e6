//! How papers look on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::finance::papers::FundPaperRow;
use dujiang_domain::finance::{FundPaperKind, FundPaperState, FundingSource};
use dujiang_domain::money::Money;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::figures::money;
use super::super::ledger::{BudgetLineRef, VoucherRef};
use super::super::words::{FundPaperKindWord, FundPaperStateWord, FundingSourceWord};
use crate::refs::{ActorRef, UnitRef};

/// A project by its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProjectRef {
    /// Identifier.
    pub(crate) id: Uuid,
    /// Name.
    pub(crate) name: String,
}

/// A paper that moved money.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundPaperView {
    /// Identifier.
    id: Uuid,
    /// Which paper.
    #[schema(value_type = FundPaperKindWord)]
    kind: FundPaperKind,
    /// The project.
    project: ProjectRef,
    /// The unit that answers for the project.
    unit: UnitRef,
    /// What it is about.
    title: String,
    /// Who grants, pays in, or is to be paid.
    party: String,
    /// Number of the document, the transfer or the contract.
    number: String,
    /// Where the money comes from.
    #[schema(value_type = FundingSourceWord)]
    source: FundingSource,
    /// Budget year of the money.
    year: i64,
    /// The budget line it counts for.
    #[schema(required = true)]
    line: Option<BudgetLineRef>,
    /// How much, in yuan.
    #[schema(value_type = String, example = "100.00")]
    amount: Money,
    /// The day on which it happened.
    effective_on: NaiveDate,
    /// Remarks.
    note: String,
    /// Where it stands.
    #[schema(value_type = FundPaperStateWord)]
    state: FundPaperState,
    /// Its entry in the ledger.
    entry_id: Uuid,
    /// Its voucher; commitments have none.
    #[schema(required = true)]
    voucher: Option<VoucherRef>,
    /// Why it was closed or reversed.
    #[schema(required = true)]
    reason: Option<String>,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: ActorRef,
    /// What was paid on it, in yuan; null for anything but a commitment.
    #[schema(required = true, value_type = Option<String>, example = "40.00")]
    paid: Option<Money>,
    /// What may still be paid on it, in yuan; null for anything but a commitment that stands.
    #[schema(required = true, value_type = Option<String>, example = "60.00")]
    left: Option<Money>,
    /// Version for `If-Match`.
    pub(super) version: i64,
}

impl From<FundPaperRow> for FundPaperView {
    fn from(row: FundPaperRow) -> Self {
        let kind = FundPaperKind::parse(&row.kind).unwrap_or(FundPaperKind::Appropriation);
        let state = FundPaperState::parse(&row.state).unwrap_or(FundPaperState::Posted);
        let is_commitment = kind == FundPaperKind::Commitment;
        let stands = is_commitment && state == FundPaperState::Posted;
        Self {
            id: row.id,
            kind,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            title: row.title,
            party: row.party,
            number: row.number,
            source: FundingSource::parse(&row.source).unwrap_or(FundingSource::Own),
            year: row.year,
            line: BudgetLineRef::from_parts(row.line_id, row.line_title),
            amount: money(row.amount_fen),
            effective_on: row.effective_on,
            note: row.note,
            state,
            entry_id: row.entry_id,
            voucher: VoucherRef::from_parts(row.voucher_id, row.voucher_year, row.voucher_number),
            reason: row.reason,
            recorded_at: row.recorded_at,
            recorded_by: ActorRef { id: row.recorded_by, name: row.recorded_by_name },
            paid: is_commitment.then(|| money(row.paid_fen)),
            left: stands.then(|| money(row.amount_fen - row.paid_fen)),
            version: row.version,
        }
    }
}

/// A page of papers of one sort.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FundPaperPage {
    /// The papers, the last recorded first.
    #[schema(max_items = 100)]
    pub(super) items: Vec<FundPaperView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    pub(super) next_cursor: Option<String>,
}
