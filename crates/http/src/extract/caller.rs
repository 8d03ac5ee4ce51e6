//! Who calls: the bearer of an access token, with the key and version of a change.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use dujiang_app::identity::{self, Session};
use dujiang_app::{App, Call, IdempotencyKey};
use dujiang_domain::access::{Actor, Origin};
use dujiang_domain::fault::{Code, Fault};

use super::field_routes::is_open_in_the_field;
use crate::problem::ApiError;
use crate::rate_limit::take_of_account;
use crate::request_id::request_id;

/// A signed-in person. The version of `If-Match` and the key, where given, come along.
#[derive(Debug)]
pub(crate) struct Caller {
    /// The session.
    pub session: Session,
    /// The call, for use cases that write.
    pub call: Call,
}

impl Caller {
    /// Who calls.
    pub(crate) fn actor(&self) -> &Actor {
        &self.call.actor
    }
}

impl FromRequest for Caller {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let app = request.app_data::<Data<App>>().ok_or_else(|| ApiError::new(Code::Internal))?;
            let token = bearer(&request).ok_or_else(|| ApiError::new(Code::Unauthenticated))?;
            let session = identity::resolve(app, token, origin(&request)).await?;
            if let Some(user) = session.actor.user() {
                take_of_account(&request, user)?;
            }
            if session.password_change_required && !is_open_before_change(&request) {
                return Err(ApiError::new(Code::PasswordChangeRequired));
            }
            let pattern = request.match_pattern().unwrap_or_default();
            if session.is_field && !is_open_in_the_field(request.method().as_str(), &pattern) {
                return Err(ApiError::new(Code::SessionFieldOnly));
            }
            let call = Call {
                actor: session.actor.clone(),
                key: key(&request)?,
                expected: expected_version(&request)?,
            };
            Ok(Self { session, call })
        })
    }
}

/// A signed-in person who creates or moves something: the key is required.
#[derive(Debug)]
pub(crate) struct Creating(pub Caller);

impl FromRequest for Creating {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let caller = Caller::from_request(request, payload);
        Box::pin(async move {
            let caller = caller.await?;
            if caller.call.key.is_none() {
                return Err(ApiError::new(Code::RequestKeyRequired));
            }
            Ok(Self(caller))
        })
    }
}

/// Routes that stay open while the password must be changed.
fn is_open_before_change(request: &HttpRequest) -> bool {
    matches!(
        request.match_pattern().as_deref(),
        Some("/api/v1/auth/password" | "/api/v1/auth/logout" | "/api/v1/me")
    )
}

fn bearer(request: &HttpRequest) -> Option<&str> {
    let value = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

fn key(request: &HttpRequest) -> Result<Option<IdempotencyKey>, Fault> {
    let Some(value) = request.headers().get("idempotency-key") else { return Ok(None) };
    let text = value.to_str().map_err(|_| Fault::new(Code::RequestKeyMalformed))?;
    IdempotencyKey::parse(text).map(Some)
}

fn expected_version(request: &HttpRequest) -> Result<Option<i64>, Fault> {
    let Some(value) = request.headers().get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    let version =
        text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| text.parse().ok());
    version.map(Some).ok_or(Fault::new(Code::RequestVersionMalformed))
}

/// Where a request came from, for the audit log.
pub(crate) fn origin(request: &HttpRequest) -> Origin {
    let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    Origin {
        session: None,
        address: crate::address::of(request).map(|address| address.to_string()),
        user_agent: agent.map(|agent| agent.chars().take(200).collect()),
        request_id: Some(request_id(request)),
    }
}
