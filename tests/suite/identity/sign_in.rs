//! Log-in, lock-out, and the rotation of refresh tokens.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{PASSWORD, Speaker, TestApp, on_both, user_id};

/// The refresh token that an answer set.
fn cookie(response: &reqwest::Response) -> String {
    let header = response.headers().get("set-cookie").map(|value| value.to_str().unwrap().to_owned());
    let header = header.unwrap_or_default();
    assert!(header.contains("HttpOnly") && header.contains("SameSite=Strict"), "{header}");
    header.split(['=', ';']).nth(1).unwrap_or_default().to_owned()
}

async fn sign_in(app: &TestApp, login: &str) -> String {
    let body = json!({"login": login, "password": PASSWORD});
    let response = app.anybody().request(&Method::POST, "/auth/login").json(&body).send().await.unwrap();
    assert_eq!(response.status(), 200);
    cookie(&response)
}

/// Uses a refresh token: the status and the token that follows.
async fn refresh(app: &TestApp, token: &str) -> (u16, String) {
    let request = app.anybody().request(&Method::POST, "/auth/refresh");
    let request =
        request.header("x-requested-with", "dujiang").header("cookie", format!("dujiang_refresh={token}"));
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let next = if status == 200 { cookie(&response) } else { String::new() };
    (status, next)
}

/// What the log says of one action.
async fn events(auditor: &Speaker<'_>, action: &str) -> Vec<Value> {
    let page = auditor.get(&format!("/audit-events?action={action}")).await.expect(200);
    page.body["items"].as_array().unwrap().clone()
}

async fn try_password(app: &TestApp, login: &str, password: &str) -> (u16, Value) {
    let reply = app.anybody().post("/auth/login", json!({"login": login, "password": password})).await;
    (reply.status, reply.body)
}

