//! Tests of the county as a whole: what a loader and a viewer may rely on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use crate::{County, Options, Project, STATES, county};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn county_of(projects: u32, seed: u64) -> County {
    county(Options { projects, seed, ..Options::on(today()) })
}

/// The arrows of the life cycle, as the product describes it.
const ARROWS: [(&str, &str, &str); 29] = [
    ("", "create", "draft"),
    ("draft", "submit", "submitted"),
    ("submitted", "return", "draft"),
    ("submitted", "accept_for_review", "preliminary_review"),
    ("preliminary_review", "return", "draft"),
    ("preliminary_review", "reject", "rejected"),
    ("preliminary_review", "pass", "expert_review"),
    ("expert_review", "return", "draft"),
    ("expert_review", "reject", "rejected"),
    ("expert_review", "admit", "reserved"),
    ("reserved", "remove", "removed"),
    ("reserved", "establish", "established"),
    ("established", "approve_plan", "planned"),
    ("planned", "start", "in_execution"),
    ("planned", "suspend", "suspended"),
    ("planned", "terminate", "terminated"),
    ("in_execution", "suspend", "suspended"),
    ("in_execution", "terminate", "terminated"),
    ("suspended", "resume", "in_execution"),
    ("in_execution", "accept", "accepted"),
    ("accepted", "evaluate", "evaluated"),
    ("evaluated", "archive", "archived"),
    ("rejected", "reopen", "draft"),
    ("removed", "reopen", "reserved"),
    ("", "record_existing", "established"),
    ("", "record_existing", "planned"),
    ("", "record_existing", "in_execution"),
    ("", "record_existing", "accepted"),
    ("suspended", "resume", "planned"),
];

/// Commands for which the life cycle asks a reason.
const WITH_REASON: [&str; 10] = [
    "return",
    "reject",
    "admit",
    "remove",
    "establish",
    "suspend",
    "terminate",
    "reopen",
    "record_existing",
    "evaluate",
];

fn check_history(county: &County, project: &Project) {
    let first = project.history.first().unwrap();
    assert_eq!(first.from, None);
    assert_eq!(project.history.last().unwrap().to, project.state);
    for step in &project.history {
        let arrow = (step.from.unwrap_or(""), step.command, step.to);
        assert!(ARROWS.contains(&arrow), "{arrow:?}");
        assert!(step.at.date() < today(), "{} happens today or later", step.command);
        assert!(county.office_days.is_open(step.at.date()), "{} on a holiday", step.at);
        assert!(
            !WITH_REASON.contains(&step.command) || step.reason.is_some(),
            "{} without reason",
            step.command
        );
        assert!(step.papers.iter().all(|paper| *paper < project.documents.len()));
        assert!(step.papers.iter().all(|paper| project.documents[*paper].uploaded_at < step.at));
    }
    for pair in project.history.windows(2) {
        assert!(pair[0].at < pair[1].at, "{} not before {}", pair[0].command, pair[1].command);
        assert_eq!(Some(pair[0].to), pair[1].from);
    }
}

fn check_plan(project: &Project) {
    let mut weights: BTreeMap<Option<usize>, u32> = BTreeMap::new();
    let mut numbers = BTreeSet::new();
    for (index, task) in project.tasks.iter().enumerate() {
        *weights.entry(task.parent).or_default() += task.weight;
        assert!(numbers.insert(&task.wbs), "{} twice", task.wbs);
        assert!(task.parent.is_none_or(|parent| parent < index));
        assert!(project.planned_start <= task.planned_start && task.planned_end <= project.planned_end);
        assert!(task.planned_start <= task.planned_end);
        assert_eq!(task.actual_end.is_some(), task.progress_percent == 100, "{}", task.title);
        assert!(task.actual_start.is_some() || task.progress_percent == 0);
        let (start, end) = (task.actual_start, task.actual_end);
        assert!(start.is_none_or(|start| project.actual_start.unwrap() <= start && start < today()));
        assert!(end.is_none_or(|end| start.unwrap() <= end && end < today()));
        assert!(project.actual_end.zip(end).is_none_or(|(accepted, end)| end <= accepted));
        if let Some(parent) = task.parent {
            let parent = &project.tasks[parent];
            assert!(parent.planned_start <= task.planned_start && task.planned_end <= parent.planned_end);
            assert_eq!(parent.parent, None);
        }
    }
    assert!(weights.values().all(|weight| *weight == 100), "{weights:?}");
    assert_eq!(project.milestones.iter().map(|milestone| milestone.weight).sum::<u32>(), 100);
    assert!(project.milestones.windows(2).all(|pair| pair[0].planned_date <= pair[1].planned_date));
}

