//! An export 导出: a list that becomes a file, exactly as its owner sees it.
//!
//! The file is made by a job with the rights that the owner has at that moment, lies ready for
//! [`KEPT_DAYS`] days and can be fetched by its owner alone. Who took what out stands in the log
//! twice: when it was asked for, with the query, and when it was made, with the number of rows.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::Personal;
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::ids::{ExportId, UserId};

/// For how many days a file lies ready.
pub const KEPT_DAYS: i64 = 7;
/// How many exports of one person wait at most.
pub const MOST_WAITING: i64 = 5;

/// Which list is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportKind {
    /// The register of projects.
    Projects,
    /// The audit log.
    AuditEvents,
}

/// What sort of file it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A workbook.
    Xlsx,
    /// Text with commas, UTF-8 with a mark.
    Csv,
}

impl ExportFormat {
    /// The ending of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The media type of the file.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// Where an export stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExportState {
    /// The file is still to be made, or being made.
    Queued,
    /// The file lies ready.
    Done,
    /// There will be no file.
    Failed,
    /// The file has been cleared away.
    Expired,
}

/// What is wished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportWish {
    /// Which list.
    pub kind: ExportKind,
    /// As what sort of file.
    pub format: ExportFormat,
    /// The query of the list, as text.
    pub query: String,
    /// The columns, in order.
    pub columns: Vec<String>,
    /// The language of headings and words, as a tag such as `zh-CN`.
    pub language: String,
}

/// One list on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Identifier.
    pub id: ExportId,
    /// Whose it is.
    pub owner_id: UserId,
    /// What was wished.
    #[serde(flatten)]
    pub wish: ExportWish,
    /// Where it stands.
    pub state: ExportState,
    /// Name of the file.
    pub file_name: String,
    /// How many rows the file has.
    pub row_count: Option<i64>,
    /// Why there is no file, as the code of a refusal.
    pub failure: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When the file was made, or given up.
    pub finished_at: Option<DateTime<Utc>>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Export {
    /// A new export.
    pub fn request(place: Personal, wish: ExportWish, title: &str, at: DateTime<Utc>) -> (Self, Event) {
        let day = (at + TimeDelta::hours(8)).format("%Y%m%d-%H%M");
        let export = Self {
            id: ExportId(place.id),
            owner_id: place.owner,
            file_name: format!("{title}-{day}.{}", wish.format.ending()),
            wish,
            state: ExportState::Queued,
            row_count: None,
            failure: None,
            created_at: at,
            finished_at: None,
            version: 1,
        };
        let event = Event::created(EventName::ExportRequested, &export);
        (export, event)
    }

    /// The file is there, with `rows` rows. `None` when the export was settled before.
    pub fn finish(&self, rows: i64, at: DateTime<Utc>) -> Option<(Self, Event)> {
        let after = Self { state: ExportState::Done, row_count: Some(rows), ..self.settled(at)? };
        let event = Event::changed(EventName::ExportFinished, self, &after);
        Some((after, event))
    }

    /// There will be no file. `None` when the export was settled before.
    pub fn fail(&self, why: Code, at: DateTime<Utc>) -> Option<(Self, Event)> {
        let failure = Some(why.as_str().to_owned());
        let after = Self { state: ExportState::Failed, failure, ..self.settled(at)? };
        let event = Event::changed(EventName::ExportFailed, self, &after);
        Some((after, event))
    }

    fn settled(&self, at: DateTime<Utc>) -> Option<Self> {
        let is_open = self.state == ExportState::Queued;
        is_open.then(|| Self { finished_at: Some(at), version: self.version + 1, ..self.clone() })
    }

    /// Until when the file lies ready.
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        let made = self.finished_at.filter(|_| self.state == ExportState::Done)?;
        Some(made + TimeDelta::days(KEPT_DAYS))
    }

    /// Refuses to hand out a file that is not there.
    ///
    /// # Errors
    /// [`Code::ExportNotReady`], [`Code::ExportExpired`], or the refusal for which there is none.
    pub fn require_file(&self, now: DateTime<Utc>) -> Result<(), Fault> {
        match self.state {
            ExportState::Done if self.expires_at().is_some_and(|end| now < end) => Ok(()),
            ExportState::Done | ExportState::Expired => Err(Fault::new(Code::ExportExpired)),
            ExportState::Queued => Err(Fault::new(Code::ExportNotReady)),
            ExportState::Failed => Err(Fault::new(Code::ExportFailed)),
        }
    }

    /// What permissions need to know about it.
    pub const fn access(&self) -> Personal {
        Personal { id: self.id.0, owner: self.owner_id }
    }
}

impl Audited for Export {
    const KIND: SubjectKind = SubjectKind::Export;

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

    fn export() -> Export {
        let place = Personal { id: Uuid::from_u128(1), owner: UserId(Uuid::from_u128(2)) };
        let wish = ExportWish {
            kind: ExportKind::Projects,
            format: ExportFormat::Xlsx,
            query: "state=draft".into(),
            columns: vec!["name".into()],
            language: "zh-CN".into(),
        };
        Export::request(place, wish, "项目台账", DateTime::UNIX_EPOCH).0
    }

    fn after(days: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(days)
    }

    #[test]
    fn the_name_of_the_file_tells_list_and_civil_time() {
        assert_eq!(export().file_name, "项目台账-19700101-0800.xlsx");
    }

    #[test]
    fn a_file_lies_ready_for_seven_days() {
        let code = |export: &Export, at| export.require_file(at).map_err(|fault| fault.code);
        let waiting = export();
        assert_eq!(code(&waiting, after(0)), Err(Code::ExportNotReady));
        let (done, event) = waiting.finish(12, after(1)).unwrap();
        assert_eq!((done.row_count, event.name), (Some(12), EventName::ExportFinished));
        assert_eq!(code(&done, after(7)), Ok(()));
        assert_eq!(code(&done, after(8)), Err(Code::ExportExpired));
    }

    #[test]
    fn what_is_settled_stays_settled() {
        let (done, _) = export().finish(1, after(0)).unwrap();
        assert!(done.finish(2, after(1)).is_none());
        assert!(done.fail(Code::Internal, after(1)).is_none());
        let (failed, _) = export().fail(Code::PermissionMissing, after(0)).unwrap();
        assert_eq!(failed.failure.as_deref(), Some("access.permission_missing"));
        assert_eq!(failed.require_file(after(0)).unwrap_err().code, Code::ExportFailed);
    }
}
