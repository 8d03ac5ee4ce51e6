//! Project categories and their order.

use dujiang_domain::access::{Actor, Government, ManageReference, ReadOrganisation};
use dujiang_domain::reference::{Category, CategoryCode, CategoryPatch, Entry};
use dujiang_persistence::reference::{self as store, CategoryRow};
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// All categories in their order.
///
/// # Errors
/// When the caller belongs to no part of the government.
pub async fn categories(app: &App, actor: &Actor) -> Result<Vec<CategoryRow>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    Ok(store::categories(app.database(), &reach).await?)
}

/// Somebody adds a category.
#[derive(Debug, Serialize)]
pub struct CreateCategory {
    /// Its code.
    pub code: CategoryCode,
    /// Its place; the last one when absent.
    pub position: Option<i64>,
    /// What is said about it.
    pub entry: Entry,
}

/// Adds a category.
///
/// # Errors
/// Refusals of permission, of wrong fields, of a code or name that is there already.
pub async fn create_category(
    app: &App,
    call: &Call,
    command: CreateCategory,
) -> Result<Written<CategoryRow>, AppError> {
    app.write(call, "category.create", &command, async |tx| {
        let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
        let position = match command.position {
            Some(position) => position,
            None => last_position(&store::lock_categories(tx).await?).saturating_add(1),
        };
        let (new, event) = Category::create(command.code.clone(), position, command.entry.clone())?;
        store::insert_category(tx, &permit, &new).await?;
        Ok(Outcome::new(CategoryRow::from(&new), event))
    })
    .await
}

fn last_position(categories: &[Category]) -> i64 {
    categories.iter().map(|category| category.position).max().unwrap_or_default()
}

/// Somebody changes a category.
#[derive(Debug, Serialize)]
pub struct EditCategory {
    /// Which.
    pub code: CategoryCode,
    /// What to change.
    pub patch: CategoryPatch,
}

/// Changes a category.
///
/// # Errors
/// Refusals of permission, of a stale version, of wrong fields or a name that is there already.
pub async fn edit_category(
    app: &App,
    call: &Call,
    command: EditCategory,
) -> Result<Written<CategoryRow>, AppError> {
    app.write(call, "category.edit", &command, async |tx| {
        let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
        let before = store::get_category_for_update(tx, &command.code).await?;
        call.expects(before.version)?;
        let Some((after, event)) = before.edit(command.patch.clone())? else {
            return Ok(Outcome::unchanged(CategoryRow::from(&before)));
        };
        store::save_category(tx, &permit, &after).await?;
        Ok(Outcome::new(CategoryRow::from(&after), event))
    })
    .await
}

/// Somebody puts the categories in another order.
#[derive(Debug, Serialize)]
pub struct OrderCategories {
    /// The codes of all categories in the new order.
    pub codes: Vec<CategoryCode>,
}

/// Puts all categories in the order that is given. The version to name is that of the whole list: the sum
/// of the versions in it, which grows with whatever happens to any of them.
///
/// # Errors
/// Refusals of permission, of a stale list, and of an order that is not of all categories.
pub async fn order_categories(
    app: &App,
    call: &Call,
    command: OrderCategories,
) -> Result<Written<Vec<CategoryRow>>, AppError> {
    app.write(call, "category.order", &command, async |tx| {
        let permit = tx.permit::<ManageReference>(&call.actor, &Government).await?;
        let mut all = store::lock_categories(tx).await?;
        call.expects(all.iter().map(|category| category.version).sum())?;
        let mut events = Vec::new();
        for (after, event) in Category::reorder(&all, &command.codes)? {
            store::save_category(tx, &permit, &after).await?;
            all.retain(|category| category.code != after.code);
            all.push(after);
            events.push(event);
        }
        all.sort_by(|a, b| (a.position, &a.code).cmp(&(b.position, &b.code)));
        let rows: Vec<CategoryRow> = all.iter().map(CategoryRow::from).collect();
        Ok(Outcome::unchanged(rows).and(events))
    })
    .await
}
