//! Keeping views of lists under names of one's own.

use dujiang_domain::access::{Actor, Personal, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::SavedViewId;
use dujiang_domain::integration::{MOST_VIEWS, SavedView, ViewFields, ViewPage, ViewPatch};
use dujiang_persistence::integration::saved_views as store;
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// Somebody keeps a view.
#[derive(Debug, Serialize)]
pub struct CreateSavedView {
    /// The page it belongs to.
    pub page: ViewPage,
    /// What is said about it.
    pub fields: ViewFields,
}

/// A page of one's own views, by name.
///
/// # Errors
/// When the cursor is of another list.
pub async fn list(
    app: &App,
    actor: &Actor,
    of: Option<ViewPage>,
    page: &PageRequest,
) -> Result<Page<SavedView>, AppError> {
    let reach = actor.reach::<UsePersonal>()?;
    Ok(store::list(app.database(), &reach, of, page).await?)
}

/// Keeps a view.
///
/// # Errors
/// Refusals of wrong fields, of a name the person uses already, and of more than
/// [`MOST_VIEWS`].
pub async fn create(
    app: &App,
    call: &Call,
    command: CreateSavedView,
) -> Result<Written<SavedView>, AppError> {
    app.write(call, "saved_view.create", &command, async |tx| {
        let owner = call.actor.user().ok_or(AppError::refused(Code::NotFound))?;
        let place = Personal { id: tx.next_id(), owner };
        let permit = tx.permit::<UsePersonal>(&call.actor, &place).await?;
        if store::count(tx, owner).await? >= MOST_VIEWS {
            return Err(Fault::new(Code::SavedViewTooMany).with("max", MOST_VIEWS).into());
        }
        let (view, event) = SavedView::create(place, command.page, command.fields.clone(), tx.now())?;
        store::insert(tx, &permit, &view).await?;
        Ok(Outcome::new(view, event))
    })
    .await
}

/// Changes a view of one's own.
///
/// # Errors
/// Refusals of permission, of a stale version, of wrong fields and of a name in use.
pub async fn change(
    app: &App,
    call: &Call,
    id: SavedViewId,
    patch: ViewPatch,
) -> Result<Written<SavedView>, AppError> {
    app.write(call, "saved_view.change", &(id, &patch), async |tx| {
        let before = store::get_for_update(tx, id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &before.access()).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.change(patch.clone())? else {
            return Ok(Outcome::unchanged(before));
        };
        store::save(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(after, event))
    })
    .await
}

/// Removes a view of one's own.
///
/// # Errors
/// Refusals of permission and of a stale version.
pub async fn remove(app: &App, call: &Call, id: SavedViewId) -> Result<Written<()>, AppError> {
    app.write(call, "saved_view.remove", &id, async |tx| {
        let view = store::get_for_update(tx, id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &view.access()).await?;
        call.expects(view.version)?;
        store::remove(tx, &permit, &view).await?;
        Ok(Outcome::new((), view.removed()))
    })
    .await
}
