//! Taking photos in: announced, sent in pieces, looked at when whole.
//!
//! A piece is written to the store before it is recorded; a whole file is inspected and its copies are made before it
//! is complete. No transaction is open meanwhile.

use bytes::{Bytes, BytesMut};
use dujiang_domain::access::{Actor, Personal, UsePersonal};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::files::upload::{self as domain, Piece, Upload, UploadFields, UploadState};
use dujiang_domain::ids::{UploadId, UserId};
use dujiang_persistence::Maintenance;
use dujiang_persistence::files::uploads::{self as store, Seen, StoredPiece};
use futures::{Stream, StreamExt as _};
use serde::Serialize;

use super::BrokenUpload;
use super::copies;
use super::inspect::Inspector;
use super::pieces::digest_of;
use super::receive::SILENCE;
use crate::{App, AppError, Call, Outcome, Written};

/// Of a broken piece, so many bytes are worth keeping.
const WORTH_KEEPING: usize = 16 << 10;
/// Expired files in one round of clearing.
const AT_ONCE: u64 = 200;

/// Somebody announces a file.
#[derive(Debug, Clone, Serialize)]
pub struct AnnounceUpload {
    /// The identifier that the sender chose.
    pub id: UploadId,
    /// What is said about it.
    pub fields: UploadFields,
}

/// Announces a file, or finds the one of this identifier that was announced before.
///
/// # Errors
/// [`Code::UploadTaken`] when the identifier means another file, wrong fields, and [`Code::UploadTooMany`].
pub async fn announce(app: &App, call: &Call, command: AnnounceUpload) -> Result<Written<Upload>, AppError> {
    let owner = owner_of(&call.actor)?;
    app.write(call, "upload.announce", &command, async |tx| {
        let personal = Personal { id: command.id.0, owner };
        // Before the stored answer: an identifier that means another file is a conflict, whatever the key.
        call.actor.may::<UsePersonal>(&personal)?;
        let fields = command.fields.clone().checked()?;
        let before = store::find(tx, command.id).await?;
        if let Some(before) = &before {
            before.require_same(owner, &fields)?;
        }
        let permit = tx.permit::<UsePersonal>(&call.actor, &personal).await?;
        if let Some(before) = before {
            return Ok(Outcome::unchanged(before));
        }
        if store::waiting_of(tx, owner).await? >= domain::MOST_WAITING {
            return Err(Fault::new(Code::UploadTooMany).with("max", domain::MOST_WAITING).into());
        }
        let (upload, event) = Upload::announce(command.id, owner, fields, tx.now())?;
        store::insert(tx, &permit, &upload).await?;
        Ok(Outcome::new(upload, event))
    })
    .await
}

/// How far one's own file is.
///
/// # Errors
/// [`Code::NotFound`] when the caller announced no such file.
pub async fn get(app: &App, actor: &Actor, id: UploadId) -> Result<Upload, AppError> {
    let owner = owner_of(actor)?;
    let found = store::find(app.database(), id).await?.filter(|upload| upload.owner == owner);
    Ok(found.ok_or_else(|| Fault::new(Code::NotFound))?)
}

/// Takes a piece in. When it is the last, the whole is inspected and becomes complete.
///
/// # Errors
/// [`Code::UploadOffset`] with the right offset, [`Code::FileInterrupted`] when the connection broke (what had come by
/// then counts), and the `files.content` codes for what is no photo; then the file begins anew.
pub async fn send(
    app: &App,
    call: &Call,
    id: UploadId,
    offset: i64,
    body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
) -> Result<Upload, AppError> {
    let mut upload = get(app, &call.actor, id).await?;
    // What cannot be taken is refused before its bytes are read.
    upload.piece(offset, 0)?;
    let (bytes, is_broken) = gather(body).await?;
    let length = i64::try_from(bytes.len()).map_err(AppError::internal)?;
    if upload.piece(offset, length)? == Piece::Append && (!is_broken || bytes.len() >= WORTH_KEEPING) {
        require_pieces(app, &upload).await?;
        upload.received = append(app, call, &upload, offset, bytes).await?;
    }
    if is_broken {
        return Err(AppError::refused(Code::FileInterrupted));
    }
    if upload.state == UploadState::Receiving && upload.is_whole() {
        return finish(app, call, &upload).await;
    }
    Ok(upload)
}

/// The bytes of a piece, and whether the connection broke while they came.
async fn gather(
    mut body: impl Stream<Item = Result<Bytes, BrokenUpload>> + Unpin,
) -> Result<(Bytes, bool), AppError> {
    let mut bytes = BytesMut::new();
    loop {
        let piece = match tokio::time::timeout(SILENCE, body.next()).await {
            Ok(None) => return Ok((bytes.freeze(), false)),
            Ok(Some(Ok(piece))) => piece,
            Ok(Some(Err(BrokenUpload))) | Err(_) => return Ok((bytes.freeze(), true)),
        };
        if bytes.len().saturating_add(piece.len()) > domain::MOST_PIECE {
            return Err(Fault::new(Code::FileTooLarge).with("limit", "4 MiB").into());
        }
        bytes.extend_from_slice(&piece);
    }
}

