//! The register and the life of projects over HTTP.

mod command;
mod create;
mod described;
mod documents;
mod edit;
mod facets;
mod list;
mod participants;
mod read;
mod record;
mod summary;
mod timeline;
mod view;

pub(crate) use list::RegisterParams;
pub(crate) use timeline::{TimelineEntry, TimelinePage};
pub(crate) use view::ProjectStateWord;

use utoipa_actix_web::service_config::ServiceConfig;

/// The routes of this room. A fixed path stands before the one that would swallow it.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_projects)
        .service(list::count_projects)
        .service(facets::list_project_facets)
        .service(record::record_existing_project)
        .service(create::create_project)
        .service(read::get_project)
        .service(read::list_project_commands)
        .service(edit::edit_project)
        .service(timeline::list_project_timeline)
        .service(summary::get_my_summary);
    participants::routes(config);
    documents::routes(config);
    command::routes(config);
}
