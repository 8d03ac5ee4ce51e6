//! Who was paid how much for what.

use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::balances::PostingFilter;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// What one payee was paid for one line.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct PaidRow {
    /// The line; none for what was paid without one.
    pub line_id: Option<Uuid>,
    /// Its title.
    pub line_title: Option<String>,
    /// Who was paid.
    pub payee: String,
    /// In 分.
    pub paid_fen: i64,
}

/// What was paid and not taken back, by line and payee, narrowed to source and year.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another project than the permit's.
pub async fn by_line_and_payee<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &PostingFilter,
) -> Result<Vec<PaidRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, "SELECT y.line_id, l.title AS line_title, y.payee, ")?;
    sql.push("CAST(SUM(y.amount_fen) AS BIGINT) AS paid_fen FROM payments y ");
    sql.push("LEFT JOIN budget_lines l ON l.id = y.line_id WHERE y.state = 'paid' AND y.project_id = ");
    sql.bind(project.0);
    if let Some(source) = filter.source {
        sql.push(" AND y.source = ").bind(source.as_str());
    }
    if let Some(year) = filter.year {
        sql.push(" AND y.year = ").bind(i64::from(year));
    }
    sql.push(" GROUP BY y.line_id, l.title, y.payee ORDER BY y.line_id, y.payee");
    sql.all(source).await
}
