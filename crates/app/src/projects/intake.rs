//! Many projects at once: what rows of a table wish for, judged one by one and saved together.
//!
//! A row meets its project by project code or by its key within its unit. A new project enters
//! as an existing one 存量登记; a known one is edited, and only when something differs, so that
//! the same table twice changes nothing. A life cycle moves by its own commands, never by a table.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use dujiang_domain::access::{self, Actor, UnitAccess};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId};
use dujiang_domain::projects::{Project, ProjectFields, ProjectPatch, ProjectState, Recording, Stamp};
use dujiang_domain::rules::{Refusal, RuleBook};
use dujiang_persistence::projects::{self as store, Edit, Wanted};
use dujiang_persistence::{Database, Tx};

use super::record::objections;
use crate::{AppError, rules};

/// What a row says about a project.
#[derive(Debug, Clone)]
pub(crate) struct RowWish {
    /// The unit whose register it is in.
    pub unit: OrgUnitId,
    /// What tells it from all others of the unit.
    pub key: Option<String>,
    /// The project code.
    pub code: Option<String>,
    /// Where the project stands; `None` when the row does not say.
    pub state: Option<ProjectState>,
    /// What else it says; silence changes nothing.
    pub patch: ProjectPatch,
}

/// What becomes of a row.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// A new project.
    Create(Box<Project>),
    /// A changed project.
    Update(Box<Edit<access::EditProject>>),
    /// What already stands.
    Keep(Box<Project>),
    /// It cannot come in.
    Refuse(Fault),
}

/// A verdict, and whether the row names another state than the project has.
#[derive(Debug)]
pub(crate) struct Judged {
    /// What becomes of the row.
    pub verdict: Verdict,
    /// The row says another state; it is left to the commands of the life cycle.
    pub is_state_kept: bool,
}

impl From<Fault> for Judged {
    fn from(fault: Fault) -> Self {
        Self { verdict: Verdict::Refuse(fault), is_state_kept: false }
    }
}

/// The projects that some rows mean.
#[derive(Debug, Default)]
pub(crate) struct Known {
    by_code: HashMap<String, Project>,
    by_key: HashMap<(OrgUnitId, String), Project>,
}

impl Known {
    /// Finds them to compare with.
    pub(crate) async fn find(database: &Database, wishes: &[&RowWish]) -> Result<Self, AppError> {
        Ok(Self::new(store::matching(database, &wanted(wishes)).await?))
    }

    /// Finds them to change them.
    pub(crate) async fn find_for_update(tx: &Tx, wishes: &[&RowWish]) -> Result<Self, AppError> {
        Ok(Self::new(store::matching_for_update(tx, &wanted(wishes)).await?))
    }

    fn new(projects: Vec<Project>) -> Self {
        let mut known = Self::default();
        for project in projects {
            if let Some(code) = &project.code {
                known.by_code.insert(code.clone(), project.clone());
            }
            if let Some(key) = &project.source_key {
                known.by_key.insert((project.fields.unit_id, key.clone()), project);
            }
        }
        known
    }

    /// The project that a row means.
    fn of(&self, wish: &RowWish) -> Result<Option<&Project>, Fault> {
        let by_code = wish.code.as_ref().and_then(|code| self.by_code.get(code));
        let by_key = wish.key.as_ref().and_then(|key| self.by_key.get(&(wish.unit, key.clone())));
        match (by_code, by_key) {
            (Some(one), Some(other)) if one.id != other.id => Err(Fault::new(Code::ProjectCodeTaken)),
            (Some(project), _) if project.fields.unit_id != wish.unit => {
                Err(Fault::new(Code::ImportRowOtherUnit))
            }
            (found, other) => Ok(found.or(other)),
        }
    }
}

fn wanted(wishes: &[&RowWish]) -> Wanted {
    Wanted {
        codes: wishes.iter().filter_map(|wish| wish.code.clone()).collect(),
        keys: wishes.iter().filter_map(|wish| Some((wish.unit, wish.key.clone()?))).collect(),
    }
}

/// Judges the rows of one chunk.
pub(crate) struct Judge<'a> {
    actor: &'a Actor,
    book: &'a RuleBook,
    known: Known,
    stamp: Stamp,
    today: NaiveDate,
    codes: HashSet<String>,
    keys: HashSet<(OrgUnitId, String)>,
}

impl<'a> Judge<'a> {
    /// A judge over a chunk whose projects are `known`.
    pub(crate) fn new(actor: &'a Actor, book: &'a RuleBook, known: Known, stamp: Stamp) -> Self {
        let today = dujiang_domain::time::civil_date(stamp.at);
        Self { actor, book, known, stamp, today, codes: HashSet::new(), keys: HashSet::new() }
    }

    /// Judges one row; `id` is for a project that is new.
    pub(crate) fn judge(&mut self, id: ProjectId, wish: &RowWish) -> Judged {
        self.decide(id, wish).unwrap_or_else(Judged::from)
    }

    fn decide(&mut self, id: ProjectId, wish: &RowWish) -> Result<Judged, Fault> {
        self.claim(wish)?;
        match self.known.of(wish)? {
            Some(project) => self.edit(project, wish),
            None => self.create(id, wish),
        }
    }

