//! Checklists, inspections, defects and what they stop, over HTTP, on both databases.

use chrono::TimeDelta;
use dujiang_domain::time::{Clock as _, civil_date};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Reply, Speaker, TestApp, fresh_id, on_both, unit_id, user_id};

/// Eight by eight pixels of grey as a PNG, in hex, and the SHA-256 of its bytes.
const PICTURE: &str = "89504e470d0a1a0a0000000d4948445200000008000000080800000000e164e157000000504944415478da6360606462\
    666165636710101412161115136750505452565155536730303432363135336770707472767175736708080c0a0e090d\
    0b6748484c4a4e494d4b6728282c2a2e292d2b070059870ee1808af7360000000049454e44ae426082";
const PICTURE_SHA256: &str = "bc1752a94b7f2304a27ea1c8ba676e5bcab2f1919cf9088da29b21470652fe25";

/// Uploads a picture in one piece.
async fn upload(speaker: &Speaker<'_>) -> Uuid {
    let digits: Vec<char> = PICTURE.chars().filter(|sign| !sign.is_whitespace()).collect();
    let byte = |pair: &[char]| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap();
    let bytes: Vec<u8> = digits.chunks(2).map(byte).collect();
    let id = fresh_id();
    let announced = json!({"id": id, "purpose": "safety_photo", "file_name": "现场.png", "size": bytes.len(),
        "sha256": PICTURE_SHA256});
    speaker.post("/uploads", announced).await.expect(201);
    let request = speaker.request(&Method::PUT, &format!("/uploads/{id}")).header("upload-offset", "0");
    let sent = request.header("content-type", "application/octet-stream").body(bytes).send().await.unwrap();
    assert_eq!(sent.status().as_u16(), 200, "{}", sent.text().await.unwrap());
    id
}

async fn project(app: &TestApp) -> String {
    let body = json!({"name": "柳林水库除险加固", "unit_id": unit_id("roads")});
    app.by("roads.clerk").await.post("/projects", body).await.expect(201).id()
}

async fn template(app: &TestApp, items: &[&str]) -> Reply {
    let items: Vec<Value> =
        items.iter().map(|title| json!({"title": title, "category": format!("{title}类")})).collect();
    let body = json!({"kind": "quality", "title": "主体质量", "items": items});
    app.by("business.admin").await.post("/inspection-templates", body).await.expect(201)
}

async fn begun(app: &TestApp, project: &str, template: &str) -> Reply {
    let body = json!({"template_id": template, "contractor": "安澜建工"});
    app.by("roads.manager").await.post(&format!("/projects/{project}/inspections"), body).await.expect(201)
}

fn defect(severity: &str) -> Value {
    json!({"item": 1, "title": "蜂窝麻面", "severity": severity})
}

/// A project with a defect of this severity.
async fn found(app: &TestApp, severity: &str) -> (String, Reply) {
    let project = project(app).await;
    let template = template(app, &["混凝土"]).await;
    let inspection = begun(app, &project, &template.id()).await;
    let path = format!("/inspections/{}/defects", inspection.id());
    (project, app.by("roads.manager").await.post(&path, defect(severity)).await.expect(201))
}

fn words(words: &str) -> Value {
    json!({"words": words})
}

/// One inspection of the contractor that is gone through to its end.
async fn finished(app: &TestApp, project: &str, template: &str, with_defect: bool) {
    let inspection = begun(app, project, template).await;
    let manager = app.by("roads.manager").await;
    let path = format!("/inspections/{}", inspection.id());
    if with_defect {
        manager.post(&format!("{path}/defects"), defect("minor")).await.expect(201);
    }
    let answers = json!({"answers": [{"item": 1, "outcome": "passed"}]});
    manager.clone().at(1).post(&format!("{path}/record"), answers).await.expect(200);
    manager.at(2).post(&format!("{path}/finish"), json!({"conclusion": "完成"})).await.expect(200);
}

