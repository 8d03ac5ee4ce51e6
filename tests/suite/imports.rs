//! Foreign registers on their way in, over HTTP, on both databases.

use std::time::{Duration, Instant};

use dujiang_persistence::entities::{audit_events, grants};
use reqwest::Method;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::{Engine, Reply, Speaker, TestApp, on_both, unit_id, user_id};

/// Announces and sends a file.
async fn upload(speaker: &Speaker<'_>, name: &str, bytes: &[u8]) -> Reply {
    let body = json!({"file_name": name, "size": bytes.len(), "unit_id": unit_id("roads")});
    let begun = speaker.post("/imports", body).await.expect(201);
    assert_eq!(begun.body["state"], "awaiting_file");
    let path = format!("/imports/{}/file", begun.id());
    speaker.clone().at(begun.version()).send_bytes(Method::PUT, &path, bytes.to_vec()).await
}

async fn map(speaker: &Speaker<'_>, import: &Reply, mapping: &Value) -> Reply {
    let path = format!("/imports/{}/mapping", import.id());
    speaker.clone().at(import.version()).put(&path, mapping.clone()).await
}

/// Asks for a step and waits until it is over.
async fn step(speaker: &Speaker<'_>, import: &Reply, step: &str) -> Reply {
    let begun = ask(speaker, import, step).await.expect(202);
    settled(speaker, &begun.id()).await
}

async fn ask(speaker: &Speaker<'_>, import: &Reply, step: &str) -> Reply {
    let path = format!("/imports/{}/{step}", import.id());
    let speaker = speaker.clone().at(import.version());
    if step == "undo" {
        speaker.post(&path, json!({"reason": "选错了单位"})).await
    } else {
        speaker.send(Method::POST, &path, None).await
    }
}

