//! Whether anything was saved in between.

use sea_orm::FromQueryResult;

use crate::dialect::Dialect;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

#[derive(FromQueryResult)]
struct Row {
    mark: String,
}

/// A word that is another one after every change of what people can see: the same word twice means that nothing was
/// saved between the two questions. The other way round nothing is promised.
///
/// # Errors
/// When the database fails.
pub async fn mark(source: &impl Source) -> Result<String, StoreError> {
    let dialect = Dialect::of(source.connection())?;
    let row = Sql::new(source, dialect.mark())?.one::<Row>(source).await?;
    Ok(row.ok_or(StoreError::Unreadable("mark"))?.mark)
}
