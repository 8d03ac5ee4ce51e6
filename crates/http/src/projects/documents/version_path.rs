//! The version that a path names.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use dujiang_app::projects::documents::UploadContent;
use dujiang_domain::fault::Code;
use dujiang_domain::ids::{DocumentId, ProjectId};
use uuid::Uuid;

use crate::problem::ApiError;

/// Project, paper and number; what is none of them cannot exist.
#[derive(Debug)]
pub(super) struct VersionPath(pub UploadContent);

impl FromRequest for VersionPath {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let id = |name| request.match_info().get(name).and_then(|text| Uuid::try_parse(text).ok());
        let number = request.match_info().get("number").and_then(|text| text.parse().ok());
        let target = id("id").zip(id("document_id")).zip(number).map(|((project, document), number)| {
            Self(UploadContent { project: ProjectId(project), document: DocumentId(document), number })
        });
        ready(target.ok_or_else(|| ApiError::new(Code::RequestPath)))
    }
}
