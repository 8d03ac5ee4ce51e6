//! Trying a rule on history over HTTP, against a history reckoned by hand.

use serde_json::json;

use super::support::{day, project, quiet};
use crate::support::{TestApp, on_both, user_id};

async fn reached(app: &TestApp, project: &str, due: i64, done: Option<i64>) {
    let body = json!({"title": "节点", "planned_date": day(app, due), "person_id": user_id("roads.worker"),
        "actual_date": done.map(|offset| day(app, offset))});
    app.by("roads.clerk").await.post(&format!("/projects/{project}/milestones"), body).await.expect(201);
}

on_both! {
    async fn it_tells_hits_and_false_alarms_and_stores_nothing(app) {
        let project = project(app).await;
        let clerk = app.by("roads.clerk").await;
        let seen = clerk.get(&format!("/projects/{project}")).await.expect(200);
        let start = json!({"planned_start": day(app, -200), "actual_start": day(app, -200)});
        clerk.at(seen.version()).patch(&format!("/projects/{project}"), start).await.expect(200);
        // Ten days late; five days late; fifty days late; never done and late for three days.
        reached(app, &project, -80, Some(-70)).await;
        reached(app, &project, -60, Some(-55)).await;
        reached(app, &project, -75, Some(-25)).await;
        reached(app, &project, -3, None).await;
        reached(app, &project, -50, Some(-50)).await;
        let admin = app.by("business.admin").await;
        quiet(app).await;
        let events = app.audit_count().await;
        let path = "/rules/alert.milestone.overdue/back-test";
        let period = json!({"from": day(app, -89), "to": day(app, 0), "outcome_days": 30});
        let tried = admin.post(path, period).await.expect(200).body;
        let counts = ["projects", "things", "flagged", "hits", "false_alarms", "undecided"].map(|name| tried[name].as_i64().unwrap());
        assert_eq!(counts, [1, 5, 4, 1, 2, 1]);
        assert_eq!(tried["cases"][0]["flagged_on"], json!(day(app, -2)), "the latest first");
        assert_eq!(tried["cases"][0]["outcome"], "undecided");
        let same = admin.get(&format!("{path}?from={}&to={}", day(app, -89), day(app, 0))).await.expect(200).body;
        assert_eq!(same["hits"], 1);
        // Seven days of patience: the five days late are not worth a word any more.
        let rule = admin.get("/rules/alert.milestone.overdue").await.expect(200).body;
        let mut params = rule["params"].clone();
        params["days"] = json!(7);
        let patient = json!({"params": params, "from": day(app, -89)});
        let tried = admin.post(path, patient).await.expect(200).body;
        assert_eq!([&tried["flagged"], &tried["hits"], &tried["false_alarms"]], [&json!(2), &json!(1), &json!(1)]);
        assert_eq!(app.audit_count().await, events);
        assert_eq!(admin.get("/rules/alert.milestone.overdue").await.body["params"], rule["params"]);
    }

    async fn what_cannot_be_tried_is_refused_with_its_reason(app) {
        let admin = app.by("business.admin").await;
        let path = "/rules/alert.milestone.overdue/back-test";
        let future = admin.post(path, json!({"to": day(app, 1)})).await.expect(422);
        assert_eq!(future.code(), "rules.back_test.period");
        admin.post(path, json!({"from": day(app, -400), "to": day(app, 0)})).await.expect(422);
        let wrong = json!({"params": {"side": "past", "days": 0}});
        assert!(!admin.post(path, wrong).await.expect(422).pointers().is_empty());
        let none = admin.post("/rules/alert.data.missing/back-test", json!({})).await.expect(404);
        assert_eq!(none.code(), "rules.back_test.no_history");
        app.by("leader").await.post(path, json!({})).await.expect(403);
        admin.post("/rules/alert.no.such/back-test", json!({})).await.expect(404);
    }
}
