//! The rules registry over HTTP, on both databases: corrections that hold, and when they take effect.

use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id};

const CLOCK: &str = "/rules/petition.notify";

async fn rule(app: &TestApp, path: &str) -> Value {
    app.by("roads.clerk").await.get(path).await.expect(200).body
}

on_both! {
    async fn every_rule_is_listed_with_document_clause_and_dates(app) {
        let clerk = app.by("roads.clerk").await;
        let first = clerk.get("/rules?limit=100").await.expect(200);
        let items = first.body["items"].as_array().unwrap();
        assert!(items.len() > 50);
        for item in items {
            for field in ["title", "source_document", "clause", "effective_from", "message"] {
                assert!(item[field].as_str().is_some_and(|text| !text.is_empty()), "{field} of {}", item["id"]);
            }
        }
        let clocks = clerk.get("/rules?kind=working_day_clock&q=%E4%BF%A1%E8%AE%BF").await.expect(200);
        let ids = clocks.body["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap());
        assert!(ids.clone().count() > 2 && ids.clone().any(|id| id == "petition.notify"));
        // Shipped for the back-test, and switched on by whoever wants them.
        let retired = clerk.get("/rules?state=retired").await.expect(200);
        let retired: Vec<_> = retired.body["items"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
        assert_eq!(retired, ["alert.milestone.due_month", "alert.progress.behind_plan_severe"]);
        clerk.get("/rules?kind=magic").await.expect(400);
        clerk.get("/rules/petition.unheard").await.expect(404);
        clerk.get("/rules/Petition").await.expect(404);
    }

    async fn a_correction_that_breaks_an_example_is_refused_where_it_breaks(app) {
        let admin = app.by("business.admin").await;
        let before = rule(app, CLOCK).await;
        let patch = json!({"params": {"days": 10, "counting": "calendar"}});
        let refused = admin.clone().at(1).patch(CLOCK, patch).await.expect(422);
        assert_eq!(refused.pointers(), ["/vectors/0/expect"]);
        let typo = json!({"params": {"dayz": 10, "counting": "calendar"}});
        let refused = admin.clone().at(1).patch(CLOCK, typo).await.expect(422);
        assert_eq!((refused.pointers(), &refused.body["errors"][0]["code"]),
            (vec!["/params/dayz"], &json!("rules.fault.unknown_field")));
        let figure = json!({"message": "{no_such_figure}"});
        let refused = admin.clone().at(1).patch(CLOCK, figure).await.expect(422);
        assert_eq!(refused.pointers(), ["/message"]);
        admin.clone().at(1).patch(CLOCK, json!({"kind": "amount_threshold"})).await.expect(422);
        assert_eq!(rule(app, CLOCK).await, before);

        let both = json!({"params": {"days": 10, "counting": "calendar"}, "clause": "第二十三条",
            "vectors": [{"name": "十日", "input": {"from": "2025-03-03"}, "expect": {"due": "2025-03-13"}}]});
        let edited = admin.at(1).patch(CLOCK, both).await.expect(200);
        assert_eq!((edited.version(), &edited.body["params"]["days"]), (2, &json!(10)));
    }

    async fn a_rung_that_differs_from_its_other_rule_is_told_of_in_both_until_it_is_the_same(app) {
        let admin = app.by("business.admin").await;
        let (watching, telling) = ("/rules/alert.ladder.line_amber", "/rules/finance.line.amber");
        assert_eq!(rule(app, watching).await["contradictions"], json!([]));
        let mut params = rule(app, watching).await["params"].clone();
        params["share_bp"] = json!(9_000);
        let vectors = |outcome: &str| json!([
            {"name": "差一分", "input": {"amount_fen": 179_999_999, "base_fen": 200_000_000}, "expect": {outcome: false}},
            {"name": "正好达到", "input": {"amount_fen": 180_000_000, "base_fen": 200_000_000}, "expect": {outcome: true}},
        ]);
        let patch = json!({"params": params, "vectors": vectors("is_tripped")});
        let saved = admin.clone().at(1).patch(watching, patch).await.expect(200).body;
        assert_eq!(saved["contradictions"], json!([{
            "name": "share_bp", "value": 9_000, "other_id": "finance.line.amber", "other_title": "预算科目将满预警",
            "other_name": "ratio_bp", "other_value": 9_500,
        }]));
        let other = &rule(app, telling).await["contradictions"][0];
        assert_eq!((&other["other_id"], &other["other_value"]), (&json!("alert.ladder.line_amber"), &json!(9_000)));
        // The other follows; then the rung below ends where this one begins, and says so until it does.
        let mut params = rule(app, telling).await["params"].clone();
        params["ratio_bp"] = json!(9_000);
        let patch = json!({"params": params, "vectors": vectors("is_crossed")});
        let saved = admin.clone().at(1).patch(telling, patch).await.expect(200).body;
        let below = saved["contradictions"].as_array().unwrap();
        assert_eq!((below.len(), &below[0]["other_name"]), (1, &json!("next_bp")));
        let below = "/rules/alert.ladder.line_info";
        let mut params = rule(app, below).await["params"].clone();
        params["next_bp"] = json!(9_000);
        let saved = admin.at(1).patch(below, json!({"params": params})).await.expect(200).body;
        assert_eq!(saved["contradictions"], json!([]));
        for path in [watching, telling] {
            assert_eq!(rule(app, path).await["contradictions"], json!([]));
        }
    }

    async fn a_changed_guard_refuses_the_next_command(app) {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "无条件申报", "unit_id": unit_id("roads"), "year": 2026});
        let project = clerk.post("/projects", body).await.expect(201);
        let submit = format!("/projects/{}/submit", project.id());
        let refused = clerk.clone().at(1).post(&submit, json!({})).await.expect(422);
        assert_eq!(refused.body["rule"]["id"], "project.lifecycle.submit");

        let patch = json!({"params": {"required_fields": ["name"]}, "vectors": [
            {"name": "有名称", "input": {"filled_fields": ["name"]}, "expect": {"outcome": "passes"}}]});
        let admin = app.by("business.admin").await;
        admin.at(1).patch("/rules/project.lifecycle.submit", patch).await.expect(200);
        let moved = clerk.at(1).post(&submit, json!({})).await.expect(200);
        assert_eq!(moved.body["state"], "submitted");
    }

    async fn a_change_by_another_process_takes_effect_within_a_second(app) {
        let other = dujiang_server::open(app.settings()).await.unwrap();
        let day = "2026-06-01".parse().unwrap();
        let days = async || {
            let book = dujiang_app::rules::book(&other).await.unwrap();
            let rule = book.active::<dujiang_domain::rules::kinds::WorkingDayClock>("petition.notify", day);
            rule.map(|rule| rule.params().days)
        };
        assert_eq!(days().await, Some(15));
        let body = json!({"reason": "条例修订", "effective_to": "2026-03-31"});
        app.by("business.admin").await.at(1).post(&format!("{CLOCK}/retire"), body).await.expect(200);
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        assert_eq!(days().await, None);
    }

    async fn a_rule_is_retired_and_reinstated_with_reasons(app) {
        let admin = app.by("business.admin").await;
        let retire = format!("{CLOCK}/retire");
        let body = |day: &str| json!({"reason": "条例修订", "effective_to": day});
        let early = admin.clone().at(1).post(&retire, body("2001-01-01")).await.expect(422);
        assert_eq!(early.pointers(), ["/effective_to"]);
        admin.clone().at(1).post(&retire, json!({"effective_to": "2026-03-31"})).await.expect(422);
        admin.post(&retire, body("2026-03-31")).await.expect(428);
        let retired = admin.clone().at(1).post(&retire, body("2026-03-31")).await.expect(200);
        assert_eq!((&retired.body["state"], &retired.body["effective_to"]), (&json!("retired"), &json!("2026-03-31")));
        let twice = admin.clone().at(2).post(&retire, body("2026-03-31")).await.expect(409);
        assert_eq!(twice.code(), "rules.already_retired");
        let reinstate = format!("{CLOCK}/reinstate");
        let back = admin.clone().at(2).post(&reinstate, json!({"reason": "修订未通过"})).await.expect(200);
        assert_eq!((&back.body["state"], &back.body["effective_to"]), (&json!("active"), &Value::Null));
        let twice = admin.at(3).post(&reinstate, json!({"reason": "再次"})).await.expect(409);
        assert_eq!(twice.code(), "rules.not_retired");
    }

    async fn a_rule_is_tried_with_its_own_and_with_other_parameters(app) {
        let admin = app.by("business.admin").await;
        let path = "/rules/tendering.required.works/try";
        let facts = json!({"amount_fen": 100});
        let passes = admin.post(path, json!({"input": facts})).await.expect(200);
        assert_eq!((&passes.body["outcome"], &passes.body["message"]), (&json!("passes"), &Value::Null));
        let lower = json!({"input": facts, "params": {"limit_fen": 100, "wording": "at_least"}});
        let objects = admin.post(path, lower).await.expect(200);
        assert_eq!(objects.body["outcome"], "objects");
        assert_eq!(objects.body["details"]["is_crossed"], true);
        let wrong = admin.post(path, json!({"input": {"amount": 1}})).await.expect(422);
        assert_eq!(wrong.pointers(), ["/input/amount"]);
        assert_eq!(rule(app, "/rules/tendering.required.works").await["version"], 1);
    }

    async fn only_the_business_administrator_keeps_rules(app) {
        for login in ["roads.clerk", "leader", "auditor", "system.admin", "security.admin"] {
            let speaker = app.by(login).await;
            speaker.clone().at(1).patch(CLOCK, json!({"clause": "x"})).await.expect(403);
            speaker.post(&format!("{CLOCK}/try"), json!({"input": {"from": "2025-03-03"}})).await.expect(403);
        }
    }
}
