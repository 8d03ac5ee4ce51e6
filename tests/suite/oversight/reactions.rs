//! Following the log: nothing is lost and nothing comes twice, wherever the program is killed.

use dujiang_app::work::react_once;
use dujiang_domain::time::IdSource as _;
use dujiang_persistence::entities::{audit_events, outbox};
use dujiang_persistence::jobs::reactions;
use dujiang_server::SystemIds;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait as _, FromQueryResult, QueryFilter as _,
    Statement,
};
use serde_json::json;

use super::support::{alerts, day, milestone, night, project, quiet, until};
use crate::support::{Engine, TestApp, on_both, user_id};

const OVERDUE: &str = "alert.milestone.overdue";
const SILENT: &str = "alert.progress.silent";

#[derive(Debug, FromQueryResult)]
struct Number {
    number: i64,
}

async fn count(app: &TestApp, sql: &str) -> i64 {
    let connection = app.app.database().reader();
    let row =
        connection.query_one_raw(Statement::from_string(connection.get_database_backend(), sql.to_owned()));
    Number::from_query_result(&row.await.unwrap().unwrap(), "").unwrap().number
}

async fn run(app: &TestApp, sql: &str) {
    app.app.database().writer().execute_unprepared(sql).await.unwrap();
}

/// Makes every insert into a table fail, as if the program were killed before that statement took effect.
async fn break_inserts(app: &TestApp, table: &str) {
    let sql = match app.app.database().writer().get_database_backend() {
        DbBackend::Sqlite => format!(
            "CREATE TRIGGER broken BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END;"
        ),
        _ => format!(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'broken'; END $$; \
             CREATE TRIGGER broken BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION broken();"
        ),
    };
    run(app, &sql).await;
}

async fn mend_inserts(app: &TestApp, table: &str) {
    match app.app.database().writer().get_database_backend() {
        DbBackend::Sqlite => run(app, "DROP TRIGGER broken").await,
        _ => run(app, &format!("DROP TRIGGER broken ON {table}; DROP FUNCTION broken();")).await,
    }
}

/// Lets no seal be made after a number, as if the sealer were killed there.
async fn break_seals_after(app: &TestApp, seal: i64) {
    let sql = match app.app.database().writer().get_database_backend() {
        DbBackend::Sqlite => format!(
            "CREATE TRIGGER broken BEFORE INSERT ON audit_seals WHEN NEW.seq > {seal} \
             BEGIN SELECT RAISE(ABORT, 'broken'); END;"
        ),
        _ => format!(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'broken'; END $$; CREATE TRIGGER broken BEFORE INSERT ON audit_seals \
             FOR EACH ROW WHEN (NEW.seq > {seal}) EXECUTE FUNCTION broken();"
        ),
    };
    run(app, &sql).await;
}

/// What stands of an evaluation that was cut off: place, alerts, light, events.
async fn standing(app: &TestApp) -> (i64, i64, i64, i64) {
    let place = reactions::position(app.app.database(), "alerts").await.unwrap().unwrap();
    (
        place,
        count(app, "SELECT COUNT(*) AS number FROM alerts").await,
        count(app, "SELECT COUNT(*) AS number FROM projects WHERE open_alerts > 0").await,
        count(app, "SELECT COUNT(*) AS number FROM audit_events WHERE action = 'alert.raised'").await,
    )
}

