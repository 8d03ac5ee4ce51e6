//! Making notifications of what happened: one step along the log after the other.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use dujiang_domain::access::{Personal, ProjectAccess, UsePersonal};
use dujiang_domain::audit::{Event, EventName};
use dujiang_domain::ids::{NotificationId, ProjectId, UserId};
use dujiang_domain::notifications::{Audience, Delivery, Happening, NOTIFYING, Notice, Preferences, notices};
use dujiang_persistence::Tx;
use dujiang_persistence::jobs::reactions::{self, SealedEvent};
use dujiang_persistence::notifications::{self as store, Delivered};

use crate::identity::audience::{who_hold_role, who_may, who_see};
use crate::jobs::follow::{Span, step, watcher};
use crate::{App, AppError};

/// The name of this follower's place in the log.
pub(crate) const FOLLOWER: &str = "notifications";

/// What is older than this concerns nobody any more: a register that was loaded with its history, or a program
/// that stood still for days.
const STALE: TimeDelta = TimeDelta::days(3);

/// One step along the log; false when there was nothing new. `access_of` tells what permissions need to know
/// of a project, nothing of one that is gone.
///
/// # Errors
/// When the database fails; the events then wait.
pub(crate) async fn follow<F>(app: &App, access_of: F) -> Result<bool, AppError>
where
    F: AsyncFn(&Tx, ProjectId) -> Result<Option<ProjectAccess>, AppError>,
{
    step(app, FOLLOWER, async |tx, span| react(tx, span, &access_of).await).await
}

async fn react<F>(tx: &Tx, span: Span, access_of: &F) -> Result<Vec<Event>, AppError>
where
    F: AsyncFn(&Tx, ProjectId) -> Result<Option<ProjectAccess>, AppError>,
{
    let mut hall = Hall::default();
    for event in reactions::sealed(tx, span, NOTIFYING).await? {
        if event.occurred_at + STALE > tx.now() {
            let Some(project) = event.project_id.map(ProjectId) else { continue };
            if let Entry::Vacant(place) = hall.projects.entry(project) {
                place.insert(access_of(tx, project).await?);
            }
            hall.tell(tx, &event, project).await?;
        }
    }
    Ok(Vec::new())
}

/// Who hears of what in one step: found once for each project, however much happened in it.
#[derive(Default)]
struct Hall {
    /// Nothing of a project that was taken back since: it has nobody to be told.
    projects: BTreeMap<ProjectId, Option<ProjectAccess>>,
    audiences: BTreeMap<(ProjectId, String), Vec<(UserId, Preferences)>>,
}

impl Hall {
    /// Tells everybody whom one event concerns.
    async fn tell(&mut self, tx: &Tx, event: &SealedEvent, project: ProjectId) -> Result<(), AppError> {
        let Some(Some(access)) = self.projects.get(&project) else { return Ok(()) };
        let Some(happening) = happening(event) else { return Ok(()) };
        let mut told = BTreeSet::new();
        for notice in notices(&happening) {
            let heard = match self.audiences.entry((project, format!("{:?}", notice.audience))) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(listeners(tx, access, &notice).await?),
            };
            for (person, wish) in heard.iter().filter(|(person, _)| happening.actor != Some(*person)) {
                let way = wish.of(notice.kind);
                if way != Delivery::Off && told.insert((*person, notice.kind)) {
                    deliver(tx, event, &notice, (*person, way)).await?;
                }
            }
        }
        Ok(())
    }
}

/// The people of a notice with what they wish.
async fn listeners(
    tx: &Tx,
    access: &ProjectAccess,
    notice: &Notice,
) -> Result<Vec<(UserId, Preferences)>, AppError> {
    let people = audience(tx, access, notice).await?;
    let mut wishes = store::many_preferences(tx, &people).await?;
    let with_wish = |person| (person, wishes.remove(&person).unwrap_or(Preferences::untouched(person)));
    Ok(people.into_iter().map(with_wish).collect())
}

/// The people of a notice who may see the project now. Whom the thing itself names sees it as such.
async fn audience(tx: &Tx, access: &ProjectAccess, notice: &Notice) -> Result<Vec<UserId>, AppError> {
    match &notice.audience {
        Audience::Person(person) => {
            let mut access = access.clone();
            access.persons.push(*person);
            who_see(tx, &access, [*person]).await
        }
        Audience::Reader(person) => who_see(tx, access, [*person]).await,
        Audience::Named => {
            let people: BTreeSet<UserId> = access.persons.iter().copied().chain(access.maker).collect();
            who_see(tx, access, people).await
        }
        Audience::Holders(permission) => who_may(tx, access, *permission).await,
        Audience::Role(role) => who_hold_role(tx, access, role).await,
    }
}

async fn deliver(
    tx: &Tx,
    event: &SealedEvent,
    notice: &Notice,
    (person, way): (UserId, Delivery),
) -> Result<(), AppError> {
    let id: NotificationId = tx.next_id();
    let permit = watcher().may::<UsePersonal>(&Personal { id: id.0, owner: person })?;
    let told = Delivered {
        id,
        person,
        kind: notice.kind,
        event: event.action.clone(),
        subject_kind: event.resource_kind.clone(),
        subject: event.resource_id,
        title: event.resource_name.clone(),
        project: event.project_id.map(ProjectId),
        actor_name: event.actor_id.map_or_else(String::new, |_| event.actor_name.clone()),
        words: event.reason.clone(),
        is_held: way == Delivery::Digest,
    };
    Ok(store::deliver(tx, &permit, &told).await?)
}

fn happening(event: &SealedEvent) -> Option<Happening> {
    Some(Happening {
        name: EventName::parse(&event.action)?,
        subject: event.resource_id,
        subject_name: event.resource_name.clone(),
        project: event.project_id.map(ProjectId),
        actor: event.actor_id.map(UserId),
        before: event.before.clone(),
        after: event.after.clone(),
        reason: event.reason.clone(),
    })
}
