//! Papers that move money of a project 资金单据: an appropriation 指标下达, a receipt 到位, a commitment 承诺.
//!
//! The three have one shape: an amount of one source and year, a day, another party and its paper. They are
//! recorded whole and never changed; what was wrong is reversed, once, and recorded anew.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Charge, Movement};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{EntryId, FundPaperId, ProjectId, UserId};
use crate::input::Fields;
use crate::money::Money;
use crate::projects::Stamp;
use crate::time::civil_date;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Which paper.
    FundPaperKind {
        /// 指标下达: authority to spend.
        Appropriation = "appropriation",
        /// 到位: money that came.
        Receipt = "receipt",
        /// 承诺: a contract or an order.
        Commitment = "commitment",
    }
}

vocabulary! {
    /// Where a paper stands.
    FundPaperState {
        /// 有效
        Posted = "posted",
        /// 已结清: what was left of a commitment has been set free.
        Closed = "closed",
        /// 已冲销
        Reversed = "reversed",
    }
}

/// What people say about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundPaperFields {
    /// What it is about, 1 to 200 characters.
    pub title: String,
    /// Who grants, pays or is paid, 1 to 200 characters.
    pub party: String,
    /// Number of the document, transfer or contract, at most 100 characters.
    pub number: String,
    /// The money.
    #[serde(flatten)]
    pub charge: Charge,
    /// How much, above zero.
    pub amount: Money,
    /// The day on which it happened; never in the future.
    pub effective_on: NaiveDate,
    /// Remarks, at most 1,000 characters.
    pub note: String,
}

impl FundPaperFields {
    /// The same fields, trimmed and checked on `today`.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self, today: NaiveDate) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        self.party = fields.text("/party", &self.party, 200);
        self.number = fields.optional_text("/number", &self.number, 100);
        self.note = fields.optional_text("/note", &self.note, 1000);
        self.charge.check(&mut fields);
        fields.require("/amount", self.amount > Money::ZERO, Code::FieldRange);
        check_day(&mut fields, self.effective_on, today);
        fields.finish(self)
    }
}

/// Money moved in the past or moves today.
pub(super) fn check_day(fields: &mut Fields, day: NaiveDate, today: NaiveDate) {
    let earliest = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or(NaiveDate::MIN);
    fields.require("/effective_on", (earliest..=today).contains(&day), Code::FieldRange);
}

/// A paper on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundPaper {
    /// Identifier.
    pub id: FundPaperId,
    /// Which paper.
    pub kind: FundPaperKind,
    /// The project.
    pub project_id: ProjectId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: FundPaperFields,
    /// Where it stands.
    pub state: FundPaperState,
    /// Its entry in the ledger.
    pub entry_id: EntryId,
    /// Why it was closed or reversed.
    pub reason: Option<String>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: Option<UserId>,
    /// Rises by one with every change.
    pub version: i64,
}

impl FundPaperKind {
    /// What it does to the money.
    pub const fn movement(self) -> Movement {
        match self {
            Self::Appropriation => Movement::Appropriate,
            Self::Receipt => Movement::Receive,
            Self::Commitment => Movement::Commit,
        }
    }

    const fn recorded(self) -> EventName {
        match self {
            Self::Appropriation => EventName::AppropriationRecorded,
            Self::Receipt => EventName::ReceiptRecorded,
            Self::Commitment => EventName::CommitmentRecorded,
        }
    }

    const fn reversed(self) -> EventName {
        match self {
            Self::Appropriation => EventName::AppropriationReversed,
            Self::Receipt => EventName::ReceiptReversed,
            Self::Commitment => EventName::CommitmentReversed,
        }
    }
}

impl FundPaper {
    /// Records a paper.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn record(
        (id, entry_id): (FundPaperId, EntryId),
        kind: FundPaperKind,
        project_id: ProjectId,
        fields: FundPaperFields,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let paper = Self {
            id,
            kind,
            project_id,
            fields: fields.checked(civil_date(stamp.at))?,
            state: FundPaperState::Posted,
            entry_id,
            reason: None,
            recorded_at: stamp.at,
            recorded_by: stamp.by,
            version: 1,
        };
        let event = Event::created(kind.recorded(), &paper);
        Ok((paper, event))
    }

    /// Takes the paper back; `paid` is what was paid on a commitment.
    ///
    /// # Errors
    /// [`Code::ReversedBefore`] the second time, [`Code::CommitmentInUse`] when something was paid on it or it
    /// was closed, a [`Fault`] at `/reason` without one.
    pub fn reverse(&self, reason: &str, paid: Money) -> Result<(Self, Event), Fault> {
        let reason = given(reason)?;
        match self.state {
            FundPaperState::Reversed => return Err(Fault::new(Code::ReversedBefore)),
            FundPaperState::Closed => return Err(Fault::new(Code::CommitmentInUse)),
            FundPaperState::Posted if paid > Money::ZERO => return Err(Fault::new(Code::CommitmentInUse)),
            FundPaperState::Posted => {}
        }
        let after = self.ended(FundPaperState::Reversed, &reason);
        let event = Event::changed(self.kind.reversed(), self, &after).because(Some(&reason));
        Ok((after, event))
    }

    /// Sets free what is left of a commitment 结清; answers how much that is.
    ///
    /// # Errors
    /// [`Code::CommitmentNotOpen`] when it is no commitment that stands, or nothing is left; a [`Fault`] at
    /// `/reason` without one.
    pub fn close(&self, reason: &str, paid: Money) -> Result<(Self, Money, Event), Fault> {
        let reason = given(reason)?;
        let left = self.left(paid).filter(|left| *left > Money::ZERO);
        let Some(left) = left else { return Err(Fault::new(Code::CommitmentNotOpen)) };
        let after = self.ended(FundPaperState::Closed, &reason);
        let event = Event::changed(EventName::CommitmentClosed, self, &after).because(Some(&reason));
        Ok((after, left, event))
    }

    /// What may still be paid on a commitment of which `paid` is paid; `None` when it is none that stands.
    pub fn left(&self, paid: Money) -> Option<Money> {
        let stands = self.kind == FundPaperKind::Commitment && self.state == FundPaperState::Posted;
        stands.then(|| self.fields.amount.checked_sub(paid)).flatten()
    }

    fn ended(&self, state: FundPaperState, reason: &str) -> Self {
        Self { state, reason: Some(reason.to_owned()), version: self.version + 1, ..self.clone() }
    }
}

/// A reason of 1 to 500 characters.
pub(super) fn given(reason: &str) -> Result<String, Fault> {
    let mut fields = Fields::default();
    let reason = fields.text("/reason", reason, 500);
    fields.finish(reason)
}

impl Audited for FundPaper {
    const KIND: SubjectKind = SubjectKind::FundPaper;

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
