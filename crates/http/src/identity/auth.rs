//! `/auth`: log in, refresh, log out. The refresh token travels in a cookie that scripts cannot
//! read; the access token in the body.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::identity::{self, Login, SessionKind, SignedIn};
use dujiang_domain::fault::Code;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::LoginThrottle;
use crate::answer::Answer;
use crate::extract::{Body, Caller, origin};
use crate::problem::ApiError;
use crate::server::HttpSettings;

const COOKIE: &str = "dujiang_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";

/// Name and password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LoginBody {
    /// Log-in name.
    #[validate(length(min = 1, max = 64))]
    #[schema(min_length = 1, max_length = 64, example = "fagai.wangjianguo")]
    login: String,
    /// Password.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    password: String,
    /// A desk session, or a long one on a phone that is good for field work only.
    #[serde(default)]
    session_kind: SessionKindWord,
}

impl std::fmt::Debug for LoginBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoginBody").field("login", &self.login).finish_non_exhaustive()
    }
}

/// What a session is for.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SessionKindWord {
    /// At a desk: ends when idle.
    #[default]
    Desk,
    /// On a phone: long, and good for field work only.
    Field,
}

/// A fresh access token; the refresh token is in the cookie.
#[derive(Serialize, ToSchema)]
pub(crate) struct SignedInView {
    /// For the `Authorization` header.
    access_token: String,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    token_type: &'static str,
    /// When the access token ends.
    expires_at: DateTime<Utc>,
    /// Whether nothing but a new password can be set.
    password_change_required: bool,
}

/// Log in.
#[utoipa::path(
    tag = "auth",
    security(()),
    request_body = LoginBody,
    responses((status = 200, body = SignedInView, description = "Signed in")),
)]
#[post("/auth/login")]
pub(crate) async fn login(
    app: Data<App>,
    settings: Data<HttpSettings>,
    throttle: Data<LoginThrottle>,
    request: HttpRequest,
    body: Body<LoginBody>,
) -> Answer {
    let admitted = throttle.admit(&request, &body.0.login)?;
    let kind = match body.0.session_kind {
        SessionKindWord::Desk => SessionKind::Desk,
        SessionKindWord::Field => SessionKind::Field,
    };
    let login = Login { login: body.0.login, password: body.0.password.into(), kind };
    let signed_in = identity::log_in(&app, origin(&request), login).await?;
    let mut response = respond(&signed_in, &settings, app.database().now());
    admitted.tell(response.headers_mut());
    Ok(response)
}

/// Renew the access token with the refresh cookie, which changes with every use.
#[utoipa::path(
    tag = "auth",
    security(("refresh_cookie" = [])),
    params(("X-Requested-With" = String, Header, description = "Always `dujiang`: no form of another site can send it")),
    responses((status = 200, body = SignedInView, description = "Renewed")),
)]
#[post("/auth/refresh")]
pub(crate) async fn refresh(app: Data<App>, settings: Data<HttpSettings>, request: HttpRequest) -> Answer {
    let asked_by_us = request.headers().get("x-requested-with").is_some_and(|value| value == "dujiang");
    let cookie = request.cookie(COOKIE).filter(|_| asked_by_us);
    let cookie = cookie.ok_or_else(|| ApiError::new(Code::SessionEnded))?;
    let signed_in = identity::refresh(&app, origin(&request), cookie.value()).await?;
    Ok(respond(&signed_in, &settings, app.database().now()))
}

/// Log out: the session ends at once.
#[utoipa::path(
    tag = "auth",
    security(("bearer" = [])),
    responses((status = 204, description = "Signed out")),
)]
#[post("/auth/logout")]
pub(crate) async fn logout(app: Data<App>, settings: Data<HttpSettings>, caller: Caller) -> Answer {
    identity::log_out(&app, &caller.session).await?;
    let gone = cookie(String::new(), Duration::ZERO, &settings);
    Ok(HttpResponse::NoContent().cookie(gone).finish())
}

fn respond(signed_in: &SignedIn, settings: &HttpSettings, now: DateTime<Utc>) -> HttpResponse {
    let seconds = (signed_in.expires_at - now).num_seconds();
    let token = signed_in.refresh.expose_secret().to_owned();
    HttpResponse::Ok().cookie(cookie(token, Duration::seconds(seconds), settings)).json(SignedInView {
        access_token: signed_in.access.token.expose_secret().to_owned(),
        token_type: "Bearer",
        expires_at: signed_in.access.expires_at,
        password_change_required: signed_in.password_change_required,
    })
}

fn cookie(value: String, age: Duration, settings: &HttpSettings) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path(COOKIE_PATH)
        .http_only(true)
        .secure(settings.secure_cookies)
        .same_site(SameSite::Strict)
        .max_age(age)
        .finish()
}