async fn cut_off_at_every_write(app: &TestApp) {
    let project = project(app).await;
    milestone(app, &project, day(app, -1), "roads.worker").await;
    dujiang_app::audit::seal_all(&app.app).await.unwrap();
    let before = standing(app).await;
    // The writes of a step in their order: the alert, its event, the event's way to the sealer.
    for table in ["alerts", "audit_events", "outbox"] {
        break_inserts(app, table).await;
        react_once(&app.app).await.unwrap_err();
        mend_inserts(app, table).await;
        assert_eq!(standing(app).await, before, "cut off at {table}: nothing may stand and the place stays");
    }
    // Evaluating goes well; telling of it is cut off as soon as the sealer has passed on what was found.
    break_inserts(app, "notifications").await;
    until(async || react_once(&app.app).await.is_err().then_some(())).await;
    let told = async || count(app, "SELECT COUNT(*) AS number FROM notifications").await;
    assert_eq!(told().await, 0);
    let (place, found, lit, raised) = standing(app).await;
    assert!(place > before.0 && found >= 1 && lit == 1, "{found} alerts, {lit} projects");
    assert_eq!(found, raised, "one event for each alert");
    mend_inserts(app, "notifications").await;
    while react_once(&app.app).await.unwrap() {}
    let once = told().await;
    assert!(once >= 2, "{once}");
    // Somebody puts the place back, as a restored backup would: the effects do not come twice.
    run(app, "UPDATE reactions SET position = 0 WHERE name = 'alerts'").await;
    while react_once(&app.app).await.unwrap() {}
    assert_eq!((standing(app).await.1, told().await), (found, once));
}

#[tokio::test]
async fn an_evaluation_cut_off_at_any_write_is_whole_or_nothing_on_sqlite() {
    cut_off_at_every_write(&TestApp::start_without_worker(Engine::Sqlite).await).await;
}

#[tokio::test]
async fn an_evaluation_cut_off_at_any_write_is_whole_or_nothing_on_postgres() {
    cut_off_at_every_write(&TestApp::start_without_worker(Engine::Postgres).await).await;
}

on_both! {
    async fn many_followers_at_once_have_each_effect_once(app) {
        let project = project(app).await;
        for _ in 0..12 {
            milestone(app, &project, day(app, -1), "roads.worker").await;
        }
        let nights = (0..4).map(|_| night(app));
        futures::future::join_all(nights).await;
        until(async || (alerts(app, &project, OVERDUE).await.len() == 12).then_some(())).await;
        let doubled = count(app, "SELECT COUNT(*) AS number FROM (SELECT resource_id FROM audit_events \
            WHERE action = 'alert.raised' GROUP BY resource_id HAVING COUNT(*) > 1) d").await;
        assert_eq!(doubled, 0);
        // One milestone, one notification, to the one who is responsible.
        let told = until(async || {
            let items = app.by("roads.worker").await.get("/notifications?limit=100").await.body["items"].clone();
            let items = items.as_array().unwrap().clone();
            (items.len() >= 12).then_some(items)
        }).await;
        assert_eq!(told.len(), 12);
        assert!(told.iter().all(|item| item["times"] == 1 && item["kind"] == "alert_assigned"));
    }

    async fn what_is_kept_of_the_alerts_is_what_follows_from_them(app) {
        let project = project(app).await;
        milestone(app, &project, day(app, -40), "roads.worker").await;
        night(app).await;
        quiet(app).await;
        let check = async || dujiang_persistence::verify::lights::check(app.app.database()).await.unwrap();
        assert_eq!(check().await, []);
        run(app, "UPDATE projects SET light = 'green' WHERE light = 'red'").await;
        let findings = check().await;
        assert!(findings.iter().any(|finding| finding.place.ends_with(&project)), "{findings:?}");
        run(app, "UPDATE projects SET light = 'red', open_alerts = open_alerts + 1").await;
        assert_eq!(check().await.len(), 1);
    }

    async fn a_ladder_fires_at_the_first_posting_that_crosses_and_once(app) {
        let project = project(app).await;
        let finance = app.by("finance").await;
        let line = json!({"title": "路基工程", "source": "fiscal", "year": 2026, "amount": "2000000.00"});
        let line = finance.post(&format!("/projects/{project}/budget-lines"), line).await.expect(201).id();
        let paper = |amount: &str| json!({
            "project_id": project, "title": "第一批", "party": "县财政局", "source": "fiscal", "year": 2026,
            "amount": amount, "effective_on": "2026-03-10",
        });
        finance.post("/appropriations", paper("3000000.00")).await.expect(201);
        let commit = async |amount: &str| {
            let mut contract = paper(amount);
            contract["line_id"] = json!(line);
            app.by("roads.clerk").await.post("/commitments", contract).await.expect(201);
            night(app).await;
        };
        let open = async |rule: &str| -> Vec<serde_json::Value> {
            let mut found = alerts(app, &project, rule).await;
            found.retain(|alert| alert["state"] != "resolved");
            found
        };
        commit("1599999.99").await;
        assert_eq!(open("alert.ladder.line_info").await.len(), 0);
        commit("0.01").await;
        let info = open("alert.ladder.line_info").await;
        assert_eq!((info.len(), &info[0]["thing"]["id"]), (1, &json!(line)));
        commit("499999.99").await;
        assert_eq!(open("alert.ladder.line_amber").await.len(), 1);
        assert_eq!(open("alert.ladder.line_red").await.len(), 0, "2,099,999.99 is not yet red");
        commit("0.01").await;
        let red = open("alert.ladder.line_red").await;
        assert_eq!((red.len(), &red[0]["trips"], &red[0]["light"]), (1, &json!(1), &json!("red")));
        commit("1.00").await;
        assert_eq!(open("alert.ladder.line_red").await, red_with(&red, &open("alert.ladder.line_red").await));
        assert_eq!(open("alert.ladder.line_amber").await.len(), 0, "one rung at a time");
        let told = until(async || {
            let items = app.by("auditor").await.get("/notifications?kind=alert_informed").await.expect(200).body["items"].clone();
            items.as_array().unwrap().first().cloned()
        }).await;
        assert_eq!(told["event"], "alert.raised", "red is told to audit as well");
    }
}

