//! Budget lines: who plans, who adjusts, and the approved total above them.

use serde_json::json;

use super::{fund, funds, line, paper, project};
use crate::support::{on_both, unit_id};

on_both! {
    async fn the_unit_plans_a_draft_and_the_finance_bureau_adjusts_what_is_approved(app) {
        let clerk = app.by("roads.clerk").await;
        let draft = clerk.post("/projects", json!({"name": "新桥", "unit_id": unit_id("roads")})).await.expect(201);
        let small = json!({"title": "全部费用", "amount": "10.00"});
        let lines = format!("/projects/{}/budget-lines", draft.id());
        let planned = clerk.post(&lines, small.clone()).await.expect(201);
        assert!(planned.body["source"].is_null() && planned.body["year"].is_null(), "what it lacks stays empty");
        let project = project(app, "5000.00").await;
        let lines = format!("/projects/{project}/budget-lines");
        clerk.post(&lines, small.clone()).await.expect(403);
        let finance = app.by("finance").await;
        let line = finance.post(&lines, small).await.expect(201);
        let path = format!("{lines}/{}", line.id());
        let silent = finance.clone().at(1).patch(&path, json!({"amount": "20.00"})).await.expect(422);
        assert_eq!(silent.pointers(), ["/reason"]);
        let body = json!({"amount": "20.00", "reason": "批复调整"});
        finance.clone().at(1).patch(&path, body.clone()).await.expect(200);
        finance.at(1).patch(&path, body).await.expect(412);
        assert_eq!(funds(app, &project).await["total"]["planned"], "20.00");
    }

    async fn lines_stay_within_the_approved_total(app) {
        let project = project(app, "1000.00").await;
        line(app, &project, "600.00").await.expect(201);
        let beyond = line(app, &project, "400.01").await.expect(422);
        assert_eq!((beyond.code(), beyond.pointers()), ("finance.budget.beyond_total", vec!["/amount"]));
        assert_eq!(beyond.body["rule"]["id"], "investment.budget.ceiling");
        assert!(beyond.body["rule"]["clause"].as_str().unwrap().contains("第二十三条"));
        line(app, &project, "400.00").await.expect(201);
    }

    async fn the_approved_total_is_changed_by_whoever_approves_it(app) {
        let project = project(app, "1000.00").await;
        let clerk = app.by("roads.clerk").await;
        let path = format!("/projects/{project}");
        let version = async || clerk.get(&path).await.expect(200).version();
        clerk.clone().at(version().await).patch(&path, json!({"total_investment": "1100.00"})).await.expect(200);
        fund(app, &project, "500.00").await;
        let more = json!({"total_investment": "9000.00"});
        let refused = clerk.clone().at(version().await).patch(&path, more).await.expect(403);
        assert_eq!(refused.body["params"]["permission"], "project.approve_plan");
        clerk.clone().at(version().await).patch(&path, json!({"summary": "四级公路"})).await.expect(200);
    }

    async fn a_line_on_which_money_moved_stays(app) {
        let project = project(app, "1000.00").await;
        let line = line(app, &project, "600.00").await.expect(201);
        fund(app, &project, "500.00").await;
        let mut contract = paper(&project, "100.00");
        contract["line_id"] = json!(line.id());
        app.by("roads.clerk").await.post("/commitments", contract.clone()).await.expect(201);
        let path = format!("/projects/{project}/budget-lines/{}", line.id());
        let finance = app.by("finance").await.at(1);
        assert_eq!(finance.delete(&path).await.expect(409).code(), "finance.budget_line.in_use");
        let other = finance.patch(&path, json!({"source": "bond", "reason": "调整"})).await.expect(409);
        assert_eq!(other.code(), "finance.budget_line.in_use");
        contract["source"] = json!("bond");
        let differs = app.by("roads.clerk").await.post("/commitments", contract).await.expect(422);
        assert_eq!(differs.pointers(), ["/line_id"]);
    }

    async fn a_plan_that_is_given_up_leaves_nothing_and_its_history_stays(app) {
        let project = project(app, "1000.00").await;
        let line = line(app, &project, "600.00").await.expect(201);
        let path = format!("/projects/{project}/budget-lines/{}", line.id());
        app.by("finance").await.at(1).delete(&path).await.expect(204);
        assert_eq!(funds(app, &project).await["total"]["planned"], "0.00");
        let ledger = app.by("auditor").await.get(&format!("/projects/{project}/ledger")).await.expect(200);
        assert_eq!(ledger.body["items"].as_array().unwrap().len(), 4);
    }
}
