//! Papers filed with a project 项目文件: a title that stays, and versions that never change.
//!
//! A version is *announced* with its name and size and becomes part of the document when its
//! content is there; until then nobody sees it. A removed document stays on record with all its
//! versions, because earlier commands may rest on it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ProjectState, SecurityLabel, Stamp};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault};
use crate::field::Fields;
use crate::files::{FileName, MediaType};
use crate::ids::{DocumentId, ProjectId, UserId};

/// What sort of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 申报材料
    Application,
    /// 批复文件
    Approval,
    /// 计划方案
    Plan,
    /// 合同
    Contract,
    /// 报告
    Report,
    /// 图纸
    Drawing,
    /// 照片
    Photo,
    /// 验收资料
    Acceptance,
    /// 其他
    Other,
}

/// What people say about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFields {
    /// Title, 1 to 200 characters.
    pub title: String,
    /// Sort.
    pub kind: DocumentKind,
    /// 安全标记; it is that of the paper, whatever the project's is.
    pub security_label: SecurityLabel,
}

/// A partial change; absent fields stay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentPatch {
    /// New title.
    pub title: Option<String>,
    /// New sort.
    pub kind: Option<DocumentKind>,
    /// New security label.
    pub security_label: Option<SecurityLabel>,
}

/// A version whose content has not come yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncedVersion {
    /// Number within the document, from 1; gaps are versions whose content never came.
    pub number: i64,
    /// Name of the file.
    pub file_name: FileName,
    /// Size in bytes.
    pub size: i64,
}

/// The content that came for an announced version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivedContent {
    /// SHA-256 in hex.
    pub sha256: String,
    /// What it is, by its bytes.
    pub media_type: MediaType,
}

/// A version with its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentVersion {
    /// Number within the document.
    pub number: i64,
    /// Name of the file.
    pub file_name: String,
    /// Size in bytes.
    pub size: i64,
    /// What it is, by its bytes.
    pub media_type: String,
    /// SHA-256 of the content in hex.
    pub sha256: String,
    /// When the content came.
    pub uploaded_at: DateTime<Utc>,
    /// Who sent it.
    pub uploaded_by: Option<UserId>,
}

/// A paper with its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Identifier.
    pub id: DocumentId,
    /// The project.
    pub project_id: ProjectId,
    /// What people say about it.
    #[serde(flatten)]
    pub fields: DocumentFields,
    /// Whether it was taken out of the file; the reason is in the log.
    pub is_removed: bool,
    /// Versions with content, by number.
    pub versions: Vec<DocumentVersion>,
    /// When it was filed.
    pub created_at: DateTime<Utc>,
    /// Who filed it.
    pub created_by: Option<UserId>,
    /// Rises by one with every change.
    pub version: i64,
}

impl Document {
    /// A new paper without content.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn file(
        id: DocumentId,
        project_id: ProjectId,
        fields: DocumentFields,
        stamp: Stamp,
    ) -> Result<(Self, Event), Fault> {
        let document = Self {
            id,
            project_id,
            fields: fields.checked()?,
            is_removed: false,
            versions: Vec::new(),
            created_at: stamp.at,
            created_by: stamp.by,
            version: 1,
        };
        let event = Event::created(EventName::DocumentFiled, &document);
        Ok((document, event))
    }

    /// Changes title, sort or label. `None` when the wish is what already stands.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn edit(&self, patch: DocumentPatch) -> Result<Option<(Self, Event)>, Fault> {
        let fields = DocumentFields {
            title: patch.title.unwrap_or_else(|| self.fields.title.clone()),
            kind: patch.kind.unwrap_or(self.fields.kind),
            security_label: patch.security_label.unwrap_or(self.fields.security_label),
        };
        let fields = fields.checked()?;
        if fields == self.fields {
            return Ok(None);
        }
        let after = Self { fields, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::DocumentChanged, self, &after);
        Ok(Some((after, event)))
    }

    /// Announces a version; the document stays as it is until the content comes.
    pub fn announce(&self) -> Event {
        Event::about(EventName::DocumentVersionAnnounced, self)
    }

    /// Completes an announced version.
    pub fn complete(
        &self,
        announced: &AnnouncedVersion,
        content: ArrivedContent,
        stamp: Stamp,
    ) -> (Self, Event) {
        let mut after = Self { version: self.version + 1, ..self.clone() };
        after.versions.push(DocumentVersion {
            number: announced.number,
            file_name: announced.file_name.as_str().to_owned(),
            size: announced.size,
            media_type: content.media_type.as_str().to_owned(),
            sha256: content.sha256,
            uploaded_at: stamp.at,
            uploaded_by: stamp.by,
        });
        // A version announced earlier may be completed later.
        after.versions.sort_by_key(|version| version.number);
        let event = Event::changed(EventName::DocumentVersionAdded, self, &after);
        (after, event)
    }

    /// Takes the paper out of the file.
    ///
    /// # Errors
    /// A [`Fault`] when there is no reason.
    pub fn remove(&self, reason: &str) -> Result<(Self, Event), Fault> {
        let mut fields = Fields::default();
        let reason = fields.text("/reason", reason, 1000);
        let reason = fields.finish(reason)?;
        let after = Self { is_removed: true, version: self.version + 1, ..self.clone() };
        let event = Event::changed(EventName::DocumentRemoved, self, &after).because(Some(&reason));
        Ok((after, event))
    }

    /// The content was read, for labels that keep a record of it.
    pub fn read(&self, version: &DocumentVersion) -> Event {
        let mut event = Event::about(EventName::DocumentRead, self);
        // The log must say which version; the name is where people look.
        event.subject_name = format!("{} · {}", self.fields.title, version.file_name);
        event
    }

    /// The version of that number.
    pub fn find_version(&self, number: i64) -> Option<&DocumentVersion> {
        self.versions.iter().find(|version| version.number == number)
    }
}

