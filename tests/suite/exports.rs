//! Exports: the file is the list, no more and no less.

use std::ops::ControlFlow;
use std::time::Duration;

use chrono::TimeDelta;
use dujiang_tabular::reader::{ReadOptions, Workbook};
use dujiang_tabular::{Cell, Limits};
use serde_json::{Value, json};

use crate::support::{Reply, Speaker, TestApp, on_both, unit_id};

const COLUMNS: &[&str] =
    &["name", "code", "state", "unit", "year", "total_investment", "planned_start", "progress", "tags"];

async fn projects(app: &TestApp) {
    for (unit, login) in [("roads", "roads.clerk"), ("water", "water.clerk")] {
        let clerk = app.by(login).await;
        for number in 0..7 {
            let body = json!({
                "name": if number == 3 { "=cmd|' /C calc'!A0".to_owned() } else { format!("{unit}项目{number}") },
                "unit_id": unit_id(unit),
                "year": 2020 + number,
                "total_investment": format!("{number}234567.8{number}"),
                "planned_start": format!("2026-0{}-15", number + 1),
                "tags": if number % 2 == 0 { json!(["重点", "水利"]) } else { json!([]) },
            });
            clerk.post("/projects", body).await.expect(201);
        }
    }
}

/// Asks for an export and waits until it is settled.
pub(crate) async fn export(speaker: &Speaker<'_>, body: Value) -> Reply {
    let asked = speaker.post("/exports", body).await.expect(202);
    let path = format!("/exports/{}", asked.id());
    for _ in 0..200 {
        let reply = speaker.get(&path).await.expect(200);
        if reply.body["state"] != "queued" {
            return reply;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the export was never made");
}

pub(crate) async fn bytes(speaker: &Speaker<'_>, export: &Reply) -> Vec<u8> {
    let request = speaker.request(&reqwest::Method::GET, &format!("/exports/{}/file", export.id()));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    let headers = response.headers();
    assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment; filename*=UTF-8''"));
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert!(headers["content-security-policy"].to_str().unwrap().starts_with("sandbox"));
    response.bytes().await.unwrap().to_vec()
}

/// All rows of a file as a spreadsheet shows them.
pub(crate) fn rows(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let workbook = Workbook::open(bytes.into(), Limits::default()).unwrap();
    let sheet = workbook.sheets()[0].name.clone();
    let mut rows = Vec::new();
    let broken = workbook.visit_rows(&sheet, ReadOptions::default(), |row| {
        rows.push(row.cells.iter().map(Cell::display).collect());
        ControlFlow::<()>::Continue(())
    });
    assert_eq!(broken.unwrap(), None);
    rows
}

/// What the file must say, from what the list says.
async fn expected(speaker: &Speaker<'_>, query: &str, is_csv: bool) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = speaker.get(&format!("/projects?{query}&limit=4{cursor}")).await.expect(200);
        rows.extend(page.body["items"].as_array().unwrap().iter().map(|item| cells(item, is_csv)));
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return rows,
        }
    }
}

fn cells(item: &Value, is_csv: bool) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let money = text(&item["total_investment"]);
    // A workbook knows numbers, which are shown without a trailing zero.
    let money = if is_csv { money } else { money.trim_end_matches('0').trim_end_matches('.').to_owned() };
    let tags: Vec<&str> = item["tags"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    // Delimited text cannot say that a cell is no formula, so such a cell begins with an apostrophe there.
    let name = text(&item["name"]);
    let name = if is_csv && name.starts_with('=') { format!("'{name}") } else { name };
    vec![
        name,
        text(&item["code"]),
        "草稿".to_owned(),
        text(&item["unit"]["name"]),
        item["year"].to_string(),
        money,
        text(&item["planned_start"]),
        item["progress_percent"].to_string(),
        tags.join("、"),
    ]
}

/// Trailing empty cells are not there in either file.
fn trimmed(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    rows
}

