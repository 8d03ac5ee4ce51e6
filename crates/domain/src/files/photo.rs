//! Photos that a thing shows: complete uploads that it claimed. They never change and have no life of their own.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::{PhotoId, ProjectId, UploadId};

/// A photo in the image of the thing that shows it: which, and the digest of its bytes, so that another picture in its
/// place is found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoRef {
    /// The photo.
    pub id: PhotoId,
    /// SHA-256 of the original in hex.
    pub sha256: String,
}

/// A photo as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Photo {
    /// Identifier.
    pub id: PhotoId,
    /// The project of the thing that shows it.
    pub project_id: ProjectId,
    /// Name of the file.
    pub file_name: String,
}

impl Photo {
    /// Somebody takes out the original with all that the camera wrote into it.
    pub fn read_original(&self) -> Event {
        Event::about(EventName::PhotoOriginalRead, self)
    }
}

impl Audited for Photo {
    const KIND: SubjectKind = SubjectKind::Photo;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        &self.file_name
    }

    fn project(&self) -> Option<ProjectId> {
        Some(self.project_id)
    }
}

/// The thing that shows photos.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoSubject {
    /// What sort of thing.
    pub kind: SubjectKind,
    /// Which.
    pub id: Uuid,
}

/// Checks which photos a thing asks for, given as a list at `pointer` of the body, when it shows `present` already and
/// may show `most`.
///
/// # Errors
/// [`Code::PhotoTooMany`] for the list, [`Code::FieldDuplicate`] at each that stands twice.
pub fn require_few(ids: &[UploadId], pointer: &str, present: usize, most: usize) -> Result<(), Fault> {
    if ids.len().saturating_add(present) > most {
        return Err(Fault::invalid(vec![FieldFault::new(pointer, Code::PhotoTooMany).with("max", most)]));
    }
    let twice =
        ids.iter().enumerate().filter(|(place, id)| ids.iter().take(*place).any(|before| before == *id));
    let faults: Vec<_> =
        twice.map(|(place, _)| FieldFault::new(format!("{pointer}/{place}"), Code::FieldDuplicate)).collect();
    if faults.is_empty() { Ok(()) } else { Err(Fault::invalid(faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_and_the_same_twice_are_refused() {
        let ids = [1_u128, 2, 1].map(|id| UploadId(Uuid::from_u128(id)));
        let fault = require_few(&ids, "/photo_ids", 0, 9).unwrap_err();
        assert_eq!(
            (fault.fields[0].pointer.as_str(), fault.fields[0].code),
            ("/photo_ids/2", Code::FieldDuplicate)
        );
        let fault = require_few(&ids[..2], "/photo_ids", 8, 9).unwrap_err();
        assert_eq!(fault.fields[0].code, Code::PhotoTooMany);
        assert_eq!(require_few(&ids[..2], "/photo_ids", 7, 9), Ok(()));
    }
}
