//! Trying a rule on history over HTTP, against a history reckoned by hand.

use chrono::{Datelike as _, TimeDelta};
use serde_json::{Value, json};

use super::support::{day, project, quiet};
use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

async fn reached(app: &TestApp, project: &str, due: i64, done: Option<i64>) {
    let body = json!({"title": "节点", "planned_date": day(app, due), "person_id": user_id("roads.worker"),
        "actual_date": done.map(|offset| day(app, offset))});
    app.by("roads.clerk").await.post(&format!("/projects/{project}/milestones"), body).await.expect(201);
}

/// A project under way for two hundred days with money of this year.
async fn funded(app: &TestApp) -> String {
    let body = json!({
        "name": "清源桥", "unit_id": unit_id("roads"), "state": "in_execution", "reason": "存量登记",
        "total_investment": "3000000.00", "actual_start": day(app, -200),
    });
    let project = app.by("roads.clerk").await.post("/projects/record-existing", body).await.expect(201).id();
    let finance = app.by("finance").await;
    for path in ["/appropriations", "/receipts"] {
        finance.post(path, money(app, &project, "1200000.00", -150)).await.expect(201);
    }
    project
}

fn money(app: &TestApp, project: &str, amount: &str, on: i64) -> Value {
    json!({
        "project_id": project, "title": "第一批", "party": "县财政局", "source": "fiscal",
        "year": day(app, 0).year(), "amount": amount, "effective_on": day(app, on),
    })
}

/// A payment on a line that took effect on a day.
async fn paid(app: &TestApp, project: &str, line: &str, amount: &str, on: i64) -> Reply {
    let body = json!({
        "project_id": project, "source": "fiscal", "year": day(app, 0).year(), "line_id": line, "title": "进度款",
        "payee": "清源建设", "amount": amount,
    });
    let mut payment = app.by("roads.clerk").await.post("/payments", body).await.expect(201);
    for (login, verb, on) in
        [("roads.clerk", "submit", None), ("finance", "approve", None), ("cashier", "pay", Some(on))]
    {
        payment = step(app, login, &payment, verb, on).await;
    }
    payment
}

async fn step(app: &TestApp, login: &str, payment: &Reply, verb: &str, on: Option<i64>) -> Reply {
    let body = json!({"reason": "理由", "effective_on": on.map(|on| day(app, on))});
    let path = format!("/payments/{}/{verb}", payment.id());
    app.by(login).await.at(payment.version()).post(&path, body).await.expect(200)
}

/// What a rule would have flagged in the last hundred days: day, thing, outcome; the earliest first.
async fn flags(app: &TestApp, rule: &str, body: Value) -> Vec<(String, String, String)> {
    let mut wish = json!({"from": day(app, -99), "to": day(app, 0), "outcome_days": 30});
    wish.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
    let path = format!("/rules/{rule}/back-test");
    let tried = app.by_again("business.admin").await.post(&path, wish).await.expect(200).body;
    let word = |case: &Value, name: &str| case[name].as_str().unwrap().to_owned();
    let cases = tried["cases"].as_array().unwrap().iter().rev();
    cases.map(|case| (word(case, "flagged_on"), word(case, "thing_name"), word(case, "outcome"))).collect()
}

fn flag(app: &TestApp, on: i64, thing: &str, outcome: &str) -> (String, String, String) {
    (day(app, on).to_string(), thing.to_owned(), outcome.to_owned())
}

