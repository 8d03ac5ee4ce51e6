//! The audit log over HTTP.

mod list;
mod read;
mod view;

pub(crate) use list::AuditParams;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room. A fixed path stands before the one that would swallow it.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list::list_audit_events).service(read::get_audit_chain).service(read::get_audit_event);
}
