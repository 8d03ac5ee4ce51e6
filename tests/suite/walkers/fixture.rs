//! One thing of every sort, so that every path leads somewhere.

use std::collections::BTreeMap;

use reqwest::Method;
use serde_json::{Value, json};

use super::Operation;
use crate::field::upload;
use crate::support::{TestApp, fresh_id, unit_id, user_id};

/// What the paths and bodies of the document refer to.
pub(crate) struct Fixture {
    /// Path template → path with real identifiers, longest template first. With a method before
    /// it, a thing for that operation alone, so that one may remove what another changes.
    things: Vec<(&'static str, String)>,
    /// Version of the thing behind a path template.
    versions: BTreeMap<&'static str, i64>,
    /// What a field of this name refers to.
    pub(super) references: BTreeMap<&'static str, Value>,
}

impl Fixture {
    /// Makes the things, as the people whose work it is.
    pub(crate) async fn make(app: &TestApp) -> Self {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads"), "year": 2026});
        let project = clerk.post("/projects", body).await.expect(201);
        let mut fixture = Self { things: Vec::new(), versions: BTreeMap::new(), references: references() };
        fixture.add("/api/v1/projects/{id}", format!("/projects/{}", project.id()), project.version());
        fixture.add_plan(app, &format!("/projects/{}", project.id())).await;
        fixture.add_papers(app, &format!("/projects/{}/documents", project.id())).await;
        fixture.add_field_work(app, &project.id()).await;
        fixture.add_units(app).await;
        fixture.add_accounts(app).await;
        fixture.add_tables();
        fixture.add_alerts(app).await;
        fixture.add_money(app).await;
        fixture.add_oversight(app).await;
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
            (
                "/api/v1/projects/{id}/participants/{participant_id}",
                "participants",
                participant("roads.section"),
            ),
            (
                "DELETE /api/v1/projects/{id}/participants/{participant_id}",
                "participants",
                participant("county"),
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

    /// A photo, and for every operation of the review a report that waits for it; milestones to confirm; briefs.
    async fn add_field_work(&mut self, app: &TestApp, project: &str) {
        let (clerk, worker) = (app.by("roads.clerk").await, app.by("roads.worker").await);
        self.add("/api/v1/uploads/{id}", format!("/uploads/{}", upload(&clerk, 1).await), 1);
        let task = json!({"title": "桥涵工程"});
        let task = clerk.post(&format!("/projects/{project}/tasks"), task).await.expect(201).id();
        for verb in ["", "/request-completion", "/complete", "/accept", "/withdraw"] {
            let photo = upload(&worker, 2).await;
            let body = json!({"id": fresh_id(), "task_id": task, "state": "normal", "progress_percent": 40,
                "photo_ids": [photo], "captured_at": "2026-05-06T09:30:00+08:00"});
            let made = worker.post(&format!("/projects/{project}/progress-reports"), body).await.expect(201);
            let path = format!("/progress-reports/{}", made.id());
            let mut version = made.version();
            if verb == "/complete" {
                let asked = app.by("roads.manager").await.at(version);
                let asked = asked.post(&format!("{path}/request-completion"), json!({"words": "请补"})).await;
                version = asked.expect(200).version();
            }
            let template = match verb {
                "" => "/api/v1/progress-reports/{id}",
                "/request-completion" => "/api/v1/progress-reports/{id}/request-completion",
                "/complete" => "/api/v1/progress-reports/{id}/complete",
                "/accept" => "/api/v1/progress-reports/{id}/accept",
                _ => "/api/v1/progress-reports/{id}/withdraw",
            };
            self.add(template, format!("{path}{verb}"), version);
            if verb.is_empty() {
                self.add("/api/v1/photos/{id}", format!("/photos/{photo}"), 1);
            }
        }
        self.add_confirmations(app, project).await;
        for (template, day, tail) in [
            ("/api/v1/daily-briefs/{id}", "2026-05-06", ""),
            ("/api/v1/daily-briefs/{id}/send", "2026-05-07", "/send"),
        ] {
            let body = json!({"project_id": project, "day": day, "words": "今日进场"});
            let made = clerk.post("/daily-briefs", body).await.expect(201);
            self.add(template, format!("/daily-briefs/{}{tail}", made.id()), made.version());
        }
    }

    /// A milestone nobody confirmed, and two that wait for a second person.
    async fn add_confirmations(&mut self, app: &TestApp, project: &str) {
        let (clerk, worker) = (app.by("roads.clerk").await, app.by("roads.worker").await);
        for (template, tail) in [
            ("/api/v1/milestones/{id}", ""),
            ("/api/v1/milestones/{id}/countersign", "/countersign"),
            ("/api/v1/milestones/{id}/return-confirmation", "/return-confirmation"),
        ] {
            let body = json!({"title": "验槽", "planned_date": "2026-05-20", "is_key": !tail.is_empty()});
            let made = clerk.post(&format!("/projects/{project}/milestones"), body).await.expect(201);
            let path = format!("/milestones/{}", made.id());
            if !tail.is_empty() {
                let body = json!({"reached_on": "2026-05-06", "words": "完成", "photo_ids": [upload(&worker, 3).await],
                    "captured_at": "2026-05-06T09:30:00+08:00"});
                worker.post(&format!("{path}/confirm"), body).await.expect(201);
            }
            self.add(template, format!("{path}{tail}"), 1);
        }
    }

    /// A unit for every operation that changes one, and a closed one to be opened again.
    async fn add_units(&mut self, app: &TestApp) {
        let admin = app.by("system.admin").await;
        let templates = [
            "/api/v1/org-units/{id}",
            "/api/v1/org-units/{id}/move",
            "/api/v1/org-units/{id}/close",
            "/api/v1/org-units/{id}/reopen",
        ];
        for template in templates {
            let body = json!({"parent_id": unit_id("roads"), "kind": "section", "name": "计划科"});
            let made = admin.post("/org-units", body).await.expect(201);
            let path = format!("/org-units/{}", made.id());
            let mut version = made.version();
            if template.ends_with("/reopen") {
                let closed = admin.clone().at(version).post(&format!("{path}/close"), json!({})).await;
                version = closed.expect(200).version();
            }
            self.add(template, path + template.trim_start_matches("/api/v1/org-units/{id}"), version);
        }
    }

    /// Accounts, one for every operation that changes one, a grant, a session and a role.
    async fn add_accounts(&mut self, app: &TestApp) {
        let admin = app.by("system.admin").await;
        let person = json!({"login": "fixture.person", "name": "张三", "unit_id": unit_id("roads")});
        let made = admin.post("/users", person).await.expect(201).body;
        let login = json!({"login": "fixture.person", "password": made["one_time_password"]});
        app.anybody().post("/auth/login", login).await.expect(200);
        let person = format!("/users/{}", made["user"]["id"].as_str().unwrap());
        self.add("/api/v1/users/{id}", person.clone(), 1);
        for verb in ["disable", "enable", "unlock", "reset-password"] {
            let body =
                json!({"login": format!("fixture.{verb}"), "name": "张三", "unit_id": unit_id("roads")});
            let made = admin.post("/users", body).await.expect(201).body["user"].clone();
            let path = format!("/users/{}", made["id"].as_str().unwrap());
            let mut version = 1;
            if verb == "enable" {
                let disable = format!("{path}/disable");
                let disabled = admin.clone().at(1).post(&disable, json!({"reason": "离岗"})).await;
                version = disabled.expect(200).version();
            }
            let template = match verb {
                "disable" => "/api/v1/users/{id}/disable",
                "enable" => "/api/v1/users/{id}/enable",
                "unlock" => "/api/v1/users/{id}/unlock",
                _ => "/api/v1/users/{id}/reset-password",
            };
            self.add(template, format!("{path}/{verb}"), version);
        }
        let security = app.by("security.admin").await;
        let grant = json!({"role_code": "expert", "unit_id": unit_id("county")});
        let grant = security.post(&format!("{person}/grants"), grant).await.expect(201);
        self.add("/api/v1/users/{id}/grants/{grant_id}", format!("{person}/grants/{}", grant.id()), 1);
        let role = json!({"code": "visitor", "name": "来访", "permissions": []});
        security.post("/roles", role).await.expect(201);
        self.add("/api/v1/roles/{code}", "/roles/visitor".to_owned(), 1);
    }

    /// An alert for every operation that handles one, and a closed one to be opened again.
    async fn add_alerts(&mut self, app: &TestApp) {
        const VERBS: [&str; 6] = [
            "/api/v1/alerts/{id}/acknowledge",
            "/api/v1/alerts/{id}/assign",
            "/api/v1/alerts/{id}/act",
            "/api/v1/alerts/{id}/resolve",
            "/api/v1/alerts/{id}/reopen",
            "/api/v1/alerts/{id}/supervise",
        ];
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "在建道路", "unit_id": unit_id("roads"), "state": "in_execution",
            "reason": "县重点项目台账", "in_charge_id": user_id("roads.manager")});
        let project = clerk.post("/projects/record-existing", body).await.expect(201).id();
        for template in VERBS {
            let milestone = json!({"title": template, "planned_date": "2020-01-10"});
            clerk.post(&format!("/projects/{project}/milestones"), milestone).await.expect(201);
        }
        dujiang_app::oversight::alerts::run_now(&app.app).await.unwrap();
        let alerts = format!("/projects/{project}/alerts?open=true&limit=100");
        let alerts = clerk.get(&alerts).await.expect(200).body["items"].clone();
        for template in VERBS {
            let alert =
                alerts.as_array().unwrap().iter().find(|alert| alert["thing"]["name"] == template).unwrap();
            let path = format!("/alerts/{}", alert["id"].as_str().unwrap());
            let verb = template.trim_start_matches("/api/v1/alerts/{id}");
            let mut version = alert["version"].as_i64().unwrap();
            if verb == "/reopen" {
                let words = json!({"words": "已经完成"});
                let leader = app.by("leader").await.at(version);
                version = leader.post(&format!("{path}/resolve"), words).await.expect(200).version();
                self.add("/api/v1/alerts/{id}", path.clone(), version);
            }
            self.add(template, format!("{path}{verb}"), version);
        }
        self.add("PUT /api/v1/notifications/preferences", "/notifications/preferences".to_owned(), 0);
    }

