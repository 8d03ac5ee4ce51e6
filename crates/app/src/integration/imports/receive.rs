//! Taking the bytes of a file: written to disk as they come, read to the last row, and kept only
//! when it is a table.

use bytes::Bytes;
use dujiang_domain::access::UsePersonal;
use dujiang_domain::ids::ImportId;
use dujiang_persistence::integration::imports::{self as store, ImportDetail};
use futures::Stream;

use super::layout::{self, Layout, Wanted};
use crate::{App, AppError, Call, Outcome, Written};

/// Takes the file of an import, in place of an earlier one.
///
/// # Errors
/// Refusals of permission, a stale version, of the state; of a file that is no table, larger than
/// announced or allowed, with the place where it breaks.
pub async fn receive<E>(
    app: &App,
    call: &Call,
    id: ImportId,
    bytes: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Written<ImportDetail>, AppError> {
    let (import, _) = store::get(app.database(), id).await?;
    call.actor.may::<UsePersonal>(&import.access())?;
    call.expects(import.version)?;
    // Asked before a byte is taken, and again when the answer counts.
    import.receive(String::new())?;
    let file = app.imports().keep(app.database().next_id(), import.file_size, bytes).await?;
    let layout = read(app, file.key()).await?;
    let layout = serde_json::to_value(&layout).map_err(AppError::internal)?;
    let key = file.key().to_owned();
    let written = app.write(call, "import.receive", &id, async |tx| {
        let (before, _) = store::get_for_update(tx, id).await?;
        let permit = tx.permit::<UsePersonal>(&call.actor, &before.access()).await?;
        call.expects(before.version)?;
        let (after, event) = before.receive(key.clone())?;
        store::save(tx, &permit, &before, &after).await?;
        store::save_layout(tx, &permit, &layout).await?;
        Ok(Outcome::new(store::detail(tx, &permit, id).await?, event))
    });
    let written = written.await?;
    if written.is_replay {
        // The file of the first try counts; this copy of it goes away.
        return Ok(written);
    }
    file.kept();
    if let Some(old) = &import.file_key {
        app.imports().remove(old).await;
    }
    Ok(written)
}

async fn read(app: &App, key: &str) -> Result<Layout, AppError> {
    let _turn = app.imports().turn().await?;
    let path = app.imports().path(key);
    let read = tokio::task::spawn_blocking(move || layout::read(path, &Wanted::default()));
    read.await.map_err(AppError::internal)?
}
