//! A file on its way in: announced first, then sent in pieces by offset, so that a bad network never makes anybody
//! send the same bytes twice, and complete when its size is reached and its digest is the announced one.
//!
//! The identifier comes from the sender, who can therefore announce the same file again after a lost answer. A file
//! belongs to its sender until a thing claims it; what nobody claims expires ([`KEPT_DAYS`]).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FileName, MediaType};
use crate::audit::{Audited, Event, EventName, SubjectKind};
use crate::capture::{Captured, Position};
use crate::fault::{Code, Fault, FieldFault};
use crate::ids::{UploadId, UserId};
use crate::input::Fields;

/// The largest photo in bytes.
pub const MOST_BYTES: i64 = 20 << 20;
/// The largest piece in bytes.
pub const MOST_PIECE: usize = 4 << 20;
/// The most pieces of one file; the smallest useful piece follows from it.
pub const MOST_PIECES: i64 = 2_000;
/// Files of one person that wait to be sent or claimed.
pub const MOST_WAITING: i64 = 200;
/// After how many days an unclaimed file is cleared away: a phone that was off for a week finds its photos.
pub const KEPT_DAYS: i64 = 14;

/// What a file is sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadPurpose {
    /// A photo of the work; its place is kept coarsely.
    Photo,
    /// A photo that safety or quality needs with its exact place: of an inspection or a defect.
    SafetyPhoto,
    /// A drawing as a picture, on which places are marked.
    PlanPicture,
}

impl UploadPurpose {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Photo, Self::SafetyPhoto, Self::PlanPicture];

    /// The place as far as this purpose needs it.
    pub fn narrow(self, position: Position) -> Position {
        match self {
            Self::Photo | Self::PlanPicture => position.coarse(),
            Self::SafetyPhoto => position,
        }
    }
}

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UploadState {
    /// Bytes are missing.
    Receiving,
    /// All bytes are there and were looked at.
    Complete,
    /// A thing shows it.
    Claimed,
}

/// What the sender says before the first byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadFields {
    /// What for.
    pub purpose: UploadPurpose,
    /// Name of the file.
    pub file_name: FileName,
    /// Its size in bytes.
    pub size: i64,
    /// SHA-256 of its bytes in lower-case hex.
    pub sha256: String,
    /// When it was captured.
    pub captured: Option<Captured>,
    /// Where it was captured.
    pub position: Option<Position>,
}

impl UploadFields {
    /// The same fields, checked, with the place as coarse as the purpose asks.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn checked(mut self) -> Result<Self, Fault> {
        let mut fields = Fields::default();
        if !matches!(self.file_name.promises(), Some(MediaType::Jpeg | MediaType::Png | MediaType::Webp)) {
            fields.note(
                FieldFault::new("/file_name", Code::FileEnding).with("allowed", "jpg, jpeg, png, webp"),
            );
        }
        fields.require("/size", (1..=MOST_BYTES).contains(&self.size), Code::FieldRange);
        let is_digest = self.sha256.len() == 64
            && self.sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        fields.require("/sha256", is_digest, Code::FieldMalformed);
        self.position = self.position.map(|position| self.purpose.narrow(position));
        fields.finish(self)
    }
}

/// A file on its way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Identifier, chosen by the sender.
    pub id: UploadId,
    /// The sender.
    pub owner: UserId,
    /// What was said about it.
    #[serde(flatten)]
    pub fields: UploadFields,
    /// Bytes that are there, from the beginning.
    pub received: i64,
    /// How far it is.
    pub state: UploadState,
    /// When it was announced.
    pub created_at: DateTime<Utc>,
    /// When it is cleared away unless a thing claims it.
    pub expires_at: DateTime<Utc>,
}

/// What to do with a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// It goes on where the bytes end.
    Append,
    /// All bytes are there already; there is nothing to add.
    Nothing,
}

impl Upload {
    /// Announces a file.
    ///
    /// # Errors
    /// A [`Fault`] that names every field that is wrong.
    pub fn announce(
        id: UploadId,
        owner: UserId,
        fields: UploadFields,
        now: DateTime<Utc>,
    ) -> Result<(Self, Event), Fault> {
        let upload = Self {
            id,
            owner,
            fields: fields.checked()?,
            received: 0,
            state: UploadState::Receiving,
            created_at: now,
            expires_at: now + TimeDelta::days(KEPT_DAYS),
        };
        let event = Event::about(EventName::UploadAnnounced, &upload);
        Ok((upload, event))
    }

    /// Whether an announcement means this very file; otherwise the identifier is taken.
    ///
    /// # Errors
    /// [`Code::UploadTaken`].
    pub fn require_same(&self, owner: UserId, fields: &UploadFields) -> Result<(), Fault> {
        if self.owner == owner && self.fields == *fields {
            Ok(())
        } else {
            Err(Fault::new(Code::UploadTaken))
        }
    }

