//! Query parameters and identifiers in the path.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{CategoryCode, IndustryCode, RegionCode, is_reckoned};
use dujiang_domain::rules::RuleId;
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
    BudgetLineId,
    FundPaperId,
    PaymentId,
    VoucherId,
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
    RiskId,
    ContingencyPlanId,
    ContingencyActivationId,
    InspectionTemplateId,
    InspectionId,
    DefectId,
    UploadId,
    PhotoId,
    ProgressReportId,
    DailyBriefId,
    EventId,
    JobId,
    AlertId,
    NotificationId
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

/// A natural code in the path; what has not the form of one cannot exist.
#[derive(Debug)]
pub(crate) struct PathCode<T>(pub T);

/// What a path can name by a code of its own instead of an identifier.
pub(crate) trait FromCode: Sized {
    /// Reads the code.
    fn from_code(text: &str) -> Option<Self>;
}

impl<T: FromCode> FromRequest for PathCode<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let text = request.match_info().iter().next().map(|(_, text)| text);
        let value = text.and_then(T::from_code);
        ready(value.map(Self).ok_or_else(|| ApiError::new(Code::RequestPath)))
    }
}

/// A year that tables can be published for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Year(pub i32);

impl FromCode for Year {
    fn from_code(text: &str) -> Option<Self> {
        let is_plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|_| is_plain)?;
        is_reckoned(year).then_some(Self(year))
    }
}

macro_rules! path_codes {
    ($($name:path),+ $(,)?) => {$(
        impl FromCode for $name {
            fn from_code(text: &str) -> Option<Self> {
                Self::parse(text).ok()
            }
        }
    )+};
}

path_codes!(RegionCode, IndustryCode, CategoryCode, RuleId);
