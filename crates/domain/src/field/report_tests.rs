//! What a report may say.

use super::*;

pub(in crate::field) fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

pub(in crate::field) fn fields(state: ReportState, percent: Option<i64>, words: &str) -> ReportFields {
    ReportFields {
        state,
        progress_percent: percent,
        words: words.into(),
        position: None,
        captured: Captured { at: at("2026-05-06T01:30:00Z"), offset_minutes: 480 },
        expected_finish: None,
    }
}

pub(in crate::field) fn report(percent: Option<i64>) -> ProgressReport {
    let id = Uuid::from_u128;
    let new = NewReport {
        id: ProgressReportId(id(1)),
        project_id: ProjectId(id(2)),
        subject: ReportSubject::Task(TaskId(id(3))),
        subject_name: "1.1 挖方".into(),
        fields: fields(ReportState::Normal, percent, "完成"),
        fingerprint: "f".into(),
    };
    ProgressReport::submit(new, Vec::new(), UserId(id(4)), at("2026-05-06T02:00:00Z")).0
}

fn refusals(fields: ReportFields, subject: ReportSubject, photos: usize) -> Vec<(String, Code)> {
    let fault = fields.checked(subject, photos).unwrap_err();
    fault.fields.into_iter().map(|field| (field.pointer, field.code)).collect()
}

#[test]
fn a_report_says_something_and_a_problem_is_told_in_words() {
    use ReportState::{Normal, Problem, Stopped};
    let task = ReportSubject::Task(TaskId(Uuid::nil()));
    assert_eq!(refusals(fields(Normal, None, " "), task, 0), [("/words".into(), Code::ReportEmpty)]);
    for state in [Problem, Stopped] {
        assert_eq!(
            refusals(fields(state, Some(40), ""), task, 2),
            [("/words".into(), Code::ReportWordsRequired)]
        );
    }
    assert!(fields(Normal, None, "").checked(task, 1).is_ok());
    assert!(fields(Normal, Some(0), "").checked(task, 0).is_ok());
    assert!(fields(Stopped, None, "暴雨").checked(task, 0).is_ok());
}

#[test]
fn figures_stay_in_their_range_and_belong_to_tasks() {
    let task = ReportSubject::Task(TaskId(Uuid::nil()));
    for percent in [-1, 101, i64::MIN, i64::MAX] {
        let found = refusals(fields(ReportState::Normal, Some(percent), ""), task, 0);
        assert_eq!(found, [("/progress_percent".into(), Code::FieldRange)]);
    }
    let milestone = ReportSubject::Milestone(MilestoneId(Uuid::nil()));
    let found = refusals(fields(ReportState::Normal, Some(50), ""), milestone, 0);
    assert_eq!(found, [("/progress_percent".into(), Code::FieldUnknown)]);
}

#[test]
fn a_report_is_about_one_thing() {
    let (task, milestone) = (Some(TaskId(Uuid::nil())), Some(MilestoneId(Uuid::nil())));
    assert!(ReportSubject::of(task, None).is_ok() && ReportSubject::of(None, milestone).is_ok());
    for (task, milestone) in [(None, None), (task, milestone)] {
        let fault = ReportSubject::of(task, milestone).unwrap_err();
        assert_eq!(
            (fault.fields[0].pointer.as_str(), fault.fields[0].code),
            ("/task_id", Code::ReportSubject)
        );
    }
}

#[test]
fn the_same_identifier_means_the_same_words_of_the_same_person() {
    let report = report(Some(40));
    assert_eq!(report.require_same(report.reported_by, "f"), Ok(()));
    assert_eq!(report.require_same(report.reported_by, "g").unwrap_err().code, Code::ReportTaken);
    assert_eq!(report.require_same(UserId(Uuid::nil()), "f").unwrap_err().code, Code::ReportTaken);
}

#[test]
fn a_project_that_rests_still_hears_from_the_field() {
    assert!(is_reportable(ProjectState::Suspended) && is_reportable(ProjectState::InExecution));
    assert!(!is_reportable(ProjectState::Archived) && !is_reportable(ProjectState::Terminated));
}
