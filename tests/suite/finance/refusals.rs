//! Amounts that are none, in every door that takes one.

use serde_json::{Value, json};

use super::{paper, project};
use crate::support::on_both;

/// What is no amount above zero within the limit.
fn rubbish() -> Vec<Value> {
    let texts = [
        "-1",
        "0",
        "0.00",
        "NaN",
        "1e308",
        "100.001",
        "１００.００",
        "10000000000000.01",
        "1,000.00",
        "",
        " 1",
    ];
    let numbers = [json!(-1), json!(0), json!(1e308), json!(100), json!(null), json!([]), json!(true)];
    texts.iter().map(|text| json!(text)).chain(numbers).collect()
}

on_both! {
    async fn what_is_no_amount_is_refused_at_its_field(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        let clerk = app.by("roads.clerk").await;
        for amount in rubbish() {
            let mut body = paper(&project, "1.00");
            body["amount"] = amount.clone();
            for path in ["/appropriations", "/receipts"] {
                let refused = finance.post(path, body.clone()).await;
                assert_eq!((refused.status, refused.pointers()), (422, vec!["/amount"]), "{path} {amount} {}", refused.body);
            }
            let refused = clerk.post("/commitments", body).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/amount"]), "{amount}");
            let payment = json!({"project_id": project, "source": "fiscal", "year": 2026, "title": "t", "payee": "p",
                "amount": amount});
            let refused = clerk.post("/payments", payment).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/amount"]), "{amount}");
            let line = json!({"title": "t", "amount": amount});
            let refused = finance.post(&format!("/projects/{project}/budget-lines"), line).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/amount"]), "{amount}");
        }
    }

    async fn wrong_days_years_and_names_are_refused_at_their_field(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        for (field, value) in [
            ("effective_on", json!("2099-01-01")), ("effective_on", json!("2026-02-30")), ("year", json!(1989)),
            ("source", json!("gold")), ("title", json!(" ")), ("party", json!("")),
            ("line_id", json!(uuid::Uuid::nil())),
        ] {
            let mut body = paper(&project, "1.00");
            body[field] = value.clone();
            let refused = finance.post("/appropriations", body).await;
            let pointer = format!("/{field}");
            assert_eq!((refused.status, refused.pointers()), (422, vec![pointer.as_str()]), "{field} {value}");
        }
        let mut body = paper(&project, "1.00");
        body["project_id"] = json!(uuid::Uuid::nil());
        finance.post("/appropriations", body).await.expect(404);
    }

    async fn a_second_try_with_the_same_key_has_no_second_effect(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await.with_key("grant-1");
        let first = finance.post("/appropriations", paper(&project, "10.00")).await.expect(201);
        let second = finance.post("/appropriations", paper(&project, "10.00")).await.expect(201);
        assert_eq!(first.body["id"], second.body["id"]);
        assert_eq!(second.headers["idempotency-replayed"], "true");
        finance.post("/appropriations", paper(&project, "11.00")).await.expect(422);
        assert_eq!(super::funds(app, &project).await["total"]["appropriated"], "10.00");
    }
}
