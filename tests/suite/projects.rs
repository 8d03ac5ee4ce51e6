//! The register and the life of projects, over HTTP, on both databases.

use chrono::TimeDelta;
use dujiang_domain::projects::ProjectState;
use serde_json::{Value, json};

use crate::support::{TestApp, on_both, unit_id};

fn draft(name: &str) -> Value {
    json!({"name": name, "unit_id": unit_id("roads"), "year": 2026, "total_investment": "1234567.89"})
}

async fn create(app: &TestApp, name: &str) -> (String, i64) {
    let reply = app.by("roads.clerk").await.post("/projects", draft(name)).await.expect(201);
    (reply.id(), reply.version())
}

on_both! {
    async fn a_draft_can_be_created_read_edited_and_listed(app) {
        let clerk = app.by("roads.clerk").await;
        let created = clerk.post("/projects", draft("清源镇道路硬化工程")).await.expect(201);
        assert_eq!(created.body["state"], "draft");
        assert_eq!(created.body["total_investment"], "1234567.89");
        let path = format!("/projects/{}", created.id());
        let read = clerk.get(&path).await.expect(200);
        assert_eq!(read.headers["etag"], "\"1\"");
        assert_eq!(read.body["unit"]["name"], "unit roads");
        let change = json!({"name": "清源镇道路硬化二期工程", "year": null});
        let edited = clerk.clone().at(1).patch(&path, change).await.expect(200);
        assert_eq!((edited.version(), &edited.body["year"]), (2, &Value::Null));
        let page = clerk.get("/projects?q=%E7%A1%AC%E5%8C%96%E4%BA%8C&with_total=true").await.expect(200);
        assert_eq!(page.body["total"], 1);
        assert_eq!(page.body["items"][0]["name"], "清源镇道路硬化二期工程");
    }

    async fn a_second_try_with_the_same_key_changes_nothing_and_answers_the_same(app) {
        let clerk = app.by("roads.clerk").await.with_key("once");
        let first = clerk.post("/projects", draft("一次")).await.expect(201);
        let second = clerk.post("/projects", draft("一次")).await.expect(201);
        assert_eq!(first.body, second.body);
        assert_eq!(second.headers["idempotency-replayed"], "true");
        let other = clerk.post("/projects", draft("两次")).await.expect(422);
        assert_eq!(other.code(), "request.idempotency_key.reused");
        let page = clerk.get("/projects?with_total=true").await;
        assert_eq!(page.body["total"], 1);
    }

    async fn a_key_is_forgotten_after_forty_days_and_not_before(app) {
        let clerk = app.by("roads.clerk").await.with_key("monthly");
        let first = clerk.post("/projects", draft("每月一次")).await.expect(201);
        app.clock.advance(TimeDelta::days(39));
        dujiang_app::forget_old_keys(&app.app).await.unwrap();
        let again = app.by_again("roads.clerk").await.with_key("monthly");
        assert_eq!(again.post("/projects", draft("每月一次")).await.expect(201).id(), first.id());
        app.clock.advance(TimeDelta::days(2));
        assert!(dujiang_app::forget_old_keys(&app.app).await.unwrap() > 0);
        let later = app.by_again("roads.clerk").await.with_key("monthly");
        assert_ne!(later.post("/projects", draft("每月一次")).await.expect(201).id(), first.id());
    }

    async fn many_same_posts_at_once_make_one_project(app) {
        let clerk = app.by("roads.clerk").await.with_key("storm");
        let tries = (0..20).map(|_| clerk.post("/projects", draft("同时")));
        let replies = futures::future::join_all(tries).await;
        assert!(replies.iter().all(|reply| reply.status == 201));
        assert_eq!(clerk.get("/projects?with_total=true").await.body["total"], 1);
    }

    async fn a_stale_or_missing_version_is_refused(app) {
        let (id, _) = create(app, "版本").await;
        let clerk = app.by("roads.clerk").await;
        let path = format!("/projects/{id}");
        let missing = clerk.patch(&path, json!({"summary": "x"})).await.expect(428);
        assert_eq!(missing.code(), "request.version.required");
        clerk.clone().at(1).patch(&path, json!({"summary": "一"})).await.expect(200);
        let stale = clerk.clone().at(1).patch(&path, json!({"summary": "二"})).await.expect(412);
        assert_eq!(stale.headers["etag"], "\"2\"");
    }

    async fn what_is_out_of_reach_does_not_exist(app) {
        let (id, _) = create(app, "别人的").await;
        let path = format!("/projects/{id}");
        let stranger = app.by("water.clerk").await;
        stranger.get(&path).await.expect(404);
        stranger.clone().at(1).patch(&path, json!({"summary": "x"})).await.expect(404);
        assert_eq!(stranger.get("/projects").await.body["items"], json!([]));
        app.by("expert").await.at(1).patch(&path, json!({"summary": "x"})).await.expect(403);
        app.by("system.admin").await.get(&path).await.expect(404);
        app.by("roads.nobody").await.get("/projects").await.expect(403);
    }

    async fn wrong_fields_are_named_by_pointer(app) {
        let clerk = app.by("roads.clerk").await;
        let unknown = clerk.post("/projects", json!({"name": "x", "unit_id": unit_id("roads"), "state": "archived"})).await;
        assert_eq!((unknown.status, unknown.pointers()), (422, vec!["/state"]));
        let money = clerk.post("/projects", json!({"name": "x", "unit_id": unit_id("roads"), "total_investment": "1.234"})).await;
        assert_eq!((money.status, money.pointers()), (422, vec!["/total_investment"]));
        let number = clerk.post("/projects", json!({"name": "x", "unit_id": unit_id("roads"), "total_investment": 5})).await;
        assert_eq!((number.status, number.pointers()), (422, vec!["/total_investment"]));
        let dangling = clerk.post("/projects", json!({"name": "x", "unit_id": unit_id("roads"), "category_code": "nope"})).await;
        assert_eq!((dangling.status, dangling.pointers()), (422, vec!["/category_code"]));
        assert_eq!(clerk.get("/projects?limit=0").await.code(), "request.query");
        let order = clerk.get("/projects?sort=colour").await.expect(400);
        assert_eq!((order.code(), &order.body["params"]["parameter"]), ("request.query", &json!("sort")));
        assert_eq!(clerk.get("/projects?colour=red").await.status, 400);
        assert_eq!(clerk.get("/projects/not-an-id").await.status, 404);
    }

    async fn a_command_says_everything_that_is_missing_and_by_which_rule(app) {
        let (id, version) = create(app, "申报").await;
        let clerk = app.by("roads.clerk").await;
        let refused = clerk.clone().at(version).post(&format!("/projects/{id}/submit"), json!({})).await.expect(422);
        assert_eq!(refused.code(), "project.command.refused");
        assert!(refused.pointers().contains(&"/category_code"), "{}", refused.body);
        assert!(refused.body["rule"]["id"].as_str().is_some());
        let wrong = clerk.clone().at(version).post(&format!("/projects/{id}/resume"), json!({})).await;
        assert_eq!(wrong.status, 403);
        let offers = clerk.get(&format!("/projects/{id}/commands")).await.expect(200);
        let offer = &offers.body["items"][0];
        assert_eq!(offer["command"], "submit");
        assert_eq!((&offer["is_permitted"], &offer["is_allowed"]), (&json!(true), &json!(false)));
    }

    async fn a_command_of_other_people_is_offered_as_theirs_and_not_as_lacking_something(app) {
        let (id, _) = create(app, "申报").await;
        let offers = async |login: &str| {
            let offers = app.by(login).await.get(&format!("/projects/{id}/commands")).await.expect(200);
            offers.body["items"].as_array().unwrap().clone()
        };
        let (of_clerk, of_leader) = (offers("roads.clerk").await, offers("leader").await);
        assert_eq!((of_leader.len(), &of_leader[0]["command"]), (of_clerk.len(), &json!("submit")));
        assert_eq!((&of_leader[0]["is_permitted"], &of_leader[0]["is_allowed"]), (&json!(false), &json!(false)));
        assert_eq!(of_leader[0]["blocked_by"], of_clerk[0]["blocked_by"], "the same is missing for both");
        assert!(of_leader[0]["blocked_by"].as_array().unwrap().iter().all(|item| item["rule"]["id"].is_string()));
    }

    async fn pages_in_every_order_show_each_project_once(app) {
        for number in 0..25 {
            create(app, &format!("项目{:02}", number % 7)).await;
        }
        let clerk = app.by("roads.clerk").await;
        let orders = ["updated_at", "name", "code", "total_investment", "planned_start", "planned_end", "progress"];
        for order in orders.iter().flat_map(|order| [(*order).to_owned(), format!("-{order}")]) {
            let mut seen = std::collections::BTreeSet::new();
            let mut cursor = String::new();
            loop {
                let page = clerk.get(&format!("/projects?limit=4&sort={order}{cursor}")).await.expect(200);
                for item in page.body["items"].as_array().unwrap() {
                    assert!(seen.insert(item["id"].as_str().unwrap().to_owned()), "{order}: twice");
                }
                match page.body["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => break,
                }
            }
            assert_eq!(seen.len(), 25, "{order}");
        }
    }

    async fn counts_by_state_match_the_register(app) {
        create(app, "甲").await;
        create(app, "乙").await;
        let counts = app.by("leader").await.get("/projects/counts").await.expect(200);
        assert_eq!(counts.body, json!({"total": 2, "by_state": {"draft": 2}, "by_light": {"green": 2}}));
        assert!(ProjectState::parse("draft").is_some());
    }
}
