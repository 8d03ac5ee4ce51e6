//! The project itself and the decisions about it: pure functions from what stands to what
//! shall stand, each with the event that tells of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Command, ProjectFields, ProjectPatch, ProjectState};
use crate::access::ProjectAccess;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{OrgUnitId, ProjectId, UserId};
use crate::input::Fields;

/// How a project came into the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Drafted here.
    Created,
    /// Already under way when it came 存量登记.
    Recorded,
}

/// Who does something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The account; `None` for the system.
    pub by: Option<UserId>,
    /// The instant.
    pub at: DateTime<Utc>,
}

/// What a command brings along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommandInput {
    /// The reason that was given.
    pub reason: Option<String>,
    /// The project code, for the establishment.
    pub code: Option<String>,
}

/// What is said about a project that is already under way, besides its fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recording {
    /// Where it stands.
    pub state: ProjectState,
    /// Its project code, if it has one.
    pub code: Option<String>,
    /// Key of the row it comes from, unique within its unit.
    pub source_key: Option<String>,
    /// On what grounds it is recorded.
    pub reason: Option<String>,
}

/// A public project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Identifier.
    pub id: ProjectId,
    /// Project code 项目代码, from the establishment on.
    pub code: Option<String>,
    /// Key of the row it was imported from, unique within its unit.
    pub source_key: Option<String>,
    /// How it came in.
    pub origin: Origin,
    /// Where it stands.
    pub state: ProjectState,
    /// Where it stood before it was suspended or terminated.
    pub state_before: Option<ProjectState>,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: ProjectFields,
    /// Who handed it in last; he may not check it.
    pub submitted_by: Option<UserId>,
    /// When it began in the register.
    pub created_at: DateTime<Utc>,
    /// Who began it.
    pub created_by: Option<UserId>,
    /// When it changed last.
    pub updated_at: DateTime<Utc>,
    /// Who changed it last.
    pub updated_by: Option<UserId>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Project {
    /// A new draft.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn create(id: ProjectId, fields: ProjectFields, stamp: Stamp) -> Result<(Self, Event), Fault> {
        let project = Self::begin(id, fields.checked()?, Origin::Created, ProjectState::Draft, stamp);
        let event = Event::created(EventName::ProjectCreated, &project);
        Ok((project, event))
    }

    /// A project that is already under way 存量登记: recorded here, not decided here.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong, or a state in which no project can
    /// enter.
    pub fn record(
        id: ProjectId,
        fields: ProjectFields,
        recording: Recording,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let mut wrong = Fields::default();
        wrong.require("/state", recording.state.is_recordable(), Code::FieldChoice);
        let source_key = recording.source_key.map(|key| wrong.text("/source_key", &key, 200));
        let fields = wrong.finish_with(fields.checked())?;
        let mut project = Self::begin(id, fields, Origin::Recorded, recording.state, stamp);
        project.code = recording.code;
        project.source_key = source_key;
        if matches!(recording.state, ProjectState::Suspended | ProjectState::Terminated) {
            project.state_before = Some(ProjectState::InExecution);
        }
        let event = Event::created(EventName::ProjectRecorded, &project).because(recording.reason.as_deref());
        Ok((project, event))
    }

    fn begin(
        id: ProjectId,
        fields: ProjectFields,
        origin: Origin,
        state: ProjectState,
        stamp: Stamp,
    ) -> Self {
        Self {
            id,
            code: None,
            source_key: None,
            origin,
            state,
            state_before: None,
            fields,
            submitted_by: None,
            created_at: stamp.at,
            created_by: stamp.by,
            updated_at: stamp.at,
            updated_by: stamp.by,
            version: 1,
        }
    }

    /// Changes the master data. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// [`Code::ProjectNotEditable`] in a state where others judge it or it is laid to rest; a
    /// [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: ProjectPatch, stamp: Stamp) -> Result<Option<(Self, Event)>, Fault> {
        if !self.state.is_editable() {
            return Err(Fault::new(Code::ProjectNotEditable).with("state", self.state));
        }
        let fields = patch.apply(self.fields.clone()).checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, ..self.touched(stamp) };
        let event = Event::changed(EventName::ProjectEdited, self, &after);
        Ok(Some((after, event)))
    }

    /// Moves the project along one arrow of its life; the guards were asked before.
    ///
    /// # Errors
    /// [`Code::CommandNotFromState`] when there is no such arrow.
    pub fn command(
        &self,
        command: Command,
        input: CommandInput,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let next = command.leads_to(self.state, self.state_before).ok_or_else(|| {
            Fault::new(Code::CommandNotFromState).with("command", command).with("state", self.state)
        })?;
        let mut after = Self { state: next, ..self.touched(stamp) };
        after.state_before = match command {
            Command::Suspend | Command::Terminate => Some(self.state),
            _ => None,
        };
        match command {
            Command::Submit => after.submitted_by = stamp.by,
            Command::Establish => after.code = input.code.or(after.code),
            Command::Start => {
                after.fields.actual_start =
                    after.fields.actual_start.or(Some(crate::time::civil_date(stamp.at)));
            }
            Command::Accept => {
                after.fields.actual_end = after.fields.actual_end.or(Some(crate::time::civil_date(stamp.at)));
            }
            _ => {}
        }
        let event = Event::changed(EventName::ProjectMoved, self, &after).because(input.reason.as_deref());
        Ok((after, event))
    }

    /// The project as permissions see it, with the units and persons that share it.
    pub fn access(&self, units: Vec<OrgUnitId>, contacts: &[UserId]) -> ProjectAccess {
        let named = [self.fields.responsible_leader_id, self.fields.in_charge_id];
        let persons = named.into_iter().flatten().chain(contacts.iter().copied()).collect();
        ProjectAccess { id: self.id, home: self.fields.unit_id, units, persons, maker: self.submitted_by }
    }

    fn touched(&self, stamp: Stamp) -> Self {
        Self { version: self.version + 1, updated_at: stamp.at, updated_by: stamp.by, ..self.clone() }
    }
}

