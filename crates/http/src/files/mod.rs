//! Files on their way in over HTTP.

mod place;
mod send;
mod uploads;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use place::{PositionView, SaidPosition};
pub(crate) use uploads::UploadPurposeWord;

/// The routes of uploads.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(uploads::announce_upload).service(uploads::get_upload).service(send::send_upload_piece);
}
