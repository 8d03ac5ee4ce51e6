//! Things of oversight, one of each sort and one for every operation that changes it.

use serde_json::{Value, json};

use super::fixture::Fixture;
use crate::support::{TestApp, unit_id, user_id};

impl Fixture {
    /// Risks, plans, activations, checklists, inspections and defects of the project that bodies name.
    pub(super) async fn add_oversight(&mut self, app: &TestApp) {
        let project = self.references["project_id"].as_str().unwrap().to_owned();
        self.add_risks(app, &project).await;
        self.add_contingency_plans(app, &project).await;
        let template = self.add_templates(app).await;
        self.add_inspections(app, &project, &template).await;
        self.add_defects(app, &project, &template).await;
        self.references.insert("template_id", json!(template));
    }

    async fn add_risks(&mut self, app: &TestApp, project: &str) {
        let clerk = app.by("roads.clerk").await;
        let templates = [
            "/api/v1/risks/{id}",
            "/api/v1/risks/{id}/treat",
            "/api/v1/risks/{id}/review",
            "/api/v1/risks/{id}/occur",
            "/api/v1/risks/{id}/close",
            "/api/v1/risks/{id}/reopen",
        ];
        for template in templates {
            let body = json!({"title": "汛期围堰漫顶", "category": "natural", "probability": 4, "impact": 3,
                "owner_id": user_id("roads.worker")});
            let made = clerk.post(&format!("/projects/{project}/risks"), body).await.expect(201);
            let path = format!("/risks/{}", made.id());
            let mut version = made.version();
            if template.ends_with("/reopen") {
                let at = clerk.clone().at(version);
                let closed = at.post(&format!("{path}/close"), json!({"reason": "已过"})).await;
                version = closed.expect(200).version();
            }
            self.add(template, path + template.trim_start_matches("/api/v1/risks/{id}"), version);
        }
    }

    async fn add_contingency_plans(&mut self, app: &TestApp, project: &str) {
        let templates = [
            "/api/v1/contingency-plans/{id}",
            "/api/v1/contingency-plans/{id}/issue",
            "/api/v1/contingency-plans/{id}/withdraw",
            "/api/v1/contingency-plans/{id}/activate",
            "/api/v1/contingency-activations/{id}",
            "/api/v1/contingency-activations/{id}/stand-down",
        ];
        let clerk = app.by("roads.clerk").await;
        for template in templates {
            let step = json!({"title": "撤离", "role": "现场负责人", "hours_after": 1});
            let body = json!({"title": "围堰漫顶应急预案", "kind": "flood", "unit_id": unit_id("roads"),
                "project_ids": [project], "steps": [step]});
            let draft = clerk.post("/contingency-plans", body).await.expect(201);
            let path = format!("/contingency-plans/{}", draft.id());
            if template.ends_with("/issue") {
                self.add(template, path + "/issue", 1);
                continue;
            }
            clerk.clone().at(1).post(&format!("{path}/issue"), json!({})).await.expect(200);
            let tail = template.rsplit_once("{id}").map_or("", |(_, tail)| tail);
            if template.starts_with("/api/v1/contingency-plans") {
                self.add(template, path + tail, 2);
                continue;
            }
            let press = json!({"project_id": project, "reason": "渗漏"});
            let active = clerk.post(&format!("{path}/activate"), press).await.expect(201);
            self.add(template, format!("/contingency-activations/{}{tail}", active.id()), 1);
        }
    }

    async fn add_templates(&mut self, app: &TestApp) -> String {
        let admin = app.by("business.admin").await;
        let templates = [
            "/api/v1/inspection-templates/{id}/retire",
            "/api/v1/inspection-templates/{id}/reinstate",
            "/api/v1/inspection-templates/{id}",
        ];
        let mut last = String::new();
        for template in templates {
            let item = json!({"title": "外观", "category": "混凝土"});
            let body = json!({"kind": "quality", "title": "主体质量", "items": [item]});
            let made = admin.post("/inspection-templates", body).await.expect(201);
            let path = format!("/inspection-templates/{}", made.id());
            let mut version = 1;
            if template.ends_with("/reinstate") {
                admin.clone().at(1).post(&format!("{path}/retire"), json!({})).await.expect(200);
                version = 2;
            }
            last = made.id();
            self.add(
                template,
                path + template.trim_start_matches("/api/v1/inspection-templates/{id}"),
                version,
            );
        }
        last
    }

    async fn add_inspections(&mut self, app: &TestApp, project: &str, template: &str) {
        let templates = [
            "/api/v1/inspections/{id}",
            "/api/v1/inspections/{id}/record",
            "/api/v1/inspections/{id}/finish",
            "/api/v1/inspections/{id}/cancel",
            "/api/v1/inspections/{id}/defects",
        ];
        for of in templates {
            let path = begin(app, project, template).await;
            let mut version = 1;
            if of.ends_with("/finish") {
                let answers = json!({"answers": [{"item": 1, "outcome": "passed"}]});
                let manager = app.by("roads.manager").await;
                version = manager.at(1).post(&format!("{path}/record"), answers).await.expect(200).version();
            }
            self.add(of, path + of.trim_start_matches("/api/v1/inspections/{id}"), version);
        }
    }

    async fn add_defects(&mut self, app: &TestApp, project: &str, template: &str) {
        let templates = [
            "/api/v1/defects/{id}",
            "/api/v1/defects/{id}/withdraw",
            "/api/v1/defects/{id}/rectify",
            "/api/v1/defects/{id}/pass",
            "/api/v1/defects/{id}/send-back",
        ];
        let inspection = begin(app, project, template).await;
        for of in templates {
            let body = json!({"title": "蜂窝麻面", "category": "混凝土", "severity": "minor",
                "person_id": user_id("roads.worker")});
            let manager = app.by("roads.manager").await;
            let made = manager.post(&format!("{inspection}/defects"), body).await.expect(201);
            let path = format!("/defects/{}", made.id());
            let mut version = 1;
            if of.ends_with("/pass") || of.ends_with("/send-back") {
                let clerk = app.by("roads.clerk").await;
                let mended: Value = json!({"words": "已修补"});
                version = clerk.at(1).post(&format!("{path}/rectify"), mended).await.expect(200).version();
            }
            self.add(of, path + of.trim_start_matches("/api/v1/defects/{id}"), version);
        }
    }
}

/// An inspection that has just begun.
async fn begin(app: &TestApp, project: &str, template: &str) -> String {
    let body = json!({"template_id": template, "contractor": "安澜建工"});
    let made = app.by("roads.manager").await.post(&format!("/projects/{project}/inspections"), body).await;
    format!("/inspections/{}", made.expect(201).id())
}
