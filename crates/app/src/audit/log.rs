//! Reading the log.

use dujiang_domain::access::{Actor, Government, ReadAudit, ReadAuditValues};
use dujiang_domain::audit::{self as domain, FieldChange, MASK, SubjectKind};
use dujiang_domain::ids::EventId;
use dujiang_persistence::Source;
use dujiang_persistence::audit::{self as store, AuditFilter, AuditRow, ChainState};

use super::names::Names;
use crate::{App, AppError, Page, PageRequest};

/// An event as its reader may see it.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// What is on record, with values hidden where they must be.
    pub row: AuditRow,
    /// The fields that changed.
    pub changes: Vec<FieldChange>,
    /// Whether values are hidden.
    pub is_masked: bool,
}

impl LogEntry {
    /// The entry for a reader who sees values, or does not.
    fn new(mut row: AuditRow, sees_values: bool) -> Self {
        let mut changes = domain::changes(row.before.as_ref(), row.after.as_ref());
        // A sort of thing that this version does not know is hidden to be on the safe side.
        let is_business = SubjectKind::parse(&row.resource_kind).is_none_or(SubjectKind::is_business);
        let is_masked = is_business && !sees_values;
        if is_masked {
            changes = changes.into_iter().map(domain::mask_change).collect();
            row.before = row.before.as_ref().map(domain::mask);
            row.after = row.after.as_ref().map(domain::mask);
            row.reason = row.reason.map(|_| MASK.to_owned());
            MASK.clone_into(&mut row.resource_name);
        }
        Self { row, changes, is_masked }
    }
}

/// A page of the log, the newest first.
///
/// # Errors
/// When the caller may not read the log, or the cursor is of another filter.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &AuditFilter,
    page: &PageRequest,
) -> Result<Page<LogEntry>, AppError> {
    list_in(app.database(), actor, filter, page).await
}

/// The same page as it stands in `source`, a moment of the database for instance.
///
/// # Errors
/// Those of [`list`].
pub async fn list_in(
    source: &impl Source,
    actor: &Actor,
    filter: &AuditFilter,
    page: &PageRequest,
) -> Result<Page<LogEntry>, AppError> {
    let permit = actor.may::<ReadAudit>(&Government)?;
    let sees_values = actor.could::<ReadAuditValues>(&Government);
    // Who does not see titles cannot look for them either.
    let filter = AuditFilter { people_only: !sees_values, ..filter.clone() };
    let page = store::list(source, &permit, &filter, page).await?;
    let mut page = page.map(|row| LogEntry::new(row, sees_values));
    speak(source, &mut page.items).await?;
    Ok(page)
}

/// One event.
///
/// # Errors
/// When the caller may not read the log, or there is no such event.
pub async fn get(app: &App, actor: &Actor, id: EventId) -> Result<LogEntry, AppError> {
    let permit = actor.may::<ReadAudit>(&Government)?;
    let row = store::find(app.database(), &permit, id).await?;
    let mut entry = LogEntry::new(row, actor.could::<ReadAuditValues>(&Government));
    speak(app.database(), std::slice::from_mut(&mut entry)).await?;
    Ok(entry)
}

/// Names for those who see values; the images keep the identifiers.
async fn speak(source: &impl Source, entries: &mut [LogEntry]) -> Result<(), AppError> {
    let told = entries.iter().filter(|entry| !entry.is_masked).flat_map(|entry| &entry.changes);
    let names = Names::find(source, told, std::iter::empty()).await?;
    for entry in entries.iter_mut().filter(|entry| !entry.is_masked) {
        names.speak(&mut entry.changes);
    }
    Ok(())
}

/// How far the log is sealed.
///
/// # Errors
/// When the caller may not read the log.
pub async fn chain(app: &App, actor: &Actor) -> Result<ChainState, AppError> {
    let permit = actor.may::<ReadAudit>(&Government)?;
    Ok(store::chain_state(app.database(), &permit).await?)
}
