//! The home page: every number is the count of the list it opens, for every person and any data.

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::support::{day, night, quiet};
use crate::support::{PERSONAS, Speaker, TestApp, on_both, unit_id, user_id};

/// Every figure anywhere in an answer: number, path and query.
fn figures(value: &Value, found: &mut Vec<(i64, String)>) {
    if let (Some(number), Some(path), Some(query)) =
        (value["value"].as_i64(), value["path"].as_str(), value["query"].as_str())
    {
        found.push((number, format!("{path}?{query}")));
        return;
    }
    match value {
        Value::Object(fields) => fields.values().for_each(|value| figures(value, found)),
        Value::Array(items) => items.iter().for_each(|value| figures(value, found)),
        _ => {}
    }
}

/// The rows of a list, page by page.
async fn count(speaker: &Speaker<'_>, list: &str) -> i64 {
    let (mut rows, mut cursor) = (0, String::new());
    loop {
        let page = speaker.get(&format!("{list}&limit=100{cursor}")).await.expect(200).body;
        rows += i64::try_from(page["items"].as_array().unwrap().len()).unwrap();
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return rows,
        }
    }
}

#[derive(Debug, Clone)]
struct Wish {
    unit: &'static str,
    state: &'static str,
    in_charge: Option<&'static str>,
    milestones: Vec<(i64, &'static str)>,
    tasks: Vec<(i64, &'static str)>,
}

fn wish() -> impl Strategy<Value = Wish> {
    let people = || {
        prop::sample::select(vec!["roads.manager", "roads.worker", "water.manager", "supervisor", "leader"])
    };
    (
        prop::sample::select(vec!["roads", "roads.section", "water", "town", "county"]),
        prop::sample::select(vec![
            "draft",
            "planned",
            "in_execution",
            "in_execution",
            "suspended",
            "accepted",
        ]),
        prop::option::of(people()),
        prop::collection::vec((-60_i64..20, people()), 0..3),
        prop::collection::vec((-30_i64..30, people()), 0..3),
    )
        .prop_map(|(unit, state, in_charge, milestones, tasks)| Wish {
            unit,
            state,
            in_charge,
            milestones,
            tasks,
        })
}

async fn make(app: &TestApp, wish: &Wish) {
    let officer = app.by("planning").await;
    let mut body =
        json!({"name": "项目", "unit_id": unit_id(wish.unit), "state": wish.state, "reason": "台账"});
    if let Some(person) = wish.in_charge {
        body["in_charge_id"] = json!(user_id(person));
    }
    let project = officer.post("/projects/record-existing", body).await.expect(201).id();
    let clerk = match wish.unit {
        "water" => "water.clerk",
        "town" => "town.clerk",
        "county" => return,
        _ => "roads.clerk",
    };
    let clerk = app.by(clerk).await;
    for (offset, person) in &wish.milestones {
        let body = json!({"title": "节点", "planned_date": day(app, *offset), "person_id": user_id(person)});
        // Where the plan is closed there is nothing to plan.
        clerk.post(&format!("/projects/{project}/milestones"), body).await;
    }
    for (offset, person) in &wish.tasks {
        let body = json!({"title": "任务", "planned_end": day(app, *offset), "assignee_id": user_id(person)});
        clerk.post(&format!("/projects/{project}/tasks"), body).await;
    }
}

on_both! {
    async fn every_number_is_the_count_of_the_list_it_opens(app) {
        let mut runner = TestRunner::deterministic();
        for _ in 0..25 {
            let wish = wish().new_tree(&mut runner).unwrap().current();
            make(app, &wish).await;
        }
        night(app).await;
        // Signing in is an event too: everybody is there before it becomes quiet.
        for person in PERSONAS {
            app.by(person.login).await;
        }
        quiet(app).await;
        let (mut numbers, mut opened) = (0, 0);
        for person in PERSONAS.iter().filter(|person| !person.role.is_empty()) {
            let speaker = app.by(person.login).await;
            let home = speaker.get("/home").await.expect(200).body;
            let mut found = Vec::new();
            figures(&home, &mut found);
            for (number, list) in found {
                // Whoever may read no projects at all has no lists of them to open.
                let may_open = number > 0 || speaker.get(&list).await.status == 200;
                if may_open {
                    assert_eq!(number, count(&speaker, &list).await, "{} {list}", person.login);
                    opened += 1;
                    numbers += number;
                }
            }
        }
        assert!(numbers > 100 && opened > 100, "nothing to judge: {numbers} in {opened}");
    }

    async fn what_is_red_says_why_and_what_to_do_by_when(app) {
        let wish = Wish {
            unit: "roads", state: "in_execution", in_charge: Some("roads.manager"),
            milestones: vec![(-45, "roads.manager")], tasks: vec![(-3, "roads.manager")],
        };
        make(app, &wish).await;
        night(app).await;
        let home = app.by("roads.manager").await.get("/home").await.expect(200).body;
        let red = &home["alerts"]["red"][0];
        assert_eq!(red["rule"]["id"], "alert.milestone.overdue_long");
        assert!(red["rule"]["clause"].is_string() && red["demand"]["due"].is_string());
        assert!(!red["demand"]["action"].as_str().unwrap().is_empty());
        let late = json!({"value": 1, "path": "/my/tasks", "query": "state=open&late=true"});
        assert_eq!(home["work"]["late_tasks"], late);
        assert_eq!(home["projects_by_light"][0], json!({"light": "red", "figure":
            {"value": 1, "path": "/projects", "query": "state=planned,in_execution&light=red"}}));
    }
}
