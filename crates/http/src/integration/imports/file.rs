//! `PUT /imports/{id}/file` and `GET /imports/{id}/checked-file`: the bytes.

use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpResponse, get, put};
use bytes::Bytes;
use dujiang_app::App;
use dujiang_app::integration::imports::{self, CheckedFile, StoredRow};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ImportId;
use fluent_templates::LanguageIdentifier;
use futures::{Stream, stream};
use tokio::io::AsyncReadExt as _;

use super::view::ImportView;
use crate::answer::{self, Answer};
use crate::attachment;
use crate::extract::{Caller, Id};
use crate::texts::{self, Language};

/// Send the bytes of the file: XLSX or delimited text, exactly as many as were announced. It is
/// read to its last row before the answer comes.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import"), crate::document::VersionHeader),
    request_body(content = inline(crate::document::FileBytes), content_type = "application/octet-stream", description = "The bytes"),
    responses((status = 200, body = ImportView, description = "The import", headers(("ETag" = String)))),
)]
#[put("/imports/{id}/file")]
pub(crate) async fn put_import_file(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
    bytes: Payload,
) -> Answer {
    let written = imports::receive(&app, &caller.call, id.0, bytes).await?;
    let version = written.value.import.version;
    let view = ImportView::new(written.value, &language.0);
    Ok(answer::written(StatusCode::OK, &view, version, written.is_replay))
}

/// The caller's own file with a column that says what became of each row.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "The import")),
    responses((
        status = 200,
        body = inline(crate::document::FileBytes),
        content_type = "application/octet-stream",
        description = "The file, as an attachment",
    )),
)]
#[get("/imports/{id}/checked-file")]
pub(crate) async fn get_import_checked_file(
    app: Data<App>,
    caller: Caller,
    id: Id<ImportId>,
    language: Language,
) -> Answer {
    let heading = texts::phrase("imports-heading", &language.0);
    let finding = |row: &StoredRow| Some(finding(row, &language.0));
    let file = imports::checked_file(&app, caller.actor(), id.0, heading, finding).await?;
    Ok(answer_with(file))
}

/// What became of a row, and why.
fn finding(row: &StoredRow, language: &LanguageIdentifier) -> String {
    let outcome = serde_json::to_value(row.outcome).unwrap_or_default();
    let mut lines =
        vec![texts::phrase(&format!("imports-{}", outcome.as_str().unwrap_or_default()), language)];
    for issue in &row.issues {
        let code = Code::parse(&issue.code).unwrap_or(Code::RequestInvalid);
        lines.push(texts::text(code, &issue.params, language));
    }
    lines.join("\n")
}

fn answer_with(file: CheckedFile) -> HttpResponse {
    let (media_type, ending) = if file.is_workbook {
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
    } else {
        ("text/csv", "csv")
    };
    let stem = file.file_name.rsplit_once('.').map_or(file.file_name.as_str(), |(stem, _)| stem);
    let mut response = HttpResponse::Ok();
    attachment::protect(&mut response, &format!("{stem}.{ending}"), media_type);
    response.body(SizedStream::new(file.size, pieces(file.file)))
}

fn pieces(file: std::fs::File) -> impl Stream<Item = std::io::Result<Bytes>> {
    stream::try_unfold(tokio::fs::File::from_std(file), async |mut file| {
        let mut piece = vec![0; 64 << 10];
        let read = file.read(&mut piece).await?;
        piece.truncate(read);
        Ok((read > 0).then(|| (Bytes::from(piece), file)))
    })
}
