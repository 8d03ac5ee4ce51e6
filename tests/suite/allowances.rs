//! Requests a minute, and the pages around the document.

use std::net::{Ipv4Addr, SocketAddr};

use crate::support::{Engine, TestApp};

#[tokio::test]
async fn an_account_that_asks_too_often_is_told_when_to_come_back() {
    let app = TestApp::start(Engine::Sqlite).await;
    let mut settings = app.settings().clone();
    settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    settings.limits.requests_per_account = 5;
    let running = dujiang_server::start(app.app.clone(), &settings).unwrap();
    let token = app.by("roads.clerk").await.token().unwrap().to_owned();
    let ask = async || {
        let request = reqwest::Client::new().get(format!("http://{}/api/v1/me", running.address));
        request.bearer_auth(&token).header("accept-language", "zh-CN").send().await.unwrap()
    };
    let mut left = Vec::new();
    for _ in 0..5 {
        let reply = ask().await;
        assert_eq!(reply.status(), 200);
        assert_eq!(reply.headers()["ratelimit-policy"], "\"account\";q=5;w=60");
        left.push(reply.headers()["ratelimit"].to_str().unwrap().to_owned());
    }
    assert!(
        left[0].starts_with("\"account\";r=4;t=") && left[4].starts_with("\"account\";r=0;t="),
        "{left:?}"
    );
    let refused = ask().await;
    assert_eq!(refused.status(), 429);
    assert!(refused.headers()["retry-after"].to_str().unwrap().parse::<u64>().unwrap() <= 13);
    assert_eq!(refused.headers()["x-content-type-options"], "nosniff");
    let problem: serde_json::Value = refused.json().await.unwrap();
    assert_eq!(problem["code"], "request.rate_limited");
    running.stop().await.unwrap();
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_refused_before_anything_else() {
    let app = TestApp::start(Engine::Sqlite).await;
    let mut settings = app.settings().clone();
    settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    settings.limits.requests_per_address = 3;
    let running = dujiang_server::start(app.app.clone(), &settings).unwrap();
    let ask = async |path: &str| {
        reqwest::Client::new().get(format!("http://{}{path}", running.address)).send().await.unwrap()
    };
    for _ in 0..3 {
        let reply = ask("/api/v1/me").await;
        assert_eq!(reply.status(), 401);
        assert_eq!(reply.headers()["ratelimit-policy"], "\"address\";q=3;w=60");
    }
    let refused = ask("/api/v1/nowhere").await;
    assert_eq!(refused.status(), 429);
    assert_eq!(refused.headers()["content-type"], "application/problem+json");
    assert_eq!(ask("/health/live").await.status(), 204, "health is not counted");
    running.stop().await.unwrap();
}

#[tokio::test]
async fn zero_means_no_limit_and_no_header() {
    let app = TestApp::start(Engine::Sqlite).await;
    let mut settings = app.settings().clone();
    settings.server.listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    settings.limits.requests_per_account = 0;
    settings.limits.requests_per_address = 0;
    let running = dujiang_server::start(app.app.clone(), &settings).unwrap();
    let reply = reqwest::get(format!("http://{}/api/v1/me", running.address)).await.unwrap();
    assert!(!reply.headers().contains_key("ratelimit"));
    running.stop().await.unwrap();
}

#[tokio::test]
async fn the_reference_page_needs_no_other_server() {
    let app = TestApp::start(Engine::Sqlite).await;
    let page = reqwest::get(app.url("/api/docs")).await.unwrap();
    assert_eq!((page.status().as_u16(), page.url().path()), (200, "/api/docs/"));
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("script-src 'self';"), "{policy}");
    let html = page.text().await.unwrap();
    assert!(!html.contains("<script>"), "inline scripts are refused by the policy");
    let sources: Vec<&str> = html.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(sources.len() > 1);
    for source in sources {
        assert!(!source.contains("//"), "{source} is on another server");
        let file = reqwest::get(app.url(&format!("/api/docs/{}", source.trim_start_matches("./")))).await;
        assert_eq!(file.unwrap().status(), 200, "{source}");
    }
    let document = reqwest::get(app.url("/api/openapi.json")).await.unwrap();
    let document: serde_json::Value = document.json().await.unwrap();
    assert_eq!(document["openapi"], "3.1.0");
}
