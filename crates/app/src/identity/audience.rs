//! Who may hear of something about a project: people with an open account, with the rights of this moment. Asked inside
//! the transaction that tells them.

use dujiang_domain::access::{Actor, Origin, Permission, ProjectAccess, ReadProject};
use dujiang_domain::ids::UserId;
use dujiang_persistence::Source;
use dujiang_persistence::identity as store;

use super::acting_in;
use crate::AppError;

/// The most people one thing is told to; a role that half the government holds is told to nobody in person.
const MOST: usize = 200;

/// Those of some people who may see the project now.
///
/// # Errors
/// When the database fails.
pub(crate) async fn who_see(
    source: &impl Source,
    access: &ProjectAccess,
    people: impl IntoIterator<Item = UserId>,
) -> Result<Vec<UserId>, AppError> {
    let mut seeing = Vec::new();
    for person in people.into_iter().take(MOST) {
        let Some(actor) = find_actor(source, person).await? else { continue };
        if actor.could::<ReadProject>(access) {
            seeing.push(person);
        }
    }
    Ok(seeing)
}

/// People who hold a role at a unit that reaches the project.
///
/// # Errors
/// When the database fails.
pub(crate) async fn who_hold_role(
    source: &impl Source,
    access: &ProjectAccess,
    role: &str,
) -> Result<Vec<UserId>, AppError> {
    let people = who_stand_above(source, access, &[role.to_owned()]).await?;
    who_see(source, access, people).await
}

/// People whose roles allow something over the project.
///
/// # Errors
/// When the database fails.
pub(crate) async fn who_may(
    source: &impl Source,
    access: &ProjectAccess,
    permission: Permission,
) -> Result<Vec<UserId>, AppError> {
    let roles = store::roles_with(source, permission.code()).await?;
    let mut may = Vec::new();
    for person in who_stand_above(source, access, &roles).await?.into_iter().take(MOST) {
        let Some(actor) = find_actor(source, person).await? else { continue };
        if actor.could::<ReadProject>(access) && actor.permissions_on(access).contains(&permission) {
            may.push(person);
        }
    }
    Ok(may)
}

/// Holders of roles at the home unit, at participating units, or anywhere above them.
async fn who_stand_above(
    source: &impl Source,
    access: &ProjectAccess,
    roles: &[String],
) -> Result<Vec<UserId>, AppError> {
    let tree = store::load_tree(source).await?;
    let mut units: Vec<_> = std::iter::once(access.home)
        .chain(access.units.iter().copied())
        .flat_map(|unit| tree.path_to(unit))
        .collect();
    units.sort_unstable();
    units.dedup();
    Ok(store::holders_of_roles(source, roles, &units).await?)
}

async fn find_actor(source: &impl Source, person: UserId) -> Result<Option<Actor>, AppError> {
    match acting_in(source, person, Origin::default()).await {
        Ok(actor) => Ok(Some(actor)),
        // The account is gone or disabled.
        Err(AppError::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
