//! The state machine of risks.

use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::change::Change;
use crate::fault::Code;
use crate::ids::{ProjectId, RiskId, UserId};
use crate::projects::Stamp;
use crate::rules::kinds::RiskPlace;

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-05-06T02:00:00Z").unwrap().to_utc()
}

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 6).unwrap().checked_add_days(Days::new(offset)).unwrap()
}

fn fields(probability: i64, impact: i64) -> RiskFields {
    RiskFields {
        title: " 汛期施工围堰漫顶 ".into(),
        category: RiskCategory::Natural,
        causes: String::new(),
        consequences: String::new(),
        place: RiskPlace { probability, impact },
        owner_id: None,
        unit_id: None,
    }
}

fn risk() -> Risk {
    let new = NewRisk {
        id: RiskId(Uuid::from_u128(1)),
        project_id: ProjectId(Uuid::from_u128(2)),
        number: 1,
        review_due: day(30),
    };
    Risk::raise(new, fields(4, 3), Stamp { by: None, at: now() }).unwrap().0
}

fn treatment(strategy: TreatmentStrategy, measures: usize, residual: (i64, i64)) -> Treatment {
    let measure = Measure { text: "备足编织袋".into(), due_on: None, person_id: None, done_on: None };
    Treatment {
        strategy,
        measures: vec![measure; measures],
        residual: RiskPlace { probability: residual.0, impact: residual.1 },
    }
}

fn pointers(fault: &crate::fault::Fault) -> Vec<&str> {
    fault.fields.iter().map(|field| field.pointer.as_str()).collect()
}

#[test]
fn everything_wrong_with_a_new_risk_is_named_at_once() {
    let mut wrong = fields(0, 6);
    wrong.title = " ".into();
    assert_eq!(pointers(&wrong.checked().unwrap_err()), ["/title", "/probability", "/impact"]);
}

#[test]
fn a_treatment_needs_measures_unless_the_risk_is_accepted_and_never_makes_it_worse() {
    let fault = risk().treat(treatment(TreatmentStrategy::Reduce, 0, (5, 3)), now()).unwrap_err();
    assert_eq!(pointers(&fault), ["/measures", "/residual_probability"]);
    assert_eq!(fault.fields[1].code, Code::RiskResidualAbove);
    let (treated, event) =
        risk().treat(treatment(TreatmentStrategy::Accept, 0, (4, 3)), now()).unwrap().unwrap();
    assert_eq!((treated.state, treated.version), (RiskState::Treated, 2));
    assert_eq!(event.after, serde_json::to_value(&treated).ok());
    assert_eq!(treated.treat(treatment(TreatmentStrategy::Accept, 0, (4, 3)), now()), Ok(None));
}

#[test]
fn a_risk_goes_its_way_and_comes_back_only_by_being_reopened() {
    let (occurred, event) = risk().occur(day(0), "围堰漫顶", now()).unwrap();
    assert_eq!((occurred.state, event.reason.as_deref()), (RiskState::Occurred, Some("围堰漫顶")));
    assert_eq!(risk().occur(day(1), "明天", now()).unwrap_err().fields[0].pointer, "/occurred_on");
    let again = occurred.treat(treatment(TreatmentStrategy::Reduce, 1, (1, 1)), now()).unwrap_err();
    assert_eq!(again.code, Code::RiskWrongState);
    let (closed, _) = occurred.close("抢险结束", now()).unwrap();
    assert_eq!(closed.close("再关一次", now()).unwrap_err().code, Code::RiskWrongState);
    assert_eq!(
        closed.edit(RiskPatch::default(), now(), |_| Ok(day(1))).unwrap_err().code,
        Code::RiskWrongState
    );
    let (open, _) = closed.reopen("又涨水", day(7), now()).unwrap();
    assert_eq!((open.state, open.occurred_on, open.review_due), (RiskState::Open, None, day(7)));
    assert_eq!(risk().reopen("没关过", day(7), now()).unwrap_err().code, Code::RiskWrongState);
}

#[test]
fn a_graver_risk_is_looked_at_sooner_and_a_lesser_one_keeps_its_day() {
    let patch = |impact| RiskPatch { impact: Some(impact), ..RiskPatch::default() };
    let (graver, _) = risk().edit(patch(5), now(), |_| Ok(day(7))).unwrap().unwrap();
    assert_eq!(graver.review_due, day(7));
    let (lesser, _) = risk().edit(patch(1), now(), |_| Ok(day(180))).unwrap().unwrap();
    assert_eq!(lesser.review_due, day(30));
}

#[test]
fn a_change_of_the_owner_does_not_ask_the_clock() {
    let patch = RiskPatch { owner_id: Change::Set(UserId(Uuid::nil())), ..RiskPatch::default() };
    let (after, _) = risk().edit(patch, now(), |_| panic!("the place did not change")).unwrap().unwrap();
    assert_eq!(after.review_due, day(30));
}

#[test]
fn a_review_winds_the_clock_and_a_look_is_always_on_record() {
    let review = ReviewWords { words: "仍在可控范围".into(), probability: None, impact: None };
    let (after, event) = risk().review(&review, day(90), now()).unwrap();
    assert_eq!((after.reviewed_on, after.review_due), (Some(day(0)), day(90)));
    assert_eq!(event.reason.as_deref(), Some("仍在可控范围"));
    let fault = risk().review(&ReviewWords { words: String::new(), ..review }, day(0), now()).unwrap_err();
    assert_eq!(pointers(&fault), ["/words", "/next_review_on"]);
    assert!(!after.is_review_overdue(day(90)) && after.is_review_overdue(day(91)));
    assert!(!after.close("结束", now()).unwrap().0.is_review_overdue(day(91)));
}

proptest! {
    /// Whatever is done to a risk in whatever order: the residual stays within the inherent place,
    /// every change is an event with the whole image and one version more, and nothing but
    /// reopening leads out of the closed state.
    #[test]
    fn any_sequence_keeps_a_risk_straight(steps in proptest::collection::vec((0_u8..6, 1_i64..=5, 1_i64..=5), 0..40)) {
        let mut risk = risk();
        for (step, a, b) in steps {
            let result = match step {
                0 => risk.treat(treatment(TreatmentStrategy::Reduce, 1, (a, b)), now()),
                1 => risk.occur(day(0), "发生", now()).map(Some),
                2 => risk.close("结束", now()).map(Some),
                3 => risk.reopen("重开", day(9), now()).map(Some),
                4 => {
                    let patch = RiskPatch { probability: Some(a), impact: Some(b), ..RiskPatch::default() };
                    risk.edit(patch, now(), |_| Ok(day(5)))
                }
                _ => {
                    let words = ReviewWords { words: "看过".into(), probability: Some(a), impact: None };
                    risk.review(&words, day(3), now()).map(Some)
                }
            };
            if let Ok(Some((after, event))) = result {
                prop_assert_eq!(after.version, risk.version + 1);
                prop_assert_eq!(event.before, serde_json::to_value(&risk).ok());
                prop_assert_eq!(event.after, serde_json::to_value(&after).ok());
                prop_assert!(risk.state != RiskState::Closed || step == 3);
                risk = after;
            }
            if let Some(treatment) = &risk.treatment {
                prop_assert!(treatment.residual.probability <= risk.fields.place.probability);
                prop_assert!(treatment.residual.impact <= risk.fields.place.impact);
            }
        }
    }
}