on_both! {
    async fn it_tells_hits_and_false_alarms_and_stores_nothing(app) {
        let project = project(app).await;
        let clerk = app.by("roads.clerk").await;
        let seen = clerk.get(&format!("/projects/{project}")).await.expect(200);
        let start = json!({"planned_start": day(app, -200), "actual_start": day(app, -200)});
        clerk.at(seen.version()).patch(&format!("/projects/{project}"), start).await.expect(200);
        // Ten days late; five days late; fifty days late; never done and late for three days.
        reached(app, &project, -80, Some(-70)).await;
        reached(app, &project, -60, Some(-55)).await;
        reached(app, &project, -75, Some(-25)).await;
        reached(app, &project, -3, None).await;
        reached(app, &project, -50, Some(-50)).await;
        let admin = app.by("business.admin").await;
        quiet(app).await;
        let events = app.audit_count().await;
        let path = "/rules/alert.milestone.overdue/back-test";
        let period = json!({"from": day(app, -89), "to": day(app, 0), "outcome_days": 30});
        let tried = admin.post(path, period).await.expect(200).body;
        let counts = ["projects", "things", "flagged", "hits", "false_alarms", "undecided"].map(|name| tried[name].as_i64().unwrap());
        assert_eq!(counts, [1, 5, 4, 1, 2, 1]);
        assert_eq!(tried["cases"][0]["flagged_on"], json!(day(app, -2)), "the latest first");
        assert_eq!(tried["cases"][0]["outcome"], "undecided");
        let same = admin.get(&format!("{path}?from={}&to={}", day(app, -89), day(app, 0))).await.expect(200).body;
        assert_eq!(same["hits"], 1);
        // Seven days of patience: the five days late are not worth a word any more.
        let rule = admin.get("/rules/alert.milestone.overdue").await.expect(200).body;
        let mut params = rule["params"].clone();
        params["days"] = json!(7);
        let patient = json!({"params": params, "from": day(app, -89)});
        let tried = admin.post(path, patient).await.expect(200).body;
        assert_eq!([&tried["flagged"], &tried["hits"], &tried["false_alarms"]], [&json!(2), &json!(1), &json!(1)]);
        assert_eq!(app.audit_count().await, events);
        assert_eq!(admin.get("/rules/alert.milestone.overdue").await.body["params"], rule["params"]);
    }

    async fn what_cannot_be_tried_is_refused_with_its_reason(app) {
        let admin = app.by("business.admin").await;
        let path = "/rules/alert.milestone.overdue/back-test";
        let future = admin.post(path, json!({"to": day(app, 1)})).await.expect(422);
        assert_eq!(future.code(), "rules.back_test.period");
        admin.post(path, json!({"from": day(app, -400), "to": day(app, 0)})).await.expect(422);
        let wrong = json!({"params": {"side": "past", "days": 0}});
        assert!(!admin.post(path, wrong).await.expect(422).pointers().is_empty());
        let none = admin.post("/rules/finance.line.info/back-test", json!({})).await.expect(404);
        assert_eq!(none.code(), "rules.back_test.no_history");
        app.by("leader").await.post(path, json!({})).await.expect(403);
        admin.post("/rules/alert.no.such/back-test", json!({})).await.expect(404);
    }

    async fn a_rung_is_flagged_on_the_day_the_payments_reached_it_and_reversals_count(app) {
        let project = funded(app).await;
        let body = json!({"title": "路基工程", "source": "fiscal", "year": day(app, 0).year(), "amount": "1000000.00"});
        let line = app.by("finance").await.post(&format!("/projects/{project}/budget-lines"), body).await.expect(201).id();
        paid(app, &project, &line, "940000.00", -60).await;
        let crossing = paid(app, &project, &line, "10000.00", -45).await;
        step(app, "finance", &crossing, "reverse", Some(-40)).await;
        paid(app, &project, &line, "9999.99", -30).await;
        paid(app, &project, &line, "0.01", -20).await;
        let line = "路基工程";
        let amber = flags(app, "alert.ladder.line_amber", json!({})).await;
        assert_eq!(amber, [flag(app, -45, line, "false_alarm"), flag(app, -20, line, "undecided")]);
        // Up to the ladder's second rung it is on the first, again after the reversal.
        let info = flags(app, "alert.ladder.line_info", json!({})).await;
        assert_eq!(info, [flag(app, -60, line, "hit"), flag(app, -40, line, "hit")]);
        let year = format!("{} 年度", day(app, 0).year());
        let years = flags(app, "alert.ladder.year_amber", json!({})).await;
        assert_eq!(years, [flag(app, -45, &year, "false_alarm"), flag(app, -20, &year, "undecided")]);
        // Nothing of the work is done: money is ahead from its first day on, and stays so.
        let ahead = flags(app, "alert.money.ahead_of_work", json!({})).await;
        assert_eq!(ahead, [flag(app, -60, "清源桥", "hit")]);
    }

    async fn idle_money_is_flagged_after_its_days_and_what_was_sent_back_is_not(app) {
        let project = funded(app).await;
        let finance = app.by("finance").await;
        // Came later and went back: what lies there is that of day -150 and not this.
        let sent_back = finance.post("/receipts", money(app, &project, "1200000.00", -120)).await.expect(201);
        let body = json!({"reason": "退回", "effective_on": day(app, -110)});
        finance.clone().at(1).post(&format!("/receipts/{}/reverse", sent_back.id()), body).await.expect(200);
        let idle = flags(app, "alert.funds.idle", json!({})).await;
        assert_eq!(idle, [flag(app, -59, "清源桥", "hit")]);
    }

    async fn a_defect_and_missing_data_are_known_as_the_log_tells(app) {
        let project = project(app).await;
        let manager = app.by("roads.manager").await;
        let items = json!([{"title": "混凝土", "category": "混凝土类"}]);
        let body = json!({"kind": "quality", "title": "主体质量", "items": items});
        let template = app.by("business.admin").await.post("/inspection-templates", body).await.expect(201).id();
        let body = json!({"template_id": template, "contractor": "安澜建工"});
        let inspection = manager.post(&format!("/projects/{project}/inspections"), body).await.expect(201).id();
        let raise = async |title: &str, due: i64| {
            let body = json!({"item": 1, "title": title, "severity": "minor", "due_on": day(app, due)});
            manager.post(&format!("/inspections/{inspection}/defects"), body).await.expect(201)
        };
        let (mended, _left) = (raise("裂缝", 0).await, raise("蜂窝", 1).await);
        app.clock.advance(TimeDelta::days(5));
        let path = format!("/defects/{}/rectify", mended.id());
        app.by_again("roads.manager").await.at(1).post(&path, json!({"words": "已修补"})).await.expect(200);
        // What was missing of the data: a start and a task; they come now.
        let clerk = app.by_again("roads.clerk").await;
        let seen = clerk.get(&format!("/projects/{project}")).await.expect(200);
        let start = json!({"planned_start": day(app, 0)});
        clerk.clone().at(seen.version()).patch(&format!("/projects/{project}"), start).await.expect(200);
        clerk.post(&format!("/projects/{project}/tasks"), json!({"title": "路基"})).await.expect(201);
        app.clock.advance(TimeDelta::days(35));
        let overdue = flags(app, "alert.defect.overdue", json!({})).await;
        assert_eq!(overdue, [flag(app, -39, "裂缝", "false_alarm"), flag(app, -38, "蜂窝", "hit")]);
        let rule = app.by_again("business.admin").await.get("/rules/alert.data.missing").await.expect(200).body;
        let mut params = rule["params"].clone();
        params["required_fields"] = json!(["planned_start"]);
        params["needs_milestones"] = json!(false);
        let missing = flags(app, "alert.data.missing", json!({"params": params.clone()})).await;
        assert_eq!(missing, [flag(app, -40, "在建道路", "false_alarm")]);
        params["needs_milestones"] = json!(true);
        let missing = flags(app, "alert.data.missing", json!({"params": params})).await;
        assert_eq!(missing, [flag(app, -40, "在建道路", "hit")]);
    }

    async fn every_rule_that_watches_can_be_tried_in_few_statements_for_any_number_of_projects(app) {
        let admin = app.by("business.admin").await;
        let watching = admin.get("/rules?limit=100").await.expect(200).body["items"].clone();
        let watching: Vec<String> = watching.as_array().unwrap().iter()
            .map(|rule| rule["id"].as_str().unwrap().to_owned()).filter(|id| id.starts_with("alert.")).collect();
        assert!(watching.len() > 10, "{watching:?}");
        let counted = async || {
            let mut counts = Vec::new();
            for rule in &watching {
                // The sealer and the followers ask some besides, now and then.
                let mut least = usize::MAX;
                for _ in 0..3 {
                    let before = app.statements();
                    admin.get(&format!("/rules/{rule}/back-test")).await.expect(200);
                    least = least.min(app.statements() - before);
                }
                counts.push(least);
            }
            counts
        };
        funded(app).await;
        quiet(app).await;
        counted().await;
        let one = counted().await;
        for _ in 0..4 {
            funded(app).await;
        }
        quiet(app).await;
        let five = counted().await;
        for ((rule, one), five) in watching.iter().zip(&one).zip(&five) {
            assert!(*five <= one + 2 && *five < 20, "{rule}: {one} statements for one project, {five} for five");
        }
    }
}
