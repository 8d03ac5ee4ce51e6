//! Opening and changing accounts. Passwords for one use are shown in one answer and never again.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, patch, post};
use dujiang_app::identity::{self, UserDetail, UserVerb};
use dujiang_app::{App, Written};
use dujiang_domain::change::Change;
use dujiang_domain::identity::{NewUser, UserPatch};
use dujiang_domain::ids::{OrgUnitId, UserId};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;
use validator::Validate;

use super::users::UserView;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller, Creating, Id};

/// An account with its password for one use.
#[derive(Serialize, ToSchema)]
pub(crate) struct UserWithPassword {
    /// The account.
    user: UserView,
    /// The password, shown here and nowhere else; it must be changed at the first log-in. A second try with the
    /// same key is refused, for the password is not kept.
    #[schema(max_length = 64, format = Password)]
    one_time_password: String,
}

fn shown(status: StatusCode, (user, secret): (UserDetail, SecretString)) -> HttpResponse {
    let version = user.version;
    let one_time_password = secret.expose_secret().to_owned();
    answer::written(status, &UserWithPassword { user: user.into(), one_time_password }, version, false)
}

fn written(written: Written<UserDetail>) -> HttpResponse {
    let view = UserView::from(written.value);
    answer::written(StatusCode::OK, &view, view.version, written.is_replay)
}

/// An account to open.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateUser {
    /// Log-in name: lower-case letters, digits, dots, hyphens, underscores.
    #[validate(length(min = 2, max = 64))]
    #[schema(
        min_length = 2,
        max_length = 64,
        pattern = "^[a-z0-9][a-z0-9._-]+$",
        example = "jiaotong.lihua"
    )]
    login: String,
    /// Name of the person.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "李华")]
    name: String,
    /// The unit the person belongs to.
    unit_id: Uuid,
    /// Telephone number.
    #[validate(length(max = 30))]
    #[schema(max_length = 30, example = "19900000011")]
    phone: Option<String>,
}

/// Open an account.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(crate::document::KeyHeader),
    request_body = CreateUser,
    responses((status = 201, body = UserWithPassword, description = "The account", headers(("ETag" = String)))),
)]
#[post("/users")]
pub(crate) async fn create_user(app: Data<App>, caller: Creating, body: Body<CreateUser>) -> Answer {
    let body = body.0;
    let unit_id = OrgUnitId(body.unit_id);
    let new = NewUser { login: body.login, name: body.name, unit_id, phone: body.phone };
    Ok(shown(StatusCode::CREATED, identity::create_user(&app, &caller.0.call, new).await?))
}

/// What to change; absent fields stay, null empties.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct EditUser {
    /// Name of the person.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_length = 1, max_length = 50, example = "李桦")]
    name: Option<String>,
    /// The unit the person belongs to.
    unit_id: Option<Uuid>,
    /// Telephone number.
    #[schema(value_type = Option<String>, max_length = 30)]
    phone: Change<String>,
}

/// Change what is said about a person.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account"), crate::document::VersionHeader),
    request_body = EditUser,
    responses((status = 200, body = UserView, description = "The account", headers(("ETag" = String)))),
)]
#[patch("/users/{id}")]
pub(crate) async fn edit_user(
    app: Data<App>,
    caller: Caller,
    id: Id<UserId>,
    body: Body<EditUser>,
) -> Answer {
    let body = body.0;
    let patch = UserPatch { name: body.name, unit_id: body.unit_id.map(OrgUnitId), phone: body.phone };
    let command = identity::EditUser { id: id.0, patch };
    Ok(written(identity::edit_user(&app, &caller.call, command).await?))
}

/// Why an account is disabled, enabled or unlocked.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UserCommandBody {
    /// Why.
    #[validate(length(min = 1, max = 500))]
    #[schema(min_length = 1, max_length = 500, example = "调离本单位")]
    reason: String,
}

macro_rules! verbs {
    ($($name:ident = $path:literal, $verb:ident, $doc:literal;)+) => {
        $(
            #[doc = $doc]
            #[utoipa::path(
                tag = "users",
                security(("bearer" = [])),
                params(
                    ("id" = Uuid, Path, description = "The account"),
                    crate::document::KeyHeader,
                    crate::document::VersionHeader,
                ),
                request_body = UserCommandBody,
                responses((status = 200, body = UserView, description = "The account",
                    headers(("ETag" = String)))),
            )]
            #[post($path)]
            async fn $name(
                app: Data<App>,
                caller: Creating,
                id: Id<UserId>,
                body: Body<UserCommandBody>,
            ) -> Answer {
                let command =
                    identity::UserCommand { id: id.0, verb: UserVerb::$verb, reason: body.0.reason };
                Ok(written(identity::command_user(&app, &caller.0.call, command).await?))
            }
        )+

        /// The routes of this file.
        pub(super) fn routes(config: &mut ServiceConfig<'_>) {
            config.service(create_user).service(edit_user).service(reset_user_password)$(.service($name))+;
        }
    };
}

verbs! {
    disable_user = "/users/{id}/disable", Disable, "Close an account; its sessions end at once.";
    enable_user = "/users/{id}/enable", Enable, "Open a disabled account again.";
    unlock_user = "/users/{id}/unlock", Unlock, "Let a person try again after too many failures.";
}

/// Why a password is reset.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResetPasswordBody {
    /// Why.
    #[validate(length(max = 500))]
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// Set a password for one use; the person's sessions end. Not for the three administrators, whose passwords are
/// reset at the machine.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "The account"),
        crate::document::KeyHeader,
        crate::document::VersionHeader,
    ),
    request_body = ResetPasswordBody,
    responses((status = 200, body = UserWithPassword, description = "The account", headers(("ETag" = String)))),
)]
#[post("/users/{id}/reset-password")]
pub(crate) async fn reset_user_password(
    app: Data<App>,
    caller: Creating,
    id: Id<UserId>,
    body: Body<ResetPasswordBody>,
) -> Answer {
    let command = identity::ResetPassword { id: id.0, reason: body.0.reason };
    Ok(shown(StatusCode::OK, identity::reset_password(&app, &caller.0.call, command).await?))
}