    /// What a piece of `length` bytes at `offset` is good for. A piece goes on exactly where the bytes end: whatever
    /// overlaps or leaves a gap is refused with the right offset, so that no byte is ever written twice.
    ///
    /// # Errors
    /// [`Code::UploadOffset`] with the right `offset`; [`Code::FileSize`] beyond the announced size.
    pub fn piece(&self, offset: i64, length: i64) -> Result<Piece, Fault> {
        if self.state != UploadState::Receiving {
            return Ok(Piece::Nothing);
        }
        if offset != self.received {
            return Err(wrong_offset(self.received));
        }
        let end = offset.saturating_add(length);
        if end > self.fields.size {
            let fault = Fault::new(Code::FileSize);
            return Err(fault.with("announced", self.fields.size).with("received", end));
        }
        Ok(if length == 0 { Piece::Nothing } else { Piece::Append })
    }

    /// Whether every byte is there.
    pub const fn is_whole(&self) -> bool {
        self.received == self.fields.size
    }

    /// All bytes are there and are what they should be.
    pub fn complete(&self) -> (Self, Event) {
        let after = Self { state: UploadState::Complete, ..self.clone() };
        let event = Event::about(EventName::UploadCompleted, &after);
        (after, event)
    }
}

/// The refusal of a piece that does not go on where the bytes end.
pub fn wrong_offset(right: i64) -> Fault {
    Fault::new(Code::UploadOffset).with("offset", right)
}

impl Audited for Upload {
    const KIND: SubjectKind = SubjectKind::Upload;

    fn subject_id(&self) -> Uuid {
        self.id.0
    }

    fn subject_name(&self) -> &str {
        self.fields.file_name.as_str()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn upload(size: i64) -> Upload {
        let fields = UploadFields {
            purpose: UploadPurpose::Photo,
            file_name: FileName::parse("现场.jpg", "/file_name").unwrap(),
            size,
            sha256: "0".repeat(64),
            captured: None,
            position: Some(Position { latitude: 30_123_456, longitude: 103_654_321, accuracy_metres: 5 }),
        };
        Upload::announce(UploadId(Uuid::nil()), UserId(Uuid::nil()), fields, DateTime::UNIX_EPOCH).unwrap().0
    }

    #[test]
    fn only_safety_keeps_the_exact_place() {
        let coarse = upload(9).fields;
        assert_eq!(coarse.position.unwrap().latitude, 30_123_000);
        let exact = Position { latitude: 30_123_456, longitude: 103_654_321, accuracy_metres: 5 };
        let safety = UploadFields { purpose: UploadPurpose::SafetyPhoto, position: Some(exact), ..coarse };
        assert_eq!(safety.checked().unwrap().position, Some(exact));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = UploadFields {
            file_name: FileName::parse("批复.pdf", "/file_name").unwrap(),
            size: 0,
            sha256: "G".repeat(64),
            ..upload(9).fields
        };
        let fault = wrong.checked().unwrap_err();
        let pointers: Vec<_> = fault.fields.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/file_name", "/size", "/sha256"]);
    }

    #[test]
    fn a_piece_that_overlaps_or_leaves_a_gap_is_told_the_right_offset() {
        let half = Upload { received: 5, ..upload(9) };
        for offset in [0, 4, 6, 9, -1, i64::MAX] {
            let fault = half.piece(offset, 2).unwrap_err();
            assert_eq!((fault.code, &fault.params["offset"]), (Code::UploadOffset, &5.into()), "{offset}");
        }
        assert_eq!(half.piece(5, 4), Ok(Piece::Append));
        assert_eq!(half.piece(5, 5).unwrap_err().code, Code::FileSize);
        assert_eq!(half.complete().0.piece(0, 9), Ok(Piece::Nothing));
    }

    proptest! {
        /// Whatever pieces come in whatever order, the bytes that are there are always the beginning of the file.
        #[test]
        fn what_is_there_is_always_the_beginning(pieces in proptest::collection::vec((0_i64..120, 0_i64..60), 0..60)) {
            let file: Vec<i64> = (0..100).collect();
            let (mut upload, mut bytes) = (upload(100), Vec::new());
            for (offset, length) in pieces {
                if upload.piece(offset, length) == Ok(Piece::Append) {
                    let range = usize::try_from(offset).unwrap()..usize::try_from(offset + length).unwrap();
                    bytes.extend_from_slice(&file[range]);
                    upload.received += length;
                }
                prop_assert_eq!(&bytes[..], &file[..bytes.len()]);
                prop_assert_eq!(i64::try_from(bytes.len()).unwrap(), upload.received);
            }
        }
    }
}
