//! One file on its way into the register, and the steps it takes.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{Mapping, UNDO_HOURS};
use crate::access::Personal;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{ImportId, OrgUnitId, UserId};

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// Begun; the bytes are still to come.
    AwaitingFile,
    /// The file was read; the columns are to be mapped, or were mapped and not checked yet.
    NeedsMapping,
    /// The dry run goes on.
    Checking,
    /// The dry run is over; nothing has been written.
    Checked,
    /// Rows are being written.
    Committing,
    /// Writing was interrupted by something that only a person can mend.
    Paused,
    /// Every row was written or refused.
    Committed,
    /// Rows are being taken back.
    Undoing,
    /// Everything that could be taken back was.
    Undone,
    /// The file could not be checked.
    Failed,
}

/// What the dry run found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Rows with content under the headings.
    pub rows: u64,
    /// Rows that would become new projects.
    pub to_create: u64,
    /// Rows that would change a project.
    pub to_update: u64,
    /// Rows that say what already stands.
    pub unchanged: u64,
    /// Rows left aside for a later one with the same key.
    pub superseded: u64,
    /// Rows that cannot come in.
    pub refused: u64,
    /// Rows with at least one warning, the refused among them; not the superseded, whose only one
    /// says that they are.
    pub warnings: u64,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CommitResult {
    /// New projects.
    pub created: u64,
    /// Changed projects.
    pub updated: u64,
    /// Rows that said what already stood.
    pub unchanged: u64,
    /// Rows left aside for a later one with the same key.
    pub superseded: u64,
    /// Rows that did not come in.
    pub refused: u64,
}

/// What was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UndoResult {
    /// Projects that are gone again.
    pub withdrawn: u64,
    /// Projects that are what they were.
    pub restored: u64,
    /// Projects left alone because somebody worked on them since.
    pub skipped: u64,
}

/// What came out of each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportReport {
    /// Of the dry run.
    pub check: Option<Summary>,
    /// Of the writing.
    pub commit: Option<CommitResult>,
    /// Of the undoing.
    pub undo: Option<UndoResult>,
}

/// Why an import stands still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Word of the catalogue.
    pub code: String,
    /// Figures for its text.
    pub params: Map<String, Value>,
}

impl Failure {
    /// The failure behind a refusal.
    pub fn of(fault: &Fault) -> Self {
        Self { code: fault.code.as_str().to_owned(), params: fault.params.clone() }
    }
}

/// One import of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Identifier.
    pub id: ImportId,
    /// Who imports; only she sees it.
    pub owner: UserId,
    /// The unit whose register it is.
    pub unit: OrgUnitId,
    /// Where it stands.
    pub state: ImportState,
    /// Name of the file as she calls it.
    pub file_name: String,
    /// Its size in bytes.
    pub file_size: u64,
    /// Where the bytes lie.
    pub file_key: Option<String>,
    /// How columns become fields.
    pub mapping: Option<Mapping>,
    /// What came out so far.
    pub report: ImportReport,
    /// Why it stands still.
    pub failure: Option<Failure>,
    /// Why it is undone.
    pub undo_reason: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When the last row was written.
    pub committed_at: Option<DateTime<Utc>>,
    /// Until when it can be undone.
    pub undo_until: Option<DateTime<Utc>>,
    /// Rises by one with every step.
    pub version: i64,
}

impl Import {
    /// Takes the file: its columns can be mapped now.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] once rows were written.
    pub fn receive(&self, file_key: String) -> Result<(Self, Event), Fault> {
        use ImportState as S;
        self.require(&[S::AwaitingFile, S::NeedsMapping, S::Checked, S::Failed])?;
        let after = Self { file_key: Some(file_key), mapping: None, ..self.fresh(S::NeedsMapping) };
        Ok(self.told(EventName::ImportFileReceived, after))
    }

    /// Maps the columns; an earlier check is void.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] before there is a file and once rows were written.
    pub fn map(&self, mapping: Mapping) -> Result<(Self, Event), Fault> {
        use ImportState as S;
        self.require(&[S::NeedsMapping, S::Checked, S::Failed])?;
        let after = Self { mapping: Some(mapping), ..self.fresh(S::NeedsMapping) };
        Ok(self.told(EventName::ImportMapped, after))
    }