async fn settled(speaker: &Speaker<'_>, id: &str) -> Reply {
    let begun = Instant::now();
    loop {
        let import = speaker.get(&format!("/imports/{id}")).await.expect(200);
        if !["checking", "committing", "undoing"].contains(&import.body["state"].as_str().unwrap()) {
            return import;
        }
        assert!(begun.elapsed() < Duration::from_mins(2), "still {}", import.body["state"]);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// The whole way of a file into the register.
async fn import(speaker: &Speaker<'_>, name: &str, bytes: &[u8], mapping: &Value) -> Reply {
    let received = upload(speaker, name, bytes).await.expect(200);
    let mapped = map(speaker, &received, mapping).await.expect(200);
    let checked = step(speaker, &mapped, "check").await;
    assert_eq!(checked.body["state"], "checked", "{}", checked.body["problem"]);
    let committed = step(speaker, &checked, "commit").await;
    assert_eq!(committed.body["state"], "committed", "{}", committed.body["problem"]);
    committed
}

async fn events(app: &TestApp, action: &str) -> u64 {
    let query = audit_events::Entity::find().filter(audit_events::Column::Action.eq(action));
    query.count(app.app.database().reader()).await.unwrap()
}

async fn register_size(speaker: &Speaker<'_>) -> u64 {
    speaker.get("/projects?with_total=true").await.expect(200).body["total"].as_u64().unwrap()
}

fn field(name: &str, columns: &[u32]) -> Value {
    json!({"field": name, "columns": columns})
}

fn mapping(key: &[u32], fields: &[Value]) -> Value {
    json!({"sheet": "CSV", "header_row": 1, "fields": fields, "key": {"columns": key}})
}

fn register(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/registers");
    std::fs::read(folder.join(name)).unwrap()
}

fn small(rows: usize) -> Vec<u8> {
    let lines = (1..=rows).map(|row| format!("P{row},项目{row},{row}.5\n"));
    format!("编号,项目名称,总投资（万元）\n{}", lines.collect::<String>()).into_bytes()
}

fn small_mapping() -> Value {
    let amount = json!({"field": "total_investment", "columns": [2], "factor": "10000"});
    mapping(&[0], &[field("name", &[1]), amount])
}

/// A register comes in; again it changes nothing; one changed cell is one change.
async fn comes_in(app: &TestApp, name: &str, mapping: &Value, expected: Value, cell: (&str, &str)) {
    let clerk = app.by("roads.clerk").await;
    let bytes = register(name);
    let first = import(&clerk, name, &bytes, mapping).await;
    assert_eq!(
        first.body["result"],
        expected,
        "{}",
        clerk.get(&format!("/imports/{}/issues", first.id())).await.body
    );
    let created = expected["created"].as_u64().unwrap();
    assert_eq!(register_size(&clerk).await, created);
    assert_eq!(events(app, "project.recorded").await, created);
    let second = import(&clerk, name, &bytes, mapping).await;
    assert_eq!(second.body["result"]["unchanged"], created);
    assert_eq!((events(app, "project.recorded").await, events(app, "project.edited").await), (created, 0));
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains(cell.0));
    let changed = text.replacen(cell.0, cell.1, 1).into_bytes();
    let third = import(&clerk, name, &changed, mapping).await;
    assert_eq!((&third.body["result"]["updated"], events(app, "project.edited").await), (&json!(1), 1));
    assert_eq!(register_size(&clerk).await, created);
}

fn nyc_mapping() -> Value {
    let mut category = field("category", &[2]);
    category["value_map"] = json!({"*": "test-water"});
    let mut state = field("state", &[8]);
    state["value_map"] =
        json!({"Design": "planned", "Construction Procurement": "planned", "*": "in_execution"});
    let mut summary = field("summary", &[4, 5]);
    summary["with_headings"] = json!(true);
    let fields = [
        field("name", &[1]),
        category,
        state,
        summary,
        field("total_investment", &[11]),
        field("planned_start", &[9]),
        field("planned_end", &[13]),
    ];
    mapping(&[0], &fields)
}

on_both! {
    async fn the_register_of_new_york_comes_in(app) {
        let expected = json!({"created": 378, "updated": 0, "unchanged": 0, "superseded": 0, "refused": 0});
        comes_in(app, "nyc_capital_projects_derived.csv", &nyc_mapping(), expected,
            ("180577716.63", "180577716.64")).await;
        let clerk = app.by("roads.clerk").await;
        let page = clerk.get("/projects?q=26th%20Ward%20Waste&state=in_execution").await.expect(200);
        let project = &page.body["items"][0];
        assert_eq!((&project["total_investment"], &project["planned_end"]), (&json!("180577716.64"), &json!("2020-10-09")));
        let view = clerk.get(&format!("/projects/{}", project["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&view.body["origin"], &view.body["source_key"]), (&json!("recorded"), &json!("3")));
    }

    async fn the_register_of_melbourne_comes_in_with_a_name_put_together(app) {
        let mut name = field("name", &[2, 0]);
        name["joiner"] = json!(" – ");
        let fields = [name, field("total_investment", &[1]), field("planned_start", &[5]), field("planned_end", &[13])];
        let expected = json!({"created": 445, "updated": 0, "unchanged": 0, "superseded": 0, "refused": 0});
        comes_in(app, "melbourne_water_capital_delivery_445.csv", &mapping(&[0], &fields), expected,
            ("2359288.62", "2359288.63")).await;
        let page = app.by("leader").await.get("/projects?q=Q05388").await.expect(200);
        let project = &page.body["items"][0];
        assert_eq!(project["name"], "Major Works - Framework – Q05388");
        assert_eq!((&project["planned_start"], &project["planned_end"]), (&json!("2016-02-05"), &json!("2018-02-16")));
    }

    async fn the_register_of_the_united_kingdom_comes_in_by_its_latest_years(app) {
        let mut amount = field("total_investment", &[10]);
        amount["factor"] = json!("1000000");
        let fields = [
            field("name", &[0]), field("summary", &[3]), field("planned_start", &[5]), field("planned_end", &[6]),
            amount, field("year", &[13]),
        ];
        let mut mapping = mapping(&[0, 1], &fields);
        mapping["latest_by"] = json!({"column": 13});
        let clerk = app.by("roads.clerk").await;
        let bytes = register("uk_gmpp_2013_2023.csv");
        let first = import(&clerk, "uk.csv", &bytes, &mapping).await;
        let result = first.body["result"].clone();
        let count = |name: &str| result[name].as_u64().unwrap();
        assert_eq!(count("created") + count("superseded") + count("refused"), 1729, "{result}");
        assert!(count("created") > 600 && count("refused") < 90, "{result}");
        assert_eq!(register_size(&clerk).await, count("created"));
        let second = import(&clerk, "uk.csv", &bytes, &mapping).await;
        assert_eq!(second.body["result"]["unchanged"], count("created"));
        let page = clerk.get("/projects?q=Civil%20Service%20Pensions%202015%20Remedy").await.expect(200);
        assert_eq!((&page.body["items"][0]["year"], &page.body["items"][0]["total_investment"]),
            (&json!(2023), &json!("34000000.00")), "{}", page.body);
    }

    async fn an_upload_is_understood_before_anything_is_asked(app) {
        let clerk = app.by("roads.clerk").await;
        let received = upload(&clerk, "台账.csv", &small(3)).await.expect(200);
        assert_eq!((&received.body["state"], &received.body["row_count"]), (&json!("needs_mapping"), &json!(3)));
        let suggested = &received.body["suggested"];
        assert_eq!(suggested["key"]["columns"], json!([0]));
        assert_eq!(suggested["fields"][0]["field"], "name");
        assert_eq!(suggested["fields"][1]["factor"], "10000");
        assert_eq!(received.body["columns"][1]["samples"], json!(["项目1", "项目2", "项目3"]));
        let mapped = map(&clerk, &received, suggested).await.expect(200);
        let checked = step(&clerk, &mapped, "check").await;
        assert_eq!(checked.body["summary"]["to_create"], 3);
        assert_eq!(register_size(&clerk).await, 0);
    }

    async fn columns_of_dates_are_not_taken_for_the_state(app) {
        let clerk = app.by("roads.clerk").await;
        let name = "melbourne_water_capital_delivery_445.csv";
        let received = upload(&clerk, name, &register(name)).await.expect(200);
        let fields = received.body["suggested"]["fields"].as_array().unwrap();
        assert!(fields.iter().any(|field| field["field"] == "total_investment"), "{fields:?}");
        assert!(!fields.iter().any(|field| field["field"] == "state"), "{fields:?}");
    }

    async fn the_dry_run_gives_back_the_own_file_with_a_column_of_findings(app) {
        let clerk = app.by("roads.clerk").await;
        let csv = "编号,项目名称,总投资（万元）,完工\n1,甲,1.005,2026-01-02\n2,乙,很多,2026\n1,丙,1,\n,丁,1,\n=1,=2,3,4,5\n";
        let received = upload(&clerk, "坏.csv", csv.as_bytes()).await.expect(200);
        let mut mapping = small_mapping();
        mapping["fields"].as_array_mut().unwrap().push(field("planned_end", &[3]));
        let mapped = map(&clerk, &received, &mapping).await.expect(200);
        let checked = step(&clerk, &mapped, "check").await;
        let summary = json!({"rows": 5, "to_create": 1, "to_update": 0, "unchanged": 0, "superseded": 0,
            "refused": 4, "warnings": 1});
        assert_eq!(checked.body["summary"], summary);
        let issues = clerk.get(&format!("/imports/{}/issues?limit=100", checked.id())).await.expect(200);
        let found: Vec<_> = issues.body["items"].as_array().unwrap().iter()
            .map(|issue| (issue["row"].as_u64().unwrap(), issue["column"].as_u64(), issue["code"].as_str().unwrap()))
            .collect();
        let expected = [
            (3, Some(2), "import.value.not_an_amount"), (3, Some(3), "import.value.month_assumed"),
            (4, None, "import.row.duplicate_key"), (5, Some(0), "import.row.key_missing"),
            (6, None, "import.row.ragged"),
        ];
        assert_eq!(found, expected);
        let warnings = clerk.get(&format!("/imports/{}/issues?severity=warning", checked.id())).await.expect(200);
        assert_eq!(warnings.body["items"].as_array().unwrap().len(), 1, "{}", warnings.body);
        assert_eq!(warnings.body["items"][0]["code"], "import.value.month_assumed");
        let file = clerk.get(&format!("/imports/{}/checked-file", checked.id())).await.expect(200);
        let text = file.body.as_str().unwrap();
        assert!(text.lines().next().unwrap().ends_with("导入结果"), "{text}");
        assert!(text.contains("“很多”不是金额") && text.contains("将新建"), "{text}");
        assert!(!text.lines().any(|line| line.starts_with("=1")), "{text}");
    }

    async fn the_warnings_that_are_counted_are_those_that_are_listed(app) {
        let clerk = app.by("roads.clerk").await;
        // Superseded; comes in; refused; refused, for a text that looks like the sign of a warning; sound.
        let csv = "编号,项目名称,总投资（万元）,完工,年份\n1,甲,1,2026,2025\n1,甲,1,2026,2026\n2,乙,很多,2026,2026\n\
            3,丙,\"\"\"e\"\":false\",2026-01-02,2026\n4,丁,1,2026-01-02,2026\n";
        let received = upload(&clerk, "提醒.csv", csv.as_bytes()).await.expect(200);
        let mut mapping = small_mapping();
        mapping["fields"].as_array_mut().unwrap().push(field("planned_end", &[3]));
        mapping["latest_by"] = json!({"column": 4});
        let mapped = map(&clerk, &received, &mapping).await.expect(200);
        let checked = step(&clerk, &mapped, "check").await;
        let summary = &checked.body["summary"];
        assert_eq!((&summary["superseded"], &summary["refused"]), (&json!(1), &json!(2)), "{summary}");
        assert_eq!(summary["warnings"], 2);
        let found = async |query: &str| {
            let path = format!("/imports/{}/issues?limit=1{query}", checked.id());
            let (mut rows, mut cursor) = (Vec::new(), String::new());
            loop {
                let page = clerk.get(&format!("{path}{cursor}")).await.expect(200);
                let items = page.body["items"].as_array().unwrap().clone();
                rows.extend(items.iter().map(|item| (item["row"].as_u64().unwrap(), item["severity"].clone())));
                let Some(next) = page.body["next_cursor"].as_str() else { break rows };
                cursor = format!("&cursor={next}");
            }
        };
        let (error, warning) = (json!("error"), json!("warning"));
        assert_eq!(found("&severity=warning").await, [(3, warning.clone()), (4, warning.clone())]);
        assert_eq!(found("&severity=error").await, [(4, error.clone()), (5, error.clone())]);
        assert_eq!(found("").await, [(2, warning.clone()), (3, warning.clone()), (4, error.clone()), (4, warning), (5, error)]);
        let path = format!("/imports/{}/issues?severity=worse", checked.id());
        assert_eq!(clerk.get(&path).await.expect(400).code(), "request.query");
    }

    async fn an_undo_takes_back_what_nobody_touched_since(app) {
        let clerk = app.by("roads.clerk").await;
        import(&clerk, "一.csv", &small(3), &small_mapping()).await;
        let changed = String::from_utf8(small(5)).unwrap().replace("P1,项目1", "P1,改名");
        let second = import(&clerk, "二.csv", changed.as_bytes(), &small_mapping()).await;
        assert_eq!((&second.body["result"]["created"], &second.body["result"]["updated"]), (&json!(2), &json!(1)));
        let page = clerk.get("/projects?q=%E9%A1%B9%E7%9B%AE5").await.expect(200);
        let touched = &page.body["items"][0];
        let path = format!("/projects/{}", touched["id"].as_str().unwrap());
        clerk.clone().at(1).patch(&path, json!({"summary": "有人在用"})).await.expect(200);
        let undone = step(&clerk, &second, "undo").await;
        assert_eq!(undone.body["state"], "undone", "{}", undone.body["problem"]);
        assert_eq!(undone.body["undo_result"], json!({"withdrawn": 1, "restored": 1, "skipped": 1}));
        let names = clerk.get("/projects?sort=name").await.expect(200);
        let names: Vec<_> = names.body["items"].as_array().unwrap().iter().map(|row| row["name"].clone()).collect();
        assert_eq!(names, ["项目1", "项目2", "项目3", "项目5"]);
        let left = clerk.get(&format!("/imports/{}/issues", undone.id())).await.expect(200);
        assert_eq!(left.body["items"][0]["code"], "import.row.edited_since");
        assert_eq!(events(app, "project.withdrawn").await, 1);
    }

    async fn after_a_day_an_import_stays(app) {
        let clerk = app.by("roads.clerk").await;
        let done = import(&clerk, "旧.csv", &small(1), &small_mapping()).await;
        app.clock.advance(chrono::TimeDelta::hours(25));
        let again = app.by_again("roads.clerk").await;
        let late = ask(&again, &done, "undo").await.expect(409);
        assert_eq!(late.code(), "import.undo.too_late");
    }

    async fn steps_out_of_order_are_refused(app) {
        let clerk = app.by("roads.clerk").await;
        let received = upload(&clerk, "序.csv", &small(1)).await.expect(200);
        assert_eq!(ask(&clerk, &received, "check").await.expect(409).code(), "import.unmapped");
        assert_eq!(ask(&clerk, &received, "commit").await.expect(409).code(), "import.wrong_state");
        assert_eq!(ask(&clerk, &received, "undo").await.expect(409).code(), "import.wrong_state");
        let path = format!("/imports/{}/mapping", received.id());
        clerk.put(&path, small_mapping()).await.expect(428);
        clerk.clone().at(received.version() + 1).put(&path, small_mapping()).await.expect(412);
        clerk.get(&format!("/imports/{}/checked-file", received.id())).await.expect(409);
        let done = import(&clerk, "成.csv", &small(1), &small_mapping()).await;
        assert_eq!(map(&clerk, &done, &small_mapping()).await.expect(409).code(), "import.wrong_state");
    }

    async fn a_mapping_that_does_not_fit_is_refused_by_pointer(app) {
        let clerk = app.by("roads.clerk").await;
        let received = upload(&clerk, "错.csv", &small(1)).await.expect(200);
        let mut wrong = small_mapping();
        wrong["fields"][1]["columns"] = json!([9]);
        wrong["key"]["columns"] = json!([]);
        let refused = map(&clerk, &received, &wrong).await.expect(422);
        assert_eq!(refused.pointers(), ["/fields/1/columns/0", "/key"]);
        let mut unknown = small_mapping();
        unknown["fields"][0]["field"] = json!("colour");
        assert_eq!(map(&clerk, &received, &unknown).await.expect(422).pointers(), ["/fields/0/field"]);
        let mut sheet = small_mapping();
        sheet["sheet"] = json!("Sheet9");
        assert_eq!(map(&clerk, &received, &sheet).await.expect(422).code(), "import.sheet.not_found");
    }

    async fn files_that_are_no_tables_are_refused_with_their_place(app) {
        let clerk = app.by("roads.clerk").await;
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/hostile");
        for (name, code) in [
            ("nul.csv", "import.file.nul_characters"), ("renamed-pdf.xlsx", "import.file.unsupported_type"),
            ("xxe.xlsx", "import.file.dtd_forbidden"), ("column-16384.xlsx", "import.sheet.too_many_columns"),
        ] {
            let refused = upload(&clerk, name, &std::fs::read(folder.join(name)).unwrap()).await.expect(422);
            assert_eq!(refused.code(), code, "{name}: {}", refused.body);
        }
        let long = format!("编号,项目名称\n1,{}\n", "长".repeat(40_000));
        let refused = upload(&clerk, "长.csv", long.as_bytes()).await.expect(422);
        assert_eq!((refused.code(), &refused.body["params"]["place"]), ("import.cell.too_long", &json!("CSV!B2")));
        let body = json!({"file_name": "空.csv", "size": 0, "unit_id": unit_id("roads")});
        assert_eq!(clerk.post("/imports", body).await.expect(422).pointers(), ["/size"]);
        let body = json!({"file_name": "大.csv", "size": 52_428_801, "unit_id": unit_id("roads")});
        clerk.post("/imports", body).await.expect(413);
        let body = json!({"file_name": "短.csv", "size": 9, "unit_id": unit_id("roads")});
        let begun = clerk.post("/imports", body).await.expect(201);
        let path = format!("/imports/{}/file", begun.id());
        let short = clerk.clone().at(1).send_bytes(Method::PUT, &path, b"1,2\n".to_vec()).await.expect(422);
        assert_eq!(short.code(), "import.file.size_mismatch");
        let left = std::fs::read_dir(app.settings().data.dir.join("imports")).unwrap().count();
        assert_eq!(left, 0, "refused files stay on the disk");
    }

    async fn an_import_is_its_owners_alone(app) {
        let clerk = app.by("roads.clerk").await;
        let received = upload(&clerk, "我的.csv", &small(1)).await.expect(200);
        let path = format!("/imports/{}", received.id());
        for login in ["roads.manager", "water.clerk", "leader", "system.admin"] {
            app.by(login).await.get(&path).await.expect(404);
        }
        let body = json!({"file_name": "x.csv", "size": 1, "unit_id": unit_id("roads")});
        app.by("roads.manager").await.post("/imports", body.clone()).await.expect(403);
        app.by("water.clerk").await.post("/imports", body).await.expect(404);
        assert_eq!(app.by("water.clerk").await.get("/imports").await.expect(200).body["items"], json!([]));
        assert_eq!(clerk.get("/imports").await.expect(200).body["items"][0]["id"], received.body["id"]);
    }

    async fn a_template_keeps_a_mapping_for_the_next_file(app) {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": " 年度台账 ", "mapping": small_mapping()});
        let kept = clerk.post("/import-templates", body.clone()).await.expect(201);
        assert_eq!(kept.body["name"], "年度台账");
        assert_eq!(clerk.post("/import-templates", body).await.expect(409).code(), "import.template.taken");
        let listed = clerk.get("/import-templates").await.expect(200);
        assert_eq!(listed.body["items"][0]["mapping"]["fields"][1]["factor"], "10000");
        let received = upload(&clerk, "新.csv", &small(1)).await.expect(200);
        map(&clerk, &received, &listed.body["items"][0]["mapping"]).await.expect(200);
        let path = format!("/import-templates/{}", kept.id());
        app.by("water.clerk").await.at(1).delete(&path).await.expect(404);
        clerk.clone().at(1).delete(&path).await.expect(204);
        assert_eq!(clerk.get("/import-templates").await.expect(200).body["items"], json!([]));
    }
}

/// A server whose jobs run only when the test says so, with an import that waits to be written.
async fn waiting(engine: Engine, rows: usize) -> (TestApp, String) {
    let app = TestApp::start_without_worker(engine).await;
    let clerk = app.by("roads.clerk").await;
    let received = upload(&clerk, "大.csv", &small(rows)).await.expect(200);
    let mapped = map(&clerk, &received, &small_mapping()).await.expect(200);
    ask(&clerk, &mapped, "check").await.expect(202);
    assert!(run_next(&app).await);
    let checked = settled(&clerk, &mapped.id()).await;
    let begun = ask(&clerk, &checked, "commit").await.expect(202);
    let id = begun.id();
    drop(clerk);
    (app, id)
}

async fn run_next(app: &TestApp) -> bool {
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    dujiang_app::jobs::run_next(&app.app, &stopped).await.unwrap()
}

/// Runs the job in the middle of which the process dies, then another runner after the lease.
async fn killed_and_taken_up_again(engine: Engine) {
    let (app, id) = waiting(engine, 1500).await;
    let clerk = app.by("roads.clerk").await;
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    let watched = async {
        loop {
            let import = clerk.get(&format!("/imports/{id}")).await.expect(200);
            match import.body["progress"]["done"].as_u64() {
                Some(done) if done >= 200 => break done,
                _ => tokio::time::sleep(Duration::from_millis(2)).await,
            }
        }
    };
    // Whoever loses the race is dropped where it stands: that is the death of the runner.
    let done = tokio::select! {
        _ = dujiang_app::jobs::run_next(&app.app, &stopped) => 1500,
        done = watched => done,
    };
    assert!(done < 1500, "the job was faster than the test");
    let written = register_size(&clerk).await;
    assert!(written < 1500 && written % 200 == 0, "{written}: half a chunk was written");
    assert!(!run_next(&app).await, "the lease still holds");
    app.clock.advance(chrono::TimeDelta::seconds(40));
    assert!(run_next(&app).await);
    let import = settled(&clerk, &id).await;
    assert_eq!(import.body["result"]["created"], 1500);
    assert_eq!((register_size(&clerk).await, events(&app, "project.recorded").await), (1500, 1500));
}

#[tokio::test]
async fn a_killed_commit_is_taken_up_again_on_sqlite() {
    killed_and_taken_up_again(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_killed_commit_is_taken_up_again_on_postgres() {
    killed_and_taken_up_again(Engine::Postgres).await;
}

#[tokio::test]
async fn a_stop_leaves_the_job_at_a_chunk_border_for_the_next_runner() {
    let (app, id) = waiting(Engine::Sqlite, 600).await;
    let (_stop, stopped) = tokio::sync::watch::channel(true);
    assert!(dujiang_app::jobs::run_next(&app.app, &stopped).await.unwrap());
    let clerk = app.by("roads.clerk").await;
    assert_eq!(register_size(&clerk).await, 0);
    assert!(run_next(&app).await);
    assert_eq!(settled(&clerk, &id).await.body["result"]["created"], 600);
}

#[tokio::test]
async fn whoever_loses_the_right_stops_at_the_next_chunk() {
    let (app, id) = waiting(Engine::Sqlite, 10).await;
    let of_clerk = grants::Column::UserId.eq(user_id("roads.clerk"));
    let taken = grants::Entity::find()
        .filter(of_clerk.clone())
        .one(app.app.database().writer())
        .await
        .unwrap()
        .unwrap();
    grants::Entity::delete_many().filter(of_clerk).exec(app.app.database().writer()).await.unwrap();
    assert!(run_next(&app).await);
    let given = sea_orm::IntoActiveModel::into_active_model(taken);
    grants::Entity::insert(given).exec_without_returning(app.app.database().writer()).await.unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let clerk = app.by("roads.clerk").await;
    let paused = clerk.get(&format!("/imports/{id}")).await.expect(200);
    assert_eq!(
        (&paused.body["state"], &paused.body["problem"]["code"]),
        (&json!("paused"), &json!("import.owner_barred"))
    );
    ask(&clerk, &paused, "commit").await.expect(202);
    assert!(run_next(&app).await);
    assert_eq!(settled(&clerk, &id).await.body["result"]["created"], 10);
}
