//! The organisation tree: reading it and changing it.

use dujiang_domain::access::{Actor, ManageOrganisation, Permit, ReadOrganisation, UnitAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::identity::{OrgUnit, OrgUnitFields, OrgUnitPatch};
use dujiang_domain::ids::OrgUnitId;
use dujiang_persistence::Tx;
use dujiang_persistence::identity::{self as store, PersonRow, UnitRow};
use serde::Serialize;

use crate::{App, AppError, Call, Outcome, Written};

/// All units, siblings in their order.
///
/// # Errors
/// When the caller may see no part of the organisation.
pub async fn list_units(app: &App, actor: &Actor) -> Result<Vec<UnitRow>, AppError> {
    Ok(store::list_units(app.database(), &actor.reach::<ReadOrganisation>()?).await?)
}

/// One unit.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_unit(app: &App, actor: &Actor, id: OrgUnitId) -> Result<UnitRow, AppError> {
    Ok(store::unit_view(app.database(), &actor.reach::<ReadOrganisation>()?, id).await?)
}

/// Colleagues by a fragment of their name, in a unit and below it.
///
/// # Errors
/// When the caller may see no part of the organisation.
pub async fn list_people(
    app: &App,
    actor: &Actor,
    fragment: Option<&str>,
    unit: Option<OrgUnitId>,
    limit: u64,
) -> Result<Vec<PersonRow>, AppError> {
    let reach = actor.reach::<ReadOrganisation>()?;
    let units = unit.map(|unit| actor.tree().subtree(unit));
    Ok(store::list_people(app.database(), &reach, fragment, units.as_deref(), limit).await?)
}

/// Somebody sets up a unit.
#[derive(Debug, Serialize)]
pub struct CreateOrgUnit {
    /// Below which.
    pub parent_id: OrgUnitId,
    /// What is said about it.
    pub fields: OrgUnitFields,
}

/// Sets up a unit, behind its siblings.
///
/// # Errors
/// Refusals of permission over the unit above, and what [`OrgUnit::create`] refuses.
pub async fn create_unit(
    app: &App,
    call: &Call,
    command: CreateOrgUnit,
) -> Result<Written<UnitRow>, AppError> {
    let written = app
        .write(call, "org_unit.create", &command, async |tx| {
            let above = UnitAccess(command.parent_id);
            let permit = tx.permit::<ManageOrganisation>(&call.actor, &above).await?;
            let parent = store::get_unit_for_update(tx, command.parent_id).await?;
            require_region(tx, command.fields.region_code.as_deref()).await?;
            let position = store::next_position(tx, parent.id).await?;
            let (unit, event) = OrgUnit::create(tx.next_id(), &parent, command.fields.clone(), position)?;
            store::insert_unit(tx, &permit, &unit).await?;
            Ok(Outcome::new(unit.into(), event))
        })
        .await?;
    app.actors().forget();
    Ok(written)
}

/// Somebody changes a unit.
#[derive(Debug, Serialize)]
pub struct EditOrgUnit {
    /// Which.
    pub id: OrgUnitId,
    /// What to change.
    pub patch: OrgUnitPatch,
}

/// Changes names and codes of a unit.
///
/// # Errors
/// Refusals of permission, of a stale version, and of wrong fields.
pub async fn edit_unit(app: &App, call: &Call, command: EditOrgUnit) -> Result<Written<UnitRow>, AppError> {
    app.write(call, "org_unit.edit", &command, async |tx| {
        let (before, permit) = load(tx, call, command.id).await?;
        let Some((after, event)) = before.edit(command.patch.clone())? else {
            return Ok(Outcome::unchanged(before.into()));
        };
        if after.region_code != before.region_code {
            require_region(tx, after.region_code.as_deref()).await?;
        }
        store::save_unit(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(after.into(), event))
    })
    .await
}

/// Somebody moves a unit.
#[derive(Debug, Serialize)]
pub struct MoveOrgUnit {
    /// Which.
    pub id: OrgUnitId,
    /// Under which.
    pub parent_id: OrgUnitId,
    /// Its place among its new siblings, smaller first; behind all others when absent.
    pub position: Option<i64>,
}

