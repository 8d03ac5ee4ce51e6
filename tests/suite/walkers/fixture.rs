//! One thing of every sort, so that every path leads somewhere.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Operation;
use crate::support::{TestApp, unit_id, user_id};

/// What the paths and bodies of the document refer to.
pub(crate) struct Fixture {
    /// Path template → path with real identifiers, longest template first.
    things: Vec<(&'static str, String)>,
    /// Version of the thing behind a path template.
    versions: BTreeMap<&'static str, i64>,
}

impl Fixture {
    /// Makes the things, as the people whose work it is.
    pub(crate) async fn make(app: &TestApp) -> Self {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads"), "year": 2026});
        let project = clerk.post("/projects", body).await.expect(201);
        let mut fixture = Self { things: Vec::new(), versions: BTreeMap::new() };
        fixture.add("/api/v1/projects/{id}", format!("/projects/{}", project.id()), project.version());
        fixture.things.sort_by_key(|(template, _)| std::cmp::Reverse(template.len()));
        fixture
    }

    fn add(&mut self, template: &'static str, path: String, version: i64) {
        self.things.push((template, path));
        self.versions.insert(template, version);
    }

    /// The path of an operation below `/api/v1`; parameters without a thing get an identifier
    /// that nobody has.
    pub(crate) fn path(&self, operation: &Operation) -> String {
        let known = self.things.iter().find(|(template, _)| operation.path.starts_with(template));
        let path = match known {
            Some((template, path)) => format!("{path}{}", &operation.path[template.len()..]),
            None => operation.path.trim_start_matches("/api/v1").to_owned(),
        };
        let nobody = uuid::Uuid::nil().to_string();
        let segments = path.split('/').map(|part| if part.starts_with('{') { nobody.as_str() } else { part });
        segments.collect::<Vec<_>>().join("/")
    }

    /// The version of the thing that an operation changes.
    pub(crate) fn version(&self, operation: &Operation) -> i64 {
        let known = self.things.iter().find(|(template, _)| operation.path.starts_with(template));
        known.and_then(|(template, _)| self.versions.get(template)).copied().unwrap_or(1)
    }

    /// What a field of this name refers to.
    pub(crate) fn reference(&self, field: &str) -> Option<Value> {
        match field {
            "unit_id" => Some(json!(unit_id("roads"))),
            "parent_id" => Some(json!(unit_id("county"))),
            "responsible_leader_id" | "contact_id" | "person_id" | "assignee_id" | "in_charge_id" => {
                Some(json!(user_id("roads.manager")))
            }
            "category_code" => Some(json!("test-roads")),
            "region_code" => Some(json!("990101")),
            "industry_code" => None,
            _ => None,
        }
    }
}
