//! What foreign registers may refer to: active units, people, categories, industries, regions,
//! each with the names people write.

use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A code and a name for it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct CodeName {
    /// The code.
    pub code: String,
    /// A name; a code may come with several.
    pub name: String,
}

/// An identifier and a name for it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct IdName {
    /// The identifier.
    pub id: Uuid,
    /// A name; an identifier may come with several.
    pub name: String,
}

/// A classification whose codes a register may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Classification {
    /// Categories of projects.
    Categories,
    /// Industries, GB/T 4754-2017.
    Industries,
    /// Regions, GB/T 2260.
    Regions,
}

/// The active entries of a classification.
///
/// # Errors
/// When the database fails.
pub async fn codes(source: &impl Source, of: Classification) -> Result<Vec<CodeName>, StoreError> {
    let text = match of {
        Classification::Categories => "SELECT code, name FROM categories WHERE is_active = TRUE",
        Classification::Industries => "SELECT code, name FROM industries WHERE is_active = TRUE",
        Classification::Regions => "SELECT code, name FROM regions WHERE is_active = TRUE",
    };
    Sql::new(source, text)?.all(source).await
}

/// The active units by name, short name and code.
///
/// # Errors
/// When the database fails.
pub async fn units(source: &impl Source) -> Result<Vec<IdName>, StoreError> {
    let text = "SELECT id, name FROM org_units WHERE is_active = TRUE \
        UNION SELECT id, short_name FROM org_units WHERE is_active = TRUE \
        UNION SELECT id, code FROM org_units WHERE is_active = TRUE AND code IS NOT NULL";
    Sql::new(source, text)?.all(source).await
}

/// People with an enabled account by name and by the name they sign in with.
///
/// # Errors
/// When the database fails.
pub async fn people(source: &impl Source) -> Result<Vec<IdName>, StoreError> {
    let text = "SELECT id, name FROM users WHERE is_disabled = FALSE \
        UNION SELECT id, login FROM users WHERE is_disabled = FALSE";
    Sql::new(source, text)?.all(source).await
}

/// The unit with this code.
///
/// # Errors
/// When the database fails.
pub async fn unit_by_code(source: &impl Source, code: &str) -> Result<Option<Uuid>, StoreError> {
    let mut sql = Sql::new(source, "SELECT id, name FROM org_units WHERE is_active = TRUE AND code = ")?;
    sql.bind(code);
    Ok(sql.one::<IdName>(source).await?.map(|row| row.id))
}
