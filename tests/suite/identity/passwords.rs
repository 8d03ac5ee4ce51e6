//! Passwords for one use, and passwords of one's own.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{PASSWORD, Reply, Speaker, TestApp, on_both, unit_id, user_id};

const OWN: &str = "Kestrel-9-Orchard-Tin";

async fn log_in(app: &TestApp, login: &str, password: &str) -> Reply {
    app.anybody().post("/auth/login", json!({"login": login, "password": password})).await
}

async fn signed_in<'a>(app: &'a TestApp, login: &str, password: &str) -> Speaker<'a> {
    let reply = log_in(app, login, password).await.expect(200);
    app.holding(reply.body["access_token"].as_str().unwrap())
}

fn change(current: &str, new: &str) -> Value {
    json!({"current_password": current, "new_password": new})
}

fn new_user(login: &str) -> Value {
    json!({"login": login, "name": "李华", "unit_id": unit_id("roads"), "phone": "19900000011"})
}

on_both! {
    async fn a_new_account_begins_with_a_password_for_one_use(app) {
        let admin = app.by("system.admin").await;
        let opened = admin.post("/users", new_user("roads.lihua")).await.expect(201);
        let once = opened.body["one_time_password"].as_str().unwrap().to_owned();
        assert_eq!(opened.body["user"]["phone_masked"], "199****0011");
        assert_eq!(opened.body["user"]["password_change_required"], true);
        let person = signed_in(app, "roads.lihua", &once).await;
        assert_eq!(person.get("/me").await.expect(200).body["password_change_required"], true);
        let refused = person.get("/sessions").await.expect(403);
        assert_eq!(refused.code(), "identity.password.change_required");
        person.post("/auth/password", change(&once, OWN)).await.expect(204);
        assert_eq!(person.get("/me").await.expect(200).body["password_change_required"], false);
        assert_eq!(log_in(app, "roads.lihua", &once).await.status, 401);
        assert_eq!(log_in(app, "roads.lihua", OWN).await.status, 200);
    }

    async fn a_second_try_never_shows_the_password_again(app) {
        let admin = app.by("system.admin").await.with_key("open");
        let opened = admin.post("/users", new_user("roads.lihua")).await.expect(201);
        let again = admin.post("/users", new_user("roads.lihua")).await.expect(409);
        assert_eq!(again.code(), "identity.one_time_password.shown_before");
        let secret = opened.body["one_time_password"].as_str().unwrap();
        assert!(!again.body.to_string().contains(secret));
        assert_eq!(admin.with_key("other").post("/users", new_user("roads.lihua")).await.code(), "identity.user.login_taken");
    }

    async fn a_reset_ends_sessions_and_locks_and_asks_for_a_change(app) {
        let clerk = app.by("roads.clerk").await;
        let path = format!("/users/{}/reset-password", user_id("roads.clerk"));
        let admin = app.by("system.admin").await;
        assert_eq!(admin.post(&path, json!({})).await.status, 428);
        let reset = admin.clone().at(1).post(&path, json!({})).await.expect(200);
        clerk.get("/me").await.expect(401);
        assert_eq!(log_in(app, "roads.clerk", PASSWORD).await.status, 401);
        let once = reset.body["one_time_password"].as_str().unwrap();
        let person = signed_in(app, "roads.clerk", once).await;
        person.get("/projects").await.expect(403);
        person.post("/auth/password", change(once, OWN)).await.expect(204);
        person.get("/projects").await.expect(200);
    }

    async fn administrators_do_not_reset_each_other(app) {
        let admin = app.by("system.admin").await.at(1);
        for login in ["security.admin", "audit.admin"] {
            let path = format!("/users/{}/reset-password", user_id(login));
            assert_eq!(admin.post(&path, json!({})).await.expect(403).code(), "identity.user.reset_at_machine");
        }
        let own = format!("/users/{}/reset-password", user_id("system.admin"));
        assert_eq!(admin.post(&own, json!({})).await.expect(403).code(), "access.own_work");
    }

    async fn everything_that_speaks_against_a_password_is_said_at_once(app) {
        let clerk = app.by("roads.clerk").await;
        let refused = clerk.post("/auth/password", change(PASSWORD, "abc")).await.expect(422);
        assert!(refused.pointers().len() >= 3, "{}", refused.body);
        assert!(refused.pointers().iter().all(|pointer| *pointer == "/new_password"));
        let wrong = clerk.post("/auth/password", change("wrong", OWN)).await.expect(422);
        assert_eq!(wrong.pointers(), ["/current_password"]);
        assert_eq!(log_in(app, "roads.clerk", PASSWORD).await.status, 200, "nothing was changed");
    }

    async fn guessing_the_present_password_locks_like_signing_in(app) {
        let clerk = app.by("roads.clerk").await;
        for _ in 0..5 {
            clerk.post("/auth/password", change("wrong", OWN)).await.expect(422);
        }
        let locked = clerk.post("/auth/password", change(PASSWORD, OWN)).await.expect(401);
        assert_eq!(locked.code(), "identity.login.locked");
    }

    async fn former_passwords_do_not_come_back_and_other_sessions_end(app) {
        let here = app.by("roads.clerk").await;
        let there = signed_in(app, "roads.clerk", PASSWORD).await;
        here.post("/auth/password", change(PASSWORD, OWN)).await.expect(204);
        there.get("/me").await.expect(401);
        here.get("/me").await.expect(200);
        for former in [PASSWORD, OWN] {
            let refused = here.post("/auth/password", change(OWN, former)).await.expect(422);
            assert_eq!(refused.body["errors"][0]["code"], "identity.password.reused");
        }
        let mut current = OWN.to_owned();
        for number in 1..=5 {
            let next = format!("Kestrel-{number}-Marble-Quay");
            here.post("/auth/password", change(&current, &next)).await.expect(204);
            current = next;
        }
        here.post("/auth/password", change(&current, PASSWORD)).await.expect(204);
    }

    async fn an_old_password_must_be_changed_before_anything_else(app) {
        app.clock.advance(TimeDelta::days(91));
        let clerk = signed_in(app, "roads.clerk", PASSWORD).await;
        assert_eq!(clerk.get("/projects").await.expect(403).code(), "identity.password.change_required");
        clerk.post("/auth/password", change(PASSWORD, OWN)).await.expect(204);
        clerk.get("/projects").await.expect(200);
    }
}