impl Audited for Project {
    const KIND: SubjectKind = SubjectKind::Project;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.name
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stamp() -> Stamp {
        Stamp { by: Some(UserId(Uuid::from_u128(7))), at: DateTime::UNIX_EPOCH }
    }

    fn draft() -> Project {
        let fields = ProjectFields::new("柳林水库除险加固", OrgUnitId(Uuid::from_u128(1)));
        Project::create(ProjectId(Uuid::from_u128(9)), fields, stamp()).unwrap().0
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_edit() {
        let patch = ProjectPatch { name: Some("柳林水库除险加固".into()), ..ProjectPatch::default() };
        assert_eq!(draft().edit(patch, stamp()), Ok(None));
    }

    #[test]
    fn a_project_under_review_cannot_be_edited() {
        let (submitted, _) = draft().command(Command::Submit, CommandInput::default(), stamp()).unwrap();
        assert_eq!(submitted.submitted_by, stamp().by);
        let fault = submitted.edit(ProjectPatch::default(), stamp()).unwrap_err();
        assert_eq!(fault.code, Code::ProjectNotEditable);
    }

    fn recording(state: ProjectState) -> Recording {
        Recording { state, code: None, source_key: Some(" 行 7 ".into()), reason: Some("存量".into()) }
    }

    fn record(fields: ProjectFields, state: ProjectState) -> Result<(Project, Event), Fault> {
        Project::record(ProjectId(Uuid::nil()), fields, recording(state), stamp())
    }

    #[test]
    fn a_project_enters_in_every_state_up_to_its_acceptance() {
        for state in ProjectState::ALL {
            let result = record(draft().fields, *state);
            let ends = matches!(state, ProjectState::Evaluated | ProjectState::Archived);
            assert_eq!(result.is_err(), ends, "{state:?}");
            let Ok((project, event)) = result else { continue };
            assert_eq!((project.state, project.origin), (*state, Origin::Recorded));
            assert_eq!(project.source_key.as_deref(), Some("行 7"));
            assert_eq!((event.name, event.reason.as_deref()), (EventName::ProjectRecorded, Some("存量")));
            let rests = matches!(state, ProjectState::Suspended | ProjectState::Terminated);
            assert_eq!(project.state_before.is_some(), rests);
        }
    }

    #[test]
    fn a_recording_names_everything_wrong_at_once() {
        let fields = ProjectFields { name: String::new(), ..draft().fields };
        let fault = record(fields, ProjectState::Archived).unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/state", "/name"]);
    }

    proptest! {
        /// Whatever commands are tried, each success raises the version by one, leaves before and
        /// after on record, and each refusal changes nothing.
        #[test]
        fn any_walk_keeps_the_book_straight(walk in proptest::collection::vec(0..Command::ALL.len(), 0..60)) {
            let mut project = draft();
            for step in walk {
                let command = Command::ALL[step];
                match project.command(command, CommandInput::default(), stamp()) {
                    Ok((after, event)) => {
                        prop_assert_eq!(after.version, project.version + 1);
                        prop_assert_eq!(event.before, serde_json::to_value(&project).ok());
                        prop_assert_eq!(event.after, serde_json::to_value(&after).ok());
                        prop_assert_eq!(
                            after.state_before.is_some(),
                            matches!(after.state, ProjectState::Suspended | ProjectState::Terminated)
                        );
                        project = after;
                    }
                    Err(fault) => prop_assert_eq!(fault.code, Code::CommandNotFromState),
                }
            }
        }
    }
}
