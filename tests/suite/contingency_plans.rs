//! Contingency plans and their activation over HTTP, on both databases.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

fn step(title: &str, hours: i64) -> Value {
    json!({"title": title, "role": "现场负责人", "person_id": user_id("roads.worker"), "hours_after": hours})
}

fn plan(project: &str, steps: &[Value]) -> Value {
    json!({
        "title": "围堰漫顶应急预案",
        "kind": "flood",
        "unit_id": unit_id("roads"),
        "project_ids": [project],
        "trigger": "水位超警戒",
        "steps": steps,
        "contacts": [{"name": "李建军", "organisation": "县水文站", "phone": "0990-6321234"}],
        "resources": [{"name": "编织袋", "quantity": "5000 条", "place": "防汛仓库"}],
    })
}

async fn issued(app: &TestApp, body: Value) -> Reply {
    let clerk = app.by("roads.clerk").await;
    let draft = clerk.post("/contingency-plans", body).await.expect(201);
    let issue = format!("/contingency-plans/{}/issue", draft.id());
    clerk.at(1).post(&issue, json!({})).await.expect(200)
}

fn press(project: &str) -> Value {
    json!({"project_id": project, "reason": "围堰渗漏"})
}

on_both! {
    async fn one_press_makes_tasks_contacts_and_a_timeline(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1), step("上报", 2)])).await;
        let manager = app.by("roads.manager").await;
        let activate = format!("/contingency-plans/{}/activate", issued.id());
        let active = manager.post(&activate, press(&project)).await.expect(201);
        assert_eq!((&active.body["state"], &active.body["plan_number"]), (&json!("active"), &json!(1)));
        assert_eq!(active.body["contacts"][0]["phone"], "0990-6321234");
        assert_eq!(active.body["steps"][1]["task"]["wbs"], "1.2");
        assert_eq!(active.body["steps"][0]["person"]["name"], "person roads.worker");
        let tasks = manager.get(&format!("/projects/{project}/tasks")).await.expect(200).body;
        let titles: Vec<&str> =
            tasks["items"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap()).collect();
        assert_eq!(titles, ["围堰漫顶应急预案", "撤离", "上报"]);
        let timeline = manager.get(&format!("/projects/{project}/timeline?limit=4")).await.expect(200).body;
        let told: Vec<&str> =
            timeline["items"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
        assert_eq!(told, ["task.added", "task.added", "task.added", "contingency_activation.started"]);
        let path = format!("/contingency-activations/{}", active.id());
        manager.post(&format!("{path}/entries"), json!({"words": "人员已撤离"})).await.expect(201);
        let entries = manager.get(&format!("{path}/entries")).await.expect(200).body;
        assert_eq!(entries["items"][0]["words"], "人员已撤离");
        manager.clone().at(1).post(&format!("{path}/stand-down"), json!({"words": " "})).await.expect(422);
        let over = manager.clone().at(1).post(&format!("{path}/stand-down"), json!({"words": "水位回落"})).await;
        assert_eq!(over.expect(200).body["stood_down_words"], "水位回落");
        let late = manager.post(&format!("{path}/entries"), json!({"words": "补记"})).await.expect(409);
        assert_eq!(late.code(), "contingency_plan.activation_over");
        let again = manager.post(&activate, press(&project)).await.expect(201);
        assert_ne!(again.id(), active.id());
    }

    async fn a_second_press_changes_nothing(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1)])).await;
        let manager = app.by("roads.manager").await;
        let activate = format!("/contingency-plans/{}/activate", issued.id());
        let first = manager.clone().with_key("press").post(&activate, press(&project)).await.expect(201);
        let same = manager.clone().with_key("press").post(&activate, press(&project)).await.expect(201);
        assert_eq!((same.id(), &same.headers["idempotency-replayed"]), (first.id(), &"true".parse().unwrap()));
        let other = manager.post(&activate, press(&project)).await.expect(409);
        assert_eq!(other.code(), "contingency_plan.already_activated");
        let tasks = manager.get(&format!("/projects/{project}/tasks")).await.body;
        assert_eq!(tasks["items"].as_array().unwrap().len(), 2);
    }

    async fn many_who_press_at_once_activate_once(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1)])).await;
        let activate = format!("/contingency-plans/{}/activate", issued.id());
        let people = ["roads.manager", "roads.clerk", "supervisor", "leader"];
        let mut speakers = Vec::new();
        for login in people {
            speakers.push(app.by(login).await);
        }
        let presses = speakers.iter().map(|speaker| speaker.post(&activate, press(&project)));
        let statuses: Vec<u16> =
            futures::future::join_all(presses).await.into_iter().map(|reply| reply.status).collect();
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| [201, 409].contains(status)), "{statuses:?}");
        let tasks = app.by("roads.clerk").await.get(&format!("/projects/{project}/tasks")).await.body;
        assert_eq!(tasks["items"].as_array().unwrap().len(), 2);
    }

    async fn two_hundred_steps_are_at_work_within_five_seconds(app) {
        let project = project(app).await;
        let steps: Vec<Value> = (0..200).map(|number| step(&format!("处置 {number}"), number % 48)).collect();
        let issued = issued(app, plan(&project, &steps)).await;
        let manager = app.by("roads.manager").await;
        let began = Instant::now();
        let activate = format!("/contingency-plans/{}/activate", issued.id());
        let active = manager.post(&activate, press(&project)).await.expect(201);
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        assert_eq!(active.body["steps"].as_array().unwrap().len(), 200);
        assert!(active.body["steps"].as_array().unwrap().iter().all(|step| step["task"].is_object()));
    }

    async fn an_activation_keeps_the_content_it_began_with(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1)])).await;
        let clerk = app.by("roads.clerk").await;
        let path = format!("/contingency-plans/{}", issued.id());
        let active = clerk.post(&format!("{path}/activate"), press(&project)).await.expect(201);
        let change = json!({"steps": [step("停工", 0), step("撤离", 4)], "contacts": []});
        let changed = clerk.clone().at(2).patch(&path, change).await.expect(200);
        assert_eq!((&changed.body["number"], &changed.body["active_count"]), (&json!(2), &json!(1)));
        let kept = clerk.get(&format!("/contingency-activations/{}", active.id())).await.expect(200).body;
        assert_eq!((&kept["plan_number"], &kept["steps"][0]["title"]), (&json!(1), &json!("撤离")));
        assert_eq!(kept["contacts"][0]["name"], "李建军");
        let versions = clerk.get(&format!("{path}/versions")).await.expect(200).body;
        let numbers: Vec<i64> =
            versions["items"].as_array().unwrap().iter().map(|v| v["number"].as_i64().unwrap()).collect();
        assert_eq!(numbers, [2, 1]);
        clerk.clone().at(3).post(&format!("{path}/withdraw"), json!({"reason": "并入总体预案"})).await.expect(200);
        // What was activated goes on after its plan was withdrawn; once over, it does not begin again.
        let over = format!("/contingency-activations/{}/stand-down", active.id());
        clerk.clone().at(1).post(&over, json!({"words": "险情解除"})).await.expect(200);
        let refused = clerk.post(&format!("{path}/activate"), press(&project)).await.expect(409);
        assert_eq!(refused.code(), "contingency_plan.wrong_state");
    }

    async fn an_accident_has_its_grade_and_its_clocks_by_rule(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1)])).await;
        let manager = app.by("roads.manager").await;
        let activate = format!("/contingency-plans/{}/activate", issued.id());
        let accident = |kind: &str, deaths: u32| {
            json!({"project_id": project, "reason": "坍塌", "incident": {"kind": kind, "deaths": deaths,
                "serious_injuries": 0, "loss": "9999999.99", "occurred_at": "2026-03-02T01:00:00Z"}})
        };
        let mut future = accident("production", 1);
        future["incident"]["occurred_at"] = json!("2999-01-01T00:00:00Z");
        future["incident"]["loss"] = json!("-0.01");
        let refused = manager.post(&activate, future).await.expect(422);
        assert_eq!(refused.pointers(), ["/incident/occurred_at", "/incident/loss"]);
        let active = manager.post(&activate, accident("production", 3)).await.expect(201);
        let incident = &active.body["incident"];
        assert_eq!(incident["level"], "considerable");
        let clocks: Vec<(&str, &str)> = incident["clocks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|clock| (clock["rule"]["id"].as_str().unwrap(), clock["due_at"].as_str().unwrap()))
            .collect();
        let expected = [
            ("incident.report.unit", "2026-03-02T02:00:00Z"),
            ("incident.report.level", "2026-03-02T03:00:00Z"),
            ("incident.update", "2026-04-01T16:00:00Z"),
            ("incident.investigation", "2026-05-01T16:00:00Z"),
        ];
        assert_eq!(clocks, expected);
    }

    async fn a_plan_for_what_one_does_not_see_is_refused_with_pointers(app) {
        let project = project(app).await;
        let stranger = app.by("water.clerk").await;
        let mut body = plan(&project, &[step("撤离", 1)]);
        body["unit_id"] = json!(unit_id("water"));
        body["risk_ids"] = json!([uuid::Uuid::nil()]);
        let refused = stranger.post("/contingency-plans", body.clone()).await.expect(422);
        assert_eq!(refused.pointers(), ["/project_ids/0", "/risk_ids/0"]);
        stranger.post("/contingency-plans", plan(&project, &[])).await.expect(404);
        let clerk = app.by("roads.clerk").await;
        body = plan(&project, &[json!({"title": "撤离", "hours_after": 721}), step("上报", 1)]);
        body["contacts"][0]["phone"] = json!("打电话");
        assert_eq!(clerk.post("/contingency-plans", body).await.expect(422).pointers(), ["/steps/0/hours_after"]);
        let mut body = plan(&project, &[json!({"title": "撤离", "hours_after": 1})]);
        body["contacts"][0]["phone"] = json!("打电话");
        let refused = clerk.post("/contingency-plans", body).await.expect(422);
        assert_eq!(refused.pointers(), ["/steps/0/role", "/contacts/0/phone"]);
    }

    async fn whom_to_call_is_for_those_who_have_to_do_with_it(app) {
        let project = project(app).await;
        let issued = issued(app, plan(&project, &[step("撤离", 1)])).await;
        let path = format!("/contingency-plans/{}", issued.id());
        app.by("water.clerk").await.get(&path).await.expect(404);
        let active = app.by("roads.clerk").await.post(&format!("{path}/activate"), press(&project)).await.expect(201);
        let activation = format!("/contingency-activations/{}", active.id());
        // An expert sees the project, and no telephone numbers.
        app.by("expert").await.get(&format!("/projects/{project}")).await.expect(200);
        app.by("expert").await.get(&activation).await.expect(404);
        // A unit that takes part sees the plan of the project.
        let part = json!({"unit_id": unit_id("water"), "role": "cooperating"});
        app.by("roads.clerk").await.post(&format!("/projects/{project}/participants"), part).await.expect(201);
        let seen = app.by("water.clerk").await.get(&path).await.expect(200);
        assert_eq!(seen.body["projects"][0]["id"], json!(project));
        assert_eq!(app.by("water.clerk").await.get("/contingency-plans").await.body["items"][0]["id"], issued.body["id"]);
    }
}