/// The alert of before with today's figures: it did not trip again.
fn red_with(before: &[serde_json::Value], now: &[serde_json::Value]) -> Vec<serde_json::Value> {
    let mut expected = before.to_vec();
    if let (Some(expected), Some(now)) = (expected.first_mut(), now.first()) {
        expected["now"] = now["now"].clone();
    }
    expected
}

/// Puts events about a project into the log, as many edits of it would: copies of its first one, an hour old.
async fn many_events(app: &TestApp, project: &str, number: usize) {
    let database = app.app.database();
    let project: uuid::Uuid = project.parse().unwrap();
    let first = audit_events::Entity::find().filter(audit_events::Column::ProjectId.eq(project));
    let first = first.one(database.reader()).await.unwrap().unwrap();
    let at = database.now() - chrono::TimeDelta::hours(1);
    let ids = SystemIds::default();
    let (mut events, mut waiting) = (Vec::new(), Vec::new());
    for place in 0..number {
        let moment = at + chrono::TimeDelta::milliseconds(i64::try_from(place).unwrap());
        let event = ids.next_id();
        events.push(audit_events::ActiveModel {
            id: Set(event),
            occurred_at: Set(moment),
            action: Set("project.edited".to_owned()),
            ..first.clone().into()
        });
        waiting.push(outbox::ActiveModel {
            id: Set(ids.next_id()),
            event_id: Set(event),
            topic: Set(outbox::SEAL.to_owned()),
            created_at: Set(moment),
        });
    }
    for (events, waiting) in events.chunks(100).zip(waiting.chunks(100)) {
        audit_events::Entity::insert_many(events.to_vec())
            .exec_without_returning(database.writer())
            .await
            .unwrap();
        outbox::Entity::insert_many(waiting.to_vec())
            .exec_without_returning(database.writer())
            .await
            .unwrap();
    }
}

/// How often an alert of a rule was raised, ever.
async fn raised(app: &TestApp, rule: &str) -> usize {
    let log = audit_events::Entity::find().filter(audit_events::Column::Action.eq("alert.raised"));
    let log = log.all(app.app.database().reader()).await.unwrap();
    log.iter().filter(|event| event.after.as_ref().unwrap()["rule"]["id"] == rule).count()
}

