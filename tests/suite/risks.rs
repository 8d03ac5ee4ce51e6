//! Risks over HTTP, on both databases.

use chrono::TimeDelta;
use dujiang_domain::time::{Clock as _, civil_date};
use serde_json::{Value, json};

use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

fn risk(probability: i64, impact: i64) -> Value {
    json!({"title": "汛期围堰漫顶", "category": "natural", "probability": probability, "impact": impact})
}

async fn raised(app: &TestApp, project: &str, body: Value) -> Reply {
    app.by("roads.clerk").await.post(&format!("/projects/{project}/risks"), body).await.expect(201)
}

fn treatment(residual: (i64, i64)) -> Value {
    json!({
        "strategy": "reduce",
        "measures": [{"text": "备足编织袋", "person_id": user_id("roads.worker")}],
        "residual_probability": residual.0,
        "residual_impact": residual.1,
    })
}

on_both! {
    async fn a_risk_goes_its_way_and_its_history_is_in_the_log(app) {
        let project = project(app).await;
        let manager = app.by("roads.manager").await;
        let new = raised(app, &project, risk(4, 4)).await;
        assert_eq!((&new.body["level"], &new.body["number"]), (&json!("high"), &json!(1)));
        let path = format!("/risks/{}", new.id());
        let treated = manager.clone().at(1).post(&format!("{path}/treat"), treatment((2, 2))).await.expect(200);
        assert_eq!(treated.body["treatment"]["residual_level"], "low");
        assert_eq!(treated.body["treatment"]["measures"][0]["person"]["name"], "person roads.worker");
        let occur = json!({"occurred_on": "2026-01-05", "words": "围堰漫顶"});
        let occurred = manager.clone().at(2).post(&format!("{path}/occur"), occur).await.expect(200);
        assert_eq!(occurred.body["state"], "occurred");
        let late = manager.clone().at(3).post(&format!("{path}/treat"), treatment((1, 1))).await.expect(409);
        assert_eq!(late.code(), "risk.wrong_state");
        let reason = json!({"reason": "汛期已过"});
        let closed = manager.clone().at(3).post(&format!("{path}/close"), reason.clone()).await.expect(200);
        assert_eq!((&closed.body["state"], &closed.body["state_words"]), (&json!("closed"), &json!("汛期已过")));
        manager.clone().at(3).post(&format!("{path}/reopen"), reason.clone()).await.expect(412);
        let reopened = manager.clone().at(4).post(&format!("{path}/reopen"), reason).await.expect(200);
        assert_eq!((&reopened.body["state"], &reopened.body["occurred_on"]), (&json!("open"), &Value::Null));
        let history = manager.get(&format!("{path}/history")).await.expect(200);
        let told: Vec<&str> =
            history.body["items"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
        assert_eq!(told, ["risk.reopened", "risk.closed", "risk.occurred", "risk.treated", "risk.raised"]);
        assert_eq!(history.body["items"][1]["reason"], "汛期已过");
    }

    async fn a_wrong_risk_is_told_everything_at_once(app) {
        let project = project(app).await;
        let clerk = app.by("roads.clerk").await;
        let path = format!("/projects/{project}/risks");
        let wrong = clerk.post(&path, risk(0, 6)).await.expect(422);
        assert_eq!(wrong.pointers(), ["/impact", "/probability"]);
        let mut nowhere = risk(2, 2);
        nowhere["owner_id"] = json!(uuid::Uuid::nil());
        assert_eq!(clerk.post(&path, nowhere).await.expect(422).pointers(), ["/owner_id"]);
        let new = raised(app, &project, risk(2, 2)).await;
        let treat = format!("/risks/{}/treat", new.id());
        let bare = json!({"strategy": "avoid", "residual_probability": 3, "residual_impact": 1});
        let bare = clerk.clone().at(1).post(&treat, bare).await.expect(422);
        assert_eq!(bare.pointers(), ["/measures", "/residual_probability"]);
        assert_eq!(bare.body["errors"][1]["code"], "risk.residual_above");
        let mut strange = treatment((1, 1));
        strange["measures"][0]["person_id"] = json!(uuid::Uuid::nil());
        assert_eq!(clerk.at(1).post(&treat, strange).await.expect(422).pointers(), ["/measures/0/person_id"]);
    }

    async fn the_review_clock_names_its_rule_and_an_overdue_look_shows(app) {
        let project = project(app).await;
        let clerk = app.by("roads.clerk").await;
        let new = raised(app, &project, risk(5, 5)).await;
        let path = format!("/risks/{}", new.id());
        let due = |days: i64| (civil_date(app.clock.now()) + TimeDelta::days(days)).to_string();
        assert_eq!((&new.body["level"], &new.body["review_due"]), (&json!("extreme"), &json!(due(7))));
        let late = json!({"words": "看过", "next_review_on": due(8)});
        let late = clerk.clone().at(1).post(&format!("{path}/review"), late).await.expect(422);
        assert_eq!(late.pointers(), ["/next_review_on"]);
        assert_eq!(late.body["rule"]["id"], "risk.matrix");
        assert_eq!(clerk.get("/risks?overdue=true").await.body["items"], json!([]));
        app.clock.advance(TimeDelta::days(8));
        let clerk = app.by_again("roads.clerk").await;
        let overdue = clerk.get("/risks?overdue=true").await.expect(200);
        assert_eq!(overdue.body["items"][0]["is_review_overdue"], true);
        let review = json!({"words": "措施已落实", "probability": 1});
        let seen = clerk.at(1).post(&format!("{path}/review"), review).await.expect(200);
        assert_eq!(seen.body["is_review_overdue"], false);
        assert_eq!((&seen.body["level"], &seen.body["review_due"]), (&json!("moderate"), &json!(due(90))));
    }

    async fn the_matrix_is_a_rule_and_correcting_it_regrades_every_risk(app) {
        let project = project(app).await;
        let new = raised(app, &project, risk(1, 1)).await;
        assert_eq!(new.body["level"], "low");
        let rule = app.by("business.admin").await;
        let cells = vec![vec!["extreme"; 5]; 5];
        let days = json!({"low": 180, "moderate": 90, "high": 30, "extreme": 7});
        let vectors = json!([{"name": "都算重大", "input": {"probability": 1, "impact": 1},
            "expect": {"level": "extreme"}}]);
        let patch = json!({"params": {"cells": cells, "review_days": days}, "vectors": vectors});
        rule.at(1).patch("/rules/risk.matrix", patch).await.expect(200);
        app.clock.advance(TimeDelta::seconds(2));
        let clerk = app.by("roads.clerk").await;
        let regraded = clerk.get(&format!("/risks/{}", new.id())).await.expect(200);
        assert_eq!((&regraded.body["level"], regraded.version()), (&json!("extreme"), 1));
        assert_eq!(clerk.get("/risks?level=extreme").await.body["items"].as_array().unwrap().len(), 1);
        assert_eq!(clerk.get("/risks?level=low").await.body["items"], json!([]));
    }

    async fn every_cell_counts_the_rows_that_it_opens(app) {
        let project = project(app).await;
        // A fixed walk through the matrix: some cells stay empty, some are crowded.
        for step in 0_i64..23 {
            let (probability, impact) = (1 + step * 7 % 5, 1 + step * step % 5);
            let new = raised(app, &project, risk(probability, impact)).await;
            if step % 3 == 0 {
                let path = format!("/risks/{}/treat", new.id());
                let body = treatment((1.max(probability - 1), 1));
                app.by("roads.manager").await.at(1).post(&path, body).await.expect(200);
            }
        }
        let clerk = app.by("roads.clerk").await;
        for filter in ["", "state=treated", "basis=residual", "basis=residual&state=open", "category=quality"] {
            let matrix = clerk.get(&format!("/risks/matrix?{filter}")).await.expect(200).body;
            let cells = matrix["cells"].as_array().unwrap();
            assert_eq!(cells.len(), 25);
            let mut total = 0;
            for cell in cells {
                let place = format!("probability={}&impact={}", cell["probability"], cell["impact"]);
                let rows = clerk.get(&format!("/risks?limit=100&{place}&{filter}")).await.expect(200).body;
                let rows = rows["items"].as_array().unwrap();
                assert_eq!(cell["count"], json!(rows.len()), "{filter} {place}");
                let level = if filter.contains("residual") { &Value::Null } else { &cell["level"] };
                assert!(rows.iter().all(|row| level.is_null() || row["level"] == *level));
                total += rows.len();
            }
            assert_eq!(matrix["total"], json!(total), "{filter}");
        }
    }

    async fn the_register_is_paged_in_every_order_without_gap_or_double(app) {
        let project = project(app).await;
        for step in 0_i64..7 {
            raised(app, &project, risk(1 + step % 5, 1 + step * 3 % 5)).await;
        }
        let clerk = app.by("roads.clerk").await;
        for sort in ["gravity", "-gravity", "review_due", "-review_due", "updated_at", "-updated_at"] {
            let whole = clerk.get(&format!("/projects/{project}/risks?sort={sort}")).await.expect(200).body;
            let whole: Vec<_> = whole["items"].as_array().unwrap().iter().map(|r| r["id"].clone()).collect();
            let (mut seen, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = clerk.get(&format!("/projects/{project}/risks?sort={sort}&limit=2{cursor}")).await;
                let page = page.expect(200).body;
                seen.extend(page["items"].as_array().unwrap().iter().map(|r| r["id"].clone()));
                match page["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!((seen.len(), &seen), (7, &whole), "{sort}");
        }
    }

    async fn risks_of_a_strange_project_are_nowhere(app) {
        let project = project(app).await;
        let new = raised(app, &project, risk(3, 3)).await;
        let stranger = app.by("water.clerk").await;
        stranger.get(&format!("/risks/{}", new.id())).await.expect(404);
        stranger.get(&format!("/projects/{project}/risks")).await.expect(404);
        stranger.post(&format!("/projects/{project}/risks"), risk(1, 1)).await.expect(404);
        stranger.clone().at(1).post(&format!("/risks/{}/close", new.id()), json!({"reason": "x"})).await.expect(404);
        assert_eq!(stranger.get("/risks").await.expect(200).body["items"], json!([]));
        assert_eq!(stranger.get("/risks/matrix").await.expect(200).body["total"], 0);
    }

    async fn the_owner_treats_his_risk_and_nobody_elses(app) {
        let project = project(app).await;
        let mut owned = risk(3, 3);
        owned["owner_id"] = json!(user_id("roads.worker"));
        let owned = raised(app, &project, owned).await;
        let strange = raised(app, &project, risk(3, 3)).await;
        let worker = app.by("roads.worker").await;
        let treat = |id: String| format!("/risks/{id}/treat");
        // The section's worker sees the project once he is named in it.
        let part = json!({"unit_id": unit_id("roads.section"), "role": "cooperating"});
        app.by("roads.clerk").await.post(&format!("/projects/{project}/participants"), part).await.expect(201);
        worker.clone().at(1).post(&treat(owned.id()), treatment((1, 1))).await.expect(200);
        worker.clone().at(1).post(&treat(strange.id()), treatment((1, 1))).await.expect(403);
        worker.clone().at(2).post(&format!("/risks/{}/close", owned.id()), json!({"reason": "x"})).await.expect(403);
    }
}
