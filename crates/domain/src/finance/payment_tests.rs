//! The flow of a payment: every way through it keeps four eyes and its record.

use chrono::DateTime;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::finance::{Charge, FundingSource, PaymentFields};
use crate::ids::{PaymentId, ProjectId};
use crate::money::Money;

fn stamp(by: u128) -> Stamp {
    Stamp { by: Some(UserId(Uuid::from_u128(by))), at: DateTime::from_timestamp(1_780_000_000, 0).unwrap() }
}

fn draft() -> Payment {
    let fields = PaymentFields {
        title: "进度款".into(),
        payee: "清源建设".into(),
        amount: Money::from_fen(100).unwrap(),
        number: String::new(),
        due_on: None,
        note: String::new(),
    };
    let charge = Charge { source: FundingSource::Fiscal, year: 2026, line_id: None };
    let (id, project) = (PaymentId(Uuid::nil()), ProjectId(Uuid::nil()));
    Payment::draft(id, project, (None, charge), fields, stamp(1)).unwrap().0
}

fn paid_by(payment: &Payment, by: u128) -> Result<Payment, Fault> {
    let stamp = stamp(by);
    payment.pay(EntryId(Uuid::nil()), civil_date(stamp.at), stamp).map(|(after, _)| after)
}

#[test]
fn nobody_approves_what_he_handed_in_or_pays_what_he_approved() {
    let (submitted, _) = draft().step(PaymentVerb::Submit, None, stamp(1)).unwrap();
    let own = submitted.step(PaymentVerb::Approve, None, stamp(1)).unwrap_err();
    assert_eq!(own.code, Code::OwnWork);
    let (approved, _) = submitted.step(PaymentVerb::Approve, None, stamp(2)).unwrap();
    assert_eq!(paid_by(&approved, 2).unwrap_err().code, Code::OwnWork);
    assert_eq!(paid_by(&approved, 3).unwrap().state, PaymentState::Paid);
}

#[test]
fn going_back_needs_a_reason_and_takes_the_signatures_away() {
    let (submitted, _) = draft().step(PaymentVerb::Submit, None, stamp(1)).unwrap();
    let (approved, _) = submitted.step(PaymentVerb::Approve, None, stamp(2)).unwrap();
    let fault = approved.step(PaymentVerb::Return, None, stamp(3)).unwrap_err();
    assert_eq!(fault.fields[0].pointer, "/reason");
    let (back, _) = approved.step(PaymentVerb::Return, Some("缺验收单"), stamp(3)).unwrap();
    assert_eq!((back.state, back.submitted, back.approved), (PaymentState::Draft, None, None));
    assert_eq!(back.reason.as_deref(), Some("缺验收单"));
}

#[test]
fn money_does_not_leave_tomorrow() {
    let (submitted, _) = draft().step(PaymentVerb::Submit, None, stamp(1)).unwrap();
    let (approved, _) = submitted.step(PaymentVerb::Approve, None, stamp(2)).unwrap();
    let tomorrow = civil_date(stamp(3).at).succ_opt().unwrap();
    let fault = approved.pay(EntryId(Uuid::nil()), tomorrow, stamp(3)).unwrap_err();
    assert_eq!(fault.fields[0].pointer, "/effective_on");
}

#[test]
fn a_payment_is_reversed_once() {
    let (submitted, _) = draft().step(PaymentVerb::Submit, None, stamp(1)).unwrap();
    let (approved, _) = submitted.step(PaymentVerb::Approve, None, stamp(2)).unwrap();
    let paid = paid_by(&approved, 3).unwrap();
    let (reversed, _) = paid.step(PaymentVerb::Reverse, Some("重复支付"), stamp(3)).unwrap();
    let again = reversed.step(PaymentVerb::Reverse, Some("重复支付"), stamp(3)).unwrap_err();
    assert_eq!(again.code, Code::ReversedBefore);
}

proptest! {
    /// Whatever three people try, whoever paid is not who approved, who approved is not who handed in, and the
    /// version counts the changes.
    #[test]
    fn any_walk_keeps_four_eyes(walk in proptest::collection::vec((0..PaymentVerb::ALL.len(), 1..4_u128), 0..40)) {
        let mut payment = draft();
        for (verb, by) in walk {
            let verb = PaymentVerb::ALL[verb];
            let result = match verb {
                PaymentVerb::Pay => paid_by(&payment, by),
                _ => payment.step(verb, Some("理由"), stamp(by)).map(|(after, _)| after),
            };
            let Ok(after) = result else { continue };
            prop_assert_eq!(after.version, payment.version + 1);
            payment = after;
            let who = |signature: Option<crate::finance::Signature>| signature.and_then(|s| s.by);
            if let Some(approver) = who(payment.approved) {
                prop_assert_ne!(Some(approver), who(payment.submitted));
                prop_assert_ne!(Some(approver), who(payment.paid));
            }
            if payment.state == PaymentState::Paid {
                prop_assert!(payment.approved.is_some() && payment.submitted.is_some());
            }
        }
    }
}
