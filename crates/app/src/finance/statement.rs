//! The statement of a project's money as a workbook: the rows of the fund page, to the 分.

use std::io::Cursor;

use dujiang_domain::access::Actor;
use dujiang_domain::finance::{FundingSource, Totals};
use dujiang_domain::ids::ProjectId;
use dujiang_tabular::reader::Format;
use dujiang_tabular::writer::{Column, ColumnKind, TableWriter, Value};
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

use super::{FundsOverview, FundsQuery, funds};
use crate::{App, AppError};

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A finished file.
#[derive(Debug)]
pub struct Statement {
    /// Name for saving it.
    pub file_name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Reads one figure.
type Figure = fn(&Totals) -> i64;

/// The figures of a row, in the order of the columns: word of the heading, and the figure.
const FIGURES: [(&str, Figure); 8] = [
    ("planned", |totals| totals.planned),
    ("appropriated", |totals| totals.appropriated),
    ("received", |totals| totals.received),
    ("committed", |totals| totals.committed),
    ("paid", |totals| totals.paid),
    ("used", |totals| totals.used),
    ("available", |totals| totals.available()),
    ("held", |totals| totals.held()),
];

/// The statement of a project's money, now or as of a moment, in the language of the reader.
///
/// # Errors
/// When there is no such project in the caller's reach.
pub async fn statement(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    query: &FundsQuery,
    language: &LanguageIdentifier,
) -> Result<Statement, AppError> {
    let overview = funds(app, actor, project, query).await?;
    let file_name = format!("{} {}.xlsx", overview.name, text(language, "title"));
    let language = language.clone();
    // Workbooks are packed: work for a thread of its own.
    let bytes = tokio::task::spawn_blocking(move || workbook(&overview, &language)).await;
    Ok(Statement { file_name, bytes: bytes.map_err(AppError::internal)?? })
}

fn workbook(overview: &FundsOverview, language: &LanguageIdentifier) -> Result<Vec<u8>, AppError> {
    let column = |word: &str, kind, width| Column { heading: text(language, word), kind, width };
    let mut columns = vec![column("year", ColumnKind::Text, 10), column("source", ColumnKind::Text, 24)];
    columns.extend(FIGURES.iter().map(|(word, _)| column(word, ColumnKind::Money, 18)));
    let sheet = text(language, "title");
    let mut table = TableWriter::begin(Format::Xlsx, &sheet, &columns, Cursor::new(Vec::new()))
        .map_err(AppError::internal)?;
    for row in &overview.rows {
        let year = row.year.map(|year| year.to_string()).unwrap_or_default();
        let cells = cells(year, source(language, row.source), &row.totals);
        table.row(&cells).map_err(AppError::internal)?;
    }
    let total = cells(text(language, "total"), String::new(), &overview.total);
    table.row(&total).map_err(AppError::internal)?;
    Ok(table.finish().map_err(AppError::internal)?.into_inner())
}

fn cells(first: String, second: String, totals: &Totals) -> Vec<Value> {
    let figures = FIGURES.iter().map(|(_, figure)| Value::Money(figure(totals)));
    [Value::Text(first), Value::Text(second)].into_iter().chain(figures).collect()
}

fn source(language: &LanguageIdentifier, source: Option<FundingSource>) -> String {
    source.map(|source| look_up(language, &format!("source-{}", source.as_str()))).unwrap_or_default()
}

fn text(language: &LanguageIdentifier, word: &str) -> String {
    look_up(language, &format!("statement-{word}"))
}

fn look_up(language: &LanguageIdentifier, id: &str) -> String {
    TEXTS.try_lookup(language, id).unwrap_or_else(|| id.to_owned())
}
