//! Plans of projects over HTTP, on both databases.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use dujiang_domain::access::{Actor, HeldGrant, OrgTree, Permission, PlanProject};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::ids::{OrgUnitId, ProjectId, UserId};
use dujiang_domain::planning::{Task, TaskFields, place};
use dujiang_domain::time::civil_date;
use dujiang_persistence::entities::{audit_events, projects, tasks};
use dujiang_persistence::planning::{NewPlan, insert_many, recomputed_progress};
use dujiang_persistence::projects::access;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    Statement,
};
use serde_json::{Value, json};

use crate::support::{Reply, TestApp, on_both, unit_id, user_id};

/// A project of the roads bureau; the path of its tasks.
async fn plan(app: &TestApp) -> String {
    format!("/projects/{}/tasks", project(app).await)
}

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "清源镇道路硬化工程", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

async fn add(app: &TestApp, path: &str, parent: Option<&Reply>, body: Value) -> Reply {
    let mut body = body;
    if let Some(parent) = parent {
        body["parent_id"] = json!(parent.id());
    }
    app.by("roads.clerk").await.post(path, body).await.expect(201)
}

/// Numbers and titles as the list shows them.
async fn shape(app: &TestApp, path: &str) -> Vec<String> {
    let list = app.by("roads.clerk").await.get(path).await.expect(200);
    let line =
        |task: &Value| format!("{} {}", task["wbs"].as_str().unwrap(), task["title"].as_str().unwrap());
    list.body["items"].as_array().unwrap().iter().map(line).collect()
}

/// What is kept of the plans is what follows from them.
async fn assert_kept(app: &TestApp) {
    let all = recomputed_progress(app.app.database(), None, 100).await.unwrap();
    assert!(!all.is_empty());
    for plan in all {
        assert!(plan.is_right(), "{plan:?}");
    }
}

/// The events about one thing, oldest first: action, name, before, after.
async fn events(app: &TestApp, id: &str) -> Vec<audit_events::Model> {
    audit_events::Entity::find()
        .filter(audit_events::Column::ResourceId.eq(id.parse::<uuid::Uuid>().unwrap()))
        .order_by_asc(audit_events::Column::Id)
        .all(app.app.database().reader())
        .await
        .unwrap()
}

async fn progress_of_project(app: &TestApp, tasks: &str) -> Value {
    let path = tasks.trim_end_matches("/tasks");
    app.by("roads.clerk").await.get(path).await.expect(200).body["progress_percent"].clone()
}

/// What the search knows of a thing.
async fn found_as(app: &TestApp, id: &str) -> Option<String> {
    let id: uuid::Uuid = id.parse().unwrap();
    let reader = app.app.database().reader();
    let marker = if reader.get_database_backend() == DbBackend::Sqlite { "?" } else { "$1" };
    let sql = format!("SELECT title FROM search_entries WHERE kind = 'task' AND id = {marker}");
    let statement = Statement::from_sql_and_values(reader.get_database_backend(), sql, [id.into()]);
    let row = reader.query_one_raw(statement).await.unwrap();
    row.map(|row| row.try_get("", "title").unwrap())
}

/// Puts the only project into a state, as its life would.
async fn set_state(app: &TestApp, state: &str) {
    projects::Entity::update_many()
        .col_expr(projects::Column::State, Expr::value(state))
        .exec(app.app.database().writer())
        .await
        .unwrap();
}

