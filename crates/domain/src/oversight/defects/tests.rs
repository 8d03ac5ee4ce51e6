//! The state machine of defects.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::fault::{Code, Fault};
use crate::ids::{DefectId, InspectionId, PhotoId, ProjectId, UserId};
use crate::oversight::inspections::Party;
use crate::projects::Stamp;
use crate::rules::kinds::DefectSeverity;

fn at() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-03-02T01:00:00Z").unwrap().to_utc()
}

fn by(person: u128) -> Stamp {
    Stamp { by: Some(UserId(Uuid::from_u128(person))), at: at() }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn fields() -> DefectFields {
    DefectFields {
        title: "剪力墙蜂窝麻面".into(),
        description: String::new(),
        category: "混凝土".into(),
        severity: DefectSeverity::Major,
        place: None,
        party: Party { unit_id: None, contractor: "安澜建工".into() },
        person_id: None,
        due_on: day(11),
    }
}

fn defect() -> Defect {
    let new = NewDefect {
        id: DefectId(Uuid::from_u128(1)),
        project_id: ProjectId(Uuid::from_u128(2)),
        inspection_id: InspectionId(Uuid::from_u128(3)),
        item: Some(2),
        number: 1,
        photos: Vec::new(),
    };
    Defect::raise(new, fields(), by(1)).unwrap().0
}

fn pointers(fault: &Fault) -> Vec<&str> {
    fault.fields.iter().map(|field| field.pointer.as_str()).collect()
}

#[test]
fn everything_wrong_is_named_at_once() {
    let place = PlanPlace { photo_id: None, document_id: None, x: -1, y: 10_001 };
    let wrong = DefectFields {
        title: " ".into(),
        category: String::new(),
        party: Party::default(),
        place: Some(place),
        ..fields()
    };
    let expected = ["/title", "/category", "/unit_id", "/place/photo_id", "/place/x", "/place/y"];
    assert_eq!(pointers(&wrong.checked().unwrap_err()), expected);
    let corner = PlanPlace { photo_id: Some(PhotoId(Uuid::nil())), document_id: None, x: 0, y: 10_000 };
    assert!(DefectFields { place: Some(corner), ..fields() }.checked().is_ok());
}

#[test]
fn whoever_mended_does_not_judge() {
    let (mended, _) = defect().rectify("已凿除修补", by(7)).unwrap();
    assert_eq!(mended.pass("合格", by(7)).unwrap_err().code, Code::OwnWork);
    assert_eq!(mended.send_back("不合格", None, by(7)).unwrap_err().code, Code::OwnWork);
    let (closed, event) = mended.pass("合格", by(1)).unwrap();
    assert_eq!((closed.state, event.reason.as_deref()), (DefectState::Closed, Some("合格")));
    assert_eq!(closed.rectify("再修", by(7)).unwrap_err().code, Code::DefectWrongState);
}

#[test]
fn what_is_sent_back_is_open_again_and_counted() {
    let (mended, _) = defect().rectify("已修补", by(7)).unwrap();
    let (back, _) = mended.send_back("仍有空鼓", Some(day(20)), by(1)).unwrap();
    assert_eq!((back.state, back.sent_back, back.fields.due_on), (DefectState::Open, 1, day(20)));
    let (again, _) = back.rectify("重新修补", by(8)).unwrap();
    // The second time somebody else mended: the first may judge now.
    assert!(again.pass("合格", by(7)).is_ok());
    assert_eq!(again.pass("合格", by(8)).unwrap_err().code, Code::OwnWork);
}

#[test]
fn a_later_deadline_needs_a_reason_and_an_earlier_one_does_not() {
    let due = |due_on| DefectPatch { due_on: Some(due_on), ..DefectPatch::default() };
    assert_eq!(pointers(&defect().edit(due(day(20)), None).unwrap_err()), ["/reason"]);
    let (later, event) = defect().edit(due(day(20)), Some("材料未到")).unwrap().unwrap();
    assert_eq!((later.fields.due_on, event.reason.as_deref()), (day(20), Some("材料未到")));
    assert!(defect().edit(due(day(5)), None).unwrap().is_some());
    assert_eq!(defect().edit(due(day(11)), None), Ok(None));
}

#[test]
fn what_waits_for_its_re_check_is_not_late() {
    assert!(!defect().is_overdue(day(11)));
    assert!(defect().is_overdue(day(12)));
    assert!(!defect().rectify("已修补", by(7)).unwrap().0.is_overdue(day(12)));
}

proptest! {
    /// Whatever happens in whatever order: nothing leaves the closed states, whoever mended last never
    /// closed it, and every change is an event with the whole image.
    #[test]
    fn any_sequence_keeps_a_defect_straight(steps in proptest::collection::vec((0_u8..5, 1_u128..4), 0..30)) {
        let mut defect = defect();
        for (step, person) in steps {
            let result = match step {
                0 => defect.rectify("修补", by(person)).map(Some),
                1 => defect.pass("合格", by(person)).map(Some),
                2 => defect.send_back("不合格", None, by(person)).map(Some),
                3 => defect.withdraw("误报", by(person)).map(Some),
                _ => defect.edit(DefectPatch { due_on: Some(day(9)), ..DefectPatch::default() }, None),
            };
            if let Ok(Some((after, event))) = result {
                prop_assert!(!matches!(defect.state, DefectState::Closed | DefectState::Withdrawn));
                prop_assert_eq!(after.version, defect.version + 1);
                prop_assert_eq!(event.before, serde_json::to_value(&defect).ok());
                prop_assert_eq!(event.after, serde_json::to_value(&after).ok());
                prop_assert!(after.state != DefectState::Closed || after.mended_by != by(person).by);
                prop_assert_eq!(after.closed_at.is_some(), matches!(after.state, DefectState::Closed | DefectState::Withdrawn));
                defect = after;
            }
        }
    }
}