    /// Entries of the shipped tables and rules.
    fn add_tables(&mut self) {
        let things = [
            ("/api/v1/regions/{code}", "/regions/990101"),
            ("/api/v1/industries/{code}", "/industries/481"),
            ("/api/v1/categories/{code}", "/categories/transport"),
            ("/api/v1/calendar/{year}", "/calendar/2026"),
            ("/api/v1/rules/{id}", "/rules/petition.notify"),
            ("POST /api/v1/rules/{id}/retire", "/rules/petition.decide/retire"),
            ("/api/v1/rules/{id}/back-test", "/rules/alert.milestone.overdue/back-test"),
        ];
        for (template, path) in things {
            self.add(template, path.to_owned(), 1);
        }
    }

    /// A project under way with money: a line, papers and payments for every operation that changes one.
    async fn add_money(&mut self, app: &TestApp) {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads"), "state": "in_execution", "reason": "存量"});
        let project = clerk.post("/projects/record-existing", body).await.expect(201);
        let project = project.id();
        self.references.insert("project_id", json!(project));
        let finance = app.by("finance").await;
        let lines = format!("/projects/{project}/budget-lines");
        for template in [
            "/api/v1/projects/{id}/budget-lines/{line_id}",
            "DELETE /api/v1/projects/{id}/budget-lines/{line_id}",
        ] {
            let line = json!({"title": "路基工程", "amount": "900.00", "source": "fiscal", "year": 2026});
            let line = finance.post(&lines, line).await.expect(201);
            self.add(template, format!("{lines}/{}", line.id()), line.version());
        }
        let paper = json!({
            "project_id": project, "title": "第一批", "party": "县财政局", "source": "fiscal", "year": 2026,
            "amount": "200.00", "effective_on": "2026-01-15",
        });
        for (one, reverse, path) in [
            ("/api/v1/appropriations/{id}", "/api/v1/appropriations/{id}/reverse", "/appropriations"),
            ("/api/v1/receipts/{id}", "/api/v1/receipts/{id}/reverse", "/receipts"),
            ("/api/v1/commitments/{id}", "/api/v1/commitments/{id}/reverse", "/commitments"),
        ] {
            if path != "/commitments" {
                let kept = finance.post(
                    path,
                    json!({"amount": "5000.00", "project_id": project, "title": "第一批",
                    "party": "县财政局", "source": "fiscal", "year": 2026, "effective_on": "2026-01-10"}),
                );
                kept.await.expect(201);
            }
            let by = if path == "/commitments" { &clerk } else { &finance };
            for template in [one, reverse] {
                let made = by.post(path, paper.clone()).await.expect(201);
                let tail = if template == reverse { "/reverse" } else { "" };
                self.add(template, format!("{path}/{}{tail}", made.id()), made.version());
            }
        }
        self.add_rest_of_money(app, &project, paper).await;
    }