impl DocumentFields {
    /// The same fields, trimmed and checked.
    fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        self.title = fields.text("/title", &self.title, 200);
        fields.finish(self)
    }
}

impl SecurityLabel {
    /// Whether every reading of the content is put on record (GB/T 22239-2019 §8.1.4.3).
    pub const fn records_readers(self) -> bool {
        matches!(self, Self::Sensitive | Self::Important)
    }
}

impl ProjectState {
    /// Refuses to file papers with an archived project: its archive is complete.
    ///
    /// # Errors
    /// [`Code::ProjectNotEditable`].
    pub fn require_open_file(self) -> Result<(), Fault> {
        match self {
            Self::Archived => Err(Fault::new(Code::ProjectNotEditable).with("state", self)),
            _ => Ok(()),
        }
    }
}

impl Audited for Document {
    const KIND: SubjectKind = SubjectKind::Document;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.fields.title
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::changes;

    fn stamp() -> Stamp {
        Stamp { by: Some(UserId(Uuid::from_u128(7))), at: DateTime::UNIX_EPOCH }
    }

    fn filed(title: &str) -> Result<(Document, Event), Fault> {
        let fields = DocumentFields {
            title: title.into(),
            kind: DocumentKind::Approval,
            security_label: SecurityLabel::Internal,
        };
        Document::file(DocumentId(Uuid::from_u128(1)), ProjectId(Uuid::from_u128(2)), fields, stamp())
    }

    fn announced(number: i64) -> AnnouncedVersion {
        let file_name = FileName::parse("批复.pdf", "").unwrap();
        AnnouncedVersion { number, file_name, size: 3 }
    }

    fn content() -> ArrivedContent {
        ArrivedContent { sha256: "00".repeat(32), media_type: MediaType::Pdf }
    }

    #[test]
    fn a_completed_version_is_the_only_change_on_record() {
        let (document, _) = filed("批复").unwrap();
        let (second, _) = document.complete(&announced(2), content(), stamp());
        let (both, event) = second.complete(&announced(3), content(), stamp());
        let found = changes(event.before.as_ref(), event.after.as_ref());
        let fields: Vec<_> = found.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["versions.1"]);
        assert_eq!(both.version, 3);
    }

    #[test]
    fn versions_stand_by_number_whenever_they_came() {
        let (document, _) = filed("批复").unwrap();
        let (late, _) = document.complete(&announced(2), content(), stamp());
        let (both, _) = late.complete(&announced(1), content(), stamp());
        assert_eq!(both.versions.iter().map(|version| version.number).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_removal_needs_a_reason_and_keeps_everything() {
        let (document, _) = filed("批复").unwrap();
        assert_eq!(document.remove(" ").unwrap_err().fields[0].pointer, "/reason");
        let (removed, event) = document.remove("重复上传").unwrap();
        assert!(removed.is_removed);
        assert_eq!(event.reason.as_deref(), Some("重复上传"));
        assert!(event.after.is_some());
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_edit() {
        let (document, _) = filed(" 批复 ").unwrap();
        let patch = DocumentPatch { title: Some("批复".into()), ..DocumentPatch::default() };
        assert_eq!(document.edit(patch), Ok(None));
        assert_eq!(filed("").unwrap_err().fields[0].pointer, "/title");
    }

    #[test]
    fn only_the_archive_takes_no_papers() {
        for state in ProjectState::ALL {
            assert_eq!(state.require_open_file().is_err(), *state == ProjectState::Archived);
        }
    }
}
