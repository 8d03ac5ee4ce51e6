//! The one search box, over HTTP, on both databases.

use chrono::DateTime;
use dujiang_app::bulk::{self, Batch, LoadedProject};
use dujiang_domain::ids::{DocumentId, OrgUnitId, ProjectId, TaskId};
use dujiang_domain::planning::{Spot, Task, TaskFields};
use dujiang_domain::projects::{
    Document, DocumentFields, DocumentKind, Project, ProjectFields, SecurityLabel, Stamp,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Reply, Speaker, TestApp, on_both, unit_id};

/// Titles as they come: width, case, spaces, wildcards, one character twice.
const TITLES: &[&str] = &[
    "清源镇石桥村至柳林村道路硬化工程",
    "县第一中学（一期）Ｋ１２教学楼",
    "Riverside Park Phase II 河滨公园",
    "50% 节能改造_试点\\二标",
    "安澜县 城区 雨污分流",
    "路路通",
];

/// A project of roads with one task and one paper, by their titles.
fn plan_of(project: &Project, task: &str, paper: &str) -> (Task, Document) {
    let id = project.id.0.as_u128();
    let spot = Spot { parent_id: None, position: 1, respread: Vec::new() };
    let task = Task::create(TaskId(Uuid::from_u128(id + 1)), project.id, &spot, TaskFields::new(task), None);
    let task = task.unwrap().0;
    let fields = DocumentFields {
        title: paper.into(),
        kind: DocumentKind::Plan,
        security_label: SecurityLabel::Internal,
    };
    let stamp = Stamp { by: None, at: DateTime::UNIX_EPOCH };
    let (paper, _) = Document::file(DocumentId(Uuid::from_u128(id + 2)), project.id, fields, stamp).unwrap();
    (task, paper)
}

fn project(number: u128, unit: &str, name: &str) -> Project {
    let stamp = Stamp { by: None, at: DateTime::UNIX_EPOCH };
    let fields = ProjectFields::new(name, OrgUnitId(unit_id(unit)));
    Project::create(ProjectId(Uuid::from_u128(number << 8)), fields, stamp).unwrap().0
}

async fn load(app: &TestApp, projects: Vec<Project>, plan: Vec<(Task, Document)>) {
    let (tasks, documents): (Vec<Task>, Vec<Document>) = plan.into_iter().unzip();
    let mut tasks = tasks.into_iter();
    let with_task =
        |project| LoadedProject { project, tasks: tasks.next().into_iter().collect(), milestones: vec![] };
    let projects = projects.into_iter().map(with_task).collect();
    bulk::save(&app.app, Batch { projects, documents, ..Batch::default() }).await.unwrap();
}

