//! `GET /users`: accounts, for administrators.

use actix_web::get;
use actix_web::web::Data;
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::identity::{self, UserDetail, UserQuery, UserState};
use dujiang_domain::ids::{OrgUnitId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::answer::{self, Answer};
use crate::extract::{Caller, Id, Params};
use crate::refs::UnitRef;

/// Whether somebody can sign in with an account.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum UserStateWord {
    /// It can be used.
    Active,
    /// It was closed by an administrator.
    Disabled,
    /// It rests after too many failures.
    Locked,
}

impl From<UserState> for UserStateWord {
    fn from(state: UserState) -> Self {
        match state {
            UserState::Active => Self::Active,
            UserState::Disabled => Self::Disabled,
            UserState::Locked => Self::Locked,
        }
    }
}

impl From<UserStateWord> for UserState {
    fn from(word: UserStateWord) -> Self {
        match word {
            UserStateWord::Active => Self::Active,
            UserStateWord::Disabled => Self::Disabled,
            UserStateWord::Locked => Self::Locked,
        }
    }
}

/// An account.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UserView {
    /// Identifier.
    id: Uuid,
    /// Log-in name.
    #[schema(max_length = 64, example = "fagai.wangjianguo")]
    login: String,
    /// Name of the person.
    #[schema(max_length = 50, example = "王建国")]
    name: String,
    /// The unit the person belongs to.
    unit: UnitRef,
    /// Telephone number, of which only the ends can be read.
    #[schema(required = true, max_length = 30, example = "199****0011")]
    phone_masked: Option<String>,
    /// Whether somebody can sign in with it.
    state: UserStateWord,
    /// Whether nothing but a new password can be set.
    password_change_required: bool,
    /// When somebody last signed in with it.
    #[schema(required = true)]
    last_login_at: Option<DateTime<Utc>>,
    /// When it was opened.
    created_at: DateTime<Utc>,
    /// Counts changes.
    #[schema(minimum = 1)]
    pub(super) version: i64,
}

impl From<UserDetail> for UserView {
    fn from(user: UserDetail) -> Self {
        Self {
            id: user.id,
            login: user.login,
            name: user.name,
            unit: UnitRef { id: user.unit_id, name: user.unit_name },
            phone_masked: user.phone_masked,
            state: user.state.into(),
            password_change_required: user.password_change_required,
            last_login_at: user.last_login_at,
            created_at: user.created_at,
            version: user.version,
        }
    }
}

/// What accounts are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct UserParams {
    /// Any fragment of name or log-in name.
    #[param(max_length = 64)]
    q: Option<String>,
    /// Of this unit and everything below it.
    unit_id: Option<Uuid>,
    /// In this state.
    state: Option<UserStateWord>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A page of accounts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UserPage {
    /// The accounts, by name.
    #[schema(max_items = 100)]
    items: Vec<UserView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true, max_length = 1000)]
    next_cursor: Option<String>,
}

/// Accounts in the caller's reach.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(UserParams),
    responses((status = 200, body = UserPage, description = "A page of accounts")),
)]
#[get("/users")]
pub(crate) async fn list_users(app: Data<App>, caller: Caller, params: Params<UserParams>) -> Answer {
    let params = params.0;
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let query = UserQuery {
        fragment: params.q.filter(|q| !q.trim().is_empty()),
        unit: params.unit_id.map(OrgUnitId),
        state: params.state.map(UserState::from),
    };
    let page = identity::list_users(&app, caller.actor(), &query, &page).await?.map(UserView::from);
    Ok(answer::plain(&UserPage { items: page.items, next_cursor: page.next_cursor }))
}

/// An account.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The account")),
    responses((status = 200, body = UserView, description = "The account", headers(("ETag" = String)))),
)]
#[get("/users/{id}")]
pub(crate) async fn get_user(app: Data<App>, caller: Caller, id: Id<UserId>) -> Answer {
    let user = identity::get_user(&app, caller.actor(), id.0).await?;
    let version = user.version;
    Ok(answer::thing(&UserView::from(user), version))
}