    /// Begins the dry run.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`]; [`Code::ImportUnmapped`] without a mapping.
    pub fn begin_check(&self) -> Result<(Self, Event), Fault> {
        use ImportState as S;
        self.require(&[S::NeedsMapping, S::Checked, S::Failed])?;
        if self.mapping.is_none() {
            return Err(Fault::new(Code::ImportUnmapped));
        }
        Ok(self.told(EventName::ImportCheckStarted, self.fresh(S::Checking)))
    }

    /// The dry run is over.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] when none goes on.
    pub fn finish_check(&self, summary: Summary) -> Result<(Self, Event), Fault> {
        self.require(&[ImportState::Checking])?;
        let report = ImportReport { check: Some(summary), ..ImportReport::default() };
        Ok(self.told(EventName::ImportChecked, Self { report, ..self.fresh(ImportState::Checked) }))
    }

    /// Begins to write, or goes on after a pause.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] before the dry run is over.
    pub fn begin_commit(&self, now: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[ImportState::Checked, ImportState::Paused])?;
        let undo_until = Some(now + TimeDelta::hours(UNDO_HOURS));
        let after = Self { undo_until, report: self.report, ..self.fresh(ImportState::Committing) };
        Ok(self.told(EventName::ImportCommitStarted, after))
    }

    /// The last row was written.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] when nothing is being written.
    pub fn finish_commit(&self, result: CommitResult, now: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[ImportState::Committing])?;
        let report = ImportReport { commit: Some(result), ..self.report };
        let undo_until = Some(now + TimeDelta::hours(UNDO_HOURS));
        let next = self.fresh(ImportState::Committed);
        let after = Self { report, committed_at: Some(now), undo_until, ..next };
        Ok(self.told(EventName::ImportCommitted, after))
    }

    /// Begins to take rows back.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] when nothing was written; [`Code::ImportUndoTooLate`].
    pub fn begin_undo(&self, reason: &str, now: DateTime<Utc>) -> Result<(Self, Event), Fault> {
        self.require(&[ImportState::Committed, ImportState::Paused])?;
        if self.undo_until.is_none_or(|until| until < now) {
            return Err(Fault::new(Code::ImportUndoTooLate).with("hours", UNDO_HOURS));
        }
        let next = self.fresh(ImportState::Undoing);
        let after = Self { undo_reason: Some(reason.to_owned()), report: self.report, ..next };
        let (after, event) = self.told(EventName::ImportUndoStarted, after);
        Ok((after, event.because(Some(reason))))
    }

    /// Everything that could be taken back was.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] when nothing is being taken back.
    pub fn finish_undo(&self, result: UndoResult) -> Result<(Self, Event), Fault> {
        self.require(&[ImportState::Undoing])?;
        let report = ImportReport { undo: Some(result), ..self.report };
        let (after, event) =
            self.told(EventName::ImportUndone, Self { report, ..self.fresh(ImportState::Undone) });
        Ok((after, event.because(self.undo_reason.as_deref())))
    }

    /// Stops at what only a person can mend: a check has failed, writing pauses, undoing ends
    /// where it is; each can be begun again.
    ///
    /// # Errors
    /// [`Code::ImportWrongState`] when nothing goes on.
    pub fn stop(&self, fault: &Fault) -> Result<(Self, Event), Fault> {
        use ImportState as S;
        self.require(&[S::Checking, S::Committing, S::Undoing])?;
        let state = match self.state {
            S::Checking => S::Failed,
            S::Undoing => S::Committed,
            _ => S::Paused,
        };
        let failure = Some(Failure::of(fault));
        Ok(self.told(EventName::ImportStopped, Self { failure, report: self.report, ..self.fresh(state) }))
    }

    /// The import as permissions see it.
    pub const fn access(&self) -> Personal {
        Personal { id: self.id.0, owner: self.owner }
    }

    fn require(&self, states: &[ImportState]) -> Result<(), Fault> {
        if states.contains(&self.state) {
            return Ok(());
        }
        Err(Fault::new(Code::ImportWrongState).with("state", self.state))
    }

    /// The next version in `state`, with what an earlier run left taken away.
    fn fresh(&self, state: ImportState) -> Self {
        let report = ImportReport::default();
        Self { state, report, failure: None, version: self.version + 1, ..self.clone() }
    }

    fn told(&self, name: EventName, after: Self) -> (Self, Event) {
        let event = Event::changed(name, self, &after);
        (after, event)
    }
}