    /// What stands on the papers: a commitment to close, payments, vouchers, periods.
    async fn add_rest_of_money(&mut self, app: &TestApp, project: &str, paper: Value) {
        let closed = app.by("roads.clerk").await.post("/commitments", paper).await.expect(201);
        self.add(
            "/api/v1/commitments/{id}/close",
            format!("/commitments/{}/close", closed.id()),
            closed.version(),
        );
        self.add_payments(app, project).await;
        let vouchers = app.by("finance").await.get("/vouchers").await.expect(200);
        let voucher = vouchers.body["items"][0]["id"].as_str().unwrap();
        self.add("/api/v1/vouchers/{id}", format!("/vouchers/{voucher}"), 1);
        self.add_periods(app).await;
    }

    /// A payment in the state in which each of its operations begins.
    async fn add_payments(&mut self, app: &TestApp, project: &str) {
        const TEMPLATES: [(&str, &str, &[&str]); 9] = [
            ("/api/v1/payments/{id}", "", &[]),
            ("DELETE /api/v1/payments/{id}", "", &[]),
            ("/api/v1/payments/{id}/submit", "/submit", &[]),
            ("/api/v1/payments/{id}/withdraw", "/withdraw", &["submit"]),
            ("/api/v1/payments/{id}/approve", "/approve", &["submit"]),
            ("/api/v1/payments/{id}/return", "/return", &["submit"]),
            ("/api/v1/payments/{id}/reject", "/reject", &["submit"]),
            ("/api/v1/payments/{id}/pay", "/pay", &["submit", "approve"]),
            ("/api/v1/payments/{id}/reverse", "/reverse", &["submit", "approve", "pay"]),
        ];
        let clerk = app.by("roads.clerk").await;
        for (template, tail, steps) in TEMPLATES {
            let draft = json!({"project_id": project, "source": "fiscal", "year": 2026, "title": "进度款",
                "payee": "清源建设", "amount": "10.00"});
            let mut payment = clerk.post("/payments", draft).await.expect(201);
            for step in steps {
                let by = match *step {
                    "submit" => "roads.clerk",
                    "approve" => "finance",
                    _ => "cashier",
                };
                // Whoever approves here leaves the paying to the other one.
                let by = if template.ends_with("/pay") && *step == "approve" { "cashier" } else { by };
                let path = format!("/payments/{}/{step}", payment.id());
                payment = app.by(by).await.at(payment.version()).post(&path, json!({})).await.expect(200);
            }
            self.add(template, format!("/payments/{}{tail}", payment.id()), payment.version());
        }
    }

