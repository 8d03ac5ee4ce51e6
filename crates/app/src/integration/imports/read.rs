//! Looking at imports: only their owner does.

use std::collections::HashMap;
use std::fs::File;

use dujiang_domain::access::{Actor, Permit, UsePersonal};
use dujiang_domain::fault::Code;
use dujiang_domain::ids::ImportId;
use dujiang_domain::integration::{Import, Mapping};
use dujiang_persistence::integration::imports::{
    self as store, ImportDetail, IssueSeverity, RowOutcome, StoredRow,
};
use dujiang_tabular::reader::Format;
use dujiang_tabular::writer::{Annotation, annotate};

use super::layout::{self, Layout, Wanted};
use super::map::found;
use crate::{App, AppError, Page, PageRequest};

/// The caller's imports, the newest first.
///
/// # Errors
/// When the cursor is of another list.
pub async fn list(app: &App, actor: &Actor, page: &PageRequest) -> Result<Page<ImportDetail>, AppError> {
    let reach = actor.reach::<UsePersonal>()?;
    Ok(store::list(app.database(), &reach, page).await?)
}

/// One import of the caller.
///
/// # Errors
/// When there is none.
pub async fn get(app: &App, actor: &Actor, id: ImportId) -> Result<ImportDetail, AppError> {
    let (_, permit) = permitted(app, actor, id).await?;
    Ok(store::detail(app.database(), &permit, id).await?)
}

/// The layout of another sheet or row of headings, before it is mapped.
///
/// # Errors
/// When there is no import, no file yet, no such sheet, no headings there.
pub async fn layout_of(
    app: &App,
    actor: &Actor,
    id: ImportId,
    sheet: Option<String>,
    header_row: Option<u32>,
) -> Result<Layout, AppError> {
    let (import, _) = permitted(app, actor, id).await?;
    Ok(found(app, &import, &Wanted { sheet, header_row }).await?.0)
}

/// The rows that have issues, any or of one severity, in the order of the file.
///
/// # Errors
/// When there is no such import, or the cursor is of another list.
pub async fn issues(
    app: &App,
    actor: &Actor,
    id: ImportId,
    severity: Option<IssueSeverity>,
    page: &PageRequest,
) -> Result<Page<StoredRow>, AppError> {
    let (_, permit) = permitted(app, actor, id).await?;
    Ok(store::issues(app.database(), &permit, severity, page).await?)
}

/// The rows, all or those that came to one outcome.
///
/// # Errors
/// When there is no such import, or the cursor is of another list.
pub async fn rows(
    app: &App,
    actor: &Actor,
    id: ImportId,
    outcome: Option<RowOutcome>,
    page: &PageRequest,
) -> Result<Page<StoredRow>, AppError> {
    let (_, permit) = permitted(app, actor, id).await?;
    Ok(store::rows(app.database(), &permit, outcome, page).await?)
}

async fn permitted(
    app: &App,
    actor: &Actor,
    id: ImportId,
) -> Result<(Import, Permit<UsePersonal>), AppError> {
    let (import, _) = store::get(app.database(), id).await?;
    let permit = actor.may::<UsePersonal>(&import.access())?;
    Ok((import, permit))
}

/// A person's own file with a column of findings; it is gone when it is closed.
#[derive(Debug)]
pub struct CheckedFile {
    /// The bytes, at their beginning.
    pub file: File,
    /// How many there are.
    pub size: u64,
    /// The name of the file that was uploaded.
    pub file_name: String,
    /// Whether it is a workbook rather than delimited text.
    pub is_workbook: bool,
}

/// Rows asked from the database at a time.
const BATCH: u64 = 2000;

/// Gives the caller her own file back with a column under `heading` in which `finding` says what
/// became of each row.
///
/// # Errors
/// [`Code::ImportWrongState`] before the first check.
pub async fn checked_file(
    app: &App,
    actor: &Actor,
    id: ImportId,
    heading: String,
    finding: impl Fn(&StoredRow) -> Option<String>,
) -> Result<CheckedFile, AppError> {
    let (import, permit) = permitted(app, actor, id).await?;
    let wrong_state = || AppError::refused(Code::ImportWrongState);
    let (Some(mapping), Some(key)) = (import.mapping, import.file_key) else { return Err(wrong_state()) };
    let mut texts = HashMap::new();
    let mut after = 0;
    loop {
        let rows = store::findings(app.database(), &permit, after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = last.row;
        texts.extend(rows.iter().filter_map(|row| Some((row.row, finding(row)?))));
    }
    if after == 0 {
        return Err(wrong_state());
    }
    let _turn = app.imports().turn().await?;
    let path = app.imports().path(&key);
    let copy = app.imports().path(&format!("{}.checked", app.database().next_id().simple()));
    let write = move || write(path, &copy, &mapping, heading, &texts);
    let (file, is_workbook) = tokio::task::spawn_blocking(write).await.map_err(AppError::internal)??;
    let size = file.metadata().map_err(AppError::internal)?.len();
    Ok(CheckedFile { file, size, file_name: import.file_name, is_workbook })
}

fn write(
    path: std::path::PathBuf,
    copy: &std::path::Path,
    mapping: &Mapping,
    heading: String,
    texts: &HashMap<u32, String>,
) -> Result<(File, bool), AppError> {
    use std::io::Seek as _;
    let workbook = layout::open(path)?;
    let out =
        File::options().read(true).write(true).create_new(true).open(copy).map_err(AppError::internal)?;
    // Without a name it goes away with its last reader, whatever happens to this process.
    std::fs::remove_file(copy).map_err(AppError::internal)?;
    let annotation = Annotation { sheet: mapping.sheet.clone(), header_row: mapping.header_row, heading };
    let find = |row: u32| texts.get(&row).cloned();
    let mut out = annotate(&workbook, &annotation, find, out).map_err(|error| layout::refused(&error))?;
    out.rewind().map_err(AppError::internal)?;
    Ok((out, workbook.format() == Format::Xlsx))
}
