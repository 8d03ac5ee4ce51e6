//! The steps of a payment 支付流程: draft → submitted → approved → paid, and back.
//!
//! Four eyes 四眼原则: who handed in does not approve, who approved does not pay. Permissions see to that by the
//! maker they are asked about ([`Payment::maker_for`]); the steps refuse it once more, so that no other way leads
//! round it.

use chrono::NaiveDate;

use super::paper::{check_day, given};
use super::{Payment, PaymentState};
use crate::audit::{Event, EventName};
use crate::fault::{Code, Fault};
use crate::ids::{EntryId, UserId};
use crate::input::Fields;
use crate::projects::Stamp;
use crate::time::civil_date;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A step; its word is the path segment.
    PaymentVerb {
        /// 提交
        Submit = "submit",
        /// 撤回
        Withdraw = "withdraw",
        /// 审核通过
        Approve = "approve",
        /// 退回
        Return = "return",
        /// 不予支付
        Reject = "reject",
        /// 支付
        Pay = "pay",
        /// 冲销
        Reverse = "reverse",
    }
}

impl PaymentVerb {
    /// Where the step leads from a state; `None` when it does not begin there.
    pub const fn leads_to(self, state: PaymentState) -> Option<PaymentState> {
        use PaymentState as S;
        match (self, state) {
            (Self::Submit, S::Draft) => Some(S::Submitted),
            (Self::Withdraw, S::Submitted) | (Self::Return, S::Submitted | S::Approved) => Some(S::Draft),
            (Self::Approve, S::Submitted) => Some(S::Approved),
            (Self::Reject, S::Submitted | S::Approved) => Some(S::Rejected),
            (Self::Pay, S::Approved) => Some(S::Paid),
            (Self::Reverse, S::Paid) => Some(S::Reversed),
            _ => None,
        }
    }

    /// Whether a reason must be given.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::Return | Self::Reject | Self::Reverse)
    }

    const fn event(self) -> EventName {
        match self {
            Self::Submit => EventName::PaymentSubmitted,
            Self::Withdraw => EventName::PaymentWithdrawn,
            Self::Approve => EventName::PaymentApproved,
            Self::Return => EventName::PaymentReturned,
            Self::Reject => EventName::PaymentRejected,
            Self::Pay => EventName::PaymentPaid,
            Self::Reverse => EventName::PaymentReversed,
        }
    }
}

impl Payment {
    /// Whose work a step checks, and who therefore may not do it.
    pub fn maker_for(&self, verb: PaymentVerb) -> Option<UserId> {
        match verb {
            PaymentVerb::Approve | PaymentVerb::Return | PaymentVerb::Reject => {
                self.submitted.and_then(|signature| signature.by)
            }
            PaymentVerb::Pay => self.approved.and_then(|signature| signature.by),
            PaymentVerb::Submit | PaymentVerb::Withdraw | PaymentVerb::Reverse => None,
        }
    }

    /// A step that moves no money.
    ///
    /// # Errors
    /// [`Code::PaymentNotFromState`], [`Code::OwnWork`], a [`Fault`] at `/reason` where one is needed.
    pub fn step(
        &self,
        verb: PaymentVerb,
        reason: Option<&str>,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let state = self.require_step(verb, stamp)?;
        let reason = match reason {
            Some(reason) if verb.needs_reason() || !reason.trim().is_empty() => Some(given(reason)?),
            None if verb.needs_reason() => Some(given("")?),
            _ => None,
        };
        let mut after = Self { state, version: self.version + 1, reason: reason.clone(), ..self.clone() };
        match verb {
            PaymentVerb::Submit => after.submitted = Some(stamp.into()),
            PaymentVerb::Approve => after.approved = Some(stamp.into()),
            PaymentVerb::Withdraw | PaymentVerb::Return => (after.submitted, after.approved) = (None, None),
            PaymentVerb::Reject | PaymentVerb::Pay | PaymentVerb::Reverse => {}
        }
        let event = Event::changed(verb.event(), self, &after).because(reason.as_deref());
        Ok((after, event))
    }

    /// The money leaves on `effective_on`, recorded by `entry`.
    ///
    /// # Errors
    /// As [`Payment::step`], and a [`Fault`] at `/effective_on` for a day that is still to come.
    pub fn pay(&self, entry: EntryId, effective_on: NaiveDate, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let state = self.require_step(PaymentVerb::Pay, stamp)?;
        let mut fields = Fields::default();
        check_day(&mut fields, effective_on, civil_date(stamp.at));
        fields.finish(())?;
        let after = Self {
            state,
            paid: Some(stamp.into()),
            effective_on: Some(effective_on),
            entry_id: Some(entry),
            reason: None,
            version: self.version + 1,
            ..self.clone()
        };
        let event = Event::changed(EventName::PaymentPaid, self, &after);
        Ok((after, event))
    }

    fn require_step(&self, verb: PaymentVerb, stamp: Stamp) -> Result<PaymentState, Fault> {
        if verb == PaymentVerb::Reverse && self.state == PaymentState::Reversed {
            return Err(Fault::new(Code::ReversedBefore));
        }
        let state = verb.leads_to(self.state).ok_or_else(|| {
            Fault::new(Code::PaymentNotFromState).with("state", self.state).with("verb", verb)
        })?;
        let maker = self.maker_for(verb);
        if maker.is_some() && maker == stamp.by && matches!(verb, PaymentVerb::Approve | PaymentVerb::Pay) {
            return Err(Fault::new(Code::OwnWork));
        }
        Ok(state)
    }
}

#[cfg(test)]
#[path = "payment_tests.rs"]
mod tests;
