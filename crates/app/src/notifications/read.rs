//! A person's own box.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, ReadProject, UsePersonal};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::NotificationId;
use dujiang_persistence::Maintenance;
use dujiang_persistence::notifications::{self as store, NotificationFilter, NotificationRow};

use crate::{App, AppError, Page, PageRequest};

/// A page of the caller's notifications, the latest first.
///
/// # Errors
/// When the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &NotificationFilter,
    page: &PageRequest,
) -> Result<Page<NotificationRow>, AppError> {
    let own = actor.reach::<UsePersonal>()?;
    let projects = actor.reach::<ReadProject>().ok();
    Ok(store::list(app.database(), &own, projects.as_ref(), filter, page).await?)
}

/// How many the caller has not read, a thousand at most.
///
/// # Errors
/// When the database fails.
pub async fn unread(app: &App, actor: &Actor) -> Result<i64, AppError> {
    let own = actor.reach::<UsePersonal>()?;
    let projects = actor.reach::<ReadProject>().ok();
    Ok(store::unread(app.database(), &own, projects.as_ref()).await?)
}

/// Marks one as read, with everything that came in it when it is a digest. What somebody has read is nobody
/// else's business and leaves no event.
///
/// # Errors
/// [`Code::NotFound`] when the caller has none of that name.
pub async fn mark_read(app: &App, actor: &Actor, id: NotificationId) -> Result<(), AppError> {
    let own = actor.reach::<UsePersonal>()?;
    if !store::has(app.database(), &own, id).await? {
        return Err(AppError::refused(Code::NotFound));
    }
    let tx = app.database().begin(None).await?;
    store::mark_read(&tx, &own, id).await?;
    Ok(tx.commit_maintenance(Maintenance::NotificationsRead).await?)
}

/// Marks everything up to an instant as read, so that what came since the list was drawn stays unread.
///
/// # Errors
/// When the database fails.
pub async fn mark_all_read(app: &App, actor: &Actor, until: Option<DateTime<Utc>>) -> Result<(), AppError> {
    let own = actor.reach::<UsePersonal>()?;
    let tx = app.database().begin(None).await?;
    store::mark_all_read(&tx, &own, until.unwrap_or_else(|| tx.now())).await?;
    Ok(tx.commit_maintenance(Maintenance::NotificationsRead).await?)
}
