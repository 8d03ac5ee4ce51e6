//! A small table as the whole body: CSV or XLSX, told by its own bytes further down.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::{Code, Fault};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::body::{LIMIT, media_type, whole};
use crate::problem::ApiError;

const TYPES: [&str; 2] = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/// The bytes of a table of at most one MiB.
#[derive(Debug)]
pub(crate) struct TableFile(pub Vec<u8>);

impl PartialSchema for TableFile {
    fn schema() -> RefOr<Schema> {
        crate::document::binary().max_length(Some(LIMIT)).into()
    }
}

impl ToSchema for TableFile {}

impl FromRequest for TableFile {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_table = TYPES.iter().any(|known| media_type(request).eq_ignore_ascii_case(known));
        let mut payload = payload.take();
        Box::pin(async move {
            if !is_table {
                return Err(Fault::new(Code::RequestMediaType).with("expected", "text/csv").into());
            }
            Ok(Self(whole(&mut payload).await?))
        })
    }
}
