//! Imports and their templates on the wire.

mod begin;
mod file;
mod issues;
mod list;
mod mapping;
mod steps;
mod templates;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of imports.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_imports)
        .service(begin::begin_import)
        .service(list::get_import)
        .service(list::get_import_layout)
        .service(file::put_import_file)
        .service(file::get_import_checked_file)
        .service(mapping::put_import_mapping)
        .service(steps::check_import)
        .service(steps::commit_import)
        .service(steps::undo_import)
        .service(issues::list_import_issues)
        .service(issues::list_import_rows)
        .service(templates::list_import_templates)
        .service(templates::create_import_template)
        .service(templates::remove_import_template);
}