/// Moves a unit with everything below it; whatever reaches the new place reaches it from now on.
///
/// # Errors
/// Refusals of permission over the unit and over its new place, and what [`OrgUnit::move_under`] refuses.
pub async fn move_unit(app: &App, call: &Call, command: MoveOrgUnit) -> Result<Written<UnitRow>, AppError> {
    let written = app
        .write(call, "org_unit.move", &command, async |tx| {
            store::lock_tree(tx).await?;
            let (before, permit) = load(tx, call, command.id).await?;
            tx.permit::<ManageOrganisation>(&call.actor, &UnitAccess(command.parent_id)).await?;
            let parent = store::get_unit_for_update(tx, command.parent_id).await?;
            let position = match command.position {
                Some(position) => position,
                None if before.parent_id == Some(parent.id) => before.position,
                None => store::next_position(tx, parent.id).await?,
            };
            let tree = store::load_tree(tx).await?;
            let Some((after, event)) = before.move_under(&parent, position, &tree)? else {
                return Ok(Outcome::unchanged(before.into()));
            };
            store::save_unit(tx, &permit, &before, &after).await?;
            Ok(Outcome::new(after.into(), event))
        })
        .await?;
    app.actors().forget();
    Ok(written)
}

/// Somebody closes a unit or opens it again.
#[derive(Debug, Serialize)]
pub struct OpenOrCloseOrgUnit {
    /// Which.
    pub id: OrgUnitId,
    /// Whether it shall be open.
    pub open: bool,
    /// Why.
    pub reason: Option<String>,
}

/// Closes a unit that nothing depends on any more, or opens it again.
///
/// # Errors
/// Refusals of permission, and what [`OrgUnit::close`] and [`OrgUnit::reopen`] refuse.
pub async fn open_or_close_unit(
    app: &App,
    call: &Call,
    command: OpenOrCloseOrgUnit,
) -> Result<Written<UnitRow>, AppError> {
    app.write(call, "org_unit.open_or_close", &command, async |tx| {
        store::lock_tree(tx).await?;
        let (before, permit) = load(tx, call, command.id).await?;
        let reason = command.reason.as_deref();
        let changed = if command.open {
            let parent = match before.parent_id {
                Some(parent) => store::find_unit(tx, parent).await?,
                None => None,
            };
            before.reopen(parent.as_ref(), reason)?
        } else {
            let mut below = store::load_tree(tx).await?.subtree(before.id);
            below.retain(|unit| *unit != before.id);
            before.close(store::unit_usage(tx, before.id, &below).await?, reason)?
        };
        let Some((after, event)) = changed else { return Ok(Outcome::unchanged(before.into())) };
        store::save_unit(tx, &permit, &before, &after).await?;
        Ok(Outcome::new(after.into(), event))
    })
    .await
}

async fn load(
    tx: &mut Tx,
    call: &Call,
    id: OrgUnitId,
) -> Result<(OrgUnit, Permit<ManageOrganisation>), AppError> {
    let before = store::get_unit_for_update(tx, id).await?;
    let permit = tx.permit::<ManageOrganisation>(&call.actor, &UnitAccess(id)).await?;
    call.expects(before.version)?;
    Ok((before, permit))
}

async fn require_region(tx: &Tx, code: Option<&str>) -> Result<(), AppError> {
    match code {
        Some(code) if !store::region_exists(tx, code.trim()).await? => {
            Err(Fault::field("/region_code", Code::FieldReference).into())
        }
        _ => Ok(()),
    }
}

/// Loads a unit in which something new shall begin.
///
/// # Errors
/// [`Code::FieldReference`] at `/unit_id` when there is none or it is closed.
pub(super) async fn require_open_unit(tx: &Tx, id: OrgUnitId) -> Result<(), AppError> {
    match store::find_unit(tx, id).await? {
        Some(unit) if unit.is_active => Ok(()),
        _ => Err(Fault::field("/unit_id", Code::FieldReference).into()),
    }
}
