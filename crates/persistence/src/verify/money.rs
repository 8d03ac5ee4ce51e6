//! What is kept of the money, computed anew from the postings, and the book-keeping itself: entries that balance,
//! numbers without a gap, papers and payments that say what their entries say.
//!
//! Each question is one statement whose rows are what is wrong, all of them in one snapshot, so that people may go
//! on working meanwhile.

use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::{ENOUGH, Finding, Wrong};
use crate::Database;
use crate::error::StoreError;
use crate::snapshot::Snapshot;
use crate::sql::Sql;

/// A question: its rows are what is wrong, each with a key and a word.
struct Question {
    /// Table of the key.
    table: &'static str,
    /// What is wrong with each row.
    detail: &'static str,
    /// Selects `id` and `word`.
    sql: &'static str,
}

/// By how much a posting raises its account, as everywhere.
macro_rules! effect {
    () => {
        "(CASE WHEN (side = 'credit') = (stage IN ('approved', 'granted', 'funded')) \
         THEN amount_fen ELSE -amount_fen END)"
    };
}

/// Sums that a table keeps beside those that its postings give: rows of key, word and amount, the kept ones above
/// zero and the recomputed ones below.
macro_rules! kept {
    ($key:literal, $table:literal, $of:literal, $($column:literal from $stages:literal),+) => {
        concat!(
            "SELECT id, word FROM (",
            $("SELECT id AS id, '", $column, "' AS word, ", $column, " AS fen FROM ", $table,
              " UNION ALL SELECT ", $of, " AS id, '", $column, "' AS word, -", effect!(), " AS fen FROM postings \
               WHERE ", $of, " IS NOT NULL AND stage IN (", $stages, ") UNION ALL ",)+
            "SELECT ", $key, " AS id, '' AS word, 0 AS fen FROM ", $table, " WHERE 1 = 0",
            ") kept GROUP BY id, word HAVING SUM(fen) <> 0 ORDER BY id, word"
        )
    };
}