    /// Two rows of one chunk must not mean one project: the database would refuse both.
    fn claim(&mut self, wish: &RowWish) -> Result<(), Fault> {
        let is_new_code = wish.code.as_ref().is_none_or(|code| self.codes.insert(code.clone()));
        let is_new_key = wish.key.as_ref().is_none_or(|key| self.keys.insert((wish.unit, key.clone())));
        if is_new_code && is_new_key { Ok(()) } else { Err(Fault::new(Code::ImportRowDuplicate)) }
    }

    fn create(&self, id: ProjectId, wish: &RowWish) -> Result<Judged, Fault> {
        // The permit is minted again where the row is saved; here a refusal reaches the row.
        self.actor.may::<access::RecordProject>(&UnitAccess(wish.unit))?;
        let fields = wish.patch.clone().apply(ProjectFields::new("", wish.unit));
        let recording = Recording {
            state: wish.state.unwrap_or(ProjectState::InExecution),
            code: wish.code.clone(),
            source_key: wish.key.clone(),
            // The row that a project comes from is its ground.
            reason: None,
        };
        let (project, _) = Project::record(id, fields, recording.clone(), self.stamp)?;
        let objections = objections(self.book, &project, &recording, self.today);
        if let Some(refusal) = objections.into_iter().find(Refusal::blocks) {
            return Err(rules::fault_of(Code::CommandRefused, refusal));
        }
        Ok(Judged { verdict: Verdict::Create(Box::new(project)), is_state_kept: false })
    }

    fn edit(&self, project: &Project, wish: &RowWish) -> Result<Judged, Fault> {
        let permit = self.actor.may::<access::EditProject>(&project.access(Vec::new(), &[]))?;
        let is_state_kept = wish.state.is_some_and(|state| state != project.state);
        let wished = wish.patch.clone().apply(project.fields.clone()).checked()?;
        let edited =
            if wished == project.fields { None } else { project.edit(wish.patch.clone(), self.stamp)? };
        let verdict = match edited {
            None => Verdict::Keep(Box::new(project.clone())),
            Some((after, _)) => Verdict::Update(Box::new(Edit { permit, before: project.clone(), after })),
        };
        Ok(Judged { verdict, is_state_kept })
    }
}

/// Saves what verdicts say and tells of it, one event per row.
pub(crate) async fn take_in(
    tx: &mut Tx,
    actor: &Actor,
    verdicts: Vec<Verdict>,
    reason: &str,
) -> Result<Vec<Event>, AppError> {
    let mut new: HashMap<OrgUnitId, Vec<Project>> = HashMap::new();
    let mut edits = Vec::new();
    let mut events = Vec::new();
    for verdict in verdicts {
        match verdict {
            Verdict::Create(project) => {
                events.push(Event::created(EventName::ProjectRecorded, &*project).because(Some(reason)));
                new.entry(project.fields.unit_id).or_default().push(*project);
            }
            Verdict::Update(edit) => {
                let event = Event::changed(EventName::ProjectEdited, &edit.before, &edit.after);
                events.push(event.because(Some(reason)));
                edits.push(*edit);
            }
            Verdict::Keep(_) | Verdict::Refuse(_) => {}
        }
    }
    for (unit, projects) in &new {
        let permit = tx.permit::<access::RecordProject>(actor, &UnitAccess(*unit)).await?;
        let projects: Vec<&Project> = projects.iter().collect();
        store::insert_many(tx, &permit, &projects).await?;
    }
    store::save_many(tx, &edits).await?;
    Ok(events)
}

/// A project that a table brought in or changed, and how to take that back.
#[derive(Debug)]
pub(crate) struct TakeBack {
    /// The project.
    pub project: ProjectId,
    /// The version that the table left behind.
    pub version: i64,
    /// What it was before; `None` when the table brought it in.
    pub before: Option<Project>,
}

/// Takes back what nobody worked on since. The answer says for each whether it was.
pub(crate) async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    wishes: &[TakeBack],
    reason: &str,
) -> Result<(Vec<bool>, Vec<Event>), AppError> {
    let ids: Vec<ProjectId> = wishes.iter().map(|wish| wish.project).collect();
    let projects: HashMap<ProjectId, Project> =
        store::many_for_update(tx, &ids).await?.into_iter().map(|project| (project.id, project)).collect();
    let used: HashSet<ProjectId> = store::in_use(tx, &ids).await?.into_iter().collect();
    let mut taken = Vec::with_capacity(wishes.len());
    let mut events = Vec::new();
    for wish in wishes {
        let project = projects.get(&wish.project).filter(|project| project.version == wish.version);
        let event = match project {
            Some(project) => take_one_back(tx, actor, project, wish, used.contains(&wish.project)).await?,
            None => None,
        };
        taken.push(event.is_some());
        events.extend(event.map(|event| event.because(Some(reason))));
    }
    Ok((taken, events))
}

async fn take_one_back(
    tx: &mut Tx,
    actor: &Actor,
    project: &Project,
    wish: &TakeBack,
    is_used: bool,
) -> Result<Option<Event>, AppError> {
    let Some(before) = &wish.before else {
        if is_used {
            return Ok(None);
        }
        let unit = UnitAccess(project.fields.unit_id);
        let permit = tx.permit::<access::RecordProject>(actor, &unit).await?;
        store::remove_many(tx, &permit, &[project]).await?;
        return Ok(Some(project.withdrawn()));
    };
    let permit = tx.permit::<access::EditProject>(actor, &project.access(Vec::new(), &[])).await?;
    let (after, event) = project.set_back(before, tx.stamp(actor));
    store::save(tx, &permit, project, &after).await?;
    Ok(Some(event))
}
