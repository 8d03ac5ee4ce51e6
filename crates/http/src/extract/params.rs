//! Query parameters and identifiers in the path.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::{Code, Fault};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::problem::ApiError;

/// Query parameters, unknown ones refused.
#[derive(Debug)]
pub(crate) struct Params<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Params<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self).map_err(ApiError::from))
    }
}

/// Reads query parameters from their text.
///
/// # Errors
/// [`Code::RequestQuery`] with the name of what is unknown, missing or cannot be read.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    // No text has a NUL, and PostgreSQL could not even be asked for one.
    if text.contains("%00") {
        return Err(Fault::new(Code::RequestQuery).with("parameter", "?"));
    }
    serde_urlencoded::from_str(text).map_err(|error| {
        let message = error.to_string();
        let name = message.split('`').nth(1).unwrap_or("?").to_owned();
        Fault::new(Code::RequestQuery).with("parameter", name)
    })
}

/// Identifiers in the path; what is none cannot exist.
#[derive(Debug)]
pub(crate) struct Id<T>(pub T);

impl<T: FromPath> FromRequest for Id<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let segments: Option<Vec<Uuid>> =
            request.match_info().iter().map(|(_, text)| Uuid::try_parse(text).ok()).collect();
        let value = segments.and_then(|segments| T::from_segments(&segments));
        ready(value.map(Self).ok_or_else(|| ApiError::new(Code::RequestPath)))
    }
}

/// One identifier or a pair of them.
pub(crate) trait FromPath: Sized {
    /// Reads the identifiers in the order of the path.
    fn from_segments(segments: &[Uuid]) -> Option<Self>;
}

/// Typed identifiers of the domain.
pub(crate) trait PathId: From<Uuid> {}

macro_rules! path_ids {
    ($($name:ident),+ $(,)?) => {$(
        impl PathId for dujiang_domain::ids::$name {}
    )+};
}

path_ids!(
    OrgUnitId,
    UserId,
    GrantId,
    SessionId,
    ProjectId,
    ParticipantId,
    TaskId,
    MilestoneId,
    DocumentId,
    SavedViewId,
    ImportId,
    ImportTemplateId,
    ExportId,
    EventId,
    JobId
);

impl<A: PathId> FromPath for A {
    fn from_segments(segments: &[Uuid]) -> Option<Self> {
        match segments {
            [a] => Some(A::from(*a)),
            _ => None,
        }
    }
}

impl<A: PathId, B: PathId> FromPath for (A, B) {
    fn from_segments(segments: &[Uuid]) -> Option<Self> {
        match segments {
            [a, b] => Some((A::from(*a), B::from(*b))),
            _ => None,
        }
    }
}