const QUESTIONS: &[Question] = &[
    Question {
        table: "ledger_entries",
        detail: "its debits and credits differ",
        sql: "SELECT entry_id AS id, '' AS word FROM postings GROUP BY entry_id \
              HAVING SUM(CASE WHEN side = 'debit' THEN amount_fen ELSE -amount_fen END) <> 0 ORDER BY entry_id",
    },
    Question {
        table: "ledger_entries",
        detail: "it has no postings",
        sql: "SELECT e.id AS id, '' AS word FROM ledger_entries e \
              WHERE NOT EXISTS (SELECT 1 FROM postings o WHERE o.entry_id = e.id) ORDER BY e.id",
    },
    Question {
        table: "postings",
        detail: "it says another project or time than its entry",
        sql: "SELECT o.id AS id, '' AS word FROM postings o JOIN ledger_entries e ON e.id = o.entry_id \
              WHERE o.project_id <> e.project_id OR o.effective_on <> e.effective_on \
              OR o.recorded_at <> e.recorded_at ORDER BY o.id",
    },
    Question {
        table: "fund_accounts",
        detail: "its balance is not the sum of its postings",
        sql: concat!(
            "SELECT project_id AS id, source || '/' || year || '/' || stage AS word FROM (",
            "SELECT project_id, source, year, stage, balance_fen AS fen FROM fund_accounts UNION ALL ",
            "SELECT project_id, source, year, stage, -",
            effect!(),
            " AS fen FROM postings",
            ") kept GROUP BY project_id, source, year, stage HAVING SUM(fen) <> 0 ",
            "ORDER BY project_id, source, year, stage"
        ),
    },
    Question {
        table: "projects",
        detail: "it is not what the postings give",
        sql: kept!(
            "id", "projects", "project_id",
            "budget_fen" from "'planned'",
            "appropriated_fen" from "'granted'",
            "received_fen" from "'funded'",
            "committed_fen" from "'committed', 'spent_committed'",
            "paid_fen" from "'spent_committed', 'spent_direct'"
        ),
    },
    Question {
        table: "budget_lines",
        detail: "it is not what the postings give",
        sql: kept!(
            "id", "budget_lines", "line_id",
            "amount_fen" from "'planned'",
            "appropriated_fen" from "'granted'",
            "committed_fen" from "'committed', 'spent_committed'",
            "paid_fen" from "'spent_committed', 'spent_direct'",
            "used_fen" from "'committed', 'spent_committed', 'spent_direct'"
        ),
    },
    Question {
        table: "fund_papers",
        detail: "it is not what was paid on it",
        sql: "SELECT id AS id, 'paid_fen' AS word FROM (\
              SELECT id, paid_fen AS fen FROM fund_papers UNION ALL \
              SELECT commitment_id AS id, -amount_fen AS fen FROM payments \
              WHERE state = 'paid' AND commitment_id IS NOT NULL) kept \
              GROUP BY id HAVING SUM(fen) <> 0 ORDER BY id",
    },
    Question {
        table: "fund_papers",
        detail: "its entry says something else, or is missing",
        sql: "SELECT f.id AS id, '' AS word FROM fund_papers f \
              LEFT JOIN ledger_entries e ON e.id = f.entry_id AND e.origin_id = f.id \
              AND e.kind = f.kind AND e.effective_on = f.effective_on AND e.project_id = f.project_id \
              LEFT JOIN (SELECT entry_id, MIN(amount_fen) AS least, MAX(amount_fen) AS most FROM postings \
              GROUP BY entry_id) o ON o.entry_id = e.id \
              WHERE o.entry_id IS NULL OR o.least <> f.amount_fen OR o.most <> f.amount_fen ORDER BY f.id",
    },
    Question {
        table: "payments",
        detail: "its entry says something else, or is missing",
        sql: "SELECT y.id AS id, '' AS word FROM payments y \
              LEFT JOIN ledger_entries e ON e.id = y.entry_id AND e.origin_id = y.id \
              AND e.kind = 'payment' AND e.effective_on = y.effective_on AND e.project_id = y.project_id \
              LEFT JOIN (SELECT entry_id, MIN(amount_fen) AS least, MAX(amount_fen) AS most FROM postings \
              GROUP BY entry_id) o ON o.entry_id = e.id WHERE y.entry_id IS NOT NULL \
              AND (o.entry_id IS NULL OR o.least <> y.amount_fen OR o.most <> y.amount_fen) ORDER BY y.id",
    },
    Question {
        table: "fund_papers",
        detail: "it is reversed and its entry has no mirror, or the other way round",
        sql: "SELECT f.id AS id, '' AS word FROM fund_papers f \
              LEFT JOIN ledger_entries r ON r.reverses = f.entry_id \
              WHERE (f.state = 'reversed') <> (r.id IS NOT NULL) ORDER BY f.id",
    },
    Question {
        table: "payments",
        detail: "it is reversed and its entry has no mirror, or the other way round",
        sql: "SELECT y.id AS id, '' AS word FROM payments y \
              LEFT JOIN ledger_entries r ON r.reverses = y.entry_id \
              WHERE y.entry_id IS NOT NULL AND (y.state = 'reversed') <> (r.id IS NOT NULL) ORDER BY y.id",
    },
    Question {
        table: "ledger_entries",
        detail: "it moved money and has no voucher, or has one and moved none",
        sql: "SELECT e.id AS id, '' AS word FROM ledger_entries e \
              LEFT JOIN vouchers v ON v.entry_id = e.id \
              WHERE (e.kind IN ('appropriation', 'receipt', 'payment')) <> (v.id IS NOT NULL) ORDER BY e.id",
    },
    Question {
        table: "voucher_counters",
        detail: "the numbers of the year have a gap, or the counter stands elsewhere",
        sql: "SELECT c.unit_id AS id, CAST(c.year AS TEXT) AS word FROM voucher_counters c \
              LEFT JOIN (SELECT unit_id, year, COUNT(*) AS number, MIN(number) AS least, MAX(number) AS most \
              FROM vouchers GROUP BY unit_id, year) v ON v.unit_id = c.unit_id AND v.year = c.year \
              WHERE v.unit_id IS NULL OR v.least <> 1 OR v.most <> v.number OR v.most <> c.last_number \
              ORDER BY c.unit_id, c.year",
    },
];

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    word: String,
}

/// Asks every question, calling `on_page` with the number of them behind after each.
///
/// # Errors
/// When the database fails.
pub async fn check(database: &Database, mut on_page: impl FnMut(u64)) -> Result<Vec<Finding>, StoreError> {
    let snapshot = database.snapshot().await?;
    let mut findings = Vec::new();
    for (behind, question) in QUESTIONS.iter().enumerate() {
        findings.extend(ask(&snapshot, question).await?);
        on_page(u64::try_from(behind).unwrap_or(0) + 1);
        if findings.len() >= ENOUGH {
            break;
        }
    }
    Ok(findings)
}

async fn ask(snapshot: &Snapshot, question: &Question) -> Result<Vec<Finding>, StoreError> {
    let mut sql = Sql::new(snapshot, question.sql)?;
    sql.push(" LIMIT ").bind(i64::try_from(ENOUGH).unwrap_or(1));
    let rows: Vec<Row> = sql.all(snapshot).await?;
    let finding = |row: Row| {
        let place = format!("{} {} {}", question.table, row.id, row.word);
        Finding::new(Wrong::FigureWrong, place.trim_end(), question.detail)
    };
    Ok(rows.into_iter().map(finding).collect())
}
