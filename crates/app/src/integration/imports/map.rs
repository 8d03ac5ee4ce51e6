//! Saying which columns feed which fields.

use dujiang_domain::access::UsePersonal;
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{Import, Mapping};
use dujiang_persistence::integration::imports::{self as store, ImportDetail};
use serde::Serialize;

use super::layout::{self, Layout, Wanted};
use crate::{App, AppError, Call, Outcome, Written};

/// Somebody maps the columns of a file.
#[derive(Debug, Serialize)]
pub struct MapImport {
    /// Which import.
    pub id: ImportId,
    /// How columns become fields.
    pub mapping: Mapping,
}

/// Maps the columns; an earlier check is void.
///
/// # Errors
/// Refusals of permission, a stale version, of the state, and of a mapping that does not fit.
pub async fn map(app: &App, call: &Call, command: MapImport) -> Result<Written<ImportDetail>, AppError> {
    let (import, _) = store::get(app.database(), command.id).await?;
    call.actor.may::<UsePersonal>(&import.access())?;
    let wanted =
        Wanted { sheet: Some(command.mapping.sheet.clone()), header_row: Some(command.mapping.header_row) };
    let (layout, is_new) = found(app, &import, &wanted).await?;
    app.write(call, "import.map", &command, async |tx| {
        let (before, _) = store::get_for_update(tx, command.id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &before.access()).await?;
        call.expects(before.version)?;
        if before.file_key != import.file_key {
            return Err(AppError::refused(Code::RequestVersionStale));
        }
        let mapping = command.mapping.clone().checked(layout.width())?;
        let (after, event) = before.map(mapping)?;
        store::save(tx, &permit, &before, &after).await?;
        if is_new {
            let layout = serde_json::to_value(&layout).map_err(AppError::internal)?;
            store::save_layout(tx, &permit, &layout).await?;
        }
        Ok(Outcome::new(store::detail(tx, &permit, command.id).await?, event))
    })
    .await
}

/// The layout of the wanted part of the file, and whether it differs from the one that is kept.
pub(super) async fn found(app: &App, import: &Import, wanted: &Wanted) -> Result<(Layout, bool), AppError> {
    let key = import.file_key.as_deref().ok_or(AppError::refused(Code::ImportWrongState))?;
    let kept = store::layout(app.database(), import.id).await?;
    let kept: Option<Layout> = kept.map(serde_json::from_value).transpose().map_err(AppError::internal)?;
    if let Some(kept) = kept {
        let is_sheet = wanted.sheet.as_ref().is_none_or(|sheet| *sheet == kept.sheet);
        if is_sheet && wanted.header_row.is_none_or(|row| row == kept.header_row) {
            return Ok((kept, false));
        }
    }
    let _turn = app.imports().turn().await?;
    let (path, wanted) = (app.imports().path(key), wanted.clone());
    let read = tokio::task::spawn_blocking(move || layout::read(path, &wanted));
    Ok((read.await.map_err(AppError::internal)??, true))
}
