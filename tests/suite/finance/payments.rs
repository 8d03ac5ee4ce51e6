//! Payments: four eyes, money that must be there, and what waits for whom.

use serde_json::json;

use super::{drafted, fund, funds, paid, paper, project, step};
use crate::support::on_both;

on_both! {
    async fn nobody_approves_his_own_and_nobody_pays_what_he_approved(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        let draft = drafted(app, &project, "100.00").await.expect(201);
        let submitted = step(app, "roads.clerk", &draft, "submit").await.expect(200);
        step(app, "roads.clerk", &submitted, "approve").await.expect(403);
        step(app, "water.clerk", &submitted, "approve").await.expect(404);
        let approved = step(app, "finance", &submitted, "approve").await.expect(200);
        let own = step(app, "finance", &approved, "pay").await.expect(403);
        assert_eq!(own.code(), "access.own_work");
        let page = app.by("finance").await.get(&format!("/payments/{}", approved.id())).await.expect(200);
        let offered = page.body["steps"].as_array().unwrap().clone();
        assert!(offered.contains(&json!("return")) && !offered.contains(&json!("pay")));
        step(app, "cashier", &approved, "pay").await.expect(200);
    }

    async fn a_payment_goes_back_with_a_reason_and_forth_again(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        let draft = drafted(app, &project, "100.00").await.expect(201);
        let submitted = step(app, "roads.clerk", &draft, "submit").await.expect(200);
        let path = format!("/payments/{}/return", submitted.id());
        let silent = app.by("finance").await.at(submitted.version()).post(&path, json!({})).await.expect(422);
        assert_eq!(silent.pointers(), ["/reason"]);
        let back = step(app, "finance", &submitted, "return").await.expect(200);
        assert_eq!((&back.body["state"], &back.body["reason"]), (&json!("draft"), &json!("理由")));
        let clerk = app.by("roads.clerk").await.at(back.version());
        let mended = clerk.patch(&format!("/payments/{}", back.id()), json!({"amount": "90.00"})).await.expect(200);
        let again = step(app, "roads.clerk", &mended, "submit").await.expect(200);
        let withdrawn = step(app, "roads.clerk", &again, "withdraw").await.expect(200);
        let stale = step(app, "roads.clerk", &again, "submit").await.expect(412);
        assert_eq!(stale.headers["etag"], format!("\"{}\"", withdrawn.version()));
        let submitted = step(app, "roads.clerk", &withdrawn, "submit").await.expect(200);
        let rejected = step(app, "finance", &submitted, "reject").await.expect(200);
        let late = step(app, "roads.clerk", &rejected, "submit").await.expect(409);
        assert_eq!(late.code(), "finance.payment.not_from_state");
    }

    async fn what_is_not_appropriated_received_or_committed_is_not_paid(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        let draft = drafted(app, &project, "100.00").await.expect(201);
        let nothing = step(app, "roads.clerk", &draft, "submit").await.expect(409);
        assert_eq!(nothing.code(), "finance.funds.not_appropriated");
        assert!(nothing.body["rule"]["clause"].as_str().unwrap().contains("第十三条"));
        finance.post("/appropriations", paper(&project, "100.00")).await.expect(201);
        let submitted = step(app, "roads.clerk", &draft, "submit").await.expect(200);
        let approved = step(app, "finance", &submitted, "approve").await.expect(200);
        let unpaid = step(app, "cashier", &approved, "pay").await.expect(409);
        assert_eq!((unpaid.code(), &unpaid.body["rule"]["id"]), ("finance.funds.not_received", &json!("finance.funds.received")));
        finance.post("/receipts", paper(&project, "100.00")).await.expect(201);
        step(app, "cashier", &approved, "pay").await.expect(200);
        fund(app, &project, "1000.00").await;
        let contract = app.by("roads.clerk").await.post("/commitments", paper(&project, "300.00")).await.expect(201);
        let body = json!({"project_id": project, "commitment_id": contract.id(), "title": "尾款", "payee": "清源建设",
            "amount": "300.01"});
        let draft = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
        let over = step(app, "roads.clerk", &draft, "submit").await.expect(409);
        assert_eq!((over.code(), &over.body["rule"]["id"]), ("finance.commitment.exceeded", &json!("finance.commitment.exceeded")));
        assert_eq!(over.body["params"]["available"], "300.00");
    }

    async fn money_is_not_paid_before_it_came(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "100.00").await;
        let draft = drafted(app, &project, "100.00").await.expect(201);
        let draft = step(app, "roads.clerk", &draft, "submit").await.expect(200);
        let approved = step(app, "finance", &draft, "approve").await.expect(200);
        let cashier = app.by("cashier").await.at(approved.version());
        let path = format!("/payments/{}/pay", approved.id());
        // The money came on 10 March; on the 9th there was none.
        let early = cashier.post(&path, json!({"effective_on": "2026-03-09"})).await.expect(409);
        assert_eq!(early.code(), "finance.funds.not_appropriated");
        cashier.post(&path, json!({"effective_on": "2026-03-10"})).await.expect(200);
    }

    async fn lists_say_what_waits_for_whom(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        let first = drafted(app, &project, "100.00").await.expect(201);
        let second = drafted(app, &project, "50.00").await.expect(201);
        let first = step(app, "roads.clerk", &first, "submit").await.expect(200);
        step(app, "roads.clerk", &second, "submit").await.expect(200);
        step(app, "finance", &first, "approve").await.expect(200);
        let waiting = async |login: &str| {
            let list = app.by(login).await.get("/payments?waiting=true").await.expect(200);
            list.body["items"].as_array().unwrap().iter().map(|p| p["amount"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(waiting("finance").await, ["50.00"], "what he approved waits for another");
        assert_eq!(waiting("cashier").await, ["50.00", "100.00"]);
        assert_eq!(waiting("roads.clerk").await, [""; 0]);
        let narrowed = app.by("auditor").await.get("/payments?state=approved&payee=清源").await.expect(200);
        assert_eq!(narrowed.body["items"].as_array().unwrap().len(), 1);
    }

    async fn a_paper_is_taken_back_once_and_not_while_it_is_used(app) {
        let project = project(app, "5000.00").await;
        let finance = app.by("finance").await;
        let granted = finance.post("/appropriations", paper(&project, "800.00")).await.expect(201);
        finance.post("/receipts", paper(&project, "800.00")).await.expect(201);
        paid(app, drafted(app, &project, "1.00").await.expect(201)).await.expect(200);
        let path = format!("/appropriations/{}/reverse", granted.id());
        let used = finance.clone().at(1).post(&path, json!({"reason": "有误"})).await.expect(409);
        assert_eq!(used.code(), "finance.funds.not_appropriated");
        let contract = app.by("roads.clerk").await.post("/commitments", paper(&project, "10.00")).await.expect(201);
        let path = format!("/commitments/{}/reverse", contract.id());
        let reversed = finance.clone().at(1).post(&path, json!({"reason": "有误"})).await.expect(200);
        let again = finance.clone().at(reversed.version()).post(&path, json!({"reason": "有误"})).await.expect(409);
        assert_eq!((again.code(), &again.body["rule"]["id"]), ("finance.reversed_before", &json!("finance.reversal.once")));
        let contract = app.by("roads.clerk").await.post("/commitments", paper(&project, "10.00")).await.expect(201);
        let path = format!("/commitments/{}/close", contract.id());
        let closed = app.by("roads.clerk").await.at(1).post(&path, json!({"reason": "已结清"})).await.expect(200);
        assert_eq!(closed.body["state"], "closed");
        assert_eq!(funds(app, &project).await["total"]["available"], "799.00");
    }
}
