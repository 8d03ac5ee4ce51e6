//! Going through a checklist.

use proptest::prelude::*;

use super::*;
use crate::oversight::inspection_templates::TemplateFields;

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-03-02T01:00:00Z").unwrap().to_utc()
}

fn stamp() -> Stamp {
    Stamp { by: Some(UserId(Uuid::from_u128(5))), at: now() }
}

fn template(items: usize) -> InspectionTemplate {
    let item = |number| TemplateItem {
        title: format!("第 {number} 项"),
        category: "混凝土".into(),
        requirement: String::new(),
        basis: String::new(),
    };
    let items = (1..=items).map(item).collect();
    let fields = TemplateFields { kind: InspectionKind::Quality, title: "主体质量".into(), items };
    InspectionTemplate::add(InspectionTemplateId(Uuid::from_u128(1)), fields, now()).unwrap().0
}

fn party() -> Party {
    Party { unit_id: None, contractor: " 安澜建工 ".into() }
}

fn begun(template: &InspectionTemplate) -> Inspection {
    let new = NewInspection {
        id: InspectionId(Uuid::from_u128(2)),
        project_id: ProjectId(Uuid::from_u128(3)),
        party: party(),
        plan_pictures: Vec::new(),
    };
    Inspection::begin(template, new, stamp()).unwrap().0
}

fn answer(item: i64, outcome: ItemOutcome, words: &str) -> Answer {
    Answer { id: Uuid::from_u128(9), item, outcome, words: words.into(), photos: Vec::new() }
}

fn pointers(fault: &Fault) -> Vec<&str> {
    fault.fields.iter().map(|field| field.pointer.as_str()).collect()
}

#[test]
fn somebody_must_be_inspected_and_the_checklist_in_use() {
    let new = NewInspection {
        id: InspectionId(Uuid::nil()),
        project_id: ProjectId(Uuid::nil()),
        party: Party::default(),
        plan_pictures: Vec::new(),
    };
    assert_eq!(pointers(&Inspection::begin(&template(1), new.clone(), stamp()).unwrap_err()), ["/unit_id"]);
    let (retired, _) = template(1).retire(now()).unwrap();
    let fault = Inspection::begin(&retired, NewInspection { party: party(), ..new }, stamp()).unwrap_err();
    assert_eq!(fault.code, Code::InspectionTemplateWrongState);
}

#[test]
fn a_later_answer_takes_the_place_of_an_earlier_one() {
    let inspection = begun(&template(2));
    let (first, _) = inspection.record(vec![answer(2, ItemOutcome::Passed, "")], 2).unwrap().unwrap();
    let (second, _) = first.record(vec![answer(2, ItemOutcome::Failed, "蜂窝麻面")], 2).unwrap().unwrap();
    assert_eq!((second.answers.len(), second.count(ItemOutcome::Failed), second.version), (1, 1, 3));
    assert_eq!(second.record(vec![answer(2, ItemOutcome::Failed, "蜂窝麻面")], 2), Ok(None));
}

#[test]
fn a_failed_item_is_told_in_words_and_an_item_that_is_not_there_is_none() {
    let answers = vec![
        answer(1, ItemOutcome::Failed, " "),
        answer(3, ItemOutcome::Passed, ""),
        answer(0, ItemOutcome::Passed, ""),
        answer(1, ItemOutcome::Passed, ""),
    ];
    let fault = begun(&template(2)).record(answers, 2).unwrap_err();
    assert_eq!(
        pointers(&fault),
        ["/answers/0/words", "/answers/1/item", "/answers/2/item", "/answers/3/item"]
    );
}

#[test]
fn an_inspection_is_finished_once_every_item_has_its_answer() {
    let template = template(3);
    let (partly, _) = begun(&template).record(vec![answer(2, ItemOutcome::Passed, "")], 3).unwrap().unwrap();
    let fault = partly.finish(" ", &template.fields.items, now()).unwrap_err();
    assert_eq!(pointers(&fault), ["/conclusion", "/answers/1", "/answers/3"]);
    let rest = vec![answer(1, ItemOutcome::NotApplicable, ""), answer(3, ItemOutcome::Failed, "漏筋")];
    let (whole, _) = partly.record(rest, 3).unwrap().unwrap();
    let (finished, _) = whole.finish("一项不合格", &template.fields.items, now()).unwrap();
    assert_eq!((finished.state, finished.finished_at), (InspectionState::Finished, Some(now())));
    for fault in [
        finished.finish("再来", &template.fields.items, now()).unwrap_err(),
        finished.cancel("不算", now()).unwrap_err(),
        finished.record(Vec::new(), 3).unwrap_err(),
    ] {
        assert_eq!(fault.code, Code::InspectionWrongState);
    }
}

proptest! {
    /// Whatever is recorded in whatever order, each item has at most one answer, in order, and the
    /// inspection can be finished exactly when all have one.
    #[test]
    fn every_item_has_at_most_one_answer(steps in proptest::collection::vec((1_i64..=4, 0_usize..3), 0..20)) {
        let template = template(4);
        let mut inspection = begun(&template);
        for (item, outcome) in steps {
            let outcome = ItemOutcome::ALL[outcome];
            if let Some((after, _)) = inspection.record(vec![answer(item, outcome, "看过")], 4).unwrap() {
                inspection = after;
            }
            prop_assert!(inspection.answers.is_sorted_by(|a, b| a.item < b.item));
        }
        let is_whole = inspection.answers.len() == 4;
        prop_assert_eq!(inspection.finish("结论", &template.fields.items, now()).is_ok(), is_whole);
    }
}