fn check_state(project: &Project) {
    let was = |state: &str| project.history.iter().any(|step| step.to == state);
    let is_finished = matches!(project.state, "accepted" | "evaluated" | "archived");
    assert_eq!(project.progress_percent == 100, is_finished, "{}", project.state);
    assert_eq!(project.actual_end.is_some(), is_finished);
    assert!(project.actual_start.is_none() || was("in_execution") || was("accepted"));
    assert_eq!(project.state == "suspended", project.suspended_from.is_some());
    assert_eq!(project.origin == "recorded", project.source_key.is_some());
    let has_code = was("established") || project.origin == "recorded";
    assert_eq!(project.code.is_some(), has_code, "{}", project.state);
    assert_eq!(project.year, project.planned_start.year());
    assert!(project.planned_start < project.planned_end);
    assert!((5_000_000..500_000_000_000).contains(&project.total_investment), "{}", project.total_investment);
}

fn check_references(county: &County, project: &Project) {
    let is_person = |person: usize| person < county.people().len();
    assert_eq!(project.participants[0].role, "lead");
    assert_eq!(project.participants[0].unit, project.unit);
    let units: BTreeSet<usize> = project.participants.iter().map(|participant| participant.unit).collect();
    assert_eq!(units.len(), project.participants.len(), "a unit takes part once");
    assert!(project.participants.iter().skip(1).all(|participant| participant.role == "cooperating"));
    assert!(matches!(county.units()[project.unit].kind, "bureau" | "township"));
    assert!(county.regions().iter().any(|region| region.code == project.region_code));
    assert!(project.tasks.iter().all(|task| is_person(task.assignee)));
    let holds =
        |person: usize, role: &str| county.people()[person].grants.iter().any(|grant| grant.role == role);
    assert!(holds(project.responsible_leader, "leader"));
    assert!(holds(project.in_charge, "project_manager"));
    for step in &project.history {
        assert!(holds(step.actor, step.role), "{} by somebody who is no {}", step.command, step.role);
    }
    for text in [&project.name, &project.summary, &project.address] {
        assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_project_is_coherent(seed in any::<u64>(), index in 0..100_000_u32, tasks in 1..40_u32) {
        let county = county(Options { projects: 100_000, tasks_per_project: tasks, seed, today: today() });
        let project = county.project(index);
        check_history(&county, &project);
        check_plan(&project);
        check_state(&project);
        check_references(&county, &project);
        prop_assert_eq!(project.tasks.len(), usize::try_from(tasks).unwrap());
    }
}

#[test]
fn the_usual_county_is_coherent_throughout() {
    let county = county_of(400, 990_101);
    for project in county.projects() {
        check_history(&county, &project);
        check_plan(&project);
        check_state(&project);
        check_references(&county, &project);
    }
}

#[test]
fn the_same_seed_gives_the_same_county_in_any_order() {
    let (one, other) = (county_of(60, 7), county_of(60, 7));
    assert_eq!(one.people(), other.people());
    let forward: Vec<Project> = one.projects().collect();
    let mut backward: Vec<Project> = (0..60).rev().map(|index| other.project(index)).collect();
    backward.reverse();
    assert_eq!(forward, backward);
    assert_ne!(forward, county_of(60, 8).projects().collect::<Vec<_>>());
}

#[test]
fn a_round_of_projects_has_every_state() {
    for seed in 0..5 {
        let seen: BTreeSet<&str> = county_of(47, seed).projects().map(|project| project.state).collect();
        assert_eq!(seen, BTreeSet::from(STATES));
    }
}

#[test]
fn a_hundred_thousand_names_and_codes_are_distinct() {
    let county = county(Options { projects: 100_000, tasks_per_project: 0, seed: 3, today: today() });
    let (mut names, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for project in county.projects() {
        assert!(names.insert(project.name.clone()), "{} twice", project.name);
        if let Some(code) = project.code {
            assert!(is_project_code(&code), "{code}");
            assert!(codes.insert(code.clone()), "{code} twice");
        }
    }
    assert!(codes.len() > 50_000);
}

/// 4–6–2–2–6 digits.
fn is_project_code(code: &str) -> bool {
    let parts: Vec<&str> = code.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 6, 2, 2, 6] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[test]
fn the_usual_county_shows_trouble_and_variety() {
    let projects: Vec<Project> = county_of(400, 990_101).projects().collect();
    let running = || projects.iter().filter(|project| project.state == "in_execution");
    let late = running().filter(|project| {
        project.tasks.iter().any(|task| task.planned_end < today() && task.progress_percent < 100)
    });
    let late = late.count() * 100 / running().count();
    assert!((20..95).contains(&late), "{late} percent of running projects are late");
    let categories: BTreeSet<&str> = projects.iter().map(|project| project.category_code).collect();
    assert_eq!(categories.len(), 16);
    let count = |wanted: fn(&Project) -> bool| projects.iter().filter(|project| wanted(project)).count();
    assert!(count(|project| project.origin == "recorded") > 10);
    assert!(count(|project| project.history.iter().any(|step| step.command == "return")) > 20);
    assert!(count(|project| project.participants.len() > 1) > 200);
    assert!(count(|project| project.documents.iter().any(|document| document.kind == "photo")) > 80);
    let units: BTreeSet<usize> = projects.iter().map(|project| project.unit).collect();
    assert!(units.len() > 30, "{} units lead projects", units.len());
}

#[test]
fn the_organisation_is_a_tree_of_38_bureaus_and_12_townships() {
    let county = county_of(0, 1);
    let count = |kind: &str| county.units().iter().filter(|unit| unit.kind == kind).count();
    assert_eq!((count("region"), count("government"), count("bureau"), count("township")), (1, 1, 38, 12));
    let codes: BTreeSet<&str> = county.units().iter().map(|unit| unit.code.as_str()).collect();
    assert_eq!(codes.len(), county.units().len());
    for (index, unit) in county.units().iter().enumerate() {
        assert!(unit.parent.is_none_or(|parent| parent < index));
        let sections = county.units().iter().filter(|child| child.parent == Some(index)).count();
        assert!(!matches!(unit.kind, "bureau" | "township") || (2..=4).contains(&sections), "{}", unit.name);
    }
}

#[test]
fn people_fill_every_role_and_administrators_are_three() {
    let county = county_of(0, 1);
    let holders = |role: &str| {
        county.people().iter().filter(|person| person.grants.iter().any(|grant| grant.role == role)).count()
    };
    for role in ["system_admin", "security_admin", "audit_admin", "business_admin"] {
        assert_eq!(holders(role), 1, "{role}");
    }
    for role in
        ["planning_officer", "finance_officer", "expert", "leader", "auditor", "supervisor", "field_worker"]
    {
        assert!(holders(role) >= 2, "{role}");
    }
    for (index, unit) in county.units().iter().enumerate() {
        let has = |role: &str| {
            county
                .people()
                .iter()
                .any(|person| person.grants.iter().any(|grant| grant.role == role && grant.unit == index))
        };
        let needed: &[&str] = match unit.kind {
            "bureau" => &["clerk", "project_manager", "leader"],
            "township" => &["clerk", "project_manager", "field_worker"],
            _ => &[],
        };
        assert!(needed.iter().all(|role| has(role)), "{}", unit.name);
    }
    let logins: BTreeSet<&str> = county.people().iter().map(|person| person.login.as_str()).collect();
    let phones: BTreeSet<&str> = county.people().iter().map(|person| person.phone.as_str()).collect();
    assert_eq!((logins.len(), phones.len()), (county.people().len(), county.people().len()));
    assert!(
        logins.iter().all(|login| login.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.'))
    );
}

#[test]
fn word_lists_are_complete_and_agree_with_the_reference_tables() {
    let column = |text: &'static str| -> BTreeSet<&str> {
        text.lines().filter_map(|line| line.split(',').next()).collect()
    };
    let industries = column(include_str!("../../../reference/industries.csv"));
    let categories = column(include_str!("../../../reference/categories.csv"));
    let county = county_of(0, 1);
    let places = crate::places::Places::read();
    for template in crate::templates::templates() {
        assert!(industries.contains(template.industry), "{}", template.industry);
        assert!(categories.contains(template.category));
        assert!(
            template.median_wan > 0 && template.months > 0 && !template.summary.is_empty(),
            "{}",
            template.name
        );
        assert!(
            template.unit == "town" || county.organisation.bureau(template.unit).unit > 0,
            "{}",
            template.unit
        );
        assert!(county.breakdowns.phases(template.works).len() >= 3, "{}", template.works);
        let slots = crate::words::slots(template.name);
        let needs_town = template.unit == "town";
        assert!(!needs_town || slots.contains(&"town") || slots.contains(&"village"), "{}", template.name);
        let is_known = |slot: &&str| {
            ["town", "village", "village2", "year"].contains(slot) || places.values.contains_key(*slot)
        };
        assert!(slots.iter().all(is_known), "{}", template.name);
    }
    assert!(
        places.townships.iter().all(|township| township.villages.len() == places.villages_per_township())
    );
}

#[test]
fn investments_are_spread_around_the_median_of_their_kind() {
    let mut dice = crate::dice::Dice::of(1, crate::dice::Purpose::Project, 1);
    let mut amounts: Vec<i64> = (0..4001).map(|_| crate::finances::investment(1000, &mut dice)).collect();
    amounts.sort_unstable();
    let wan = |place: usize| amounts[place] / 1_000_000;
    // One standard deviation is four fifths of a doubling: 1000 × 2^±0.8 at the 16th and 84th percentile.
    assert!((960..1040).contains(&wan(2000)), "{}", wan(2000));
    assert!((530..620).contains(&wan(640)), "{}", wan(640));
    assert!((1640..1880).contains(&wan(3360)), "{}", wan(3360));
}

#[test]
fn files_are_well_formed() {
    let county = county_of(60, 5);
    let documents: Vec<_> = county.projects().flat_map(|project| project.documents).collect();
    let (mut papers, mut pictures) = (0, 0);
    for document in &documents {
        let bytes = document.bytes();
        assert_eq!(bytes, document.bytes());
        assert!(bytes.len() < 20_000, "{} has {} bytes", document.title, bytes.len());
        if document.media_type == "application/pdf" {
            papers += 1;
            check_pdf(&bytes);
        } else {
            pictures += 1;
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.ends_with(b"IEND\xaeB`\x82"));
        }
    }
    assert!(papers > 60 && pictures > 10, "{papers} papers, {pictures} pictures");
}

/// The table of places points at every object.
fn check_pdf(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap();
    let start: usize = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
    let table = text.get(start..).unwrap();
    assert!(table.starts_with("xref\n0 9\n"));
    for (number, line) in table.lines().skip(3).take(8).enumerate() {
        let place: usize = line.get(..10).unwrap().parse().unwrap();
        assert!(text.get(place..).unwrap().starts_with(&format!("{} 0 obj\n", number + 1)));
    }
}
