//! `/notifications`: one's own box, and marking as read.

use actix_web::web::Data;
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_app::notifications::{self, NotificationFilter, NotificationRow};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::NotificationId;
use dujiang_domain::notifications::NotificationKind;
use serde::{Deserialize, Serialize};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, PartialSchema, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::answer::{self, Answer};
use crate::document::one_of;
use crate::extract::{Body, Caller, Id, Params};

/// What a notification is about.
pub(super) enum NotificationKindWord {}

impl PartialSchema for NotificationKindWord {
    fn schema() -> RefOr<Schema> {
        one_of(NotificationKind::ALL.iter().map(|kind| kind.as_str())).into()
    }
}

impl ToSchema for NotificationKindWord {}

/// Which notifications are wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct NotificationParams {
    /// Only unread ones.
    #[param(default = false)]
    unread: Option<bool>,
    /// One kind.
    #[param(inline, value_type = Option<NotificationKindWord>)]
    kind: Option<String>,
    /// What came in this digest; otherwise what came by itself.
    digest_id: Option<Uuid>,
    /// Rows wanted, 1 to 100.
    #[param(minimum = 1, maximum = 100, default = 20)]
    limit: Option<u64>,
    /// Where the page before ended.
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// What a notification is about.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationSubject {
    /// Sort of thing.
    #[schema(max_length = 40, example = "alert")]
    kind: String,
    /// Identifier.
    id: Uuid,
    /// What the log calls it; for a digest the number of what it holds.
    #[schema(max_length = 800)]
    name: String,
}

/// The project of a notification.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationProject {
    /// Identifier.
    id: Uuid,
    /// Name.
    #[schema(max_length = 200)]
    name: String,
}

/// Something the caller is told.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationView {
    /// Identifier.
    id: Uuid,
    /// What it is about.
    #[schema(value_type = NotificationKindWord)]
    kind: String,
    /// The event behind it, as a dotted word.
    #[schema(max_length = 60, example = "alert.raised")]
    event: String,
    /// To what it happened.
    subject: NotificationSubject,
    /// In which project.
    #[schema(required = true)]
    project: Option<NotificationProject>,
    /// Who did it; null for the program itself.
    #[schema(required = true, max_length = 100)]
    actor_name: Option<String>,
    /// What was said with it.
    #[schema(required = true, max_length = 2000)]
    words: Option<String>,
    /// How often it happened while it was unread.
    #[schema(minimum = 1)]
    times: i64,
    /// When it happened first.
    created_at: DateTime<Utc>,
    /// When it was read; null while it is not.
    #[schema(required = true)]
    read_at: Option<DateTime<Utc>>,
}

impl From<NotificationRow> for NotificationView {
    fn from(row: NotificationRow) -> Self {
        let project = row.project_id.zip(row.project_name);
        Self {
            id: row.id,
            kind: row.kind,
            event: row.event,
            subject: NotificationSubject { kind: row.subject_kind, id: row.subject_id, name: row.title },
            project: project.map(|(id, name)| NotificationProject { id, name }),
            actor_name: Some(row.actor_name).filter(|name| !name.is_empty()),
            words: row.words,
            times: row.times,
            created_at: row.created_at,
            read_at: row.read_at,
        }
    }
}

/// A page of the caller's notifications.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationPage {
    /// The notifications, the latest first.
    items: Vec<NotificationView>,
    /// Where the next page begins; null at the end.
    #[schema(required = true)]
    next_cursor: Option<String>,
}

/// The caller's own notifications, the latest first. What is about a project that the caller may not see any
/// more is left out.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    params(NotificationParams),
    responses((status = 200, body = NotificationPage, description = "A page of notifications")),
)]
#[get("/notifications")]
pub(crate) async fn list_notifications(
    app: Data<App>,
    caller: Caller,
    params: Params<NotificationParams>,
) -> Answer {
    let params = params.0;
    let wrong = || Fault::new(Code::RequestQuery).with("parameter", "kind");
    let kind =
        params.kind.as_deref().map(|word| NotificationKind::parse(word).ok_or_else(wrong)).transpose()?;
    let filter = NotificationFilter {
        is_unread: params.unread.unwrap_or(false),
        kind,
        digest: params.digest_id.map(NotificationId),
    };
    let page = crate::page::request(params.limit, params.cursor.as_deref())?;
    let page = notifications::list(&app, caller.actor(), &filter, &page).await?.map(NotificationView::from);
    Ok(answer::plain(&NotificationPage { items: page.items, next_cursor: page.next_cursor }))
}

/// How many notifications the caller has not read.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationCounts {
    /// Unread ones, a thousand at most.
    #[schema(minimum = 0, maximum = 1000)]
    unread: i64,
}

/// How many of the caller's notifications are unread; cheap enough to ask often.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    responses((status = 200, body = NotificationCounts, description = "The count")),
)]
#[get("/notifications/counts")]
pub(crate) async fn count_notifications(app: Data<App>, caller: Caller) -> Answer {
    let unread = notifications::unread(&app, caller.actor()).await?;
    Ok(answer::plain(&NotificationCounts { unread }))
}

/// Mark a notification as read, with all it holds when it is a digest. Nobody learns of it.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The notification")),
    responses((status = 204, description = "It is read")),
)]
#[post("/notifications/{id}/read")]
pub(crate) async fn read_notification(app: Data<App>, caller: Caller, id: Id<NotificationId>) -> Answer {
    notifications::mark_read(&app, caller.actor(), id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Until when.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReadAllNotifications {
    /// What came after this instant stays unread; now where it is left out.
    until: Option<DateTime<Utc>>,
}

/// Mark all of the caller's notifications as read.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    request_body = ReadAllNotifications,
    responses((status = 204, description = "They are read")),
)]
#[post("/notifications/read-all")]
pub(crate) async fn read_all_notifications(
    app: Data<App>,
    caller: Caller,
    body: Body<ReadAllNotifications>,
) -> Answer {
    notifications::mark_all_read(&app, caller.actor(), body.0.until).await?;
    Ok(HttpResponse::NoContent().finish())
}
