//! The daily digests: for each person one notification that holds what came of the kinds he wants so.

use dujiang_domain::access::{Personal, UsePersonal};
use dujiang_domain::ids::{NotificationId, UserId};
use dujiang_domain::notifications::NotificationKind;
use dujiang_persistence::notifications::{self as store, Delivered};

use crate::jobs::JobEnd;
use crate::jobs::follow::watcher;
use crate::{App, AppError};

/// Sends everybody his digest, one person whole after the other; run again, nobody gets a second one.
///
/// # Errors
/// When the database fails.
pub async fn send_digests(app: &App, may_go_on: impl Fn() -> bool) -> Result<JobEnd, AppError> {
    for held in store::held(app.database()).await? {
        if !may_go_on() {
            return Ok(JobEnd::Unfinished);
        }
        let person = UserId(held.person_id);
        app.react(async |tx| {
            let id: NotificationId = tx.next_id();
            let permit = watcher().may::<UsePersonal>(&Personal { id: id.0, owner: person })?;
            let told = Delivered {
                id,
                person,
                kind: NotificationKind::Digest,
                event: "notification.digest".to_owned(),
                subject_kind: "digest".to_owned(),
                subject: id.0,
                title: held.number.to_string(),
                project: None,
                actor_name: String::new(),
                words: None,
                is_held: false,
            };
            store::deliver(tx, &permit, &told).await?;
            // Whoever sent it a moment ago left nothing to gather.
            if store::gather(tx, &permit, id, person).await? == 0 { Ok(None) } else { Ok(Some(Vec::new())) }
        })
        .await?;
    }
    Ok(JobEnd::Done)
}
