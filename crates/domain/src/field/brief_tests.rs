//! What a draft tells.

use serde_json::json;

use super::*;

fn happened(action: &str, id: u128, before: Option<Value>, after: Option<Value>) -> Happening {
    Happening {
        action: action.into(),
        subject_kind: action.split_once('.').unwrap().0.into(),
        subject_id: Uuid::from_u128(id),
        subject_name: format!("thing {id}"),
        before,
        after,
    }
}

fn task(percent: i64) -> Value {
    json!({"id": Uuid::nil(), "progress_percent": percent, "assignee_id": Uuid::nil(), "version": percent})
}

fn change(field: &str, before: impl Into<Value>, after: impl Into<Value>) -> FieldChange {
    FieldChange { field: field.into(), before: before.into(), after: after.into() }
}

#[test]
fn what_happened_to_one_thing_is_one_item() {
    let items = draft([
        happened("task.reported", 1, Some(task(20)), Some(task(40))),
        happened("defect.found", 2, None, Some(json!({"severity": "major", "id": Uuid::nil(), "note": "x"}))),
        happened("task.changed", 1, Some(task(40)), Some(task(40))),
        happened("task.reported", 1, Some(task(40)), Some(task(60))),
    ]);
    assert_eq!(items.len(), 2);
    assert_eq!(items[0].actions, ["task.reported", "task.changed"]);
    assert_eq!(items[0].changes, [change("progress_percent", 20, 60)]);
    // A context of which nobody here knows is told of all the same.
    assert_eq!(
        (items[1].subject_kind.as_str(), &items[1].changes[..]),
        ("defect", &[change("severity", (), "major")][..])
    );
}

#[test]
fn a_digest_goes_from_the_first_day_to_the_last() {
    let day = |from, to| draft([happened("task.reported", 1, Some(task(from)), Some(task(to)))]);
    let gathered = gather([day(20, 40), day(40, 60)]);
    assert_eq!(gathered[0].changes, [change("progress_percent", 20, 60)]);
    // What was taken back within the period is no change of it.
    assert_eq!(gather([day(20, 40), day(40, 20)])[0].changes, []);
}

#[test]
fn a_brief_goes_out_once_and_a_day_without_change_has_none() {
    let (project, day) = (ProjectId(Uuid::nil()), NaiveDate::from_ymd_opt(2026, 5, 6).unwrap());
    let (by, now) = (UserId(Uuid::nil()), DateTime::UNIX_EPOCH);
    let empty = DailyBrief::send_new((project, day), "", Vec::new(), by, now);
    assert_eq!(empty.unwrap_err().code, Code::BriefEmpty);
    let items = draft([happened("task.reported", 1, Some(task(20)), Some(task(40)))]);
    let (sent, event) = DailyBrief::send_new((project, day), " 今日浇筑 ", items, by, now).unwrap();
    assert_eq!((sent.id, sent.version, sent.words.as_str()), (brief_id(project, day), 1, "今日浇筑"));
    assert_eq!(event.after, serde_json::to_value(&sent).ok());
    assert_eq!(sent.edit("改", by).unwrap_err().code, Code::BriefSent);
    assert_eq!(sent.send(Vec::new(), by, now).unwrap_err().code, Code::BriefSent);
    assert_ne!(brief_id(project, day), brief_id(project, day.succ_opt().unwrap()));
}
