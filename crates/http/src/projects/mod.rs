//! The register and the life of projects over HTTP.

mod command;
mod create;
mod edit;
mod list;
mod participants;
mod read;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room. A fixed path stands before the one that would swallow it.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_projects)
        .service(list::count_projects)
        .service(create::create_project)
        .service(read::get_project)
        .service(read::list_project_commands)
        .service(edit::edit_project);
    participants::routes(config);
    command::routes(config);
}
