//! One thing of every sort, so that every path leads somewhere.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Value, json};

use super::Operation;
use crate::support::{TestApp, unit_id, user_id};

/// What the paths and bodies of the document refer to.
pub(crate) struct Fixture {
    /// Path template → path with real identifiers, longest template first. With a method before
    /// it, a thing for that operation alone, so that one may remove what another changes.
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
        fixture.add_plan(app, &format!("/projects/{}", project.id())).await;
        fixture.add_papers(app, &format!("/projects/{}/documents", project.id())).await;
        fixture.things.sort_by_key(|(template, _)| std::cmp::Reverse(template.len()));
        fixture
    }

    /// The parts of a project, one of each for every operation that changes it.
    async fn add_plan(&mut self, app: &TestApp, project: &str) {
        let clerk = app.by("roads.clerk").await;
        let participant = |unit: &str| json!({"unit_id": unit_id(unit), "role": "cooperating"});
        let task = json!({"title": "路基工程", "assignee_id": user_id("roads.worker")});
        let milestone = json!({"title": "主体封顶", "planned_date": "2026-09-30"});
        let parts = [
            ("/api/v1/projects/{id}/participants/{participant_id}", "participants", participant("water")),
            (
                "DELETE /api/v1/projects/{id}/participants/{participant_id}",
                "participants",
                participant("town"),
            ),
            ("/api/v1/projects/{id}/tasks/{task_id}", "tasks", task.clone()),
            ("/api/v1/projects/{id}/tasks/{task_id}/move", "tasks", task.clone()),
            ("DELETE /api/v1/projects/{id}/tasks/{task_id}", "tasks", task),
            ("/api/v1/projects/{id}/milestones/{milestone_id}", "milestones", milestone.clone()),
            ("DELETE /api/v1/projects/{id}/milestones/{milestone_id}", "milestones", milestone),
        ];
        for (template, part, body) in parts {
            let path = format!("{project}/{part}");
            let made = clerk.post(&path, body).await.expect(201);
            let tail = if template.ends_with("/move") { "/move" } else { "" };
            self.add(template, format!("{path}/{}{tail}", made.id()), made.version());
        }
    }

    /// A paper with content for those who read, one that waits for it for those who send it.
    async fn add_papers(&mut self, app: &TestApp, papers: &str) {
        const PAPER: &str = "/api/v1/projects/{id}/documents/{document_id}";
        const READ: &str = "/api/v1/projects/{id}/documents/{document_id}/versions/{number}/content";
        const SEND: &str = "PUT /api/v1/projects/{id}/documents/{document_id}/versions/{number}/content";
        let clerk = app.by("roads.clerk").await;
        for is_waiting in [false, true] {
            let paper = json!({"title": "可行性研究报告的批复", "kind": "approval"});
            let filed = clerk.post(papers, paper).await.expect(201);
            let paper = format!("{papers}/{}", filed.id());
            let file = json!({"file_name": "批复.txt", "size": 6});
            clerk.post(&format!("{paper}/versions"), file).await.expect(201);
            let content = format!("{paper}/versions/1/content");
            if is_waiting {
                self.add(SEND, content, filed.version());
                continue;
            }
            let sent = clerk.send_bytes(Method::PUT, &content, "批复".into()).await.expect(200);
            self.add(READ, content, sent.version());
            self.add(PAPER, paper, sent.version());
        }
    }

    fn add(&mut self, template: &'static str, path: String, version: i64) {
        self.things.push((template, path));
        self.versions.insert(template, version);
    }

    /// The path of an operation below `/api/v1`; parameters without a thing get an identifier
    /// that nobody has.
    pub(crate) fn path(&self, operation: &Operation) -> String {
        let path = match self.thing(operation) {
            Some((template, path)) => {
                let template = template.split_once(' ').map_or(*template, |(_, path)| path);
                format!("{path}{}", &operation.path[template.len()..])
            }
            None => operation.path.trim_start_matches("/api/v1").to_owned(),
        };
        let nobody = uuid::Uuid::nil().to_string();
        let segments = path.split('/').map(|part| if part.starts_with('{') { nobody.as_str() } else { part });
        segments.collect::<Vec<_>>().join("/")
    }

    /// The version of the thing that an operation changes.
    pub(crate) fn version(&self, operation: &Operation) -> i64 {
        self.thing(operation).and_then(|(template, _)| self.versions.get(template)).copied().unwrap_or(1)
    }

    fn thing(&self, operation: &Operation) -> Option<&(&'static str, String)> {
        let is_for =
            |template: &str| operation.path.starts_with(template) || operation.name().starts_with(template);
        self.things.iter().find(|(template, _)| is_for(template))
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
