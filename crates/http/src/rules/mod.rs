//! The rules registry over HTTP: every rule with its clause, dates and parameters, and its keeping.

mod edit;
mod list;
mod retire;
mod trial;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_rules)
        .service(list::get_rule)
        .service(edit::edit_rule)
        .service(retire::retire_rule)
        .service(retire::reinstate_rule)
        .service(trial::try_rule);
}
