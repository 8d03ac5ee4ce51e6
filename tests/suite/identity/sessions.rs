//! Open sessions: seeing and ending them, sleeping and growing old.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{PASSWORD, Speaker, TestApp, on_both, user_id};

async fn another_session<'a>(app: &'a TestApp, login: &str) -> Speaker<'a> {
    let reply =
        app.anybody().post("/auth/login", json!({"login": login, "password": PASSWORD})).await.expect(200);
    app.holding(reply.body["access_token"].as_str().unwrap())
}

on_both! {
    async fn an_access_token_is_good_for_ten_minutes_and_altered_never(app) {
        let body = json!({"login": "roads.clerk", "password": PASSWORD});
        let signed = app.anybody().post("/auth/login", body).await.expect(200);
        let token = signed.body["access_token"].as_str().unwrap();
        // The first time its signature is looked at, the second time it is remembered.
        for _ in 0..2 {
            app.holding(token).get("/me").await.expect(200);
        }
        let (head, signature) = token.rsplit_once('.').unwrap();
        let other = if signature.starts_with('A') { 'B' } else { 'A' };
        let altered = format!("{head}.{other}{}", &signature[1..]);
        app.holding(&altered).get("/me").await.expect(401);
        app.clock.advance(TimeDelta::minutes(9));
        app.holding(token).get("/me").await.expect(200);
        app.clock.advance(TimeDelta::minutes(1));
        app.holding(token).get("/me").await.expect(401);
    }

    async fn one_sees_and_ends_ones_own_sessions(app) {
        let here = app.by("roads.clerk").await;
        let there = another_session(app, "roads.clerk").await;
        let list = here.get("/sessions").await.expect(200);
        let items = list.body["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        let other = items.iter().find(|item| item["is_current"] == false).unwrap();
        assert_eq!(other["kind"], "desk");
        let path = format!("/sessions/{}", other["id"].as_str().unwrap());
        app.by("water.clerk").await.delete(&path).await.expect(404);
        here.delete(&path).await.expect(204);
        there.get("/me").await.expect(401);
        here.delete(&path).await.expect(404);
        assert_eq!(here.get("/sessions").await.body["items"].as_array().unwrap().len(), 1);
    }

    async fn sessions_of_others_are_the_security_administrators(app) {
        let clerk = app.by("roads.clerk").await;
        let path = format!("/users/{}/sessions", user_id("roads.clerk"));
        let end = format!("/users/{}/end-sessions", user_id("roads.clerk"));
        app.by("system.admin").await.get(&path).await.expect(403);
        app.by("system.admin").await.post(&end, json!({})).await.expect(403);
        app.by("water.clerk").await.get(&path).await.expect(404);
        let security = app.by("security.admin").await;
        assert_eq!(security.get(&path).await.expect(200).body["items"].as_array().unwrap().len(), 1);
        security.post(&end, json!({"reason": "遗失手机"})).await.expect(204);
        clerk.get("/me").await.expect(401);
    }

    async fn a_desk_session_ends_after_half_an_hour_of_sleep_and_use_keeps_it_awake(app) {
        let clerk = app.by("roads.clerk").await;
        for _ in 0..4 {
            app.clock.advance(TimeDelta::minutes(8));
            let reply = clerk.get("/me").await;
            // The token lives ten minutes; the session is what is asked for here.
            assert!(reply.status == 200 || reply.code() == "identity.unauthenticated", "{}", reply.body);
        }
        let clerk = another_session(app, "roads.clerk").await;
        clerk.get("/me").await.expect(200);
        app.clock.advance(TimeDelta::minutes(31));
        let open = another_session(app, "roads.clerk").await.get("/sessions").await.expect(200);
        assert_eq!(open.body["items"].as_array().unwrap().len(), 1, "those that sleep are over");
    }

    async fn the_use_of_a_session_is_noted_once_a_minute(app) {
        let clerk = app.by("roads.clerk").await;
        let seen = async || clerk.get("/sessions").await.expect(200).body["items"][0]["last_seen_at"].clone();
        let first: Value = seen().await;
        app.clock.advance(TimeDelta::seconds(30));
        assert_eq!(seen().await, first);
        app.clock.advance(TimeDelta::seconds(31));
        assert_ne!(seen().await, first);
    }

    async fn a_disabled_person_is_out_within_a_second_on_any_route(app) {
        let clerk = app.by("roads.clerk").await;
        clerk.get("/projects").await.expect(200);
        let path = format!("/users/{}/disable", user_id("roads.clerk"));
        let admin = app.by("system.admin").await;
        admin.clone().at(1).post(&path, json!({"reason": "离岗"})).await.expect(200);
        for route in ["/me", "/projects", "/sessions", "/org-units"] {
            assert_eq!(clerk.get(route).await.status, 401, "{route}");
        }
        let again = app.anybody().post("/auth/login", json!({"login": "roads.clerk", "password": PASSWORD})).await;
        assert_eq!((again.status, again.code()), (401, "identity.login.failed"));
        let enable = format!("/users/{}/enable", user_id("roads.clerk"));
        admin.clone().at(2).post(&enable, json!({"reason": "回岗"})).await.expect(200);
        another_session(app, "roads.clerk").await.get("/me").await.expect(200);
    }
}
