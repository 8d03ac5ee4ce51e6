//! Plans and their activations.

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::fault::{Code, Fault};
use crate::ids::{ContingencyActivationId, ContingencyPlanId, OrgUnitId, ProjectId, RiskId, TaskId};
use crate::money::Money;
use crate::projects::Stamp;

const HERE: ProjectId = ProjectId(Uuid::from_u128(7));

fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-07-01T15:30:00Z").unwrap().to_utc()
}

fn stamp() -> Stamp {
    Stamp { by: None, at: now() }
}

fn step(title: &str, hours_after: i64) -> PlanStep {
    PlanStep {
        title: title.into(),
        what: "清点人数".into(),
        role: "现场负责人".into(),
        person_id: None,
        unit_id: None,
        hours_after,
    }
}

fn plan(steps: Vec<PlanStep>) -> ContingencyPlan {
    let fields = PlanFields {
        title: "围堰漫顶应急预案".into(),
        kind: PlanKind::Flood,
        unit_id: OrgUnitId(Uuid::from_u128(1)),
        project_ids: vec![HERE],
        risk_ids: vec![RiskId(Uuid::from_u128(3))],
        content: PlanContent { steps, ..PlanContent::default() },
    };
    ContingencyPlan::draft(NewPlan { id: ContingencyPlanId(Uuid::from_u128(2)) }, fields, stamp()).unwrap().0
}

fn new(project_id: ProjectId) -> NewActivation {
    let id = ContingencyActivationId(Uuid::from_u128(9));
    NewActivation { id, project_id, risk_id: None, reason: "水位超警戒".into(), incident: None }
}

fn start(plan: &ContingencyPlan, new: NewActivation) -> Result<Activation, Fault> {
    let mut next = 100;
    let task_id = || {
        next += 1;
        TaskId(Uuid::from_u128(next))
    };
    Activation::start(plan, new, stamp(), task_id).map(|(activation, _)| activation)
}

fn pointers(fault: &Fault) -> Vec<&str> {
    fault.fields.iter().map(|field| field.pointer.as_str()).collect()
}

#[test]
fn everything_wrong_with_a_content_is_named_at_once() {
    let contact = |phone: &str| PlanContact {
        name: "张三".into(),
        duty: String::new(),
        organisation: String::new(),
        phone: phone.into(),
        person_id: None,
    };
    let nobody = PlanStep { role: " ".into(), ..step("撤离", 721) };
    let content = PlanContent {
        steps: vec![step("", 1), nobody],
        contacts: vec![contact("0891-632 1234"), contact("电话"), contact("")],
        ..PlanContent::default()
    };
    let expected =
        ["/steps/0/title", "/steps/1/hours_after", "/steps/1/role", "/contacts/1/phone", "/contacts/2/phone"];
    assert_eq!(pointers(&content.checked().unwrap_err()), expected);
}

#[test]
fn a_plan_is_activated_in_force_only_and_only_for_its_projects_and_risks() {
    let draft = plan(vec![step("撤离", 1)]);
    assert_eq!(start(&draft, new(HERE)).unwrap_err().code, Code::PlanWrongState);
    let (issued, _) = draft.issue(now()).unwrap();
    assert!(start(&issued, new(HERE)).is_ok());
    let elsewhere = NewActivation { risk_id: Some(RiskId(Uuid::nil())), ..new(ProjectId(Uuid::nil())) };
    assert_eq!(pointers(&start(&issued, elsewhere).unwrap_err()), ["/project_id", "/risk_id"]);
    let (withdrawn, _) = issued.withdraw("已并入总体预案", now()).unwrap();
    assert_eq!(start(&withdrawn, new(HERE)).unwrap_err().code, Code::PlanWrongState);
    assert_eq!(withdrawn.edit(PlanPatch::default(), now()).unwrap_err().code, Code::PlanWrongState);
}

#[test]
fn a_plan_in_which_nobody_does_anything_is_not_issued() {
    assert_eq!(pointers(&plan(Vec::new()).issue(now()).unwrap_err()), ["/steps"]);
    let (issued, _) = plan(vec![step("撤离", 1)]).issue(now()).unwrap();
    let empty = PlanPatch { steps: Some(Vec::new()), ..PlanPatch::default() };
    assert_eq!(pointers(&issued.edit(empty, now()).unwrap_err()), ["/steps"]);
}

