//! Drawn pictures on their way in, as a phone sends them.

use actix_web::web::Bytes;
use dujiang_app::files::BrokenUpload;
use dujiang_app::files::uploads::{self, AnnounceUpload};
use dujiang_demonstration::{PersonIndex, Scene};
use dujiang_domain::capture::{Captured, Position};
use dujiang_domain::files::FileName;
use dujiang_domain::files::upload::{UploadFields, UploadPurpose};
use dujiang_domain::ids::UploadId;
use sha2::{Digest as _, Sha256};

use super::Stage;
use crate::wiring::StartError;

/// How far a clock in China is ahead of UTC, in minutes.
const OFFSET: i64 = 480;

/// A picture that was drawn before.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    bytes: Bytes,
    sha256: String,
}

impl Stage<'_> {
    /// What a device says about this very moment.
    pub(super) fn captured(&self) -> Captured {
        Captured { at: self.app.database().now(), offset_minutes: OFFSET }
    }

    /// Sends pictures in; they can then be claimed by the one who sent them.
    pub(super) async fn send(
        &mut self,
        by: PersonIndex,
        scenes: &[Scene],
        (purpose, place): (UploadPurpose, Option<(i64, i64)>),
    ) -> Result<Vec<UploadId>, StartError> {
        let mut sent = Vec::with_capacity(scenes.len());
        for (number, scene) in scenes.iter().enumerate() {
            let picture = self.picture(*scene);
            let id = UploadId(self.app.database().next_id());
            let name = format!("{}-{}.png", scene.day.format("%Y%m%d"), number + 1);
            let fields = UploadFields {
                purpose,
                file_name: FileName::parse(&name, "/file_name")?,
                size: i64::try_from(picture.bytes.len())?,
                sha256: picture.sha256.clone(),
                captured: Some(self.captured()),
                position: place.map(position),
            };
            let call = self.call(by, None).await?;
            uploads::announce(&self.app, &call, AnnounceUpload { id, fields }).await?;
            let body = futures::stream::iter([Ok::<_, BrokenUpload>(picture.bytes)]);
            uploads::send(&self.app, &call, id, 0, body).await?;
            sent.push(id);
        }
        Ok(sent)
    }

    fn picture(&mut self, scene: Scene) -> Picture {
        let draw = || {
            let bytes = scene.bytes();
            let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            Picture { bytes: bytes.into(), sha256 }
        };
        self.pictures.entry(scene).or_insert_with(draw).clone()
    }
}

/// Where somebody stood, as well as a phone knows.
pub(super) const fn position((latitude, longitude): (i64, i64)) -> Position {
    Position { latitude, longitude, accuracy_metres: 12 }
}
