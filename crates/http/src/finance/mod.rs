//! The fund ledger over HTTP: budget lines, ledger and fund page of a project; papers and payments across
//! projects; vouchers and periods.

mod figures;
mod flow;
mod funds;
mod ledger;
mod lines;
mod papers;
mod payments;
mod periods;
mod preview;
mod vouchers;
mod words;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    lines::routes(config);
    ledger::routes(config);
    preview::routes(config);
    flow::routes(config);
    funds::routes(config);
    papers::routes(config);
    payments::routes(config);
    vouchers::routes(config);
    periods::routes(config);
}