    /// A month in the state in which each of its operations begins.
    async fn add_periods(&mut self, app: &TestApp) {
        /// The path, the step, and who does which steps before.
        type Begins = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
        const TEMPLATES: [Begins; 5] = [
            ("/api/v1/periods/{unit_id}/{year}/{month}/close", "close", &[]),
            ("/api/v1/periods/{unit_id}/{year}/{month}/cancel", "cancel", &[("cashier", "close")]),
            (
                "/api/v1/periods/{unit_id}/{year}/{month}/confirm-close",
                "confirm-close",
                &[("cashier", "close")],
            ),
            (
                "/api/v1/periods/{unit_id}/{year}/{month}/reopen",
                "reopen",
                &[("finance", "close"), ("cashier", "confirm-close")],
            ),
            (
                "/api/v1/periods/{unit_id}/{year}/{month}/confirm-reopen",
                "confirm-reopen",
                &[("finance", "close"), ("cashier", "confirm-close"), ("cashier", "reopen")],
            ),
        ];
        for (number, (template, verb, steps)) in TEMPLATES.into_iter().enumerate() {
            let month = format!("/periods/{}/2025/{}", unit_id("roads"), number + 1);
            let mut version = 1;
            for (by, step) in steps {
                let body = json!({"reason": "漏记"});
                let done = app.by(by).await.at(version).post(&format!("{month}/{step}"), body).await;
                version = done.expect(200).version();
            }
            self.add(template, format!("{month}/{verb}"), version);
        }
    }

    pub(super) fn add(&mut self, template: &'static str, path: String, version: i64) {
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
        self.references.get(field).cloned()
    }
}

fn references() -> BTreeMap<&'static str, Value> {
    let manager = json!(user_id("roads.manager"));
    let persons =
        ["responsible_leader_id", "leader_id", "contact_id", "person_id", "assignee_id", "in_charge_id"]
            .map(|name| (name, manager.clone()));
    let others = [
        ("unit_id", json!(unit_id("roads"))),
        ("parent_id", json!(unit_id("county"))),
        ("category_code", json!("test-roads")),
        ("region_code", json!("990101")),
    ];
    persons.into_iter().chain(others).collect()
}
