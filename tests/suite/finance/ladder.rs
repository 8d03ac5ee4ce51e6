//! The ladder: told once, at the posting that reaches a rung, and foretold while somebody types.

use serde_json::{Value, json};

use super::{fund, line, paper, project};
use crate::support::{Reply, TestApp, on_both};

async fn commit(app: &TestApp, project: &str, line: &Reply, amount: &str) -> Reply {
    let mut contract = paper(project, amount);
    contract["line_id"] = json!(line.id());
    app.by("roads.clerk").await.post("/commitments", contract).await
}

/// Rungs that were told of so far, of lines and of years, oldest first.
async fn told(app: &TestApp, project: &str) -> Vec<(String, String)> {
    let events =
        app.by("auditor").await.get("/audit-events?resource_kind=fund_crossing&limit=100").await.expect(200);
    let mut told: Vec<(String, String)> = Vec::new();
    for event in events.body["items"].as_array().unwrap().iter().rev() {
        let detail =
            app.by("auditor").await.get(&format!("/audit-events/{}", event["id"].as_str().unwrap())).await;
        let after: &Value = &detail.body["after"];
        if after["project_id"] == project {
            told.push((after["subject"].as_str().unwrap().into(), after["rung"].as_str().unwrap().into()));
        }
    }
    told
}

on_both! {
    async fn a_rung_is_told_at_the_posting_that_reaches_it_and_once(app) {
        let project = project(app, "30000000.00").await;
        let line = line(app, &project, "2000000.00").await.expect(201);
        fund(app, &project, "3000000.00").await;
        let line_told = async || -> Vec<String> {
            told(app, &project).await.into_iter().filter(|(what, _)| what == "line").map(|(_, rung)| rung).collect()
        };
        commit(app, &project, &line, "1599999.99").await.expect(201);
        assert_eq!(line_told().await, [""; 0]);
        commit(app, &project, &line, "0.01").await.expect(201);
        assert_eq!(line_told().await, ["info"]);
        commit(app, &project, &line, "1.00").await.expect(201);
        assert_eq!(line_told().await, ["info"]);
        commit(app, &project, &line, "299999.00").await.expect(201);
        assert_eq!(line_told().await, ["info", "amber"]);
        // 2,099,999.99 of 2,000,000.00: not yet.
        commit(app, &project, &line, "199999.99").await.expect(201);
        assert_eq!(line_told().await, ["info", "amber"]);
        // 2,100,000.00: red, and not refused.
        commit(app, &project, &line, "0.01").await.expect(201);
        assert_eq!(line_told().await, ["info", "amber", "red"]);
        commit(app, &project, &line, "1.00").await.expect(201);
        assert_eq!(line_told().await, ["info", "amber", "red"]);
        let years = told(app, &project).await.into_iter().filter(|(what, _)| what == "year").count();
        assert_eq!(years, 3, "the only line is the whole year");
    }

    async fn a_refused_posting_tells_of_nothing(app) {
        let project = project(app, "2000.00").await;
        let line = line(app, &project, "1000.00").await.expect(201);
        fund(app, &project, "900.00").await;
        commit(app, &project, &line, "900.01").await.expect(409);
        assert_eq!(told(app, &project).await, []);
    }

    async fn what_would_lift_the_project_above_its_total_is_refused_with_the_clause(app) {
        let project = project(app, "1000.00").await;
        let finance = app.by("finance").await;
        let beyond = finance.post("/appropriations", paper(&project, "1000.01")).await.expect(422);
        assert_eq!(beyond.code(), "finance.budget.beyond_total");
        assert_eq!(beyond.body["params"]["difference"], "0.01");
        finance.post("/appropriations", paper(&project, "1000.00")).await.expect(201);
    }

    async fn a_form_learns_while_typing_what_would_come_of_it(app) {
        let project = project(app, "3000.00").await;
        let line = line(app, &project, "1000.00").await.expect(201);
        fund(app, &project, "1500.00").await;
        let clerk = app.by("roads.clerk").await;
        let ask = async |query: &str| -> Value {
            let path = format!("/projects/{project}/funds/preview?{query}");
            clerk.get(&path).await.expect(200).body
        };
        let money = format!("source=fiscal&year=2026&line_id={}", line.id());
        let fine = ask(&format!("kind=commitment&amount=799.99&{money}")).await;
        assert_eq!((&fine["is_allowed"], &fine["line"]["step"]), (&json!(true), &Value::Null));
        let info = ask(&format!("kind=commitment&amount=800.00&{money}")).await;
        assert_eq!((&info["crosses"], &info["line"]["step"]["rung"]), (&json!(true), &json!("info")));
        assert_eq!(info["line"]["after"]["used"], "800.00");
        let red = ask(&format!("kind=commitment&amount=1050.00&{money}")).await;
        assert_eq!((&red["is_allowed"], &red["line"]["step"]["rung"]), (&json!(true), &json!("red")));
        assert!(red["line"]["step"]["message"].as_str().unwrap().contains("1,050.00"));
        let short = ask(&format!("kind=commitment&amount=1500.01&{money}")).await;
        assert_eq!(short["refusals"][0]["code"], "finance.funds.not_appropriated");
        assert_eq!(short["refusals"][0]["rule"]["id"], "finance.funds.appropriated");
        let beyond = ask("kind=budget_line&amount=2000.01").await;
        assert_eq!(beyond["refusals"][0]["code"], "finance.budget.beyond_total");
        assert_eq!(super::funds(app, &project).await["total"]["committed"], "0.00", "nothing was written");
    }
}
