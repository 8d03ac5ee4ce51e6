//! Photos: the wall of a project, copies for screens, and the original.

mod list;
mod show;
mod view;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use view::{PhotoView, on_its_clock};

/// The routes of photos.
pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list::list_project_photos)
        .service(show::show_photo)
        .service(show::download_original_photo);
}
