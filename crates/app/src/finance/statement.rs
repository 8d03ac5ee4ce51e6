//! The statement of a project's money as a workbook or on paper: the rows of the fund page, to the 分.

use std::io::Cursor;

use chrono::{DateTime, FixedOffset, Utc};
use dujiang_domain::access::Actor;
use dujiang_domain::finance::{FundingSource, Totals};
use dujiang_domain::ids::ProjectId;
use dujiang_domain::money::Money;
use dujiang_pdf::{Block, Document, Fact, Foot, Orientation, Row, Table};
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

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementFormat {
    /// A workbook.
    Xlsx,
    /// A page to be signed and filed.
    Pdf,
}

impl StatementFormat {
    const fn suffix(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }
}

/// How somebody wants it.
#[derive(Debug, Clone)]
pub struct StatementWish {
    /// What sort of file.
    pub format: StatementFormat,
    /// In which language.
    pub language: LanguageIdentifier,
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
/// When there is no such project in the caller's reach; for paper, when the machine has no font.
pub async fn statement(
    app: &App,
    actor: &Actor,
    project: ProjectId,
    query: &FundsQuery,
    wish: StatementWish,
) -> Result<Statement, AppError> {
    let StatementWish { format, language } = wish;
    let overview = funds(app, actor, project, query).await?;
    let file_name = format!("{} {}.{}", overview.name, text(&language, "title"), format.suffix());
    let bytes = match format {
        StatementFormat::Pdf => app.printer().print(paper(&overview, actor, query, &language)).await?,
        StatementFormat::Xlsx => {
            // Workbooks are packed: work for a thread of its own.
            let packing = tokio::task::spawn_blocking(move || workbook(&overview, &language));
            packing.await.map_err(AppError::internal)??
        }
    };
    Ok(Statement { file_name, bytes })
}

fn paper(
    overview: &FundsOverview,
    actor: &Actor,
    query: &FundsQuery,
    language: &LanguageIdentifier,
) -> Document {
    let fact = |word: &str, value: String| Fact::new(text(language, word), value);
    let mut facts = vec![
        fact("approved", overview.approved.map_or_else(|| "—".to_owned(), |money| yuan(money.fen()))),
        fact("progress", format!("{}%", overview.progress_percent)),
    ];
    facts.extend(query.until.map(|day| fact("until", day.to_string())));
    facts.extend(query.recorded_until.map(|at| fact("recorded_until", spelled(at))));
    let mut columns = vec![
        dujiang_pdf::Column::mark(text(language, "year")),
        dujiang_pdf::Column::text(text(language, "source")),
    ];
    columns.extend(FIGURES.iter().map(|(word, _)| dujiang_pdf::Column::number(text(language, word))));
    let line = |first: String, second: String, totals: &Totals| -> Vec<String> {
        let figures = FIGURES.iter().map(|(_, figure)| yuan(figure(totals)));
        [first, second].into_iter().chain(figures).collect()
    };
    let mut rows: Vec<Row> = overview
        .rows
        .iter()
        .map(|row| {
            let year = row.year.map(|year| year.to_string()).unwrap_or_default();
            Row::new(line(year, source(language, row.source), &row.totals))
        })
        .collect();
    rows.push(Row::total(line(text(language, "total"), String::new(), &overview.total)));
    Document {
        title: text(language, "title"),
        subtitle: vec![overview.name.clone()],
        orientation: Orientation::Landscape,
        blocks: vec![
            Block::Facts(facts),
            Block::Table(Table { columns, rows }),
            Block::Note(text(language, "unit")),
        ],
        foot: Foot {
            organisation: overview.name.clone(),
            printed_by: actor.name().to_owned(),
            printed_at: in_china(overview.at),
        },
    }
}

/// An amount of 分 in yuan with two decimals, in groups of three digits.
fn yuan(fen: i64) -> String {
    let plain = Money::from_fen(fen).map(|money| money.to_string()).unwrap_or_default();
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, "00"));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{rest}")
}

fn in_china(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(8 * 3600).map_or_else(|| at.fixed_offset(), |offset| at.with_timezone(&offset))
}

fn spelled(at: DateTime<Utc>) -> String {
    in_china(at).format("%Y-%m-%d %H:%M:%S").to_string()
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

#[cfg(test)]
mod tests {
    use super::yuan;

    #[test]
    fn amounts_on_paper_are_grouped() {
        let said: Vec<String> = [0, 7, 100_000, 99_999_999, 123_456_789_012].map(yuan).to_vec();
        assert_eq!(said, ["0.00", "0.07", "1,000.00", "999,999.99", "1,234,567,890.12"]);
    }
}
