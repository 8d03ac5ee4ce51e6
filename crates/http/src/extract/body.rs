//! JSON bodies: typed, bounded, without unknown fields, and with a pointer to what is wrong.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest};
use dujiang_domain::fault::{Code, Fault, FieldFault};
use futures::StreamExt as _;
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::problem::ApiError;

/// The largest JSON body: one MiB. Files have routes of their own.
pub(super) const LIMIT: usize = 1 << 20;

/// A JSON body whose shape has been checked.
#[derive(Debug)]
pub(crate) struct Body<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Body<T> {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = is_json(request);
        let mut payload = payload.take();
        Box::pin(async move {
            if !is_json {
                return Err(Fault::new(Code::RequestMediaType).with("expected", "application/json").into());
            }
            let value: T = read(&whole(&mut payload).await?)?;
            value.validate().map_err(|errors| shape_faults(&errors))?;
            Ok(Self(value))
        })
    }
}

/// The whole body, unless it is larger than allowed.
pub(super) async fn whole(payload: &mut Payload) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| ApiError::new(Code::RequestUnreadable))?;
        if bytes.len() + chunk.len() > LIMIT {
            return Err(Fault::new(Code::RequestTooLarge).with("limit", "1 MiB").into());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The media type of a request without its parameters.
pub(super) fn media_type(request: &HttpRequest) -> &str {
    let value = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().split(';').next().unwrap_or_default().trim()
}

fn is_json(request: &HttpRequest) -> bool {
    media_type(request).eq_ignore_ascii_case("application/json")
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    // A struct could be read from an array as well, field after field; that is never meant.
    if bytes.trim_ascii_start().first() == Some(&b'[') {
        return Err(Fault::field("", Code::FieldType));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let pointer = pointer(error.path());
        let inner = error.into_inner();
        if inner.is_data() {
            field_fault(&pointer, &inner.to_string())
        } else if !pointer.is_empty() && is_no_number(bytes, &inner) {
            Fault::field(pointer, Code::FieldType)
        } else {
            Fault::new(Code::RequestUnreadable)
        }
    })?;
    json.end().map_err(|_| Fault::new(Code::RequestUnreadable))?;
    Ok(value)
}

/// Whether the reading stopped at what other programs write for a number and JSON has no word for: `NaN`, an infinity,
/// a number larger than any.
fn is_no_number(bytes: &[u8], error: &serde_json::Error) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let rest = line.get(error.column().saturating_sub(1)..).unwrap_or_default();
    let is_word = ["NaN", "Infinity"].iter().any(|word| rest.starts_with(word.as_bytes()));
    is_word || error.to_string().starts_with("number out of range")
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { .. } | Segment::Unknown => String::new(),
        })
        .collect()
}

/// Serde says what is wrong in words only; these are the beginnings it has.
fn field_fault(pointer: &str, message: &str) -> Fault {
    let named = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        return Fault::field(format!("{pointer}/{named}"), Code::FieldRequired);
    }
    let code = if message.starts_with("unknown field") {
        Code::FieldUnknown
    } else if message.starts_with("unknown variant") {
        Code::FieldChoice
    } else if message.starts_with("invalid type") {
        Code::FieldType
    } else if message.contains("amount") {
        Code::FieldMoney
    } else {
        Code::FieldMalformed
    };
    Fault::field(pointer, code)
}

fn shape_faults(errors: &ValidationErrors) -> Fault {
    let mut faults = Vec::new();
    collect(errors, "", &mut faults);
    faults.sort_by(|a, b| a.pointer.cmp(&b.pointer));
    Fault::invalid(faults)
}

fn collect(errors: &ValidationErrors, prefix: &str, faults: &mut Vec<FieldFault>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{prefix}/{field}");
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(inner, &pointer, faults),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(inner, &format!("{pointer}/{index}"), faults);
                }
            }
            ValidationErrorsKind::Field(errors) => {
                faults.extend(errors.iter().map(|error| shape_fault(&pointer, error)));
            }
        }
    }
}

fn shape_fault(pointer: &str, error: &validator::ValidationError) -> FieldFault {
    let limit = error.params.get("max").cloned();
    match (error.code.as_ref(), limit) {
        ("length", Some(max)) => FieldFault::new(pointer, Code::FieldTooLong).with("max", max),
        ("length", None) => FieldFault::new(pointer, Code::FieldRequired),
        ("range", _) => FieldFault::new(pointer, Code::FieldRange),
        _ => FieldFault::new(pointer, Code::FieldMalformed),
    }
}
