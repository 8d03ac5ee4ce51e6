//! The small county of the tests: a government, two bureaus, a section, a township, and a person
//! in every role.

use std::sync::LazyLock;

use argon2::password_hash::PasswordHasher as _;
use chrono::{DateTime, Utc};
use dujiang_app::App;
use dujiang_persistence::entities::{categories, grants, org_units, regions, roles, user_duties, users};
use sea_orm::{ActiveValue::Set, EntityTrait as _, IntoActiveModel as _};
use uuid::Uuid;

/// The password of everybody in the tests.
pub(crate) const PASSWORD: &str = "Heron-Lantern-7-River";

static PASSWORD_HASH: LazyLock<String> = LazyLock::new(|| {
    let params = argon2::Params::new(19 * 1024, 2, 1, None).unwrap();
    let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    argon2.hash_password_with_salt(PASSWORD.as_bytes(), &[7; 16]).unwrap().to_string()
});

/// A person of the tests: log-in, role, unit where it is held.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Persona {
    /// Log-in name, also the name tests use.
    pub(crate) login: &'static str,
    /// Role; empty for somebody without any.
    pub(crate) role: &'static str,
    /// Unit of the person and of the role.
    pub(crate) unit: &'static str,
}

const fn persona(login: &'static str, role: &'static str, unit: &'static str) -> Persona {
    Persona { login, role, unit }
}

/// Everybody.
pub(crate) const PERSONAS: &[Persona] = &[
    persona("roads.clerk", "clerk", "roads"),
    persona("roads.manager", "project_manager", "roads"),
    persona("roads.worker", "field_worker", "roads.section"),
    persona("roads.nobody", "", "roads"),
    persona("water.clerk", "clerk", "water"),
    persona("water.manager", "project_manager", "water"),
    persona("town.clerk", "clerk", "town"),
    persona("supervisor", "supervisor", "roads"),
    persona("planning", "planning_officer", "county"),
    persona("finance", "finance_officer", "county"),
    persona("cashier", "finance_officer", "county"),
    persona("expert", "expert", "county"),
    persona("leader", "leader", "county"),
    persona("auditor", "auditor", "county"),
    persona("business.admin", "business_admin", "county"),
    persona("system.admin", "system_admin", "county"),
    persona("security.admin", "security_admin", "county"),
    persona("audit.admin", "audit_admin", "county"),
];

/// Units: name, unit above, kind.
const UNITS: &[(&str, &str, &str)] = &[
    ("county", "", "government"),
    ("roads", "county", "bureau"),
    ("roads.section", "roads", "section"),
    ("water", "county", "bureau"),
    ("town", "county", "township"),
];

/// The identifier of a unit of [`UNITS`].
pub(crate) fn unit_id(name: &str) -> Uuid {
    fixed_id("unit", name)
}

/// The identifier of a person of [`PERSONAS`].
pub(crate) fn user_id(login: &str) -> Uuid {
    fixed_id("user", login)
}

/// The same name has the same identifier in every test.
fn fixed_id(kind: &str, name: &str) -> Uuid {
    let digest = dujiang_persistence::digest::sm3_hex(format!("{kind} {name}").as_bytes());
    let bytes = u128::from_str_radix(&digest[..32], 16).unwrap();
    uuid::Builder::from_random_bytes(bytes.to_be_bytes()).into_uuid()
}

/// Fills an empty, migrated database.
pub(crate) async fn fill(app: &App) {
    let connection = app.database().writer();
    let now = app.database().now();
    for (position, (name, parent, kind)) in UNITS.iter().enumerate() {
        let unit = org_units::Model {
            id: unit_id(name),
            parent_id: (!parent.is_empty()).then(|| unit_id(parent)),
            kind: (*kind).to_owned(),
            name: format!("unit {name}"),
            short_name: (*name).to_owned(),
            code: Some((*name).to_owned()),
            region_code: None,
            position: i64::try_from(position).unwrap(),
            is_active: true,
            version: 1,
        };
        org_units::Entity::insert(unit.into_active_model()).exec_without_returning(connection).await.unwrap();
    }
    for person in PERSONAS {
        insert_person(app, person, now).await;
    }
    let region = |code: &str, parent: Option<&str>, level: &str| regions::ActiveModel {
        code: Set(code.to_owned()),
        parent_code: Set(parent.map(str::to_owned)),
        name: Set(format!("region {code}")),
        level: Set(level.to_owned()),
        source: Set("test".to_owned()),
        year: Set(2026),
        is_active: Set(true),
        version: Set(1),
    };
    let rows = [region("990101", None, "county"), region("990101001", Some("990101"), "township")];
    regions::Entity::insert_many(rows).exec_without_returning(connection).await.unwrap();
    let category = |code: &str, position| categories::ActiveModel {
        code: Set(code.to_owned()),
        name: Set(format!("category {code}")),
        position: Set(position),
        is_active: Set(true),
        source: Set("test".to_owned()),
        year: Set(2026),
        version: Set(1),
    };
    let rows = [category("test-roads", 101), category("test-water", 102)];
    categories::Entity::insert_many(rows).exec_without_returning(connection).await.unwrap();
}

async fn insert_person(app: &App, person: &Persona, now: DateTime<Utc>) {
    let connection = app.database().writer();
    let user = users::Model {
        id: user_id(person.login),
        login: person.login.to_owned(),
        name: format!("person {}", person.login),
        unit_id: unit_id(person.unit),
        phone: None,
        is_disabled: false,
        password_hash: PASSWORD_HASH.clone(),
        password_changed_at: now,
        password_change_required: false,
        failed_logins: 0,
        last_failed_at: None,
        last_login_at: None,
        created_at: now,
        version: 1,
    };
    let id = user.id;
    users::Entity::insert(user.into_active_model()).exec_without_returning(connection).await.unwrap();
    if person.role.is_empty() {
        return;
    }
    let role = roles::Entity::find_by_id(person.role).one(connection).await.unwrap().unwrap();
    let duty = user_duties::Model { user_id: id, duty: role.duty.clone() };
    user_duties::Entity::insert(duty.into_active_model()).exec_without_returning(connection).await.unwrap();
    let grant = grants::Model {
        id: fixed_id("grant", person.login),
        user_id: id,
        role_code: role.code,
        duty: role.duty,
        unit_id: unit_id(person.unit),
        granted_at: now,
        granted_by: None,
    };
    grants::Entity::insert(grant.into_active_model()).exec_without_returning(connection).await.unwrap();
}
