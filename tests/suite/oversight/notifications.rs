//! Notifications: the right person, once, and only while he may see.

use serde_json::{Value, json};

use super::support::{alerts, day, milestone, project, quiet, until};
use crate::support::{TestApp, on_both, unit_id, user_id};

async fn box_of(app: &TestApp, login: &str) -> Vec<Value> {
    let items = app.by(login).await.get("/notifications?limit=100").await.expect(200).body["items"].clone();
    serde_json::from_value(items).unwrap()
}

fn kinds(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["kind"].as_str().unwrap()).collect()
}

async fn first_of(app: &TestApp, login: &str) -> Value {
    until(async || box_of(app, login).await.into_iter().next()).await
}

async fn give_task(app: &TestApp, project: &str, to: &str) -> (String, i64) {
    let body = json!({"title": "路基工程", "assignee_id": user_id(to)});
    let path = format!("/projects/{project}/tasks");
    let made = app.by("roads.clerk").await.post(&path, body).await.expect(201);
    (format!("{path}/{}", made.id()), made.version())
}

on_both! {
    async fn whoever_has_to_act_is_told_and_nobody_else(app) {
        let project = project(app).await;
        milestone(app, &project, day(app, -1), "roads.worker").await;
        let told = first_of(app, "roads.worker").await;
        assert_eq!((&told["kind"], &told["event"]), (&json!("alert_assigned"), &json!("alert.raised")));
        assert_eq!((&told["project"]["id"], &told["actor_name"]), (&json!(project), &json!(null)));
        for other in ["water.clerk", "water.manager", "town.clerk", "finance", "expert"] {
            assert_eq!(kinds(&box_of(app, other).await), [""; 0], "{other}");
        }
        let unread = app.by("roads.worker").await.get("/notifications/counts").await.expect(200).body["unread"].clone();
        assert_eq!(unread, 1);
    }

    async fn nobody_is_told_of_what_he_did_himself_and_the_same_twice_is_one(app) {
        let project = project(app).await;
        give_task(app, &project, "roads.clerk").await;
        let (task, version) = give_task(app, &project, "roads.manager").await;
        let clerk = app.by("roads.clerk").await;
        let other = json!({"assignee_id": user_id("roads.worker")});
        let version = clerk.clone().at(version).patch(&task, other).await.expect(200).version();
        let back = json!({"assignee_id": user_id("roads.manager")});
        clerk.at(version).patch(&task, back).await.expect(200);
        let told = until(async || {
            let items = box_of(app, "roads.manager").await;
            items.into_iter().find(|item| item["kind"] == "task_assigned" && item["times"] == 2)
        }).await;
        assert_eq!(told["subject"]["kind"], "task");
        assert!(!kinds(&box_of(app, "roads.clerk").await).contains(&"task_assigned"));
    }

    async fn whoever_lost_the_reach_sees_nothing_any_more(app) {
        let project = project(app).await;
        let (task, version) = give_task(app, &project, "roads.manager").await;
        first_of(app, "roads.manager").await;
        // The task goes to somebody else, the person in charge changes, the grant moves to another bureau.
        let clerk = app.by("roads.clerk").await;
        let other = json!({"assignee_id": user_id("roads.worker")});
        clerk.clone().at(version).patch(&task, other).await.expect(200);
        let seen = clerk.get(&format!("/projects/{project}")).await.expect(200);
        let change = json!({"in_charge_id": user_id("roads.clerk")});
        clerk.clone().at(seen.version()).patch(&format!("/projects/{project}"), change).await.expect(200);
        let alerts = alerts(app, &project, "alert.data.missing").await;
        for alert in alerts.iter().filter(|alert| alert["state"] != "resolved") {
            let path = format!("/alerts/{}/assign", alert["id"].as_str().unwrap());
            let to = json!({"person_id": user_id("roads.clerk")});
            app.by("leader").await.at(alert["version"].as_i64().unwrap()).post(&path, to).await.expect(200);
        }
        let security = app.by("security.admin").await;
        let user = user_id("roads.manager");
        let give = json!({"role_code": "project_manager", "unit_id": unit_id("water")});
        security.post(&format!("/users/{user}/grants"), give).await.expect(201);
        let grants = security.get(&format!("/users/{user}/grants")).await.expect(200).body["items"].clone();
        let old = grants.as_array().unwrap().iter().find(|grant| grant["unit"]["id"] == json!(unit_id("roads"))).unwrap();
        security.delete(&format!("/users/{user}/grants/{}", old["id"].as_str().unwrap())).await.expect(204);
        until(async || box_of(app, "roads.manager").await.is_empty().then_some(())).await;
        let count = app.by("roads.manager").await.get("/notifications/counts").await.expect(200).body["unread"].clone();
        assert_eq!(count, 0);
    }

    async fn a_kind_can_be_switched_off_or_gathered_for_the_day(app) {
        let project = project(app).await;
        let manager = app.by("roads.manager").await;
        let worker = app.by("roads.worker").await;
        let off = json!({"kinds": {"task_assigned": "off"}});
        let set = worker.clone().at(0).put("/notifications/preferences", off).await.expect(200);
        assert_eq!(set.version(), 1);
        worker.clone().at(0).put("/notifications/preferences", json!({"kinds": {}})).await.expect(412);
        let digest = json!({"kinds": {"task_assigned": "digest"}});
        manager.clone().at(0).put("/notifications/preferences", digest).await.expect(200);
        for to in ["roads.worker", "roads.manager", "supervisor"] {
            give_task(app, &project, to).await;
        }
        // Notifications come in the order of the events: when the last is there, the others have had their turn.
        first_of(app, "supervisor").await;
        assert!(!kinds(&box_of(app, "roads.worker").await).contains(&"task_assigned"));
        assert!(!kinds(&box_of(app, "roads.manager").await).contains(&"task_assigned"));
        dujiang_app::notifications::send_digests(&app.app, || true).await.unwrap();
        dujiang_app::notifications::send_digests(&app.app, || true).await.unwrap();
        let mut items = box_of(app, "roads.manager").await;
        items.retain(|item| item["kind"] == "digest");
        assert_eq!(items.len(), 1, "one digest however often it is sent");
        let id = items[0]["id"].as_str().unwrap().to_owned();
        let held = manager.get(&format!("/notifications?digest_id={id}")).await.expect(200).body["items"].clone();
        assert_eq!(held[0]["kind"], "task_assigned");
        manager.post(&format!("/notifications/{id}/read"), json!(null)).await.expect(204);
        let held = manager.get(&format!("/notifications?digest_id={id}&unread=true")).await.expect(200).body["items"].clone();
        assert_eq!(held, json!([]), "reading the digest reads what it holds");
    }

    async fn reading_is_ones_own_affair(app) {
        let project = project(app).await;
        give_task(app, &project, "roads.manager").await;
        let told = first_of(app, "roads.manager").await;
        let path = format!("/notifications/{}/read", told["id"].as_str().unwrap());
        app.by("leader").await.post(&path, json!(null)).await.expect(404);
        app.by("roads.manager").await;
        quiet(app).await;
        let events = app.audit_count().await;
        app.by("roads.manager").await.post("/notifications/read-all", json!({})).await.expect(204);
        assert_eq!(app.audit_count().await, events, "no event tells of it");
        let unread = app.by("roads.manager").await.get("/notifications?unread=true").await.expect(200).body["items"].clone();
        assert_eq!(unread, json!([]));
    }
}
