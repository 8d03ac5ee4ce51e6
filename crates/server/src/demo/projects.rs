//! One project of the county: its steps replayed through the decisions of the domain.

use chrono::TimeDelta;
use dujiang_app::App;
use dujiang_app::bulk::{Batch, LoadedProject, PastEvent};
use dujiang_demonstration::{Project as Made, Step};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::ids::{DocumentId, ParticipantId, ProjectId};
use dujiang_domain::money::Money;
use dujiang_domain::projects::{
    Command, CommandInput, Participant, ParticipantFields, ParticipantRole, Project, ProjectFields,
    ProjectState, Recording, SecurityLabel, Stamp,
};

use super::Loading;
use super::ids::{Ids, instant};
use super::story::Cast;
use super::{papers, plan};
use crate::wiring::StartError;

/// Adds a project with everything that belongs to it; answers it with its story, if it has one.
pub(super) fn add(
    app: &App,
    loading: &Loading<'_>,
    mut made: Made,
    batch: &mut Batch,
) -> Result<Option<Cast>, StartError> {
    let story = loading.story(&made);
    if let Some(story) = &story {
        story.prepare(&mut made);
    }
    let made = &made;
    let id = ProjectId(app.database().next_id());
    let papers = if loading.is_brief() { Vec::new() } else { papers::add(app, loading, id, made, batch)? };
    let project = live(loading.ids, id, made, &papers, batch)?;
    participants(app, loading.ids, id, made, batch)?;
    let mut loaded = LoadedProject { project, tasks: Vec::new(), milestones: Vec::new() };
    plan::add(app, loading, (made, story.as_ref()), &mut loaded, &mut batch.events)?;
    let cast = story.map(|story| {
        let tasks = loaded.tasks.iter().map(|task| task.id).collect();
        let milestones = loaded.milestones.iter().map(|milestone| milestone.id).collect();
        Cast::new((id, made), tasks, milestones, story)
    });
    batch.projects.push(loaded);
    Ok(cast)
}

/// Replays the life of a project.
fn live(
    ids: &Ids,
    id: ProjectId,
    made: &Made,
    papers: &[DocumentId],
    batch: &mut Batch,
) -> Result<Project, StartError> {
    let mut steps = made.history.iter();
    let first = steps.next().ok_or("a project of the county has no history")?;
    let (mut project, event) = begin(ids, id, made, first)?;
    batch.events.push(past(ids, first, event, papers)?);
    for step in steps {
        let command = Command::parse(&step.command.replace('_', "-"))
            .ok_or_else(|| format!("the county knows a command {}", step.command))?;
        let code = (command == Command::Establish).then(|| made.code.clone()).flatten();
        let input = CommandInput { reason: step.reason.clone(), code };
        let stamp = Stamp { by: Some(ids.person(step.actor)?.id), at: instant(step.at) };
        let (after, event) = project.command(command, input, stamp)?;
        batch.events.push(past(ids, step, event, papers)?);
        project = after;
    }
    Ok(project)
}

fn begin(ids: &Ids, id: ProjectId, made: &Made, step: &Step) -> Result<(Project, Event), StartError> {
    let stamp = Stamp { by: Some(ids.person(step.actor)?.id), at: instant(step.at) };
    let fields = fields(ids, made)?;
    if step.command == "create" {
        return Ok(Project::create(id, fields, stamp)?);
    }
    let state = ProjectState::parse(step.to).ok_or("the county has an unknown state")?;
    let has_begun = matches!(state, ProjectState::InExecution | ProjectState::Accepted);
    let fields = ProjectFields {
        actual_start: made.actual_start.filter(|_| has_begun),
        actual_end: made.actual_end.filter(|_| state == ProjectState::Accepted),
        ..fields
    };
    let recording = Recording {
        state,
        code: made.code.clone(),
        source_key: made.source_key.clone(),
        reason: step.reason.clone(),
    };
    Ok(Project::record(id, fields, recording, stamp)?)
}

fn fields(ids: &Ids, made: &Made) -> Result<ProjectFields, StartError> {
    Ok(ProjectFields {
        summary: made.summary.clone(),
        category_code: Some(made.category_code.to_owned()),
        industry_code: Some(made.industry_code.to_owned()),
        region_code: Some(made.region_code.clone()),
        address: made.address.clone(),
        year: Some(made.year),
        total_investment: Some(Money::from_fen(made.total_investment)?),
        planned_start: Some(made.planned_start),
        planned_end: Some(made.planned_end),
        responsible_leader_id: Some(ids.person(made.responsible_leader)?.id),
        in_charge_id: Some(ids.person(made.in_charge)?.id),
        security_label: label(made.security_label),
        tags: made.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..ProjectFields::new(made.name.clone(), ids.unit(made.unit)?)
    })
}

pub(super) fn label(word: &str) -> SecurityLabel {
    match word {
        "public" => SecurityLabel::Public,
        "sensitive" => SecurityLabel::Sensitive,
        "important" => SecurityLabel::Important,
        _ => SecurityLabel::Internal,
    }
}

fn past(ids: &Ids, step: &Step, event: Event, papers: &[DocumentId]) -> Result<PastEvent, StartError> {
    let shown: Vec<DocumentId> = step.papers.iter().filter_map(|place| papers.get(*place)).copied().collect();
    let by = Some(ids.person(step.actor)?.clone());
    Ok(PastEvent { at: instant(step.at), by, event: event.with_papers(&shown) })
}

/// The units that take part; they were named within the hour after the first step.
fn participants(
    app: &App,
    ids: &Ids,
    project: ProjectId,
    made: &Made,
    batch: &mut Batch,
) -> Result<(), StartError> {
    let Some(first) = made.history.first() else { return Ok(()) };
    for (place, part) in made.participants.iter().enumerate() {
        let participant = Participant {
            id: ParticipantId(app.database().next_id()),
            project_id: project,
            fields: ParticipantFields {
                unit_id: ids.unit(part.unit)?,
                role: if part.role == "lead" { ParticipantRole::Lead } else { ParticipantRole::Cooperating },
                deliverable: part.deliverable.clone(),
                contact_id: Some(ids.person(part.contact)?.id),
            },
            version: 1,
        };
        let minutes = TimeDelta::minutes(i64::try_from(place)? + 3);
        let event = Event::created(EventName::ParticipantAdded, &participant);
        let by = Some(ids.person(first.actor)?.clone());
        batch.events.push(PastEvent { at: instant(first.at) + minutes, by, event });
        batch.participants.push(participant);
    }
    Ok(())
}