impl Audited for Import {
    const KIND: SubjectKind = SubjectKind::Import;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.file_name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::integration::{FieldMapping, KeyMapping, MappingTarget, TargetField};

    fn import() -> Import {
        Import {
            id: ImportId(Uuid::from_u128(1)),
            owner: UserId(Uuid::from_u128(2)),
            unit: OrgUnitId(Uuid::from_u128(3)),
            state: ImportState::AwaitingFile,
            file_name: "台账.xlsx".into(),
            file_size: 1,
            file_key: None,
            mapping: None,
            report: ImportReport::default(),
            failure: None,
            undo_reason: None,
            created_at: DateTime::UNIX_EPOCH,
            committed_at: None,
            undo_until: None,
            version: 1,
        }
    }

    fn mapping() -> Mapping {
        Mapping {
            sheet: "CSV".into(),
            header_row: 1,
            target: MappingTarget::Project,
            fields: vec![FieldMapping::of(TargetField::Name, vec![0])],
            key: KeyMapping { columns: vec![0] },
            latest_by: None,
        }
    }

    fn committed() -> Import {
        let now = DateTime::UNIX_EPOCH;
        let (import, _) = import().receive("file".into()).unwrap();
        let (import, _) = import.map(mapping()).unwrap();
        let (import, _) = import.begin_check().unwrap();
        let (import, _) = import.finish_check(Summary::default()).unwrap();
        let (import, _) = import.begin_commit(now).unwrap();
        import.finish_commit(CommitResult::default(), now).unwrap().0
    }

    #[test]
    fn nothing_is_written_before_the_dry_run() {
        let (received, _) = import().receive("file".into()).unwrap();
        assert_eq!(received.begin_check().unwrap_err().code, Code::ImportUnmapped);
        let (mapped, event) = received.map(mapping()).unwrap();
        assert_eq!((mapped.version, event.name), (3, EventName::ImportMapped));
        assert_eq!(mapped.begin_commit(DateTime::UNIX_EPOCH).unwrap_err().code, Code::ImportWrongState);
    }

    #[test]
    fn a_new_mapping_voids_the_check() {
        let (received, _) = import().receive("file".into()).unwrap();
        let (checking, _) = received.map(mapping()).unwrap().0.begin_check().unwrap();
        let (checked, _) = checking.finish_check(Summary { rows: 9, ..Summary::default() }).unwrap();
        let (mapped, _) = checked.map(mapping()).unwrap();
        assert_eq!((mapped.state, mapped.report.check), (ImportState::NeedsMapping, None));
    }

    #[test]
    fn an_import_can_be_undone_for_a_day() {
        let committed = committed();
        let in_time = DateTime::UNIX_EPOCH + TimeDelta::hours(24);
        assert!(committed.begin_undo("误导入", in_time).is_ok());
        let late = committed.begin_undo("误导入", in_time + TimeDelta::seconds(1)).unwrap_err();
        assert_eq!(late.code, Code::ImportUndoTooLate);
        assert_eq!(committed.map(mapping()).unwrap_err().code, Code::ImportWrongState);
    }

    #[test]
    fn what_stops_can_be_begun_again() {
        let fault = Fault::new(Code::PermissionMissing);
        let (undoing, _) = committed().begin_undo("误导入", DateTime::UNIX_EPOCH).unwrap();
        let (stopped, _) = undoing.stop(&fault).unwrap();
        assert_eq!(stopped.state, ImportState::Committed);
        assert!(stopped.begin_undo("误导入", DateTime::UNIX_EPOCH).is_ok());
    }
}