/// Nobody fills the store with crumbs.
async fn require_pieces(app: &App, upload: &Upload) -> Result<(), AppError> {
    let pieces = store::pieces(app.database(), upload.id).await?;
    let is_few = i64::try_from(pieces.len()).is_ok_and(|pieces| pieces < domain::MOST_PIECES);
    if is_few {
        Ok(())
    } else {
        Err(Fault::new(Code::FileTooLarge).with("limit", domain::MOST_PIECES).into())
    }
}

async fn append(app: &App, call: &Call, upload: &Upload, start: i64, bytes: Bytes) -> Result<i64, AppError> {
    let object = app.database().next_id();
    let size = i64::try_from(bytes.len()).map_err(AppError::internal)?;
    app.files().put_piece(upload.id.0, object, bytes).await?;
    let tx = app.database().begin(None).await?;
    let permit = call.actor.may::<UsePersonal>(&Personal { id: upload.id.0, owner: upload.owner })?;
    let received = store::append(&tx, &permit, upload, StoredPiece { start, size, object }).await?;
    tx.commit_maintenance(Maintenance::Arriving).await?;
    Ok(received)
}

async fn finish(app: &App, call: &Call, upload: &Upload) -> Result<Upload, AppError> {
    let seen = match inspect(app, upload).await {
        Ok(seen) => seen,
        Err(error) => {
            // Another sender of the same pieces may have finished, or begun anew, while we looked.
            let now = get(app, &call.actor, upload.id).await?;
            if now.state != UploadState::Receiving {
                return Ok(now);
            }
            if !now.is_whole() {
                return Err(domain::wrong_offset(now.received).into());
            }
            if matches!(error, AppError::Refused(_)) {
                begin_anew(app, call, upload).await?;
            }
            return Err(error);
        }
    };
    let call = Call { key: None, ..call.clone() };
    let written = app
        .write(&call, "upload.complete", &upload.id, async |tx| {
            let personal = Personal { id: upload.id.0, owner: upload.owner };
            let permit = tx.permit::<UsePersonal>(&call.actor, &personal).await?;
            let before = store::get_for_update(tx, upload.id).await?;
            if !store::complete(tx, &permit, &before, &seen).await? {
                return Ok(Outcome::unchanged(before));
            }
            let (after, event) = before.complete();
            Ok(Outcome::new(after, event))
        })
        .await?;
    if written.value.state != UploadState::Receiving {
        app.files().drop_pieces(upload.id.0).await?;
    }
    Ok(written.value)
}

/// Looks at a whole file and keeps it with its copies.
async fn inspect(app: &App, upload: &Upload) -> Result<Seen, AppError> {
    let pieces = store::pieces(app.database(), upload.id).await?;
    let objects: Vec<_> = pieces.iter().map(|piece| piece.object).collect();
    let bytes = app.files().join_pieces(upload.id.0, &objects).await?;
    if digest_of(&bytes) != upload.fields.sha256 {
        return Err(AppError::refused(Code::FileDigest));
    }
    let mut inspector = Inspector::default();
    inspector.take(&bytes);
    let media_type = inspector.verdict(&upload.fields.file_name)?;
    let copies = copies::make(bytes.clone(), media_type).await?;
    app.files().put_picture(bytes).await?;
    Ok(Seen {
        media_type,
        width: i64::from(copies.size.width),
        height: i64::from(copies.size.height),
        thumb_sha256: app.files().put_picture(copies.thumb).await?,
        view_sha256: app.files().put_picture(copies.view).await?,
    })
}

async fn begin_anew(app: &App, call: &Call, upload: &Upload) -> Result<(), AppError> {
    let tx = app.database().begin(None).await?;
    let permit = call.actor.may::<UsePersonal>(&Personal { id: upload.id.0, owner: upload.owner })?;
    store::begin_anew(&tx, &permit, upload.id).await?;
    tx.commit_maintenance(Maintenance::Arriving).await?;
    Ok(app.files().drop_pieces(upload.id.0).await?)
}

/// Clears away files that nobody claimed in time; returns how many.
///
/// # Errors
/// When the database or the store fails; the rest waits for the next round.
pub async fn clear_expired(app: &App) -> Result<usize, AppError> {
    let now = app.database().now();
    let mut cleared = 0;
    for expired in store::expired(app.database(), now, AT_ONCE).await? {
        let tx = app.database().begin(None).await?;
        if !store::forget(&tx, expired.id, now).await? {
            continue;
        }
        tx.commit_maintenance(Maintenance::Expiry).await?;
        app.files().drop_pieces(expired.id).await?;
        let contents = [Some(expired.sha256), expired.thumb_sha256, expired.view_sha256];
        for sha256 in contents.into_iter().flatten() {
            // The same picture may have been announced by somebody else; his announcement keeps it.
            if !store::is_needed(app.database(), &sha256).await? {
                app.files().drop_picture(&sha256).await?;
            }
        }
        cleared += 1;
    }
    Ok(cleared)
}

fn owner_of(actor: &Actor) -> Result<UserId, Fault> {
    actor.user().ok_or_else(|| Fault::new(Code::NotFound))
}
