//! A payment 支付: what is said about it, and where it stands. The steps between stand in `payment_flow`.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Charge, Movement};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{EntryId, FundPaperId, PaymentId, ProjectId, UserId};
use crate::input::Fields;
use crate::money::Money;
use crate::projects::Stamp;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a payment stands.
    PaymentState {
        /// 草稿
        Draft = "draft",
        /// 待审核
        Submitted = "submitted",
        /// 待支付
        Approved = "approved",
        /// 已支付
        Paid = "paid",
        /// 不予支付
        Rejected = "rejected",
        /// 已冲销
        Reversed = "reversed",
    }
}

/// What people say about a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentFields {
    /// What is paid for, 1 to 200 characters.
    pub title: String,
    /// Who is paid, 1 to 200 characters.
    pub payee: String,
    /// How much, above zero.
    pub amount: Money,
    /// Number of the invoice or settlement, at most 100 characters.
    pub number: String,
    /// The day by which it is to be paid.
    pub due_on: Option<NaiveDate>,
    /// Remarks, at most 1,000 characters.
    pub note: String,
}

impl PaymentFields {
    /// The same fields, trimmed and checked.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.payee = fields.text("/payee", &self.payee, 200);
        self.number = fields.optional_text("/number", &self.number, 100);
        self.note = fields.optional_text("/note", &self.note, 1000);
        fields.require("/amount", self.amount > Money::ZERO, Code::FieldRange);
        fields.finish(self)
    }
}

/// What to change in a draft; fields that are absent stay as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PaymentPatch {
    /// New purpose.
    pub title: Option<String>,
    /// New payee.
    pub payee: Option<String>,
    /// New amount.
    pub amount: Option<Money>,
    /// New number.
    pub number: Option<String>,
    /// New due day.
    pub due_on: crate::change::Change<NaiveDate>,
    /// New remarks.
    pub note: Option<String>,
}

/// Who did a step, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The account; `None` for the system.
    pub by: Option<UserId>,
    /// The instant.
    pub at: DateTime<Utc>,
}

impl From<Stamp> for Signature {
    fn from(stamp: Stamp) -> Self {
        Self { by: stamp.by, at: stamp.at }
    }
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Identifier.
    pub id: PaymentId,
    /// The project.
    pub project_id: ProjectId,
    /// The commitment it is paid on.
    pub commitment_id: Option<FundPaperId>,
    /// The money; that of the commitment where there is one.
    #[serde(flatten)]
    pub charge: Charge,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: PaymentFields,
    /// Where it stands.
    pub state: PaymentState,
    /// Who drafted it.
    pub drafted: Signature,
    /// Who handed it in last.
    pub submitted: Option<Signature>,
    /// Who approved it.
    pub approved: Option<Signature>,
    /// Who paid it.
    pub paid: Option<Signature>,
    /// The day on which the money left.
    pub effective_on: Option<NaiveDate>,
    /// Its entry in the ledger.
    pub entry_id: Option<EntryId>,
    /// Why it came back, was rejected or reversed.
    pub reason: Option<String>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Payment {
    /// A new draft.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn draft(
        id: PaymentId,
        project_id: ProjectId,
        (commitment_id, charge): (Option<FundPaperId>, Charge),
        fields: PaymentFields,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let mut wrong = Fields::default();
        charge.check(&mut wrong);
        let payment = Self {
            id,
            project_id,
            commitment_id,
            charge,
            fields: wrong.finish_with(fields.checked())?,
            state: PaymentState::Draft,
            drafted: stamp.into(),
            submitted: None,
            approved: None,
            paid: None,
            effective_on: None,
            entry_id: None,
            reason: None,
            version: 1,
        };
        let event = Event::created(EventName::PaymentDrafted, &payment);
        Ok((payment, event))
    }

    /// Changes a draft. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::PaymentNotFromState`] when it is no draft, a [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: PaymentPatch) -> Result<Option<(Self, Event)>, Fault> {
        self.require_draft()?;
        let mut fields = self.fields.clone();
        patch.due_on.apply(&mut fields.due_on);
        let fields = PaymentFields {
            title: patch.title.unwrap_or(fields.title),
            payee: patch.payee.unwrap_or(fields.payee),
            amount: patch.amount.unwrap_or(fields.amount),
            number: patch.number.unwrap_or(fields.number),
            note: patch.note.unwrap_or(fields.note),
            ..fields
        }
        .checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::PaymentChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// The draft is given up.
    ///
    /// # Errors
    /// [`Code::PaymentNotFromState`] when it is no draft.
    pub fn remove(&self) -> Result<Event, Fault> {
        self.require_draft()?;
        Ok(Event::removed(EventName::PaymentRemoved, self))
    }

    /// What paying it does to the money.
    pub const fn movement(&self) -> Movement {
        if self.commitment_id.is_some() { Movement::PayCommitted } else { Movement::PayDirect }
    }

    fn require_draft(&self) -> Result<(), Fault> {
        if self.state == PaymentState::Draft {
            Ok(())
        } else {
            Err(Fault::new(Code::PaymentNotFromState).with("state", self.state))
        }
    }
}

impl Audited for Payment {
    const KIND: SubjectKind = SubjectKind::Payment;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}