on_both! {
    async fn a_refresh_token_gives_way_to_the_next(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (status, second) = refresh(app, &first).await;
        assert_eq!(status, 200);
        assert_ne!(first, second);
        assert_eq!(refresh(app, &second).await.0, 200);
    }

    async fn the_direct_predecessor_is_taken_once_within_a_minute(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (_, lost) = refresh(app, &first).await;
        app.clock.advance(TimeDelta::seconds(50));
        let (status, second) = refresh(app, &first).await;
        assert_eq!(status, 200, "the answer was lost on the way");
        assert_eq!(refresh(app, &first).await.0, 401, "but only once");
        assert_eq!(refresh(app, &second).await.0, 401, "and whoever tried again ended the session");
        assert_eq!(refresh(app, &lost).await.0, 401);
    }

    async fn the_predecessor_is_too_late_after_a_minute(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (_, second) = refresh(app, &first).await;
        app.clock.advance(TimeDelta::seconds(61));
        assert_eq!(refresh(app, &first).await.0, 401);
        assert_eq!(refresh(app, &second).await.0, 401);
    }

    async fn a_token_used_up_long_ago_ends_the_session(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (_, second) = refresh(app, &first).await;
        let (_, third) = refresh(app, &second).await;
        assert_eq!(refresh(app, &first).await.0, 401);
        assert_eq!(refresh(app, &third).await.0, 401, "the thief's and the owner's session are one");
        let others = app.by("auditor").await.get("/me").await;
        assert_eq!(others.status, 200, "others are not touched");
    }

    async fn a_renewal_is_the_holders_and_nobody_knows_who_showed_a_used_token(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (_, second) = refresh(app, &first).await;
        refresh(app, &second).await;
        let auditor = app.by("auditor").await;
        assert_eq!(refresh(app, &first).await.0, 401);
        assert_eq!(refresh(app, &first).await.0, 401, "and an ended session is not ended again");
        let renewed = events(&auditor, "session.refreshed").await;
        let holder = json!(user_id("roads.clerk"));
        assert_eq!(renewed.iter().map(|event| &event["actor"]["id"]).collect::<Vec<_>>(), [&holder, &holder]);
        let reused = events(&auditor, "session.token_reused").await;
        assert_eq!(reused.len(), 1);
        assert_eq!(reused[0]["actor"]["id"], Value::Null);
        assert_eq!(reused[0]["subject"]["name"], "roads.clerk");
        assert_eq!(reused[0]["subject"]["id"], renewed[0]["subject"]["id"]);
    }

    async fn of_two_uses_at_one_moment_one_is_the_grace_and_none_an_error(app) {
        let first = sign_in(app, "roads.clerk").await;
        let (one, two) = tokio::join!(refresh(app, &first), refresh(app, &first));
        assert_eq!((one.0, two.0), (200, 200));
    }

    async fn a_foreign_page_cannot_refresh(app) {
        let token = sign_in(app, "roads.clerk").await;
        let request = app.anybody().request(&Method::POST, "/auth/refresh");
        let response = request.header("cookie", format!("dujiang_refresh={token}")).send().await.unwrap();
        assert_eq!(response.status(), 401);
        assert_eq!(refresh(app, &token).await.0, 200, "and it cost the owner nothing");
    }

    async fn rubbish_is_no_refresh_token(app) {
        for token in ["", "x", &"x".repeat(64), &"é".repeat(40)] {
            assert_eq!(refresh(app, token).await.0, 401, "{token}");
        }
    }

    async fn five_failures_lock_the_account_and_the_right_password_waits(app) {
        for _ in 0..5 {
            let (status, body) = try_password(app, "roads.clerk", "wrong").await;
            assert_eq!((status, &body["code"]), (401, &json!("identity.login.failed")));
        }
        let (status, body) = try_password(app, "roads.clerk", PASSWORD).await;
        assert_eq!((status, &body["code"]), (401, &json!("identity.login.locked")));
        assert_eq!(body["params"]["minutes"], 30);
        let user = app.by("system.admin").await.get("/users?q=roads.clerk&state=locked").await.expect(200);
        assert_eq!(user.body["items"][0]["state"], "locked");
        app.clock.advance(TimeDelta::minutes(31));
        assert_eq!(try_password(app, "roads.clerk", PASSWORD).await.0, 200);
    }

    async fn guesses_at_one_moment_lock_as_well(app) {
        let guesses = (0..12).map(|_| try_password(app, "roads.clerk", "wrong"));
        futures::future::join_all(guesses).await;
        assert_eq!(try_password(app, "roads.clerk", PASSWORD).await.1["code"], "identity.login.locked");
    }

    async fn an_unknown_name_and_a_wrong_password_answer_alike(app) {
        let (known, unknown) =
            tokio::join!(try_password(app, "roads.clerk", "wrong"), try_password(app, "nobody.here", "wrong"));
        assert_eq!((known.0, known.1["detail"].clone()), (unknown.0, unknown.1["detail"].clone()));
    }

    async fn a_name_may_be_typed_with_capitals_and_blanks(app) {
        assert_eq!(try_password(app, " Roads.Clerk ", PASSWORD).await.0, 200);
    }

    async fn a_flood_of_tries_for_one_account_is_told_to_wait(app) {
        let wrong = json!({"login": "nobody.here", "password": "wrong"});
        let tries = (0..40).map(|_| {
            let (nobody, body) = (app.anybody(), wrong.clone());
            async move { nobody.post("/auth/login", body).await }
        });
        let replies = futures::future::join_all(tries).await;
        assert!(replies.iter().filter(|reply| reply.status == 401).count() >= 20);
        let refused = replies.iter().find(|reply| reply.status == 429).unwrap();
        assert_eq!(refused.code(), "request.rate_limited");
        assert!(refused.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
        assert_eq!(refused.headers["ratelimit-policy"], "\"login\";q=20;w=60");
        let other = app.anybody().post("/auth/login", json!({"login": "leader", "password": PASSWORD})).await;
        assert_eq!(other.headers["ratelimit"], "\"login\";r=19;t=0");
    }
}
