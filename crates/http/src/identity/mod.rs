//! Signing in, staying signed in, who one is; the organisation, accounts, grants and roles.

mod auth;
mod grants;
mod me;
mod org_unit_changes;
mod org_units;
mod password;
mod roles;
mod sessions;
mod throttle;
mod user_changes;
mod users;

use utoipa_actix_web::service_config::ServiceConfig;

pub use throttle::LoginRates;
pub(crate) use throttle::{LoginThrottle, tell};

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(auth::login)
        .service(auth::refresh)
        .service(auth::logout)
        .service(password::change_password)
        .service(me::me)
        .service(sessions::list_own_sessions)
        .service(sessions::end_own_session)
        .service(org_units::list_org_units)
        .service(org_units::get_org_unit)
        .service(org_units::list_people)
        .service(org_unit_changes::create_org_unit)
        .service(org_unit_changes::edit_org_unit)
        .service(org_unit_changes::move_org_unit)
        .service(org_unit_changes::close_org_unit)
        .service(org_unit_changes::reopen_org_unit)
        .service(users::list_users)
        .service(users::get_user)
        .service(grants::list_grants)
        .service(grants::give_role)
        .service(grants::take_role)
        .service(sessions::list_user_sessions)
        .service(sessions::end_user_sessions)
        .service(roles::list_roles)
        .service(roles::create_role)
        .service(roles::edit_role)
        .service(roles::list_permissions);
    user_changes::routes(config);
}
