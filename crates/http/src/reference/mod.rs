//! Reference data over HTTP: what everybody chooses from, and what a business administrator keeps.

mod calendar;
mod categories;
mod class_codes;
mod entries;
mod industries;
mod preview;
mod regions;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room. A fixed path stands before the one that would swallow it.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(regions::list_regions)
        .service(regions::create_region)
        .service(regions::edit_region)
        .service(industries::list_industries)
        .service(industries::create_industry)
        .service(industries::edit_industry)
        .service(categories::list_categories)
        .service(categories::create_category)
        .service(categories::order_categories)
        .service(categories::edit_category)
        .service(class_codes::list_class_codes)
        .service(calendar::compute_deadline)
        .service(preview::preview_calendar_year)
        .service(calendar::get_calendar_year)
        .service(calendar::save_calendar_year);
}
