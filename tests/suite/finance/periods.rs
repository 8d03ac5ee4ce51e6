//! Months of the books: closed by two persons, for a unit and all below it.

use serde_json::json;

use super::{paper, project};
use crate::support::{Reply, TestApp, on_both, unit_id};

async fn month_step(app: &TestApp, login: &str, unit: &str, version: i64, verb: &str) -> Reply {
    let path = format!("/periods/{}/2026/3/{verb}", unit_id(unit));
    app.by(login).await.at(version).post(&path, json!({"reason": "漏记"})).await
}

async fn close(app: &TestApp, unit: &str, version: i64) -> Reply {
    let asked = month_step(app, "finance", unit, version, "close").await.expect(200);
    let own = month_step(app, "finance", unit, asked.version(), "confirm-close").await.expect(403);
    assert_eq!(own.code(), "access.own_work");
    month_step(app, "cashier", unit, asked.version(), "confirm-close").await.expect(200)
}

on_both! {
    async fn a_closed_month_takes_no_posting_until_two_persons_reopen_it(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        finance.post("/appropriations", paper(&project, "10.00")).await.expect(201);
        let closed = close(app, "roads", 1).await;
        let refused = finance.post("/appropriations", paper(&project, "10.00")).await.expect(409);
        assert_eq!((refused.code(), &refused.body["rule"]["id"]), ("finance.period.closed", &json!("finance.period.close")));
        assert_eq!(refused.body["params"]["period"], "2026-03");
        let mut april = paper(&project, "10.00");
        april["effective_on"] = json!("2026-04-01");
        finance.post("/appropriations", april).await.expect(201);
        let asked = month_step(app, "cashier", "roads", closed.version(), "reopen").await.expect(200);
        finance.post("/appropriations", paper(&project, "10.00")).await.expect(409);
        month_step(app, "cashier", "roads", asked.version(), "confirm-reopen").await.expect(403);
        month_step(app, "finance", "roads", asked.version(), "confirm-reopen").await.expect(200);
        finance.post("/appropriations", paper(&project, "10.00")).await.expect(201);
    }

    async fn the_government_closes_for_everybody_and_a_unit_for_itself(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        close(app, "water", 1).await;
        finance.post("/appropriations", paper(&project, "10.00")).await.expect(201);
        close(app, "county", 1).await;
        finance.post("/appropriations", paper(&project, "10.00")).await.expect(409);
        let months = finance.get(&format!("/periods?unit_id={}&year=2026", unit_id("county"))).await.expect(200);
        let states: Vec<_> = months.body["items"].as_array().unwrap().iter().map(|m| m["state"].clone()).collect();
        assert_eq!((states.len(), &states[2], &states[3]), (12, &json!("closed"), &json!("open")));
        app.by("roads.clerk").await.get(&format!("/periods?unit_id={}&year=2026", unit_id("roads"))).await.expect(403);
    }

    async fn a_request_can_be_turned_down(app) {
        let asked = month_step(app, "finance", "roads", 1, "close").await.expect(200);
        let stale = month_step(app, "cashier", "roads", 1, "confirm-close").await.expect(412);
        assert_eq!(stale.code(), "request.version.stale");
        let open = month_step(app, "cashier", "roads", asked.version(), "cancel").await.expect(200);
        assert_eq!(open.body["state"], "open");
        let path = format!("/periods/{}/2099/1/close", unit_id("roads"));
        let future = app.by("finance").await.at(1).post(&path, json!({})).await.expect(409);
        assert_eq!(future.code(), "finance.period.not_over");
        let path = format!("/periods/{}/2026/13/close", unit_id("roads"));
        app.by("finance").await.at(1).post(&path, json!({})).await.expect(404);
    }
}
