//! Whether what a project refers to is there and in use.

use dujiang_domain::projects::ProjectFields;
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Pointer {
    pointer: String,
}

/// The JSON pointers of references that lead nowhere, or to something out of use; those that
/// `before` already had are left in peace.
///
/// # Errors
/// When the database fails.
pub async fn dangling(
    tx: &Tx,
    fields: &ProjectFields,
    before: Option<&ProjectFields>,
) -> Result<Vec<String>, StoreError> {
    let changed = |text: fn(&ProjectFields) -> Option<&str>| {
        let now = text(fields);
        now.filter(|_| before.is_none_or(|before| text(before) != now))
    };
    let person = |id: fn(&ProjectFields) -> Option<dujiang_domain::ids::UserId>| {
        let now = id(fields);
        now.filter(|_| before.is_none_or(|before| id(before) != now))
    };
    let mut sql = Sql::new(
        tx,
        "SELECT '/unit_id' AS pointer WHERE NOT EXISTS \
        (SELECT 1 FROM org_units WHERE is_active = TRUE AND id = ",
    )?;
    sql.bind(fields.unit_id.0).push(")");
    let tables: [(&'static str, Option<&str>); 3] = [
        (CATEGORY, changed(|fields| fields.category_code.as_deref())),
        (INDUSTRY, changed(|fields| fields.industry_code.as_deref())),
        (REGION, changed(|fields| fields.region_code.as_deref())),
    ];
    for (condition, code) in tables {
        if let Some(code) = code {
            sql.push(condition).bind(code).push(")");
        }
    }
    let persons = [
        (LEADER, person(|fields| fields.responsible_leader_id)),
        (IN_CHARGE, person(|fields| fields.in_charge_id)),
    ];
    for (condition, user) in persons {
        if let Some(user) = user {
            sql.push(condition).bind(user.0).push(")");
        }
    }
    let rows: Vec<Pointer> = sql.all(tx).await?;
    Ok(rows.into_iter().map(|row| row.pointer).collect())
}

const CATEGORY: &str = " UNION ALL SELECT '/category_code' WHERE NOT EXISTS \
    (SELECT 1 FROM categories WHERE is_active = TRUE AND code = ";
const INDUSTRY: &str = " UNION ALL SELECT '/industry_code' WHERE NOT EXISTS \
    (SELECT 1 FROM industries WHERE is_active = TRUE AND code = ";
const REGION: &str = " UNION ALL SELECT '/region_code' WHERE NOT EXISTS \
    (SELECT 1 FROM regions WHERE is_active = TRUE AND code = ";
const LEADER: &str = " UNION ALL SELECT '/responsible_leader_id' WHERE NOT EXISTS \
    (SELECT 1 FROM users WHERE is_disabled = FALSE AND id = ";
const IN_CHARGE: &str = " UNION ALL SELECT '/in_charge_id' WHERE NOT EXISTS \
    (SELECT 1 FROM users WHERE is_disabled = FALSE AND id = ";
