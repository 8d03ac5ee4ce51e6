//! The whole way of money through a project, and what every page says of it on the way.

use serde_json::json;

use super::{drafted, fund, funds, line, paid, paper, project, step};
use crate::support::on_both;

on_both! {
    async fn money_goes_from_the_plan_to_the_payee(app) {
        let project = project(app, "5000.00").await;
        let line = line(app, &project, "1000.00").await.expect(201);
        fund(app, &project, "800.00").await;
        let mut contract = paper(&project, "600.00");
        contract["line_id"] = json!(line.id());
        let contract = app.by("roads.clerk").await.post("/commitments", contract).await.expect(201);
        let body = json!({"project_id": project, "commitment_id": contract.id(), "title": "首期", "payee": "清源建设",
            "amount": "250.50"});
        let draft = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
        assert_eq!(draft.body["line"]["id"], line.body["id"], "the money of a payment is that of its commitment");
        let paid = paid(app, draft).await.expect(200);
        assert_eq!(paid.body["state"], "paid");
        let year = &paid.body["effective_on"].as_str().unwrap()[..4];
        // One appropriation, one receipt, one payment: the third voucher of its year, or the first of a new one.
        let number = paid.body["voucher"]["number"].as_str().unwrap();
        let expected = if year == "2026" { "2026-000003".to_owned() } else { format!("{year}-000001") };
        assert_eq!(number, expected);

        let page = funds(app, &project).await;
        let total = &page["total"];
        let figures = ["planned", "appropriated", "received", "committed", "paid", "used", "available", "held"];
        let said: Vec<_> = figures.iter().map(|name| total[name].as_str().unwrap()).collect();
        assert_eq!(said, ["1000.00", "800.00", "800.00", "600.00", "250.50", "600.00", "200.00", "549.50"]);
        assert_eq!(page["paid_percent"], 5);
        assert_eq!((page["rows"].as_array().unwrap().len(), &page["rows"][0]["figures"]), (1, total));

        let path = format!("/projects/{project}/budget-lines/{}", line.id());
        let figures = app.by("roads.clerk").await.get(&path).await.expect(200).body["figures"].clone();
        assert_eq!((&figures["used"], &figures["paid"]), (&json!("600.00"), &json!("250.50")));
        let contract = app.by("leader").await.get(&format!("/commitments/{}", contract.id())).await.expect(200);
        assert_eq!((&contract.body["paid"], &contract.body["left"]), (&json!("250.50"), &json!("349.50")));
    }

    async fn each_posting_leads_to_its_source_and_each_balance_to_its_postings(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        let payment = paid(app, drafted(app, &project, "100.00").await.expect(201)).await.expect(200);
        let manager = app.by("roads.manager").await;
        let ledger = format!("/projects/{project}/ledger");
        let postings = manager.get(&format!("{ledger}?limit=100")).await.expect(200);
        let postings = postings.body["items"].as_array().unwrap().clone();
        let of_payment: Vec<_> = postings.iter().filter(|p| p["origin"]["id"] == payment.body["id"]).collect();
        assert_eq!(of_payment.len(), 4, "authority and cash, a debit and a credit each");
        assert!(of_payment.iter().all(|p| p["voucher"]["number"] == payment.body["voucher"]["number"]));
        let balances = manager.get(&format!("{ledger}/balances")).await.expect(200);
        for account in balances.body["items"].as_array().unwrap() {
            let word = |name: &str| account[name].as_str().unwrap().to_owned();
            let path = format!("{ledger}?limit=100&source={}&year={}&stage={}", word("source"), account["year"], word("stage"));
            let behind = manager.get(&path).await.expect(200);
            let fen = |text: &serde_json::Value| text.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
            let sum: i64 = behind.body["items"].as_array().unwrap().iter()
                .map(|p| if p["side"] == account["normal_side"] { fen(&p["amount"]) } else { -fen(&p["amount"]) })
                .sum();
            assert_eq!(sum, fen(&account["balance"]), "{account}");
        }
        assert_eq!(balances.body["items"].as_array().unwrap().len(), 6);
    }

    async fn the_flow_picture_and_the_curve_say_what_the_page_says(app) {
        let project = project(app, "5000.00").await;
        let line = line(app, &project, "1000.00").await.expect(201);
        fund(app, &project, "800.00").await;
        paid(app, drafted(app, &project, "100.00").await.expect(201)).await.expect(200);
        let body = json!({"project_id": project, "source": "fiscal", "year": 2026, "line_id": line.id(),
            "title": "材料", "payee": "柳林建材", "amount": "33.33"});
        let draft = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
        paid(app, draft).await.expect(200);
        let manager = app.by("roads.manager").await;
        let flow = manager.get(&format!("/projects/{project}/funds/flow")).await.expect(200).body;
        let sum = |from: &str, to: &str| -> i64 {
            let meets = |node: &str, prefix: &str| node.starts_with(prefix);
            flow["links"].as_array().unwrap().iter()
                .filter(|link| meets(link["from"].as_str().unwrap(), from) && meets(link["to"].as_str().unwrap(), to))
                .map(|link| link["amount"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap())
                .sum()
        };
        assert_eq!((sum("source:", "project"), sum("project", "line:"), sum("line:", "payee:")), (80000, 13333, 13333));
        assert_eq!(sum("project", "held"), 80000 - 13333);
        let curve = manager.get(&format!("/projects/{project}/funds/curve")).await.expect(200).body;
        let last = curve["points"].as_array().unwrap().last().unwrap();
        assert_eq!(last["figures"], funds(app, &project).await["total"]);
        assert!(curve["points"][0]["on"].as_str().unwrap() == "2026-03-31");
        assert_eq!(curve["points"][0]["figures"]["received"], "800.00");
    }

    async fn what_was_paid_is_taken_back_once(app) {
        let project = project(app, "5000.00").await;
        fund(app, &project, "800.00").await;
        let contract = app.by("roads.clerk").await.post("/commitments", paper(&project, "600.00")).await.expect(201);
        let body = json!({"project_id": project, "commitment_id": contract.id(), "title": "首期", "payee": "清源建设",
            "amount": "250.00"});
        let draft = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
        let payment = paid(app, draft).await.expect(200);
        let reversed = step(app, "finance", &payment, "reverse").await.expect(200);
        assert_eq!(reversed.body["state"], "reversed");
        let page = funds(app, &project).await;
        assert_eq!((&page["total"]["paid"], &page["total"]["held"]), (&json!("0.00"), &json!("800.00")));
        let again = step(app, "finance", &reversed, "reverse").await.expect(409);
        assert_eq!(again.code(), "finance.reversed_before");
        assert_eq!(again.body["rule"]["id"], "finance.reversal.once");
        let vouchers = app.by("auditor").await.get(&format!("/vouchers?project_id={project}")).await.expect(200);
        assert_eq!(vouchers.body["items"].as_array().unwrap().len(), 4, "the mirror has a number of its own");
    }
}
