//! Units, people and the divisions of the county.

use dujiang_app::App;
use dujiang_app::bulk::{Batch, FirstPassword};
use dujiang_demonstration::{County, Person, Region, Unit};
use dujiang_domain::identity::roles::{BUILT_IN, Duty};
use dujiang_persistence::entities::{grants, org_units, regions, user_duties, users};

use super::ids::Ids;
use super::reference;
use crate::wiring::StartError;

/// The first part of the first batch.
pub(super) fn rows(
    app: &App,
    county: &County,
    ids: &Ids,
    passwords: &[FirstPassword],
) -> Result<Batch, StartError> {
    let mut batch = Batch {
        regions: county.regions().iter().map(region_row).collect(),
        industries: reference::industries(),
        categories: reference::categories(),
        ..Batch::default()
    };
    for (index, unit) in county.units().iter().enumerate() {
        batch.units.push(unit_row(ids, index, unit)?);
    }
    for (index, (person, password)) in county.people().iter().zip(passwords).enumerate() {
        add_person(app, &mut batch, ids, (index, person, password))?;
    }
    Ok(batch)
}

fn region_row(region: &Region) -> regions::Model {
    regions::Model {
        code: region.code.clone(),
        parent_code: region.parent_code.clone(),
        name: region.name.clone(),
        level: region.level.to_owned(),
        source: "演示数据".to_owned(),
        year: 2026,
        is_active: true,
        version: 1,
    }
}

fn unit_row(ids: &Ids, index: usize, unit: &Unit) -> Result<org_units::Model, StartError> {
    Ok(org_units::Model {
        id: ids.unit(index)?.0,
        parent_id: unit.parent.map(|parent| ids.unit(parent)).transpose()?.map(|id| id.0),
        kind: unit.kind.to_owned(),
        name: unit.name.clone(),
        short_name: unit.short_name.clone(),
        code: Some(unit.code.clone()),
        region_code: Some(unit.region_code.clone()),
        position: i64::from(unit.position),
        is_active: true,
        version: 1,
    })
}

fn add_person(
    app: &App,
    batch: &mut Batch,
    ids: &Ids,
    (index, person, password): (usize, &Person, &FirstPassword),
) -> Result<(), StartError> {
    let now = app.database().now();
    let by = ids.person(index)?;
    batch.users.push(users::Model {
        id: by.id.0,
        login: person.login.clone(),
        name: person.name.clone(),
        unit_id: by.unit.0,
        phone: Some(person.phone.clone()),
        is_disabled: false,
        password_hash: password.hash.clone(),
        password_changed_at: now,
        password_change_required: false,
        failed_logins: 0,
        last_failed_at: None,
        last_login_at: None,
        created_at: now,
        version: 1,
    });
    for (place, grant) in person.grants.iter().enumerate() {
        let duty = duty_of(grant.role)?;
        if place == 0 {
            batch.duties.push(user_duties::Model { user_id: by.id.0, duty: duty.to_owned() });
        }
        batch.grants.push(grants::Model {
            id: app.database().next_id(),
            user_id: by.id.0,
            role_code: grant.role.to_owned(),
            duty: duty.to_owned(),
            unit_id: ids.unit(grant.unit)?.0,
            granted_at: now,
            granted_by: None,
        });
    }
    Ok(())
}

fn duty_of(role: &str) -> Result<&'static str, StartError> {
    let role =
        BUILT_IN.iter().find(|built_in| built_in.code == role).ok_or("the county has an unknown role")?;
    Ok(match role.duty {
        Duty::Business => "business",
        Duty::SystemAdmin => "system_admin",
        Duty::SecurityAdmin => "security_admin",
        Duty::AuditAdmin => "audit_admin",
    })
}
