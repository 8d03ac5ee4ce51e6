//! The fund ledger through HTTP: what people may rely on.

mod budget;
mod flow_of_money;
mod ladder;
mod payments;
mod periods;
mod races;
mod reading;
mod reference;
mod refusals;
mod verified;

use serde_json::{Value, json};

use crate::support::{Reply, TestApp, unit_id};

/// A project of the roads bureau under way, with an approved total of `total` yuan.
pub(super) async fn project(app: &TestApp, total: &str) -> String {
    let body = json!({
        "name": "清源镇道路硬化工程", "unit_id": unit_id("roads"), "year": 2026, "state": "in_execution",
        "total_investment": total, "reason": "存量登记",
    });
    let made = app.by("roads.clerk").await.post("/projects/record-existing", body).await.expect(201);
    made.body["id"].as_str().or(made.body["project"]["id"].as_str()).unwrap().to_owned()
}

/// A budget line that the finance bureau adds.
pub(super) async fn line(app: &TestApp, project: &str, amount: &str) -> Reply {
    let body = json!({"title": "路基工程", "source": "fiscal", "year": 2026, "amount": amount});
    app.by("finance").await.post(&format!("/projects/{project}/budget-lines"), body).await
}

/// A paper of the project: fiscal money of 2026.
pub(super) fn paper(project: &str, amount: &str) -> Value {
    json!({
        "project_id": project, "title": "第一批", "party": "县财政局", "source": "fiscal", "year": 2026,
        "amount": amount, "effective_on": "2026-03-10",
    })
}

/// Authority and money of the project.
pub(super) async fn fund(app: &TestApp, project: &str, amount: &str) {
    let finance = app.by("finance").await;
    finance.post("/appropriations", paper(project, amount)).await.expect(201);
    finance.post("/receipts", paper(project, amount)).await.expect(201);
}

/// A payment of fiscal money of 2026, drafted by the clerk.
pub(super) async fn drafted(app: &TestApp, project: &str, amount: &str) -> Reply {
    let body = json!({
        "project_id": project, "source": "fiscal", "year": 2026, "title": "进度款", "payee": "清源建设",
        "amount": amount,
    });
    app.by("roads.clerk").await.post("/payments", body).await
}

/// Takes a step with a payment at the version it was seen.
pub(super) async fn step(app: &TestApp, login: &str, payment: &Reply, verb: &str) -> Reply {
    let body = json!({"reason": "理由", "effective_on": null});
    let path = format!("/payments/{}/{verb}", payment.id());
    app.by(login).await.at(payment.version()).post(&path, body).await
}

/// A payment that three persons brought to its end.
pub(super) async fn paid(app: &TestApp, draft: Reply) -> Reply {
    let draft = step(app, "roads.clerk", &draft, "submit").await.expect(200);
    let draft = step(app, "finance", &draft, "approve").await.expect(200);
    step(app, "cashier", &draft, "pay").await
}

/// The fund page.
pub(super) async fn funds(app: &TestApp, project: &str) -> Value {
    app.by("roads.manager").await.get(&format!("/projects/{project}/funds")).await.expect(200).body
}