on_both! {
    async fn tasks_are_numbered_as_they_are_added_moved_and_removed(app) {
        let path = plan(app).await;
        let roads = add(app, &path, None, json!({"title": "路基"})).await;
        let bridge = add(app, &path, None, json!({"title": "桥涵"})).await;
        add(app, &path, Some(&roads), json!({"title": "填方"})).await;
        let digging = add(app, &path, Some(&roads), json!({"title": "挖方", "position": 1})).await;
        assert_eq!((&digging.body["wbs"], &digging.body["position"]), (&json!("1.1"), &json!(1)));
        assert_eq!(shape(app, &path).await, ["1 路基", "1.1 挖方", "1.2 填方", "2 桥涵"]);

        let clerk = app.by("roads.clerk").await;
        let one = |task: &Reply| format!("{path}/{}", task.id());
        let to = format!("{}/move", one(&roads));
        let moved = clerk.clone().at(1).post(&to, json!({"parent_id": bridge.id()})).await.expect(200);
        assert_eq!(moved.body["wbs"], "1.1");
        assert_eq!(shape(app, &path).await, ["1 桥涵", "1.1 路基", "1.1.1 挖方", "1.1.2 填方"]);
        let back = clerk.clone().at(2).post(&to, json!({"parent_id": null, "position": 1})).await.expect(200);
        assert_eq!(back.version(), 3);
        assert_eq!(shape(app, &path).await, ["1 路基", "1.1 挖方", "1.2 填方", "2 桥涵"]);

        let kept = clerk.clone().at(3).delete(&one(&roads)).await.expect(409);
        assert_eq!(kept.code(), "planning.task.has_children");
        clerk.clone().at(3).delete(&format!("{}?with_children=true", one(&roads))).await.expect(204);
        assert_eq!(shape(app, &path).await, ["1 桥涵"]);
        assert_kept(app).await;
    }

    async fn a_task_cannot_be_moved_below_itself_or_to_a_strange_place(app) {
        let path = plan(app).await;
        let top = add(app, &path, None, json!({"title": "路基"})).await;
        let below = add(app, &path, Some(&top), json!({"title": "挖方"})).await;
        let clerk = app.by("roads.clerk").await.at(1);
        let to = format!("{path}/{}/move", top.id());
        let refused = clerk.post(&to, json!({"parent_id": below.id()})).await.expect(422);
        assert_eq!(refused.pointers(), ["/parent_id"]);
        assert_eq!(refused.body["errors"][0]["code"], "planning.task.under_itself");
        let refused = clerk.post(&to, json!({"parent_id": null, "position": 9})).await.expect(422);
        assert_eq!(refused.pointers(), ["/position"]);
        let other = add(app, &plan(app).await, None, json!({"title": "别的项目"})).await;
        let refused = clerk.post(&to, json!({"parent_id": other.id()})).await.expect(422);
        assert_eq!(refused.pointers(), ["/parent_id"]);
        clerk.patch(&format!("{path}/{}", other.id()), json!({"title": "x"})).await.expect(404);
    }

    async fn progress_is_rolled_up_by_weight_to_the_project(app) {
        let path = plan(app).await;
        let top = add(app, &path, None, json!({"title": "路基", "weight": 3})).await;
        let first = add(app, &path, Some(&top), json!({"title": "挖方", "weight": 1})).await;
        add(app, &path, Some(&top), json!({"title": "填方", "weight": 2})).await;
        add(app, &path, None, json!({"title": "桥涵", "weight": 1})).await;
        let clerk = app.by("roads.clerk").await;
        let one = format!("{path}/{}", first.id());
        let done = clerk.clone().at(1).patch(&one, json!({"actual_end": "2026-05-03"})).await.expect(200);
        assert_eq!((&done.body["progress_percent"], &done.body["is_done"]), (&json!(100), &json!(true)));
        let list = clerk.get(&path).await;
        assert_eq!(list.body["items"][0]["progress_percent"], 33);
        assert_eq!(list.body["items"][0]["version"], 1);
        assert_eq!(progress_of_project(app, &path).await, 24);
        let refused = clerk.clone().at(1).patch(&format!("{path}/{}", top.id()), json!({"progress_percent": 50})).await;
        assert_eq!((refused.status, refused.pointers()), (422, vec!["/progress_percent"]));
        let early = clerk.clone().at(1).patch(&format!("{path}/{}", top.id()), json!({"actual_end": "2026-05-04"})).await;
        assert_eq!((early.status, early.pointers()), (422, vec!["/actual_end"]));
        clerk.clone().at(1).delete(&format!("{path}/{}?with_children=true", top.id())).await.expect(204);
        assert_eq!(progress_of_project(app, &path).await, 0);
        assert_kept(app).await;
    }

    async fn one_change_is_one_event_and_the_image_is_the_state(app) {
        let path = plan(app).await;
        let first = add(app, &path, None, json!({"title": "路基"})).await;
        let second = add(app, &path, None, json!({"title": "桥涵"})).await;
        let before = app.audit_count().await;
        let clerk = app.by("roads.clerk").await;
        let to = format!("{path}/{}/move", second.id());
        clerk.clone().at(1).post(&to, json!({"parent_id": null, "position": 1})).await.expect(200);
        assert_eq!(app.audit_count().await, before + 1);
        let told = events(app, &second.id()).await;
        let actions: Vec<_> = told.iter().map(|event| (event.action.as_str(), event.resource_name.as_str())).collect();
        assert_eq!(actions, [("task.added", "2 桥涵"), ("task.moved", "1 桥涵")]);
        assert_eq!(told[1].before, told[0].after);
        // The neighbour has a new number and is as it was.
        assert_eq!(events(app, &first.id()).await.len(), 1);
        let again = clerk.at(2).post(&to, json!({"parent_id": null, "position": 1})).await.expect(200);
        assert_eq!((again.version(), app.audit_count().await), (2, before + 1));
    }

    async fn many_tasks_before_the_first_keep_their_order_and_tell_of_every_move(app) {
        let path = plan(app).await;
        for number in (0..45).rev() {
            add(app, &path, None, json!({"title": format!("{number:02}"), "position": 1})).await;
        }
        let expected: Vec<String> = (0..45).map(|number| format!("{} {number:02}", number + 1)).collect();
        assert_eq!(shape(app, &path).await, expected);
        // Some sibling had to make room; each that did has a new version and an event that shows it.
        let rows = tasks::Entity::find().all(app.app.database().reader()).await.unwrap();
        assert!(rows.iter().any(|row| row.version > 1));
        for row in rows {
            let told = events(app, &row.id.to_string()).await;
            let last = told.last().unwrap().after.clone().unwrap();
            assert_eq!((last["version"].as_i64(), last["position"].as_i64()), (Some(row.version), Some(row.position)));
        }
        assert_kept(app).await;
    }

    async fn whoever_has_the_task_reports_and_does_not_plan(app) {
        let path = plan(app).await;
        let task = json!({"title": "路基", "assignee_id": user_id("roads.worker")});
        let task = add(app, &path, None, task).await;
        let other = add(app, &path, None, json!({"title": "桥涵"})).await;
        let worker = app.by("roads.worker").await.at(1);
        let one = format!("{path}/{}", task.id());
        worker.patch(&one, json!({"title": "改名"})).await.expect(403);
        worker.patch(&one, json!({"progress_percent": 10, "weight": 5})).await.expect(403);
        let report = json!({"progress_percent": 60, "actual_start": "2026-05-01"});
        assert_eq!(worker.patch(&one, report).await.expect(200).version(), 2);
        // He sees his own task, and nothing else of the project.
        worker.patch(&format!("{path}/{}", other.id()), json!({"progress_percent": 60})).await.expect(404);
        worker.post(&path, json!({"title": "新任务"})).await.expect(404);
        app.by("supervisor").await.at(2).patch(&one, json!({"progress_percent": 70})).await.expect(200);
        app.by("leader").await.at(3).patch(&one, json!({"progress_percent": 80})).await.expect(403);
    }

    async fn a_participating_unit_reports_progress(app) {
        let path = plan(app).await;
        let task = add(app, &path, None, json!({"title": "水文"})).await;
        let one = format!("{path}/{}", task.id());
        let water = app.by("water.clerk").await.at(1);
        water.patch(&one, json!({"progress_percent": 5})).await.expect(404);
        let part = json!({"unit_id": unit_id("water"), "role": "cooperating"});
        let parts = path.replace("/tasks", "/participants");
        app.by("roads.clerk").await.post(&parts, part).await.expect(201);
        water.patch(&one, json!({"progress_percent": 5})).await.expect(200);
        water.clone().at(2).patch(&one, json!({"planned_end": "2026-09-01"})).await.expect(403);
    }

    async fn a_plan_is_closed_while_others_judge_and_at_rest(app) {
        let path = plan(app).await;
        let task = add(app, &path, None, json!({"title": "路基", "assignee_id": user_id("roads.worker")})).await;
        let clerk = app.by("roads.clerk").await;
        let worker = app.by("roads.worker").await.at(1);
        let one = format!("{path}/{}", task.id());
        for state in ["submitted", "expert_review", "suspended", "archived", "terminated"] {
            set_state(app, state).await;
            let refused = clerk.post(&path, json!({"title": "x"})).await.expect(409);
            assert_eq!(refused.code(), "planning.plan.not_open", "{state}");
            worker.patch(&one, json!({"progress_percent": 5})).await.expect(409);
            assert_eq!(worker.get("/my/tasks").await.body["items"], json!([]), "{state}");
        }
        set_state(app, "in_execution").await;
        worker.patch(&one, json!({"progress_percent": 5})).await.expect(200);
    }

    async fn wrong_fields_of_a_task_are_named(app) {
        let path = plan(app).await;
        let clerk = app.by("roads.clerk").await;
        let nobody = uuid::Uuid::nil();
        let body = json!({"title": "x", "planned_start": "2026-05-02", "planned_end": "2026-05-01"});
        assert_eq!(clerk.post(&path, body).await.expect(422).pointers(), ["/planned_end"]);
        let body = json!({"title": "x", "unit_id": nobody, "assignee_id": nobody});
        assert_eq!(clerk.post(&path, body).await.expect(422).pointers(), ["/unit_id", "/assignee_id"]);
        let body = json!({"title": "x", "weight": 10001, "progress_percent": 101});
        assert_eq!(clerk.post(&path, body).await.expect(422).pointers(), ["/progress_percent", "/weight"]);
        assert_eq!(clerk.post(&path, json!({"title": "x", "wbs": "9"})).await.expect(422).pointers(), ["/wbs"]);
        let finished = json!({"title": "x", "actual_end": "2026-05-01", "progress_percent": 40});
        let refused = clerk.post(&path, finished).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], "planning.task.finished");
        assert_eq!(shape(app, &path).await, Vec::<String>::new());
    }

    async fn pages_of_a_plan_show_each_task_once_in_tree_order(app) {
        let path = plan(app).await;
        for number in 0..3 {
            let top = add(app, &path, None, json!({"title": format!("{number}")})).await;
            for below in 0..3 {
                add(app, &path, Some(&top), json!({"title": format!("{number}.{below}")})).await;
            }
        }
        let clerk = app.by("roads.clerk").await;
        let whole = shape(app, &path).await;
        assert_eq!(whole.len(), 12);
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let query = format!("?limit=5{cursor}");
            let page = clerk.get(&format!("{path}{query}")).await.expect(200);
            seen.extend(shape(app, &format!("{path}{query}")).await);
            match page.body["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, whole);
        let cursor = clerk.get(&format!("{path}?limit=5")).await.body["next_cursor"].as_str().unwrap().to_owned();
        let elsewhere = clerk.get(&format!("{}?cursor={cursor}", plan(app).await)).await.expect(400);
        assert_eq!(elsewhere.code(), "request.cursor");
    }

    async fn my_work_is_what_names_me_by_due_date(app) {
        let path = plan(app).await;
        let milestones = path.replace("/tasks", "/milestones");
        let clerk = app.by("roads.clerk").await;
        let me = user_id("roads.worker");
        for (title, end) in [("后", json!("2026-09-01")), ("无", Value::Null), ("先", json!("2026-03-01"))] {
            add(app, &path, None, json!({"title": title, "assignee_id": me, "planned_end": end})).await;
            let day = end.as_str().unwrap_or("2026-12-31");
            let body = json!({"title": title, "person_id": me, "planned_date": day});
            clerk.post(&milestones, body).await.expect(201);
        }
        let done = json!({"title": "已完", "assignee_id": me, "actual_end": "2026-02-01"});
        add(app, &path, None, done).await;
        add(app, &path, None, json!({"title": "别人的", "assignee_id": user_id("supervisor")})).await;
        let worker = app.by("roads.worker").await;
        let titles = async |query: &str| {
            let mut titles = Vec::new();
            let mut cursor = String::new();
            loop {
                let page = worker.get(&format!("{query}limit=2{cursor}")).await.expect(200);
                for item in page.body["items"].as_array().unwrap() {
                    assert_eq!(item["project"]["name"], "清源镇道路硬化工程");
                    titles.push(item["title"].as_str().unwrap().to_owned());
                }
                match page.body["next_cursor"].as_str() {
                    Some(next) => cursor = format!("&cursor={next}"),
                    None => return titles,
                }
            }
        };
        assert_eq!(titles("/my/tasks?").await, ["先", "后", "无"]);
        assert_eq!(titles("/my/tasks?state=done&").await, ["已完"]);
        assert_eq!(titles("/my/milestones?").await, ["先", "后", "无"]);
        assert_eq!(titles("/my/milestones?state=done&").await, Vec::<String>::new());
        // Late is what should have been done before today: not today itself, and not what has no day.
        let today = civil_date(app.app.database().now());
        for (title, offset) in [("昨天", -1), ("今天", 0)] {
            let end = today + TimeDelta::days(offset);
            add(app, &path, None, json!({"title": title, "assignee_id": me, "planned_end": end})).await;
            let body = json!({"title": title, "person_id": me, "planned_date": end});
            clerk.post(&milestones, body).await.expect(201);
        }
        // Those of before stand at days of a year: late only as the clock says.
        let late: Vec<&str> = [("先", "2026-03-01"), ("后", "2026-09-01")].into_iter()
            .filter(|(_, end)| end.parse::<NaiveDate>().unwrap() < today - TimeDelta::days(1))
            .map(|(title, _)| title).chain(["昨天"]).collect();
        assert_eq!(titles("/my/tasks?late=true&").await, late);
        assert_eq!(titles("/my/milestones?state=open&late=true&").await[..late.len()], late);
        let never = worker.get("/my/tasks?state=done&late=true").await.expect(400);
        assert_eq!(never.body["params"]["parameter"], "late");
        app.by("roads.nobody").await.get("/my/tasks").await.expect(403);
    }

    async fn milestones_are_kept_and_outlive_their_task(app) {
        let path = plan(app).await;
        let milestones = path.replace("/tasks", "/milestones");
        let task = add(app, &path, None, json!({"title": "主体", "assignee_id": user_id("roads.worker")})).await;
        let clerk = app.by("roads.clerk").await;
        let body = json!({"title": "封顶", "planned_date": "2026-09-30",
            "task_id": task.id(), "person_id": user_id("roads.worker")});
        let made = clerk.post(&milestones, body).await.expect(201);
        assert_eq!(made.body["person"]["name"], "person roads.worker");
        let one = format!("{milestones}/{}", made.id());
        let worker = app.by("roads.worker").await.at(1);
        worker.patch(&one, json!({"planned_date": "2026-10-30"})).await.expect(403);
        worker.patch(&one, json!({"actual_date": "2026-09-28"})).await.expect(200);
        clerk.clone().at(1).delete(&format!("{path}/{}", task.id())).await.expect(204);
        let list = clerk.get(&milestones).await;
        assert_eq!((&list.body["items"][0]["task_id"], &list.body["items"][0]["version"]), (&Value::Null, &json!(3)));
        let told: Vec<_> = events(app, &made.id()).await.into_iter().map(|event| event.action).collect();
        assert_eq!(told, ["milestone.added", "milestone.reported", "milestone.changed"]);
        let strange = json!({"title": "x", "planned_date": "2026-09-30", "task_id": task.id()});
        assert_eq!(clerk.post(&milestones, strange).await.expect(422).pointers(), ["/task_id"]);
        clerk.clone().at(3).delete(&one).await.expect(204);
        assert_eq!(clerk.get(&milestones).await.body["items"], json!([]));
    }

    async fn a_second_try_adds_no_second_task(app) {
        let path = plan(app).await;
        let clerk = app.by("roads.clerk").await.with_key("once");
        let first = clerk.post(&path, json!({"title": "路基"})).await.expect(201);
        let second = clerk.post(&path, json!({"title": "路基"})).await.expect(201);
        assert_eq!((&first.body, &second.headers["idempotency-replayed"].to_str().unwrap()), (&second.body, &"true"));
        assert_eq!(shape(app, &path).await.len(), 1);
    }

    async fn reports_at_the_same_time_all_count(app) {
        let path = plan(app).await;
        let clerk = app.by("roads.clerk").await;
        let mut made = Vec::new();
        for number in 0..8 {
            made.push(add(app, &path, None, json!({"title": format!("{number}")})).await);
        }
        let reports = made.iter().map(|task| {
            let speaker = clerk.clone().at(1);
            let path = format!("{path}/{}", task.id());
            async move { speaker.patch(&path, json!({"progress_percent": 100})).await.expect(200) }
        });
        futures::future::join_all(reports).await;
        assert_eq!(progress_of_project(app, &path).await, 100);
        assert_kept(app).await;
    }

    async fn a_changed_byte_in_what_is_kept_is_found(app) {
        let path = plan(app).await;
        let task = add(app, &path, None, json!({"title": "路基", "progress_percent": 40})).await;
        tasks::Entity::update_many()
            .col_expr(tasks::Column::ProgressPercent, Expr::value(90))
            .exec(app.app.database().writer())
            .await
            .unwrap();
        let found = recomputed_progress(app.app.database(), None, 10).await.unwrap();
        assert_eq!(found[0].wrong_tasks.iter().map(ToString::to_string).collect::<Vec<_>>(), [task.id()]);
        assert_eq!((found[0].kept, found[0].recomputed), (40, 40));
    }
    async fn a_task_can_be_found_by_its_present_title_and_no_longer_when_gone(app) {
        let path = plan(app).await;
        let task = add(app, &path, None, json!({"title": "路基"})).await;
        let one = format!("{path}/{}", task.id());
        let clerk = app.by("roads.clerk").await;
        assert_eq!(found_as(app, &task.id()).await.as_deref(), Some("路基"));
        clerk.clone().at(1).patch(&one, json!({"title": "路面"})).await.expect(200);
        assert_eq!(found_as(app, &task.id()).await.as_deref(), Some("路面"));
        clerk.clone().at(2).delete(&one).await.expect(204);
        assert_eq!(found_as(app, &task.id()).await, None);
    }

    async fn a_plan_that_comes_whole_is_kept_like_one_that_grew(app) {
        let path = plan(app).await;
        let project = ProjectId(path.split('/').nth(2).unwrap().parse().unwrap());
        let unit = OrgUnitId(unit_id("roads"));
        let grant = HeldGrant { permissions: Arc::new(BTreeSet::from([Permission::PlanProject])), unit };
        let clerk = UserId(user_id("roads.clerk"));
        let actor = Actor::person(clerk, unit, "clerk", Arc::from([grant]), Arc::new(OrgTree::default()));
        let permit = actor.may::<PlanProject>(&access(app.app.database(), project).await.unwrap()).unwrap();
        let tx = app.app.database().begin(None).await.unwrap();
        let make = |parent: Option<&Task>, ordinal: u32, percent: i64| Task {
            id: tx.next_id(),
            project_id: project,
            parent_id: parent.map(|parent| parent.id),
            position: place(ordinal),
            fields: TaskFields::new(format!("任务{ordinal}")),
            reported_percent: percent,
            forecast_end: None,
            version: 1,
        };
        let top = make(None, 1, 0);
        let whole = [top.clone(), make(Some(&top), 1, 100), make(Some(&top), 2, 50)];
        let elsewhere = [Task { project_id: ProjectId(uuid::Uuid::nil()), ..top }];
        let plan = |tasks| NewPlan { permit: &permit, project, tasks, milestones: &[] };
        assert!(insert_many(&tx, &[plan(&elsewhere)]).await.is_err());
        insert_many(&tx, &[plan(&whole)]).await.unwrap();
        let events = whole.each_ref().map(|task| Event::created(EventName::TaskAdded, task));
        tx.commit(&actor, &events, &Value::Null).await.unwrap();
        assert_eq!(shape(app, &path).await, ["1 任务1", "1.1 任务1", "1.2 任务2"]);
        assert_eq!(progress_of_project(app, &path).await, 75);
        assert_eq!(found_as(app, &whole[2].id.to_string()).await.as_deref(), Some("任务2"));
        assert_kept(app).await;
    }
    async fn reading_a_plan_or_ones_own_work_takes_three_statements(app) {
        let path = plan(app).await;
        let parent = add(app, &path, None, json!({"title": "路基", "unit_id": unit_id("roads")})).await;
        for number in 0..30 {
            let body = json!({"title": format!("{number}"), "assignee_id": user_id("roads.clerk")});
            add(app, &path, Some(&parent), body).await;
        }
        let clerk = app.by("roads.clerk").await;
        let project = path.trim_end_matches("/tasks");
        for list in [&path, &format!("{project}/milestones"), &format!("{project}/participants"), "/my/tasks"] {
            let mut least = usize::MAX;
            for _ in 0..5 {
                let before = app.statements();
                clerk.get(list).await.expect(200);
                least = least.min(app.statements() - before);
            }
            assert!(least <= 3, "{list} takes {least}");
        }
    }
}
