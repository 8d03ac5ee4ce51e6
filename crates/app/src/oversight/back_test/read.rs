//! Bringing the past of projects together from the rooms that own it: some statements for a hundred projects at once,
//! and only those that a rule about the topic needs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dujiang_domain::access::{ManageRules, Permit};
use dujiang_domain::audit::EventName;
use dujiang_domain::finance::Stage;
use dujiang_domain::ids::{OrgUnitId, ProjectId, TaskId};
use dujiang_domain::oversight::alerts::{Thing, ThingKind};
use dujiang_domain::oversight::back_test::{
    PastData, PastDefect, PastFunds, PastMilestone, PastMove, PastProject, PastReceipt, Topic,
};
use dujiang_domain::oversight::defects::Defect;
use dujiang_domain::projects::Project;
use dujiang_domain::time::civil_date;
use dujiang_persistence::audit::{self as log, PastEvent};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::finance::{DatedFunds, PastMoveRow, dated_funds};
use crate::oversight::alerts::PROGRESS;
use crate::planning::{DatedPlans, DatedProject, dated_plans};
use crate::{App, AppError};

/// Events after which a project may stand somewhere else.
const MOVED: &[EventName] = &[EventName::ProjectCreated, EventName::ProjectRecorded, EventName::ProjectMoved];
/// Events after which other fields may be filled.
const EDITED: &[EventName] = &[
    EventName::ProjectCreated,
    EventName::ProjectRecorded,
    EventName::ProjectMoved,
    EventName::ProjectEdited,
];
/// Events after which a plan may have its first task or milestone, or none any more.
const PLANNED: &[EventName] =
    &[EventName::TaskAdded, EventName::TaskRemoved, EventName::MilestoneAdded, EventName::MilestoneRemoved];
/// Events after which a defect may be open or not, or have another deadline.
const DEFECTS: &[EventName] = &[
    EventName::DefectRaised,
    EventName::DefectChanged,
    EventName::DefectRectified,
    EventName::DefectClosed,
    EventName::DefectSentBack,
    EventName::DefectWithdrawn,
];

/// The past of some projects as far as a rule about the topic asks for it.
///
/// # Errors
/// When the database fails.
pub(super) async fn read(
    app: &App,
    permit: &Permit<ManageRules>,
    projects: &[DatedProject],
    topic: Topic,
) -> Result<Vec<PastProject>, AppError> {
    let reader = Reader { app, permit, ids: projects.iter().map(|project| ProjectId(project.id)).collect() };
    let mut pasts: BTreeMap<Uuid, PastProject> =
        projects.iter().map(|project| (project.id, begun(project))).collect();
    reader.lives(topic, &mut pasts).await?;
    if topic.needs_plan() {
        reader.plans(&mut pasts).await?;
    }
    if topic.needs_progress() {
        reader.progress(topic, &mut pasts).await?;
    }
    if topic.needs_funds() {
        reader.funds(&mut pasts).await?;
    }
    match topic {
        Topic::Defects => reader.defects(&mut pasts).await?,
        Topic::Data => reader.plan_of_data(&mut pasts).await?,
        _ => {}
    }
    Ok(projects.iter().filter_map(|project| pasts.remove(&project.id)).collect())
}

fn begun(project: &DatedProject) -> PastProject {
    PastProject {
        thing: Thing { kind: ThingKind::Project, id: project.id, name: project.name.clone() },
        unit: OrgUnitId(project.unit_id),
        states: Vec::new(),
        began: project.actual_start.or(project.planned_start),
        ended: project.actual_end,
        planned_end: project.planned_end,
        milestones: Vec::new(),
        progress_days: Vec::new(),
        tasks: Vec::new(),
        reports: Vec::new(),
        funds: PastFunds::default(),
        defects: Vec::new(),
        data: PastData::default(),
    }
}

/// The image an event left behind; `None` where it has none, or one that this program cannot read any more.
fn image<T: DeserializeOwned>(event: &mut PastEvent) -> Option<T> {
    serde_json::from_value(event.after.take()?).ok()
}

struct Reader<'a> {
    app: &'a App,
    permit: &'a Permit<ManageRules>,
    ids: Vec<ProjectId>,
}

type Pasts = BTreeMap<Uuid, PastProject>;

