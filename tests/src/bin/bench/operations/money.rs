//! Drafting and paying a payment, each beside its own statements.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use uuid::Uuid;

use super::{Operation, Scene, bearer, keep_version, key};
use crate::Fault;
use crate::load::{Request, WORKERS, script};
use crate::record::{Asking, OVERHEARD, Recorder};

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
    let asking = projects.iter().cloned().map(|project| -> Asking {
        let clerk = clerk.clone();
        Box::new(move |_| draft(&clerk, &project, year))
    });
    let change = recorder.overhear_change(asking.collect()).await?;
    let statements = change.statements.len();
    let floor = change.floor(&[]);
    let scripts = Box::new(move || {
        let worker = |project: String, clerk: String| script(move |_| draft(&clerk, &project, year));
        projects.iter().map(|project| worker(project.clone(), clerk.clone())).collect()
    });
    Ok(Operation { name: "payment post", status: 201, scripts, statements, floor })
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
    let asking = payable.iter().cloned().map(|own| -> Asking {
        let (officer, mut own) = (officer.clone(), own.into_iter());
        Box::new(move |_| pay(&officer, own.next().unwrap_or_default()))
    });
    let mut change = recorder.overhear_change(asking.collect()).await?;
    let statements = change.statements.len();
    keep_version(&mut change.statements, "UPDATE \"payments\"")?;
    let known: Vec<Uuid> = payable.iter().flatten().copied().collect();
    let floor = change.floor(&known);
    // Each worker pays those of a project of its own, on from where it stopped in the turn before.
    let queue = |all: &Vec<Uuid>| (Arc::from(all.as_slice()), Arc::new(AtomicUsize::new(OVERHEARD)));
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
    Ok(Operation { name: "payment paid", status: 200, scripts, statements, floor })
}
