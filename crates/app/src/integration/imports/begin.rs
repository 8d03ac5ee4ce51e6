//! Beginning an import: who, into which register, how many bytes are to come.

use dujiang_domain::access::{ImportProjects, Personal, UnitAccess, UsePersonal};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::field::Fields;
use dujiang_domain::ids::{ImportId, OrgUnitId};
use dujiang_domain::integration::{Import, ImportReport, ImportState, MAX_FILE_BYTES};
use dujiang_persistence::integration::imports::{self as store, ImportDetail};
use serde::Serialize;

use super::files::too_large;
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody wants to bring a file in.
#[derive(Debug, Serialize)]
pub struct BeginImport {
    /// Name of the file as the person calls it.
    pub file_name: String,
    /// Its size in bytes.
    pub size: u64,
    /// The unit whose register it is.
    pub unit: OrgUnitId,
}

/// Begins an import; the bytes are to be sent next.
///
/// # Errors
/// Refusals of permission over the unit, of an empty or too large file.
pub async fn begin(app: &App, call: &Call, command: BeginImport) -> Result<Written<ImportDetail>, AppError> {
    app.write(call, "import.begin", &command, async |tx| {
        tx.permit::<ImportProjects>(&call.actor, &UnitAccess(command.unit)).await?;
        let owner = call.actor.user().ok_or(AppError::refused(Code::Unauthenticated))?;
        if command.size > MAX_FILE_BYTES {
            return Err(too_large());
        }
        let mut fields = Fields::default();
        let file_name = fields.text("/file_name", &command.file_name, 200);
        fields.require("/size", command.size > 0, Code::ImportFileEmpty);
        let file_name = fields.finish(file_name)?;
        let id: ImportId = tx.next_id();
        let permit = tx.permit::<UsePersonal>(&call.actor, &Personal { id: id.0, owner }).await?;
        let import = Import {
            id,
            owner,
            unit: command.unit,
            state: ImportState::AwaitingFile,
            file_name,
            file_size: command.size,
            file_key: None,
            mapping: None,
            report: ImportReport::default(),
            failure: None,
            undo_reason: None,
            created_at: tx.now(),
            committed_at: None,
            undo_until: None,
            version: 1,
        };
        store::insert(tx, &permit, &import).await?;
        let detail = store::detail(tx, &permit, id).await?;
        Ok(Outcome::new(detail, Event::created(EventName::ImportStarted, &import)))
    })
    .await
}

/// The unit with this code, for those who know it by no other name.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn unit_by_code(app: &App, code: &str) -> Result<OrgUnitId, AppError> {
    let unit = store::unit_by_code(app.database(), code).await?;
    Ok(OrgUnitId(unit.ok_or_else(|| Fault::new(Code::NotFound))?))
}