impl Reader<'_> {
    async fn events(&self, names: &[EventName], with_images: bool) -> Result<Vec<PastEvent>, AppError> {
        Ok(log::past_events(self.app.database(), self.permit, &self.ids, names, with_images).await?)
    }

    /// Where the projects stood in their lives, and what of them was filled in.
    async fn lives(&self, topic: Topic, pasts: &mut Pasts) -> Result<(), AppError> {
        let names = if topic == Topic::Data { EDITED } else { MOVED };
        for mut event in self.events(names, true).await? {
            let Some(past) = pasts.get_mut(&event.project_id) else { continue };
            let Some(project) = image::<Project>(&mut event) else { continue };
            let day = civil_date(event.occurred_at);
            past.states.push((day, project.state));
            if topic == Topic::Data {
                past.data.filled.push((day, project.fields.filled()));
            }
        }
        Ok(())
    }

    async fn plans(&self, pasts: &mut Pasts) -> Result<(), AppError> {
        let DatedPlans { milestones, mut tasks } = dated_plans(self.app, self.permit, &self.ids).await?;
        for row in milestones {
            let thing = Thing { kind: ThingKind::Milestone, id: row.id, name: row.title };
            let milestone = PastMilestone { thing, due: row.planned_date, done: row.actual_date };
            if let Some(past) = pasts.get_mut(&row.project_id) {
                past.milestones.push(milestone);
            }
        }
        for (id, past) in pasts {
            past.tasks = tasks.remove(&ProjectId(*id)).unwrap_or_default();
        }
        Ok(())
    }

    async fn progress(&self, topic: Topic, pasts: &mut Pasts) -> Result<(), AppError> {
        for event in self.events(PROGRESS, topic.needs_reports()).await? {
            let Some(past) = pasts.get_mut(&event.project_id) else { continue };
            let day = civil_date(event.occurred_at);
            past.progress_days.push(day);
            let percent = event.after.as_ref().and_then(|after| after.get("reported_percent")?.as_i64());
            past.reports.extend(percent.map(|percent| (day, TaskId(event.resource_id), percent)));
        }
        Ok(())
    }

    async fn funds(&self, pasts: &mut Pasts) -> Result<(), AppError> {
        let DatedFunds { moves, receipts } = dated_funds(self.app, self.permit, &self.ids).await?;
        let mut nameless = BTreeSet::new();
        for row in moves {
            let Some(past) = pasts.get_mut(&row.project_id) else { continue };
            if let Some(line) = row.line_id {
                match &row.line_title {
                    Some(title) => drop(past.funds.lines.insert(line, title.clone())),
                    None => drop(nameless.insert(line)),
                }
            }
            past.funds.moves.extend(to_move(&row));
        }
        for row in receipts {
            let receipt = PastReceipt {
                paper: row.paper_id,
                day: row.effective_on,
                amount_fen: row.amount_fen,
                reversed_on: row.reversed_on,
            };
            if let Some(past) = pasts.get_mut(&row.project_id) {
                past.funds.receipts.push(receipt);
            }
        }
        if nameless.is_empty() { Ok(()) } else { self.given_up(pasts).await }
    }

    /// What budget lines were called that are there no more.
    async fn given_up(&self, pasts: &mut Pasts) -> Result<(), AppError> {
        for event in self.events(&[EventName::BudgetLineRemoved], false).await? {
            if let Some(past) = pasts.get_mut(&event.project_id) {
                past.funds.lines.insert(event.resource_id, event.resource_name);
            }
        }
        Ok(())
    }

    async fn defects(&self, pasts: &mut Pasts) -> Result<(), AppError> {
        let mut places: BTreeMap<Uuid, usize> = BTreeMap::new();
        for mut event in self.events(DEFECTS, true).await? {
            let Some(past) = pasts.get_mut(&event.project_id) else { continue };
            let Some(defect) = image::<Defect>(&mut event) else { continue };
            let step = (civil_date(event.occurred_at), defect.state, defect.fields.due_on);
            let thing = Thing { kind: ThingKind::Defect, id: event.resource_id, name: defect.fields.title };
            let place = *places.entry(event.resource_id).or_insert(past.defects.len());
            match past.defects.get_mut(place) {
                Some(known) => {
                    known.steps.push(step);
                    known.thing = thing;
                }
                None => past.defects.push(PastDefect { thing, steps: vec![step] }),
            }
        }
        Ok(())
    }

    /// Since when the plans had tasks and milestones.
    async fn plan_of_data(&self, pasts: &mut Pasts) -> Result<(), AppError> {
        let is = |event: &PastEvent, name: EventName| event.action == name.as_str();
        for event in self.events(PLANNED, false).await? {
            let Some(past) = pasts.get_mut(&event.project_id) else { continue };
            let day: NaiveDate = civil_date(event.occurred_at);
            if is(&event, EventName::TaskAdded) || is(&event, EventName::TaskRemoved) {
                past.data.tasks.push((day, if is(&event, EventName::TaskAdded) { 1 } else { -1 }));
            } else {
                let step = if is(&event, EventName::MilestoneAdded) { 1 } else { -1 };
                past.data.milestones.push((day, step));
            }
        }
        Ok(())
    }
}

fn to_move(row: &PastMoveRow) -> Option<PastMove> {
    Some(PastMove {
        day: row.effective_on,
        line: row.line_id,
        year: row.year,
        stage: Stage::parse(&row.stage)?,
        change_fen: row.change_fen,
    })
}
