//! A long session on a phone is good for field work and nothing else.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{PASSWORD, Speaker, TestApp, on_both, unit_id};

async fn on_the_phone<'a>(app: &'a TestApp, login: &str) -> Speaker<'a> {
    let body = json!({"login": login, "password": PASSWORD, "session_kind": "field"});
    let reply = app.anybody().post("/auth/login", body).await.expect(200);
    app.holding(reply.body["access_token"].as_str().unwrap())
}

on_both! {
    async fn a_field_session_reads_projects_and_does_nothing_of_the_desk(app) {
        let phone = on_the_phone(app, "roads.clerk").await;
        phone.get("/me").await.expect(200);
        phone.get("/projects").await.expect(200);
        // The overview and what is behind its figures, to read.
        phone.get("/home").await.expect(200);
        phone.get("/alerts").await.expect(200);
        let one = crate::support::fresh_id();
        let refused = phone.clone().at(1).post(&format!("/alerts/{one}/acknowledge"), json!({})).await.expect(403);
        assert_eq!(refused.code(), "identity.session.field_only");
        let draft = json!({"name": "x", "unit_id": unit_id("roads")});
        assert_eq!(phone.post("/projects", draft).await.expect(403).code(), "identity.session.field_only");
        for route in ["/org-units", "/people", "/roles", "/users"] {
            assert_eq!(phone.get(route).await.expect(403).code(), "identity.session.field_only", "{route}");
        }
    }

    async fn the_permissions_of_the_desk_stay_at_the_desk(app) {
        let me = on_the_phone(app, "roads.clerk").await.get("/me").await.expect(200);
        let permissions = me.body["permissions"].as_array().unwrap();
        assert!(permissions.contains(&json!("project.read")));
        assert!(!permissions.contains(&json!("project.edit")) && !permissions.contains(&json!("project.plan")));
    }

    async fn a_field_session_does_not_sleep_but_grows_old(app) {
        let body = json!({"login": "roads.worker", "password": PASSWORD, "session_kind": "field"});
        let request = app.anybody().request(&reqwest::Method::POST, "/auth/login").json(&body);
        let response = request.send().await.unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let refresh = async |cookie: &str| {
            let request = app.anybody().request(&reqwest::Method::POST, "/auth/refresh");
            request.header("x-requested-with", "dujiang").header("cookie", cookie).send().await.unwrap()
        };
        app.clock.advance(TimeDelta::days(20));
        let renewed = refresh(&cookie).await;
        assert_eq!(renewed.status(), 200);
        let cookie = renewed.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        app.clock.advance(TimeDelta::days(11));
        assert_eq!(refresh(&cookie).await.status(), 401);
    }
}
