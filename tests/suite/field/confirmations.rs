//! A milestone is confirmed by its event, once, with the evidence of its rule.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{assert_recorded, upload};
use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

/// A milestone of the roads bureau's project, the worker's to confirm; project and milestone.
async fn milestone(app: &TestApp, is_key: bool) -> (String, String) {
    let clerk = app.by("roads.clerk").await;
    let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads")});
    let project = clerk.post("/projects", body).await.expect(201).id();
    let body = json!({"title": "主体封顶", "planned_date": "2026-09-30", "is_key": is_key, "person_id": user_id("roads.worker")});
    let made = clerk.post(&format!("/projects/{project}/milestones"), body).await.expect(201);
    (project, made.id())
}

fn body(words: &str, photos: &[Uuid]) -> Value {
    json!({"reached_on": "2026-05-06", "words": words, "photo_ids": photos, "captured_at": "2026-05-06T16:00:00+08:00"})
}

async fn actual_date(app: &TestApp, project: &str) -> Value {
    let list = app.by("roads.clerk").await.get(&format!("/projects/{project}/milestones")).await.expect(200);
    list.body["items"][0]["actual_date"].clone()
}

fn codes(reply: &Reply) -> Vec<&str> {
    reply.body["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect()
}

on_both! {
    async fn an_ordinary_milestone_takes_a_word_and_no_photo(app) {
        let worker = app.by("roads.worker").await;
        let (project, milestone) = milestone(app, false).await;
        let confirm = format!("/milestones/{milestone}/confirm");
        let mut future = body("", &[]);
        future["reached_on"] = json!("2999-01-01");
        assert_eq!(codes(&worker.post(&confirm, future).await.expect(422)), ["field.confirmation.in_the_future"]);
        let made = worker.post(&confirm, body("", &[])).await.expect(201);
        assert_eq!((&made.body["state"], &made.body["rule_id"]), (&json!("confirmed"), &json!("milestone.confirmation.ordinary")));
        assert_eq!(actual_date(app, &project).await, "2026-05-06");
        let again = worker.post(&confirm, body("", &[])).await.expect(409);
        assert_eq!(again.code(), "field.confirmation.exists");
    }

    async fn a_key_milestone_takes_evidence_and_a_second_person(app) {
        let worker = app.by("roads.worker").await;
        let (project, milestone) = milestone(app, true).await;
        let one = |verb: &str| format!("/milestones/{milestone}/{verb}");
        let evidence = worker.get(&one("confirmation")).await.expect(200).body["evidence"].clone();
        assert_eq!((&evidence["min_photos"], &evidence["needs_second_person"]), (&json!(1), &json!(true)));
        let refused = worker.post(&one("confirm"), body("", &[])).await.expect(422);
        assert_eq!((refused.code(), &refused.body["rule"]["id"]), ("field.confirmation.evidence", &json!("milestone.confirmation.key")));
        assert_eq!(refused.pointers(), ["/photo_ids", "/words"]);
        let keyed = worker.clone().with_key("confirmation");
        let sent = body("混凝土浇筑完成", &[upload(&worker, 1).await]);
        let made = keyed.post(&one("confirm"), sent.clone()).await.expect(201);
        assert_eq!((&made.body["state"], made.body["photos"].as_array().unwrap().len()), (&json!("waiting"), 1));
        let replayed = keyed.post(&one("confirm"), sent).await.expect(201);
        assert_eq!((replayed.headers["idempotency-replayed"].to_str().unwrap(), &replayed.body["id"]), ("true", &made.body["id"]));
        assert_eq!(actual_date(app, &project).await, Value::Null, "it waits for a second person");
        worker.clone().at(1).post(&one("countersign"), json!({})).await.expect(403);
        let supervisor = app.by("supervisor").await;
        let mine = supervisor.get("/my/field").await.expect(200);
        assert_eq!(mine.body["milestones"][0]["awaits_my_look"], true);
        supervisor.clone().at(1).post(&one("return-confirmation"), json!({"words": "缺少试块报告"})).await.expect(200);
        assert_eq!(supervisor.clone().at(2).post(&one("countersign"), json!({})).await.expect(409).code(), "field.confirmation.not_waiting");
        let again = body("已补试块报告", &[upload(&worker, 2).await]);
        worker.post(&one("confirm"), again).await.expect(201);
        supervisor.clone().at(1).post(&one("countersign"), json!({"words": "同意"})).await.expect(200);
        assert_eq!(actual_date(app, &project).await, "2026-05-06");
        let listed = supervisor.get(&format!("/projects/{project}/milestone-confirmations")).await.expect(200);
        let states: Vec<_> = listed.body["items"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
        assert_eq!(states, ["confirmed", "returned"]);
        assert_recorded(app).await;
    }

    async fn a_date_alone_is_no_way_round_the_evidence(app) {
        let worker = app.by("roads.worker").await;
        let (project, key) = milestone(app, true).await;
        let day = json!({"actual_date": "2026-05-06"});
        let one = format!("/projects/{project}/milestones/{key}");
        let refused = worker.clone().at(1).patch(&one, day.clone()).await.expect(422);
        assert_eq!(refused.code(), "planning.milestone.needs_confirmation");
        assert_eq!(refused.body["rule"]["id"], "milestone.confirmation.key");
        // Whoever plans may correct what stands.
        app.by("roads.clerk").await.at(1).patch(&one, day.clone()).await.expect(200);
        let (project, ordinary) = milestone(app, false).await;
        worker.at(1).patch(&format!("/projects/{project}/milestones/{ordinary}"), day).await.expect(200);
    }

    async fn nobody_looks_twice_at_his_own(app) {
        let manager = app.by("roads.manager").await;
        let (_, milestone) = milestone(app, true).await;
        let sent = body("封顶", &[upload(&manager, 3).await]);
        manager.post(&format!("/milestones/{milestone}/confirm"), sent).await.expect(201);
        let refused = manager.clone().at(1).post(&format!("/milestones/{milestone}/countersign"), json!({})).await.expect(403);
        assert_eq!(refused.code(), "access.own_work");
        app.by("town.clerk").await.get(&format!("/milestones/{milestone}/confirmation")).await.expect(404);
        app.by("town.clerk").await.post(&format!("/milestones/{milestone}/confirm"), body("x", &[])).await.expect(404);
    }

    async fn two_who_confirm_at_once_make_one_confirmation(app) {
        let (worker, clerk) = (app.by("roads.worker").await, app.by("roads.clerk").await);
        let (_, milestone) = milestone(app, false).await;
        let confirm = format!("/milestones/{milestone}/confirm");
        let tries = (0..10).map(|turn| {
            let speaker = if turn % 2 == 0 { worker.clone() } else { clerk.clone() };
            let confirm = confirm.clone();
            async move { speaker.post(&confirm, body("", &[])).await.status }
        });
        let mut statuses = futures::future::join_all(tries).await;
        statuses.sort_unstable();
        assert_eq!(statuses, [vec![201], vec![409; 9]].concat());
    }
}