#[test]
fn the_number_rises_with_the_content_and_with_nothing_else() {
    let plan = plan(vec![step("撤离", 1)]);
    let renamed = PlanPatch { title: Some("新名称".into()), ..PlanPatch::default() };
    let (renamed, _) = plan.edit(renamed, now()).unwrap().unwrap();
    assert_eq!((renamed.number, renamed.version), (1, 2));
    let patch = PlanPatch { steps: Some(vec![step("撤离", 2)]), ..PlanPatch::default() };
    let (rewritten, _) = renamed.edit(patch.clone(), now()).unwrap().unwrap();
    assert_eq!((rewritten.number, rewritten.version), (2, 3));
    assert_eq!(rewritten.edit(patch, now()), Ok(None));
}

#[test]
fn steps_are_tasks_due_by_their_hours_below_one_that_weighs_nothing() {
    let (issued, _) = plan(vec![step("撤离", 0), step("上报", 1), step("排查", 48)]).issue(now()).unwrap();
    let activation = start(&issued, new(HERE)).unwrap();
    let (above, below) = activation.tasks(&issued.fields.content.steps).unwrap();
    assert_eq!((above.fields.weight, below.len()), (0, 3));
    // 23:30 in China: the step within the hour is due on the next day already.
    let ends: Vec<String> = below.iter().map(|task| task.fields.planned_end.unwrap().to_string()).collect();
    assert_eq!(ends, ["2026-07-01", "2026-07-02", "2026-07-03"]);
    assert_eq!(above.fields.planned_end.unwrap().to_string(), "2026-07-03");
    assert_eq!(activation.due_at(&issued.fields.content.steps[1]) - now(), TimeDelta::hours(1));
    assert!(above.fields.checked().is_ok());
}

#[test]
fn an_activation_is_stood_down_once_and_silent_afterwards() {
    let (issued, _) = plan(vec![step("撤离", 0)]).issue(now()).unwrap();
    let activation = start(&issued, new(HERE)).unwrap();
    assert_eq!(pointers(&activation.stand_down(" ", stamp()).unwrap_err()), ["/words"]);
    let (over, event) = activation.stand_down("水位回落", stamp()).unwrap();
    assert_eq!((over.version, event.reason.as_deref()), (2, Some("水位回落")));
    assert_eq!(over.stand_down("再来", stamp()).unwrap_err().code, Code::ActivationOver);
    assert_eq!(over.note("晚了").unwrap_err().code, Code::ActivationOver);
}

#[test]
fn an_accident_of_tomorrow_or_with_a_gain_is_none() {
    let incident = Incident {
        kind: IncidentKind::Production,
        occurred_at: now() + TimeDelta::seconds(1),
        deaths: 0,
        serious_injuries: 0,
        loss: Money::from_fen(-1).unwrap(),
    };
    let fault = incident.checked(now()).unwrap_err();
    assert_eq!(pointers(&fault), ["/incident/occurred_at", "/incident/loss"]);
}

proptest! {
    /// Every step becomes one task of its own with its own identifier, none due before the
    /// activation and none after the task above.
    #[test]
    fn every_step_is_one_task(hours in proptest::collection::vec(0_i64..=720, 1..300)) {
        let steps: Vec<_> = hours.iter().map(|hours| step("处置", *hours)).collect();
        let (issued, _) = plan(steps.clone()).issue(now()).unwrap();
        let activation = start(&issued, new(HERE)).unwrap();
        let (above, below) = activation.tasks(&steps).unwrap();
        prop_assert_eq!(below.len(), hours.len());
        let ids: std::collections::BTreeSet<_> = below.iter().map(|task| task.id).chain([above.id]).collect();
        prop_assert_eq!(ids.len(), hours.len() + 1);
        for task in below {
            prop_assert!(task.fields.planned_end >= above.fields.planned_start);
            prop_assert!(task.fields.planned_end <= above.fields.planned_end);
            prop_assert!(task.fields.checked().is_ok());
        }
    }
}