on_both! {
    async fn the_file_is_the_list_with_its_filters_order_and_columns(app) {
        projects(app).await;
        let leader = app.by("leader").await;
        for query in ["sort=-total_investment", "sort=name&q=%E9%A1%B9%E7%9B%AE", "year=2023",
            &format!("unit_id={}&sort=planned_start", unit_id("water"))] {
            for format in ["xlsx", "csv"] {
                let body = json!({"kind": "projects", "format": format, "query": query, "columns": COLUMNS});
                let made = export(&leader, body).await;
                assert_eq!(made.body["state"], "done", "{}", made.body);
                let found = rows(bytes(&leader, &made).await);
                let expected = expected(&leader, query, format == "csv").await;
                assert_eq!(made.body["row_count"], json!(expected.len()), "{query} {format}");
                let headings = ["项目名称", "项目代码", "状态", "责任单位", "年度", "总投资（元）", "计划开始",
                    "进度（%）", "标签"];
                assert_eq!(found[0], headings);
                assert_eq!(trimmed(found[1..].to_vec()), trimmed(expected), "{query} {format}");
            }
        }
    }

    async fn money_is_a_number_and_a_formula_is_a_text(app) {
        projects(app).await;
        let clerk = app.by("roads.clerk").await;
        let body = json!({"kind": "projects", "format": "csv", "query": "year=2023", "columns": ["name", "total_investment"]});
        let made = export(&clerk, body).await;
        let text = String::from_utf8(bytes(&clerk, &made).await).unwrap();
        assert_eq!(text, "\u{FEFF}项目名称,总投资（元）\r\n'=cmd|' /C calc'!A0,3234567.83\r\n");
    }

    async fn an_export_reaches_no_further_than_its_owner_does_when_it_is_made(app) {
        projects(app).await;
        for (login, count) in [("roads.clerk", 7), ("leader", 14), ("town.clerk", 0)] {
            let body = json!({"kind": "projects", "format": "csv", "query": "", "columns": []});
            let made = export(&app.by(login).await, body).await;
            assert_eq!(made.body["row_count"], count, "{login}");
        }
        for login in ["supervisor", "expert", "system.admin", "roads.nobody"] {
            let body = json!({"kind": "projects", "format": "csv"});
            let status = app.by(login).await.post("/exports", body).await.status;
            assert!([403, 404].contains(&status), "{login}: {status}");
        }
    }

    async fn the_log_goes_out_as_its_reader_may_see_it(app) {
        projects(app).await;
        for (login, shows) in [("auditor", true), ("audit.admin", false)] {
            let reader = app.by(login).await;
            let body = json!({"kind": "audit_events", "format": "xlsx", "query": "resource_kind=project"});
            let made = export(&reader, body).await;
            assert_eq!(made.body["row_count"], 14, "{login}: {}", made.body);
            let found = rows(bytes(&reader, &made).await);
            assert_eq!(&found[0][..4], ["时间", "操作人", "操作人单位", "操作"]);
            assert_eq!(found[1][3], "新建项目");
            let text = found.concat().concat();
            assert_eq!(text.contains("water项目6"), shows, "{login}");
        }
        let refused = app.by("roads.clerk").await.post("/exports", json!({"kind": "audit_events", "format": "csv"})).await;
        assert!([403, 404].contains(&refused.status));
    }

    async fn exports_of_others_do_not_exist_and_files_expire(app) {
        projects(app).await;
        let clerk = app.by("roads.clerk").await;
        let made = export(&clerk, json!({"kind": "projects", "format": "xlsx"})).await;
        let path = format!("/exports/{}", made.id());
        for login in ["roads.manager", "leader", "auditor"] {
            app.by(login).await.get(&path).await.expect(404);
            app.by(login).await.get(&format!("{path}/file")).await.expect(404);
        }
        assert_eq!(clerk.get("/exports").await.expect(200).body["items"][0]["id"], made.body["id"]);
        assert_eq!(dujiang_app::integration::exports::clear_expired(&app.app).await.unwrap(), 0);
        app.clock.advance(TimeDelta::days(7) + TimeDelta::seconds(1));
        assert_eq!(dujiang_app::integration::exports::clear_expired(&app.app).await.unwrap(), 1);
        let list = dujiang_app::integration::exports::clear_expired(&app.app).await.unwrap();
        assert_eq!(list, 0);
    }

    async fn what_went_out_is_on_record_with_its_query_and_number_of_rows(app) {
        projects(app).await;
        let clerk = app.by("roads.clerk").await;
        let made = export(&clerk, json!({"kind": "projects", "format": "csv", "query": "year=2023"})).await;
        let path = format!("/audit-events?resource_id={}", made.id());
        let log = app.by("auditor").await.get(&path).await.expect(200);
        let items = log.body["items"].as_array().unwrap();
        let actions: Vec<_> = items.iter().map(|item| item["action"].as_str().unwrap()).collect();
        assert_eq!(actions, ["export.finished", "export.requested"]);
        assert_eq!(items[0]["after"]["row_count"], 1);
        assert_eq!(items[1]["after"]["query"], "year=2023");
        assert!(items.iter().all(|item| item["actor"]["name"] == "person roads.clerk"));
    }

    async fn what_the_list_would_refuse_the_export_refuses(app) {
        let clerk = app.by("roads.clerk").await;
        for query in ["state=sleeping", "sort=colour", "colour=red", "year=soon", "q=%00"] {
            let body = json!({"kind": "projects", "format": "csv", "query": query});
            let refused = clerk.post("/exports", body).await;
            assert_eq!((refused.status, refused.pointers()), (422, vec!["/query"]), "{query}");
        }
        let body = json!({"kind": "projects", "format": "csv", "columns": ["name", "password_hash"]});
        let refused = clerk.post("/exports", body).await.expect(422);
        assert_eq!(refused.pointers(), ["/columns/1"]);
        let body = json!({"kind": "projects", "format": "pdf"});
        clerk.post("/exports", body).await.expect(422);
    }

    async fn the_start_page_counts_what_names_the_caller(app) {
        projects(app).await;
        let manager = app.by("roads.manager").await;
        let empty = json!({"projects": {"total": 0, "by_state": {}}, "open_tasks": 0});
        assert_eq!(manager.get("/my/summary").await.expect(200).body, empty);
        let body = json!({"name": "我的", "unit_id": unit_id("roads"), "in_charge_id": crate::support::user_id("roads.manager")});
        app.by("roads.clerk").await.post("/projects", body).await.expect(201);
        let counted = manager.get("/my/summary").await.expect(200);
        assert_eq!(counted.body["projects"], json!({"total": 1, "by_state": {"draft": 1}}));
    }
}
