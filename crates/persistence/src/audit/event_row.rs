//! The row of an audit event: the one place that knows which column keeps what.

use chrono::{DateTime, Utc};
use dujiang_domain::access::{Actor, ActorKind, Origin};
use dujiang_domain::audit::Event;
use dujiang_domain::ids::{OrgUnitId, UserId};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use crate::entities::{audit_events, outbox};

/// Who did it, as the log names him.
#[derive(Debug, Clone)]
pub(crate) struct Doer<'a> {
    kind: &'static str,
    id: Option<UserId>,
    name: &'a str,
    unit: Option<OrgUnitId>,
    origin: Option<&'a Origin>,
}

impl<'a> Doer<'a> {
    /// The one who acts now.
    pub(crate) fn acting(actor: &'a Actor) -> Self {
        let kind = match actor.kind() {
            ActorKind::Person { .. } => "person",
            ActorKind::System(_) => "system",
        };
        let (id, unit) = (actor.user(), actor.unit());
        Self { kind, id, name: actor.name(), unit, origin: Some(actor.origin()) }
    }

    /// A person who acted in the past; from where is not known.
    pub(crate) const fn past(id: UserId, name: &'a str, unit: OrgUnitId) -> Self {
        Self { kind: "person", id: Some(id), name, unit: Some(unit), origin: None }
    }
}

/// The row of an event.
pub(crate) fn event_row(
    id: Uuid,
    at: DateTime<Utc>,
    doer: &Doer<'_>,
    event: &Event,
) -> audit_events::ActiveModel {
    let text = |pick: fn(&Origin) -> &Option<String>| doer.origin.and_then(|origin| pick(origin).clone());
    audit_events::ActiveModel {
        id: Set(id),
        occurred_at: Set(at),
        action: Set(event.name.as_str().to_owned()),
        actor_kind: Set(doer.kind.to_owned()),
        actor_id: Set(doer.id.map(Uuid::from)),
        actor_name: Set(doer.name.to_owned()),
        actor_unit_id: Set(doer.unit.map(Uuid::from)),
        session_id: Set(doer.origin.and_then(|origin| origin.session).map(Uuid::from)),
        address: Set(text(|origin| &origin.address)),
        user_agent: Set(text(|origin| &origin.user_agent)),
        request_id: Set(text(|origin| &origin.request_id)),
        resource_kind: Set(event.kind.as_str().to_owned()),
        resource_id: Set(event.subject_id),
        resource_name: Set(event.subject_name.clone()),
        project_id: Set(event.project.map(Uuid::from)),
        before: Set(event.before.clone()),
        after: Set(event.after.clone()),
        reason: Set(event.reason.clone()),
        papers: Set(event.papers.iter().map(ToString::to_string).collect()),
    }
}

/// The row that tells the sealer of an event.
pub(crate) fn queue_row(event: Uuid, now: DateTime<Utc>) -> outbox::ActiveModel {
    outbox::ActiveModel {
        id: Set(event),
        event_id: Set(event),
        topic: Set(outbox::SEAL.to_owned()),
        created_at: Set(now),
    }
}
