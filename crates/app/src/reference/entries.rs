//! The trees of codes, regions and industries, through one set of use cases.

use dujiang_domain::access::{Actor, Government, ManageReference, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{Entry, EntryPatch, TreeEntry};
use dujiang_persistence::reference::{self as store, EntryFilter, EntryRow, EntryTable};
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Page, PageRequest, Written};

/// A page of entries.
///
/// # Errors
/// When the caller belongs to no part of the government, or the cursor is of another list.
pub async fn entries<C: EntryTable>(
    app: &App,
    actor: &Actor,
    filter: &EntryFilter<C>,
    page: &PageRequest,
) -> Result<Page<EntryRow>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    Ok(store::entries(app.database(), &reach, filter, page).await?)
}

/// Somebody adds an entry.
#[derive(Debug, Serialize)]
pub struct CreateEntry<C> {
    /// Its code, which decides its place.
    pub code: C,
    /// What is said about it.
    pub entry: Entry,
}

/// Adds an entry below the one that its code names.
///
/// # Errors
/// Refusals of permission, of wrong fields, of a code that is there already or whose parent is not in use.
pub async fn create_entry<C: EntryTable>(
    app: &App,
    call: &Call,
    command: CreateEntry<C>,
) -> Result<Written<EntryRow>, AppError> {
    app.write(call, C::CREATED.as_str(), &command, async |tx| {
        let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
        let (new, event) = TreeEntry::create(command.code.clone(), command.entry.clone())?;
        if let Some(parent) = &new.parent_code
            && !store::is_in_use(tx, parent).await?
        {
            return Err(Fault::field("/code", Code::FieldReference).into());
        }
        store::insert_entry(tx, &permit, &new).await?;
        Ok(Outcome::new(store::entry(tx, &new.code).await?, event))
    })
    .await
}

/// Somebody changes an entry.
#[derive(Debug, Serialize)]
pub struct EditEntry<C> {
    /// Which.
    pub code: C,
    /// What to change.
    pub patch: EntryPatch,
}

/// Changes an entry; one that is out of use keeps its place and its name where it was chosen before.
///
/// # Errors
/// Refusals of permission, of a stale version, and of wrong fields.
pub async fn edit_entry<C: EntryTable>(
    app: &App,
    call: &Call,
    command: EditEntry<C>,
) -> Result<Written<EntryRow>, AppError> {
    app.write(call, C::CHANGED.as_str(), &command, async |tx| {
        let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
        let before = store::get_entry_for_update(tx, &command.code).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone())? else {
            return Ok(Outcome::unchanged(store::entry(tx, &command.code).await?));
        };
        store::save_entry(tx, &permit, &after).await?;
        Ok(Outcome::new(store::entry(tx, &command.code).await?, event))
    })
    .await
}
