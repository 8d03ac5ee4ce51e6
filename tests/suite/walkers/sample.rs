//! Valid input for an operation, made from the document: its examples first, then the simplest
//! value of the type. References are filled from the fixture by the name of the field.

use serde_json::{Map, Value, json};

use super::fixture::Fixture;

/// A body that the schema accepts.
pub(crate) fn body(document: &Value, schema: &Value, fixture: &Fixture) -> Value {
    value(document, schema, "", fixture)
}

fn value(document: &Value, schema: &Value, name: &str, fixture: &Fixture) -> Value {
    if let Some(reference) = fixture.reference(name) {
        return reference;
    }
    if let Some(example) = schema.get("example") {
        return example.clone();
    }
    if let Some(example) = schema["examples"].get(0) {
        return example.clone();
    }
    if let Some(path) = schema["$ref"].as_str() {
        let pointer = path.trim_start_matches('#');
        return value(document, document.pointer(pointer).unwrap(), name, fixture);
    }
    if let Some(choice) = schema["enum"].get(0) {
        return choice.clone();
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(items) = schema[several].as_array() {
            let concrete = items.iter().find(|item| item["type"] != "null").unwrap();
            return value(document, concrete, name, fixture);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut whole = Map::new();
        for part in parts {
            whole.extend(value(document, part, name, fixture).as_object().cloned().unwrap_or_default());
        }
        return Value::Object(whole);
    }
    simplest(document, schema, fixture)
}

fn simplest(document: &Value, schema: &Value, fixture: &Fixture) -> Value {
    match type_of(schema) {
        "object" => object(document, schema, fixture),
        "array" => match schema["minItems"].as_u64() {
            Some(least) if least > 0 => json!([value(document, &schema["items"], "", fixture)]),
            _ => json!([]),
        },
        "integer" | "number" => schema.get("minimum").cloned().unwrap_or(json!(1)),
        "boolean" => json!(false),
        _ => match schema["format"].as_str() {
            Some("uuid") => json!(uuid::Uuid::nil()),
            Some("date") => json!("2026-06-30"),
            Some("date-time") => json!("2026-06-30T08:00:00Z"),
            _ => json!("示例"),
        },
    }
}

fn object(document: &Value, schema: &Value, fixture: &Fixture) -> Value {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().into_iter().flatten();
    let wanted = properties
        .filter(|(name, property)| required.contains(&name.as_str()) || property.get("example").is_some());
    wanted.map(|(name, property)| (name.clone(), value(document, property, name, fixture))).collect()
}

fn type_of(schema: &Value) -> &str {
    match &schema["type"] {
        Value::String(name) => name,
        Value::Array(names) => {
            names.iter().filter_map(Value::as_str).find(|name| *name != "null").unwrap_or("string")
        }
        _ if schema.get("properties").is_some() => "object",
        _ => "string",
    }
}
