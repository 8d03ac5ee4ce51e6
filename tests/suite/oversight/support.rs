//! A project under way and the rules that look at it.

use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use dujiang_app::oversight::alerts::run_now;
use dujiang_domain::time::civil_date;
use serde_json::{Value, json};

use crate::support::{TestApp, unit_id, user_id};

/// The civil day on the clock of a server, moved by some days.
pub(super) fn day(app: &TestApp, offset: i64) -> NaiveDate {
    civil_date(app.app.database().now()) + TimeDelta::days(offset)
}

/// A project of the roads bureau under way, with a person in charge and a responsible leader; its identifier.
pub(super) async fn project(app: &TestApp) -> String {
    let body = json!({
        "name": "在建道路", "unit_id": unit_id("roads"), "state": "in_execution", "reason": "县重点项目台账",
        "in_charge_id": user_id("roads.manager"), "responsible_leader_id": user_id("leader"),
    });
    app.by("roads.clerk").await.post("/projects/record-existing", body).await.expect(201).id()
}

/// A milestone of a project due on a day, of somebody; its identifier and version.
pub(super) async fn milestone(app: &TestApp, project: &str, due: NaiveDate, person: &str) -> (String, i64) {
    let body = json!({"title": "主体封顶", "planned_date": due, "person_id": user_id(person)});
    let path = format!("/projects/{project}/milestones");
    let made = app.by("roads.clerk").await.post(&path, body).await.expect(201);
    (made.id(), made.version())
}

/// The alerts of a project by a rule, as the clerk sees them.
pub(super) async fn alerts(app: &TestApp, project: &str, rule: &str) -> Vec<Value> {
    let path = format!("/projects/{project}/alerts?limit=100");
    let items = app.by("roads.clerk").await.get(&path).await.expect(200).body["items"].clone();
    let mut items: Vec<Value> = serde_json::from_value(items).unwrap();
    items.retain(|alert| alert["rule"]["id"] == rule);
    items
}

/// Waits until something is there; the event takes its way over seal and reaction.
pub(super) async fn until<T>(look: impl AsyncFn() -> Option<T>) -> T {
    for _ in 0..200 {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it did not come within ten seconds");
}

/// Evaluates all rules, as every night.
pub(super) async fn night(app: &TestApp) {
    run_now(&app.app).await.unwrap();
}