async fn a_backlog(app: &TestApp) {
    let project = project(app).await;
    let clerk = app.by("roads.clerk").await;
    let seen = clerk.get(&format!("/projects/{project}")).await.expect(200);
    let start = json!({"actual_start": day(app, 0)});
    clerk.clone().at(seen.version()).patch(&format!("/projects/{project}"), start).await.expect(200);
    let task = json!({"title": "路基", "assignee_id": user_id("roads.worker")});
    let task = clerk.post(&format!("/projects/{project}/tasks"), task).await.expect(201).id();
    milestone(app, &project, day(app, 39), "roads.worker").await;
    let sealed = async || reactions::head(app.app.database()).await.unwrap();
    let waiting = async || count(app, "SELECT COUNT(*) AS number FROM outbox WHERE topic = 'seal'").await;
    until(async || (waiting().await == 0).then_some(())).await;
    while react_once(&app.app).await.unwrap() {}
    // Forty days during which nobody followed anything, and a sealer that was killed after two of its steps. Progress
    // is the last that was told.
    let begun = sealed().await;
    break_seals_after(app, begun + 400).await;
    app.clock.advance(chrono::TimeDelta::days(40));
    many_events(app, &project, 1_200).await;
    let report = json!({"progress_percent": 60});
    app.by_again("roads.worker")
        .await
        .at(1)
        .patch(&format!("/projects/{project}/tasks/{task}"), report)
        .await
        .expect(200);
    // A step is two hundred at most, so it stands still somewhere between.
    until(async || (sealed().await > begun + 200).then_some(())).await;
    while react_once(&app.app).await.unwrap() {}
    assert_eq!((raised(app, SILENT).await, raised(app, OVERDUE).await), (0, 1));
    mend_inserts(app, "audit_seals").await;
    until(async || (waiting().await == 0).then_some(())).await;
    // The step that notes the report is cut off: the steps before it stand, and nobody is judged.
    let place = async |name: &str| reactions::position(app.app.database(), name).await.unwrap().unwrap();
    let evaluated = place("alerts").await;
    break_inserts(app, "project_pulses").await;
    until(async || react_once(&app.app).await.is_err().then_some(())).await;
    assert!(place("pulses").await >= evaluated + 500, "the steps before it stand");
    assert_eq!(place("alerts").await, evaluated, "nobody is judged by half of what is known");
    mend_inserts(app, "project_pulses").await;
    while react_once(&app.app).await.unwrap() {}
    assert_eq!((raised(app, SILENT).await, raised(app, OVERDUE).await), (0, 1));
    night(app).await;
    assert_eq!((raised(app, SILENT).await, raised(app, OVERDUE).await), (0, 1));
    // The rule itself does speak: thirty days later it is due.
    app.clock.advance(chrono::TimeDelta::days(30));
    night(app).await;
    assert_eq!(raised(app, SILENT).await, 1);
}

#[tokio::test]
async fn a_backlog_of_many_steps_has_nobody_judged_by_half_of_it_on_sqlite() {
    a_backlog(&TestApp::start_without_worker(Engine::Sqlite).await).await;
}

#[tokio::test]
async fn a_backlog_of_many_steps_has_nobody_judged_by_half_of_it_on_postgres() {
    a_backlog(&TestApp::start_without_worker(Engine::Postgres).await).await;
}

/// Who evaluates holds one connection and waits for no other.
async fn with_one_connection(engine: Engine) {
    let app = TestApp::start_with(engine, |settings| {
        settings.server.worker = false;
        settings.database.connections = 1;
    });
    let app = &app.await;
    let project = project(app).await;
    milestone(app, &project, day(app, -1), "roads.worker").await;
    dujiang_app::audit::seal_all(&app.app).await.unwrap();
    while react_once(&app.app).await.unwrap() {}
    assert_eq!(raised(app, OVERDUE).await, 1);
}

#[tokio::test]
async fn one_connection_is_enough_to_evaluate_on_sqlite() {
    with_one_connection(Engine::Sqlite).await;
}

#[tokio::test]
async fn one_connection_is_enough_to_evaluate_on_postgres() {
    with_one_connection(Engine::Postgres).await;
}
