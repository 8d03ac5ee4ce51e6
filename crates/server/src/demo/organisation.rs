//! Units, people and the divisions of the county, as the program itself sets them up.

use dujiang_app::App;
use dujiang_app::bulk::{Batch, FirstPassword, LoadedAccount, PastEvent};
use dujiang_demonstration::{County, Person, Region, Unit};
use dujiang_domain::audit::Event;
use dujiang_domain::identity::roles::{BUILT_IN, Duty};
use dujiang_domain::identity::{Grant, NewUser, OrgUnit, OrgUnitFields, OrgUnitKind, User};
use dujiang_domain::ids::GrantId;
use dujiang_domain::reference::{Entry, RegionCode, TreeEntry};

use super::ids::Ids;
use crate::wiring::StartError;

/// The year of the invented divisions.
const YEAR: i32 = 2026;

/// The first part of the first batch.
pub(super) fn rows(
    app: &App,
    county: &County,
    ids: &Ids,
    passwords: &[FirstPassword],
) -> Result<Batch, StartError> {
    let mut batch = Batch::default();
    for region in county.regions() {
        add_region(app, region, &mut batch)?;
    }
    for (index, unit) in county.units().iter().enumerate() {
        add_unit(app, ids, (index, unit), &mut batch)?;
    }
    for (index, (person, password)) in county.people().iter().zip(passwords).enumerate() {
        add_person(app, ids, (index, person, password), &mut batch)?;
    }
    Ok(batch)
}

/// What the program does now and by itself.
fn now(app: &App, event: Event) -> PastEvent {
    PastEvent { at: app.database().now(), by: None, event }
}

fn add_region(app: &App, region: &Region, batch: &mut Batch) -> Result<(), StartError> {
    let code = RegionCode::parse(&region.code)?;
    let entry =
        Entry { name: region.name.clone(), source: "演示数据".to_owned(), year: YEAR, is_active: true };
    let (region, event) = TreeEntry::create(code, entry)?;
    batch.events.push(now(app, event));
    batch.regions.push(region);
    Ok(())
}

fn add_unit(
    app: &App,
    ids: &Ids,
    (index, made): (usize, &Unit),
    batch: &mut Batch,
) -> Result<(), StartError> {
    let id = ids.unit(index)?;
    let fields = OrgUnitFields {
        kind: kind(made.kind),
        name: made.name.clone(),
        short_name: Some(made.short_name.clone()),
        code: Some(made.code.clone()),
        region_code: Some(made.region_code.clone()),
    };
    // Parents come before their children.
    let parent = made.parent.and_then(|parent| batch.units.get(parent));
    let (unit, event) = match parent {
        None => OrgUnit::root(id, fields)?,
        Some(parent) => OrgUnit::create(id, parent, fields, i64::from(made.position))?,
    };
    batch.events.push(now(app, event));
    batch.units.push(unit);
    Ok(())
}

fn kind(word: &str) -> OrgUnitKind {
    match word {
        "region" => OrgUnitKind::Region,
        "government" => OrgUnitKind::Government,
        "township" => OrgUnitKind::Township,
        "section" => OrgUnitKind::Section,
        _ => OrgUnitKind::Bureau,
    }
}

fn add_person(
    app: &App,
    ids: &Ids,
    (index, person, password): (usize, &Person, &FirstPassword),
    batch: &mut Batch,
) -> Result<(), StartError> {
    let known = ids.person(index)?;
    let new = NewUser {
        login: person.login.clone(),
        name: person.name.clone(),
        unit_id: known.unit,
        phone: Some(person.phone.clone()),
    };
    let (user, event) = User::open(known.id, new, false, app.database().now())?;
    batch.events.push(now(app, event));
    batch.accounts.push(LoadedAccount { user, password_hash: password.hash.clone() });
    for held in &person.grants {
        let grant = Grant {
            id: GrantId(app.database().next_id()),
            user_id: known.id,
            role_code: held.role.to_owned(),
            duty: duty_of(held.role)?,
            unit_id: ids.unit(held.unit)?,
            granted_at: app.database().now(),
            granted_by: None,
        };
        batch.events.push(now(app, grant.given()));
        batch.grants.push(grant);
    }
    Ok(())
}

fn duty_of(role: &str) -> Result<Duty, StartError> {
    let role = BUILT_IN.iter().find(|built_in| built_in.code == role);
    Ok(role.ok_or("the county has an unknown role")?.duty)
}
