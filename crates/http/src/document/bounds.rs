//! Bounds of what the types say nothing about: no text, list or number in the document is endless.
//!
//! A bound written at a field stands; these are for the rest, and each is one that the server keeps: bodies
//! are limited to one MiB, pages to a hundred rows, and numbers to those that JSON readers keep exactly.

use utoipa::Number;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::{
    AdditionalProperties, Array, ArrayItems, KnownFormat, Object, Schema, SchemaFormat, SchemaType, Type,
};
use utoipa::openapi::{OpenApi as Document, RefOr, Response};

use super::operations;

/// Characters of a text that no field bounds closer.
const TEXT: usize = 10_000;
/// Bytes of an uploaded file.
const FILE: usize = 100 << 20;
/// Things in a list that no field bounds closer.
const LIST: usize = 10_000;
/// Rows of a page.
const PAGE: usize = 100;
/// The largest number that every reader of JSON keeps exactly: 2⁵³ − 1.
const EXACT: isize = 9_007_199_254_740_991;

/// Adds bounds wherever there are none.
pub(super) fn add(document: &mut Document) {
    let components = document.components.get_or_insert_with(Default::default);
    for (name, schema) in &mut components.schemas {
        if name.ends_with("Page") {
            bound_page(schema);
        }
        bound(schema);
    }
    for response in components.responses.values_mut() {
        bound_response(response);
    }
    for header in components.headers.values_mut() {
        if let RefOr::T(header) = header {
            header.schema.iter_mut().for_each(bound);
        }
    }
    for item in document.paths.paths.values_mut() {
        for (_, operation) in operations(item) {
            bound_operation(operation);
        }
    }
}

fn bound_operation(operation: &mut Operation) {
    for parameter in operation.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter {
            parameter.schema.iter_mut().for_each(bound);
        }
    }
    if let Some(RefOr::T(body)) = &mut operation.request_body {
        for content in body.content.values_mut() {
            if let RefOr::T(content) = content {
                content.schema.iter_mut().for_each(bound);
            }
        }
    }
    for response in operation.responses.responses.values_mut() {
        bound_response(response);
    }
}

fn bound_response(response: &mut RefOr<Response>) {
    let RefOr::T(response) = response else { return };
    for content in response.content.values_mut() {
        if let RefOr::T(content) = content {
            content.schema.iter_mut().for_each(bound);
        }
    }
    for header in response.headers.values_mut() {
        if let RefOr::T(header) = header {
            header.schema.iter_mut().for_each(bound);
        }
    }
}

/// The rows of a page are at most a page.
fn bound_page(schema: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::Object(page)) = schema
        && let Some(RefOr::T(Schema::Array(items))) = page.properties.get_mut("items")
    {
        items.max_items.get_or_insert(PAGE);
    }
}

fn bound(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::Ref(_) => {}
        RefOr::T(Schema::Object(object)) => bound_object(object),
        RefOr::T(Schema::Array(array)) => bound_array(array),
        RefOr::T(Schema::OneOf(choice)) => choice.items.iter_mut().for_each(bound),
        RefOr::T(Schema::AllOf(parts)) => parts.items.iter_mut().for_each(bound_part),
        RefOr::T(Schema::AnyOf(choice)) => choice.items.iter_mut().for_each(bound),
        RefOr::T(_) => {}
    }
}

/// A default or an example beside a reference comes as a part that claims to be an object; what it is says
/// the reference alone.
fn bound_part(part: &mut RefOr<Schema>) {
    if let RefOr::T(Schema::Object(object)) = part
        && object.properties.is_empty()
        && object.additional_properties.is_none()
        && object.schema_type == SchemaType::Type(Type::Object)
    {
        object.schema_type = SchemaType::AnyValue;
    }
    bound(part);
}

fn bound_array(array: &mut Array) {
    array.max_items.get_or_insert(LIST);
    if let ArrayItems::RefOrSchema(items) = &mut array.items {
        bound(items);
    }
}

fn bound_object(object: &mut Object) {
    // How a three-state field says "leave it" inside the program is nothing for the wire: there it is absent.
    object.default.take_if(|value| value == "keep");
    object.properties.values_mut().for_each(bound);
    if let Some(AdditionalProperties::RefOr(values)) = object.additional_properties.as_deref_mut() {
        bound(values);
    }
    if let Some(Schema::Object(names)) = object.property_names.as_deref_mut() {
        bound_object(names);
    }
    let is = |kind: &Type| match &object.schema_type {
        SchemaType::Type(one) => one == kind,
        SchemaType::Array(several) => several.contains(kind),
        SchemaType::AnyValue => false,
    };
    if is(&Type::String) && object.enum_values.is_none() {
        let most = longest(object.format.as_ref());
        object.max_length.get_or_insert(most);
    } else if is(&Type::Integer) {
        let is_small = matches!(object.format, Some(SchemaFormat::KnownFormat(KnownFormat::Int32)));
        object.format.get_or_insert(SchemaFormat::KnownFormat(KnownFormat::Int64));
        let (least, most) = if is_small { (-2_147_483_648, 2_147_483_647) } else { (-EXACT, EXACT) };
        if object.exclusive_minimum.is_none() {
            object.minimum.get_or_insert(Number::Int(least));
        }
        if object.exclusive_maximum.is_none() {
            object.maximum.get_or_insert(Number::Int(most));
        }
    }
}

/// How long a text of this format can be.
fn longest(format: Option<&SchemaFormat>) -> usize {
    match format {
        Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)) => 36,
        Some(SchemaFormat::KnownFormat(KnownFormat::Date)) => 10,
        Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)) => 40,
        Some(SchemaFormat::KnownFormat(KnownFormat::Binary)) => FILE,
        _ => TEXT,
    }
}
