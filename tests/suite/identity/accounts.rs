//! Accounts: lists of them, changing them, and who may.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::{PERSONAS, on_both, unit_id, user_id};

on_both! {
    async fn pages_of_accounts_show_everybody_once(app) {
        let admin = app.by("system.admin").await;
        let mut seen = BTreeSet::new();
        let mut cursor = String::new();
        loop {
            let page = admin.get(&format!("/users?limit=4{cursor}")).await.expect(200);
            for user in page.body["items"].as_array().unwrap() {
                assert!(seen.insert(user["login"].as_str().unwrap().to_owned()));
            }
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), PERSONAS.len());
        let wrong = admin.get(&format!("/users?q=x{cursor}")).await.expect(400);
        assert_eq!(wrong.code(), "request.cursor");
    }

    async fn accounts_are_narrowed_by_fragment_unit_and_state(app) {
        let admin = app.by("system.admin").await;
        let logins = async |query: &str| {
            let reply = admin.get(&format!("/users?{query}")).await.expect(200);
            let items = reply.body["items"].as_array().unwrap().clone();
            items.iter().map(|item| item["login"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(logins("q=TER.MAN").await, ["water.manager"]);
        assert_eq!(logins(&format!("unit_id={}", unit_id("water"))).await, ["water.clerk", "water.manager"]);
        assert!(logins("state=disabled").await.is_empty());
        let path = format!("/users/{}/disable", user_id("expert"));
        admin.clone().at(1).post(&path, json!({"reason": "换届"})).await.expect(200);
        assert_eq!(logins("state=disabled").await, ["expert"]);
        assert!(!logins("state=active&limit=100").await.contains(&"expert".to_owned()));
        admin.get("/users?state=asleep").await.expect(400);
    }

    async fn accounts_do_not_exist_for_business(app) {
        for login in ["roads.clerk", "leader", "business.admin"] {
            let person = app.by(login).await;
            person.get("/users").await.expect(403);
            person.get(&format!("/users/{}", user_id("leader"))).await.expect(404);
        }
        app.by("auditor").await.get("/users").await.expect(200);
        let path = format!("/users/{}", user_id("leader"));
        app.by("auditor").await.at(1).patch(&path, json!({"name": "x"})).await.expect(403);
    }

    async fn an_account_is_changed_and_a_conflict_shows(app) {
        let admin = app.by("system.admin").await;
        let path = format!("/users/{}", user_id("roads.worker"));
        let change = json!({"name": "赵前进", "phone": "19900001234", "unit_id": unit_id("water")});
        let changed = admin.clone().at(1).patch(&path, change.clone()).await.expect(200);
        assert_eq!((changed.body["phone_masked"].as_str(), changed.version()), (Some("199****1234"), 2));
        assert_eq!(changed.body["unit"]["id"], json!(unit_id("water")));
        let stale = admin.clone().at(1).patch(&path, change.clone()).await.expect(412);
        assert_eq!(stale.headers["etag"], "\"2\"");
        assert_eq!(admin.clone().at(2).patch(&path, change).await.expect(200).version(), 2, "nothing new is no change");
        let bad = admin.clone().at(2).patch(&path, json!({"phone": "ring me"})).await.expect(422);
        assert_eq!(bad.pointers(), ["/phone"]);
        let unknown = admin.clone().at(2).patch(&path, json!({"is_disabled": true})).await.expect(422);
        assert_eq!(unknown.pointers(), ["/is_disabled"]);
    }

    async fn nobody_manages_his_own_account(app) {
        let admin = app.by("system.admin").await.at(1);
        let path = format!("/users/{}", user_id("system.admin"));
        assert_eq!(admin.patch(&path, json!({"name": "x"})).await.expect(403).code(), "access.own_work");
        let disable = admin.post(&format!("{path}/disable"), json!({"reason": "x"})).await;
        assert_eq!((disable.status, disable.code()), (403, "access.own_work"));
    }

    async fn unlocking_forgets_the_failures(app) {
        for _ in 0..5 {
            app.anybody().post("/auth/login", json!({"login": "leader", "password": "wrong"})).await.expect(401);
        }
        let admin = app.by("system.admin").await;
        let path = format!("/users/{}", user_id("leader"));
        assert_eq!(admin.get(&path).await.expect(200).body["state"], "locked");
        let empty = admin.clone().at(1).post(&format!("{path}/unlock"), json!({"reason": " "})).await.expect(422);
        assert_eq!(empty.pointers(), ["/reason"]);
        let unlocked = admin.clone().at(1).post(&format!("{path}/unlock"), json!({"reason": "本人来电"})).await.expect(200);
        assert_eq!(unlocked.body["state"], "active");
        app.by("leader").await.get("/me").await.expect(200);
    }

    async fn me_tells_who_one_is_and_what_one_may_do(app) {
        let me = app.by("roads.clerk").await.get("/me").await.expect(200);
        assert_eq!(me.body["grants"][0]["role_code"], "clerk");
        assert!(me.body["grants"][0]["id"].is_string() && me.body["last_login_at"].is_string());
        assert!(me.body["permissions"].as_array().unwrap().contains(&json!("project.create")));
    }
}
