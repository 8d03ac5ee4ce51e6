//! Speaking to the server as somebody.

use std::sync::atomic::{AtomicU64, Ordering};

use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use super::TestApp;

/// A person at the other end of the line.
#[derive(Clone)]
pub(crate) struct Speaker<'a> {
    app: &'a TestApp,
    token: Option<String>,
    version: Option<i64>,
    key: Option<String>,
}

/// What the server said.
#[derive(Debug)]
pub(crate) struct Reply {
    /// The status.
    pub(crate) status: u16,
    /// The headers.
    pub(crate) headers: HeaderMap<HeaderValue>,
    /// The body as JSON; null for an empty one, a string for any other text.
    pub(crate) body: Value,
}

impl Reply {
    /// The identifier of the thing in the body.
    pub(crate) fn id(&self) -> String {
        self.body["id"].as_str().unwrap_or_else(|| panic!("no id in {}", self.body)).to_owned()
    }

    /// The version of the thing in the body.
    pub(crate) fn version(&self) -> i64 {
        self.body["version"].as_i64().unwrap_or_else(|| panic!("no version in {}", self.body))
    }

    /// The code of the problem.
    pub(crate) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// The pointers of the wrong fields.
    pub(crate) fn pointers(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().into_iter().flatten();
        errors.filter_map(|error| error["pointer"].as_str()).collect()
    }

    /// The same reply, which must have this status.
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }
}

impl<'a> Speaker<'a> {
    pub(super) fn new(app: &'a TestApp, token: Option<String>) -> Self {
        Self { app, token, version: None, key: None }
    }

    /// Means to change this version.
    pub(crate) fn at(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Uses this idempotency key instead of a new one.
    pub(crate) fn with_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The bearer token, for requests built by hand.
    pub(crate) fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// `GET` below `/api/v1`.
    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None).await
    }

    /// `POST` below `/api/v1`, with an idempotency key.
    pub(crate) async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, Some(body)).await
    }

    /// `PATCH` below `/api/v1`.
    pub(crate) async fn patch(&self, path: &str, body: Value) -> Reply {
        self.send(Method::PATCH, path, Some(body)).await
    }

    /// `PUT` below `/api/v1`.
    pub(crate) async fn put(&self, path: &str, body: Value) -> Reply {
        self.send(Method::PUT, path, Some(body)).await
    }

    /// `DELETE` below `/api/v1`.
    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.send(Method::DELETE, path, None).await
    }

    /// Any method, with or without a JSON body.
    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Reply {
        let request = self.request(&method, path);
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        read(request).await
    }

    /// Raw bytes.
    pub(crate) async fn send_bytes(&self, method: Method, path: &str, bytes: Vec<u8>) -> Reply {
        let request = self.request(&method, path).header("content-type", "application/octet-stream");
        read(request.body(bytes)).await
    }

    /// A request with the person's headers, to be finished by hand.
    pub(crate) fn request(&self, method: &Method, path: &str) -> RequestBuilder {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let mut request = self.app.client.request(method.clone(), self.app.url(&format!("/api/v1{path}")));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(version) = self.version {
            request = request.header("if-match", format!("\"{version}\""));
        }
        if method == Method::POST {
            let fresh = || format!("test-{}", NEXT.fetch_add(1, Ordering::SeqCst));
            request = request.header("idempotency-key", self.key.clone().unwrap_or_else(fresh));
        }
        request
    }
}

pub(crate) async fn read(request: RequestBuilder) -> Reply {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let headers = response.headers().clone();
    let text = response.text().await.unwrap();
    let body = if text.is_empty() {
        Value::Null
    } else {
        serde_json::from_str(&text).unwrap_or(Value::String(text))
    };
    Reply { status, headers, body }
}
