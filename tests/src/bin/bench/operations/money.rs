//! Drafting and paying a payment, each beside the rows that it cannot do without.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::Statement;
use serde_json::json;
use uuid::Uuid;

use super::{Operation, Scene, bearer, identifiers, key, pick, set_version};
use crate::Fault;
use crate::floor::Floor;
use crate::load::{Request, WORKERS, script};
use crate::record::Recorder;

/// The version of a payment that waits to be paid.
const APPROVED: i64 = 4;

fn draft(clerk: &str, project: &str, year: i32) -> Request {
    let body = json!({
        "project_id": project, "source": "fiscal", "year": year, "title": "第二期工程进度款",
        "payee": "清源县建设工程有限公司", "amount": "1250.50", "number": "FP-20260115",
    });
    Request {
        method: "POST",
        path: "/api/v1/payments".to_owned(),
        headers: format!("{}{}", bearer(clerk), key()),
        body: body.to_string(),
    }
}

pub(super) async fn drafting(recorder: &Recorder, scene: &Scene) -> Result<Operation, Fault> {
    let (clerk, year) = (scene.clerk.clone(), scene.year);
    let projects: Vec<String> = scene.plans.iter().take(WORKERS).map(|plan| plan.project.clone()).collect();
    let first = projects.first().cloned().ok_or("the clerk has no projects")?;
    let (statements, answer) = recorder.overhear(|_| draft(&clerk, &first, year)).await?;
    let raw = vec![
        pick(&statements, "INSERT INTO \"payments\"")?,
        pick(&statements, "INSERT INTO \"audit_events\"")?,
    ];
    let fresh = raw.iter().filter_map(|statement| identifiers(statement).next()).collect();
    let floor = Floor { statements: raw, is_write: true, fresh, instead: Vec::new(), body: answer.body };
    let scripts = Box::new(move || {
        let worker = |project: String, clerk: String| script(move |_| draft(&clerk, &project, year));
        projects.iter().map(|project| worker(project.clone(), clerk.clone())).collect()
    });
    Ok(Operation { name: "payment post", status: 201, scripts, statements: statements.len(), floor })
}

fn pay(officer: &str, payment: Uuid) -> Request {
    Request {
        method: "POST",
        path: format!("/api/v1/payments/{payment}/pay"),
        headers: format!("{}{}if-match: \"{APPROVED}\"\r\n", bearer(officer), key()),
        body: "{}".to_owned(),
    }
}

pub(super) async fn paying(
    recorder: &Recorder,
    scene: &Scene,
    payable: &[Vec<Uuid>],
) -> Result<Operation, Fault> {
    let officer = scene.officer.clone();
    let mut own = payable.first().ok_or("nothing waits to be paid")?.iter();
    let next = |_: Option<&_>| pay(&officer, own.next().copied().unwrap_or_default());
    let (statements, answer) = recorder.overhear(next).await?;
    let mut change = pick(&statements, "UPDATE \"payments\"")?;
    set_version(&mut change, APPROVED + 1);
    let raw = vec![
        pick(&statements, "INSERT INTO \"ledger_entries\"")?,
        pick(&statements, "INSERT INTO \"postings\"")?,
        change,
        pick(&statements, "INSERT INTO \"audit_events\"")?,
    ];
    let floor = Floor {
        fresh: new_ones(&raw),
        statements: raw,
        is_write: true,
        instead: Vec::new(),
        body: answer.body,
    };
    // Each worker pays those of a project of its own, on from where it stopped in the turn before.
    let paid = payable.first().map_or(0, Vec::len) - own.len();
    let queue = |all: &Vec<Uuid>| (Arc::from(all.as_slice()), Arc::new(AtomicUsize::new(paid)));
    let queues: Vec<(Arc<[Uuid]>, Arc<AtomicUsize>)> = payable.iter().map(queue).collect();
    let scripts = Box::new(move || {
        let worker = |(all, place): (Arc<[Uuid]>, Arc<AtomicUsize>), officer: String| {
            script(move |_| {
                let place = place.fetch_add(1, Ordering::Relaxed);
                pay(&officer, all.get(place).copied().unwrap_or_default())
            })
        };
        queues.iter().map(|queue| worker(queue.clone(), officer.clone())).collect()
    });
    Ok(Operation { name: "payment paid", status: 200, scripts, statements: statements.len(), floor })
}

/// What is new in the rows of a payment: the entry, each of its postings and the record.
fn new_ones(statements: &[Statement]) -> Vec<Uuid> {
    let mut seen: BTreeMap<Uuid, usize> = BTreeMap::new();
    let mut fresh = Vec::new();
    for statement in statements {
        // The entry comes first, and the record last; of the postings all that is named once.
        fresh.extend(identifiers(statement).next().filter(|_| !statement.sql.starts_with("UPDATE")));
        if statement.sql.starts_with("INSERT INTO \"postings\"") {
            for id in identifiers(statement) {
                *seen.entry(id).or_default() += 1;
            }
        }
    }
    fresh.extend(seen.into_iter().filter(|(_, times)| *times == 1).map(|(id, _)| id));
    fresh.sort_unstable();
    fresh.dedup();
    fresh
}
