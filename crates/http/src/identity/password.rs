//! `POST /auth/password`: set a password of one's own.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use dujiang_app::App;
use dujiang_app::identity::{self, PasswordChange};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::answer::Answer;
use crate::extract::{Body, Caller};

/// The present password and the one to come.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PasswordChangeBody {
    /// The present one.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    current_password: String,
    /// The one to come; a problem names everything that speaks against it.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    new_password: String,
}

impl std::fmt::Debug for PasswordChangeBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PasswordChangeBody").finish_non_exhaustive()
    }
}

/// Set a password of one's own; other sessions end.
#[utoipa::path(
    tag = "auth",
    security(("bearer" = [])),
    request_body = PasswordChangeBody,
    responses((status = 204, description = "Changed")),
)]
#[post("/auth/password")]
pub(crate) async fn change_password(
    app: Data<App>,
    caller: Caller,
    body: Body<PasswordChangeBody>,
) -> Answer {
    let change = PasswordChange { current: body.0.current_password.into(), new: body.0.new_password.into() };
    identity::change_password(&app, &caller.session, change).await?;
    Ok(HttpResponse::NoContent().finish())
}