on_both! {
    async fn an_inspection_goes_through_its_items_to_the_end(app) {
        let project = project(app).await;
        let template = template(app, &["混凝土", "钢筋", "防水"]).await;
        let manager = app.by("roads.manager").await;
        let nobody = json!({"template_id": template.id()});
        let path = format!("/projects/{project}/inspections");
        assert_eq!(manager.post(&path, nobody).await.expect(422).pointers(), ["/unit_id"]);
        let nothing = json!({"template_id": Uuid::nil(), "contractor": "安澜建工"});
        assert_eq!(manager.post(&path, nothing).await.expect(422).pointers(), ["/template_id"]);
        let inspection = begun(app, &project, &template.id()).await;
        let path = format!("/inspections/{}", inspection.id());
        let photo = upload(&manager).await;
        let answers = json!({"answers": [
            {"item": 1, "outcome": "failed", "words": "蜂窝麻面", "photo_ids": [photo]},
            {"item": 2, "outcome": "not_applicable"},
        ]});
        let record = format!("{path}/record");
        let recorded = manager.clone().at(1).post(&record, answers).await.expect(200);
        assert_eq!((&recorded.body["failed"], &recorded.body["not_applicable"]), (&json!(1), &json!(1)));
        assert_eq!(recorded.body["answers"][0]["photo_ids"], json!([photo]));
        let wrong = json!({"answers": [{"item": 4, "outcome": "passed"}, {"item": 3, "outcome": "failed"}]});
        let wrong = manager.clone().at(2).post(&record, wrong).await.expect(422);
        assert_eq!(wrong.pointers(), ["/answers/0/item", "/answers/1/words"]);
        let finish = format!("{path}/finish");
        let early = manager.clone().at(2).post(&finish, json!({"conclusion": "好"})).await.expect(422);
        assert_eq!((early.pointers(), early.body["errors"][0]["code"].as_str()), (vec!["/answers/3"], Some("inspection.item_unanswered")));
        let rest = json!({"answers": [{"item": 3, "outcome": "passed"}]});
        manager.clone().at(2).post(&record, rest).await.expect(200);
        let finished = manager.clone().at(3).post(&finish, json!({"conclusion": "一项不合格"})).await.expect(200);
        assert_eq!(finished.body["state"], "finished");
        let over = manager.clone().at(4).post(&format!("{path}/cancel"), json!({"reason": "不算"})).await.expect(409);
        assert_eq!(over.code(), "inspection.wrong_state");
        let late = manager.post(&format!("{path}/defects"), defect("minor")).await.expect(409);
        assert_eq!(late.code(), "inspection.wrong_state");
        let listed = manager.get(&format!("/projects/{project}/inspections")).await.expect(200).body;
        assert_eq!(listed["items"][0]["id"], inspection.body["id"]);
        let filtered = manager.get("/inspections?state=in_progress").await.expect(200).body;
        assert_eq!(filtered["items"], json!([]));
    }

    async fn a_running_inspection_keeps_the_items_it_began_with(app) {
        let project = project(app).await;
        let template = template(app, &["混凝土"]).await;
        let inspection = begun(app, &project, &template.id()).await;
        let admin = app.by("business.admin").await;
        let path = format!("/inspection-templates/{}", template.id());
        let items = json!({"items": [{"title": "钢筋", "category": "钢筋"}, {"title": "防水", "category": "防水"}]});
        let changed = admin.clone().at(1).patch(&path, items).await.expect(200);
        assert_eq!(changed.body["number"], 2);
        let kept = app.by("roads.manager").await.get(&format!("/inspections/{}", inspection.id())).await.body;
        assert_eq!((&kept["template_number"], &kept["answers"][0]["title"]), (&json!(1), &json!("混凝土")));
        assert_eq!(kept["answers"].as_array().unwrap().len(), 1);
        let next = begun(app, &project, &template.id()).await;
        assert_eq!(next.body["answers"].as_array().unwrap().len(), 2);
        admin.clone().at(2).post(&format!("{path}/retire"), json!({})).await.expect(200);
        let body = json!({"template_id": template.id(), "contractor": "安澜建工"});
        let manager = app.by("roads.manager").await;
        let refused = manager.post(&format!("/projects/{project}/inspections"), body).await.expect(409);
        assert_eq!(refused.code(), "inspection_template.wrong_state");
        manager.at(3).patch(&path, json!({"title": "x"})).await.expect(403);
    }

    async fn whoever_mended_never_judges_and_a_rejected_defect_is_open_again(app) {
        let (_, defect) = found(app, "major").await;
        let path = format!("/defects/{}", defect.id());
        let manager = app.by("roads.manager").await;
        let early = manager.clone().at(1).post(&format!("{path}/pass"), words("合格")).await.expect(409);
        assert_eq!(early.code(), "defect.wrong_state");
        let photo = upload(&manager).await;
        let mended = json!({"words": "已修补", "photo_ids": [photo]});
        let mended = manager.clone().at(1).post(&format!("{path}/rectify"), mended).await.expect(200);
        assert_eq!((&mended.body["state"], &mended.body["mended_by"]["name"]), (&json!("mended"), &json!("person roads.manager")));
        for verb in ["pass", "send-back"] {
            let own = manager.clone().at(2).post(&format!("{path}/{verb}"), words("合格")).await.expect(403);
            assert_eq!(own.code(), "access.own_work");
        }
        let supervisor = app.by("supervisor").await;
        let back = supervisor.clone().at(2).post(&format!("{path}/send-back"), words("仍有空鼓")).await.expect(200);
        assert_eq!((&back.body["state"], &back.body["sent_back"]), (&json!("open"), &json!(1)));
        let clerk = app.by("roads.clerk").await;
        clerk.at(3).post(&format!("{path}/rectify"), words("重新修补")).await.expect(200);
        // Somebody else mended it the second time, so the manager may judge now.
        let closed = manager.clone().at(4).post(&format!("{path}/pass"), words("合格")).await.expect(200);
        assert_eq!(closed.body["state"], "closed");
        let kinds: Vec<&str> =
            closed.body["steps"].as_array().unwrap().iter().map(|s| s["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["mended", "sent_back", "mended", "passed"]);
        assert_eq!(closed.body["steps"][0]["photo_ids"], json!([photo]));
        let history = manager.get(&format!("{path}/history")).await.expect(200).body;
        assert_eq!(history["items"].as_array().unwrap().len(), 5);
    }

    async fn the_deadline_is_counted_in_working_days_and_never_beyond_the_rule(app) {
        let (_, defect) = found(app, "critical").await;
        let manager = app.by("roads.manager").await;
        let today = civil_date(app.clock.now());
        let reckoned = manager.get(&format!("/calendar/deadline?from={today}&working_days=3")).await;
        assert_eq!(defect.body["due_on"], reckoned.expect(200).body["due"]);
        let path = format!("/inspections/{}/defects", defect.body["inspection"]["id"].as_str().unwrap());
        let mut late = self::defect("critical");
        late["due_on"] = json!(today + TimeDelta::days(30));
        let refused = manager.post(&path, late).await.expect(422);
        assert_eq!((refused.pointers(), refused.body["rule"]["id"].as_str()), (vec!["/due_on"], Some("defect.deadline.critical")));
        assert_eq!(refused.body["errors"][0]["code"], "defect.deadline_too_late");
        let one = format!("/defects/{}", defect.id());
        let later = json!({"due_on": today + TimeDelta::days(30), "reason": "材料未到"});
        assert_eq!(manager.clone().at(1).patch(&one, later).await.expect(422).pointers(), ["/due_on"]);
        let earlier = json!({"due_on": today});
        manager.clone().at(1).patch(&one, earlier).await.expect(200);
        assert_eq!(manager.get("/defects?overdue=true").await.body["items"], json!([]));
        app.clock.advance(TimeDelta::days(1));
        let manager = app.by_again("roads.manager").await;
        let overdue = manager.get("/defects?overdue=true").await.expect(200).body;
        assert_eq!(overdue["items"][0]["is_overdue"], true);
    }

    async fn open_defects_stop_the_acceptance_until_they_are_re_checked(app) {
        let running = existing(app, "in_execution").await;
        let open = defect_of(app, &running, "minor").await;
        let expected = ("project.command.defects_open".to_owned(), "project.lifecycle.accept.defects".to_owned());
        assert!(blocked_by(app, &running, "accept").await.contains(&expected));
        let accept = json!({"reason": "验收合格", "paper_ids": []});
        let planning = app.by("planning").await;
        let refused = planning.clone().at(1).post(&format!("/projects/{running}/accept"), accept).await.expect(422);
        assert_eq!(refused.code(), "project.command.refused");
        let path = format!("/defects/{}", open.id());
        let manager = app.by("roads.manager").await;
        manager.at(1).post(&format!("{path}/rectify"), words("已修补")).await.expect(200);
        // Mended is not closed: the acceptance still waits for the re-check.
        assert!(blocked_by(app, &running, "accept").await.contains(&expected));
        app.by("supervisor").await.at(2).post(&format!("{path}/pass"), words("合格")).await.expect(200);
        assert!(!blocked_by(app, &running, "accept").await.contains(&expected));
    }

    async fn overdue_defects_stop_the_resumption_as_far_as_the_rule_says(app) {
        let resting = existing(app, "suspended").await;
        let minor = defect_of(app, &resting, "minor").await;
        let major = defect_of(app, &resting, "major").await;
        assert_eq!(blocked_by(app, &resting, "resume").await, []);
        app.clock.advance(TimeDelta::days(60));
        let manager = app.by_again("roads.manager").await;
        let resume = format!("/projects/{resting}/resume");
        let reason = json!({"reason": "汛期已过"});
        let late = manager.clone().at(1).post(&resume, reason.clone()).await.expect(422);
        assert_eq!(late.body["rule"]["id"], "project.lifecycle.resume.defects");
        assert_eq!(late.body["errors"][0]["code"], "project.command.defects_overdue");
        manager.clone().at(1).post(&format!("/defects/{}/rectify", major.id()), words("已修补")).await.expect(200);
        // The minor one is late as well, and the rule lets it pass.
        assert_eq!(manager.get(&format!("/defects/{}", minor.id())).await.body["is_overdue"], true);
        manager.at(1).post(&resume, reason).await.expect(200);
    }

    async fn repeats_show_the_sample_and_open_the_rows_behind_them(app) {
        let project = project(app).await;
        let checklist = template_of(app).await;
        for with_defect in [true, true, false, false] {
            finished(app, &project, &checklist, with_defect).await;
        }
        let manager = app.by("roads.manager").await;
        let repeats = manager.get("/defects/repeats").await.expect(200).body;
        let row = &repeats["items"][0];
        assert_eq!((&row["contractor"], &row["category"]), (&json!("安澜建工"), &json!("混凝土类")));
        assert_eq!((&row["with_defect"], &row["inspections"], &row["is_small_sample"]), (&json!(2), &json!(4), &json!(true)));
        assert_eq!(repeats["rule_id"], "defect.repeats");
        let behind = format!("/defects?contractor={}&category={}&counted=true", "安澜建工", "混凝土类");
        let behind = manager.get(&behind).await.expect(200).body;
        assert_eq!(behind["items"].as_array().unwrap().len().to_string(), row["defects"].to_string());
        finished(app, &project, &checklist, false).await;
        let grown = manager.get("/defects/repeats").await.expect(200).body;
        assert_eq!((&grown["items"][0]["inspections"], &grown["items"][0]["is_small_sample"]), (&json!(5), &json!(false)));
        assert_eq!(app.by("water.manager").await.get("/defects/repeats").await.expect(200).body["items"], json!([]));
    }

    async fn a_place_is_on_a_picture_of_this_project(app) {
        let project = project(app).await;
        let checklist = template_of(app).await;
        let manager = app.by("roads.manager").await;
        let picture = upload(&manager).await;
        let body = json!({"template_id": checklist, "contractor": "安澜建工", "plan_picture_ids": [picture]});
        let inspection = manager.post(&format!("/projects/{project}/inspections"), body).await.expect(201);
        assert_eq!(inspection.body["plan_picture_ids"], json!([picture]));
        let path = format!("/inspections/{}/defects", inspection.id());
        let on = |place: Value| {
            let mut body = self::defect("minor");
            body["place"] = place;
            body
        };
        let placed = manager.post(&path, on(json!({"photo_id": picture, "x": 0, "y": 10_000}))).await.expect(201);
        assert_eq!(placed.body["place"], json!({"photo_id": picture, "document_id": null, "x": 0, "y": 10_000}));
        let beyond = manager.post(&path, on(json!({"photo_id": picture, "x": 10_001, "y": 0}))).await.expect(422);
        assert_eq!(beyond.pointers(), ["/place/x"]);
        let nowhere = manager.post(&path, on(json!({"x": 1, "y": 1}))).await.expect(422);
        assert_eq!(nowhere.pointers(), ["/place/photo_id"]);
        let strange = manager.post(&path, on(json!({"photo_id": Uuid::nil(), "x": 1, "y": 1}))).await.expect(422);
        assert_eq!(strange.pointers(), ["/place/photo_id"]);
    }

    async fn only_those_who_have_to_do_with_a_defect_touch_it(app) {
        let (_, defect) = found(app, "minor").await;
        let path = format!("/defects/{}", defect.id());
        let stranger = app.by("water.manager").await;
        stranger.get(&path).await.expect(404);
        stranger.clone().at(1).post(&format!("{path}/rectify"), words("修补")).await.expect(404);
        app.by("supervisor").await.at(1).post(&format!("{path}/rectify"), words("修补")).await.expect(403);
        app.by("roads.clerk").await.at(1).post(&format!("{path}/withdraw"), json!({"reason": "x"})).await.expect(403);
        // Whoever is named to mend it may, wherever he belongs.
        let named = json!({"person_id": user_id("water.manager")});
        app.by("roads.manager").await.at(1).patch(&path, named).await.expect(200);
        stranger.at(2).post(&format!("{path}/rectify"), words("已修补")).await.expect(200);
        assert_recorded(app).await;
    }
}

/// A project that was recorded in this state.
async fn existing(app: &TestApp, state: &str) -> String {
    let body = json!({"name": "在建道路", "unit_id": unit_id("roads"), "state": state, "reason": "补录"});
    app.by("roads.clerk").await.post("/projects/record-existing", body).await.expect(201).id()
}

/// A defect that an inspection of the project found.
async fn defect_of(app: &TestApp, project: &str, severity: &str) -> Reply {
    let checklist = template_of(app).await;
    let inspection = begun(app, project, &checklist).await;
    let path = format!("/inspections/{}/defects", inspection.id());
    app.by("roads.manager").await.post(&path, defect(severity)).await.expect(201)
}

async fn template_of(app: &TestApp) -> String {
    template(app, &["混凝土"]).await.id()
}

/// What stands against a command, with the rule that asks for it.
async fn blocked_by(app: &TestApp, project: &str, command: &str) -> Vec<(String, String)> {
    let offered =
        app.by("planning").await.get(&format!("/projects/{project}/commands")).await.expect(200).body;
    let offered = offered["items"].as_array().unwrap();
    let offer = offered.iter().find(|offer| offer["command"] == command).unwrap();
    let items = offer["blocked_by"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    items.iter().map(|item| (text(&item["code"]), text(&item["rule"]["id"]))).collect()
}

/// Everything of oversight is what its last event says it is, and what is kept follows from it.
async fn assert_recorded(app: &TestApp) {
    use dujiang_domain::audit::SubjectKind as Kind;
    use dujiang_persistence::verify::{KINDS, figures, state};
    let own = [Kind::InspectionTemplate, Kind::Inspection, Kind::Defect];
    for kind in KINDS.iter().filter(|kind| own.contains(&kind.subject)) {
        let seen = state::compare(app.app.database(), kind, |_| ()).await.unwrap();
        assert!(seen.things > 0 && seen.findings.is_empty(), "{:?}", seen.findings);
    }
    assert!(figures::open_defects(app.app.database()).await.unwrap().is_empty());
}
