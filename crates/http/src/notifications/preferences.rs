//! `/notifications/preferences`: how the caller wants to be told.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{get, put};
use dujiang_app::{App, notifications};
use dujiang_domain::notifications::{Delivery, NotificationKind, Preferences};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::list::NotificationKindWord;
use crate::answer::{self, Answer};
use crate::extract::{Body, Caller};

/// How somebody wants a kind of notification.
#[derive(ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "spells the vocabulary of the domain for the document")]
pub(crate) enum NotificationDeliveryWord {
    /// One by one, at once.
    Each,
    /// Together with others, once a day.
    Digest,
    /// Not at all.
    Off,
}

/// How the caller wants one kind.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationPreference {
    /// The kind.
    #[schema(value_type = NotificationKindWord)]
    kind: NotificationKind,
    /// How.
    #[schema(value_type = NotificationDeliveryWord)]
    delivery: Delivery,
}

/// How the caller wants every kind.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NotificationPreferencesView {
    /// Every kind that can be chosen.
    #[schema(max_items = 100)]
    kinds: Vec<NotificationPreference>,
    /// Version for `If-Match`; 0 before anything was chosen.
    version: i64,
}

impl From<Preferences> for NotificationPreferencesView {
    fn from(preferences: Preferences) -> Self {
        let kinds = NotificationKind::ALL.iter().filter(|kind| **kind != NotificationKind::Digest);
        let preference =
            |kind: &NotificationKind| NotificationPreference { kind: *kind, delivery: preferences.of(*kind) };
        Self { kinds: kinds.map(preference).collect(), version: preferences.version }
    }
}

/// How the caller wants kinds that shall not come one by one.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kinds": {"task_assigned": "digest"}}))]
pub(crate) struct SetNotificationPreferences {
    /// By kind; one that is not named comes one by one.
    #[schema(value_type = BTreeMap<String, NotificationDeliveryWord>)]
    kinds: BTreeMap<NotificationKind, Delivery>,
}

/// How the caller wants to be told.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    responses((status = 200, body = NotificationPreferencesView, description = "The preferences",
        headers(("ETag" = String)))),
)]
#[get("/notifications/preferences")]
pub(crate) async fn get_notification_preferences(app: Data<App>, caller: Caller) -> Answer {
    let preferences = notifications::preferences(&app, caller.actor()).await?;
    let version = preferences.version;
    Ok(answer::thing(&NotificationPreferencesView::from(preferences), version))
}

/// Say how to be told, of all kinds at once.
#[utoipa::path(
    tag = "notifications",
    security(("bearer" = [])),
    params(crate::document::VersionHeader),
    request_body = SetNotificationPreferences,
    responses((status = 200, body = NotificationPreferencesView, description = "The preferences",
        headers(("ETag" = String)))),
)]
#[put("/notifications/preferences")]
pub(crate) async fn set_notification_preferences(
    app: Data<App>,
    caller: Caller,
    body: Body<SetNotificationPreferences>,
) -> Answer {
    let command = notifications::SetPreferences { kinds: body.0.kinds };
    let written = notifications::set_preferences(&app, &caller.call, command).await?;
    let version = written.value.version;
    let view = NotificationPreferencesView::from(written.value);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}
