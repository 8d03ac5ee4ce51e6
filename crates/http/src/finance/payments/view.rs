//! How payments look on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_app::finance::payments::PaymentRow;
use dujiang_domain::finance::{FundingSource, PaymentState, PaymentVerb};
use dujiang_domain::money::Money;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::figures::money;
use super::super::ledger::{BudgetLineRef, VoucherRef};
use super::super::papers::ProjectRef;
use super::super::words::{FundingSourceWord, PaymentStateWord, PaymentVerbWord};
use crate::refs::{ActorRef, UnitRef};

/// Who did a step, and when.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SignatureView {
    /// Who.
    by: ActorRef,
    /// When.
    at: DateTime<Utc>,
}

impl SignatureView {
    fn from_parts(at: Option<DateTime<Utc>>, by: Option<Uuid>, name: Option<String>) -> Option<Self> {
        Some(Self { by: ActorRef { id: by, name }, at: at? })
    }
}

/// A commitment by its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CommitmentRef {
    /// Identifier.
    id: Uuid,
    /// Title.
    title: String,
}

/// A payment.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PaymentView {
    /// Identifier.
    id: Uuid,
    /// The project.
    project: ProjectRef,
    /// The unit that answers for the project.
    unit: UnitRef,
    /// The commitment it is paid on.
    #[schema(required = true)]
    commitment: Option<CommitmentRef>,
    /// Where the money comes from.
    #[schema(value_type = FundingSourceWord)]
    source: FundingSource,
    /// Budget year of the money.
    year: i64,
    /// The budget line it counts for.
    #[schema(required = true)]
    line: Option<BudgetLineRef>,
    /// What is paid for.
    title: String,
    /// Who is paid.
    payee: String,
    /// How much, in yuan.
    #[schema(value_type = String, example = "10.00")]
    amount: Money,
    /// Number of the invoice or settlement.
    number: String,
    /// The day by which it is to be paid.
    #[schema(required = true)]
    due_on: Option<NaiveDate>,
    /// Remarks.
    note: String,
    /// Where it stands.
    #[schema(value_type = PaymentStateWord)]
    state: PaymentState,
    /// Who drafted it.
    drafted: SignatureView,
    /// Who handed it in last.
    #[schema(required = true)]
    submitted: Option<SignatureView>,
    /// Who approved it.
    #[schema(required = true)]
    approved: Option<SignatureView>,
    /// Who paid it.
    #[schema(required = true)]
    paid: Option<SignatureView>,
    /// The day on which the money left.
    #[schema(required = true)]
    effective_on: Option<NaiveDate>,
    /// Its entry in the ledger.
    #[schema(required = true)]
    entry_id: Option<Uuid>,
    /// Its voucher.
    #[schema(required = true)]
    voucher: Option<VoucherRef>,
    /// Why it came back, was rejected or reversed.
    #[schema(required = true)]
    reason: Option<String>,
    /// Steps that the caller may take now; null in lists and after writes.
    #[schema(required = true, value_type = Option<Vec<PaymentVerbWord>>)]
    steps: Option<Vec<PaymentVerb>>,
    /// Version for `If-Match`.
    pub(super) version: i64,
}

impl PaymentView {
    /// The view, with the steps that its page offers.
    pub(super) fn new(row: PaymentRow, steps: Option<Vec<PaymentVerb>>) -> Self {
        let drafted = ActorRef { id: row.drafted_by, name: row.drafted_by_name };
        let commitment = row.commitment_id.zip(row.commitment_title);
        Self {
            id: row.id,
            project: ProjectRef { id: row.project_id, name: row.project_name },
            unit: UnitRef { id: row.unit_id, name: row.unit_name },
            commitment: commitment.map(|(id, title)| CommitmentRef { id, title }),
            source: FundingSource::parse(&row.source).unwrap_or(FundingSource::Own),
            year: row.year,
            line: BudgetLineRef::from_parts(row.line_id, row.line_title),
            title: row.title,
            payee: row.payee,
            amount: money(row.amount_fen),
            number: row.number,
            due_on: row.due_on,
            note: row.note,
            state: PaymentState::parse(&row.state).unwrap_or(PaymentState::Draft),
            drafted: SignatureView { by: drafted, at: row.drafted_at },
            submitted: SignatureView::from_parts(row.submitted_at, row.submitted_by, row.submitted_by_name),
            approved: SignatureView::from_parts(row.approved_at, row.approved_by, row.approved_by_name),
            paid: SignatureView::from_parts(row.paid_at, row.paid_by, row.paid_by_name),
            effective_on: row.effective_on,
            entry_id: row.entry_id,
            voucher: VoucherRef::from_parts(row.voucher_id, row.voucher_year, row.voucher_number),
            reason: row.reason,
            steps,
            version: row.version,
        }
    }
}

/// A page of payments.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PaymentPage {
    /// The payments, the last drafted first.
    #[schema(max_items = 100)]
    pub(super) items: Vec<PaymentView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    pub(super) next_cursor: Option<String>,
}
