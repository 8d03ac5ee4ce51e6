//! The operations of the document.

use serde_json::{Map, Value};

/// One operation of the document.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    /// Method in capitals.
    pub(crate) method: String,
    /// Path with its parameters in braces.
    pub(crate) path: String,
    /// The operation's own part of the document.
    pub(crate) value: Value,
}

impl Operation {
    /// What tests print.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Whether it changes something.
    pub(crate) fn is_write(&self) -> bool {
        self.method != "GET"
    }

    /// Whether anybody may call it without signing in.
    pub(crate) fn is_open(&self) -> bool {
        let needs_bearer = |item: &Value| item.get("bearer").is_some();
        !self.value["security"].as_array().is_some_and(|items| items.iter().any(needs_bearer))
    }

    /// The schema of its JSON body.
    pub(crate) fn body_schema(&self) -> Option<&Value> {
        self.value.pointer("/requestBody/content/application~1json/schema")
    }

    /// Its parameters.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &Value> {
        self.value["parameters"].as_array().into_iter().flatten()
    }

    /// The documented answer with this status.
    pub(crate) fn answer(&self, status: u16) -> Option<&Value> {
        self.value["responses"].get(status.to_string())
    }
}

/// The whole document.
pub(crate) fn document() -> Value {
    serde_json::to_value(dujiang_http::document()).unwrap()
}

/// All operations in the order of the document.
pub(crate) fn operations(document: &Value) -> Vec<Operation> {
    let empty = Map::new();
    let paths = document["paths"].as_object().unwrap_or(&empty);
    let mut operations = Vec::new();
    for (path, item) in paths {
        for (method, value) in item.as_object().unwrap_or(&empty) {
            if ["get", "put", "post", "patch", "delete"].contains(&method.as_str()) {
                let method = method.to_uppercase();
                operations.push(Operation { method, path: path.clone(), value: value.clone() });
            }
        }
    }
    operations
}