async fn search(speaker: &Speaker<'_>, text: &str, rest: &str) -> Reply {
    speaker.get(&format!("/search?q={}{rest}", encoded(text))).await
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn titles(reply: &Reply) -> Vec<&str> {
    reply.body["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

/// The stretches of the title that the answer marks, as text.
fn marked(item: &Value) -> Vec<String> {
    let title: Vec<char> = item["title"].as_str().unwrap().chars().collect();
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let marks = item["highlight"].as_array().unwrap();
    marks.iter().map(|mark| title[number(&mark[0])..][..number(&mark[1])].iter().collect()).collect()
}

on_both! {
    async fn every_fragment_of_every_title_finds_it(app) {
        let projects: Vec<Project> =
            (1..).zip(TITLES).map(|(number, title)| project(number, "roads", title)).collect();
        let plan = projects.iter().zip(TITLES.iter().rev());
        let plan = plan.map(|(project, title)| plan_of(project, title, &format!("{title}批复"))).collect();
        load(app, projects, plan).await;
        let clerk = app.by("roads.clerk").await;
        for title in TITLES {
            let characters: Vec<char> = title.chars().collect();
            for (from, length) in (0..characters.len()).zip([1, 2, 3, 5, 8, 40].into_iter().cycle()) {
                let fragment: String = characters[from..].iter().take(length).collect();
                if fragment.trim().is_empty() {
                    continue;
                }
                let found = search(&clerk, &fragment, "&limit=50").await.expect(200);
                let of_title =
                    titles(&found).iter().filter(|found| **found == *title).count();
                assert_eq!(of_title, 2, "{fragment:?} of {title:?}, as project and as task");
                assert!(titles(&found).contains(&format!("{title}批复").as_str()), "{fragment:?} as paper");
                let items = found.body["items"].as_array().unwrap();
                assert!(items.iter().all(|item| !marked(item).is_empty()), "{fragment:?}");
            }
        }
    }

    async fn width_case_and_order_of_words_do_not_matter_and_wildcards_are_literal(app) {
        let projects = (1..).zip(TITLES).map(|(number, title)| project(number, "roads", title)).collect();
        load(app, projects, Vec::new()).await;
        let clerk = app.by("roads.clerk").await;
        for (text, expected) in [
            ("(一期)k12", TITLES[1]),
            ("PHASE 河滨", TITLES[2]),
            ("ｒｉｖｅｒ　ｐａｒｋ", TITLES[2]),
            ("%", TITLES[3]),
            ("改造_", TITLES[3]),
            ("\\", TITLES[3]),
        ] {
            assert_eq!(titles(&search(&clerk, text, "").await.expect(200)), [expected], "{text:?}");
            let register = clerk.get(&format!("/projects?q={}", encoded(text))).await.expect(200);
            assert_eq!(titles_of_register(&register), [expected], "{text:?} in the register");
        }
        assert_eq!(titles(&search(&clerk, "硬化 公园", "").await), Vec::<&str>::new());
        let found = search(&clerk, "路 硬化", "").await;
        assert_eq!(marked(&found.body["items"][0]), ["路硬化"]);
    }

    async fn the_best_comes_first_and_each_kind_has_its_own_places(app) {
        let names = ["桥梁加固东段及引道", "老桥梁", "桥梁加固", "桥梁加固东段", "旧桥梁"];
        let projects: Vec<Project> =
            (1..).zip(names).map(|(number, name)| project(number, "roads", name)).collect();
        let plan = projects.iter().map(|project| plan_of(project, "桥梁检测", "桥梁图纸")).collect();
        load(app, projects, plan).await;
        let clerk = app.by("roads.clerk").await;
        let found = search(&clerk, "桥梁加固", "").await.expect(200);
        assert_eq!(titles(&found), ["桥梁加固", "桥梁加固东段", "桥梁加固东段及引道"]);
        let found = search(&clerk, "桥梁", "&limit=4").await.expect(200);
        let expected = [&["桥梁加固", "桥梁加固东段", "桥梁加固东段及引道", "旧桥梁"][..], &["桥梁图纸"; 4], &["桥梁检测"; 4]];
        assert_eq!(titles(&found), expected.concat());
        let tasks = search(&clerk, "桥梁", "&kind=task").await.expect(200);
        assert_eq!(titles(&tasks), ["桥梁检测"; 5]);
        let first = &tasks.body["items"][0];
        assert_eq!(first["context"]["unit"]["name"], "unit roads");
        assert!(names.contains(&first["context"]["project_name"].as_str().unwrap()));
    }

    async fn only_what_is_in_reach_is_found_however_many_there_are(app) {
        let mut projects = vec![project(1, "roads", "堤防道路"), project(2, "water", "堤防")];
        projects.extend((3..2_300).map(|number| project(number, "water", &format!("加固堤防{number}号"))));
        load(app, projects, Vec::new()).await;
        let by = async |login: &str, limit: &str| {
            let found = search(&app.by(login).await, "堤防", limit).await.expect(200);
            titles(&found).iter().map(|title| (*title).to_owned()).collect::<Vec<_>>()
        };
        // Few projects in reach, many in reach, all in reach.
        assert_eq!(by("roads.clerk", "").await, ["堤防道路"]);
        let water = by("water.clerk", "&limit=3").await;
        assert_eq!(water, ["堤防", "加固堤防2299号", "加固堤防2298号"]);
        let all = by("leader", "&limit=3").await;
        assert_eq!(all, ["堤防", "堤防道路", "加固堤防2299号"]);
        assert_eq!(by("town.clerk", "").await, Vec::<String>::new());
        app.by("system.admin").await.get("/search?q=a").await.expect(403);
    }

    async fn a_renamed_project_is_found_by_its_new_name_alone(app) {
        let clerk = app.by("roads.clerk").await;
        let body = json!({"name": "老名称", "unit_id": unit_id("roads")});
        let created = clerk.post("/projects", body).await.expect(201);
        let path = format!("/projects/{}", created.id());
        clerk.clone().at(1).patch(&path, json!({"name": "新叫法"})).await.expect(200);
        assert_eq!(titles(&search(&clerk, "新叫", "").await), ["新叫法"]);
        assert_eq!(titles(&search(&clerk, "老名", "").await), Vec::<&str>::new());
    }

    async fn bad_wishes_are_refused_and_empty_ones_find_nothing(app) {
        let clerk = app.by("roads.clerk").await;
        let long = format!("/search?q={}", "a".repeat(101));
        for path in ["/search", "/search?q=a&limit=51", "/search?q=a&limit=0", "/search?q=a&kind=unit",
            "/search?q=%00", "/search?q=a&page=2", long.as_str()] {
            let refused = clerk.get(path).await;
            assert_eq!((refused.status, refused.code()), (400, "request.query"), "{path}");
        }
        assert_eq!(clerk.get("/search?q=%20%E3%80%80").await.expect(200).body["items"], json!([]));
        for text in ["\" OR *", "NEAR(", "'", "a\" AND"] {
            search(&clerk, text, "").await.expect(200);
        }
    }
}

fn titles_of_register(reply: &Reply) -> Vec<&str> {
    reply.body["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}
